// SPDX-License-Identifier: Apache-2.0
// Words that the end of a printed line divided.
#pragma once

#include <string>

#include "model/lexicon.hpp"
#include "read/document/document.hpp"

namespace uoc::read {

// Stands behind a hyphen that ended a printed line: whether it belongs to the word only the whole document can tell.
inline constexpr char kLineEndHyphen = '\x1F';

// In a text with printed lines: brings the halves of each such word together on the lower line, with the mark. Returns
// whether there are any.
bool mark_divided_words(std::string& text);

// Decides on each mark: the hyphen goes if the document writes the word without it elsewhere or the lexicon (if given)
// knows it; else it stays. "Pre- and post-" keeps its blank.
void join_divided_words(PlainText& document, const model::Lexicon* lexicon);

}  // namespace uoc::read
