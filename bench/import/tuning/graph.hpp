// SPDX-License-Identifier: Apache-2.0
// All ways to read a list, as paths through a graph, and the weights that make the right ways most likely: a conditional
// random field, with weights that are shared by all lists.
#pragma once

#include <cstdint>
#include <vector>

namespace uoc::tuning {

struct Feature {
  std::uint32_t weight;
  float value;
};
using Features = std::vector<Feature>;

// All ways through one list: each edge ends at a node, nodes in order. `right`: edges of the right answer.
struct Graph {
  struct Edge {
    std::uint32_t from, to, features;
    bool right;
  };
  std::vector<Features> nodes;
  std::vector<Features> shared;  // of edges
  std::vector<Edge> edges;       // sorted by their ends
  double weight = 1.0;           // how often the list counts
};

struct Price {
  std::vector<double> start;  // of each weight, what it is held near
  std::vector<double> step;   // what half a squared step away from there costs
};

// Moves the weights to where the log-likelihood of the right answers, less the price, is highest.
void climb(const std::vector<Graph>& graphs, std::vector<double>& weights, const Price& price);

}  // namespace uoc::tuning
