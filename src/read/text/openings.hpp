// SPDX-License-Identifier: Apache-2.0
// How much speaks for a statement that begins at a word: the word itself, its neighbours, the layout.
#pragma once

#include <array>
#include <optional>
#include <vector>

#include "model/profile.hpp"
#include "model/word_classes.hpp"
#include "read/text/tokens.hpp"
#include "read/text/vocabulary.hpp"
#include "read/text/weights.hpp"

namespace uoc::read {

struct Cues {
  const model::Lexicon& lexicon;
  const model::Profile& profile;
  const Weights& weights;
  const Vocabulary& vocabulary;
  bool outcomes = false;  // the list is one of assessment criteria: "Able to …" opens each
  bool numbered = false;  // the first statement is a heading behind its number
};

class OpeningScorer {
 public:
  // For beginnings in tokens [first, last), which hold no marks.
  OpeningScorer(const Tokens& tokens, std::size_t first, std::size_t last, const Cues& cues);

  static constexpr double kNever = -1000.0;
  // Weighted sum of the cues for a statement at token i, which is not `first`; above 0: more speaks for it than against.
  // `opens_before`: the token before it is a candidate as well. kNever where no statement can begin.
  double score(std::size_t i, bool opens_before) const;
  Opening kind(std::size_t i) const;
  // Of the word and its neighbours: the weights of pairs that count for a statement at token i.
  std::array<std::size_t, 6> pair_weights(std::size_t i) const;

 private:
  double w(Cue cue) const { return cues_.weights[cue]; }
  const Token& at(std::size_t i) const { return tokens_.list[i]; }
  std::string_view word(std::size_t i) const { return tokens_.text(at(i)); }

  double opening(std::size_t i) const;
  double form_opening(std::size_t i) const;
  double known_opening(std::size_t i, const model::WordInfo& info) const;
  double other_opening(std::size_t i) const;
  double before(std::size_t i, bool opens_before) const;
  double behind_name(std::size_t i, bool opens_before) const;
  bool is_open_phrase(std::size_t i) const;
  bool ends_name(std::size_t i) const;
  bool opens_law_name(std::size_t i) const;
  bool is_unit_of(std::size_t i) const;
  double behind(std::size_t i) const;
  double layout(std::size_t i) const;
  // What the kinds of the word and of its neighbours say, and where else in the unit they stand together.
  double pairs(std::size_t i) const;
  double repeated(std::size_t i) const;
  Place place() const;
  WordKind kind_of(std::size_t i) const;
  Neighbour before_of(std::size_t i) const;
  Neighbour behind_of(std::size_t i) const;
  double unlisted(std::string_view bare, const model::WordClasses& c) const;
  double noun_share(std::size_t i) const;
  // Of the bare word, looked up once: several cues ask for it, and the next word asks again.
  const model::WordClasses& classes(std::size_t i) const;
  bool is_only_adjective(std::size_t i) const;
  bool is_base_verb(std::size_t i) const { return i < last_ && at(i).info != nullptr && at(i).info->is(model::kBaseForm); }

  const Tokens& tokens_;
  std::size_t first_, last_;
  const Cues& cues_;
  bool first_has_form_ = false;
  Place place_;
  mutable std::vector<std::optional<model::WordClasses>> classes_;  // of the tokens from `first`
  mutable std::vector<WordKind> kinds_;                             // the same; `none` where nobody asked yet
};

// Does an outcome form of the profile ("Able to", "Capable of") start at token i? Its number of words, else 0.
std::size_t outcome_form_at(const Tokens& tokens, std::size_t i, const model::Profile& profile);

}  // namespace uoc::read
