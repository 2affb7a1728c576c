// SPDX-License-Identifier: Apache-2.0
#include "selftest/selftest.hpp"

#include <algorithm>
#include <memory>
#include <mutex>
#include <set>

#include "base/parallel.hpp"
#include "selftest/bench.hpp"
#include "selftest/fresh.hpp"

namespace uoc::selftest {
namespace {

// Rules across units see so many units of a large standard; with more of them each damage would take longer.
constexpr std::size_t kMostAround = 200;

struct Outcome {
  std::size_t kind = 0;  // of the kinds tried
  Verdict verdict = Verdict::missed;
  RuleCounts rules;  // that caught it
  Gap gap;           // unless it was caught or did no harm
};

// Each rule once, however often it speaks of one damage.
RuleCounts rules_of(const std::vector<const diag::Diagnostic*>& findings) {
  RuleCounts out;
  for (const auto* d : findings) out[std::string(d->rule->id)] = 1;
  return out;
}

std::string with(std::string_view bytes, std::vector<diag::Edit> edits) {
  std::stable_sort(edits.begin(), edits.end(), [](const auto& a, const auto& b) { return a.span < b.span; });
  std::string out;
  std::size_t at = 0;
  for (const auto& edit : edits) {
    if (edit.span.begin < at) return {};  // two of them overlap
    out.append(bytes.substr(at, edit.span.begin - at)).append(edit.text);
    at = edit.span.end;
  }
  return out.append(bytes.substr(at));
}

// All damages of one unit, one after the other.
class Tester {
 public:
  Tester(Bench& bench, const Vocabulary& vocabulary, const std::vector<const Damage*>& kinds, const std::vector<Sample>& samples, std::size_t sample,
         const Options& options)
      : bench_(bench), vocabulary_(vocabulary), kinds_(kinds), sample_(samples[sample]), index_(sample), options_(options) {}

  void run(std::vector<Outcome>& out) {
    before_ = bench_.run(index_, sample_.bytes);
    std::set<std::string> noted;
    for (const auto& d : before_.found)
      if (d.unit == unit().code.text.value) noted.insert(d.item);
    const auto analysis = lint::analyse(unit(), *bench_.standard().profile, bench_.lexicon());
    const Site site{bench_.standard(), index_, bench_.lexicon(), vocabulary_, bench_.sources(), analysis, bench_.digest(index_), noted};
    for (std::size_t k = 0; k < kinds_.size(); ++k) {
      const auto change = kinds_[k]->make(site);
      if (!change) continue;
      const std::string bytes = with(sample_.bytes, change->edits);
      if (bytes.empty() || bytes == sample_.bytes) continue;
      Outcome outcome = judge(*change, bytes);
      outcome.kind = k;
      out.push_back(std::move(outcome));
    }
  }

 private:
  const model::Unit& unit() const { return bench_.standard().units[index_]; }

  Outcome judge(const Change& change, const std::string& bytes) {
    const Trial trial = bench_.run(index_, bytes);
    auto found = fresh_findings(before_.found, trial.found);
    Outcome out;
    out.gap.example = {sample_.path, unit().code.text.value, change.item, change.before, change.after};
    auto failing = found;
    std::erase_if(failing, [&](const auto* d) { return !options_.fail_on || d->severity < *options_.fail_on; });
    if (!failing.empty()) {
      out.verdict = Verdict::caught;
      out.rules = rules_of(failing);
    } else if (!found.empty()) {
      out.verdict = out.gap.verdict = Verdict::seen;
      out.gap.cause = Cause::graded_below;
      out.gap.rules = rules_of(found);
    } else if (!explain(trial, bytes, out.gap) && trial.reads_the_same) {
      out.verdict = Verdict::harmless;
    }
    return out;
  }

  // Which setting keeps a finding back; false if there is none.
  bool explain(const Trial& trial, const std::string& bytes, Gap& gap) {
    if (const auto waived = fresh_findings(before_.waived, trial.waived); !waived.empty()) {
      gap.cause = Cause::waived;
      gap.rules = rules_of(waived);
      gap.reason = trial.waived_reasons[static_cast<std::size_t>(waived.front() - trial.waived.data())];
      return true;
    }
    if (!before_of_all_) before_of_all_ = bench_.run(index_, sample_.bytes, Bench::Rules::all);
    const Trial of_all = bench_.run(index_, bytes, Bench::Rules::all);
    if (const auto off = fresh_findings(before_of_all_->found, of_all.found); !off.empty()) {
      gap.cause = Cause::off;
      gap.rules = rules_of(off);
      return true;
    }
    gap.cause = Cause::no_rule;
    return false;
  }

  Bench& bench_;
  const Vocabulary& vocabulary_;
  const std::vector<const Damage*>& kinds_;
  const Sample& sample_;
  std::size_t index_;
  const Options& options_;
  Trial before_;
  std::optional<Trial> before_of_all_;
};

// Benches of one standard: each thread takes one, and whoever comes next takes it again.
class Benches {
 public:
  Benches(const pipeline::Project& project, std::size_t standard, const std::vector<Sample>& samples)
      : project_(project), standard_(standard), samples_(samples) {}

  std::unique_ptr<Bench> take() {
    {
      const std::lock_guard lock(mutex_);
      if (!free_.empty()) {
        auto bench = std::move(free_.back());
        free_.pop_back();
        return bench;
      }
    }
    return std::make_unique<Bench>(project_, standard_, samples_);
  }

  void give_back(std::unique_ptr<Bench> bench) {
    const std::lock_guard lock(mutex_);
    free_.push_back(std::move(bench));
  }

 private:
  const pipeline::Project& project_;
  std::size_t standard_;
  const std::vector<Sample>& samples_;
  std::mutex mutex_;
  std::vector<std::unique_ptr<Bench>> free_;
};

void add_gap(KindResult& kind, const Gap& gap) {
  auto same = std::find_if(kind.gaps.begin(), kind.gaps.end(), [&](const Gap& g) {
    return g.verdict == gap.verdict && g.cause == gap.cause && g.reason == gap.reason;
  });
  if (same == kind.gaps.end()) same = kind.gaps.insert(same, Gap{gap.verdict, gap.cause, gap.reason, 0, {}, gap.example});
  ++same->count;
  for (const auto& [rule, count] : gap.rules) same->rules[rule] += count;
}

void add(KindResult& kind, const Outcome& outcome) {
  ++kind.tried;
  for (const auto& [rule, count] : outcome.rules) kind.catchers[rule] += count;
  switch (outcome.verdict) {
    case Verdict::caught: ++kind.caught; return;
    case Verdict::harmless: ++kind.harmless; return;
    case Verdict::seen: ++kind.seen; break;
    case Verdict::missed: ++kind.missed; break;
  }
  add_gap(kind, outcome.gap);
}

// The units to damage of each standard: every n-th of all of them.
std::vector<std::vector<std::size_t>> chosen_units(const pipeline::Project& project, std::size_t most) {
  const std::size_t count = project.unit_count(), wanted = std::min(count, most);
  std::vector<std::vector<std::size_t>> out(project.standards.size());
  std::size_t first = 0, next = 0;
  for (std::size_t s = 0; s < out.size(); ++s) {
    const std::size_t size = project.standards[s].units.size();
    for (; next < wanted && next * count / wanted < first + size; ++next) out[s].push_back(next * count / wanted - first);
    first += size;
  }
  return out;
}

void test_standard(const pipeline::Project& project, std::size_t standard, const std::vector<std::size_t>& units, const Vocabulary& vocabulary,
                   const std::vector<const Damage*>& kinds, const Options& options, Result& result) {
  const auto samples = samples_of(project, standard, units, kMostAround);
  std::vector<std::size_t> tried;
  for (std::size_t i = 0; i < samples.size(); ++i)
    if (samples[i].tried) tried.push_back(i);
  Benches benches(project, standard, samples);
  base::parallel_in_order<std::vector<Outcome>>(
      tried.size(), options.jobs,
      [&](std::size_t i, std::vector<Outcome>& out) {
        auto bench = benches.take();
        Tester(*bench, vocabulary, kinds, samples, tried[i], options).run(out);
        benches.give_back(std::move(bench));
      },
      [&](std::vector<Outcome>& out) {
        for (const auto& outcome : out) add(result.kinds[outcome.kind], outcome);
        out.clear();
      });
  result.units += tried.size();
}

}  // namespace

KindResult Result::total() const {
  KindResult sum;
  for (const auto& kind : kinds) {
    sum.tried += kind.tried;
    sum.caught += kind.caught;
    sum.seen += kind.seen;
    sum.missed += kind.missed;
    sum.harmless += kind.harmless;
  }
  return sum;
}

std::optional<unsigned> Result::share() const {
  const KindResult sum = total();
  const std::size_t harmful = sum.tried - sum.harmless;
  if (harmful == 0) return std::nullopt;
  return static_cast<unsigned>(sum.caught * 100 / harmful);
}

Result run(const pipeline::Project& project, const Options& options) {
  std::vector<const Damage*> kinds = options.damages;
  if (kinds.empty())
    for (const auto& damage : damages()) kinds.push_back(&damage);
  Result result;
  result.all_units = project.unit_count();
  for (const auto* damage : kinds) result.kinds.emplace_back().damage = damage;
  const Vocabulary vocabulary(*project.lexicon);
  const auto units = chosen_units(project, options.units);
  for (std::size_t s = 0; s < units.size(); ++s)
    if (!units[s].empty()) test_standard(project, s, units[s], vocabulary, kinds, options, result);
  for (auto& kind : result.kinds)
    std::stable_sort(kind.gaps.begin(), kind.gaps.end(), [](const Gap& a, const Gap& b) { return a.count > b.count; });
  return result;
}

}  // namespace uoc::selftest
