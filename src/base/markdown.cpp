// SPDX-License-Identifier: Apache-2.0
#include "base/markdown.hpp"

#include <cmark.h>

#include <algorithm>
#include <memory>

#include "base/markdown_align.hpp"
#include "base/text.hpp"

namespace uoc::base {
namespace {

constexpr int kMaxDepth = 40;  // of blocks in each other; what lies deeper is handed out as unread

struct FreeNode {
  void operator()(cmark_node* node) const { cmark_node_free(node); }
};
using Tree = std::unique_ptr<cmark_node, FreeNode>;

Tree parse(std::string_view text) {
  return Tree(cmark_parse_document(text.data(), text.size(), CMARK_OPT_DEFAULT));
}

std::string_view literal_of(cmark_node* node) {
  const char* literal = cmark_node_get_literal(node);
  return literal == nullptr ? std::string_view() : std::string_view(literal);
}

bool is_comment(std::string_view html) { return html.starts_with("<!--") && html.ends_with("-->") && html.size() >= 7; }

std::string comment_body(std::string_view html) { return std::string(trim(html.substr(4, html.size() - 7))); }

class Builder {
 public:
  Builder(std::string_view bytes, std::size_t from) : bytes_(bytes) {
    line_starts_.push_back(static_cast<std::uint32_t>(from));
    for (std::size_t i = from; i < bytes.size(); ++i) {  // a lone CR ends a line, too
      if (bytes[i] == '\n' || (bytes[i] == '\r' && (i + 1 == bytes.size() || bytes[i + 1] != '\n')))
        line_starts_.push_back(static_cast<std::uint32_t>(i + 1));
    }
  }

  std::vector<MarkdownBlock> blocks(cmark_node* parent, int depth) {
    std::vector<MarkdownBlock> out;
    for (cmark_node* node = cmark_node_first_child(parent); node != nullptr; node = cmark_node_next(node))
      out.push_back(block(node, depth));
    return out;
  }

  std::vector<ByteRange> unread;

 private:
  std::uint32_t offset(int line, int column) const {
    if (line < 1) return line_starts_.front();
    if (static_cast<std::size_t>(line) > line_starts_.size()) return static_cast<std::uint32_t>(bytes_.size());
    const auto at = line_starts_[static_cast<std::size_t>(line - 1)] + static_cast<std::uint32_t>(std::max(column, 1) - 1);
    return std::min(at, static_cast<std::uint32_t>(bytes_.size()));
  }

  // The end of a heading that is underlined is given as the line below it, unless that is empty. `column` is where the heading
  // starts: dashes four columns further in go on with its text.
  int underline(int first, int last, int column) const {
    for (int line = first + 1; line < last; ++line) {
      const auto begin = line_starts_[static_cast<std::size_t>(line) - 1], end = line_starts_[static_cast<std::size_t>(line)];
      std::string_view text = bytes_.substr(begin, end - begin);
      const auto inset = std::min(text.find_first_not_of("> \t"), text.size());  // in a quote, or in an item of a list
      if (static_cast<int>(inset) + 1 >= column + 4) continue;
      text.remove_prefix(inset);
      text = trim(text);
      if (!text.empty() && text.find_first_not_of(text.front() == '=' ? '=' : '-') == std::string_view::npos) return line;
    }
    return last;
  }

  ByteRange range_of(cmark_node* node) const {
    const std::uint32_t begin = offset(cmark_node_get_start_line(node), cmark_node_get_start_column(node));
    // The end column is inclusive, and some blocks give 0; the end of the line serves all of them.
    int last = std::max(cmark_node_get_end_line(node), cmark_node_get_start_line(node));
    if (cmark_node_get_type(node) == CMARK_NODE_HTML_BLOCK) {  // its end is given as the line before
      const std::string_view literal = literal_of(node);
      const auto lines = static_cast<int>(std::count(literal.begin(), literal.end(), '\n'));
      last = cmark_node_get_start_line(node) + std::max(lines, 1) - 1;
    }
    if (cmark_node_get_type(node) == CMARK_NODE_HEADING) last = underline(cmark_node_get_start_line(node), last, cmark_node_get_start_column(node));
    const auto line = static_cast<std::size_t>(last);
    std::uint32_t end = line < line_starts_.size() ? line_starts_[line] : static_cast<std::uint32_t>(bytes_.size());
    while (end > begin && is_space(bytes_[end - 1])) --end;
    return {begin, std::max(begin, end)};
  }

  MarkdownBlock block(cmark_node* node, int depth) {
    MarkdownBlock out;
    out.range = range_of(node);
    switch (cmark_node_get_type(node)) {
      case CMARK_NODE_HEADING:
        out.kind = MarkdownBlock::Kind::heading;
        out.level = cmark_node_get_heading_level(node);
        fill_inlines(out, node);
        break;
      case CMARK_NODE_PARAGRAPH: fill_inlines(out, node); break;
      case CMARK_NODE_CODE_BLOCK: fill_code(out, node); break;
      case CMARK_NODE_HTML_BLOCK: fill_html(out); break;
      case CMARK_NODE_THEMATIC_BREAK: out.kind = MarkdownBlock::Kind::rule; break;
      default: fill_container(out, node, depth); break;
    }
    return out;
  }

  void fill_container(MarkdownBlock& out, cmark_node* node, int depth) {
    const cmark_node_type type = cmark_node_get_type(node);
    out.kind = type == CMARK_NODE_LIST   ? MarkdownBlock::Kind::list
               : type == CMARK_NODE_ITEM ? MarkdownBlock::Kind::item
                                         : MarkdownBlock::Kind::quote;
    if (type == CMARK_NODE_LIST) {
      out.ordered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST;
      out.start = cmark_node_get_list_start(node);
    }
    if (depth < kMaxDepth)
      out.children = blocks(node, depth + 1);
    else
      unread.push_back(out.range);
  }

  void fill_code(MarkdownBlock& out, cmark_node* node) {
    out.kind = MarkdownBlock::Kind::code;
    MarkdownAligner aligner(bytes_, out.range);
    if (const std::string_view info = cmark_node_get_fence_info(node); !info.empty()) {
      const ByteRange where = aligner.pass(info);
      if (!(where.begin == where.end)) unread.push_back(where);
    }
    aligner.add(out.text, literal_of(node), ' ', MarkdownAligner::Escapes::literal);
  }

  // The bytes themselves, with the comments taken out.
  void fill_html(MarkdownBlock& out) const {
    out.kind = MarkdownBlock::Kind::html;
    for (std::uint32_t i = out.range.begin; i < out.range.end;) {
      const std::string_view rest = bytes_.substr(i, out.range.end - i);
      const auto close = rest.starts_with("<!--") ? rest.find("-->", 4) : std::string_view::npos;
      if (close != std::string_view::npos) {
        const auto next = i + static_cast<std::uint32_t>(close) + 3;
        out.comments.push_back({comment_body(rest.substr(0, close + 3)), {i, next}, out.text.text.size()});
        i = next;
      } else {
        out.text.push(bytes_[i], {i, i + 1}, ' ');
        ++i;
      }
    }
  }

  void fill_inlines(MarkdownBlock& out, cmark_node* block_node) {
    MarkdownAligner aligner(bytes_, out.range);
    int emphasis = 0;
    cmark_iter* iter = cmark_iter_new(block_node);
    for (cmark_event_type event = cmark_iter_next(iter); event != CMARK_EVENT_DONE; event = cmark_iter_next(iter)) {
      cmark_node* node = cmark_iter_get_node(iter);
      const cmark_node_type type = cmark_node_get_type(node);
      if (type == CMARK_NODE_EMPH || type == CMARK_NODE_STRONG) emphasis += event == CMARK_EVENT_ENTER ? 1 : -1;
      if ((type == CMARK_NODE_LINK || type == CMARK_NODE_IMAGE) && event == CMARK_EVENT_EXIT) aligner.pass_target();
      if (event == CMARK_EVENT_ENTER) add_inline(out, aligner, node, emphasis > 0 ? '*' : ' ');
    }
    cmark_iter_free(iter);
    aligner.finish();
    unread.insert(unread.end(), aligner.skipped().begin(), aligner.skipped().end());
  }

  void add_inline(MarkdownBlock& out, MarkdownAligner& aligner, cmark_node* node, char style) const {
    const std::string_view literal = literal_of(node);
    switch (cmark_node_get_type(node)) {
      case CMARK_NODE_TEXT: aligner.add(out.text, literal, style); break;
      case CMARK_NODE_CODE: aligner.add(out.text, literal, style, MarkdownAligner::Escapes::literal); break;
      case CMARK_NODE_SOFTBREAK:
      case CMARK_NODE_LINEBREAK: aligner.add_break(out.text); break;
      case CMARK_NODE_HTML_INLINE:
        if (is_comment(literal))
          out.comments.push_back({comment_body(literal), aligner.pass(literal), out.text.text.size()});
        else
          aligner.add(out.text, literal, style, MarkdownAligner::Escapes::literal);
        break;
      default: break;
    }
  }

  std::string_view bytes_;
  std::vector<std::uint32_t> line_starts_;
};

// Words on lines that no block covers: reference definitions leave no trace in the tree.
void collect_leaves(const std::vector<MarkdownBlock>& blocks, std::vector<ByteRange>& out) {
  for (const auto& block : blocks) {
    if (block.children.empty()) out.push_back(block.range);
    collect_leaves(block.children, out);
  }
}

void find_uncovered(std::string_view bytes, std::size_t from, MarkdownDocument& document) {
  std::vector<ByteRange> leaves;
  collect_leaves(document.blocks, leaves);
  std::sort(leaves.begin(), leaves.end());
  leaves.push_back({static_cast<std::uint32_t>(bytes.size()), static_cast<std::uint32_t>(bytes.size())});
  auto at = static_cast<std::uint32_t>(from);
  for (const ByteRange& leaf : leaves) {
    // Before a leaf stand white space and the markers of lists and quotes; of their letters only digits are markers.
    const std::string_view gap = leaf.begin > at ? bytes.substr(at, leaf.begin - at) : std::string_view();
    const auto first = std::find_if(gap.begin(), gap.end(), [](char c) { return is_word_byte(c) && !is_digit(c); });
    if (first != gap.end()) {
      const std::string_view words = trim(gap);
      const auto begin = static_cast<std::uint32_t>(words.data() - bytes.data());
      document.unread.push_back({begin, begin + static_cast<std::uint32_t>(words.size())});
    }
    at = std::max(at, leaf.end);
  }
}

}  // namespace

MarkdownText MarkdownText::part(std::size_t begin, std::size_t length) const {
  begin = std::min(begin, text.size());
  const std::size_t n = std::min(length, text.size() - begin);
  const auto first = static_cast<std::ptrdiff_t>(begin);
  const auto last = static_cast<std::ptrdiff_t>(begin + n);
  return {text.substr(begin, n), {at.begin() + first, at.begin() + last}, style.substr(begin, n)};
}

MarkdownDocument parse_markdown(std::string_view bytes, std::size_t from) {
  const Tree tree = parse(bytes.substr(from));
  Builder builder(bytes, from);
  MarkdownDocument out;
  out.blocks = builder.blocks(tree.get(), 0);
  out.unread = std::move(builder.unread);
  find_uncovered(bytes, from, out);
  std::sort(out.unread.begin(), out.unread.end());
  return out;
}

std::string resolve_reference(std::string_view reference) {
  const Tree tree = parse(reference);
  cmark_node* paragraph = cmark_node_first_child(tree.get());
  if (paragraph == nullptr) return {};
  std::string out;
  for (cmark_node* node = cmark_node_first_child(paragraph); node != nullptr; node = cmark_node_next(node))
    out += literal_of(node);
  return out == reference ? std::string() : out;
}

}  // namespace uoc::base
