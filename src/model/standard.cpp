// SPDX-License-Identifier: Apache-2.0
#include "model/standard.hpp"

namespace uoc::model {

std::string area_of(const Standard& standard, const Unit& unit) {
  if (!unit.functional_area.empty()) return unit.functional_area.text.value;
  const auto& areas = standard.info.functional_areas;
  return areas.size() == 1 ? areas.front().name : std::string();
}

std::string_view language_of(const Standard& standard) {
  return standard.info.languages.empty() ? std::string_view() : std::string_view(standard.info.languages.front());
}

std::string_view language_of(const Standard& standard, const Unit& unit) {
  return unit.language.empty() ? language_of(standard) : std::string_view(unit.language);
}

}  // namespace uoc::model
