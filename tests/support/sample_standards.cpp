// SPDX-License-Identifier: Apache-2.0
#include "support/sample_standards.hpp"

namespace uoc::tests {
namespace {

SampleStandard standard_named(const std::string& name, const std::string& title) {
  SampleStandard out{std::make_unique<model::Profile>(), {}};
  out.profile->name = "sample";
  out.profile->title = "Sample Qualifications Framework";
  out.profile->level_min = 1;
  out.profile->level_max = 7;
  out.profile->credit_hours = 10;
  out.standard.name = name;
  out.standard.declared = true;
  out.standard.info.title = title;
  out.standard.profile = out.profile.get();
  return out;
}

model::Unit unit_of(std::string_view code, std::string_view title) {
  model::Unit unit;
  if (!code.empty()) unit.code = field_of(code);
  if (!title.empty()) unit.title = field_of(title);
  return unit;
}

model::Element element_of(std::string_view number, model::Part part, std::string_view heading,
                          std::vector<model::Criterion> criteria) {
  model::Element element;
  element.number = text_of(number);
  element.part = part;
  element.heading = text_of(heading);
  element.criteria = std::move(criteria);
  return element;
}

model::Unit sourdough() {
  model::Unit unit = unit_of("310204L3", "Maintain sourdough cultures");
  unit.functional_area = field_of("Dough Preparation");
  unit.range = field_of(
      "This unit applies to bakers who keep live cultures in a production bakery.\n\nIt covers wheat and rye "
      "cultures.");
  unit.level = field_of("3");
  unit.credit = field_of("4 (for reference only)");
  unit.competency_printed = true;
  unit.elements.push_back(
      element_of("1", model::Part::knowledge, "Knowledge of fermentation",
                 criteria_of("aa", {"Explain how temperature and hydration change the rate of fermentation",
                                    "Name the signs of a culture that is contaminated"})));
  auto steps = criteria_of(
      "bb", {"Refresh the culture in the ratio that the recipe states", "Measure acidity & temperature"});
  steps[1].items = criteria_of("bc", {"with a calibrated pH meter", "with a probe thermometer"});
  steps[1].items[1].items = criteria_of("bd", {"at the centre of the dough"});
  steps[1].recovered = true;
  unit.elements.push_back(element_of("2(a)", model::Part::application, "Refresh cultures", steps));
  auto lost = element_of("", model::Part::application, "Store cultures",
                         criteria_of("cc", {"Label each container with date and batch"}));
  lost.recovered = true;
  unit.elements.push_back(lost);
  unit.elements.push_back(element_of("3", model::Part::outcome,
                                     "Keep cultures active between production runs",
                                     criteria_of("dd", {"Keep records that let another baker take over"})));
  unit.assessment.printed = true;
  unit.assessment.intro = text_of("The integrated outcome requirements of this unit of competency are:");
  unit.assessment.criteria = criteria_of(
      "ee", {"Able to keep a culture active for one production week", "Able to restore a weak culture"});
  unit.remark = field_of("Allergen rules of the bakery apply.");
  return unit;
}

model::Unit short_unit(std::string_view code, std::string_view title, std::string_view area,
                       std::string_view level) {
  model::Unit unit = unit_of(code, title);
  unit.functional_area = field_of(area);
  unit.level = field_of(level);
  unit.credit = field_of("2");
  unit.range = field_of("This unit applies to bakers.");
  unit.elements.push_back(
      element_of("1", model::Part::none, title, criteria_of("x", {"Work to the daily plan"})));
  return unit;
}

}  // namespace

model::Text text_of(std::string_view value) {
  return {std::string(value), {}};
}

model::Field field_of(std::string_view value) {
  model::Field field;
  field.text = text_of(value);
  field.printed = true;
  return field;
}

std::vector<model::Criterion> criteria_of(const std::string& prefix, const std::vector<std::string>& texts) {
  std::vector<model::Criterion> out;
  for (const auto& text : texts) {
    model::Criterion criterion;
    criterion.text = text_of(text);
    criterion.id = prefix + std::to_string(out.size() + 1);
    out.push_back(std::move(criterion));
  }
  return out;
}

SampleStandard bakery_standard() {
  SampleStandard out = standard_named("bakery", "Competency Standards of the Bakery Trade");
  auto& info = out.standard.info;
  info.industry = "Bakery";
  info.edition = "2.1";
  info.languages = {"en"};
  info.functional_areas = {{"Dough Preparation", "DP"}, {"Baking", "BK"}, {"Sales", "SA"}};
  info.rights = "Copyright of the invented Bakers’ Guild.\n\nFree to copy for teaching.";
  out.standard.units.push_back(sourdough());
  out.standard.units.push_back(short_unit("310209L2", "Bake flat breads", "Baking", "2"));
  out.standard.units.push_back(short_unit("310207L4", "Plan oven use", "Baking", "4"));
  out.standard.units.back().other_areas.push_back(text_of("Dough Preparation"));
  return out;
}

SampleStandard sparse_standard() {
  SampleStandard out = standard_named("園藝", "");
  out.standard.units.push_back(unit_of("", ""));
  out.standard.units.push_back(unit_of("700001L1", ""));
  out.standard.units.back().remark.printed = true;
  out.standard.units.back().elements.emplace_back();
  model::Unit chinese = unit_of("700002L1", "修剪果樹");
  chinese.language = "zh-Hant";
  chinese.range = field_of("適用於果園工人。");
  chinese.level = field_of("一");
  chinese.credit = field_of("約 3");
  chinese.elements.push_back(element_of("1", model::Part::knowledge, "認識果樹",
                                        criteria_of("z", {"說出修剪的時間", "Name the tools"})));
  out.standard.units.push_back(chinese);
  model::Unit mixed = unit_of("700003L1", "Graft fruit trees 嫁接");
  mixed.elements.push_back(element_of("1", model::Part::none, "", criteria_of("", {})));
  mixed.level = field_of("9");
  out.standard.units.push_back(mixed);
  return out;
}

SampleStandard hostile_standard() {
  SampleStandard out = standard_named("../<x>", "<script>alert(1)</script> {{title}}");
  auto& info = out.standard.info;
  info.edition = "\"><img src=x onerror=alert(2)>";
  info.industry = "[x](javascript:alert(3))";
  info.languages = {"en\" onload=\"x"};
  info.rights = "</footer><script>alert(4)</script>";
  model::Unit unit =
      unit_of("../../etc/passwd", "</h1><script>alert(5)</script> {{#x}} {{{y}}} | `a` *b* _c_ ![i](data:x)");
  unit.language = "x\"><b>";
  unit.functional_area = field_of("A \"quoted\" > area | with pipe");
  unit.level = field_of("<i>4</i>");
  unit.credit = field_of("many ]]> --> &amp;");
  unit.range = field_of("# no heading\n\n- no list\n\n    no code\n\n<div>\n\n| a | b |\n|---|---|");
  std::vector<std::string> texts{std::string(5000, 'w'),
                                 "<script>alert(6)</script>",
                                 "{{x}} {{> html/unit.html}} {{/x}}",
                                 "](javascript:alert(7)) [a](b)",
                                 "a | b || c",
                                 "1. no number",
                                 "~~~",
                                 "~2",
                                 "&lt;b&gt; &#60;"};
  auto criteria = criteria_of("h", texts);
  criteria[0].id = "\"><script>alert(8)</script>";
  criteria[1].id = criteria[2].id = "same";
  unit.elements.push_back(element_of("1\" onclick=\"x", model::Part::none, "=====", criteria));
  unit.assessment.criteria = criteria_of("", {"> no quote #", "+ no list", "--- "});
  for (auto& c : unit.assessment.criteria) c.id.clear();
  unit.remark = field_of("<!-- -->");
  out.standard.units.push_back(unit);
  out.standard.units.push_back(unit_of("../../etc/passwd", "The same code"));
  out.standard.units.push_back(unit_of("ABC1", "First"));
  out.standard.units.push_back(unit_of("abc1", "Same but for case"));
  out.standard.units.push_back(unit_of("index", "Named like a page"));
  return out;
}

}  // namespace uoc::tests
