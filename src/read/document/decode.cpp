// SPDX-License-Identifier: Apache-2.0
// The encoding of a text: marked, UTF-8, or the one of the old encodings in use with these documents in which it makes
// most sense.
#include <array>

#include "base/encoding.hpp"
#include "base/text.hpp"
#include "read/document/document.hpp"

namespace uoc::read {
namespace {

struct Reading {
  std::string encoding, text;
  double sense = 0;
};

// Characters that the labels of a unit are written with, in both scripts: a wrong encoding gives rare ones instead.
bool is_usual_han(char32_t c) {
  static constexpr std::u32string_view kUsual = U"名稱称編编號号應应用範范圍围級级別别學学分能力評评核指引備备註注單单元的及與与和在以為为有人工作行業业務务客戶户產产品管理安全";
  return kUsual.find(c) != std::u32string_view::npos;
}

bool is_han(char32_t c) { return (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3000 && c <= 0x303F) || (c >= 0xFF00 && c <= 0xFFEF); }

bool is_typographic(char32_t c) { return (c >= 0x2013 && c <= 0x2026) || c == 0xB7 || c == 0xA0 || c == 0xA9 || c == 0xE9; }

// How much sense the characters beyond ASCII make; from 0 to 1.
double sense_of(std::string_view text) {
  double sum = 0;
  std::size_t count = 0;
  for (std::size_t i = 0; i < text.size(); i += std::max<std::size_t>(1, base::utf8_length(text, i))) {
    if (static_cast<unsigned char>(text[i]) < 0x80U) continue;
    const char32_t c = base::utf8_decode(text, i);
    ++count;
    sum += is_usual_han(c) ? 1.0 : is_typographic(c) ? 0.8 : is_han(c) ? 0.3 : 0.0;
  }
  return count == 0 ? 0 : sum / static_cast<double>(count);
}

PlainText read_as(std::string_view bytes, const std::string& encoding, std::string text) {
  PlainText out;
  out.text = std::move(text);
  out.notes.push_back("the text is read as " + encoding + " (" + std::to_string(bytes.size()) + " bytes); --encoding names another one");
  return out;
}

}  // namespace

base::Result<PlainText> decode_text(std::string_view bytes, const DocumentOptions& options) {
  if (!options.encoding.empty()) {
    auto text = base::to_utf8(bytes, options.encoding);
    if (!text) return tl::unexpected(text.error());
    return PlainText{std::move(*text), {}};
  }
  if (const auto marked = base::encoding_by_marks(bytes)) {
    auto text = base::to_utf8(bytes, *marked);
    if (!text) return tl::unexpected(text.error());
    return read_as(bytes, *marked, std::move(*text));
  }
  if (!base::find_invalid_utf8(bytes)) return PlainText{std::string(bytes), {}};
  Reading best;
  for (const char* encoding : {"BIG5-HKSCS", "GB18030", "WINDOWS-1252"}) {
    auto text = base::to_utf8(bytes, encoding);
    if (!text) continue;
    const double sense = sense_of(*text);
    if (best.encoding.empty() || sense > best.sense) best = {encoding, std::move(*text), sense};
  }
  if (best.encoding.empty() || best.sense < 0.2)
    return base::fail(base::ErrorKind::malformed, "it is not in UTF-8, and no other encoding makes sense of it: name one with --encoding");
  return read_as(bytes, best.encoding, std::move(best.text));
}

}  // namespace uoc::read
