// SPDX-License-Identifier: Apache-2.0
// What a rule is: one record of facts and one function. Suppression, order and grades are the runner's business.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "base/source.hpp"
#include "diag/diagnostic.hpp"
#include "lint/analysis.hpp"
#include "model/standard.hpp"

namespace uoc::lint {

class ContentTable;  // lint/content.hpp
struct UnitDigest;   // lint/digest.hpp

// What a rule sees of one unit.
struct UnitView {
  const model::Unit& unit;
  const model::Standard& standard;
  const model::Profile& profile;
  const model::Lexicon& lexicon;
  const Analysis& analysis;  // statements, words and head verbs, computed once for all rules
  const ContentTable& content;  // numbers of the analysis' content words, made once as well
};

// What a rule sees of one source file that units were read from.
struct FileView {
  base::FileId id = base::kNoFile;
  std::string_view bytes;
  std::span<const model::Unit> units;  // in the order of the file
};

// What a rule sees of a standard as a whole.
struct StandardView {
  const model::Standard& standard;
  const model::Profile& profile;
  const model::Lexicon& lexicon;
  std::span<const UnitDigest> digests;  // one for each unit, in their order; empty unless the rule reads them
};

// Where a rule puts its findings. It already knows the rule, the unit and the sources.
class Report {
 public:
  Report(const diag::RuleInfo& rule, const base::SourceSet& sources, diag::Diagnostics& out, std::size_t& not_verified);

  // Sets the unit that the next findings belong to.
  void in_unit(const model::Unit& unit) { unit_ = &unit; }

  // A finding on a whole statement, on part of one (bytes of its value), or at any other place.
  diag::Diagnostic& at(const Statement& statement, std::string message);
  diag::Diagnostic& at(const Statement& statement, std::size_t offset, std::size_t length, std::string message);
  diag::Diagnostic& at(const model::Text& text, std::string item, std::string message);
  diag::Diagnostic& at(const model::Text& text, std::size_t offset, std::size_t length, std::string item,
                       std::string message);
  diag::Diagnostic& at(base::Span span, std::string message);
  // A finding on the unit as a whole: shown at its code, else its title, else its first line.
  diag::Diagnostic& at_unit(std::string message);
  // The place of part of a statement in its source, for notes and fixes.
  base::Span place(const Statement& statement, std::size_t offset, std::size_t length) const {
    return place(*statement.item.text, offset, length);
  }
  base::Span place(const model::Text& text, std::size_t offset, std::size_t length) const;
  // What a fix writes for part of a text, in the escapes of the source's notation. No edit (its place is not valid) where the source
  // does not hold that part as it stands, with an escape or markup inside, say: a fix must not change more than its words.
  diag::Edit edit(const Statement& statement, std::size_t offset, std::size_t length, std::string_view text) const {
    return edit(*statement.item.text, offset, length, text);
  }
  diag::Edit edit(const model::Text& text, std::size_t offset, std::size_t length, std::string_view fresh) const;
  // The bytes of the source at a place, and the path of its file as findings show it.
  std::string_view source(base::Span span) const { return sources_.text(span); }
  const std::string& path(base::Span span) const { return sources_.file(span.file).path(); }
  // One judgement that the rule had to leave open (an unknown verb, say).
  void not_verified() { ++not_verified_; }

 private:
  diag::Diagnostic& add(base::Span span, std::string message);
  const diag::RuleInfo& rule_;
  const base::SourceSet& sources_;
  diag::Diagnostics& out_;
  std::size_t& not_verified_;
  const model::Unit* unit_ = nullptr;
};

struct Rule {
  diag::RuleInfo info;
  void (*check_unit)(const UnitView& view, Report& report) = nullptr;
  // Rules on the source as it is written: once for each file.
  void (*check_file)(const FileView& view, Report& report) = nullptr;
  // Rules across the units of a standard; they see all of them at once.
  void (*check_standard)(const StandardView& view, Report& report) = nullptr;
  bool reads_digests = false;  // they are made only if a rule that runs asks for them
};

// Text in backticks, as messages quote it; long texts are cut in the middle.
std::string quote(std::string_view text);

}  // namespace uoc::lint
