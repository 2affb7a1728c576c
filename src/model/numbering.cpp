// SPDX-License-Identifier: Apache-2.0
#include "model/numbering.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace uoc::model {
namespace {

bool opens_like_knowledge(const Text& heading, const Profile& profile) {
  return std::any_of(profile.knowledge_leads.begin(), profile.knowledge_leads.end(), [&](const std::string& lead) {
    if (!base::starts_with_ignoring_case(heading.value, lead)) return false;
    return heading.value.size() == lead.size() || !base::is_word_byte(heading.value[lead.size()]);
  });
}

Part part_of_number(const ElementNumber& number, std::size_t prefix, const Profile& profile) {
  if (number.parts.size() <= prefix) return Part::none;
  const std::string major = std::to_string(number.parts[prefix]);
  if (major == profile.number_knowledge) return Part::knowledge;
  if (major == profile.number_application) return Part::application;
  if (major == profile.number_outcome) return Part::outcome;
  return Part::none;
}

// Numbers fit the profile: only its three majors, a letter only below the application part.
bool fits_profile(const std::vector<Element>& elements, std::size_t prefix, const Profile& profile) {
  bool knowledge_opens = false;
  for (const auto& element : elements) {
    const auto number = parse_number(element.number.value);
    if (!number || number->parts.size() != prefix + 1) return false;
    const Part part = part_of_number(*number, prefix, profile);
    if (part == Part::none || (number->letter != 0 && part != Part::application)) return false;
    if (part == Part::knowledge) knowledge_opens = opens_like_knowledge(element.heading, profile);
  }
  return knowledge_opens;
}

Part part_of_heading(const Text& heading, const Profile& profile, const Lexicon& lexicon) {
  if (heading.empty()) return Part::none;
  if (opens_like_knowledge(heading, profile)) return Part::knowledge;
  const std::string folded = base::lower(heading.value);
  const VerbMatch match = lexicon.verb_at(base::split(folded, ' '), 0);
  if (match.verb == nullptr) return Part::none;
  return match.verb->knowledge ? Part::knowledge : Part::application;
}

}  // namespace

std::optional<ElementNumber> parse_number(std::string_view printed) {
  ElementNumber out;
  std::size_t i = 0;
  while (true) {
    const std::size_t begin = i;
    while (i < printed.size() && base::is_digit(printed[i])) ++i;
    const auto value = base::to_int(printed.substr(begin, i - begin));
    if (!value) return std::nullopt;
    out.parts.push_back(*value);
    if (i + 1 < printed.size() && printed[i] == '.' && base::is_digit(printed[i + 1]))
      ++i;
    else
      break;
  }
  const std::string_view rest = printed.substr(i);
  if (rest.empty()) return out;
  if (rest.size() == 3 && rest[0] == '(' && base::is_alpha(rest[1]) && rest[2] == ')')
    out.letter = base::to_lower(rest[1]);
  else if (rest.size() == 1 && base::is_alpha(rest[0]))
    out.letter = base::to_lower(rest[0]);
  else
    return std::nullopt;
  return out;
}

std::size_t common_prefix(const std::vector<Element>& elements) {
  std::optional<int> first;
  for (const auto& element : elements) {
    const auto number = parse_number(element.number.value);
    if (!number || number->parts.size() < 2) return 0;
    if (first && *first != number->parts[0]) return 0;
    first = number->parts[0];
  }
  return first ? 1 : 0;
}

std::vector<Part> parts_of(const std::vector<Element>& elements, const Profile& profile, const Lexicon& lexicon) {
  const std::size_t prefix = common_prefix(elements);
  const bool by_number = fits_profile(elements, prefix, profile);
  std::vector<Part> out;
  for (const auto& element : elements) {
    const auto number = by_number ? parse_number(element.number.value) : std::nullopt;
    out.push_back(number ? part_of_number(*number, prefix, profile) : part_of_heading(element.heading, profile, lexicon));
  }
  return out;
}

}  // namespace uoc::model
