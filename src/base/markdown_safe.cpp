// SPDX-License-Identifier: Apache-2.0
// CommonMark → HTML that can stand in a page of our own.
#include <cmark.h>

#include <cstdlib>
#include <memory>
#include <vector>

#include "base/markdown.hpp"
#include "base/text.hpp"

namespace uoc::base {
namespace {

struct FreeNode {
  void operator()(cmark_node* node) const { cmark_node_free(node); }
};
using Tree = std::unique_ptr<cmark_node, FreeNode>;

void replace(cmark_node* node, cmark_node* by) {
  cmark_node_insert_before(node, by);
  cmark_node_free(node);
}

cmark_node* text_node(const char* literal) {
  cmark_node* text = cmark_node_new(CMARK_NODE_TEXT);
  cmark_node_set_literal(text, literal);
  return text;
}

void move_children(cmark_node* from, cmark_node* to) {
  while (cmark_node* child = cmark_node_first_child(from)) cmark_node_append_child(to, child);
}

// Lines of a block that looks like HTML, as they are written.
cmark_node* as_paragraph(cmark_node* html) {
  cmark_node* paragraph = cmark_node_new(CMARK_NODE_PARAGRAPH);
  for (const auto line : split_lines(cmark_node_get_literal(html))) {
    if (cmark_node_first_child(paragraph) != nullptr) cmark_node_append_child(paragraph, cmark_node_new(CMARK_NODE_SOFTBREAK));
    cmark_node_append_child(paragraph, text_node(std::string(line).c_str()));
  }
  return paragraph;
}

cmark_node* as_bold_paragraph(cmark_node* heading) {
  cmark_node* paragraph = cmark_node_new(CMARK_NODE_PARAGRAPH);
  cmark_node* strong = cmark_node_new(CMARK_NODE_STRONG);
  cmark_node_append_child(paragraph, strong);
  move_children(heading, strong);
  return paragraph;
}

// Web addresses, mail, telephone numbers, and places of the same site.
bool is_safe_target(std::string_view url) {
  const std::string folded = lower(url);
  for (const std::string_view scheme : {"http://", "https://", "mailto:", "tel:"})
    if (folded.starts_with(scheme)) return true;
  return folded.find(':') == std::string::npos || folded.find(':') > folded.find_first_of("/?#");
}

// A link that leads nowhere good, as it was written.
void show_source(cmark_node* link) {
  const std::string behind = std::string("](") + cmark_node_get_url(link) + ")";
  cmark_node_insert_before(link, text_node("["));
  while (cmark_node* child = cmark_node_first_child(link)) cmark_node_insert_before(link, child);
  replace(link, text_node(behind.c_str()));
}

void make_safe(cmark_node* node) {
  switch (cmark_node_get_type(node)) {
    case CMARK_NODE_HTML_INLINE: return replace(node, text_node(cmark_node_get_literal(node)));
    case CMARK_NODE_HTML_BLOCK: return replace(node, as_paragraph(node));
    case CMARK_NODE_HEADING: return replace(node, as_bold_paragraph(node));
    case CMARK_NODE_IMAGE:
      while (cmark_node* child = cmark_node_first_child(node)) cmark_node_insert_before(node, child);
      return cmark_node_free(node);
    case CMARK_NODE_LINK:
      if (!is_safe_target(cmark_node_get_url(node))) show_source(node);
      return;
    default: return;
  }
}

}  // namespace

std::string markdown_to_safe_html(std::string_view markdown) {
  const Tree tree(cmark_parse_document(markdown.data(), markdown.size(), CMARK_OPT_DEFAULT));
  std::vector<cmark_node*> nodes;
  cmark_iter* iter = cmark_iter_new(tree.get());
  for (auto event = cmark_iter_next(iter); event != CMARK_EVENT_DONE; event = cmark_iter_next(iter))
    if (event == CMARK_EVENT_ENTER) nodes.push_back(cmark_iter_get_node(iter));
  cmark_iter_free(iter);
  // From the innermost outwards: what replaces a node takes its children along.
  for (auto it = nodes.rbegin(); it != nodes.rend(); ++it) make_safe(*it);
  char* html = cmark_render_html(tree.get(), CMARK_OPT_SAFE);
  std::string out(html);
  std::free(html);
  return out;
}

}  // namespace uoc::base
