// SPDX-License-Identifier: Apache-2.0
#include "lint/run.hpp"

#include <iterator>
#include <vector>

#include "base/parallel.hpp"
#include "lint/content.hpp"

namespace uoc::lint {
namespace {

struct Active {
  const Rule* rule = nullptr;
  std::optional<diag::Severity> severity;  // in place of every grade the rule reports
};

std::vector<Active> active_rules(const Options& options) {
  std::vector<Active> out;
  for (const Rule* rule : rules()) {
    const bool in_group = rule->info.group == options.only_group || rule->info.also_group == options.only_group;
    if (!options.only_group.empty() && !in_group) continue;
    Active active{rule, std::nullopt};
    if (const auto it = options.grades.find(rule->info.id); it != options.grades.end()) {
      if (it->second == Grade::off) continue;
      active.severity =
          static_cast<diag::Severity>(static_cast<int>(it->second) - static_cast<int>(Grade::advice));
    }
    out.push_back(active);
  }
  return out;
}

// Runs one rule into `out` and puts the grade of the settings on what it found.
template <class Check>
void apply(const Active& active, const base::SourceSet& sources, Outcome& out, const Check& check) {
  const std::size_t before = out.diagnostics.size();
  Report report(active.rule->info, sources, out.diagnostics, out.not_verified);
  check(report);
  if (!active.severity) return;
  for (std::size_t i = before; i < out.diagnostics.size(); ++i)
    out.diagnostics[i].severity = *active.severity;
}

struct Task {
  const model::Standard* standard = nullptr;
  const model::Unit* unit = nullptr;
};

class Runner {
 public:
  Runner(const base::SourceSet& sources, const model::Lexicon& lexicon, const Options& options)
      : sources_(sources), lexicon_(lexicon), active_(active_rules(options)) {}

  void check_unit(const Task& task, Outcome& out) const {
    const Analysis analysis = analyse(*task.unit, *task.standard->profile, lexicon_);
    const ContentTable content(analysis);
    const UnitView view{*task.unit, *task.standard, *task.standard->profile, lexicon_, analysis, content};
    for (const Active& active : active_) {
      if (active.rule->check_unit == nullptr) continue;
      apply(active, sources_, out, [&](Report& report) {
        report.in_unit(*task.unit);
        active.rule->check_unit(view, report);
      });
    }
  }

  void check_standard(const model::Standard& standard, const Active& active, Outcome& out) const {
    if (active.rule->check_standard == nullptr) return;
    apply(active, sources_, out, [&](Report& report) { active.rule->check_standard(standard, report); });
  }

  const std::vector<Active>& active() const { return active_; }

 private:
  const base::SourceSet& sources_;
  const model::Lexicon& lexicon_;
  std::vector<Active> active_;
};

void append(Outcome& all, std::vector<Outcome>& slots) {
  std::size_t count = all.diagnostics.size();
  for (const Outcome& slot : slots) count += slot.diagnostics.size();
  all.diagnostics.reserve(count);
  for (Outcome& slot : slots) {
    all.not_verified += slot.not_verified;
    all.diagnostics.insert(all.diagnostics.end(), std::make_move_iterator(slot.diagnostics.begin()),
                           std::make_move_iterator(slot.diagnostics.end()));
  }
}

}  // namespace

Outcome run(const std::vector<const model::Standard*>& standards, const base::SourceSet& sources,
            const model::Lexicon& lexicon, const Options& options) {
  const Runner runner(sources, lexicon, options);
  std::vector<Task> tasks;
  for (const model::Standard* standard : standards)
    for (const model::Unit& unit : standard->units) tasks.push_back({standard, &unit});
  // Each task has its own slot, so that the result does not depend on who finishes first.
  std::vector<Outcome> units(tasks.size());
  base::parallel_for(tasks.size(), options.jobs,
                     [&](std::size_t i) { runner.check_unit(tasks[i], units[i]); });

  const std::size_t rules = runner.active().size();
  std::vector<Outcome> across(standards.size() * rules);
  base::parallel_for(
      across.size(), options.jobs,
      [&](std::size_t i) {
        runner.check_standard(*standards[i / rules], runner.active()[i % rules], across[i]);
      },
      1);

  Outcome all;
  append(all, units);
  append(all, across);
  return all;
}

}  // namespace uoc::lint
