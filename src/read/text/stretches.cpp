// SPDX-License-Identifier: Apache-2.0
#include "read/text/stretches.hpp"

#include <optional>

#include "model/numbering.hpp"
#include "read/text/number_gaps.hpp"
#include "read/text/statement_signs.hpp"

namespace uoc::read {
namespace {

using model::ElementNumber;

class Finder {
 public:
  Finder(const Tokens& tokens, const BlockContext& context, const std::vector<RawStatement>& raws)
      : tokens_(tokens), context_(context), raws_(raws), profile_scheme_(profile_scheme()), printed_(printed_headings()) {}

  std::vector<Stretch> run() const {
    std::vector<Stretch> out;
    NumberGaps gaps(context_.profile, profile_scheme_);
    std::optional<ElementNumber> before;
    for (std::size_t begin = 0, end = 0; begin < raws_.size(); begin = end) {
      end = begin + 1;
      while (end < raws_.size() && !raws_[end].number) ++end;
      if (raws_[begin].number) before = parsed(raws_[begin]);
      const auto after = end < raws_.size() ? parsed(raws_[end]) : std::nullopt;
      out.push_back(stretch(begin, end, gaps.between(before, after, {end - begin, has_lines(begin, end)}), before));
    }
    return out;
  }

 private:
  std::optional<ElementNumber> parsed(const RawStatement& raw) const { return model::parse_number(number_text(tokens_, *raw.number)); }
  std::string value(const RawStatement& raw) const { return tokens_.join(raw.statement.first, raw.statement.last).value; }

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

  Slot part_of(const std::optional<ElementNumber>& number) const {
    if (!number || !profile_scheme_) return Slot::plain;
    const std::string major = std::to_string(number->parts.front());
    if (major == context_.profile.number_knowledge) return Slot::knowledge;
    return major == context_.profile.number_application ? Slot::application : Slot::outcome;
  }

  std::vector<std::string> printed_headings() const {
    constexpr std::size_t kEnough = 20;  // to tell how the headings of a unit are worded
    std::vector<std::string> out;
    for (const auto& raw : raws_)
      if (out.size() < kEnough && raw.number && part_of(parsed(raw)) != Slot::knowledge) out.push_back(value(raw));
    return out;
  }

  Stretch stretch(std::size_t begin, std::size_t end, std::vector<MissingSlot> missing, const std::optional<ElementNumber>& before) const {
    const bool unnumbered = !raws_[begin].number;
    const bool after_knowledge = before && std::to_string(before->parts.front()) == context_.profile.number_knowledge;
    std::vector<HeadingCandidate> candidates;
    for (std::size_t i = begin; i < end; ++i) candidates.push_back(candidate(i, end, !missing.empty()));
    auto printed = missing.empty() ? std::vector<std::string>() : printed_;
    return {begin, end, std::move(candidates), std::move(missing),
            {context_.title, context_.range, context_.outcomes, after_knowledge || unnumbered, end == raws_.size(), context_.lexicon, context_.profile,
             context_.weights, part_of(before), std::move(printed)},
            unnumbered};
  }

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

  const Tokens& tokens_;
  const BlockContext& context_;
  const std::vector<RawStatement>& raws_;
  bool profile_scheme_;
  std::vector<std::string> printed_;
};

}  // namespace

std::vector<Stretch> stretches_of(const Tokens& tokens, const BlockContext& context, const std::vector<RawStatement>& raws) {
  return Finder(tokens, context, raws).run();
}

}  // namespace uoc::read
