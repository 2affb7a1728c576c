// SPDX-License-Identifier: Apache-2.0
// Published text → units. A list of passes, each in a file of src/read/text/: lines → furniture → labels → words and
// marks → statements → lost headings → elements → the unit.
#include <algorithm>
#include <functional>
#include <optional>
#include <set>

#include "base/text.hpp"
#include "read/reader.hpp"
#include "read/text/assemble.hpp"
#include "read/text/labels.hpp"
#include "read/text/layout.hpp"
#include "read/text/value_order.hpp"

namespace uoc::read {
namespace {

// A unit says at least two different things of itself; one of them is its title or its code, unless these stand in a
// heading above many others.
bool is_unit(const UnitExtent& extent) {
  std::set<model::FieldName> fields;
  for (const auto& label : extent.labels) fields.insert(label.field);
  if (fields.contains(model::FieldName::title) || fields.contains(model::FieldName::code)) return fields.size() >= 2;
  return fields.size() >= 4 && fields.contains(model::FieldName::competency);
}

void report_unreadable(const Layout& layout, const UnitExtent& extent, const Context& context, Document& document) {
  std::uint32_t begin = 0, end = 0;
  for (std::size_t i = extent.first_line; i < extent.end_line; ++i) {
    const Line& line = layout.lines[i];
    if (line.blank() || line.furniture) continue;
    if (begin == end) begin = line.begin;
    end = line.end;
  }
  if (begin == end) return;
  diag::Diagnostic d;
  d.rule = &kUnitUnreadable;
  d.severity = diag::Severity::error;
  d.span = {layout.file, begin, end};
  d.message = "no unit of competency was found in this text of " + std::to_string(base::count_words(layout.text(begin, end))) +
              " words, which starts " + base::quote_start(base::collapse_spaces(layout.text(begin, std::min(end, begin + 400))));
  d.hint = "a unit has labels at the start of lines, such as `" + std::string(context.profile.label(model::FieldName::title)) + "` and `" +
           std::string(context.profile.label(model::FieldName::code)) + "`";
  document.diagnostics.push_back(std::move(d));
}

// U+FFFE and U+FFFF: XML can hold them no more than control characters, which the passes see in their place; nothing if
// there are none. No offset moves.
std::optional<base::SourceFile> without_noncharacters(const base::SourceFile& file) {
  constexpr std::string_view kLead = "\xEF\xBF";
  std::string bytes;
  for (std::size_t at = file.bytes().find(kLead); at != std::string_view::npos; at = file.bytes().find(kLead, at + 1)) {
    const char last = file.bytes()[at + 2];  // the text is valid UTF-8
    if (last != '\xBE' && last != '\xBF') continue;
    if (bytes.empty()) bytes = file.bytes();
    bytes.replace(at, 3, 3, '\x02');
  }
  if (bytes.empty()) return std::nullopt;
  return base::SourceFile(file.path(), std::move(bytes));
}

// Control characters have no place in any notation: they are kept as trivia and reported once.
void report_controls(const base::SourceFile& file, std::string_view printed, base::FileId id, Document& document) {
  std::size_t count = 0;
  base::Span first;
  const std::string_view bytes = file.bytes();
  for (std::size_t at = base::find_control(bytes, 0); at < bytes.size(); at = base::find_control(bytes, at + 1)) {
    const auto i = static_cast<std::uint32_t>(at);
    const bool continues = (static_cast<unsigned char>(printed[at]) & 0xC0U) == 0x80U;  // a further byte of U+FFFE
    if (count == 0) first = {id, i, i + 1};
    count += !continues;
    document.trivia.push_back({model::TriviaKind::control, {id, i, i + 1}});
  }
  if (count == 0) return;
  diag::Diagnostic d;
  d.rule = &kControlCharacter;
  d.severity = diag::Severity::warning;
  d.span = first;
  d.message = std::to_string(count) + (count == 1 ? " control character was left out" : " control characters were left out");
  d.hint = "remove it from the source: XML cannot hold it";
  document.diagnostics.push_back(std::move(d));
}

void report_order(const std::vector<base::Span>& runs, Document& document) {
  for (const base::Span& span : runs) {
    diag::Diagnostic d;
    d.rule = &kTextNotPlaced;
    d.severity = diag::Severity::warning;
    d.span = span;
    d.message = "these labels stand before all their values, which were told apart by what they say";
    d.hint = "compare each field with the published document";
    document.diagnostics.push_back(std::move(d));
  }
}

// The functional area stands above the head "Unit of Competency": it is that of a chapter.
bool has_chapter_area(const UnitExtent& extent) {
  const auto area = std::find_if(extent.labels.begin(), extent.labels.end(), [](const auto& l) { return l.field == model::FieldName::functional_area; });
  const auto head = std::find_if(extent.heads.begin(), extent.heads.end(), [](const HeadLine& h) { return h.what == HeadLine::What::unit; });
  return area != extent.labels.end() && head != extent.heads.end() && area->label_line < head->line;
}

// More Chinese characters than words in another script.
bool is_chinese(const model::Unit& unit) {
  std::size_t han = 0, latin = 0;
  for (const auto* field : {&unit.title, &unit.range, &unit.functional_area})
    for (std::size_t i = 0; i < field->text.value.size(); i += std::max<std::size_t>(1, base::utf8_length(field->text.value, i))) {
      const char32_t c = base::utf8_decode(field->text.value, i);
      han += c >= 0x4E00 && c <= 0x9FFF;
      latin += c < 0x80 && base::is_alpha(field->text.value[i]);
    }
  return han * 3 > latin;
}

// In a document of two languages each unit says its own; else the standard says it for all.
void name_languages(std::vector<model::Unit>& units) {
  if (units.size() < 2) return;
  std::vector<bool> chinese;
  std::transform(units.begin(), units.end(), std::back_inserter(chinese), is_chinese);
  if (std::adjacent_find(chinese.begin(), chinese.end(), std::not_equal_to<>()) == chinese.end()) return;
  for (std::size_t i = 0; i < units.size(); ++i) units[i].language = chinese[i] ? "zh" : "en";
}

// Passes on what the document says once for the units below it: the name of the standard at the head of a book, a
// functional area at the head of a chapter. Where most units print an area of their own, one that does not has lost it:
// then nothing is to be guessed.
class Heads {
 public:
  explicit Heads(std::vector<model::Unit>& units) {
    const auto printed = std::count_if(units.begin(), units.end(), [](const model::Unit& u) { return u.functional_area.printed; });
    few_areas_ = static_cast<std::size_t>(printed) * 2 <= units.size();
  }

  void pass_to(model::Unit& unit, bool chapter_area) {
    pass(unit.framework, framework_, true);
    pass(unit.functional_area, area_, chapter_area || few_areas_);
  }

 private:
  static void pass(model::Field& own, const model::Field*& above, bool passes_on) {
    if (own.printed || !own.empty()) {
      above = passes_on && !own.empty() ? &own : nullptr;  // a label without value has nothing to pass on
    } else if (above != nullptr) {
      own.text = above->text;
      own.inherited = true;
    }
  }

  const model::Field* framework_ = nullptr;
  const model::Field* area_ = nullptr;
  bool few_areas_ = false;
};

}  // namespace

Document read_text(const base::SourceFile& printed, base::FileId id, const Context& context) {
  Document document;
  document.notation = model::Notation::text;
  const auto cleaned = without_noncharacters(printed);
  const base::SourceFile& file = cleaned ? *cleaned : printed;
  Layout layout = find_lines(file, id);
  report_controls(file, printed.bytes(), id, document);
  mark_furniture(layout, document.trivia);
  mark_running_lines(layout, [&](std::string_view text) { return may_open_field(text, context.profile); }, document.trivia);
  std::vector<bool> chapter_areas;
  Labels labels = find_labels(layout, context.profile);
  for (UnitExtent& extent : labels.units) {
    if (!is_unit(extent)) {
      report_unreadable(layout, extent, context, document);
      continue;
    }
    report_order(order_values(layout, extent, context.profile), document);
    document.units.push_back(assemble_unit(layout, extent, context, document));
    chapter_areas.push_back(has_chapter_area(extent));
  }
  Heads heads(document.units);
  for (std::size_t i = 0; i < document.units.size(); ++i) heads.pass_to(document.units[i], chapter_areas[i]);
  name_languages(document.units);
  std::sort(document.trivia.begin(), document.trivia.end(),
            [](const model::Trivia& a, const model::Trivia& b) { return a.span < b.span; });
  return document;
}

}  // namespace uoc::read
