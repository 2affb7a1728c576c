// SPDX-License-Identifier: Apache-2.0
// Word files (ECMA-376, part 1, WordprocessingML): paragraphs with their list marks, tables, text boxes.
#include <algorithm>
#include <array>
#include <map>

#include "base/archive.hpp"
#include "base/markup.hpp"
#include "base/text.hpp"
#include "read/document/document.hpp"
#include "read/document/lines.hpp"

namespace uoc::read {
namespace {

using base::Markup;

std::string_view value_of(const Markup* node) { return node == nullptr ? std::string_view() : node->attribute("val"); }

int number_of(std::string_view text) { return base::to_int(text).value_or(0); }

std::string roman(int n) {
  static constexpr std::array<std::pair<int, std::string_view>, 9> kSigns{
      {{100, "c"}, {90, "xc"}, {50, "l"}, {40, "xl"}, {10, "x"}, {9, "ix"}, {5, "v"}, {4, "iv"}, {1, "i"}}};
  std::string out;
  for (const auto& [value, sign] : kSigns)
    for (; n >= value; n -= value) out += sign;
  return out;
}

std::string upper(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(), base::to_upper);
  return text;
}

// A number as its format prints it (17.18.59 ST_NumberFormat).
std::string printed(int n, std::string_view format) {
  const std::string letter(1, static_cast<char>('a' + (n - 1) % 26));
  if (n > 0 && n < 400) {
    if (format == "lowerLetter") return letter;
    if (format == "upperLetter") return upper(letter);
    if (format == "lowerRoman") return roman(n);
    if (format == "upperRoman") return upper(roman(n));
  }
  return std::to_string(n);
}

struct Level {
  std::string format = "decimal", text;
  int start = 1;
};

struct ListPlace {
  std::string list;  // w:numId
  int level = 0;
};

// The lists of word/numbering.xml, and where in each of them the document stands.
class Numbering {
 public:
  void load(const Markup& root) {
    std::map<std::string, std::map<int, Level>> patterns;
    for (const auto& node : root.children)
      if (node.name == "abstractNum") patterns[std::string(node.attribute("abstractNumId"))] = levels_of(node);
    for (const auto& node : root.children)
      if (node.name == "num") lists_[std::string(node.attribute("numId"))] = patterns[std::string(value_of(node.child("abstractNumId")))];
  }

  // The mark of the next paragraph in this place; empty if the list gives none.
  std::string next(const ListPlace& place) {
    const auto list = lists_.find(place.list);
    if (list == lists_.end() || place.list == "0") return {};
    const Level& level = list->second[place.level];
    if (level.format == "none") return {};
    if (level.format == "bullet") return bullet_at(place.level);
    auto& counters = counters_[place.list];
    counters.erase(counters.upper_bound(place.level), counters.end());
    const auto [it, first] = counters.emplace(place.level, level.start);
    if (!first) ++it->second;
    return indented(place.level, mark(list->second, counters, level.text));
  }

 private:
  static std::map<int, Level> levels_of(const Markup& pattern) {
    std::map<int, Level> out;
    for (const auto& node : pattern.children) {
      if (node.name != "lvl") continue;
      Level& level = out[number_of(node.attribute("ilvl"))];
      level.format = value_of(node.child("numFmt"));
      level.text = value_of(node.child("lvlText"));
      if (const auto* start = node.child("start")) level.start = number_of(value_of(start));
    }
    return out;
  }

  // "%1.%2" with the numbers of these levels.
  static std::string mark(std::map<int, Level>& levels, const std::map<int, int>& counters, const std::string& pattern) {
    std::string out;
    for (std::size_t i = 0; i < pattern.size(); ++i) {
      if (pattern[i] != '%' || i + 1 == pattern.size() || !base::is_digit(pattern[i + 1])) {
        out += pattern[i];
        continue;
      }
      const int level = pattern[++i] - '1';
      const auto it = counters.find(level);
      out += printed(it == counters.end() ? levels[level].start : it->second, levels[level].format);
    }
    return out;
  }

  std::map<std::string, std::map<int, Level>> lists_;
  std::map<std::string, std::map<int, int>> counters_;
};

// Lists that paragraphs take from their style.
using StyleLists = std::map<std::string, ListPlace, std::less<>>;

std::optional<ListPlace> place_in(const Markup* properties) {
  const Markup* list = properties == nullptr ? nullptr : properties->child("numPr");
  if (list == nullptr) return std::nullopt;
  return ListPlace{std::string(value_of(list->child("numId"))), number_of(value_of(list->child("ilvl")))};
}

StyleLists style_lists(const Markup& root) {
  StyleLists out;
  for (const auto& style : root.children)
    if (style.name == "style")
      if (const auto place = place_in(style.child("pPr"))) out.emplace(style.attribute("styleId"), *place);
  return out;
}

class Body {
 public:
  Body(Numbering& numbering, const StyleLists& styles) : numbering_(numbering), styles_(styles) {}

  Lines lines_of(const Markup& container) {
    LineWriter out;
    blocks(container, out);
    return out.take();
  }
  std::size_t deletions() const { return deletions_; }

 private:
  void blocks(const Markup& container, LineWriter& out) {
    for (const auto& node : container.children) {
      if (node.name == "p")
        paragraph(node, out);
      else if (node.name == "tbl")
        table(node, out);
      else if (node.name == "sdt" || node.name == "sdtContent" || node.name == "customXml" || node.name == "ins")
        blocks(node, out);
    }
  }

  std::optional<ListPlace> place_of(const Markup& paragraph) const {
    const Markup* properties = paragraph.child("pPr");
    if (auto place = place_in(properties)) return place;
    const auto style = styles_.find(value_of(properties == nullptr ? nullptr : properties->child("pStyle")));
    return style == styles_.end() ? std::nullopt : std::optional(style->second);
  }

  void paragraph(const Markup& node, LineWriter& out) {
    out.end_line();
    boxes_.clear();
    std::string text;
    runs(node, text);
    // An empty paragraph does not count in its list.
    if (!base::trim(text).empty())
      if (const auto place = place_of(node)) out.mark(numbering_.next(*place));
    out.verbatim(text);
    out.end_line();
    out.mark("");
    // Text boxes stand at their paragraph.
    for (const Markup* box : std::exchange(boxes_, {})) out.append(lines_of(*box));
  }

  void runs(const Markup& node, std::string& text) {
    for (const auto& child : node.children) {
      if (child.name == "t") {
        for (const auto& piece : child.children) text += piece.text;
      } else if (child.name == "tab") {
        text += ' ';
      } else if (child.name == "br" || child.name == "cr") {
        text += child.attribute("type") == "page" ? " " : "\n";
      } else if (child.name == "noBreakHyphen") {
        text += '-';
      } else if (child.name == "sym") {
        text += symbol(child.attribute("char"));
      } else if (child.name == "txbxContent") {
        boxes_.push_back(&child);
      } else if (child.name == "del" || child.name == "moveFrom") {
        ++deletions_;
      } else if (child.name != "pPr" && child.name != "rPr" && child.name != "instrText" && child.name != "Fallback") {
        runs(child, text);  // hyperlinks, insertions, content controls, drawings
      }
    }
  }

  // Characters of symbol fonts stand in the private use area; the usual bullets are the only ones of meaning here.
  static std::string symbol(std::string_view hex) {
    char32_t code = 0;
    for (const char c : hex) code = code * 16 + static_cast<char32_t>(base::is_digit(c) ? c - '0' : base::to_lower(c) - 'a' + 10);
    std::string out;
    if (code == 0xF0B7 || code == 0xF0A7)
      out = "•";
    else if (code >= 0x20 && code < 0x110000 && (code < 0xD800 || code > 0xDFFF))
      base::utf8_append(out, code);
    return out;
  }

  static bool goes_on(const Markup& cell) {  // a cell that a merge from above covers
    const Markup* properties = cell.child("tcPr");
    const Markup* merge = properties == nullptr ? nullptr : properties->child("vMerge");
    return merge != nullptr && merge->attribute("val") != "restart";
  }

  void rows(const Markup& container, Lines& lines) {
    for (const auto& row : container.children) {
      if (row.name == "sdt" || row.name == "sdtContent" || row.name == "ins") rows(row, lines);
      if (row.name != "tr") continue;
      std::vector<Lines> found;
      cells(row, found);
      append_row(lines, std::move(found));
    }
  }

  void cells(const Markup& row, std::vector<Lines>& out) {
    for (const auto& cell : row.children) {
      if (cell.name == "sdt" || cell.name == "sdtContent") cells(cell, out);
      if (cell.name == "tc" && !goes_on(cell)) out.push_back(lines_of(cell));
    }
  }

  void table(const Markup& node, LineWriter& out) {
    Lines lines;
    rows(node, lines);
    out.blank_line();
    out.append(std::move(lines));
  }

  Numbering& numbering_;
  const StyleLists& styles_;
  std::vector<const Markup*> boxes_;
  std::size_t deletions_ = 0;
};

base::Result<Markup> part(const base::Archive& archive, const std::string& name, const DocumentOptions& options) {
  const auto bytes = archive.read(name, options.limit);
  if (!bytes) return tl::unexpected(bytes.error());
  auto document = base::parse_office_xml(*bytes);
  if (!document) return base::fail(document.error().kind, "`" + name + "` in it: " + document.error().message);
  if (document->children.empty()) return base::fail(base::ErrorKind::malformed, "`" + name + "` in it is empty");
  Markup root = std::move(document->children.front());
  return root;
}

}  // namespace

base::Result<PlainText> plain_text_of_docx(std::string_view bytes, const DocumentOptions& options) {
  // An encrypted Word file is no ZIP archive but an OLE compound file.
  if (bytes.starts_with("\xD0\xCF\x11\xE0"))
    return base::fail(base::ErrorKind::malformed, "it is encrypted or in the old Word format: save it as .docx without a password");
  const auto archive = base::Archive::open(bytes);
  if (!archive) return base::fail(archive.error().kind, "it is no Word document: " + archive.error().message);
  if (!archive->contains("word/document.xml")) return base::fail(base::ErrorKind::malformed, "it is no Word document: word/document.xml is missing");
  const auto document = part(*archive, "word/document.xml", options);
  if (!document) return tl::unexpected(document.error());
  Numbering numbering;
  StyleLists styles;
  if (archive->contains("word/numbering.xml")) {
    const auto lists = part(*archive, "word/numbering.xml", options);
    if (!lists) return tl::unexpected(lists.error());
    numbering.load(*lists);
  }
  if (archive->contains("word/styles.xml")) {
    const auto found = part(*archive, "word/styles.xml", options);
    if (!found) return tl::unexpected(found.error());
    styles = style_lists(*found);
  }
  const Markup* body = document->child("body");
  if (body == nullptr) return base::fail(base::ErrorKind::malformed, "it is no Word document: it has no body");
  Body reader(numbering, styles);
  PlainText out;
  out.text = joined(reader.lines_of(*body), "\n") + "\n";
  if (reader.deletions() > 0) out.notes.push_back(std::to_string(reader.deletions()) + (reader.deletions() == 1 ? " tracked deletion was" : " tracked deletions were") + " left out");
  if (archive->contains("word/header1.xml") || archive->contains("word/footer1.xml"))
    out.notes.emplace_back("headers and footers of pages were left out");
  return out;
}

}  // namespace uoc::read
