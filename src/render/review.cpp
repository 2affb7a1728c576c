// SPDX-License-Identifier: Apache-2.0
#include "render/review.hpp"

#include <algorithm>

#include "model/items.hpp"
#include "render/texts.hpp"
#include "render/view.hpp"

namespace uoc::render {
namespace {

using model::Criterion;

std::size_t recovered_in(const std::vector<Criterion>& criteria) {
  std::size_t count = 0;
  for (const auto& c : criteria) count += static_cast<std::size_t>(c.recovered) + recovered_in(c.items);
  return count;
}

std::size_t recovered_in(const model::Unit& unit) {
  std::size_t count = recovered_in(unit.assessment.criteria);
  for (const auto& e : unit.elements) count += static_cast<std::size_t>(e.recovered) + recovered_in(e.criteria);
  return count;
}

// The source of one unit, cut into pieces by what each byte became.
class SourcePieces {
 public:
  SourcePieces(const ReviewDocument& document, const model::Unit& unit)
      : document_(document), span_(unit.span), kinds_(unit.span.size(), kPlain), starts_(unit.span.size(), kNone) {
    for (const auto& trivia : document.trivia) paint(trivia.span, kBeside);
    for (const model::Field* field : {&unit.framework, &unit.functional_area, &unit.title, &unit.code, &unit.range, &unit.level, &unit.credit, &unit.remark})
      if (!field->inherited) text(field->text, kField, false);
    for (const auto& element : unit.elements) {
      text(element.number, kHeading, false);
      text(element.heading, kHeading, element.recovered);
      criteria(element.criteria);
    }
    text(unit.assessment.intro, kField, false);
    criteria(unit.assessment.criteria);
  }

  List list() const {
    static constexpr std::string_view kNames[] = {"plain", "beside", "field", "heading", "criterion"};
    List out;
    const std::string_view bytes = document_.source->bytes().substr(span_.begin, span_.size());
    for (std::size_t begin = 0; begin < bytes.size();) {
      std::size_t end = begin + 1;
      while (end < bytes.size() && kinds_[end] == kinds_[begin] && starts_[end] == kNone) ++end;
      out.push_back(Value::object("kind", kNames[kinds_[begin]], "recovered", starts_[begin] == kRecovered, "starts", starts_[begin] != kNone,
                                  "text", bytes.substr(begin, end - begin)));
      begin = end;
    }
    return out;
  }

 private:
  enum Kind : std::uint8_t { kPlain, kBeside, kField, kHeading, kCriterion };
  enum Start : std::uint8_t { kNone, kPrinted, kRecovered };

  void paint(const base::Span& span, Kind kind) {
    if (span.file != document_.id) return;
    for (std::uint32_t i = std::max(span.begin, span_.begin); i < std::min(span.end, span_.end); ++i)
      if (kinds_[i - span_.begin] != kBeside) kinds_[i - span_.begin] = kind;  // a mark inside a text stays one
  }
  void text(const model::Text& text, Kind kind, bool recovered) {
    if (text.empty() || text.span.file != document_.id || text.span.begin < span_.begin || text.span.begin >= span_.end) return;
    paint(text.span, kind);
    starts_[text.span.begin - span_.begin] = recovered ? kRecovered : kPrinted;
  }
  void criteria(const std::vector<Criterion>& list) {
    for (const auto& c : list) {
      text(c.text, kCriterion, c.recovered);
      criteria(c.items);
    }
  }

  const ReviewDocument& document_;
  base::Span span_;
  std::vector<Kind> kinds_;
  std::vector<Start> starts_;
};

// Criteria one after the other, sub-criteria with their depth.
void add_criteria(List& out, const std::vector<Criterion>& criteria, std::size_t depth) {
  for (const auto& c : criteria) {
    out.push_back(Value::object("depth", depth, "recovered", c.recovered, "text", std::string_view(c.text.value)));
    add_criteria(out, c.items, depth + 1);
  }
}

List criteria_view(const std::vector<Criterion>& criteria) {
  List out;
  add_criteria(out, criteria, 0);
  return out;
}

List findings_view(const std::vector<const diag::Diagnostic*>& findings, const base::SourceFile& source) {
  List out;
  for (const auto* d : findings) {
    const auto place = source.position(d->span.begin);
    const std::uint32_t page = source.page(d->span.begin);
    out.push_back(Value::object("page", page > 0 ? Value(page) : Value(), "grade", diag::name(d->severity), "rule", d->rule->id, "line", place.line, "column", place.column, "message",
                                std::string_view(d->message), "hint", std::string_view(d->hint)));
  }
  return out;
}

// `page_language` is that of the page.
Value reviewed_view(const ReviewDocument& document, const ReviewUnit& reviewed, std::size_t number, std::string_view page_language) {
  const model::Unit& unit = *reviewed.unit;
  List elements;
  for (std::size_t i = 0; i < unit.elements.size(); ++i) {
    const auto& e = unit.elements[i];
    elements.push_back(Value::object("number", model::element_name(unit, i), "part", part_view(e.part), "recovered", e.recovered, "heading",
                                     std::string_view(e.heading.value), "criteria", criteria_view(e.criteria)));
  }
  const auto value = [](const model::Field& field) { return std::string_view(field.text.value); };
  Value out = Value::object("anchor", "u" + std::to_string(number), "code", value(unit.code), "title", value(unit.title), "area", value(unit.functional_area),
                            "level", value(unit.level), "credit", value(unit.credit), "range", value(unit.range), "remark", value(unit.remark),
                            "intro", std::string_view(unit.assessment.intro.value));
  out.set("lang", Texts(unit.language, page_language).language_of(unit.title.text.value));
  out.set("file", std::string_view(document.source->path()));
  out.set("line", document.source->position(unit.span.begin).line);
  out.set("page", unit.provenance.page > 0 ? Value(unit.provenance.page) : Value());
  out.set("recovered", recovered_in(unit));
  out.set("found", reviewed.findings.size());
  out.set("doubtful", doubts_of(reviewed) > 0);
  out.set("findings", findings_view(reviewed.findings, *document.source));
  out.set("elements", std::move(elements));
  out.set("outcomes", criteria_view(unit.assessment.criteria));
  out.set("pieces", SourcePieces(document, unit).list());
  return out;
}

struct Place {
  const ReviewDocument* document = nullptr;
  const ReviewUnit* unit = nullptr;
};

}  // namespace

std::size_t doubts_of(const ReviewUnit& unit) { return recovered_in(*unit.unit) + unit.findings.size(); }

std::string review_page(const std::vector<ReviewDocument>& documents, const Templates& templates, const ReviewLook& look) {
  const auto language = page_language(look.language, templates.languages());
  std::vector<Place> places;
  List files;
  for (const auto& document : documents) {
    for (const auto& unit : document.units) places.push_back({&document, &unit});
    files.push_back(Value::object("file", std::string_view(document.source->path()), "units", document.units.size(), "words", std::string_view(document.words),
                                  "findings", findings_view(document.findings, *document.source)));
  }
  std::stable_sort(places.begin(), places.end(), [](const Place& a, const Place& b) { return doubts_of(*a.unit) > doubts_of(*b.unit); });
  List units;
  std::size_t doubtful = 0;
  for (const auto& place : places) {
    units.push_back(reviewed_view(*place.document, *place.unit, units.size() + 1, language));
    doubtful += doubts_of(*place.unit) > 0;
  }
  const std::size_t count = units.size();
  return templates.fill("import/review.html",
                        Value::object("page_lang", language, "version", look.version, "count", count, "doubtful", doubtful, "sound", count - doubtful, "files", std::move(files), "units", std::move(units)));
}

}  // namespace uoc::render
