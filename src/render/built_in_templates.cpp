// SPDX-License-Identifier: Apache-2.0
#include "render/built_in_templates.hpp"

#include "base/resources.hpp"
#include "base/text.hpp"

namespace uoc::render {
namespace {

constexpr std::string_view kRoot = "templates/";
constexpr std::size_t kHead = 400;  // bytes in which the comment is looked for

// What stands between two marks near the start of a file.
std::string_view between(std::string_view text, std::string_view open, std::string_view close) {
  const auto begin = text.substr(0, kHead).find(open);
  if (begin == std::string_view::npos) return {};
  const auto end = text.find(close, begin);
  return end == std::string_view::npos ? std::string_view() : base::trim(text.substr(begin + open.size(), end - begin - open.size()));
}

std::string_view first_comment(std::string_view name, std::string_view bytes) {
  if (name.ends_with(".toml")) return between(bytes, "# ", "\n");
  if (!name.ends_with(".css") && !name.ends_with(".js")) return between(bytes, "{{! ", "}}");
  // The first comment of a style sheet or a script is its licence.
  const auto licence = bytes.find('\n');
  if (licence == std::string_view::npos) return {};
  const auto rest = bytes.substr(licence + 1);
  return name.ends_with(".js") ? between(rest, "// ", "\n") : between(rest, "/* ", "*/");
}

}  // namespace

std::vector<BuiltInTemplate> built_in_templates() {
  std::vector<BuiltInTemplate> out;
  for (const auto& resource : base::resources()) {
    if (!resource.name.starts_with(kRoot)) continue;
    const auto name = resource.name.substr(kRoot.size());
    out.push_back({name, resource.bytes(), first_comment(name, resource.bytes())});
  }
  return out;
}

}  // namespace uoc::render
