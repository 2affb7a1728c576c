// SPDX-License-Identifier: Apache-2.0
// Web pages: tables, definition lists, lists and paragraphs, in the order in which they stand.
#include <algorithm>
#include <array>

#include "base/markup.hpp"
#include "base/text.hpp"
#include "read/document/document.hpp"
#include "read/document/lines.hpp"

namespace uoc::read {
namespace {

using base::Markup;

template <std::size_t N>
bool is_one_of(std::string_view name, const std::array<std::string_view, N>& names) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

// Elements that start and end a line (HTML Living Standard, 15.3 "Flow content", what browsers show as blocks).
bool is_block(std::string_view name) {
  static constexpr std::array<std::string_view, 30> kNames{
      "address", "article", "aside", "blockquote", "body",   "center", "dd",      "details", "div",  "dl",   "dt",      "fieldset", "figcaption", "figure", "footer",
      "form",    "header",  "hr",    "html",       "legend", "li",     "main",    "ol",      "p",    "pre",  "section", "summary",  "table",      "ul",     "tr"};
  return is_one_of(name, kNames);
}

bool is_heading(std::string_view name) { return name.size() == 2 && name[0] == 'h' && name[1] >= '1' && name[1] <= '6'; }

// What a page holds besides its text; `nav` is how to get about the site.
bool is_left_out(const Markup& node) {
  static constexpr std::array<std::string_view, 12> kNames{"head",   "script", "style", "template", "nav",   "svg",
                                                           "select", "button", "input", "textarea", "object", "iframe"};
  if (is_one_of(node.name, kNames)) return true;
  std::string style(node.attribute("style"));
  std::erase(style, ' ');
  return style.find("display:none") != std::string::npos;
}

std::size_t count_words(const Markup& node) {
  std::size_t n = base::count_words(node.text);
  for (const auto& child : node.children) n += count_words(child);
  return n;
}

bool holds(const Markup& node, std::string_view name) {
  return std::any_of(node.children.begin(), node.children.end(), [&](const Markup& c) { return c.name == name || holds(c, name); });
}

// The mark of an item of a numbered list. Where the items hold lists themselves, or stand over some, the numbers are those
// of a part ("1."); else, and below a heading with a number, the items are statements, and their numbers no more than
// bullets ("(1)").
std::string number_mark(const Markup& list, int n, bool has_lists, bool over_bullets, bool below_number) {
  const std::string type(list.attribute("type"));
  const bool letters = type == "a" || type == "A";
  const std::string number = letters && n <= 26 ? std::string(1, static_cast<char>('a' + n - 1)) : std::to_string(n);
  if (below_number) return "(" + number + ")";
  return over_bullets || has_lists ? number + "." : "(" + number + ")";
}

class Page {
 public:
  Lines lines_of(const Markup& node) {
    LineWriter out;
    children(node, out, 0);
    return out.take();
  }
  std::size_t words_left_out() const { return words_left_out_; }

 private:
  void children(const Markup& node, LineWriter& out, int depth) {
    const bool outer = std::exchange(over_bullets_, over_bullets(node));
    for (const auto& child : node.children) visit(child, out, depth);
    over_bullets_ = outer;
  }

  // A numbered list with a bulleted one right behind it: "1." was torn from the bullets below it.
  // "1. Know hedges": the numbers of a list below it are not those of parts.
  bool is_numbered(const Markup& heading) {
    const std::string text = joined(lines_of(heading), " ");
    return !text.empty() && base::is_digit(text.front());
  }

  static bool over_bullets(const Markup& node) {
    bool numbered = false;
    for (const auto& child : node.children) {
      if (child.name == "ul" && numbered) return true;
      if (!child.is_text() || !base::trim(child.text).empty()) numbered = child.name == "ol";
    }
    return false;
  }

  void visit(const Markup& node, LineWriter& out, int depth) {
    if (node.is_text()) return out.text(node.text);
    if (is_left_out(node)) {
      if (node.name == "nav") words_left_out_ += count_words(node);
      return;
    }
    if (node.name == "br") return out.end_line();
    if (node.name == "table") return table(node, out);
    if (node.name == "dl") return definitions(node, out);
    if (node.name == "ul" || node.name == "ol" || node.name == "menu") return list(node, out, depth);
    if (node.name == "pre") return preformatted(node, out);
    if (is_heading(node.name)) {
      out.blank_line();
      below_number_ = is_numbered(node);
    }
    const bool block = is_block(node.name) || is_heading(node.name);
    if (block) out.end_line();
    children(node, out, depth);
    if (block) out.end_line();
  }

  void preformatted(const Markup& node, LineWriter& out) {
    out.end_line();
    for (const auto& child : node.children) {
      if (child.is_text())
        out.as_is(child.text);
      else
        preformatted(child, out);
    }
  }

  void list(const Markup& node, LineWriter& out, int depth) {
    out.end_line();
    const bool has_lists = holds(node, "ul") || holds(node, "ol");
    int n = base::to_int(node.attribute("start")).value_or(1);
    const bool over_bullets = over_bullets_;
    for (const auto& child : node.children) {
      if (child.name == "li") out.mark(node.name == "ol" ? indented(depth, number_mark(node, n++, has_lists, over_bullets, below_number_)) : bullet_at(depth));
      visit(child, out, child.name == "li" ? depth + 1 : depth);
      out.end_line();
      out.mark("");
    }
  }

  void rows(const Markup& node, Lines& out) {
    for (const auto& child : node.children) {
      if (child.name == "tr") {
        std::vector<Lines> cells;
        for (const auto& cell : child.children)
          if (cell.name == "td" || cell.name == "th") cells.push_back(lines_of(cell));
        append_row(out, std::move(cells));
      } else if (!child.is_text()) {
        if (child.name == "caption") {
          out.push_back(joined(lines_of(child), " "));
        } else {
          rows(child, out);
        }
      }
    }
  }

  void table(const Markup& node, LineWriter& out) {
    out.end_line();
    Lines lines;
    rows(node, lines);
    out.append(std::move(lines));
  }

  void definitions(const Markup& node, LineWriter& out) {
    out.end_line();
    Lines lines, term, meaning;
    const auto finish = [&] {
      append_row(lines, {std::exchange(term, {}), std::exchange(meaning, {})});
    };
    for (const auto& child : node.children) {
      if (child.name == "dt") {
        if (!meaning.empty()) finish();
        for (auto& line : lines_of(child)) term.push_back(std::move(line));
      } else if (child.name == "dd") {
        for (auto& line : lines_of(child)) meaning.push_back(std::move(line));
      } else if (child.name == "div") {  // groups of terms may stand in <div>
        finish();
        definitions_in(child, lines);
      }
    }
    finish();
    out.append(std::move(lines));
  }

  void definitions_in(const Markup& group, Lines& lines) {
    LineWriter inner;
    definitions(group, inner);
    for (auto& line : inner.take()) lines.push_back(std::move(line));
  }

  std::size_t words_left_out_ = 0;
  bool below_number_ = false;  // the last heading has a number
  bool over_bullets_ = false;  // of the element whose children are visited
};

}  // namespace

base::Result<PlainText> plain_text_of_html(std::string_view bytes, const DocumentOptions& options) {
  const auto root = base::parse_html(bytes, options.encoding);
  if (!root) return base::fail(root.error().kind, "the page cannot be read: " + root.error().message);
  Page page;
  PlainText out;
  out.text = joined(page.lines_of(*root), "\n") + "\n";
  // The parser hands on bytes that are none of the page's encoding.
  if (base::find_invalid_utf8(out.text))
    return base::fail(base::ErrorKind::malformed, "the page is not in the encoding that it names, or in UTF-8 if it names none: name the right one with --encoding");
  if (page.words_left_out() > 0) out.notes.push_back(std::to_string(page.words_left_out()) + (page.words_left_out() == 1 ? " word" : " words") + " of navigation left out");
  return out;
}

}  // namespace uoc::read
