// SPDX-License-Identifier: Apache-2.0
// A list of findings made by hand, for the tests of the reporters.
#pragma once

#include <string>
#include <vector>

#include "diag/reporter.hpp"

namespace uoc::tests {

inline const diag::RuleInfo kRule{"label-odd", "Z1", "structure", "a label is odd", diag::Severity::warning, diag::FixClass::safe,
                                  {{{"House rules", "section 2"}}}};
inline const diag::RuleInfo kOther{"never-fires", "Z2", "code", "never", diag::Severity::error, diag::FixClass::none, {}};

struct Sample {
  base::SourceSet sources;
  diag::Diagnostics diagnostics;
  std::vector<const diag::RuleInfo*> rules{&kRule, &kOther};

  explicit Sample(const std::string& bytes, const std::string& path = "units/a b.md") { sources.add(path, bytes); }
  diag::Diagnostic& add(std::uint32_t begin, std::uint32_t end, const std::string& message) {
    diag::Diagnostic d;
    d.rule = &kRule;
    d.message = message;
    d.span = {0, begin, end};
    diagnostics.push_back(d);
    return diagnostics.back();
  }
  diag::ReportInput input() const { return {diagnostics, sources, rules, 1, 2, false, "1.2.3"}; }
};

}  // namespace uoc::tests
