// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "base/escape.hpp"
#include "base/hash.hpp"
#include "base/text.hpp"
#include "lint/edit.hpp"
#include "lint/rule.hpp"
#include "model/locate.hpp"

namespace uoc::lint {
namespace {

constexpr std::size_t kQuoted = 64;  // code points of a quoted text that are shown at the most
constexpr std::size_t kTail = 16;    // of them after the cut

std::size_t offset_of(std::string_view text, std::size_t code_points) {
  std::size_t at = 0;
  while (code_points-- > 0 && at < text.size()) at += std::max<std::size_t>(1, base::utf8_length(text, at));
  return at;
}

// What a fingerprint rests on: case and white space do not count.
std::uint64_t normalised_hash(std::string_view text) {
  return base::hash64(base::lower(base::collapse_spaces(text)));
}

}  // namespace

std::string quote(std::string_view text) {
  std::string whole = base::collapse_spaces(text);
  std::replace(whole.begin(), whole.end(), '`', '\'');
  const std::size_t length = base::count_code_points(whole);
  if (length > kQuoted) {
    const std::string_view head =
        base::trim(std::string_view(whole).substr(0, offset_of(whole, kQuoted - kTail)));
    const std::string_view tail =
        base::trim(std::string_view(whole).substr(offset_of(whole, length - kTail)));
    whole = std::string(head) + " … " + std::string(tail);
  }
  return "`" + whole + "`";
}

Report::Report(const diag::RuleInfo& rule, const base::SourceSet& sources, diag::Diagnostics& out,
               std::size_t& not_verified)
    : rule_(rule), sources_(sources), out_(out), not_verified_(not_verified) {}

diag::Diagnostic& Report::add(base::Span span, std::string message) {
  diag::Diagnostic& d = out_.emplace_back();
  d.rule = &rule_;
  d.severity = rule_.severity;
  d.message = std::move(message);
  d.span = span.valid() || unit_ == nullptr ? span : unit_->span;
  if (unit_ != nullptr) d.unit = unit_->code.text.value;
  return d;
}

diag::Diagnostic& Report::at(const Statement& statement, std::string message) {
  diag::Diagnostic& d = add(statement.item.text->span, std::move(message));
  d.item = statement.item.name;
  // Values are normal but for the paragraphs of long fields, and their lower case is known.
  const bool plain = statement.lower.size() == statement.value().size() &&
                     statement.lower.find('\n') == std::string_view::npos;
  d.statement = plain ? base::hash64(statement.lower) : normalised_hash(statement.value());
  return d;
}

diag::Diagnostic& Report::at(const Statement& statement, std::size_t offset, std::size_t length,
                             std::string message) {
  diag::Diagnostic& d = at(statement, std::move(message));
  d.span = place(statement, offset, length);
  return d;
}

diag::Diagnostic& Report::at(const model::Text& text, std::string item, std::string message) {
  diag::Diagnostic& d = add(text.span, std::move(message));
  d.item = std::move(item);
  d.statement = normalised_hash(text.value);
  return d;
}

diag::Diagnostic& Report::at(const model::Text& text, std::size_t offset, std::size_t length, std::string item,
                             std::string message) {
  diag::Diagnostic& d = at(text, std::move(item), std::move(message));
  d.span = place(text, offset, length);
  return d;
}

diag::Diagnostic& Report::at(base::Span span, std::string message) {
  return add(span, std::move(message));
}

diag::Diagnostic& Report::at_unit(std::string message) {
  if (unit_ == nullptr) return add({}, std::move(message));
  for (const model::Field* field : {&unit_->code, &unit_->title})
    if (!field->empty() && field->text.span.valid() && !field->inherited)
      return add(field->text.span, std::move(message));
  base::Span line = unit_->span;
  if (!line.valid()) return add(line, std::move(message));
  const std::string_view text = sources_.text(line);
  const std::size_t begin = std::min(text.find_first_not_of(" \t\r\n"), text.size());
  const std::size_t end = std::min(text.find_first_of("\r\n", begin), text.size());
  line.end = line.begin + static_cast<std::uint32_t>(end);
  line.begin += static_cast<std::uint32_t>(begin);
  return add(line, std::move(message));
}

base::Span Report::place(const model::Text& text, std::size_t offset, std::size_t length) const {
  const auto notation = unit_ == nullptr ? model::Notation::text : unit_->facts.notation;
  const base::Span span = model::locate(sources_, text, notation, offset, length);
  return span.valid() || unit_ == nullptr ? span : unit_->span;
}

diag::Edit Report::edit(const model::Text& text, std::size_t offset, std::size_t length, std::string_view fresh) const {
  return edit_of(sources_, unit_ == nullptr ? model::Notation::text : unit_->facts.notation, text, offset, length, fresh);
}

diag::Edit edit_of(const base::SourceSet& sources, model::Notation notation, const model::Text& text, std::size_t offset, std::size_t length,
                   std::string_view fresh) {
  const base::Span span = model::locate(sources, text, notation, offset, length);
  if (!span.valid() || offset + length > text.value.size()) return {};
  const std::string_view before = std::string_view(text.value).substr(offset, length), printed = sources.text(span);
  if (printed != before && base::collapse_spaces(printed) != before) return {};
  if (notation == model::Notation::xml) return {span, base::escape_xml(fresh)};
  return {span, notation == model::Notation::markdown ? base::escape_markdown(fresh) : std::string(fresh)};
}

}  // namespace uoc::lint
