// SPDX-License-Identifier: Apache-2.0
#include "lint/run.hpp"

#include <algorithm>
#include <iterator>
#include <utility>
#include <vector>

#include "base/parallel.hpp"
#include "lint/content.hpp"
#include "lint/digest.hpp"

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
  UnitDigest* digest = nullptr;  // to be made of the unit; null if no rule asks for it
};

// The units of a standard, parted by the files they were read from: those of one file stand together.
void add_files(const model::Standard& standard, const base::SourceSet& sources, std::vector<FileView>& out) {
  const std::span<const model::Unit> units = standard.units;
  for (std::size_t begin = 0, end = 0; begin < units.size(); begin = end) {
    const base::FileId id = units[begin].span.file;
    while (end < units.size() && units[end].span.file == id) ++end;
    if (id < sources.size()) out.push_back({id, sources.file(id).bytes(), units.subspan(begin, end - begin)});
  }
}

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
    if (task.digest != nullptr) *task.digest = digest_of(view);
  }

  void check_file(const FileView& view, Outcome& out) const {
    for (const Active& active : active_)
      if (active.rule->check_file != nullptr) apply(active, sources_, out, [&](Report& report) { active.rule->check_file(view, report); });
  }

  void check_standard(const model::Standard& standard, std::span<const UnitDigest> digests, const Active& active, Outcome& out) const {
    if (active.rule->check_standard == nullptr) return;
    const StandardView view{standard, *standard.profile, lexicon_, digests};
    apply(active, sources_, out, [&](Report& report) { active.rule->check_standard(view, report); });
  }

  bool needs_digests() const {
    return std::any_of(active_.begin(), active_.end(), [](const Active& active) { return active.rule->reads_digests; });
  }

  const std::vector<Active>& active() const { return active_; }

 private:
  const base::SourceSet& sources_;
  const model::Lexicon& lexicon_;
  std::vector<Active> active_;
};

// Runs work(i, outcome) for all i below `count`, some at a time, and gathers what they found in this order, so that the
// result does not depend on who finishes first.
template <class Work>
void run_in_order(Outcome& all, std::size_t count, unsigned jobs, std::size_t chunk, const Work& work) {
  std::size_t done = 0;
  const auto gather = [&](Outcome& part) {
    done = std::min(count, done + chunk);
    auto& to = all.diagnostics;
    const std::size_t size = to.size() + part.diagnostics.size();
    // Units of one standard are much alike: what is done tells how much is to come. Memory that is only reserved costs
    // nothing.
    if (size > to.capacity()) to.reserve(size + size * (count - done) / done * 5 / 4);
    to.insert(to.end(), std::make_move_iterator(part.diagnostics.begin()), std::make_move_iterator(part.diagnostics.end()));
    part.diagnostics.clear();
    all.not_verified += std::exchange(part.not_verified, 0);
  };
  base::parallel_in_order<Outcome>(
      (count + chunk - 1) / chunk, jobs,
      [&](std::size_t piece, Outcome& part) {
        for (std::size_t i = piece * chunk; i < std::min(count, (piece + 1) * chunk); ++i) work(i, part);
      },
      gather);
}

}  // namespace

Outcome run(const std::vector<const model::Standard*>& standards, const base::SourceSet& sources,
            const model::Lexicon& lexicon, const Options& options) {
  const Runner runner(sources, lexicon, options);
  std::vector<std::vector<UnitDigest>> digests(standards.size());
  std::vector<Task> tasks;
  for (std::size_t s = 0; s < standards.size(); ++s) {
    const std::vector<model::Unit>& units = standards[s]->units;
    if (runner.needs_digests()) digests[s].resize(units.size());
    for (std::size_t u = 0; u < units.size(); ++u) tasks.push_back({standards[s], &units[u], digests[s].empty() ? nullptr : &digests[s][u]});
  }
  Outcome all;
  run_in_order(all, tasks.size(), options.jobs, 64, [&](std::size_t i, Outcome& out) { runner.check_unit(tasks[i], out); });
  std::vector<FileView> files;
  if (options.files)
    for (const model::Standard* standard : standards) add_files(*standard, sources, files);
  run_in_order(all, files.size(), options.jobs, 256, [&](std::size_t i, Outcome& out) { runner.check_file(files[i], out); });
  const auto& active = runner.active();
  run_in_order(all, standards.size() * active.size(), options.jobs, 1, [&](std::size_t i, Outcome& out) {
    const std::size_t s = i / active.size();
    runner.check_standard(*standards[s], digests[s], active[i % active.size()], out);
  });
  return all;
}

}  // namespace uoc::lint
