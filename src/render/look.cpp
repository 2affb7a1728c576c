// SPDX-License-Identifier: Apache-2.0
#include "render/look.hpp"

#include <algorithm>
#include <cmath>

#include "base/text.hpp"

namespace uoc::render {
namespace {

std::optional<int> hex_digit(char c) {
  if (base::is_digit(c)) return c - '0';
  const char folded = base::to_lower(c);
  if (folded >= 'a' && folded <= 'f') return folded - 'a' + 10;
  return std::nullopt;
}

// WCAG 2.2, "relative luminance".
double linear(double channel) { return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4); }
double luminance(const Colour& c) { return 0.2126 * linear(c.red) + 0.7152 * linear(c.green) + 0.0722 * linear(c.blue); }

}  // namespace

std::optional<Colour> parse_colour(std::string_view text) {
  if (!text.starts_with('#') || (text.size() != 4 && text.size() != 7)) return std::nullopt;
  const std::size_t digits = text.size() == 4 ? 1 : 2;
  double channels[3] = {};
  for (std::size_t i = 0; i < 3; ++i) {
    const auto high = hex_digit(text[1 + i * digits]), low = hex_digit(text[i * digits + digits]);
    if (!high || !low) return std::nullopt;
    channels[i] = (*high * 16 + *low) / 255.0;
  }
  return Colour{channels[0], channels[1], channels[2]};
}

double contrast(const Colour& one, const Colour& other) {
  const double a = luminance(one) + 0.05, b = luminance(other) + 0.05;
  return std::max(a, b) / std::min(a, b);
}

std::string with_colours(std::string_view style_sheet, const Look& look) {
  if (look.accent.empty() && look.accent_dark.empty()) return std::string(style_sheet);
  // Behind the colours for paper, the project's would come out on paper too.
  std::string out(style_sheet);
  out += "\n@media screen {\n";
  if (!look.accent.empty()) out += "  @media not (prefers-color-scheme: dark) { :root { --accent: " + look.accent + "; } }\n";
  if (!look.accent_dark.empty()) out += "  @media (prefers-color-scheme: dark) { :root { --accent: " + look.accent_dark + "; } }\n";
  return out + "}\n";
}

}  // namespace uoc::render
