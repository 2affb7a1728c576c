// SPDX-License-Identifier: Apache-2.0
#include "read/faults.hpp"

#include "base/text.hpp"

namespace uoc::read {

std::string quoted(std::string_view text) { return "`" + base::collapse_spaces(text) + "`"; }

std::string did_you_mean_hint(std::string_view word, const std::vector<std::string_view>& candidates) {
  const auto best = base::did_you_mean(word, candidates);
  return best ? "did you mean `" + std::string(*best) + "`?" : std::string();
}

diag::Diagnostic& Faults::add(const diag::RuleInfo& rule, std::uint32_t begin, std::uint32_t end, std::string message) {
  diag::Diagnostic d;
  d.rule = &rule;
  d.severity = rule.severity;
  d.message = std::move(message);
  d.span = {file_, begin, end};
  return out_.emplace_back(std::move(d));
}

void Faults::name_unit(std::size_t from, const std::string& code) {
  for (std::size_t i = from; i < out_.size(); ++i)
    if (out_[i].unit.empty()) out_[i].unit = code;
}

}  // namespace uoc::read
