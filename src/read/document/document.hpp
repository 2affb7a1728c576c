// SPDX-License-Identifier: Apache-2.0
// Published documents of any kind → the plain text that the text reader takes apart. Nothing of it is interpreted here:
// a table's row becomes a label and its text, a list's item a line with its mark, a page break a form feed.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "model/lexicon.hpp"

namespace uoc::read {

enum class DocumentKind : std::uint8_t { text, markdown, html, docx, pdf };

// By the ending of the path: .txt .md .markdown .html .htm .xhtml .docx .pdf; nothing for others.
std::optional<DocumentKind> document_kind_of(std::string_view path);

// Markdown whose front matter has the key `uoc`: a maintained source, which is no document to be converted.
bool is_own_markdown(std::string_view bytes);

struct DocumentOptions {
  std::string encoding;  // of texts and web pages; empty: found out
  const model::Lexicon* lexicon = nullptr;  // words that a line end may have divided; null: those of the document alone
  std::uint64_t limit = std::uint64_t{64} << 20U;  // bytes of text that a document may unpack to
};

struct PlainText {
  std::string text;                // UTF-8, line feeds, form feeds between pages
  std::vector<std::string> notes;  // what was left out or had to be guessed, for people
};

// Errors say what is wrong with the document and what to do.
base::Result<PlainText> plain_text_of(DocumentKind kind, std::string_view bytes, const DocumentOptions& options);

base::Result<PlainText> plain_text_of_html(std::string_view bytes, const DocumentOptions& options);
base::Result<PlainText> plain_text_of_markdown(std::string_view bytes, const DocumentOptions& options);
base::Result<PlainText> plain_text_of_docx(std::string_view bytes, const DocumentOptions& options);
base::Result<PlainText> plain_text_of_pdf(std::string_view bytes, const DocumentOptions& options);
// The second half of it: from the table of words that `pdftotext -tsv` prints.
base::Result<PlainText> plain_text_of_words(std::string_view table, const DocumentOptions& options);
// Text whose labels stand in the middle of their cells, or whose lists stand beside their headings: put in reading order.
// False where it can be read as it stands. Line-end hyphens get their marks.
bool take_columns_apart(std::string& text);
// In the encoding of the options, or the one that its bytes speak for.
base::Result<PlainText> decode_text(std::string_view bytes, const DocumentOptions& options);

}  // namespace uoc::read
