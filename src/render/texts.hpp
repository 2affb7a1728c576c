// SPDX-License-Identifier: Apache-2.0
// Texts of the model as templates see them: {text, lang}, or nothing where the text is empty.
#pragma once

#include <string>
#include <string_view>

#include "model/unit.hpp"
#include "render/value.hpp"

namespace uoc::render {

// Language of the words that the templates themselves hold.
inline constexpr std::string_view kPageLanguage = "en";

class Texts {
 public:
  // `language` is that of the unit or of its standard; anything that is no language tag (BCP 47) counts as
  // none.
  explicit Texts(std::string_view language);

  // One line: {text, lang}. `lang` is empty where the text is in the language of the page.
  Value phrase(std::string_view text) const;
  // The paragraphs of a long field, each a phrase.
  List paragraphs(std::string_view text) const;
  std::string_view language_of(std::string_view text) const;

 private:
  std::string_view language_;
  bool chinese_ = false;
};

// A text on one line, at whose ends no white space stands.
Value line(std::string_view text);

}  // namespace uoc::render
