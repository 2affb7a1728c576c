// SPDX-License-Identifier: Apache-2.0
#include "tuning/aligned.hpp"

#include <map>

#include "base/text.hpp"

namespace uoc::tuning {
namespace {

using namespace read;

std::string squeezed(std::string_view text) {
  std::string out;
  for (const char c : text)
    if (!base::is_space(c) && static_cast<unsigned char>(c) > 0x20) out += c;
  return out;
}

Block block_of(const Layout& layout, std::uint32_t begin, std::uint32_t end) {
  Block out;
  for (std::size_t i = 0; i < layout.lines.size(); ++i) {
    const Line& line = layout.lines[i];
    if (line.end <= begin || line.begin >= end) continue;
    Fragment f;
    f.begin = std::max(begin, line.begin);
    f.end = std::min(end, line.end);
    f.line_start = !out.empty();
    f.indent = line.indent;
    if (i + 1 < layout.lines.size()) {
      const std::string_view below = layout.text(layout.lines[i + 1]);
      const auto length = base::count_code_points(layout.text(line));
      f.full_width = length >= 40 && length + 1 + base::count_code_points(below.substr(0, below.find_first_of(" \t"))) > layout.width;
    }
    out.push_back(f);
  }
  return out;
}

}  // namespace

std::optional<Aligned> align(const Case& c, List list, const model::Lexicon& lexicon) {
  const bool outcomes = list == List::assessment;
  const auto& gold = outcomes ? c.outcomes : c.statements;
  if (gold.empty()) return std::nullopt;
  Aligned r;
  r.layout = find_lines(c.file, 0);
  r.tokens = tokenize(r.layout, block_of(r.layout, c.begin[outcomes], c.end[outcomes]), &lexicon);
  find_marks(r.tokens, !outcomes);
  std::string have;
  std::map<std::size_t, std::size_t> at;  // characters before the token
  for (std::size_t i = 0; i < r.tokens.list.size(); ++i) {
    if (r.tokens.list[i].mark != Mark::none) continue;
    at[have.size()] = i;
    have += squeezed(r.tokens.text(r.tokens.list[i]));
  }
  std::string want;
  for (const auto& g : gold) {
    if (!at.contains(want.size())) return std::nullopt;
    r.starts.push_back(at[want.size()]);
    want += squeezed(g.text);
  }
  if (want != have) return std::nullopt;
  return r;
}

}  // namespace uoc::tuning
