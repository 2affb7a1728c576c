// SPDX-License-Identifier: Apache-2.0
#include "fuzz/guarantees.hpp"

#include <sstream>

#include "base/text.hpp"
#include "diag/reporter.hpp"
#include "model/ids.hpp"
#include "pipeline/waiver_comment.hpp"
#include "render/writer.hpp"
#include "support/reading.hpp"

namespace uoc::fuzz {
namespace {

void check_span(const base::Span& span, const test::Reading& reading, const std::string& message) {
  const std::size_t size = reading.sources.file(0).bytes().size();
  require(span.file == 0 && span.begin <= span.end && span.end <= size, "a finding lies outside the source: " + message);
}

void check_findings(test::Reading& reading) {
  diag::Diagnostics& findings = reading.document.diagnostics;
  for (const auto& d : findings) {
    require(d.rule != nullptr, "a finding has no rule");
    check_message(d.message);
    check_span(d.span, reading, d.message);
    for (const auto& note : d.notes) check_span(note.span, reading, d.message);
  }
  diag::sort(findings, reading.sources);
  for (const auto& reporter : diag::reporters()) {
    std::ostringstream out;
    reporter.report({findings, reading.sources, {}, reading.document.units.size(), 0, false, "", 1}, out);
  }
}

// Everything but advice: extras are advised of by their nature.
std::string faults_of(const read::Document& document) {
  std::string out;
  for (const auto& d : document.diagnostics)
    if (d.severity != diag::Severity::advice) out.append(d.rule->id).append(": ").append(d.message).append("\n");
  return out;
}

// The first line in which two units differ as XML.
std::string difference(const model::Unit& was, const model::Unit& is) {
  const std::string before = render::write_xml(was), after = render::write_xml(is);
  const auto old_lines = base::split_lines(before), new_lines = base::split_lines(after);
  std::size_t i = 0;
  while (i < old_lines.size() && i < new_lines.size() && old_lines[i] == new_lines[i]) ++i;
  if (i == old_lines.size() || i == new_lines.size()) return "not in what is written as XML";
  return "was  " + std::string(old_lines[i]) + "\nis   " + std::string(new_lines[i]);
}

// XML knows no "--" inside of a comment, Markdown no "-->": the writers put blanks between.
model::Unit with_plain_comments(model::Unit unit) {
  for (auto& comment : unit.comments)
    for (auto at = comment.text.value.find("- "); at != std::string::npos; at = comment.text.value.find("- ", at)) comment.text.value.erase(at + 1, 1);
  return unit;
}

bool same(const model::Unit& a, const model::Unit& b) {
  return model::same_content(a, b) || model::same_content(with_plain_comments(a), with_plain_comments(b));
}

// `written` reads back as `units` without a fault.
void check_written(const std::string& written, std::span<const model::Unit> units, const std::string& name) {
  const test::Reading back = test::read_bytes(written, name);
  const auto fault = [&](const std::string& what) { return name + " as written " + what + "\n" + written; };
  require(faults_of(back.document).empty(), fault("has faults: " + faults_of(back.document)));
  require(back.document.units.size() == units.size(), fault("reads back as " + std::to_string(back.document.units.size()) + " units"));
  for (std::size_t i = 0; i < units.size(); ++i)
    require(same(units[i], back.document.units[i]),
            fault("reads back as another unit:\n" + difference(units[i], back.document.units[i])));
  require(test::conservation_faults_of(back).empty(), fault("loses words: " + test::conservation_faults_of(back)));
}

void check_writers(std::vector<model::Unit>& units) {
  for (auto& unit : units) model::assign_ids(unit);
  check_written(render::write_xml(units), units, "unit.xml");
  for (const auto& unit : units)
    check_written(render::write_markdown(unit, test::hkqf(), test::lexicon()), {&unit, 1}, "unit.md");
}

// A comment may be a waiver: a faulty one is a finding, and a finding can be shown.
void check_waivers(const std::vector<model::Unit>& units) {
  for (const auto& unit : units)
    for (const auto& comment : unit.comments)
      if (const auto waiver = pipeline::read_waiver_comment(unit, comment, {"code-format", "known-error"}))
        check_message(waiver->fault.empty() ? waiver->waiver.by.reason : waiver->fault);
}

}  // namespace

void require(bool holds, const std::string& what) {
  if (!holds) throw Broken(what);
}

void check_message(const std::string& message) {
  require(!message.empty(), "a message is empty");
  require(!base::find_invalid_utf8(message), "a message is not UTF-8: " + message);
  require(message.find('\n') == std::string::npos, "a message has several lines: " + message);
}

void check_reading(std::string_view bytes, const std::string& name) {
  test::Reading reading = test::read_bytes(bytes, name);
  check_findings(reading);
  check_waivers(reading.document.units);
  // As for import: where no unit could be read a finding says why, and there is nothing that could have lost a word.
  if (reading.document.units.empty()) return;
  const std::string lost = test::conservation_faults_of(reading);
  require(lost.empty(), lost);
  check_writers(reading.document.units);
}

void check_document(const base::Result<read::PlainText>& document) {
  if (!document) return check_message(document.error().message);
  for (const auto& note : document->notes) check_message(note);
  require(!base::find_invalid_utf8(document->text), "the text of a document is not UTF-8");
  check_reading(document->text, "unit.txt");
}

}  // namespace uoc::fuzz
