// SPDX-License-Identifier: Apache-2.0
// Markdown of strangers: made a web page of, and read as one. A unit in uoc's own notation says so in its front matter,
// and never comes here.
#include <algorithm>
#include <optional>

#include "base/escape.hpp"
#include "base/markdown.hpp"
#include "base/text.hpp"
#include "model/unit.hpp"
#include "read/document/document.hpp"
#include "read/document/markdown_tables.hpp"

namespace uoc::read {
namespace {

// The lines between the two of "---" at the top, and what stands behind them.
struct Parted {
  std::string_view front, body;
};

Parted part_front_matter(std::string_view text) {
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  const auto line_at = [&](std::size_t at) { return text.substr(at, std::min(text.find('\n', at), text.size()) - at); };
  if (base::trim(line_at(0)) != "---") return {{}, text};
  const std::size_t begin = line_at(0).size() + 1;
  for (std::size_t at = begin; at < text.size(); at += line_at(at).size() + 1) {
    const std::string_view line = base::trim(line_at(at));
    if (line == "---" || line == "...") return {text.substr(begin, at - begin), text.substr(std::min(at + line_at(at).size(), text.size()))};
  }
  return {{}, text};
}

std::string_view key_of(std::string_view line) {
  const std::size_t colon = line.find(':');
  return colon == std::string_view::npos || base::is_space(line.front()) ? std::string_view() : base::trim(line.substr(0, colon));
}

// "functional_area" is the field "functional area".
bool names_field(std::string_view key) {
  std::string plain(key);
  std::replace(plain.begin(), plain.end(), '-', '_');
  for (std::size_t i = 0; i < model::kFieldCount; ++i)
    if (base::equal_ignoring_case(plain, model::name(static_cast<model::FieldName>(i)))) return true;
  return false;
}

std::string_view without_quotes(std::string_view value) {
  const bool quoted = value.size() > 1 && (value.front() == '"' || value.front() == '\'') && value.back() == value.front();
  return quoted ? value.substr(1, value.size() - 2) : value;
}

// Keys that name a field are lines with a label; the others are about the page and are left out.
std::string front_lines(std::string_view front, std::vector<std::string>& notes) {
  std::string out, left_out;
  bool kept = false;
  for (const std::string_view line : base::split_lines(front)) {
    const std::string_view key = line.empty() ? std::string_view() : key_of(line);
    if (!key.empty()) {
      kept = names_field(key);
      if (!kept) left_out.append(left_out.empty() ? "`" : ", `").append(key).append("`");
    }
    if (!kept) continue;
    std::string text(key.empty() ? line : without_quotes(base::trim(line.substr(line.find(':') + 1))));
    if (!key.empty()) {
      std::string label(key);
      std::replace(label.begin(), label.end(), '_', ' ');
      label.front() = base::to_upper(label.front());
      text = label + ": " + text;
    }
    out.append("<p>").append(base::escape_html(text)).append("</p>\n\n");
  }
  if (!left_out.empty()) notes.push_back("of the front matter " + left_out + " left out");
  return out;
}

std::size_t count(std::string_view text, std::string_view what) {
  std::size_t n = 0;
  for (std::size_t at = text.find(what); at != std::string_view::npos; at = text.find(what, at + what.size())) ++n;
  return n;
}

void say_left_out(std::size_t n, std::string_view one, std::string_view many, std::vector<std::string>& notes) {
  if (n > 0) notes.push_back(std::to_string(n) + " " + std::string(n == 1 ? one : many) + " left out");
}

void mark_gaps(std::string& text) {
  for (std::size_t at = text.find(base::kMarkdownGap); at != std::string::npos; at = text.find(base::kMarkdownGap, at))
    text.replace(at, base::kMarkdownGap.size(), "\t");
}

}  // namespace

bool is_own_markdown(std::string_view bytes) {
  const auto lines = base::split_lines(part_front_matter(bytes).front);
  return std::any_of(lines.begin(), lines.end(), [](std::string_view line) { return !line.empty() && key_of(line) == "uoc"; });
}

base::Result<PlainText> plain_text_of_markdown(std::string_view bytes, const DocumentOptions& options) {
  auto source = decode_text(bytes, options);
  if (!source || base::trim(source->text).empty() || source->text.find('\0') != std::string::npos) return source;
  const Parted parted = part_front_matter(source->text);
  std::string page = front_lines(parted.front, source->notes);
  page += base::markdown_to_html(without_extensions(parted.body));
  auto out = plain_text_of_html(page, {"UTF-8", nullptr, options.limit});
  if (!out) return out;
  mark_gaps(out->text);
  say_left_out(base::parse_markdown(parted.body).unread.size(), "target of a link or label of code", "targets of links or labels of code", out->notes);
  say_left_out(count(parted.body, "<!--"), "comment", "comments", out->notes);
  out->notes.insert(out->notes.begin(), source->notes.begin(), source->notes.end());
  return out;
}

}  // namespace uoc::read
