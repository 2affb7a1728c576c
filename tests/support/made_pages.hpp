// SPDX-License-Identifier: Apache-2.0
// The pages that targets make of standards, for the tests of rendering.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "render/renderer.hpp"
#include "support/sample_standards.hpp"

namespace uoc::tests {

const render::Templates& built_in_templates();
std::vector<std::string_view> all_targets();

// Path -> bytes. Fails where two pages have one path.
std::map<std::string, std::string> pages_of(const std::vector<const model::Standard*>& standards, const std::vector<std::string_view>& targets);

struct Sample {
  const char* name;
  SampleStandard (*make)();
};
inline constexpr Sample kSamples[] = {{"bakery", bakery_standard}, {"sparse", sparse_standard}, {"hostile", hostile_standard}};

// So many copies of the sample's first unit, each with its own code, at all levels and in two functional areas.
model::Standard many_units(const SampleStandard& sample, std::size_t count);

// All values of an attribute, as they are written.
std::vector<std::string> attributes(const std::string& html, const std::string& name);

bool is_archive(std::string_view path);  // of several parts: a Word document, a workbook

}  // namespace uoc::tests
