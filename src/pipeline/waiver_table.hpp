// SPDX-License-Identifier: Apache-2.0
// `[[waiver]]` of uoc.toml: findings that were looked at and may stay (docs/settings.md).
#pragma once

#include "pipeline/settings.hpp"
#include "pipeline/toml_reader.hpp"

namespace uoc::pipeline {

std::vector<Waiver> read_waivers(TomlReader& in, const toml::table& root, const std::vector<std::string_view>& ids);

}  // namespace uoc::pipeline
