// SPDX-License-Identifier: Apache-2.0
#include "model/verb_forms.hpp"

#include <algorithm>

namespace uoc::model {
namespace {

bool is_vowel(char c) {
  return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u';
}

// Short verbs of one syllable that end consonant-vowel-consonant double the last letter: plan, planned.
bool doubles(std::string_view base) {
  if (base.size() < 3) return false;
  const char a = base[base.size() - 3], b = base[base.size() - 2], c = base.back();
  if (is_vowel(c) || !is_vowel(b) || is_vowel(a) || c == 'w' || c == 'x' || c == 'y') return false;
  return std::count_if(base.begin(), base.end(), is_vowel) == 1;
}

std::string stem_for_suffix(std::string_view base, bool for_gerund) {
  std::string out(base);
  if (for_gerund && base.ends_with("ie")) {
    out.replace(out.size() - 2, 2, "y");
  } else if (base.ends_with('e') &&
             !(for_gerund && (base.ends_with("ee") || base.ends_with("ye") || base.ends_with("oe")))) {
    out.pop_back();
  } else if (doubles(base)) {
    out.push_back(base.back());
  }
  return out;
}

}  // namespace

std::string third_person_of(std::string_view base) {
  std::string out(base);
  const bool consonant_y = base.size() > 1 && base.ends_with('y') && !is_vowel(base[base.size() - 2]);
  if (consonant_y) {
    out.pop_back();
    return out + "ies";
  }
  const bool hiss = base.ends_with('s') || base.ends_with('x') || base.ends_with('z') ||
                    base.ends_with("ch") || base.ends_with("sh");
  return out + (hiss || base.ends_with('o') ? "es" : "s");
}

std::string past_of(std::string_view base) {
  const bool consonant_y = base.size() > 1 && base.ends_with('y') && !is_vowel(base[base.size() - 2]);
  if (consonant_y) return std::string(base.substr(0, base.size() - 1)) + "ied";
  return stem_for_suffix(base, false) + "ed";
}

std::string gerund_of(std::string_view base) {
  return stem_for_suffix(base, true) + "ing";
}

}  // namespace uoc::model
