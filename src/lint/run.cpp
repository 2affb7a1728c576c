// SPDX-License-Identifier: Apache-2.0
#include "lint/run.hpp"

#include <algorithm>
#include <iterator>
#include <utility>
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

constexpr std::size_t kWindow = 1024;  // units that are checked before their findings are gathered

// Moves the findings of a window's slots behind those before it; the slots keep their memory for the next window.
void gather(Outcome& all, std::vector<Outcome>& slots, std::size_t used, double share_done) {
  std::size_t count = all.diagnostics.size();
  for (std::size_t i = 0; i < used; ++i) count += slots[i].diagnostics.size();
  // Units of one standard are much alike: what is done tells how much is to come.
  if (count > all.diagnostics.capacity())
    all.diagnostics.reserve(static_cast<std::size_t>(static_cast<double>(count) / share_done * 1.05));
  for (std::size_t i = 0; i < used; ++i) {
    Outcome& slot = slots[i];
    all.not_verified += std::exchange(slot.not_verified, 0);
    all.diagnostics.insert(all.diagnostics.end(), std::make_move_iterator(slot.diagnostics.begin()),
                           std::make_move_iterator(slot.diagnostics.end()));
    slot.diagnostics.clear();
  }
}

// Runs work(i, slot) for all i below `count` and gathers what they found in this order. Each has its own slot, so that
// the result does not depend on who finishes first.
template <class Work>
void run_in_windows(Outcome& all, std::size_t count, unsigned jobs, std::size_t chunk, const Work& work) {
  std::vector<Outcome> slots(std::min(count, kWindow));
  for (std::size_t begin = 0; begin < count; begin += kWindow) {
    const std::size_t used = std::min(kWindow, count - begin);
    base::parallel_for(used, jobs, [&](std::size_t i) { work(begin + i, slots[i]); }, chunk);
    gather(all, slots, used, static_cast<double>(begin + used) / static_cast<double>(count));
  }
}

}  // namespace

Outcome run(const std::vector<const model::Standard*>& standards, const base::SourceSet& sources,
            const model::Lexicon& lexicon, const Options& options) {
  const Runner runner(sources, lexicon, options);
  std::vector<Task> tasks;
  for (const model::Standard* standard : standards)
    for (const model::Unit& unit : standard->units) tasks.push_back({standard, &unit});
  Outcome all;
  run_in_windows(all, tasks.size(), options.jobs, 16, [&](std::size_t i, Outcome& out) { runner.check_unit(tasks[i], out); });
  const auto& active = runner.active();
  run_in_windows(all, standards.size() * active.size(), options.jobs, 1, [&](std::size_t i, Outcome& out) {
    runner.check_standard(*standards[i / active.size()], active[i % active.size()], out);
  });
  return all;
}

}  // namespace uoc::lint
