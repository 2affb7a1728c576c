// SPDX-License-Identifier: Apache-2.0
#include "read/document/markdown_tables.hpp"

#include <algorithm>
#include <vector>

#include "base/markdown.hpp"
#include "base/text.hpp"

namespace uoc::read {
namespace {

using base::is_space;
using base::trim;

bool is_fence(std::string_view line) {
  const std::string_view text = trim(line);
  return text.starts_with("```") || text.starts_with("~~~");
}

// Unescaped pipes part cells; those at either end of the line part nothing.
std::vector<std::string> cells_of(std::string_view line) {
  std::string_view text = trim(line);
  if (text.starts_with('|')) text.remove_prefix(1);
  std::vector<std::string> cells(1);
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\\' && i + 1 < text.size()) {
      if (text[i + 1] != '|') cells.back() += '\\';
      cells.back() += text[++i];
    } else if (text[i] != '|') {
      cells.back() += text[i];
    } else if (i + 1 < text.size()) {
      cells.emplace_back();
    }
  }
  return cells;
}

bool has_pipe(std::string_view line) { return cells_of(line).size() > 1 || trim(line).starts_with('|'); }

// "|---|:--:|": what stands below the head of a table.
bool is_delimiter(std::string_view line) {
  const std::string_view text = trim(line);
  return text.find('|') != std::string_view::npos && text.find('-') != std::string_view::npos && text.find_first_not_of("|-:=+ \t") == std::string_view::npos;
}

// "+----+====+": drawn above and below the rows of a grid.
bool is_grid_border(std::string_view line) {
  const std::string_view text = trim(line);
  return text.size() > 2 && text.front() == '+' && text.back() == '+' && text.find_first_not_of("+-=:") == std::string_view::npos;
}

// A line that can go on no table.
bool opens_block(std::string_view line) {
  const std::string_view text = trim(line);
  if (text.empty() || is_fence(text)) return true;
  if (text.front() == '|') return false;
  return text.front() == '#' || text.front() == '>' || text.front() == '<' || text.starts_with("- ") || text.starts_with("* ");
}

bool is_row(std::string_view line) {
  const std::string_view text = trim(line);
  return text.starts_with('|') && text.find('|', 1) != std::string_view::npos;
}

// An HTML block ends at an empty line, so none may stand in it.
std::string on_one_line(std::string html) {
  std::replace(html.begin(), html.end(), '\n', ' ');
  return html;
}

class Rewriter {
 public:
  explicit Rewriter(std::string_view text) : lines_(base::split_lines(text)) {
    for (auto& line : lines_) line = without_quote_marks(line);
  }

  std::string run() {
    while (at_ < lines_.size()) {
      if (is_fence(lines_[at_]))
        fence();
      else if (is_grid_border(lines_[at_]))
        grid();
      else if (is_row(lines_[at_]) || (at_ + 1 < lines_.size() && has_pipe(lines_[at_]) && is_delimiter(lines_[at_ + 1])))
        table();
      else if (is_definition(at_))
        definition();
      else
        plain(lines_[at_++]);
    }
    return std::move(out_);
  }

 private:
  // What a quotation holds is read like any text.
  static std::string_view without_quote_marks(std::string_view line) {
    for (std::size_t at = line.find_first_not_of(' '); at < 4 && at < line.size() && line[at] == '>'; at = line.find_first_not_of(' ')) {
      line.remove_prefix(at + 1);
      if (line.starts_with(' ')) line.remove_prefix(1);
    }
    return line;
  }

  void put(std::string_view line) { out_.append(line).append("\n"); }

  void fence() {
    const std::string_view mark = trim(lines_[at_]).substr(0, 3);
    put(lines_[at_++]);
    while (at_ < lines_.size()) {
      const bool closes = trim(lines_[at_]).starts_with(mark);
      put(lines_[at_++]);
      if (closes) return;
    }
  }

  void put_row(const std::vector<std::string>& cells, std::string (*html)(std::string_view)) {
    out_ += "<tr>";
    for (const auto& cell : cells) out_.append("<td>").append(on_one_line(html(cell))).append("</td>");
    out_ += "</tr>\n";
  }

  void table() {
    out_ += "\n<table>\n";
    const std::size_t first = at_;
    for (; at_ < lines_.size() && (at_ == first || !opens_block(lines_[at_])); ++at_)
      if (!is_delimiter(lines_[at_])) put_row(cells_of(lines_[at_]), base::markdown_line_to_html);
    out_ += "</table>\n\n";
  }

  // Its cells hold blocks, a line of each on every line.
  void grid() {
    std::vector<std::string> row;
    out_ += "\n<table>\n";
    for (; at_ < lines_.size() && (trim(lines_[at_]).starts_with('|') || is_grid_border(lines_[at_])); ++at_) {
      if (is_grid_border(lines_[at_])) {
        if (!row.empty()) put_row(row, base::markdown_to_html);
        row.clear();
        continue;
      }
      const auto cells = cells_of(lines_[at_]);
      row.resize(std::max(row.size(), cells.size()));
      for (std::size_t i = 0; i < cells.size(); ++i) row[i].append(std::string_view(cells[i]).substr(cells[i].starts_with(' '))).append("\n");
    }
    if (!row.empty()) put_row(row, base::markdown_to_html);
    out_ += "</table>\n\n";
  }

  // ":   meaning" below its term.
  bool is_definition(std::size_t i) const {
    const std::string_view text = trim(lines_[i]);
    return text.size() > 2 && text.front() == ':' && is_space(text[1]) && term_end_ > 0;
  }

  // The term becomes a line of its own with a colon; the meaning stands below it, and its further lines with it.
  void definition() {
    if (out_[term_end_ - 1] != ':') out_.insert(term_end_, ":");
    out_ += "\n";
    const std::string_view first = lines_[at_++];
    const std::size_t text = first.find_first_not_of(" \t", first.find(':') + 1);
    if (text == std::string_view::npos) return;
    plain(first.substr(text));
    for (; at_ < lines_.size() && !is_definition(at_); ++at_) {
      const std::string_view line = lines_[at_];
      const std::size_t indent = std::min(line.find_first_not_of(' '), line.size());
      if (indent < 2 && !trim(line).empty()) return put("");
      plain(line.substr(std::min(indent, text)));
    }
  }

  // Any other line. A gap in it is marked, a box to tick is none of its words.
  void plain(std::string_view line) {
    std::size_t at = 0;
    while (at < line.size() && is_space(line[at])) ++at;
    // A page's table is set as its writer liked; indented by four it would be code behind an empty line.
    const bool in_table = at < line.size() && line[at] == '<';
    if (!in_table) out_.append(line.substr(0, at));
    at = put_list_mark(line, at);
    const std::size_t end = trim(line.substr(at)).size() + at;
    for (; at < end; ++at) {
      const std::size_t next = std::min(line.find_first_not_of(" \t", at), end);
      if (next - at > 1 || (next > at && line[at] == '\t')) {
        out_.append(base::kMarkdownGap);
        at = next;
      }
      out_ += line[at];
    }
    if (end > 0 && !trim(line).empty()) term_end_ = out_.size();
    put(line.substr(end));
  }

  // "- ", "12. ", "* [ ] ", "• ": returns where the text behind it starts.
  std::size_t put_list_mark(std::string_view line, std::size_t at) {
    static constexpr std::string_view kBullets[] = {"•", "●", "▪", "■", "·", "○", "◦", "–", "o"};
    for (const auto bullet : kBullets) {
      if (!line.substr(at).starts_with(bullet) || !is_space(line.substr(at + bullet.size()).empty() ? 'x' : line[at + bullet.size()])) continue;
      out_ += "-";
      return at + bullet.size();
    }
    std::size_t mark = at;
    while (mark < line.size() && mark < at + 9 && base::is_digit(line[mark])) ++mark;
    const bool number = mark > at && mark < line.size() && (line[mark] == '.' || line[mark] == ')');
    const bool bullet = mark == at && mark < line.size() && (line[mark] == '-' || line[mark] == '*' || line[mark] == '+');
    if ((!number && !bullet) || mark + 1 >= line.size() || !is_space(line[mark + 1])) return at;
    std::size_t text = mark + 1;
    while (text < line.size() && is_space(line[text])) ++text;
    out_.append(line.substr(at, text - at));
    const std::string_view box = line.substr(text, 4);
    return box == "[ ] " || box == "[x] " || box == "[X] " ? text + 4 : text;
  }

  std::vector<std::string_view> lines_;
  std::size_t at_ = 0;
  std::size_t term_end_ = 0;  // where in the output the last line with text ends
  std::string out_;
};

}  // namespace

std::string without_extensions(std::string_view markdown) { return Rewriter(markdown).run(); }

}  // namespace uoc::read
