// SPDX-License-Identifier: Apache-2.0
#include "support/rule_page.hpp"

#include <algorithm>
#include <optional>
#include <stdexcept>

#include "base/files.hpp"
#include "base/text.hpp"
#include "diag/reporter.hpp"
#include "pipeline/pipeline.hpp"
#include "support/reports.hpp"

namespace uoc::tests {
namespace {

class Parser {
 public:
  explicit Parser(const std::string& text) : text_(text) {}

  RulePage run() {
    std::string line;
    while (next(line)) {
      if (line.starts_with("```")) fence(line);
      else prose(line);
    }
    return std::move(page_);
  }

 private:
  bool next(std::string& line) {
    if (at_ >= text_.size()) return false;
    const std::size_t end = std::min(text_.find('\n', at_), text_.size());
    line = text_.substr(at_, end - at_);
    at_ = end + 1;
    ++number_;
    return true;
  }

  void prose(const std::string& line) {
    if (line.empty()) return;
    open_ = false;
    if (line.starts_with("# ")) page_.id = line.substr(2);
    else if (line.starts_with("## ")) page_.headings.push_back(line.substr(3));
    else if (page_.facts.empty()) page_.facts = line;
  }

  void fence(const std::string& opening) {
    const std::string marks = opening.substr(0, opening.find_first_not_of('`'));
    const auto words = base::split(std::string_view(opening).substr(marks.size()), ' ');
    const std::size_t line = number_, begin = at_;
    std::string body;
    do {
      if (!next(body)) throw std::runtime_error("fence of line " + std::to_string(line) + " is not closed");
    } while (body != marks);
    const std::size_t end = at_ - 1 - body.size();
    if (words.front() == "report") return report(begin, end);
    if (words.size() < 2 || !words[1].starts_with("file=")) throw std::runtime_error("fence without file= in line " + std::to_string(line));
    PageDocument document{std::string(words[1].substr(5)), text_.substr(begin, end - begin), words.size() > 2 ? std::string(words[2]) : ""};
    add(std::move(document), line);
  }

  void add(PageDocument document, std::size_t line) {
    const bool repeated = open_ && std::any_of(page_.cases.back().documents.begin(), page_.cases.back().documents.end(),
                                               [&](const PageDocument& d) { return d.name == document.name; });
    if (!open_ || repeated) {
      page_.cases.emplace_back();
      page_.cases.back().line = line;
      page_.cases.back().bad = !page_.headings.empty() && page_.headings.back() == "Bad";
      open_ = true;
    }
    page_.cases.back().documents.push_back(std::move(document));
  }

  void report(std::size_t begin, std::size_t end) {
    if (page_.cases.empty() || page_.cases.back().has_report) throw std::runtime_error("a report without documents in " + page_.id);
    PageCase& last = page_.cases.back();
    last.has_report = true;
    last.report = text_.substr(begin, end - begin);
    last.report_begin = begin;
    last.report_end = end;
    open_ = false;
  }

  const std::string& text_;
  std::size_t at_ = 0, number_ = 0;
  bool open_ = false;  // the last case takes further documents
  RulePage page_;
};

std::string from_hex(std::string_view digits) {
  std::string bytes, pair;
  for (const char c : digits) {
    if (base::is_space(c)) continue;
    pair += c;
    if (pair.size() < 2) continue;
    bytes += static_cast<char>(std::stoi(pair, nullptr, 16));
    pair.clear();
  }
  return bytes;
}

}  // namespace

RulePage parse_rule_page(const std::string& text) { return Parser(text).run(); }

std::string run_case(const PageCase& page_case, const std::string& id) {
  base::MemoryFileSystem files;
  pipeline::LoadOptions options;
  options.proof = pipeline::LoadOptions::Proof::conservation;
  std::optional<pipeline::Baseline> baseline;
  for (const auto& document : page_case.documents) {
    const auto written = files.write(document.name, document.flag == "hex" ? from_hex(document.text) : document.text);
    if (!written) throw std::runtime_error(written.error().message);
    if (document.flag == "deny") files.deny(document.name);
    if (document.name == "baseline.json") baseline = pipeline::parse_baseline(document.text, document.name).value();
    else if (!document.name.ends_with(".toml") && !document.name.ends_with(".csv")) options.paths.push_back(document.name);
  }
  // A standard is read as a whole: only then can it be complete.
  const bool standard = std::any_of(page_case.documents.begin(), page_case.documents.end(),
                                    [](const PageDocument& d) { return d.name == "standard.toml"; });
  if (standard) options.paths = {"."};
  auto project = pipeline::load(files, options);
  if (!project) throw std::runtime_error(project.error().message);
  const auto rules = pipeline::all_rules();
  const auto is_shown = [&](const diag::RuleInfo* rule) { return rule->id == id; };
  const auto shown = std::find_if(rules.begin(), rules.end(), is_shown);
  // What is said of waivers and baselines rests on what the other rules find.
  const bool needs_others = shown != rules.end() && (*shown)->group == "project";
  for (const auto* rule : rules)
    if (!needs_others && !is_shown(rule)) project->settings.rules.emplace(rule->id, lint::Grade::off);
  pipeline::check(*project, {.jobs = 1, .today = "2030-06-15", .baseline = baseline ? &*baseline : nullptr});
  std::erase_if(project->diagnostics, [&](const diag::Diagnostic& d) { return !is_shown(d.rule); });
  return tests::report_of(diag::report_text, {project->diagnostics, project->sources, rules, project->unit_count(), 0, false, ""});
}

}  // namespace uoc::tests
