// SPDX-License-Identifier: Apache-2.0
// Texts of the model as templates see them: {text, lang}, or nothing where the text is empty.
#pragma once

#include <string>
#include <string_view>

#include "model/unit.hpp"
#include "render/messages.hpp"
#include "render/value.hpp"

namespace uoc::render {

class Texts {
 public:
  // `language` is that of the unit or of its standard; anything that is no language tag (BCP 47) counts as
  // none. `page` is the language of the page they stand on (render/messages.hpp).
  explicit Texts(std::string_view language, std::string_view page = kPageLanguage);

  // One line: {text, lang}. `lang` is empty where the text is in the language of the page.
  Value phrase(std::string_view text) const;
  // The paragraphs of a long field, each a phrase.
  List paragraphs(std::string_view text) const;
  std::string_view language_of(std::string_view text) const;

 private:
  std::string_view language_;
  bool chinese_ = false;
  std::string_view shown_, shown_han_;  // what a page has to say of its texts, and of Chinese words in others
};

// A text on one line, at whose ends no white space stands.
Value line(std::string_view text);

}  // namespace uoc::render
