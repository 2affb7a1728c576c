// SPDX-License-Identifier: Apache-2.0
// CommonMark → HTML, for documents of strangers.
#include <cmark.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <memory>
#include <optional>
#include <vector>

#include "base/markdown.hpp"
#include "base/text.hpp"

namespace uoc::base {
namespace {

struct FreeNode {
  void operator()(cmark_node* node) const { cmark_node_free(node); }
};
using Tree = std::unique_ptr<cmark_node, FreeNode>;

// Elements that people write into Markdown. Anything else in angle brackets, "<name of the customer>", is text.
bool is_html_name(std::string_view name) {
  static constexpr std::array<std::string_view, 53> kNames{
      "a",  "abbr", "article", "b",  "blockquote", "body", "br", "caption", "center", "code", "col", "colgroup", "dd",     "del", "details", "div",   "dl",    "dt",
      "em", "font", "h1",      "h2", "h3",         "h4",   "h5", "h6",      "head",   "hr",   "html", "i",       "img",    "ins", "kbd",     "li",    "ol",    "p",
      "pre", "s",   "section", "small", "span",    "strong", "style", "script", "sub", "sup", "table", "tbody",  "td",     "tfoot", "th",    "thead", "tr"};
  const std::string folded = lower(name);
  return std::find(kNames.begin(), kNames.end(), folded) != kNames.end() || folded == "u" || folded == "ul" || folded == "tt" || folded == "summary";
}

bool is_html_tag(std::string_view at_bracket) {
  if (at_bracket.starts_with("<!--")) return true;
  std::size_t i = at_bracket.starts_with("</") ? 2 : 1;
  const std::size_t begin = i;
  while (i < at_bracket.size() && (is_alpha(at_bracket[i]) || is_digit(at_bracket[i]))) ++i;
  return is_html_name(at_bracket.substr(begin, i - begin));
}

std::string with_foreign_tags_as_text(std::string_view html) {
  std::string out;
  for (std::size_t i = 0; i < html.size(); ++i) {
    if (html[i] == '<' && !is_html_tag(html.substr(i)))
      out += "&lt;";
    else
      out += html[i];
  }
  return out;
}

void replace(cmark_node* node, cmark_node_type type, const char* literal) {
  cmark_node* other = cmark_node_new(type);
  if (literal != nullptr) cmark_node_set_literal(other, literal);
  cmark_node_insert_before(node, other);
  cmark_node_free(node);
}

bool stands_in_item(cmark_node* node) {
  for (; node != nullptr; node = cmark_node_parent(node))
    if (cmark_node_get_type(node) == CMARK_NODE_ITEM) return true;
  return false;
}

// Whether a line of a paragraph goes on with a small letter: its writer's editor broke it.
bool goes_on(cmark_node* soft_break) {
  cmark_node* next = cmark_node_next(soft_break);
  const char* literal = next == nullptr ? nullptr : cmark_node_get_literal(next);
  return literal != nullptr && is_lower(*literal);
}

std::vector<cmark_node*> nodes_of(cmark_node* root) {
  std::vector<cmark_node*> out;
  cmark_iter* iter = cmark_iter_new(root);
  for (cmark_event_type event = cmark_iter_next(iter); event != CMARK_EVENT_DONE; event = cmark_iter_next(iter))
    if (event == CMARK_EVENT_ENTER) out.push_back(cmark_iter_get_node(iter));
  cmark_iter_free(iter);
  return out;
}

// The words of a picture's description, in its place.
void unwrap(cmark_node* image) {
  while (cmark_node* child = cmark_node_first_child(image)) cmark_node_insert_before(image, child);
  cmark_node_free(image);
}

bool starts_line(cmark_node* inline_node) {
  cmark_node* before = cmark_node_previous(inline_node);
  return before == nullptr || cmark_node_get_type(before) == CMARK_NODE_LINEBREAK || cmark_node_get_type(before) == CMARK_NODE_SOFTBREAK;
}

// "**Level** 3": the bold words may be a label.
void add_gap_behind(cmark_node* strong) {
  cmark_node* next = cmark_node_next(strong);
  const char* literal = next == nullptr ? nullptr : cmark_node_get_literal(next);
  cmark_node* last = cmark_node_last_child(strong);
  const char* label = last == nullptr ? nullptr : cmark_node_get_literal(last);
  if (literal == nullptr || !is_space(*literal) || !starts_line(strong) || (label != nullptr && std::string_view(label).ends_with(':'))) return;
  cmark_node_set_literal(next, std::string(trim(literal)).c_str());
  cmark_node* gap = cmark_node_new(CMARK_NODE_TEXT);
  cmark_node_set_literal(gap, std::string(kMarkdownGap).c_str());
  cmark_node_insert_after(strong, gap);
}

void make_plain(cmark_node* node) {
  const char* literal = cmark_node_get_literal(node);
  switch (cmark_node_get_type(node)) {
    case CMARK_NODE_HTML_INLINE:
      if (!is_html_tag(literal)) replace(node, CMARK_NODE_TEXT, std::string(literal).c_str());
      break;
    case CMARK_NODE_HTML_BLOCK: cmark_node_set_literal(node, with_foreign_tags_as_text(literal).c_str()); break;
    case CMARK_NODE_SOFTBREAK:
      if (!goes_on(node) && !stands_in_item(node)) replace(node, CMARK_NODE_LINEBREAK, nullptr);
      break;
    case CMARK_NODE_IMAGE: unwrap(node); break;
    case CMARK_NODE_STRONG: add_gap_behind(node); break;
    default: break;
  }
}

// The number that an item starts with in the source.
std::optional<int> printed_number(cmark_node* item, const std::vector<std::string_view>& lines) {
  const int line = cmark_node_get_start_line(item), column = cmark_node_get_start_column(item);
  if (line < 1 || static_cast<std::size_t>(line) > lines.size() || column < 1) return std::nullopt;
  const std::string_view text = lines[static_cast<std::size_t>(line - 1)];
  const std::string_view at = text.substr(std::min(static_cast<std::size_t>(column - 1), text.size()));
  return to_int(at.substr(0, std::min(at.find_first_not_of("0123456789"), at.size())));
}

// CommonMark counts the items of a list and forgets their numbers: where one was left out a new list starts, so that the
// numbers stay those that are printed.
void keep_numbers(cmark_node* list, const std::vector<std::string_view>& lines) {
  if (cmark_node_get_list_type(list) != CMARK_ORDERED_LIST) return;
  cmark_node* into = list;
  int expected = cmark_node_get_list_start(list);
  for (cmark_node *item = cmark_node_first_child(list), *next = nullptr; item != nullptr; item = next, ++expected) {
    next = cmark_node_next(item);
    const int printed = printed_number(item, lines).value_or(expected);
    if (printed > expected) {
      cmark_node* rest = cmark_node_new(CMARK_NODE_LIST);
      cmark_node_set_list_type(rest, CMARK_ORDERED_LIST);
      cmark_node_set_list_start(rest, expected = printed);
      cmark_node_set_list_tight(rest, cmark_node_get_list_tight(list));
      cmark_node_insert_after(into, rest);
      into = rest;
    }
    if (into != list) cmark_node_append_child(into, item);
  }
}

}  // namespace

namespace {

// Behind a character that opens no block, no list or heading can start; as a reference it leaves emphasis its place.
constexpr std::string_view kNothing = "\uE000", kNothingReference = "&#xE000;";

void take_out_nothing(cmark_node* root) {
  for (cmark_node* node : nodes_of(root)) {
    const char* literal = cmark_node_get_literal(node);
    if (literal == nullptr || !std::string_view(literal).starts_with(kNothing)) continue;
    const std::string rest = literal + kNothing.size();
    if (rest.empty())
      cmark_node_free(node);
    else
      cmark_node_set_literal(node, rest.c_str());
    return;
  }
}

std::string to_html(std::string_view markdown) {
  const Tree tree(cmark_parse_document(markdown.data(), markdown.size(), CMARK_OPT_DEFAULT));
  take_out_nothing(tree.get());
  const auto lines = split_lines(markdown);
  for (cmark_node* node : nodes_of(tree.get())) {
    if (cmark_node_get_type(node) == CMARK_NODE_LIST) keep_numbers(node, lines);
    make_plain(node);
  }
  char* html = cmark_render_html(tree.get(), CMARK_OPT_UNSAFE);
  std::string out(html);
  std::free(html);
  return out;
}

}  // namespace

std::string markdown_to_html(std::string_view markdown) { return to_html(markdown); }

std::string markdown_line_to_html(std::string_view line) { return to_html(std::string(kNothingReference).append(trim(line))); }

}  // namespace uoc::base
