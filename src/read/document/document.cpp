// SPDX-License-Identifier: Apache-2.0
#include "read/document/document.hpp"

#include <algorithm>

#include "base/files.hpp"
#include "base/text.hpp"
#include "read/document/divided_words.hpp"

namespace uoc::read {
namespace {

// What layout programs print in place of plain letters and blanks. White space of no width says nothing.
struct Plainer {
  std::string_view from, to;
};

constexpr Plainer kPlainer[] = {
    {"\u00A0", " "}, {"\u2007", " "}, {"\u202F", " "}, {"\u2002", " "}, {"\u2003", " "}, {"\u2009", " "}, {"\u200B", ""},
    {"\u200C", ""},  {"\u200D", ""},  {"\u2060", ""},  {"\uFEFF", ""},  {"\u00AD", ""},  {"\uFB00", "ff"}, {"\uFB01", "fi"},
    {"\uFB02", "fl"}, {"\uFB03", "ffi"}, {"\uFB04", "ffl"}, {"\uFB05", "st"}, {"\uFB06", "st"}, {"\uF0B7", "•"}, {"\uF0A7", "▪"}};

// Ligatures, blanks of special widths and marks without any are written plainly.
void make_plain(PlainText& document) {
  std::string out;
  out.reserve(document.text.size());
  std::size_t changed = 0;
  const std::string_view text = document.text;
  for (std::size_t i = 0; i < text.size();) {
    const auto* hit = static_cast<unsigned char>(text[i]) < 0x80U
                          ? std::end(kPlainer)
                          : std::find_if(std::begin(kPlainer), std::end(kPlainer), [&](const Plainer& p) { return text.substr(i).starts_with(p.from); });
    if (hit == std::end(kPlainer)) {
      out += text[i++];
      continue;
    }
    out += hit->to;
    i += hit->from.size();
    ++changed;
  }
  if (changed == 0) return;
  document.text = std::move(out);
  document.notes.push_back(std::to_string(changed) + (changed == 1 ? " ligature, special blank or invisible mark was" : " ligatures, special blanks and invisible marks were") +
                           " written plainly");
}

// A lone CR ends a line, as on old systems.
void end_lines_plainly(std::string& text) {
  if (text.find('\n') == std::string::npos) std::replace(text.begin(), text.end(), '\r', '\n');
}

}  // namespace

std::optional<DocumentKind> document_kind_of(std::string_view path) {
  const std::string ending = base::lower(base::extension(path));
  if (ending == ".txt") return DocumentKind::text;
  if (ending == ".md" || ending == ".markdown") return DocumentKind::markdown;
  if (ending == ".html" || ending == ".htm" || ending == ".xhtml") return DocumentKind::html;
  if (ending == ".docx") return DocumentKind::docx;
  if (ending == ".pdf") return DocumentKind::pdf;
  return std::nullopt;
}

base::Result<PlainText> plain_text_of(DocumentKind kind, std::string_view bytes, const DocumentOptions& options) {
  const auto read = [&]() -> base::Result<PlainText> {
    switch (kind) {
      case DocumentKind::markdown: return plain_text_of_markdown(bytes, options);
      case DocumentKind::html: return plain_text_of_html(bytes, options);
      case DocumentKind::docx: return plain_text_of_docx(bytes, options);
      case DocumentKind::pdf: return plain_text_of_pdf(bytes, options);
      case DocumentKind::text: break;
    }
    auto text = decode_text(bytes, options);
    if (text) end_lines_plainly(text->text);
    if (text && take_columns_apart(text->text)) {
      text->notes.emplace_back("its columns were taken apart: labels in the middle of their cells, or lists beside their headings");
      join_divided_words(*text, options.lexicon);
      return text;
    }
    if (text && mark_divided_words(text->text)) join_divided_words(*text, options.lexicon);
    return text;
  };
  auto document = read();
  if (!document) return document;
  if (document->text.size() > options.limit)
    return base::fail(base::ErrorKind::too_large, "its text is larger than the limit of " + std::to_string(options.limit) + " bytes");
  make_plain(*document);
  return document;
}

}  // namespace uoc::read
