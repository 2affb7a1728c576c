// SPDX-License-Identifier: Apache-2.0
// What the search of a web site reads. Pages opened from a folder may load nothing but scripts, so the index is two of them: the
// units, and the words of their texts, which are larger and not needed for the first results.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "render/renderer.hpp"

namespace uoc::render {

// `addUnits({standards, areas, units})`. A standard is [name, folder, language], an area its name, a unit
// [code, title, level, areas, credit, standard, file name stem or 0, language or 0].
std::string search_units(const Site& site);

// `addWords({common, words, units})`: for each of the words (parted by blanks) the units it stands in, by their place in the list above:
// distances from one to the next in base 32, lowest digit first, each but the last digit of a number with 32 added, written in kDigits.
// Words of more than a third of the units are common: they tell none from another, and have no such list.
std::string search_words(const Site& site);
inline constexpr std::string_view kDigits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

// The words of a text as they are looked up: runs of letters and digits, ASCII in lower case, cut after kLongestWord bytes; of Chinese,
// Japanese and Korean writing, where no blanks part words, each two neighbouring characters and the last one of a run.
inline constexpr std::size_t kLongestWord = 32;
void append_words(std::string_view text, std::vector<std::string>& out);

}  // namespace uoc::render
