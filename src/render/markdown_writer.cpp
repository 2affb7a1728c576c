// SPDX-License-Identifier: Apache-2.0
// Canonical Markdown: front matter, headings, bullets. What Markdown has no form for stands in HTML comments.
#include "base/escape.hpp"
#include "base/text.hpp"
#include "model/notation.hpp"
#include "render/comment_feed.hpp"
#include "render/front_matter.hpp"
#include "render/writer.hpp"

namespace uoc::render {
namespace {

class MarkdownWriter {
 public:
  MarkdownWriter(const model::Unit& unit, const model::Profile& profile, const model::Lexicon& lexicon)
      : unit_(unit), profile_(profile), expected_(model::parts_of(unit.elements, profile, lexicon)), comments_(unit.comments) {}

  std::string write() {
    append_front_matter(out_, unit_, profile_, comments_);
    title();
    long_field("range", "Range", unit_.range);
    competency();
    assessment();
    long_field("remark", "Remark", unit_.remark);
    for (const model::Comment& c : comments_.rest()) {
      blank_line();
      comment(c, 0);
    }
    return std::move(out_);
  }

 private:
  void blank_line() { out_ += "\n"; }

  void comment(const model::Comment& c, std::size_t indent) {
    out_.append(indent, ' ').append("<!--");
    bool first = true;
    for (const std::string_view line : base::split(c.text.value, '\n')) {
      if (!first) out_.append("\n").append(line.empty() ? 0 : indent + 4, ' ');
      first = false;
      if (!line.empty()) out_.push_back(' ');
      append_comment_line(line);
    }
    out_ += " -->\n";
  }

  // Nothing but its end may end a comment.
  void append_comment_line(std::string_view line) {
    for (std::size_t i = 0; i < line.size(); ++i) {
      if (line.substr(i).starts_with("-->")) out_ += "-- ", i += 2;
      out_.push_back(line[i]);
    }
  }

  // Comments above a heading or paragraph, each set apart.
  void comments_above(std::string_view anchor) {
    if (comments_.done()) return;
    for (const model::Comment& c : comments_.at(anchor)) {
      blank_line();
      comment(c, 0);
    }
  }

  // `number` ("2(a).") needs no escape behind the marks of a heading.
  void heading(int level, std::string_view number, std::string_view text, const model::Marks& marks) {
    blank_line();
    out_.append(static_cast<std::size_t>(level), '#');
    if (!number.empty()) out_.append(" ").append(number);
    if (!text.empty()) {
      out_.push_back(' ');
      base::append_markdown(out_, text);
    }
    append_marks(marks);
  }

  void append_marks(const model::Marks& marks) {
    if (marks.any()) out_.append(" <!-- ").append(model::write_marks(marks)).append(" -->");
    out_.push_back('\n');
  }

  bool reads_as_label(std::string_view text) const {
    return model::label_start(text, profile_).has_value() || model::is_unit_head(text, profile_);
  }

  void title() {
    if (!unit_.title.printed && unit_.title.empty()) return;
    comments_above("title");
    model::Marks marks;
    marks.title = reads_as_label(unit_.title.text.value);
    heading(1, "", unit_.title.text.value, marks);
  }

  void paragraphs(std::string_view text) {
    for (std::size_t i = 0; i < text.size();) {
      const std::size_t end = std::min(text.find("\n\n", i), text.size());
      blank_line();
      base::append_markdown(out_, text.substr(i, end - i));
      out_ += "\n";
      i = end + 2;
    }
  }

  void long_field(std::string_view anchor, std::string_view label, const model::Field& field) {
    if (!field.printed && field.empty()) return;
    comments_above(anchor);
    heading(2, "", label, {});
    paragraphs(field.text.value);
  }

  void competency() {
    if (!unit_.competency_printed && unit_.elements.empty()) return;
    comments_above("competency");
    heading(2, "", "Performance requirements", {});
    for (std::size_t i = 0; i < unit_.elements.size(); ++i) element(i);
  }

  void element(std::size_t index) {
    const model::Element& element = unit_.elements[index];
    const std::string anchor = comments_.anchor("e", index);
    comments_above(anchor);
    model::Marks marks;
    marks.recovered = element.recovered;
    if (element.part != expected_[index]) marks.part = element.part;
    const std::string& text = element.heading.value;
    const std::string number = element.number.empty() ? "" : element.number.value + ".";
    const std::string whole = number.empty() || text.empty() ? number + text : number + " " + text;
    const model::NumberedHeading read = model::split_number(whole);
    const bool reads_back = read.number == element.number.value && std::string_view(whole).substr(read.rest) == text;
    if (!reads_back) marks.number = element.number.value;
    marks.element = reads_as_label(reads_back ? whole : text);
    heading(3, reads_back ? number : "", text, marks);
    bullets(element.criteria, 0, anchor + ".c");
  }

  // `prefix` and a number are the anchor of each criterion.
  void bullets(const std::vector<model::Criterion>& criteria, std::size_t indent, const std::string& prefix) {
    if (indent == 0 && !criteria.empty()) blank_line();
    for (std::size_t i = 0; i < criteria.size(); ++i) {
      const std::string anchor = comments_.anchor(prefix, i);
      if (!comments_.done())
        for (const model::Comment& c : comments_.at(anchor)) comment(c, indent);
      bullet(criteria[i], indent);
      bullets(criteria[i].items, indent + 2, anchor + ".i");
    }
  }

  void bullet(const model::Criterion& criterion, std::size_t indent) {
    model::Marks marks;
    if (!criterion.id.empty()) marks.id = criterion.id;
    marks.recovered = criterion.recovered;
    marks.empty = criterion.text.empty();
    out_.append(indent, ' ').push_back('-');
    if (!criterion.text.empty()) {
      out_.push_back(' ');
      base::append_markdown(out_, criterion.text.value);
    }
    append_marks(marks);
  }

  void assessment() {
    const model::Assessment& a = unit_.assessment;
    if (!a.printed && a.intro.empty() && a.criteria.empty()) return;
    comments_above("assessment");
    heading(2, "", "Assessment criteria", {});
    comments_above("intro");
    if (!a.intro.empty()) paragraphs(a.intro.value);
    bullets(a.criteria, 0, "a");
  }

  const model::Unit& unit_;
  const model::Profile& profile_;
  std::vector<model::Part> expected_;
  CommentFeed comments_;
  std::string out_;
};

}  // namespace

std::string write_markdown(const model::Unit& unit, const model::Profile& profile, const model::Lexicon& lexicon) {
  return MarkdownWriter(unit, profile, lexicon).write();
}

}  // namespace uoc::render
