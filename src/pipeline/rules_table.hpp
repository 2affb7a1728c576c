// SPDX-License-Identifier: Apache-2.0
// `[rules]` and `[[rules.for]]` of uoc.toml: other grades for rules (docs/settings.md).
#pragma once

#include "pipeline/settings.hpp"
#include "pipeline/toml_reader.hpp"

namespace uoc::pipeline {

void read_rules(TomlReader& in, const toml::table& table, const std::vector<std::string_view>& ids, Settings& out);

}  // namespace uoc::pipeline
