// SPDX-License-Identifier: Apache-2.0
// Lists as graphs: the ways to cut a run of words into statements, and the ways to choose headings among statements.
#pragma once

#include <vector>

#include "tuning/cases.hpp"
#include "tuning/graph.hpp"
#include "tuning/words.hpp"

namespace uoc::tuning {

std::vector<Graph> cut_graphs(const std::vector<Case>& cases, const Words& words);

// Of the right statements, or of those that the weights find: then only where all headings are among them.
enum class Statements : std::uint8_t { right, found };
std::vector<Graph> heading_graphs(const std::vector<Case>& cases, const Words& words, const read::Weights& weights, Statements statements);

}  // namespace uoc::tuning
