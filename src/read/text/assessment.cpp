// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "base/text.hpp"
#include "read/text/elements.hpp"
#include "read/text/runs.hpp"

namespace uoc::read {
namespace {

// Where the lead-in ends: behind its colon, or before the first outcome.
std::size_t end_of_intro(const Tokens& tokens, const Run& run, const model::Profile& profile) {
  const auto folded = [&](std::size_t last) { return base::lower(tokens.join(run.first, last).value); };
  std::size_t colon = run.last;
  for (std::size_t i = run.first; i < run.last; ++i) {
    const std::string_view word = tokens.text(tokens.list[i]);
    if (word.ends_with(':') || word.ends_with("：")) {
      colon = i + 1;
      break;
    }
    // An outcome before any colon: what stands before it can only be a lead-in that lost its colon.
    if (i > run.first && outcome_form_at(tokens, i, profile) > 0) {
      colon = i;
      break;
    }
  }
  const std::string text = folded(colon);
  const bool cue = std::any_of(profile.lead_in_cues.begin(), profile.lead_in_cues.end(),
                               [&](const auto& c) { return text.find(base::lower(c)) != std::string::npos; });
  const bool ends_with_colon = text.ends_with(':') || text.ends_with("：");
  const bool alternative = std::any_of(profile.lead_in_alternatives.begin(), profile.lead_in_alternatives.end(),
                                       [&](const auto& a) { return base::starts_with_ignoring_case(text, a); });
  if (alternative || ends_with_colon) return colon;
  if (!cue) return run.first;
  if (colon < run.last) return colon;
  return run.last;
}

}  // namespace

model::Assessment read_assessment(const Tokens& tokens, const BlockContext& context, BlockFacts& facts) {
  model::Assessment out;
  const Vocabulary vocabulary(tokens, context.range);
  const Cues cues{context.lexicon, context.profile, context.weights, vocabulary, true};
  FlatCounter flat;
  BulletDepth depth;
  const auto add = [&](const Statement& s, int level) {
    if (s.first >= s.last) return;
    note_broken_lines(tokens, s.first, s.last, facts.bulleted, facts);
    model::Criterion criterion;
    criterion.text = tokens.join(s.first, s.last);
    criterion.recovered = s.inferred;
    add_criterion(out.criteria, level, std::move(criterion));
  };
  bool first_run = true;
  for (const Run& run : split_at_marks(tokens)) {
    std::size_t first = run.first;
    if (run.mark == Mark::bullet) {
      const Token& t = tokens.list[run.mark_token];
      facts.trivia.push_back({model::TriviaKind::marker, {tokens.file, t.begin, t.end}});
      facts.bulleted = true;
      flat.begin(tokens, run.mark_token, true);
      add({first, run.last, true, false, 0}, depth.depth_of(tokens, run.mark_token));
      first_run = false;
      continue;
    }
    if (first_run) {
      first = end_of_intro(tokens, run, context.profile);
      out.intro = tokens.join(run.first, first);
      note_broken_lines(tokens, run.first, first, false, facts);
    }
    first_run = false;
    if (first >= run.last) continue;
    auto cut = cut_run(tokens, first, run.last, cues);
    // The first one stands behind the lead-in's colon: nothing else shows its beginning either.
    cut.front().inferred = !tokens.list[cut.front().first].line_start;
    for (const Statement& s : cut) {
      flat.begin(tokens, s.first, false);
      add(s, 0);
    }
  }
  flat.finish(tokens, model::FieldName::assessment, facts);
  return out;
}

}  // namespace uoc::read
