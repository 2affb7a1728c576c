// SPDX-License-Identifier: Apache-2.0
// A transcript is a command line with its files and all it prints, as text. Four marks at the start of a line:
//   --- PATH [= NAME] [hex] [deny] [folder]
//                                a file, up to the next mark; `-` is standard input; = NAME: a copy of tests/cli/files/NAME;
//                                hex: given as hexadecimal digits; deny: nothing at or below it can be opened or written;
//                                folder: an empty folder
//   $ uoc ARGUMENT…              a command; 'quotes' hold spaces. `$ cat PATH` and `$ ls PATH` show what it left behind,
//                                `$ sed 's/FROM/TO/' PATH` edits a file
//   exit N                       its exit code
//   1> …  and  2> …              a line of its standard output, of its standard error
// Lines before the first mark say what the transcript shows.
#pragma once

#include <string>

namespace uoc::tests {

// Runs the commands of a transcript on files in memory; returns it with the outputs that really came.
std::string play(const std::string& transcript);

}  // namespace uoc::tests
