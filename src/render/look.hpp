// SPDX-License-Identifier: Apache-2.0
// What a project says of its pages without touching a template: `[site]` of uoc.toml.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace uoc::render {

struct Look {
  std::string title;              // of the home page; empty: that of the messages
  std::string language;           // of pages that belong to no standard; empty: that of the first standard
  std::string header, footer;     // Markdown, on each page
  std::string accent, accent_dark;  // "#0a4f83"; empty: those of the style sheets
  std::string logo;               // bytes of the picture; empty: none
  std::string logo_name;          // its file name in the output: "logo.svg"
};

// "#0a4f83" or "#08c" as a colour; nothing for anything else.
struct Colour {
  double red = 0, green = 0, blue = 0;  // from 0 to 1
};
std::optional<Colour> parse_colour(std::string_view text);

// The contrast of two colours, from 1 to 21 (WCAG 2.2, "contrast ratio"). Text needs 4.5 (success criterion 1.4.3).
double contrast(const Colour& one, const Colour& other);
inline constexpr double kTextContrast = 4.5;

// The colours behind the text of all built-in pages.
inline constexpr std::string_view kPaper = "#ffffff", kPaperDark = "#141920";

// A built-in style sheet with the colours of the project.
std::string with_colours(std::string_view style_sheet, const Look& look);

}  // namespace uoc::render
