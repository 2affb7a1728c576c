// SPDX-License-Identifier: Apache-2.0
#include "cli/selection.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "cli/command.hpp"

namespace uoc::cli {
namespace {

constexpr std::uint64_t kListLimit = std::uint64_t{16} << 20U;

void add(std::vector<std::string>& codes, std::string_view code) {
  code = base::trim(code);
  if (!code.empty() && std::find(codes.begin(), codes.end(), code) == codes.end()) codes.emplace_back(code);
}

}  // namespace

base::Result<std::vector<std::string>> selection_of(const Env& env, const Arguments& arguments) {
  std::vector<std::string> codes;
  const auto list = arguments.value("select");
  if (!list) return codes;
  if (list->starts_with('@')) {
    auto bytes = env.files.read(list->substr(1), kListLimit);
    if (!bytes) return tl::unexpected<base::Error>(bytes.error());
    std::string_view text = *bytes;
    if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
    for (const auto line : base::split_lines(text))
      if (!base::trim(line).starts_with('#')) add(codes, line);
  } else {
    for (const auto code : base::split(*list, ',')) add(codes, code);
  }
  if (codes.empty()) throw UsageError{"--select names no unit: write codes with commas between, or @FILE with one a line"};
  return codes;
}

void select(pipeline::Project& project, const std::vector<std::string>& codes) {
  std::vector<std::string_view> known;
  for (const auto& standard : project.standards)
    for (const auto& unit : standard.units)
      if (!unit.code.empty()) known.push_back(unit.code.text.value);
  std::sort(known.begin(), known.end());
  for (const auto& code : codes)
    if (!std::binary_search(known.begin(), known.end(), std::string_view(code))) throw unknown("unit", code, known);
  project.selection = codes;
}

}  // namespace uoc::cli
