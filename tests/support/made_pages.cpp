// SPDX-License-Identifier: Apache-2.0
#include "support/made_pages.hpp"

#include <catch2/catch.hpp>
#include <stdexcept>

namespace uoc::tests {

const render::Templates& built_in_templates() {
  static const render::Templates templates = [] {
    auto loaded = render::Templates::load({});
    if (!loaded) throw std::runtime_error(loaded.error().message);
    return std::move(*loaded);
  }();
  return templates;
}

std::vector<std::string_view> all_targets() {
  std::vector<std::string_view> out;
  for (const auto& target : render::targets()) out.push_back(target.name);
  return out;
}

std::map<std::string, std::string> pages_of(const std::vector<const model::Standard*>& standards,
                                            const std::vector<std::string_view>& targets) {
  const auto site = render::make_site(standards, targets, {}, built_in_templates().languages());
  std::vector<render::Page> pages;
  for (const auto name : targets) {
    const auto* target = render::find_target(name);
    target->site_pages(site, built_in_templates(), pages);
    for (std::size_t s = 0; s < standards.size(); ++s)
      for (std::size_t u = 0; u < standards[s]->units.size(); ++u)
        target->unit_pages(site, s, u, built_in_templates(), pages);
  }
  std::map<std::string, std::string> out;
  for (auto& page : pages) {
    INFO(page.path);
    CHECK(out.emplace(page.path, page.bytes).second);
  }
  return out;
}

std::vector<std::string> attributes(const std::string& html, const std::string& name) {
  std::vector<std::string> out;
  const std::string open = " " + name + "=\"";
  for (auto at = html.find(open); at != std::string::npos; at = html.find(open, at + 1)) {
    const auto begin = at + open.size();
    out.push_back(html.substr(begin, html.find('"', begin) - begin));
  }
  return out;
}

bool is_archive(std::string_view path) { return path.ends_with(".docx") || path.ends_with(".xlsx"); }

model::Standard many_units(const SampleStandard& sample, std::size_t count) {
  model::Standard standard = sample.standard;
  const model::Unit pattern = standard.units.front();
  standard.units.clear();
  for (std::size_t i = 0; i < count; ++i) {
    standard.units.push_back(pattern);
    standard.units.back().code = field_of(std::to_string(100'000 + i) + "L3");
    standard.units.back().functional_area = field_of(i % 10 == 0 ? "Baking" : "Dough Preparation");
    standard.units.back().level = field_of(std::to_string(1 + i % 7));
  }
  return standard;
}

}  // namespace uoc::tests
