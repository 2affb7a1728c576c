// SPDX-License-Identifier: Apache-2.0
#include "tuning/words.hpp"

#include <string>

#include "base/resources.hpp"

namespace uoc::tuning {

Words::Words() : profile_(model::parse_profile(base::resource("data/profiles/hkqf.toml").value(), "hkqf.toml").value()), lexicon_(model::Lexicon::load().value()) {
  only_.resize(read::kCues);
  for (std::size_t i = 0; i < read::kCues; ++i) only_[i].set_at(i, 1.0);
}

read::Weights weights_of(const std::vector<double>& values) {
  read::Weights out;
  for (std::size_t i = 0; i < read::kWeights; ++i) out.set_at(i, values[i]);
  return out;
}

bool weighs_headings(std::size_t cue) {
  const std::string name = read::name_of_weight(cue);
  return name.starts_with("heading.") || name.starts_with("knowledge.") || name.starts_with("outcome.");
}

}  // namespace uoc::tuning
