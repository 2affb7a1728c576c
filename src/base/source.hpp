// SPDX-License-Identifier: Apache-2.0
// Source files and places in them. A SourceSet owns all bytes for the whole run; a Span is an id and two byte offsets,
// so it stays valid as long as the set lives. Lines and columns are computed only when a place is shown.
#pragma once

#include <compare>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace uoc::base {

using FileId = std::uint32_t;
inline constexpr FileId kNoFile = 0xFFFFFFFFU;

// Bytes [begin, end) of one source file.
struct Span {
  FileId file = kNoFile;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  bool valid() const { return file != kNoFile; }
  bool empty() const { return begin == end; }
  std::uint32_t size() const { return end - begin; }
  bool contains(std::uint32_t offset) const { return offset >= begin && offset < end; }
  friend auto operator<=>(const Span&, const Span&) = default;
};

// A place as people count it: lines and columns from 1, columns in Unicode code points.
struct Position {
  std::uint32_t line = 1;
  std::uint32_t column = 1;
  friend auto operator<=>(const Position&, const Position&) = default;
};

class SourceFile {
 public:
  // Whether the bytes are those of the file, or a text that was taken from it, whose lines nobody can look up.
  enum class Origin : std::uint8_t { own, extracted };

  SourceFile() = default;
  SourceFile(std::string path, std::string bytes, Origin origin = Origin::own);

  const std::string& path() const { return path_; }  // as shown in diagnostics
  std::string_view bytes() const { return bytes_; }
  bool is_extracted() const { return origin_ == Origin::extracted; }
  Position position(std::uint32_t offset) const;
  // The page on which a byte stands, from 1; 0 where no form feed parts the text into pages.
  std::uint32_t page(std::uint32_t offset) const;
  // Where the text of a line starts: behind a byte-order mark, which takes no column, since editors do not show it.
  std::uint32_t text_start(std::uint32_t number) const;
  // That text without its line end; empty beyond the last line.
  std::string_view line(std::uint32_t number) const;

 private:
  std::uint32_t line_start(std::uint32_t number) const;
  std::size_t code_points_before(std::uint32_t offset) const;

  std::string path_;
  std::string bytes_;
  Origin origin_ = Origin::own;
  std::vector<std::uint32_t> line_starts_;
  std::vector<std::uint32_t> page_ends_;
  std::vector<std::size_t> code_points_;  // before every 4096th byte, if a line is as long: columns are looked up, not counted
};

class SourceSet {
 public:
  FileId add(std::string path, std::string bytes);
  // Reserves ids for paths in this order; `fill` may then be called from several threads, once for each id.
  void reserve(const std::vector<std::string>& paths);
  void fill(FileId id, std::string bytes, SourceFile::Origin origin = SourceFile::Origin::own);

  std::size_t size() const { return files_.size(); }
  const SourceFile& file(FileId id) const { return files_[id]; }
  std::string_view text(const Span& span) const;
  Span whole(FileId id) const;

 private:
  std::vector<SourceFile> files_;
};

}  // namespace uoc::base
