// SPDX-License-Identifier: Apache-2.0
// The small pieces that every element of the XML notation is read with: texts, attributes, comments, and what is unknown.
#include <algorithm>

#include "base/text.hpp"
#include "model/notation.hpp"
#include "read/xml_unit.hpp"

namespace uoc::read {
namespace {

using base::XmlKind;
using base::XmlNode;

void append_words(const XmlNode& node, std::string& out) {
  if (node.kind == XmlKind::text || node.kind == XmlKind::cdata) {
    out.append(" ").append(node.value);
    return;
  }
  for (const auto& a : node.attributes) out.append(" ").append(a.name).append("=").append(a.value);
  for (const XmlNode& child : node.children) append_words(child, out);
}

base::XmlRange trimmed(std::string_view raw, base::XmlRange range) {
  const std::string_view text = base::trim(raw);
  if (text.empty()) return {range.begin, range.begin};
  const auto begin = range.begin + static_cast<std::uint32_t>(text.data() - raw.data());
  return {begin, begin + static_cast<std::uint32_t>(text.size())};
}

}  // namespace

model::Text XmlUnitReader::text_of(const XmlNode& node, Breaks breaks) {
  std::string raw;
  std::string_view value;
  base::XmlRange range = {node.inner.begin, node.inner.begin};
  if (node.children.size() == 1 && node.children[0].kind == XmlKind::text) {
    const XmlNode& text = node.children[0];
    value = text.value;
    range = text.inner;
    if (base::trim(value).empty()) add_markup(range.begin, range.end);
  } else if (!node.children.empty()) {
    gather(node, raw);
    value = raw;
    range = {node.children.front().range.begin, node.children.back().range.end};
  }
  model::Text out;
  out.value = breaks == Breaks::paragraphs ? base::collapse_paragraphs(value) : base::collapse_spaces(value);
  out.span = span(out.value.empty() ? base::XmlRange{node.inner.begin, node.inner.begin} : range);
  return out;
}

// All words of a field; elements inside of it are not known, but their words stay where they stand.
void XmlUnitReader::gather(const XmlNode& node, std::string& out) {
  for (const XmlNode& child : node.children) {
    if (child.kind == XmlKind::text || child.kind == XmlKind::cdata) {
      out += child.value;
      if (base::trim(child.value).empty()) add_markup(child.range.begin, child.range.end);  // "&#32;" is no word
    } else if (child.kind == XmlKind::comment) {
      hold_comment(child);
    } else {
      faults_.add(kXmlUnknown, child.range.begin, child.name_range.end,
                  "`<" + std::string(child.name) + ">` stands inside of a text; its words are kept")
          .with_hint("a text holds no elements: write the words alone");
      for (const auto& a : child.attributes)
        faults_.add(kXmlUnknown, a.name_range.begin, a.value_range.end, "the attribute `" + std::string(a.name) + "` says " + quoted(a.value));
      add_tags(child);
      gather(child, out);
    }
  }
}

model::Text XmlUnitReader::value_text(const base::XmlAttribute& attribute) {
  return {base::collapse_spaces(attribute.value), span(attribute.value_range)};
}

bool XmlUnitReader::flag(const XmlNode& node, Flag which) {
  const auto* attribute = node.attribute(which == Flag::inherited ? "inherited" : "recovered");
  if (attribute == nullptr || attribute->value == "false") return false;
  if (attribute->value != "true")
    faults_.add(kXmlUnknown, attribute->value_range.begin, attribute->value_range.end,
                "`" + std::string(attribute->name) + "` is " + quoted(attribute->value))
        .with_hint("write `true`, or leave the attribute out");
  return attribute->value == "true";
}

model::Part XmlUnitReader::part_of(const XmlNode& node) {
  const auto* attribute = node.attribute("part");
  if (attribute == nullptr) return model::Part::none;
  if (const auto part = model::part_from_name(attribute->value)) return *part;
  std::string hint = did_you_mean_hint(attribute->value, {"knowledge", "application", "outcome", "none"});
  faults_.add(kXmlUnknown, attribute->value_range.begin, attribute->value_range.end, quoted(attribute->value) + " is no part of a unit")
      .with_hint(hint.empty() ? "the parts are `knowledge`, `application`, `outcome` and `none`" : std::move(hint));
  part_given_.back() = false;
  return model::Part::none;
}

void XmlUnitReader::check_attributes(const XmlNode& node, std::initializer_list<std::string_view> known) {
  for (const auto& a : node.attributes) {
    if (std::find(known.begin(), known.end(), a.name) != known.end()) continue;
    faults_.add(kXmlUnknown, a.name_range.begin, a.value_range.end + 1,
                "`<" + std::string(node.name) + ">` has no attribute `" + std::string(a.name) + "`; it says " + quoted(a.value))
        .with_hint(did_you_mean_hint(a.name, known));
  }
}

void XmlUnitReader::check_format(const XmlNode& node) {
  const auto* format = node.attribute("format");
  if (format == nullptr) return;
  const auto version = base::to_int(format->value);
  if (version && *version >= 1 && *version <= model::kFormatVersion) return;
  const std::string ours = std::to_string(model::kFormatVersion);
  faults_.add(kFormatVersion, format->value_range.begin, format->value_range.end,
              "the file has format " + quoted(format->value) + "; this program knows format " + ours)
      .with_hint(version && *version > model::kFormatVersion ? "use a newer `uoc`" : "write format=\"" + ours + "\"");
}

void XmlUnitReader::add_markup(std::uint32_t begin, std::uint32_t end) {
  if (begin < end) document_.trivia.push_back({model::TriviaKind::markup, {faults_.file(), begin, end}});
}

void XmlUnitReader::add_tags(const XmlNode& node, const base::XmlAttribute* kept) {
  std::uint32_t begin = node.range.begin;
  if (kept != nullptr) {
    add_markup(begin, kept->value_range.begin);
    begin = kept->value_range.end;
  }
  add_markup(begin, node.inner.begin);
  add_markup(node.inner.end, node.range.end);
}

void XmlUnitReader::add_label(const XmlNode& node, model::FieldName name) {
  const bool blank = node.children.empty();
  const base::XmlRange value = blank ? base::XmlRange{node.inner.begin, node.inner.begin} : node.inner;
  unit_->facts.labels.push_back({name, span(node.name_range), span(value)});
}

void XmlUnitReader::hold_comment(const XmlNode& node) {
  const base::XmlRange words = trimmed(node.value, node.inner);
  held_.push_back({model::comment_text(node.value), span({words.begin, node.value.empty() ? words.begin : node.inner.end})});
  add_markup(node.range.begin, node.inner.begin);
  add_markup(node.inner.end, node.range.end);
}

void XmlUnitReader::release_comments(model::Unit& unit, std::string_view anchor_name) {
  for (auto& text : held_) unit.comments.push_back({std::string(anchor_name), std::move(text)});
  held_.clear();
}

void XmlUnitReader::anchor(std::string_view name) {
  if (!held_.empty()) release_comments(*unit_, name);
}

std::string XmlUnitReader::numbered(std::string_view prefix, std::size_t number) const {
  if (comments_ == Comments::none) return {};
  return std::string(prefix) + std::to_string(number);
}

void XmlUnitReader::not_placed(base::XmlRange range, const std::string& message, std::string hint) {
  faults_.add(kTextNotPlaced, range.begin, range.end, message).with_hint(std::move(hint));
}

// What stands in an element that holds other things: a comment is kept, anything else is reported.
void XmlUnitReader::stray(const XmlNode& node, std::string_view where, const std::vector<std::string_view>& known) {
  if (node.kind == XmlKind::comment) return hold_comment(node);
  if (node.kind != XmlKind::text && node.kind != XmlKind::cdata) return report_unknown(node, where, known);
  if (base::trim(node.value).empty()) return add_markup(node.range.begin, node.range.end);
  const base::XmlRange place = node.kind == XmlKind::cdata ? node.range : base::XmlRange{node.inner.begin, node.range.end};
  not_placed(place, "this text stands directly in " + std::string(where) + ": " + quoted(node.value), "put it into the element it belongs to");
}

void XmlUnitReader::report_unknown(const XmlNode& node, std::string_view where, const std::vector<std::string_view>& known) {
  if (node.kind == XmlKind::instruction) {
    faults_.add(kXmlUnknown, node.range.begin, node.range.end, "the processing instruction `" + std::string(node.name) + "` is not known")
        .with_hint("delete it");
    return;
  }
  std::string words;
  append_words(node, words);
  const bool twice = std::find(known.begin(), known.end(), node.name) != known.end();
  std::string message = twice ? "a second `<" + std::string(node.name) + ">` in " + std::string(where)
                              : std::string(where) + " has no element `<" + std::string(node.name) + ">`";
  if (!base::trim(words).empty()) message += "; it says " + quoted(words);
  faults_.add(kXmlUnknown, node.range.begin, node.range.end, std::move(message))
      .with_hint(twice ? "keep one of them" : did_you_mean_hint(node.name, known));
}

}  // namespace uoc::read
