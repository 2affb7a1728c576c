// SPDX-License-Identifier: Apache-2.0
// Units as maintained sources: what `import` writes and `fmt` keeps in form.
#pragma once

#include <optional>
#include <span>
#include <string>

#include "pipeline/pipeline.hpp"

namespace uoc::pipeline {

// The units of one loaded file.
std::span<model::Unit> units_of(Project& project, const LoadedFile& file);

// Takes away the marks of what the reader inferred; returns how many there were.
std::size_t confirm_recovered(model::Unit& unit);

// Canonical bytes of units of one standard. Markdown holds one unit a file: only the first is written.
std::string canonical_bytes(const Project& project, std::size_t standard, model::Notation notation,
                            std::span<const model::Unit> units);

// Why the canonical form of a file must not replace it; nothing if it may. Judged by reading the new bytes again.
std::optional<std::string> reason_to_keep(const Project& project, const LoadedFile& file, const std::string& bytes);

}  // namespace uoc::pipeline
