// SPDX-License-Identifier: Apache-2.0
#include "cli/rule_times.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <ostream>

#include "lint/registry.hpp"

namespace uoc::cli {

void print_rule_times(const pipeline::Project& project, std::ostream& out) {
  std::vector<std::pair<std::chrono::nanoseconds, std::string>> rows{{project.shared_time, "(words of the units, looked up once)"}};
  const auto rules = lint::rules();
  for (std::size_t i = 0; i < std::min(rules.size(), project.tallies.size()); ++i) rows.emplace_back(project.tallies[i].time, rules[i]->info.id);
  std::stable_sort(rows.begin(), rows.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
  std::chrono::nanoseconds all{};
  for (const auto& [time, name] : rows) all += time;
  const auto milliseconds = [](std::chrono::nanoseconds time) { return std::chrono::duration<double, std::milli>(time).count(); };
  out << fmt::format("{:>10}  {:>6}  rule\n", "ms", "share");
  for (const auto& [time, name] : rows)
    if (time.count() > 0) out << fmt::format("{:>10.2f}  {:>5.1f}%  {}\n", milliseconds(time), 100.0 * static_cast<double>(time.count()) / static_cast<double>(all.count()), name);
  out << fmt::format("{:>10.2f}          all, on all threads, without reading and reporting\n", milliseconds(all));
}

}  // namespace uoc::cli
