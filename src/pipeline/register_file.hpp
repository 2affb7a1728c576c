// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

#include "base/result.hpp"
#include "model/register.hpp"

namespace uoc::pipeline {

// Reads the CSV that `register` of standard.toml names: a line of column names (code, title, level, credit, functional
// area, sectors, in any order and case, others are passed over), then a line for each unit. `id` is that of its bytes.
base::Result<model::Register> parse_register(std::string_view bytes, base::FileId id, std::string_view file_name);

}  // namespace uoc::pipeline
