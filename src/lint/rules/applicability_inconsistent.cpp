// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

#include "base/text.hpp"
#include "lint/rules/rules.hpp"

namespace uoc::lint {
namespace {

// Lower case, singular: "Life insurers" and "life insurer" are one sector. A blank stands at both ends.
std::string plain(std::string_view text) {
  std::string out(" "), word;
  const auto close = [&] {
    if (word.size() > 3 && word.ends_with('s') && !word.ends_with("ss")) word.pop_back();
    if (!word.empty()) out += word + " ";
    word.clear();
  };
  for (const char c : text)
    if (base::is_word_byte(c)) word += base::to_lower(c);
    else close();
  close();
  return out;
}

using Sectors = std::map<std::string, std::string>;  // plain name, name as the register has it

class Checker {
 public:
  Checker(const StandardView& view, Report& report) : view_(view), report_(report) {
    for (const model::RegisterRow& row : view.standard.listing.rows)
      for (const model::Text& sector : row.sectors) {
        known_.emplace(plain(sector.value), sector.value);
        listed_[model::normal_code(row.code.value)].emplace(plain(sector.value), sector.value);
      }
  }

  void run() {
    if (known_.empty()) return;
    for (const model::Unit& unit : view_.standard.units)
      if (const auto listed = listed_.find(model::normal_code(unit.code.text.value)); listed != listed_.end()) check(unit, listed->second);
  }

 private:
  // The sentences of a field that say for whom the unit is.
  std::string applicability(const model::Field& field) const {
    std::string out;
    for (const auto sentence : base::split(field.text.value, '.')) {
      const std::string folded = plain(sentence);
      if (folded.find(" appl") != std::string::npos) out += folded;
    }
    return out;
  }

  void check(const model::Unit& unit, const Sectors& listed) {
    const std::string text = applicability(unit.range) + applicability(unit.remark);
    Sectors named;
    for (const auto& [name, shown] : known_)
      if (text.find(name) != std::string::npos) named.emplace(name, shown);
    if (named.empty()) return report_.not_verified();
    std::string missing, surplus;
    for (const auto& [name, shown] : listed)
      if (!named.contains(name)) add(missing, shown);
    for (const auto& [name, shown] : named)
      if (!listed.contains(name)) add(surplus, shown);
    if (missing.empty() && surplus.empty()) return;
    const bool in_remark = !unit.remark.empty() && !applicability(unit.remark).empty();
    const model::Field& place = in_remark ? unit.remark : unit.range;
    std::string message = missing.empty() ? "" : "the register has the unit for " + missing + " too";
    if (!surplus.empty()) message += (message.empty() ? "" : "; ") + std::string("the register does not have it for ") + surplus;
    report_.in_unit(unit);
    report_.at(place.text, in_remark ? "remark" : "range", std::move(message)).with_hint("name the same sectors in the unit and in the register");
  }

  static void add(std::string& list, const std::string& sector) { list += (list.empty() ? "" : ", ") + quote(sector); }

  const StandardView& view_;
  Report& report_;
  Sectors known_;
  std::unordered_map<std::string, Sectors> listed_;
};

void check(const StandardView& view, Report& report) {
  if (view.standard.listing.given) Checker(view, report).run();
}

}  // namespace

const Rule kApplicabilityInconsistent{
    .info = {.id = "applicability-inconsistent",
             .letter = "X6",
             .group = "standard",
             .summary = "a unit names other sectors than those whose lists hold it",
             .severity = diag::Severity::advice,
             .fix = diag::FixClass::none,
             .authority = {{{"HKQF, lists of units of competency (hkqf.gov.hk)", "one list for each branch of an industry"}}}},
    .check_standard = check,
};

}  // namespace uoc::lint
