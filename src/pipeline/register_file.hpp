// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "base/files.hpp"
#include "model/standard.hpp"

namespace uoc::pipeline {

// Reads the CSV that `register` of standard.toml names: a line of column names (code, title, level, credit, functional
// area, sectors, in any order and case, others are passed over), then a line for each unit. `id` is that of its bytes.
base::Result<model::Register> parse_register(std::string_view bytes, base::FileId id, std::string_view file_name);

// Reads the register of a standard, whose folder is opened as `folder`, into the standard; returns its bytes.
base::Result<std::string> load_register(const base::FileSystem& files, const std::string& folder, std::uint64_t limit, base::FileId id,
                                        model::Standard& standard);

// The path of its register as diagnostics show it.
std::string register_path_of(const model::Standard& standard);

}  // namespace uoc::pipeline
