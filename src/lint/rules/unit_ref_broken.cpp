// SPDX-License-Identifier: Apache-2.0
#include <string>
#include <unordered_map>
#include <vector>

#include "lint/digest.hpp"
#include "lint/rules/rules.hpp"

namespace uoc::lint {
namespace {

// Codes of one industry start alike: one that starts as no code of the standard does is that of another standard.
std::string_view industry_of(std::string_view code) {
  return code.substr(0, 3);
}

class Checker {
 public:
  Checker(const StandardView& view, Report& report) : view_(view), report_(report) {
    for (std::uint32_t i = 0; i < view.standard.units.size(); ++i) {
      const model::Field& code = view.standard.units[i].code;
      if (code.empty()) continue;
      std::string normal = model::normal_code(code.text.value);
      industries_[std::string(industry_of(normal))] = true;
      units_.emplace(std::move(normal), i);
    }
  }

  void run() {
    std::vector<std::vector<std::uint32_t>> needs(view_.digests.size());
    for (std::uint32_t i = 0; i < view_.digests.size(); ++i)
      for (const CodeMention& mention : view_.digests[i].codes) {
        const auto cited = units_.find(mention.code);
        if (cited == units_.end()) {
          report_unknown(i, mention);
          continue;
        }
        if (!mention.prerequisite) continue;
        needs[i].push_back(cited->second);
        check_level(i, cited->second, mention);
      }
    check_cycles(needs);
  }

 private:
  diag::Diagnostic& at(std::uint32_t index, const CodeMention& mention, std::string message) {
    const model::Unit& unit = view_.standard.units[index];
    report_.in_unit(unit);
    if (mention.extra >= 0) {
      const model::Extra& extra = unit.extras[static_cast<std::size_t>(mention.extra)];
      return report_.at(extra.text, mention.begin, mention.length, extra.name, std::move(message));
    }
    const model::Item item = model::items_of(unit)[mention.statement];
    return report_.at(*item.text, mention.begin, mention.length, item.name, std::move(message));
  }

  void report_unknown(std::uint32_t index, const CodeMention& mention) {
    if (!industries_.contains(std::string(industry_of(mention.code)))) return report_.not_verified();
    at(index, mention, "no unit of the standard has the code " + quote(mention.code)).with_hint("name a unit of the standard, or drop the reference");
  }

  void check_level(std::uint32_t index, std::uint32_t needed, const CodeMention& mention) {
    const model::Unit& unit = view_.standard.units[index];
    const model::Unit& other = view_.standard.units[needed];
    const auto own = model::level_value(unit.level.text.value), level = model::level_value(other.level.text.value);
    if (!own || !level || *level <= *own) return;
    at(index, mention, "the prerequisite " + quote(mention.code) + " has level " + std::to_string(*level) + ", this unit has level " + std::to_string(*own))
        .with_severity(diag::Severity::advice)
        .with_hint("a prerequisite is seldom harder than what builds on it: check both levels")
        .with_note(other.level.text.span, "the level of the prerequisite stands here");
  }

  // Walks along prerequisites without recursion: chains may be as long as the standard.
  void check_cycles(const std::vector<std::vector<std::uint32_t>>& needs) {
    enum : std::uint8_t { kNew, kOpen, kDone };
    std::vector<std::uint8_t> state(needs.size(), kNew);
    struct Step {
      std::uint32_t unit;
      std::size_t next;
    };
    for (std::uint32_t start = 0; start < needs.size(); ++start) {
      if (state[start] != kNew || needs[start].empty()) continue;
      std::vector<Step> path{{start, 0}};
      state[start] = kOpen;
      while (!path.empty()) {
        Step& step = path.back();
        if (step.next == needs[step.unit].size()) {
          state[step.unit] = kDone;
          path.pop_back();
          continue;
        }
        const std::uint32_t unit = step.unit, needed = needs[step.unit][step.next++];
        if (state[needed] == kOpen) report_cycle(unit, needed);
        if (state[needed] != kNew) continue;
        state[needed] = kOpen;
        path.push_back({needed, 0});
      }
    }
  }

  void report_cycle(std::uint32_t index, std::uint32_t needed) {
    const std::string& code = view_.standard.units[needed].code.text.value;
    for (const CodeMention& mention : view_.digests[index].codes) {
      if (!mention.prerequisite || mention.code != model::normal_code(code)) continue;
      at(index, mention, "the prerequisite " + quote(code) + " itself needs " + quote(view_.standard.units[index].code.text.value))
          .with_hint("break the circle: one of the units must come first")
          .with_note(view_.standard.units[needed].code.text.span, "the prerequisite stands here");
      return;
    }
  }

  const StandardView& view_;
  Report& report_;
  std::unordered_map<std::string, std::uint32_t> units_;
  std::unordered_map<std::string, bool> industries_;
};

void check(const StandardView& view, Report& report) {
  // Of a part of a standard nobody can say which of its units do not exist.
  if (view.standard.info.complete) Checker(view, report).run();
}

}  // namespace

const Rule kUnitRefBroken{
    .info = {.id = "unit-ref-broken",
             .letter = "X4",
             .group = "standard",
             .summary = "a unit names a code that no unit has, or prerequisites that need each other",
             .severity = diag::Severity::error,
             .fix = diag::FixClass::none,
             .authority = {{{"Australian Training Package Development Handbook", "prerequisite units"},
                            {"Agored Cymru, centre handbook (units)", "a unit can be assessed on its own"}}}},
    .check_standard = check,
    .reads_digests = true,
};

}  // namespace uoc::lint
