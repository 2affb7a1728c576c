// SPDX-License-Identifier: Apache-2.0
#include "tuning/graph.hpp"

#include <algorithm>
#include <cmath>
#include <iostream>
#include <limits>
#include <thread>

namespace uoc::tuning {
namespace {

constexpr double kNone = -std::numeric_limits<double>::infinity();

double dot(const Features& features, const std::vector<double>& weights) {
  double sum = 0;
  for (const auto& f : features) sum += weights[f.weight] * f.value;
  return sum;
}

double log_add(double a, double b) {
  if (a == kNone) return b;
  if (b == kNone) return a;
  return a > b ? a + std::log1p(std::exp(b - a)) : b + std::log1p(std::exp(a - b));
}

// Log-likelihood of the right answers; adds its gradient.
double likelihood(const Graph& g, const std::vector<double>& weights, std::vector<double>& gradient) {
  const std::size_t n = g.nodes.size(), m = g.edges.size();
  std::vector<double> node(n), shared(g.shared.size()), edge(m);
  for (std::size_t i = 0; i < n; ++i) node[i] = dot(g.nodes[i], weights);
  for (std::size_t i = 0; i < shared.size(); ++i) shared[i] = dot(g.shared[i], weights);
  for (std::size_t e = 0; e < m; ++e) edge[e] = shared[g.edges[e].features] + node[g.edges[e].to];
  double total[2];
  std::vector<double> ahead[2], back[2];
  for (const int right : {0, 1}) {
    auto& a = ahead[right];
    auto& b = back[right];
    a.assign(n, kNone);
    b.assign(n, kNone);
    a[0] = 0;
    b[n - 1] = 0;
    for (std::size_t e = 0; e < m; ++e)
      if (!right || g.edges[e].right) a[g.edges[e].to] = log_add(a[g.edges[e].to], a[g.edges[e].from] + edge[e]);
    for (std::size_t e = m; e-- > 0;)
      if (!right || g.edges[e].right) b[g.edges[e].from] = log_add(b[g.edges[e].from], b[g.edges[e].to] + edge[e]);
    total[right] = a[n - 1];
  }
  if (total[1] == kNone) return 0.0;
  std::vector<double> node_sum(n, 0.0), shared_sum(shared.size(), 0.0);
  for (std::size_t e = 0; e < m; ++e) {
    const auto& x = g.edges[e];
    double p = -std::exp(ahead[0][x.from] + edge[e] + back[0][x.to] - total[0]);
    if (x.right) p += std::exp(ahead[1][x.from] + edge[e] + back[1][x.to] - total[1]);
    node_sum[x.to] += p;
    shared_sum[x.features] += p;
  }
  for (std::size_t i = 0; i < n; ++i)
    for (const auto& f : g.nodes[i]) gradient[f.weight] += g.weight * node_sum[i] * f.value;
  for (std::size_t i = 0; i < shared.size(); ++i)
    for (const auto& f : g.shared[i]) gradient[f.weight] += g.weight * shared_sum[i] * f.value;
  return g.weight * (total[1] - total[0]);
}

}  // namespace

void climb(const std::vector<Graph>& graphs, std::vector<double>& weights, const Price& price) {
  constexpr int kRounds = 80;  // resilient back-propagation is at rest before
  const std::size_t n = weights.size();
  std::vector<double> step(n, 0.05), last(n, 0.0);
  for (int round = 0; round < kRounds; ++round) {
    constexpr std::size_t kThreads = 2;
    std::vector<std::vector<double>> gradients(kThreads, std::vector<double>(n, 0.0));
    std::vector<double> sums(kThreads, 0.0);
    std::vector<std::thread> threads;
    for (std::size_t t = 0; t < kThreads; ++t)
      threads.emplace_back([&, t] {
        for (std::size_t i = t; i < graphs.size(); i += kThreads) sums[t] += likelihood(graphs[i], weights, gradients[t]);
      });
    for (auto& thread : threads) thread.join();
    double sum = sums[0] + sums[1];
    for (std::size_t k = 0; k < n; ++k) {
      const double away = weights[k] - price.start[k];
      double slope = gradients[0][k] + gradients[1][k] - price.step[k] * away;
      sum -= 0.5 * price.step[k] * away * away;
      if (slope * last[k] > 0) {
        step[k] = std::min(step[k] * 1.2, 1.0);
      } else if (slope * last[k] < 0) {
        step[k] *= 0.5;
        slope = 0;
      }
      weights[k] += slope > 0 ? step[k] : slope < 0 ? -step[k] : 0.0;
      last[k] = slope;
    }
    if (round + 1 == kRounds) std::cerr << graphs.size() << " lists: " << sum << '\n';
  }
}

}  // namespace uoc::tuning
