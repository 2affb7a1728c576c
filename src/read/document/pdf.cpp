// SPDX-License-Identifier: Apache-2.0
// PDF by pdftotext of poppler, run as a program of its own: its library is under a licence that would bind ours.
#include <algorithm>
#include <charconv>
#include <cmath>

#include "base/process.hpp"
#include "base/text.hpp"
#include "read/document/divided_words.hpp"
#include "read/document/document.hpp"
#include "read/document/page_layout.hpp"

namespace uoc::read {
namespace {

// Columns of the table that pdftotext -tsv prints: level page paragraph block line word left top width height conf text.
enum Column : std::size_t { kLevel, kPage, kLeft = 6, kTop, kWidth, kHeight, kText = 11, kColumns };

// Points, from the farthest that a sheet can reach; damaged fonts give places that are no numbers at all.
double number(std::string_view text) {
  constexpr double kFarthest = 1e5;
  double value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return std::isfinite(value) ? std::clamp(value, -kFarthest, kFarthest) : 0;
}

std::vector<PlacedPage> pages_of(std::string_view table) {
  std::vector<PlacedPage> pages;
  std::string_view last_page;
  bool new_line = true;
  for (const auto row : base::split_lines(table)) {
    const auto cells = base::split(row, '\t');
    if (cells.size() < kColumns || !base::is_digit(cells[kLevel].empty() ? ' ' : cells[kLevel][0])) continue;
    if (pages.empty() || cells[kPage] != last_page) {  // each page has a row of its own, an empty one, too
      last_page = cells[kPage];
      pages.emplace_back();
      new_line = true;
    }
    if (cells[kLevel] != "5") {  // page, flow, line
      new_line = true;
      continue;
    }
    const double left = number(cells[kLeft]), top = number(cells[kTop]);
    const double right = left + number(cells[kWidth]), bottom = top + number(cells[kHeight]);
    if (base::trim(cells[kText]).empty()) continue;
    if (new_line) pages.back().push_back({left, top, right, bottom, right, ""});
    PlacedLine& line = pages.back().back();
    line.text.append(new_line ? "" : " ").append(cells[kText]);
    line.right = std::max(line.right, right);
    line.top = std::min(line.top, top);
    line.bottom = std::max(line.bottom, bottom);
    new_line = false;
  }
  return pages;
}

std::string first_line(std::string_view text) { return std::string(base::trim(text.substr(0, text.find('\n')))); }

}  // namespace

base::Result<PlainText> plain_text_of_pdf(std::string_view bytes, const DocumentOptions& options) {
  if (bytes.substr(0, 1024).find("%PDF-") == std::string_view::npos) return base::fail(base::ErrorKind::malformed, "it is no PDF: it does not start with %PDF-");
  base::ProcessLimits limits;
  limits.output = options.limit * 16;  // its table of words is many times as long as the text
  const auto run = base::run_process({"pdftotext", "-tsv", "-enc", "UTF-8", "-", "-"}, bytes, limits);
  if (!run && run.error().kind == base::ErrorKind::not_found)
    return base::fail(base::ErrorKind::io, "reading a PDF needs pdftotext: install poppler-utils, or save the document as .docx or .txt");
  if (!run) return base::fail(run.error().kind, "pdftotext was stopped: " + run.error().message);
  if (run->status != 0) {
    if (run->err.find("Incorrect password") != std::string::npos)
      return base::fail(base::ErrorKind::malformed, "it is encrypted: save it without a password");
    const std::string reason = first_line(run->err);
    return base::fail(base::ErrorKind::malformed, "pdftotext cannot read it" + (reason.empty() ? "" : ": " + reason));
  }
  return plain_text_of_words(run->out, options);
}

base::Result<PlainText> plain_text_of_words(std::string_view table, const DocumentOptions& options) {
  PlainText out;
  bool empty = true;
  auto pages = pages_of(table);
  if (const std::size_t removed = remove_running_lines(pages); removed > 0)
    out.notes.push_back(std::to_string(removed) + " running heads and feet of pages were left out");
  PageShape shape;
  for (const Lines& page : lines_of_pages(std::move(pages), shape)) {
    if (!out.text.empty()) out.text += '\f';
    empty = empty && page.empty();
    for (const auto& line : page) out.text.append(line).append("\n");
    if (out.text.empty()) out.text = "\n";
  }
  join_divided_words(out, options.lexicon);
  if (empty)
    return base::fail(base::ErrorKind::malformed, "it holds pictures of pages and no text: run text recognition first, for example with ocrmypdf");
  return out;
}

}  // namespace uoc::read
