// SPDX-License-Identifier: Apache-2.0
// What a committee wants to know of a project beside its units: the register of waivers.
#include "render/targets.hpp"
#include "render/view.hpp"

namespace uoc::render {
namespace {

Value covered_view(const std::vector<RegisterEntry::Covered>& covered) {
  List out;
  for (const auto& finding : covered)
    out.push_back(Value::object("place", std::string_view(finding.place), "grade", std::string_view(finding.grade), "message",
                                std::string_view(finding.message)));
  return out;
}

Value waiver_view(const RegisterEntry& waiver) {
  return Value::object("rule", std::string_view(waiver.rule), "unit", std::string_view(waiver.unit), "item", std::string_view(waiver.item),
                       "reason", std::string_view(waiver.reason), "owner", std::string_view(waiver.owner), "expires",
                       std::string_view(waiver.expires), "over", waiver.over, "place", std::string_view(waiver.place), "count",
                       waiver.covered.size(), "covered", covered_view(waiver.covered));
}

void unit_pages(const Site&, std::size_t, std::size_t, const Templates&, std::vector<Page>&) {}

void site_pages(const Site& site, const Templates& templates, std::vector<Page>& out) {
  List waivers;
  for (const auto& waiver : site.waivers) waivers.push_back(waiver_view(waiver));
  const bool some = !waivers.empty();
  Value view = Value::object("waivers", std::move(waivers), "has_waivers", some, "count", site.waivers.size(), "today", std::string_view(site.today));
  add_frame(view, site, kPageLanguage, 0);
  add_assets(site, templates, "report", out);
  out.push_back({"report/index.html", templates.fill("report/index.html", view)});
}

}  // namespace

constinit const Target kReportTarget{"report", "the register of waivers", unit_pages, site_pages};

}  // namespace uoc::render
