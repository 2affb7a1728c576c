// SPDX-License-Identifier: Apache-2.0
#include "render/finding_view.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "diag/rule_page.hpp"
#include "diag/visible.hpp"

namespace uoc::render {
namespace {

constexpr std::size_t kBefore = 90, kWords = 240, kAfter = 90;  // bytes of a line that are quoted

std::string visible(std::string_view text) {
  std::string out;
  diag::append_visible(out, text);
  return out;
}

bool inside_code_point(std::string_view text, std::size_t i) { return i < text.size() && (static_cast<unsigned char>(text[i]) & 0xC0U) == 0x80U; }

// The last `size` bytes of a text or a little less, from the start of a word where there is one.
std::string tail(std::string_view text, std::size_t size) {
  if (text.size() <= size) return visible(text);
  std::size_t from = text.size() - size;
  const auto blank = text.find(' ', from);
  if (blank != std::string_view::npos && blank + 1 < text.size()) from = blank + 1;
  while (inside_code_point(text, from)) ++from;
  return "… " + visible(text.substr(from));
}

std::string head(std::string_view text, std::size_t size) {
  if (text.size() <= size) return visible(text);
  std::size_t to = size;
  const auto blank = text.rfind(' ', to);
  if (blank != std::string_view::npos && blank > size / 2) to = blank;
  while (to > 0 && inside_code_point(text, to)) --to;
  return visible(text.substr(0, to)) + " …";
}

// The line of the source, with the words concerned parted from what stands around them.
Value quote_view(const base::SourceFile& file, const base::Span& span) {
  const std::uint32_t number = file.position(span.begin).line;
  const std::string_view line = file.line(number);
  const std::size_t start = file.text_start(number);
  const std::size_t first = std::min<std::size_t>(span.begin > start ? span.begin - start : 0, line.size());
  const std::size_t last = std::clamp<std::size_t>(span.end > start ? span.end - start : 0, first, line.size());
  if (base::trim(line).empty()) return {};
  return Value::object("before", tail(line.substr(0, first), kBefore), "words", head(line.substr(first, last - first), kWords), "after",
                       head(line.substr(last), kAfter));
}

// What a fix would put in the place of which words; nothing where it is more than one change of a few words.
Value proposal_view(const Findings& findings, const diag::Diagnostic& finding) {
  if (!finding.fix || finding.fix->edits.size() != 1) return {};
  const auto& edit = finding.fix->edits.front();
  const auto& file = findings.sources->file(edit.span.file);
  const std::string_view was = file.bytes().substr(edit.span.begin, edit.span.size());
  if (was.find('\n') != std::string_view::npos || was.size() > kWords || edit.text.find('\n') != std::string::npos) return {};
  return Value::object("was", visible(was), "becomes", visible(edit.text), "safe", finding.fix->safe);
}

List authority_view(const diag::RuleInfo& rule) {
  List out;
  for (const auto& authority : rule.authority)
    if (!authority.document.empty()) out.push_back(Value::object("document", authority.document, "section", authority.section));
  return out;
}

std::string place_of(const base::SourceFile& file, std::uint32_t offset) {
  return file.path() + ":" + std::to_string(file.position(offset).line);
}

std::string rule_href(const Findings& findings, const diag::RuleInfo& rule) {
  return findings.rule_pages.empty() ? std::string() : findings.rule_pages + diag::page_name(rule);
}

// Messages are written in lower case and without a stop; names keep their form.
std::string as_sentence(std::string_view message) {
  std::string out = visible(message);
  if (!out.empty()) out[0] = base::to_upper(out[0]);
  if (!out.empty() && std::string_view(".?!…").find(out.back()) == std::string_view::npos) out += ".";
  return out;
}

}  // namespace

List sentence_view(std::string_view message) {
  List out;
  if (base::trim(message).empty()) return out;
  const std::string sentence = as_sentence(message);
  std::size_t at = 0;
  for (bool quoted = false; at <= sentence.size(); quoted = !quoted) {
    const auto tick = std::min(sentence.find('`', at), sentence.size());
    const bool closed = !quoted || tick < sentence.size();
    if (tick > at) out.push_back(Value::object("text", (closed ? "" : "`") + sentence.substr(at, tick - at), "quoted", quoted && closed));
    at = tick + 1;
  }
  return out;
}

Value grade_view(diag::Severity severity) {
  return Value::object("error", severity == diag::Severity::error, "warning", severity == diag::Severity::warning, "advice",
                       severity == diag::Severity::advice);
}

Value counts_view(const diag::Counts& counts) {
  return Value::object("errors", counts.errors, "warnings", counts.warnings, "advice", counts.advice, "all", counts.errors + counts.warnings + counts.advice);
}

Value finding_view(const Findings& findings, const diag::Diagnostic& finding) {
  const auto& file = findings.sources->file(finding.span.file);
  const std::uint32_t page = file.page(finding.span.begin);
  Value out = Value::object("grade", grade_view(finding.severity), "grade_name", diag::name(finding.severity), "rule", finding.rule->id, "rule_href",
                            rule_href(findings, *finding.rule), "summary", sentence_view(finding.rule->summary), "message", sentence_view(finding.message),
                            "hint", sentence_view(finding.hint), "item", std::string_view(finding.item));
  out.set("place", place_of(file, finding.span.begin));
  out.set("page", page > 0 ? Value(page) : Value());
  out.set("quote", quote_view(file, finding.span));
  out.set("proposal", proposal_view(findings, finding));
  out.set("authority", authority_view(*finding.rule));
  return out;
}

}  // namespace uoc::render
