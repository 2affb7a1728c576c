// SPDX-License-Identifier: Apache-2.0
// What a statement shows of itself: its head verb, whether it opens as knowledge or as a noun of doing, how particular it is.
#pragma once

#include <string_view>

#include "model/lexicon.hpp"
#include "model/profile.hpp"

namespace uoc::read {

// The verb in base form that the statement opens with; null if there is none.
const model::Verb* head_verb(std::string_view statement, const model::Lexicon& lexicon);

// Does a statement with this head verb name what is known ("State …", "Describe …")? `verb` may be null.
bool tells_knowledge(const model::Verb* verb);
// Does a statement open as knowledge ("Understand …", "Familiar with …", "Able to …")?
bool opens_as_knowledge(std::string_view statement, const model::Lexicon& lexicon, const model::Profile& profile);
// Does it name knowledge in its first words: "Relevant knowledge on brakes"?
bool names_knowledge(std::string_view heading);
// Does it open with a noun that stands for doing: "Application of", "Handling of"?
bool opens_with_noun_of_doing(std::string_view statement);

// Does it say how well a thing is done: "professionally", "to the standard"?
bool has_quality_word(std::string_view statement, const model::Lexicon& lexicon);
// How many words make it particular: numbers, brackets, conditions.
int details(std::string_view statement, const model::Lexicon& lexicon);

}  // namespace uoc::read
