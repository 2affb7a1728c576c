// SPDX-License-Identifier: Apache-2.0
#include "read/text/unit_names.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace uoc::read {
namespace {

// Without blanks, dashes, colons and brackets at either end.
std::string_view bare(std::string_view text) {
  static constexpr std::string_view kDashes[] = {"–", "—", "："};
  for (bool again = true; again;) {
    again = false;
    text = base::trim(text);
    for (const std::string_view dash : kDashes) {
      if (text.starts_with(dash)) text.remove_prefix(dash.size()), again = true;
      if (text.ends_with(dash)) text.remove_suffix(dash.size()), again = true;
    }
    static constexpr std::string_view kEdges = "-:|/()[]";
    if (!text.empty() && kEdges.find(text.front()) != std::string_view::npos) text.remove_prefix(1), again = true;
    if (!text.empty() && kEdges.substr(0, 4).find(text.back()) != std::string_view::npos) text.remove_suffix(1), again = true;
  }
  return text;
}

bool is_code(std::string_view word, const model::Profile& profile) {
  return word.size() >= 6 && profile.match_code(model::normal_code(word)).has_value();
}

// "Unit of Competency: Trim hedges", "Unit 3: Trim hedges": what stands behind the head.
std::string_view without_head(std::string_view line, const model::Profile& profile) {
  for (const auto& head : profile.unit_heads)
    if (base::starts_with_ignoring_case(line, head) && line.size() > head.size() && !base::is_word_byte(line[head.size()])) return bare(line.substr(head.size()));
  if (!base::starts_with_ignoring_case(line, "unit ")) return line;
  const std::size_t number = line.find_first_not_of("0123456789", 5);
  return number != std::string_view::npos && number > 5 && !base::is_word_byte(line[number]) ? bare(line.substr(number)) : line;
}

}  // namespace

NamedUnit take_names_apart(std::string_view line, const model::Profile& profile) {
  NamedUnit out{without_head(bare(line), profile), {}};
  const std::size_t first = std::min(out.title.find_first_of(" \t"), out.title.size());
  const std::size_t last = out.title.find_last_of(" \t") + 1;
  if (const auto word = bare(out.title.substr(0, first)); is_code(word, profile)) {
    out = {bare(out.title.substr(first)), word};
  } else if (const auto end = bare(out.title.substr(last)); last > 0 && is_code(end.ends_with(')') ? end.substr(0, end.size() - 1) : end, profile)) {
    out = {bare(out.title.substr(0, last)), end.ends_with(')') ? end.substr(0, end.size() - 1) : end};
    while (out.title.ends_with('(') || out.title.ends_with(' ')) out.title.remove_suffix(1);
  }
  return out;
}

bool repeats_names(std::string_view line, std::string_view title, std::string_view code, const model::Profile& profile) {
  const NamedUnit apart = take_names_apart(line, profile);
  const bool title_fits = apart.title.empty() || base::equal_ignoring_case(base::collapse_spaces(apart.title), title);
  const bool code_fits = apart.code.empty() || model::normal_code(apart.code) == model::normal_code(code);
  return title_fits && code_fits && !(apart.title.empty() && apart.code.empty());
}

bool may_be_title(std::string_view line) {
  constexpr std::size_t kLongest = 120;
  return line.size() <= kLongest && !line.ends_with('.') && !line.ends_with(':') && std::any_of(line.begin(), line.end(), [](char c) { return base::is_word_byte(c); });
}

}  // namespace uoc::read
