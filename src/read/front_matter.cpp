// SPDX-License-Identifier: Apache-2.0
#include "read/front_matter.hpp"

#include <algorithm>
#include <unordered_set>

#include "base/text.hpp"
#include "model/notation.hpp"
#include "read/reader.hpp"
#include "read/yaml_value.hpp"

namespace uoc::read {
namespace {

// Bytes [begin, end) of one line, without its end.
struct Line {
  std::size_t begin = 0, end = 0, next = 0;
};

Line line_at(std::string_view bytes, std::size_t begin) {
  const std::size_t newline = std::min(bytes.find('\n', begin), bytes.size());
  std::size_t end = newline;
  if (end > begin && bytes[end - 1] == '\r') --end;
  return {begin, end, std::min(newline + 1, bytes.size())};
}

bool is_fence(std::string_view line) {
  while (!line.empty() && base::is_space(line.back())) line.remove_suffix(1);
  return line == "---" || line == "...";
}

class FrontMatterReader {
 public:
  FrontMatterReader(std::string_view bytes, Faults& faults) : bytes_(bytes), faults_(faults) {}

  std::optional<FrontMatter> run() {
    std::size_t at = bytes_.starts_with("\xEF\xBB\xBF") ? 3 : 0;
    const Line open = line_at(bytes_, at);
    if (!is_fence(text(open)) || text(open).front() != '-') return std::nullopt;
    std::vector<Line> lines;
    for (at = open.next; at < bytes_.size(); at = lines.back().next) {
      lines.push_back(line_at(bytes_, at));
      if (is_fence(text(lines.back()))) return read(open, lines);
    }
    // A rule above a text without front matter, or a front matter that is never closed.
    const bool has_key = !lines.empty() && text(lines.front()).find(':') != std::string_view::npos;
    if (!has_key) return std::nullopt;
    faults_.add(kFrontMatterMalformed, u32(open.begin), u32(open.end), "the front matter is never closed")
        .with_hint("write a line `---` after its last key");
    out_.end = bytes_.size();
    faults_.add(kTextNotPlaced, u32(open.next), u32(bytes_.size()), "nothing after the open front matter could be read: " + quoted(bytes_.substr(open.next)));
    return std::move(out_);
  }

 private:
  static std::uint32_t u32(std::size_t n) { return static_cast<std::uint32_t>(n); }
  std::string_view text(const Line& line) const { return bytes_.substr(line.begin, line.end - line.begin); }
  base::Span span(std::size_t begin, std::size_t end) const { return {faults_.file(), u32(begin), u32(end)}; }
  void markup(std::size_t begin, std::size_t end) {
    if (begin < end) out_.trivia.push_back({model::TriviaKind::markup, span(begin, end)});
  }

  FrontMatter read(const Line& open, const std::vector<Line>& lines) {
    markup(open.begin, open.end);
    markup(lines.back().begin, lines.back().end);
    out_.end = lines.back().next;
    const std::size_t count = lines.size() - 1;
    for (std::size_t i = 0; i < count;) {
      const std::string_view line = text(lines[i]);
      if (base::trim(line).empty()) {
        ++i;
      } else if (line.front() == '#') {
        i = comment(lines, i, count);
      } else {
        std::size_t end = i + 1;  // indented lines, and those of a list, go on with the entry
        while (end < count && continues(text(lines[end]))) ++end;
        while (end > i + 1 && base::trim(text(lines[end - 1])).empty()) --end;
        entry(lines[i].begin, lines[end - 1].end);
        i = end;
      }
    }
    return std::move(out_);
  }

  static bool continues(std::string_view line) {
    return line.empty() || line.front() == ' ' || line.front() == '\t' || line.starts_with("- ");
  }

  std::size_t comment(const std::vector<Line>& lines, std::size_t i, std::size_t count) {
    std::string raw;
    const std::size_t begin = lines[i].begin;
    std::size_t end = begin;
    for (; i < count && text(lines[i]).starts_with('#'); ++i) {
      markup(lines[i].begin, lines[i].begin + 1);
      raw.append(text(lines[i]).substr(1)).append("\n");
      end = lines[i].end;
    }
    out_.comments.push_back({out_.entries.size(), {model::comment_text(raw), span(begin, end)}});
    return i;
  }

  void fault(std::size_t begin, std::size_t end, const std::string& message, std::string hint) {
    faults_.add(kFrontMatterMalformed, u32(begin), u32(std::max(begin, end)), message + ": " + quoted(bytes_.substr(begin, end - begin)))
        .with_hint(std::move(hint));
  }

  // Where the key of an entry ends (at its colon); npos if there is none.
  std::size_t key_end(std::size_t begin, std::size_t end) const {
    std::size_t i = begin;
    if (bytes_[i] == '"' || bytes_[i] == '\'') {
      const char quote = bytes_[i++];
      while (i < end && bytes_[i] != quote) i += bytes_[i] == '\\' && quote == '"' ? 2 : 1;
    }
    for (; i < end && bytes_[i] != '\n'; ++i)
      if (bytes_[i] == ':' && (i + 1 >= end || base::is_space(bytes_[i + 1]))) return i;
    return std::string::npos;
  }

  void entry(std::size_t begin, std::size_t end) {
    const std::size_t colon = key_end(begin, end);
    if (colon == std::string::npos || bytes_[begin] == '-' || base::is_space(bytes_[begin]))
      return fault(begin, end, "this line is no `key: value`", "write a key, a colon and the value");
    FrontEntry entry;
    entry.span = span(begin, end);
    entry.key_span = span(begin, colon);
    YamlFault why;
    const auto key = read_yaml_scalar(base::trim(bytes_.substr(begin, colon - begin)), why);
    if (!key || key->value.empty()) return fault(begin, end, "this key cannot be read", "write a plain word");
    entry.key = base::collapse_spaces(key->value);
    if (keys_.contains(entry.key)) return twice(entry.key, begin, end);
    if (values(colon + 1, end, entry)) {
      keys_.insert(entry.key);
      out_.entries.push_back(std::move(entry));
    }
    markup(begin, colon + 1);
  }

  void twice(const std::string& key, std::size_t begin, std::size_t end) {
    fault(begin, end, "the key `" + key + "` stands twice", "keep one of them");
  }

  bool values(std::size_t begin, std::size_t end, FrontEntry& entry) {
    while (begin < end && base::is_space(bytes_[begin])) ++begin;
    const std::string_view raw = bytes_.substr(begin, end - begin);
    if (raw.empty()) return true;
    if (raw.starts_with("- ")) return list(begin, end, entry);
    if (raw.front() == '[' && raw.back() == ']') return flow_list(begin + 1, end - 1, entry);
    return scalar(begin, end, entry);
  }

  // One value of a list cannot be read: the others go with it.
  bool left_out(std::size_t begin, std::size_t end) {
    fault(begin, end, "the whole list is left out", "mend the value that cannot be read");
    return false;
  }

  bool list(std::size_t begin, std::size_t end, FrontEntry& entry) {
    for (std::size_t at = begin; at < end;) {
      const Line line = line_at(bytes_.substr(0, end), at);
      std::size_t from = line.begin;
      while (from < line.end && base::is_space(bytes_[from])) ++from;
      if (bytes_.substr(from, 2) != "- " && from < line.end) {
        fault(from, line.end, "this line is no `- value`", "write each value of the list on a line of its own");
        return left_out(begin, end);
      }
      markup(from, std::min(from + 1, line.end));
      from = std::min(from + 2, line.end);
      if (from < line.end && !scalar(from, line.end, entry)) return left_out(begin, end);
      at = std::max(line.next, at + 1);
    }
    return true;
  }

  bool flow_list(std::size_t begin, std::size_t end, FrontEntry& entry) {
    markup(begin - 1, begin);
    markup(end, end + 1);
    for (const std::string_view part : base::split(bytes_.substr(begin, end - begin), ',')) {
      const auto from = static_cast<std::size_t>(part.data() - bytes_.data());
      markup(from + part.size(), std::min(from + part.size() + 1, end));
      if (!scalar(from, from + part.size(), entry)) return left_out(begin, end);
    }
    return true;
  }

  bool scalar(std::size_t begin, std::size_t end, FrontEntry& entry) {
    while (begin < end && base::is_space(bytes_[begin])) ++begin;
    while (end > begin && base::is_space(bytes_[end - 1])) --end;
    YamlFault why;
    const auto scalar = read_yaml_scalar(bytes_.substr(begin, end - begin), why);
    if (!scalar) {
      const std::size_t at = std::min(begin + why.at, end);
      const std::string_view all = bytes_.substr(begin, end - begin);
      faults_.add(kFrontMatterMalformed, u32(at), u32(std::min(at + why.size, end)), why.message + "; the value is " + quoted(all))
          .with_hint(why.hint);
      markup(begin, at);  // quoted by the diagnostic, though it does not point there
      markup(std::min(at + why.size, end), end);
      return false;
    }
    markup(begin, begin + scalar->begin);
    markup(begin + scalar->end, end);
    for (const auto& m : scalar->markup) markup(begin + m.begin, begin + m.end);
    entry.values.push_back({base::collapse_paragraphs(scalar->value), span(begin + scalar->begin, begin + scalar->end)});
    return true;
  }

  std::string_view bytes_;
  Faults& faults_;
  FrontMatter out_;
  std::unordered_set<std::string> keys_;  // of the entries
};

}  // namespace

std::optional<FrontMatter> read_front_matter(std::string_view bytes, Faults& faults) {
  return FrontMatterReader(bytes, faults).run();
}

std::size_t body_start(std::string_view bytes) {
  const Line open = line_at(bytes, bytes.starts_with("\xEF\xBB\xBF") ? 3 : 0);
  const auto is_fence_at = [&](const Line& line) { return is_fence(bytes.substr(line.begin, line.end - line.begin)); };
  if (!is_fence_at(open) || bytes[open.begin] != '-') return 0;
  for (std::size_t at = open.next; at < bytes.size();) {
    const Line line = line_at(bytes, at);
    if (is_fence_at(line)) return line.next;
    at = line.next;
  }
  return 0;
}

}  // namespace uoc::read
