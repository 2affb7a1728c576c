// SPDX-License-Identifier: Apache-2.0
#include "base/source.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace uoc::base {
namespace {

// Adds the offset behind each of these bytes.
std::vector<std::uint32_t> offsets_behind(std::string_view bytes, char c, std::vector<std::uint32_t> out) {
  for (std::size_t at = bytes.find(c); at != std::string_view::npos; at = bytes.find(c, at + 1)) out.push_back(static_cast<std::uint32_t>(at + 1));
  return out;
}

constexpr std::uint32_t kStep = 4096;

bool has_long_line(const std::vector<std::uint32_t>& starts, std::size_t size) {
  for (std::size_t i = 0; i < starts.size(); ++i)
    if ((i + 1 < starts.size() ? starts[i + 1] : size) - starts[i] > kStep) return true;
  return false;
}

}  // namespace

SourceFile::SourceFile(std::string path, std::string bytes, Origin origin)
    : path_(std::move(path)), bytes_(std::move(bytes)), origin_(origin), line_starts_(offsets_behind(bytes_, '\n', {0})), page_ends_(offsets_behind(bytes_, '\f', {})) {
  if (!has_long_line(line_starts_, bytes_.size())) return;
  code_points_.push_back(0);
  for (std::size_t at = 0; at + kStep <= bytes_.size(); at += kStep)
    code_points_.push_back(code_points_.back() + count_code_points(std::string_view(bytes_).substr(at, kStep)));
}

std::size_t SourceFile::code_points_before(std::uint32_t offset) const {
  const std::uint32_t rest = offset % kStep;
  return code_points_[offset / kStep] + count_code_points(std::string_view(bytes_).substr(offset - rest, rest));
}

Position SourceFile::position(std::uint32_t offset) const {
  if (line_starts_.empty()) return {};
  offset = std::min(offset, static_cast<std::uint32_t>(bytes_.size()));
  const auto it = std::upper_bound(line_starts_.begin(), line_starts_.end(), offset);
  const auto line = static_cast<std::uint32_t>(it - line_starts_.begin());
  const std::uint32_t start = std::min(text_start(line), offset);
  const auto before = code_points_.empty() ? count_code_points(std::string_view(bytes_).substr(start, offset - start))
                                           : code_points_before(offset) - code_points_before(start);
  return {line, static_cast<std::uint32_t>(before) + 1};
}

std::uint32_t SourceFile::page(std::uint32_t offset) const {
  if (page_ends_.empty()) return 0;
  return static_cast<std::uint32_t>(std::upper_bound(page_ends_.begin(), page_ends_.end(), offset) - page_ends_.begin()) + 1;
}

std::uint32_t SourceFile::line_start(std::uint32_t number) const {
  if (number == 0 || number > line_starts_.size()) return static_cast<std::uint32_t>(bytes_.size());
  return line_starts_[number - 1];
}

std::uint32_t SourceFile::text_start(std::uint32_t number) const {
  static constexpr std::string_view kMark = "\xEF\xBB\xBF";
  const std::uint32_t start = line_start(number);
  return start == 0 && bytes_.starts_with(kMark) ? static_cast<std::uint32_t>(kMark.size()) : start;
}

std::string_view SourceFile::line(std::uint32_t number) const {
  const std::uint32_t begin = text_start(number);
  const std::uint32_t next = std::max(begin, line_start(number + 1));
  std::string_view text = std::string_view(bytes_).substr(begin, next - begin);
  while (!text.empty() && (text.back() == '\n' || text.back() == '\r')) text.remove_suffix(1);
  return text;
}

FileId SourceSet::add(std::string path, std::string bytes) {
  files_.emplace_back(std::move(path), std::move(bytes));
  return static_cast<FileId>(files_.size() - 1);
}

void SourceSet::reserve(const std::vector<std::string>& paths) {
  files_.reserve(files_.size() + paths.size());
  for (const auto& path : paths) files_.emplace_back(path, std::string());
}

void SourceSet::fill(FileId id, std::string bytes, SourceFile::Origin origin) {
  files_[id] = SourceFile(files_[id].path(), std::move(bytes), origin);
}

std::string_view SourceSet::text(const Span& span) const {
  if (!span.valid() || span.file >= files_.size()) return {};
  const std::string_view bytes = files_[span.file].bytes();
  const std::uint32_t begin = std::min<std::uint32_t>(span.begin, static_cast<std::uint32_t>(bytes.size()));
  return bytes.substr(begin, span.end > begin ? span.end - begin : 0);
}

Span SourceSet::whole(FileId id) const { return {id, 0, static_cast<std::uint32_t>(files_[id].bytes().size())}; }

}  // namespace uoc::base
