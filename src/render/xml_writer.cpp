// SPDX-License-Identifier: Apache-2.0
// Canonical XML: two spaces for each depth, one element a line, no wrapping.
#include "base/escape.hpp"
#include "base/text.hpp"
#include "render/comment_feed.hpp"
#include "render/writer.hpp"

namespace uoc::render {
namespace {

constexpr std::string_view kDeclaration = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

// White space in an attribute survives only as a reference.
void append_attribute(std::string& out, std::string_view name, std::string_view value) {
  out.append(" ").append(name).append("=\"");
  for (std::size_t i = 0; i < value.size();) {
    const std::size_t end = std::min(value.find_first_of("\n\t", i), value.size());
    base::append_xml(out, value.substr(i, end - i));
    if (end < value.size()) out += value[end] == '\n' ? "&#10;" : "&#9;";
    i = end + 1;
  }
  out.push_back('"');
}

// XML knows no "--" inside of a comment, and none may end in "-".
void append_comment_text(std::string& out, std::string_view text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '-' && i > 0 && text[i - 1] == '-') out.push_back(' ');
    out.push_back(text[i]);
  }
}

class XmlWriter {
 public:
  XmlWriter(std::string& out, const model::Unit& unit) : out_(out), unit_(unit), comments_(unit.comments) {}

  void write(int depth, bool with_format) {
    depth_ = depth;
    comments("unit");
    indent().append("<unit");
    if (with_format) append_attribute(out_, "format", std::to_string(model::kFormatVersion));
    if (!unit_.language.empty()) append_attribute(out_, "language", unit_.language);
    out_ += ">\n";
    ++depth_;
    fields();
    competency();
    assessment();
    field("remark", "remark", unit_.remark);
    extras();
    provenance();
    for (const model::Comment& c : comments_.rest()) comment(c);
    --depth_;
    indent() += "</unit>\n";
  }

 private:
  std::string& indent() { return out_.append(static_cast<std::size_t>(depth_) * 2, ' '); }

  void comment(const model::Comment& c) {
    indent() += "<!--";
    if (!c.text.value.empty()) out_.push_back(' ');
    for (const char ch : c.text.value) {
      scratch_.push_back(ch);
      if (ch == '\n') scratch_.append(static_cast<std::size_t>(depth_) * 2 + 5, ' ');
    }
    append_comment_text(out_, scratch_);
    scratch_.clear();
    out_ += " -->\n";
  }

  void comments(std::string_view anchor) {
    if (comments_.done()) return;
    for (const model::Comment& c : comments_.at(anchor)) comment(c);
  }

  void leaf(std::string_view name, std::string_view attributes, std::string_view text) {
    indent().append("<").append(name).append(attributes);
    if (text.empty()) {
      out_ += "/>\n";
      return;
    }
    out_.push_back('>');
    base::append_xml(out_, text);
    out_.append("</").append(name).append(">\n");
  }

  void field(std::string_view anchor, std::string_view name, const model::Field& field) {
    if (!field.printed && field.empty()) return;
    comments(anchor);
    leaf(name, field.inherited ? " inherited=\"true\"" : "", field.text.value);
  }

  void fields() {
    field("framework", "framework", unit_.framework);
    field("functional_area", "functional-area", unit_.functional_area);
    for (const auto& area : unit_.other_areas) leaf("functional-area", "", area.value);
    field("title", "title", unit_.title);
    field("code", "code", unit_.code);
    field("range", "range", unit_.range);
    field("level", "level", unit_.level);
    credit();
  }

  void credit() {
    const auto value = model::credit_value(unit_.credit.text.value);
    if (!value.clean || value.note.empty()) return field("credit", "credit", unit_.credit);
    comments("credit");
    std::string attributes = unit_.credit.inherited ? " inherited=\"true\"" : "";
    append_attribute(attributes, "note", value.note);
    leaf("credit", attributes, std::to_string(*value.value));
  }

  void competency() {
    if (!unit_.competency_printed && unit_.elements.empty()) return;
    comments("competency");
    if (unit_.elements.empty()) return leaf("competency", "", "");
    indent() += "<competency>\n";
    ++depth_;
    for (std::size_t i = 0; i < unit_.elements.size(); ++i) element(unit_.elements[i], comments_.anchor("e", i));
    --depth_;
    indent() += "</competency>\n";
  }

  void element(const model::Element& element, const std::string& anchor) {
    comments(anchor);
    indent() += "<element";
    if (!element.number.empty()) append_attribute(out_, "number", element.number.value);
    append_attribute(out_, "part", model::name(element.part));  // "none", too: a missing part is worked out by the reader
    if (element.recovered) append_attribute(out_, "recovered", "true");
    if (element.heading.empty() && element.criteria.empty()) {
      out_ += "/>\n";
      return;
    }
    out_ += ">\n";
    ++depth_;
    if (!element.heading.empty()) leaf("heading", "", element.heading.value);
    for (std::size_t i = 0; i < element.criteria.size(); ++i)
      criterion(element.criteria[i], comments_.below(anchor, "c", i));
    --depth_;
    indent() += "</element>\n";
  }

  void criterion(const model::Criterion& criterion_, const std::string& anchor) {
    comments(anchor);
    std::string attributes;
    if (!criterion_.id.empty()) append_attribute(attributes, "id", criterion_.id);
    if (criterion_.recovered) append_attribute(attributes, "recovered", "true");
    if (criterion_.items.empty()) return leaf("criterion", attributes, criterion_.text.value);
    indent().append("<criterion").append(attributes).append(">\n");
    ++depth_;
    leaf("text", "", criterion_.text.value);
    for (std::size_t i = 0; i < criterion_.items.size(); ++i) criterion(criterion_.items[i], comments_.below(anchor, "i", i));
    --depth_;
    indent() += "</criterion>\n";
  }

  void assessment() {
    const model::Assessment& a = unit_.assessment;
    if (!a.printed && a.intro.empty() && a.criteria.empty()) return;
    comments("assessment");
    if (a.intro.empty() && a.criteria.empty()) return leaf("assessment", "", "");
    indent() += "<assessment>\n";
    ++depth_;
    comments("intro");
    if (!a.intro.empty()) leaf("intro", "", a.intro.value);
    for (std::size_t i = 0; i < a.criteria.size(); ++i) criterion(a.criteria[i], comments_.anchor("a", i));
    --depth_;
    indent() += "</assessment>\n";
  }

  void extras() {
    for (std::size_t i = 0; i < unit_.extras.size(); ++i) {
      comments(comments_.anchor("x", i));
      std::string attributes;
      append_attribute(attributes, "name", unit_.extras[i].name);
      leaf("extra", attributes, unit_.extras[i].text.value);
    }
  }

  void provenance() {
    if (unit_.provenance.empty()) return;
    comments("provenance");
    std::string attributes;
    append_attribute(attributes, "source", unit_.provenance.source);
    if (unit_.provenance.line > 0) append_attribute(attributes, "line", std::to_string(unit_.provenance.line));
    if (unit_.provenance.page > 0) append_attribute(attributes, "page", std::to_string(unit_.provenance.page));
    if (!unit_.provenance.sha256.empty()) append_attribute(attributes, "sha256", unit_.provenance.sha256);
    if (!unit_.provenance.retrieved.empty()) append_attribute(attributes, "retrieved", unit_.provenance.retrieved);
    leaf("provenance", attributes, "");
  }

  std::string& out_;
  const model::Unit& unit_;
  CommentFeed comments_;
  int depth_ = 0;
  std::string scratch_;
};

}  // namespace

std::string write_xml(const model::Unit& unit) {
  std::string out(kDeclaration);
  XmlWriter(out, unit).write(0, true);
  return out;
}

std::string write_xml(std::span<const model::Unit> units) {
  std::string out(kDeclaration);
  out += "<units";
  append_attribute(out, "format", std::to_string(model::kFormatVersion));
  out += ">\n";
  for (const auto& unit : units) XmlWriter(out, unit).write(1, false);
  out += "</units>\n";
  return out;
}

}  // namespace uoc::render
