// SPDX-License-Identifier: Apache-2.0
#include "read/text/elements.hpp"

#include <algorithm>
#include <optional>

#include "base/text.hpp"
#include "model/numbering.hpp"
#include "read/text/headings.hpp"
#include "read/text/number_gaps.hpp"
#include "read/text/raw_statements.hpp"
#include "read/text/runs.hpp"
#include "read/text/statement_signs.hpp"

namespace uoc::read {
namespace {

using model::ElementNumber;

// Statements become elements, lost headings found on the way.
class Assembler {
 public:
  Assembler(const Tokens& tokens, const BlockContext& context, BlockFacts& facts, std::vector<RawStatement> raws)
      : tokens_(tokens), context_(context), facts_(facts), raws_(std::move(raws)) {}

  std::vector<model::Element> run() {
    NumberGaps gaps(context_.profile, profile_scheme());
    std::size_t begin = 0;
    std::optional<ElementNumber> before;
    while (begin < raws_.size()) {
      std::size_t end = begin + 1;
      while (end < raws_.size() && !raws_[end].number) ++end;
      if (raws_[begin].number) before = parsed(raws_[begin]);
      const auto after = end < raws_.size() ? parsed(raws_[end]) : std::nullopt;
      find_lost(begin, end, gaps.between(before, after, {end - begin, has_lines(begin, end)}), before, end == raws_.size());
      begin = end;
    }
    build();
    number_recovered();
    const auto parts = model::parts_of(elements_, context_.profile, context_.lexicon);
    for (std::size_t i = 0; i < elements_.size(); ++i) elements_[i].part = parts[i];
    return std::move(elements_);
  }

 private:
  std::optional<ElementNumber> parsed(const RawStatement& raw) const { return model::parse_number(number_text(tokens_, *raw.number)); }

  bool has_lines(std::size_t begin, std::size_t end) const {
    for (std::size_t i = begin; i < end; ++i)
      if (raws_[i].line) return true;
    return false;
  }

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

  std::string value(const RawStatement& raw) const { return tokens_.join(raw.statement.first, raw.statement.last).value; }

  HeadingCandidate candidate(std::size_t i, std::size_t end, bool with_value) const {
    const RawStatement& raw = raws_[i];
    HeadingCandidate out;
    if (with_value) out.value = value(raw);
    out.bulleted = raw.bulleted;
    const bool over_bullets = !raw.number && !raw.bulleted && !raw.line && i + 1 < end && raws_[i + 1].bulleted;
    out.certain = (raw.heading && !raw.number) || over_bullets;
    out.line = raw.line;
    if (!raw.line) return out;
    const Token& start = tokens_.list[raw.statement.first];
    out.wrapped = start.wrapped;
    out.after_blank = start.after_blank;
    out.below_name = tokens_.list[raw.statement.first - 1].capital;
    return out;
  }

  void find_lost(std::size_t begin, std::size_t end, const std::vector<MissingSlot>& missing,
                 const std::optional<ElementNumber>& before, bool to_the_end) {
    std::vector<HeadingCandidate> candidates;
    for (std::size_t i = begin; i < end; ++i) {
      candidates.push_back(candidate(i, end, !missing.empty()));
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

  // Lines that are no headings go on with what stands above them.
  void rejoin_lines() {
    std::vector<RawStatement> whole;
    for (auto& raw : raws_) {
      if (raw.line && !raw.heading && !whole.empty())
        whole.back().statement.last = raw.statement.last;
      else
        whole.push_back(std::move(raw));
    }
    raws_ = std::move(whole);
  }

  void build() {
    rejoin_lines();
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

  void start_element(const RawStatement& raw) {
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
        number = next_plain(elements_[i - 1].number.value, printed_after(i));
      }
    }
  }

  // The number printed at the next element that has one; empty if none has.
  std::string printed_after(std::size_t i) const {
    const auto next = std::find_if(elements_.begin() + static_cast<std::ptrdiff_t>(i), elements_.end(), [](const auto& e) { return !e.recovered; });
    return next == elements_.end() ? std::string() : next->number.value;
  }

  // What follows a number on the way to a printed one: 2 follows 1, 2.1 follows 1 before 2.3, and 3 follows 2.2 before 4.
  static std::string next_plain(const std::string& before, const std::string& after) {
    const auto n = model::parse_number(before), m = model::parse_number(after);
    if (!n || n->letter != 0) return {};
    std::vector<int> parts = n->parts;
    if (m && m->parts.size() < parts.size()) parts.resize(m->parts.size());
    ++parts.back();
    if (m && m->parts.size() > parts.size()) parts.push_back(1);
    std::string out;
    for (const int part : parts) out += (out.empty() ? "" : ".") + std::to_string(part);
    return out;
  }

  const Tokens& tokens_;
  const BlockContext& context_;
  BlockFacts& facts_;
  std::vector<RawStatement> raws_;
  std::vector<model::Element> elements_;
  std::vector<Slot> slots_;
};

}  // namespace

std::vector<model::Element> read_elements(const Tokens& tokens, const BlockContext& context, BlockFacts& facts) {
  auto raws = collect_statements(tokens, context, facts);
  return Assembler(tokens, context, facts, std::move(raws)).run();
}

}  // namespace uoc::read
