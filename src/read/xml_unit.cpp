// SPDX-License-Identifier: Apache-2.0
#include "read/xml_unit.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "model/notation.hpp"
#include "model/numbering.hpp"

namespace uoc::read {
namespace {

using base::XmlKind;
using base::XmlNode;
using model::FieldName;

const std::vector<std::string_view>& unit_children() {
  static const std::vector<std::string_view> kNames = {"framework", "functional-area", "title",      "code",   "range", "level",
                                                       "credit",    "competency",      "assessment", "remark", "extra", "provenance"};
  return kNames;
}

}  // namespace

void XmlUnitReader::read(const XmlNode& node, model::Unit& unit) {
  unit_ = &unit;
  part_given_.clear();
  const std::size_t first_fault = faults_.size();
  unit.span = span(node.range);
  unit.facts.notation = model::Notation::xml;
  unit.facts.bulleted = true;
  check_attributes(node, {"format", "language"});
  check_format(node);
  if (const auto* language = node.attribute("language")) unit.language = base::collapse_spaces(language->value);
  add_tags(node);
  anchor("unit");
  for (const XmlNode& child : node.children) read_child(child);
  anchor("end");
  set_parts();
  model::sort_comments(unit.comments);
  faults_.name_unit(first_fault, unit.code.text.value);
}

void XmlUnitReader::read_child(const XmlNode& node) {
  if (node.kind != XmlKind::element) return stray(node, "a unit", unit_children());
  const std::string_view name = node.name;
  if (name == "title") return read_field(node, FieldName::title, unit_->title, Breaks::collapsed);
  if (name == "code") return read_field(node, FieldName::code, unit_->code, Breaks::collapsed);
  if (name == "range") return read_field(node, FieldName::range, unit_->range, Breaks::paragraphs);
  if (name == "level") return read_field(node, FieldName::level, unit_->level, Breaks::collapsed);
  if (name == "framework") return read_field(node, FieldName::framework, unit_->framework, Breaks::collapsed);
  if (name == "remark") return read_field(node, FieldName::remark, unit_->remark, Breaks::paragraphs);
  if (!read_section(node)) report_unknown(node, "a unit", unit_children());
}

bool XmlUnitReader::read_section(const XmlNode& node) {
  static constexpr std::pair<std::string_view, void (XmlUnitReader::*)(const XmlNode&)> kSections[] = {
      {"functional-area", &XmlUnitReader::read_area},   {"credit", &XmlUnitReader::read_credit},
      {"competency", &XmlUnitReader::read_competency},  {"assessment", &XmlUnitReader::read_assessment},
      {"extra", &XmlUnitReader::read_extra},            {"provenance", &XmlUnitReader::read_provenance}};
  for (const auto& [name, read_it] : kSections)
    if (node.name == name) {
      (this->*read_it)(node);
      return true;
    }
  return false;
}

void XmlUnitReader::read_field(const XmlNode& node, FieldName name, model::Field& field, Breaks breaks) {
  add_label(node, name);
  add_tags(node);
  model::Text text = text_of(node, breaks);
  if (field.printed || field.inherited) {
    if (!text.empty())
      not_placed(node.range, "`<" + std::string(node.name) + ">` is given twice; this one says " + quoted(text.value), "keep one of them");
    return;
  }
  anchor(model::name(name));
  check_attributes(node, {"inherited"});
  field.text = std::move(text);
  field.inherited = flag(node, Flag::inherited);
  field.printed = !field.inherited;
}

void XmlUnitReader::read_area(const XmlNode& node) {
  model::Field& field = unit_->functional_area;
  if (!field.printed && !field.inherited) return read_field(node, FieldName::functional_area, field, Breaks::collapsed);
  add_tags(node);
  check_attributes(node, {});
  unit_->other_areas.push_back(text_of(node, Breaks::collapsed));
}

void XmlUnitReader::read_credit(const XmlNode& node) {
  const auto* note = node.attribute("note");
  const bool first = !unit_->credit.printed && !unit_->credit.inherited;
  if (note == nullptr || !first) return read_field(node, FieldName::credit, unit_->credit, Breaks::collapsed);
  add_label(node, FieldName::credit);
  add_tags(node, note);
  anchor("credit");
  check_attributes(node, {"note", "inherited"});
  model::Field& field = unit_->credit;
  field.text = text_of(node, Breaks::collapsed);
  field.inherited = flag(node, Flag::inherited);
  field.printed = !field.inherited;
  const std::string words = base::collapse_spaces(note->value);
  if (words.empty()) return;
  field.text.value += (field.text.empty() ? "(" : " (") + words + ")";
  field.text.span.begin = note->value_range.begin;
}

void XmlUnitReader::read_competency(const XmlNode& node) {
  static const std::vector<std::string_view> kChildren = {"element"};
  add_label(node, FieldName::competency);
  add_tags(node);
  anchor("competency");
  check_attributes(node, {});
  unit_->competency_printed = true;
  for (const XmlNode& child : node.children) {
    if (child.kind == XmlKind::element && child.name == "element")
      read_element(child);
    else
      stray(child, "`<competency>`", kChildren);
  }
}

void XmlUnitReader::read_element(const XmlNode& node) {
  static const std::vector<std::string_view> kChildren = {"heading", "criterion"};
  const std::string own = numbered("e", unit_->elements.size() + 1);
  anchor(own);
  check_attributes(node, {"number", "part", "recovered"});
  model::Element element;
  const auto* number = node.attribute("number");
  if (number != nullptr) element.number = value_text(*number);
  add_tags(node, number);
  element.recovered = flag(node, Flag::recovered);
  part_given_.push_back(node.attribute("part") != nullptr);
  element.part = part_of(node);
  bool has_heading = false;
  for (const XmlNode& child : node.children) {
    if (child.kind == XmlKind::element && child.name == "criterion") {
      element.criteria.push_back(read_criterion(child, numbered(own + ".c", element.criteria.size() + 1)));
    } else if (child.kind == XmlKind::element && child.name == "heading" && !has_heading) {
      check_attributes(child, {});
      add_tags(child);
      element.heading = text_of(child, Breaks::collapsed);
      has_heading = true;
    } else {
      stray(child, "`<element>`", kChildren);
    }
  }
  unit_->elements.push_back(std::move(element));
}

model::Criterion XmlUnitReader::read_criterion(const XmlNode& node, const std::string& own) {
  anchor(own);
  check_attributes(node, {"id", "recovered"});
  add_tags(node);
  model::Criterion out;
  if (const auto* id = node.attribute("id")) out.id = base::collapse_spaces(id->value);
  out.recovered = flag(node, Flag::recovered);
  const bool nested = std::any_of(node.children.begin(), node.children.end(), [](const XmlNode& n) {
    return n.kind == XmlKind::element && (n.name == "criterion" || n.name == "text");
  });
  if (!nested) {
    out.text = text_of(node, Breaks::collapsed);
    return out;
  }
  for (const XmlNode& child : node.children) read_criterion_child(child, out, own);
  return out;
}

void XmlUnitReader::read_criterion_child(const XmlNode& node, model::Criterion& out, const std::string& own) {
  static const std::vector<std::string_view> kChildren = {"text", "criterion"};
  const bool words = node.kind == XmlKind::text || node.kind == XmlKind::cdata;
  if (node.kind == XmlKind::element && node.name == "criterion") {
    out.items.push_back(read_criterion(node, numbered(own + ".i", out.items.size() + 1)));
  } else if (node.kind == XmlKind::element && node.name == "text" && !out.text.span.valid()) {
    check_attributes(node, {});
    add_tags(node);
    out.text = text_of(node, Breaks::collapsed);
  } else if (words && !out.text.span.valid()) {  // text before the sub-criteria, without its own element
    out.text = {base::collapse_spaces(node.value), span(node.range)};
  } else {
    stray(node, "`<criterion>`", kChildren);
  }
}

void XmlUnitReader::read_assessment(const XmlNode& node) {
  add_label(node, FieldName::assessment);
  add_tags(node);
  anchor("assessment");
  check_attributes(node, {});
  unit_->assessment.printed = true;
  for (const XmlNode& child : node.children) read_assessment_child(child);
}

void XmlUnitReader::read_assessment_child(const XmlNode& node) {
  static const std::vector<std::string_view> kChildren = {"intro", "criterion"};
  model::Assessment& assessment = unit_->assessment;
  if (node.kind == XmlKind::element && node.name == "criterion") {
    assessment.criteria.push_back(read_criterion(node, numbered("a", assessment.criteria.size() + 1)));
  } else if (node.kind == XmlKind::element && node.name == "intro" && !assessment.intro.span.valid()) {
    anchor("intro");
    check_attributes(node, {});
    add_tags(node);
    assessment.intro = text_of(node, Breaks::collapsed);
  } else {
    stray(node, "`<assessment>`", kChildren);
  }
}

void XmlUnitReader::read_extra(const XmlNode& node) {
  anchor(numbered("x", unit_->extras.size() + 1));
  check_attributes(node, {"name"});
  add_tags(node);
  model::Extra extra;
  if (const auto* name = node.attribute("name")) extra.name = base::collapse_spaces(name->value);
  extra.text = text_of(node, Breaks::paragraphs);
  unit_->extras.push_back(std::move(extra));
}

void XmlUnitReader::read_provenance(const XmlNode& node) {
  anchor("provenance");
  check_attributes(node, {"source", "line", "page", "sha256", "retrieved"});
  add_tags(node);
  if (const auto* source = node.attribute("source")) unit_->provenance.source = base::collapse_spaces(source->value);
  if (const auto* digest = node.attribute("sha256")) unit_->provenance.sha256 = base::collapse_spaces(digest->value);
  if (const auto* day = node.attribute("retrieved")) unit_->provenance.retrieved = base::collapse_spaces(day->value);
  const auto read_number = [&](std::string_view name, std::uint32_t& to) {
    const auto* attribute = node.attribute(name);
    if (attribute == nullptr) return;
    const auto number = base::to_int(attribute->value);
    to = static_cast<std::uint32_t>(number.value_or(0));
    if (number) return;
    faults_.add(kXmlUnknown, attribute->value_range.begin, attribute->value_range.end,
                "`" + std::string(name) + "` is " + quoted(attribute->value) + ", not a number");
  };
  read_number("line", unit_->provenance.line);
  read_number("page", unit_->provenance.page);
  for (const XmlNode& child : node.children) stray(child, "`<provenance>`", {});
}

// Elements that do not say their part: worked out as for a published text.
void XmlUnitReader::set_parts() {
  if (std::find(part_given_.begin(), part_given_.end(), false) == part_given_.end()) return;
  const auto parts = model::parts_of(unit_->elements, context_.profile, context_.lexicon);
  for (std::size_t i = 0; i < parts.size(); ++i)
    if (!part_given_[i]) unit_->elements[i].part = parts[i];
}

}  // namespace uoc::read
