// SPDX-License-Identifier: Apache-2.0
#include "support/units.hpp"

#include <stdexcept>

#include "base/resources.hpp"

namespace uoc::tests {

const model::Profile& hkqf() {
  static const model::Profile kProfile = [] {
    auto parsed = model::parse_profile(base::resource("data/profiles/hkqf.toml").value(), "hkqf.toml");
    if (!parsed) throw std::runtime_error(parsed.error().message);
    return std::move(*parsed);
  }();
  return kProfile;
}

const model::Lexicon& lexicon() {
  static const model::Lexicon kLexicon = [] {
    auto loaded = model::Lexicon::load();
    if (!loaded) throw std::runtime_error(loaded.error().message);
    return std::move(*loaded);
  }();
  return kLexicon;
}

model::Field field(std::string value) {
  model::Field out;
  out.text.value = std::move(value);
  out.printed = true;
  return out;
}

model::Criterion criterion(std::string text) {
  model::Criterion out;
  out.text.value = std::move(text);
  return out;
}

model::Element element(std::string number, model::Part part, std::string heading, std::vector<std::string> criteria) {
  model::Element out;
  out.number.value = std::move(number);
  out.part = part;
  out.heading.value = std::move(heading);
  for (auto& text : criteria) out.criteria.push_back(criterion(std::move(text)));
  return out;
}

model::Unit good_unit(std::string code) {
  model::Unit unit;
  const std::string level(1, code.back());
  unit.framework = field("Specification of Competency Standards of the Print Industry");
  unit.functional_area = field("Press room");
  unit.title = field("Set up an offset press");
  unit.code = field(std::move(code));
  unit.range = field("This unit of competency is applicable to printers who set up offset presses.");
  unit.level = field(level);
  unit.credit = field("3 (for reference only)");
  unit.competency_printed = true;
  unit.elements = {element("1", model::Part::knowledge, "Possess knowledge of inks", {"Describe process inks", "State drying times"}),
                   element("2", model::Part::application, "Set up the press", {"Mount the plates", "Adjust the ink keys"})};
  unit.assessment.printed = true;
  unit.assessment.intro.value = hkqf().lead_in;
  unit.assessment.criteria = {criterion("Able to mount a set of plates"), criterion("Able to adjust the ink keys")};
  unit.remark = field("Nil");
  return unit;
}

}  // namespace uoc::tests
