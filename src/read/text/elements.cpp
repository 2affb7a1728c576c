// SPDX-License-Identifier: Apache-2.0
#include "read/text/elements.hpp"

#include <algorithm>
#include <optional>

#include "base/text.hpp"
#include "model/numbering.hpp"
#include "read/text/headings.hpp"
#include "read/text/raw_statements.hpp"
#include "read/text/runs.hpp"
#include "read/text/stretches.hpp"

namespace uoc::read {
namespace {

// Statements become elements, lost headings found on the way.
class Assembler {
 public:
  Assembler(const Tokens& tokens, const BlockContext& context, BlockFacts& facts, std::vector<RawStatement> raws)
      : tokens_(tokens), context_(context), facts_(facts), raws_(std::move(raws)) {}

  std::vector<model::Element> run() {
    for (const Stretch& stretch : stretches_of(tokens_, context_, raws_)) find_lost(stretch);
    build();
    number_recovered();
    const auto parts = model::parts_of(elements_, context_.profile, context_.lexicon);
    for (std::size_t i = 0; i < elements_.size(); ++i) elements_[i].part = parts[i];
    return std::move(elements_);
  }

 private:
  void find_lost(const Stretch& stretch) {
    for (std::size_t i = stretch.begin; i < stretch.end; ++i) raws_[i].heading = raws_[i].number.has_value();
    for (const auto& found : find_lost_headings(stretch.candidates, stretch.missing, stretch.context, stretch.unnumbered)) {
      raws_[stretch.begin + found.statement].heading = true;
      raws_[stretch.begin + found.statement].slot = found.slot;
    }
    // An unbulleted line over bullets is a heading even where no number is expected.
    for (std::size_t i = 0; i < stretch.candidates.size(); ++i)
      if (stretch.candidates[i].certain && !raws_[stretch.begin + i].number) raws_[stretch.begin + i].heading = true;
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
