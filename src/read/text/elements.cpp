// SPDX-License-Identifier: Apache-2.0
#include "read/text/elements.hpp"

#include <algorithm>
#include <optional>

#include "base/text.hpp"
#include "model/numbering.hpp"
#include "read/text/headings.hpp"
#include "read/text/runs.hpp"

namespace uoc::read {
namespace {

using model::ElementNumber;

// A statement of the competency in the order of print.
struct Raw {
  Statement statement;
  bool bulleted = false;
  bool heading = false;                // stands behind a printed number, or was found to be a lost heading
  std::optional<std::size_t> number;   // token of the printed number
  Slot slot = Slot::plain;             // of a lost heading
};

std::string number_text(const Tokens& tokens, std::size_t token) {
  std::string out;
  for (const char c : tokens.text(tokens.list[token]))
    if (!base::is_space(c)) out.push_back(c);
  while (!out.empty() && (out.back() == '.' || (out.back() == ')' && out.find('(') == std::string::npos))) out.pop_back();
  return out;
}

// Pass one: runs between marks become statements.
class Collector {
 public:
  Collector(const Tokens& tokens, const BlockContext& context, BlockFacts& facts)
      : tokens_(tokens), vocabulary_(tokens, context.range), cues_{context.lexicon, context.profile, context.weights, vocabulary_, false}, facts_(facts), runs_(split_at_marks(tokens)) {}

  std::vector<Raw> run() {
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
    if (run.first < end) put({run.first, end, true, false, depth_.depth_of(tokens_, run.mark_token)}, run, true);
    if (end < run.last) {
      Raw heading;
      heading.statement = {end, run.last, false, false, 0};
      heading.heading = true;
      flat_.begin(tokens_, end, false);
      depth_.reset();
      out_.push_back(heading);
    }
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
      const auto& ends = cues_.lexicon.list("name_ends");
      const Token& above = tokens_.list[i - 1];
      const bool name_over = std::find(ends.begin(), ends.end(), tokens_.bare(above)) != ends.end() && model::word_classes(tokens_.bare(t)).noun == 0;
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
    Raw raw;
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
  std::vector<Raw> out_;
  BulletDepth depth_;
  FlatCounter flat_;
};

// Pass two: which numbers the profile expects between two printed ones.
class Gaps {
 public:
  Gaps(const model::Profile& profile, bool profile_scheme) : profile_(profile), profile_scheme_(profile_scheme) {}

  // `statements`: how many stand between the two numbers.
  std::vector<MissingSlot> between(const std::optional<ElementNumber>& a, const std::optional<ElementNumber>& b, std::size_t statements) {
    if (!profile_scheme_) return plain(a, b, statements);
    const int from = a ? rank(*a) : 0;
    const int to = b ? rank(*b) : 4;
    std::vector<MissingSlot> out;
    if (from == 0 && to > 1) out.push_back({Slot::knowledge, 1, 1});
    if (from <= 1 && to >= 2) {
      const int letters = b && rank(*b) == 2 && b->letter > 'a' ? b->letter - 'a' : 0;
      if (to > 2) out.push_back({Slot::application, 1, kMostApplications});
      else if (letters > 0) out.push_back({Slot::application, letters, letters, true});
    } else if (from == 2 && to == 2 && a->letter != 0 && b->letter > a->letter + 1) {
      const int letters = b->letter - a->letter - 1;
      out.push_back({Slot::application, letters, letters, true});
    } else if (from == 2 && to > 2 && a->letter != 0 && (a->letter == 'a' || to > 3)) {
      out.push_back({Slot::application, 0, 3});  // a lone 2(a), or a list whose end has lost its numbers
    }
    if (from < 3 && to > 3) out.push_back({Slot::outcome, 0, 1});
    return out;
  }

 private:
  static constexpr int kMostApplications = 6;

  int rank(const ElementNumber& n) const {
    const std::string major = std::to_string(n.parts.front());
    return major == profile_.number_knowledge ? 1 : major == profile_.number_application ? 2 : 3;
  }

  std::vector<MissingSlot> plain(const std::optional<ElementNumber>& a, const std::optional<ElementNumber>& b, std::size_t statements) {
    if (!a || a->letter != 0) return {};
    // Behind the last number more may be lost only where others are, or where the list is far too long for one element.
    if (!b) return lost_before_ || statements > kLongElement ? std::vector<MissingSlot>{{Slot::plain, 0, 3}} : std::vector<MissingSlot>{};
    if (a->parts.size() != b->parts.size() || b->letter != 0) return {};
    const int missing = b->parts.back() - a->parts.back() - 1;
    if (missing < 1 || missing > 3) return {};
    lost_before_ = true;
    return {{Slot::plain, missing, missing, true}};
  }

  static constexpr std::size_t kLongElement = 12;  // statements

  const model::Profile& profile_;
  bool profile_scheme_;
  bool lost_before_ = false;
};

// Pass three: statements become elements, lost headings found on the way.
class Assembler {
 public:
  Assembler(const Tokens& tokens, const BlockContext& context, BlockFacts& facts, std::vector<Raw> raws)
      : tokens_(tokens), context_(context), facts_(facts), raws_(std::move(raws)) {}

  std::vector<model::Element> run() {
    Gaps gaps(context_.profile, profile_scheme());
    std::size_t begin = 0;
    std::optional<ElementNumber> before;
    while (begin < raws_.size()) {
      std::size_t end = begin + 1;
      while (end < raws_.size() && !raws_[end].number) ++end;
      if (raws_[begin].number) before = parsed(raws_[begin]);
      const auto after = end < raws_.size() ? parsed(raws_[end]) : std::nullopt;
      find_lost(begin, end, gaps.between(before, after, end - begin), before, end == raws_.size());
      begin = end;
    }
    build();
    number_recovered();
    const auto parts = model::parts_of(elements_, context_.profile, context_.lexicon);
    for (std::size_t i = 0; i < elements_.size(); ++i) elements_[i].part = parts[i];
    return std::move(elements_);
  }

 private:
  std::optional<ElementNumber> parsed(const Raw& raw) const { return model::parse_number(number_text(tokens_, *raw.number)); }

  // All printed numbers fit the profile's 1, 2(x), 3, or none is printed.
  bool profile_scheme() const {
    std::size_t printed = 0;
    for (const auto& raw : raws_) printed += raw.number.has_value();
    for (const auto& raw : raws_) {
      if (!raw.number) continue;
      const auto n = parsed(raw);
      if (!n || n->parts.size() != 1 || n->parts.front() > 3 || n->parts.front() < 1) return false;
      if (n->parts.front() == 1 && printed > 1 && !names_knowledge(value(raw)) && !opens_as_knowledge(value(raw), context_.lexicon, context_.profile)) return false;
    }
    return true;
  }

  // "Relevant knowledge on brakes"
  static bool names_knowledge(std::string_view heading) {
    const std::string start = base::lower(heading.substr(0, 60));
    return start.find("knowledge") != std::string::npos || start.find("understanding") != std::string::npos;
  }

  std::string value(const Raw& raw) const { return tokens_.join(raw.statement.first, raw.statement.last).value; }

  void find_lost(std::size_t begin, std::size_t end, const std::vector<MissingSlot>& missing,
                 const std::optional<ElementNumber>& before, bool to_the_end) {
    std::vector<HeadingCandidate> candidates;
    for (std::size_t i = begin; i < end; ++i) {
      const bool certain = raws_[i].heading && !raws_[i].number;
      const bool over_bullets = !raws_[i].number && !raws_[i].bulleted && i + 1 < end && raws_[i + 1].bulleted;
      candidates.push_back({missing.empty() ? std::string() : value(raws_[i]), raws_[i].bulleted, certain || over_bullets});
      raws_[i].heading = raws_[i].number.has_value();
    }
    const bool after_knowledge = before && std::to_string(before->parts.front()) == context_.profile.number_knowledge;
    const bool unnumbered = !raws_[begin].number;
    const HeadingContext heading_context{context_.title, context_.range, context_.outcomes, after_knowledge || unnumbered, to_the_end,
                                         context_.lexicon, context_.profile, context_.weights};
    for (const auto& found : find_lost_headings(candidates, missing, heading_context, unnumbered)) {
      raws_[begin + found.statement].heading = true;
      raws_[begin + found.statement].slot = found.slot;
    }
    // An unbulleted line over bullets is a heading even where no number is expected.
    for (std::size_t i = 0; i < candidates.size(); ++i)
      if (candidates[i].certain && !raws_[begin + i].number) raws_[begin + i].heading = true;
  }

  void build() {
    for (const auto& raw : raws_) {
      if (raw.heading || elements_.empty()) {
        start_element(raw);
        if (raw.heading) continue;
      }
      model::Criterion criterion;
      criterion.text = tokens_.join(raw.statement.first, raw.statement.last);
      criterion.recovered = raw.statement.inferred;
      note_broken_lines(tokens_, raw.statement.first, raw.statement.last, facts_.bulleted, facts_);
      add_criterion(elements_.back().criteria, raw.statement.depth, std::move(criterion));
    }
  }

  void start_element(const Raw& raw) {
    model::Element element;
    slots_.push_back(raw.slot);
    if (!raw.heading) {  // criteria before any heading
      element.recovered = true;
      elements_.push_back(std::move(element));
      return;
    }
    element.heading = tokens_.join(raw.statement.first, raw.statement.last);
    note_broken_lines(tokens_, raw.statement.first, raw.statement.last, false, facts_);
    if (raw.number) {
      const Token& t = tokens_.list[*raw.number];
      element.number.value = number_text(tokens_, *raw.number);
      const bool stop = t.size() > 0 && tokens_.text(t).back() != element.number.value.back();
      element.number.span = {tokens_.file, t.begin, t.end - (stop ? 1U : 0U)};
    } else {
      element.recovered = true;
      element.number.span = {tokens_.file, element.heading.span.begin, element.heading.span.begin};
    }
    elements_.push_back(std::move(element));
  }

  // Lost headings take the numbers the profile gives their slots.
  void number_recovered() {
    const auto is_application = [&](std::size_t i) {
      if (slots_[i] == Slot::application) return true;
      return !elements_[i].recovered && elements_[i].number.value.starts_with(context_.profile.number_application);
    };
    std::size_t applications = 0;
    bool lettered = false;
    for (std::size_t i = 0; i < elements_.size(); ++i) {
      applications += is_application(i);
      lettered = lettered || (!elements_[i].recovered && elements_[i].number.value.find('(') != std::string::npos);
    }
    char letter = 'a';
    for (std::size_t i = 0; i < elements_.size(); ++i) {
      auto& number = elements_[i].number.value;
      if (is_application(i)) {
        if (elements_[i].recovered)
          number = context_.profile.number_application +
                   (applications > 1 || lettered ? "(" + std::string(1, letter) + ")" : std::string());
        if (const auto n = model::parse_number(number); n && n->letter != 0) letter = static_cast<char>(n->letter + 1);
      } else if (slots_[i] == Slot::knowledge) {
        number = context_.profile.number_knowledge;
      } else if (slots_[i] == Slot::outcome) {
        number = context_.profile.number_outcome;
      } else if (slots_[i] == Slot::plain && elements_[i].recovered && i > 0) {
        number = next_plain(elements_[i - 1].number.value);
      }
    }
  }

  std::string next_plain(const std::string& before) const {
    const auto n = model::parse_number(before);
    if (!n || n->letter != 0) return {};
    std::string out;
    for (std::size_t i = 0; i < n->parts.size(); ++i)
      out += (i > 0 ? "." : "") + std::to_string(n->parts[i] + (i + 1 == n->parts.size() ? 1 : 0));
    return out;
  }

  const Tokens& tokens_;
  const BlockContext& context_;
  BlockFacts& facts_;
  std::vector<Raw> raws_;
  std::vector<model::Element> elements_;
  std::vector<Slot> slots_;
};

}  // namespace

std::vector<model::Element> read_elements(const Tokens& tokens, const BlockContext& context, BlockFacts& facts) {
  auto raws = Collector(tokens, context, facts).run();
  return Assembler(tokens, context, facts, std::move(raws)).run();
}

}  // namespace uoc::read
