// SPDX-License-Identifier: Apache-2.0
// Learns the weights of src/data/reading/weights.tsv. usage: uoc_tune FOLDER WEIGHTS learn [HELD_OUT] | uoc_tune FOLDER WEIGHTS score
//
// FOLDER holds damaged units as <part>/<shape>/<code>.json with the right answer beside the text (bench/import/tune writes
// them). `learn` makes the right cuts and then the right headings as likely as they get, and prints each weight: cues are
// held near the values of the file WEIGHTS, pairs near 0. `score` prints what is read right, a line for each part and shape.
#include <cmath>
#include <cstdio>
#include <iostream>

#include "tuning/lists.hpp"
#include "tuning/score.hpp"

namespace {

using namespace uoc;

constexpr double kCuePrice = 1.0, kPairPrice = 2.0;  // the parts left out are read best with about these

void learn(const std::vector<tuning::Case>& cases, const tuning::Words& words, const read::Weights& start) {
  tuning::Price price{std::vector<double>(read::kWeights, 0.0), std::vector<double>(read::kWeights, kPairPrice)};
  std::vector<double> weights(read::kWeights, 0.0);
  for (std::size_t i = 0; i < read::kCues; ++i) {
    weights[i] = price.start[i] = start.at(i);
    price.step[i] = kCuePrice;
  }
  climb(cut_graphs(cases, words), weights, price);
  // What cuts are weighed by stays as it is from here on.
  for (std::size_t i = 0; i < read::kWeights; ++i)
    if (i >= read::kCues || !tuning::weighs_headings(i)) price.start[i] = weights[i];
  const read::Weights cuts = tuning::weights_of(weights);
  auto lists = heading_graphs(cases, words, cuts, tuning::Statements::right);
  auto found = heading_graphs(cases, words, cuts, tuning::Statements::found);
  std::move(found.begin(), found.end(), std::back_inserter(lists));
  climb(lists, weights, price);
  for (std::size_t i = 0; i < read::kWeights; ++i) std::printf("%s\t%.2f\n", read::name_of_weight(i).c_str(), weights[i]);
}

}  // namespace

int main(int argc, char** argv) {
  const std::string what = argc > 3 ? argv[3] : "";
  if (what != "learn" && what != "score") return 2;
  const auto weights = read::Weights::parse(tuning::slurp(argv[2]));
  if (!weights) {
    std::cerr << weights.error().message << '\n';
    return 1;
  }
  const tuning::Words words;
  const auto cases = tuning::load_cases(argv[1], argc > 4 ? argv[4] : "");
  if (what == "learn") {
    learn(cases, words, *weights);
    return 0;
  }
  for (const auto& s : tuning::scores(cases, words, *weights)) std::printf("%-12s %-14s %.3f %.3f\n", s.part.c_str(), s.shape.c_str(), s.criteria, s.headings);
}
