// SPDX-License-Identifier: Apache-2.0
#include "read/text/raw_statements.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "read/text/runs.hpp"
#include "read/text/statement_signs.hpp"

namespace uoc::read {
namespace {

// Runs between marks become statements.
class Collector {
 public:
  Collector(const Tokens& tokens, const BlockContext& context, BlockFacts& facts)
      : tokens_(tokens), vocabulary_(tokens, context.range), cues_{context.lexicon, context.profile, context.weights, vocabulary_, false}, facts_(facts), runs_(split_at_marks(tokens)) {}

  std::vector<RawStatement> run() {
    for (std::size_t r = 0; r < runs_.size(); ++r) {
      const Run& run = runs_[r];
      if (run.mark != Mark::none) facts_.trivia.push_back({model::TriviaKind::marker, mark_span(run)});
      if (run.mark == Mark::bullet)
        add_bulleted(run, r);
      else
        add_unbulleted(run, r);
    }
    flat_.finish(tokens_, model::FieldName::competency, facts_);
    return std::move(out_);
  }

 private:
  // Of a number only the stop behind it is a mark; the number itself is in the model.
  base::Span mark_span(const Run& run) const {
    const Token& t = tokens_.list[run.mark_token];
    base::Span span{tokens_.file, t.begin, t.end};
    if (run.mark == Mark::number) {
      span.begin = span.end;
      const std::string number = number_text(tokens_, run.mark_token);
      const std::string_view printed = tokens_.text(t);
      if (!printed.empty() && (printed.back() == '.' || printed.back() == ')') && number.back() != printed.back()) --span.begin;
    }
    return span;
  }

  bool bullets_follow(std::size_t r) const { return r + 1 < runs_.size() && runs_[r + 1].mark == Mark::bullet; }

  void add_bulleted(const Run& run, std::size_t r) {
    facts_.bulleted = true;
    std::size_t end = run.last;
    if (bullets_follow(r)) end = lost_heading_line(run);
    if (run.first < end) add_lines({run.first, end, true, false, depth_.depth_of(tokens_, run.mark_token)}, run, end == run.last && bullets_follow(r));
    if (end < run.last) {
      RawStatement heading;
      heading.statement = {end, run.last, false, false, 0};
      heading.heading = true;
      flat_.begin(tokens_, end, false);
      depth_.reset();
      out_.push_back(heading);
    }
  }

  // A bulleted statement, with each of its lines that may be a heading instead for itself.
  void add_lines(Statement s, const Run& run, bool may_hold_heading) {
    const std::size_t end = s.last;
    std::vector<std::size_t> lines;
    for (std::size_t i = s.first + 1; may_hold_heading && i < end; ++i)
      if (may_be_heading_line(i)) lines.push_back(i);
    if (!lines.empty()) s.last = lines.front();
    put(s, run, true);
    for (std::size_t k = 0; k < lines.size(); ++k) {
      RawStatement line;
      line.statement = {lines[k], k + 1 < lines.size() ? lines[k + 1] : end, false, false, 0};
      line.line = true;
      out_.push_back(line);
    }
  }

  bool may_be_heading_line(std::size_t i) const {
    const Token& t = tokens_.list[i];
    if (!t.line_start || !t.capital || t.bracketed) return false;
    const Token& above = tokens_.list[i - 1];
    const std::string_view end = tokens_.text(above);
    if (end.ends_with(',') || end.ends_with(':')) return false;
    if (above.capital && cues_.lexicon.in_list("name_ends", tokens_.bare(t))) return false;  // "Personal Data Privacy | Ordinance"
    return above.info == nullptr || !above.info->is(model::kDangling | model::kArticle);
  }

  // An unbulleted line between bullets that opens with a verb and was not wrapped there is a heading without its number.
  std::size_t lost_heading_line(const Run& run) const {
    for (std::size_t i = run.first + 1; i < run.last; ++i) {
      const Token& t = tokens_.list[i];
      if (!t.line_start || !t.capital || run.last - i < 2) continue;
      // A word that is known to open a heading, or one that could: "Ordinance" alone on a line, or "Data Protection
      // Act", ends the sentence above it.
      const bool known = t.info != nullptr && t.info->is(model::kBaseForm | model::kOpener);
      // Where the line before was full, only a verb that no name can hold tells.
      const Token& above = tokens_.list[i - 1];
      const bool name_over = cues_.lexicon.in_list("name_ends", tokens_.bare(above)) && model::word_classes(tokens_.bare(t)).noun == 0;
      if (t.wrapped && (!known || (above.capital && !name_over))) continue;
      const model::WordClasses word = model::word_classes(tokens_.bare(t));
      if (!known && word.noun > 0 && word.verb == 0 && !opens_as_knowledge(tokens_.join(i, run.last).value, cues_.lexicon, cues_.profile) &&
          !opens_with_noun_of_doing(tokens_.join(i, run.last).value))
        continue;  // "Framework of …" goes on with the name above it
      const bool could = i + 2 < run.last && !tokens_.list[i + 1].capital && !t.after_blank;
      if (!known && !could && !opens_as_knowledge(tokens_.join(i, run.last).value, cues_.lexicon, cues_.profile)) continue;
      const auto cut = cut_run(tokens_, run.first, run.last, cues_);
      if (std::any_of(cut.begin(), cut.end(), [&](const Statement& s) { return s.first == i; })) return i;
    }
    return run.last;
  }

  void add_unbulleted(const Run& run, std::size_t r) {
    depth_.reset();
    if (run.first >= run.last) {  // a number with nothing behind it
      put({run.first, run.last, true, false, 0}, run, false);
      return;
    }
    auto cut = cut_run(tokens_, run.first, run.last, cues_, run.mark == Mark::number);
    // A heading over bullets is one statement, however it is wrapped, unless whole lines stand between.
    if (bullets_follow(r) && run.mark == Mark::number) cut = {{run.first, run.last, true, false, 0}};
    for (std::size_t k = 0; k < cut.size(); ++k) {
      cut[k].marked = k == 0 && run.mark == Mark::number;
      put(cut[k], run, false);
    }
  }

  void put(Statement s, const Run& run, bool bulleted) {
    RawStatement raw;
    raw.statement = s;
    raw.bulleted = bulleted;
    if (s.marked && run.mark == Mark::number) {
      raw.number = run.mark_token;
      raw.heading = true;
    }
    if (s.marked)
      flat_.begin(tokens_, run.mark_token, true);
    else if (s.first < s.last)
      flat_.begin(tokens_, s.first, false);
    out_.push_back(raw);
  }

  const Tokens& tokens_;
  Vocabulary vocabulary_;
  Cues cues_;
  BlockFacts& facts_;
  std::vector<Run> runs_;
  std::vector<RawStatement> out_;
  BulletDepth depth_;
  FlatCounter flat_;
};

}  // namespace

std::string number_text(const Tokens& tokens, std::size_t token) {
  std::string out;
  for (const char c : tokens.text(tokens.list[token]))
    if (!base::is_space(c)) out.push_back(c);
  while (!out.empty() && (out.back() == '.' || (out.back() == ')' && out.find('(') == std::string::npos))) out.pop_back();
  return out;
}

std::vector<RawStatement> collect_statements(const Tokens& tokens, const BlockContext& context, BlockFacts& facts) {
  return Collector(tokens, context, facts).run();
}

}  // namespace uoc::read
