// SPDX-License-Identifier: Apache-2.0
#include "lint/run.hpp"

#include <algorithm>
#include <iterator>
#include <utility>
#include <vector>

#include "base/parallel.hpp"
#include "base/text.hpp"
#include "lint/content.hpp"
#include "lint/digest.hpp"

namespace uoc::lint {
namespace {

struct Active {
  const Rule* rule = nullptr;
  std::size_t index = 0;                   // in rules()
  std::optional<diag::Severity> severity;  // in place of every grade the rule reports
};

std::vector<Active> active_rules(const Options& options, const Grades& grades) {
  std::vector<Active> out;
  for (std::size_t i = 0; i < rules().size(); ++i) {
    const Rule* rule = rules()[i];
    const bool in_group = rule->info.group == options.only_group || rule->info.also_group == options.only_group;
    if (!options.only_group.empty() && !in_group) continue;
    Active active{rule, i, std::nullopt};
    if (const auto it = grades.find(rule->info.id); it != grades.end()) {
      if (it->second == Grade::off) continue;
      active.severity =
          static_cast<diag::Severity>(static_cast<int>(it->second) - static_cast<int>(Grade::advice));
    }
    out.push_back(active);
  }
  return out;
}

// Across units a rule runs if it is on for any file; what it finds is graded where it lies.
std::vector<Active> active_anywhere(const std::vector<std::vector<Active>>& by_grades) {
  std::vector<Active> out = by_grades.front();
  for (const auto& list : by_grades)
    for (const Active& active : list)
      if (std::none_of(out.begin(), out.end(), [&](const Active& a) { return a.rule == active.rule; })) out.push_back({active.rule, active.index, std::nullopt});
  std::sort(out.begin(), out.end(), [](const Active& a, const Active& b) { return a.index < b.index; });
  return out;
}

// Adds the time it lives to a sum.
class Stopwatch {
 public:
  Stopwatch(bool runs, std::chrono::nanoseconds& sum) : runs_(runs), sum_(sum) {
    if (runs_) start_ = Clock::now();
  }
  Stopwatch(const Stopwatch&) = delete;
  Stopwatch& operator=(const Stopwatch&) = delete;
  ~Stopwatch() {
    if (runs_) sum_ += std::chrono::duration_cast<std::chrono::nanoseconds>(Clock::now() - start_);
  }

 private:
  using Clock = std::chrono::steady_clock;
  bool runs_;
  std::chrono::nanoseconds& sum_;
  Clock::time_point start_{};
};

// Runs one rule into `out` and puts the grade of the settings on what it found.
// `open` is how many judgements the rule cannot make, whether it says so or not.
template <class Check>
void apply(const Active& active, const base::SourceSet& sources, Outcome& out, bool timed, const Check& check, std::size_t open = 0) {
  const std::size_t before = out.diagnostics.size();
  out.tallies.resize(rules().size());
  Tally& tally = out.tallies[active.index];
  const std::size_t open_before = tally.not_verified;
  Report report(active.rule->info, sources, out.diagnostics, tally.not_verified);
  {
    const Stopwatch watch(timed, tally.time);
    check(report);
  }
  tally.not_verified = std::max(tally.not_verified, open_before + open);
  if (tally.not_verified > open_before) ++tally.open_units;
  if (!active.severity) return;
  for (std::size_t i = before; i < out.diagnostics.size(); ++i)
    out.diagnostics[i].severity = *active.severity;
}

// Rules of these groups look up words that are all English: of other scripts they see no word, and find nothing.
bool reads_english(const diag::RuleInfo& rule) {
  return rule.group == "requirement" || rule.group == "assessment" || rule.group == "wording";
}

// Kana, Hangul and ideographs, but neither punctuation nor full-width Latin.
bool is_east_asian_letter(char32_t c) { return (c >= 0x3040 && c <= 0xFAFF) || (c >= 0x20000 && c <= 0x3FFFD); }

// Most of its letters are Chinese, Japanese or Korean.
bool is_foreign(std::string_view text) {
  std::size_t latin = 0, other = 0;
  for (std::size_t i = 0; i < text.size(); i += std::max<std::size_t>(1, base::utf8_length(text, i))) {
    if (base::is_alpha(text[i])) ++latin;
    else if (base::utf8_length(text, i) > 2 && is_east_asian_letter(base::utf8_decode(text, i))) ++other;
  }
  return other > latin;
}

// Headings, criteria and outcomes in another script than that of the word lists.
std::size_t foreign_statements(const Analysis& analysis) {
  if (!analysis.holds_wide()) return 0;
  std::size_t count = 0;
  for (const Statement& statement : analysis.statements) {
    const bool judged = statement.item.kind == model::ItemKind::heading || statement.is_requirement() || statement.is_outcome();
    if (judged && is_foreign(statement.value())) ++count;
  }
  return count;
}

struct Task {
  const model::Standard* standard = nullptr;
  const model::Unit* unit = nullptr;
  const FileView* file = nullptr;  // to be checked as well: the unit is its first one
  UnitDigest* digest = nullptr;    // to be made of the unit; null if no rule asks for it
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
      : sources_(sources), lexicon_(lexicon), options_(options) {
    by_grades_.push_back(active_rules(options, options.grades));
    for (const Grades& grades : options.other_grades) by_grades_.push_back(active_rules(options, grades));
    anywhere_ = active_anywhere(by_grades_);
  }

  void check_unit(const Task& task, Outcome& out) const {
    std::optional<Stopwatch> watch(std::in_place, options_.timed, out.shared_time);
    const Analysis analysis = analyse(*task.unit, *task.standard->profile, lexicon_);
    const ContentTable content(analysis);
    const UnitView view{*task.unit, *task.standard, *task.standard->profile, lexicon_, analysis, content};
    const std::size_t foreign = foreign_statements(analysis);
    watch.reset();
    for (const Active& active : active_in(task.unit->span.file)) {
      if (active.rule->check_unit == nullptr) continue;
      const auto check = [&](Report& report) {
        report.in_unit(*task.unit);
        active.rule->check_unit(view, report);
      };
      apply(active, sources_, out, options_.timed, check, reads_english(active.rule->info) ? foreign : 0);
    }
    watch.emplace(options_.timed, out.shared_time);
    if (task.digest != nullptr) *task.digest = digest_of(view);
  }

  void check_file(const FileView& view, Outcome& out) const {
    for (const Active& active : active_in(view.id))
      if (active.rule->check_file != nullptr) apply(active, sources_, out, options_.timed, [&](Report& report) { active.rule->check_file(view, report); });
  }

  void check_standard(const model::Standard& standard, std::span<const UnitDigest> digests, const Active& active, Outcome& out) const {
    if (active.rule->check_standard == nullptr) return;
    const StandardView view{standard, *standard.profile, lexicon_, digests};
    apply(active, sources_, out, options_.timed, [&](Report& report) { active.rule->check_standard(view, report); });
  }

  bool needs_digests() const {
    return std::any_of(anywhere_.begin(), anywhere_.end(), [](const Active& active) { return active.rule->reads_digests; });
  }

  const std::vector<Active>& anywhere() const { return anywhere_; }

  // Every rule looked at the units for whose files it is on.
  void count_units(const std::vector<Task>& tasks, Outcome& out) const {
    out.tallies.resize(rules().size());
    std::vector<std::size_t> units(by_grades_.size());
    for (const Task& task : tasks) ++units[grades_of(task.unit->span.file)];
    for (std::size_t g = 0; g < by_grades_.size(); ++g)
      for (const Active& active : by_grades_[g]) out.tallies[active.index].units += units[g];
    for (std::size_t i = 0; i < out.tallies.size(); ++i) {
      Tally& tally = out.tallies[i];
      // What is left open of a file or a standard is not counted by units: no more of them than that can be concerned.
      if (rules()[i]->check_unit == nullptr) tally.open_units = tally.not_verified;
      tally.open_units = std::min(tally.open_units, tally.units);
    }
  }

 private:
  std::size_t grades_of(base::FileId file) const {
    return file < options_.grades_of_file.size() ? options_.grades_of_file[file] : 0;
  }
  const std::vector<Active>& active_in(base::FileId file) const { return by_grades_[grades_of(file)]; }

  const base::SourceSet& sources_;
  const model::Lexicon& lexicon_;
  const Options& options_;
  std::vector<std::vector<Active>> by_grades_;
  std::vector<Active> anywhere_;
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
    all.tallies.resize(rules().size());
    for (std::size_t i = 0; i < part.tallies.size(); ++i) {
      all.tallies[i].not_verified += part.tallies[i].not_verified;
      all.tallies[i].open_units += part.tallies[i].open_units;
      all.tallies[i].time += part.tallies[i].time;
    }
    all.shared_time += part.shared_time;
    part.shared_time = {};
    part.tallies.clear();
  };
  base::parallel_in_order<Outcome>(
      (count + chunk - 1) / chunk, jobs,
      [&](std::size_t piece, Outcome& part) {
        for (std::size_t i = piece * chunk; i < std::min(count, (piece + 1) * chunk); ++i) work(i, part);
        diag::sort_piece(part.diagnostics);
      },
      gather);
}

// The units whose own rules are to run, with the digests of all units of each standard.
struct Plan {
  std::vector<std::vector<UnitDigest>> made;
  std::vector<std::span<UnitDigest>> digests;
  std::vector<Task> tasks;
};

// A file is looked at beside the first of its units whose rules run.
Plan plan_of(const std::vector<const model::Standard*>& standards, const Focus& focus, const std::vector<FileView>& files, bool needs_digests) {
  Plan plan{std::vector<std::vector<UnitDigest>>(standards.size()), {}, {}};
  std::size_t file = 0;  // the next one whose first unit is to come
  for (std::size_t s = 0; s < standards.size(); ++s) {
    const std::vector<model::Unit>& units = standards[s]->units;
    if (needs_digests && focus.unit == nullptr) plan.made[s].resize(units.size());
    const auto& digests = plan.digests.emplace_back(focus.unit == nullptr ? std::span(plan.made[s]) : focus.digests);
    for (std::size_t u = 0; u < units.size(); ++u) {
      if (focus.unit != nullptr && focus.unit != &units[u]) continue;
      const bool opens = file < files.size() && (focus.unit != nullptr || files[file].units.data() == &units[u]);
      plan.tasks.push_back({standards[s], &units[u], opens ? &files[file++] : nullptr, digests.empty() ? nullptr : &digests[u]});
    }
  }
  return plan;
}

}  // namespace

std::vector<UnitDigest> digests_of(const model::Standard& standard, const model::Lexicon& lexicon) {
  std::vector<UnitDigest> out;
  for (const model::Unit& unit : standard.units) {
    const Analysis analysis = analyse(unit, *standard.profile, lexicon);
    const ContentTable content(analysis);
    out.push_back(digest_of({unit, standard, *standard.profile, lexicon, analysis, content}));
  }
  return out;
}

Outcome run(const std::vector<const model::Standard*>& standards, const base::SourceSet& sources,
            const model::Lexicon& lexicon, const Options& options) {
  const Runner runner(sources, lexicon, options);
  std::vector<FileView> files;
  if (options.files)
    for (const model::Standard* standard : standards) add_files(*standard, sources, files);
  if (options.focus.unit != nullptr) std::erase_if(files, [&](const FileView& file) { return file.id != options.focus.unit->span.file; });
  const Plan plan = plan_of(standards, options.focus, files, runner.needs_digests());
  const auto& tasks = plan.tasks;
  Outcome all;
  run_in_order(all, tasks.size(), options.jobs, 64, [&](std::size_t i, Outcome& out) {
    runner.check_unit(tasks[i], out);
    if (tasks[i].file != nullptr) runner.check_file(*tasks[i].file, out);
  });
  const auto& active = runner.anywhere();
  run_in_order(all, standards.size() * active.size(), options.jobs, 1, [&](std::size_t i, Outcome& out) {
    const std::size_t s = i / active.size();
    runner.check_standard(*standards[s], plan.digests[s], active[i % active.size()], out);
  });
  runner.count_units(tasks, all);
  return all;
}

std::size_t Outcome::not_verified() const {
  std::size_t sum = 0;
  for (const Tally& tally : tallies) sum += tally.not_verified;
  return sum;
}

}  // namespace uoc::lint
