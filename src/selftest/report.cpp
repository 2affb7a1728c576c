// SPDX-License-Identifier: Apache-2.0
#include "selftest/report.hpp"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

#include "base/text.hpp"
#include "lint/rule.hpp"

namespace uoc::selftest {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::array<std::string_view, 5> kHeads{"tried", "caught", "seen", "let through", "harmless"};

std::array<std::size_t, 5> counts_of(const KindResult& kind) { return {kind.tried, kind.caught, kind.seen, kind.missed, kind.harmless}; }

std::string grade_name(std::optional<diag::Severity> grade) { return grade ? std::string(diag::name(*grade)) : "never"; }

constexpr std::size_t kMostRules = 3;  // that a line names; rules that tell of a damage by accident fill none

// The rules that tell most often first.
std::vector<std::string> by_count(const RuleCounts& rules) {
  std::vector<std::pair<std::string, std::size_t>> sorted(rules.begin(), rules.end());
  std::stable_sort(sorted.begin(), sorted.end(), [](const auto& a, const auto& b) { return a.second > b.second; });
  std::vector<std::string> out;
  for (const auto& [rule, count] : sorted) out.push_back(rule);
  return out;
}

std::string list_of(const RuleCounts& rules, std::string_view quote) {
  std::string out;
  const auto names = by_count(rules);
  for (std::size_t i = 0; i < std::min(names.size(), kMostRules); ++i) out.append(i == 0 ? "" : ", ").append(quote).append(names[i]).append(quote);
  return names.size() > kMostRules ? out + ", …" : out;
}

std::string row(std::string_view name, std::size_t width, const std::array<std::size_t, 5>& counts, std::string_view rest) {
  std::string out(name);
  out.append(width - name.size(), ' ');
  for (std::size_t i = 0; i < kHeads.size(); ++i) {
    const std::string number = std::to_string(counts[i]);
    out.append(kHeads[i].size() + 2 - std::min(kHeads[i].size() + 2, number.size()), ' ').append(number);
  }
  if (!rest.empty()) out.append("  ").append(rest);
  return out.append("\n");
}

std::string table(const Result& result) {
  std::size_t width = 6;
  for (const auto& kind : result.kinds) width = std::max(width, kind.damage->name.size());
  std::string out("damage");
  out.append(width - out.size(), ' ');
  for (const auto head : kHeads) out.append("  ").append(head);
  out.append("  caught by\n");
  std::string idle;
  for (const auto& kind : result.kinds) {
    if (kind.tried > 0) out += row(kind.damage->name, width, counts_of(kind), list_of(kind.catchers, ""));
    else idle.append(idle.empty() ? "" : ", ").append(kind.damage->name);
  }
  out += row("all", width, counts_of(result.total()), "");
  if (!idle.empty()) out.append("nothing in these units could be damaged by: ").append(idle).append("\n");
  return out;
}

std::string cause_of(const Gap& gap, const Damage& damage) {
  const std::string rules = list_of(gap.rules, "`");
  switch (gap.cause) {
    case Cause::graded_below: return rules;
    case Cause::waived: return rules + " would tell, but is waived: " + gap.reason;
    case Cause::off: return rules + " would tell, but is off";
    case Cause::no_rule: return "no rule tells; " + std::string(damage.remedy);
  }
  return {};
}

std::string example_of(const Example& example) {
  std::string out = "    " + example.path;
  if (!example.unit.empty()) out += ", unit " + lint::quote(example.unit);
  out += ", " + lint::quote(example.item) + ": " + lint::quote(example.before);
  return out + (example.after.empty() ? " is gone\n" : " became " + lint::quote(example.after) + "\n");
}

std::string gaps(const Result& result, Verdict verdict, const std::string& head) {
  std::string out;
  for (const auto& kind : result.kinds)
    for (const auto& gap : kind.gaps) {
      if (gap.verdict != verdict) continue;
      out.append("  ").append(kind.damage->name).append(", ").append(std::to_string(gap.count)).append(" of ").append(std::to_string(kind.tried));
      out.append(": ").append(cause_of(gap, *kind.damage)).append("\n").append(example_of(gap.example));
    }
  return out.empty() ? out : "\n" + head + "\n" + out;
}

std::string_view name(Cause cause) {
  switch (cause) {
    case Cause::graded_below: return "graded-below";
    case Cause::waived: return "waived";
    case Cause::off: return "off";
    case Cause::no_rule: return "no-rule";
  }
  return {};
}

Json counts(const KindResult& kind) {
  return {{"tried", kind.tried}, {"caught", kind.caught}, {"seen", kind.seen}, {"let_through", kind.missed}, {"harmless", kind.harmless}};
}

Json gap_json(const Gap& gap) {
  Json out;
  out["verdict"] = gap.verdict == Verdict::seen ? "seen" : "let-through";
  out["cause"] = name(gap.cause);
  out["rules"] = gap.rules;
  out["reason"] = gap.reason.empty() ? Json(nullptr) : Json(gap.reason);
  out["count"] = gap.count;
  const Example& e = gap.example;
  out["example"] = {{"file", e.path}, {"unit", e.unit}, {"item", e.item}, {"before", e.before}, {"after", e.after}};
  return out;
}

}  // namespace

std::string as_text(const Result& result, const Options& options) {
  if (result.units == 0) return "no unit could be read\n";
  std::string out = table(result);
  out += gaps(result, Verdict::missed, "let through:");
  return out + gaps(result, Verdict::seen,
                    options.fail_on ? "seen, but below --fail-on " + grade_name(options.fail_on) + " (`[rules]` in uoc.toml sets another grade):"
                                    : std::string("seen, but with --fail-on never nothing fails:"));
}

std::string as_json(const Result& result, const Options& options) {
  Json kinds = Json::array();
  for (const auto& kind : result.kinds) {
    Json one{{"name", kind.damage->name}, {"summary", kind.damage->summary}};
    one.update(counts(kind));
    one["caught_by"] = kind.catchers;
    one["gaps"] = Json::array();
    for (const auto& gap : kind.gaps) one["gaps"].push_back(gap_json(gap));
    kinds.push_back(std::move(one));
  }
  Json out;
  out["version"] = 1;
  out["fail_on"] = grade_name(options.fail_on);
  out["units"] = {{"read", result.all_units}, {"damaged", result.units}};
  out["summary"] = counts(result.total());
  const auto share = result.share();
  out["summary"]["caught_percent"] = share ? Json(*share) : Json(nullptr);
  out["damages"] = std::move(kinds);
  return out.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

std::string summary(const Result& result) {
  const KindResult sum = result.total();
  std::string out = std::to_string(sum.tried) + (sum.tried == 1 ? " damage" : " damages") + " to " + std::to_string(result.units) + " of " +
                    std::to_string(result.all_units) + (result.all_units == 1 ? " unit: " : " units: ") + std::to_string(sum.caught) + " caught";
  if (const auto share = result.share()) out += " (" + std::to_string(*share) + " %)";
  out += ", " + std::to_string(sum.seen) + " seen, " + std::to_string(sum.missed) + " let through";
  return sum.harmless == 0 ? out : out + ", " + std::to_string(sum.harmless) + " harmless";
}

}  // namespace uoc::selftest
