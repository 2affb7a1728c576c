// SPDX-License-Identifier: Apache-2.0
// Which grades of rules hold for which file.
#pragma once

#include "pipeline/pipeline.hpp"

namespace uoc::pipeline {

class FileGrades {
 public:
  FileGrades(const Settings& settings, const base::SourceSet& sources);

  // As the runner of the rules takes them.
  void put_into(lint::Options& options) const;
  // Puts the grades on findings, also those of readers and of the project, and drops those of rules that are off.
  void apply(diag::Diagnostics& diagnostics) const;
  bool is_off_everywhere(std::string_view rule) const;
  // Folder rules, by their number in the settings, whose path fits no file.
  const std::vector<std::size_t>& idle() const { return idle_; }

 private:
  const lint::Grades& of(const diag::Diagnostic& diagnostic) const;

  const lint::Grades& general_;
  std::vector<lint::Grades> others_;       // of each set of folder rules that some file is below
  std::vector<std::size_t> idle_;
  std::vector<std::size_t> set_of_file_;   // 0: the general ones; empty if there are no others
};

}  // namespace uoc::pipeline
