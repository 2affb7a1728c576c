// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cstdint>
#include <vector>

#include "lint/fields.hpp"
#include "lint/rules/rules.hpp"

namespace uoc::lint {
namespace {

using model::FieldName;
using Order = std::vector<FieldName>;
using Labels = std::vector<const model::Label*>;

bool is_in(const Order& order, FieldName field) {
  return std::find(order.begin(), order.end(), field) != order.end();
}

// The first label of each field that an order speaks of, in printed order.
Labels first_labels(const model::Unit& unit, const Order& order) {
  Labels out;
  for (const model::Label& label : unit.facts.labels) {
    const bool seen =
        std::any_of(out.begin(), out.end(), [&](const auto* l) { return l->field == label.field; });
    if (!seen && is_in(order, label.field)) out.push_back(&label);
  }
  std::stable_sort(out.begin(), out.end(),
                   [](const auto* a, const auto* b) { return a->span.begin < b->span.begin; });
  return out;
}

// Index of the first label that stands too late; labels.size() if all stand in this order.
std::size_t out_of_order(const Labels& labels, const Order& order) {
  const auto rank = [&](const model::Label* label) {
    return std::find(order.begin(), order.end(), label->field);
  };
  for (std::size_t i = 1; i < labels.size(); ++i)
    if (rank(labels[i]) < rank(labels[i - 1])) return i;
  return labels.size();
}

// Front matter and XML have an order of their own, and one of lost labels is none.
bool has_printed_order(const model::Unit& unit) {
  return unit.facts.notation == model::Notation::text && unit.facts.shifts.empty() &&
         unit.facts.labels.size() > 1;
}

void check(const UnitView& view, Report& report) {
  if (view.profile.orders.empty() || !has_printed_order(view.unit)) return;
  const model::Label *late = nullptr, *early = nullptr;
  std::size_t latest = 0;  // of all orders the one that holds longest
  for (const Order& order : view.profile.orders) {
    const Labels labels = first_labels(view.unit, order);
    const std::size_t at = out_of_order(labels, order);
    if (at == labels.size()) return;
    if (at <= latest) continue;
    latest = at;
    late = labels[at];
    early = labels[at - 1];
  }
  std::string order;
  for (const FieldName field : view.profile.orders.front())
    order += (order.empty() ? "" : ", ") + std::string(view.profile.label(field));
  report
      .at(late->span, quoted_label(view.profile, late->field) + " stands after " +
                          quoted_label(view.profile, early->field) + ", which no published order has")
      .with_item(std::string(model::name(late->field)))
      .with_hint("order the fields: " + order);
}

// Bit i: the unit keeps order i.
std::uint32_t kept_orders(const model::Unit& unit, const std::vector<Order>& orders) {
  std::uint32_t kept = 0;
  for (std::size_t i = 0; i < std::min<std::size_t>(orders.size(), 32); ++i) {
    const Labels labels = first_labels(unit, orders[i]);
    if (out_of_order(labels, orders[i]) == labels.size()) kept |= 1U << i;
  }
  return kept;
}

// One document in two orders: reported where the second one starts.
void check_documents(const model::Standard& standard, Report& report) {
  const auto& orders = standard.profile->orders;
  if (orders.size() < 2) return;
  base::FileId file = base::kNoFile;
  std::uint32_t common = ~0U;
  const auto& units = standard.units;
  for (std::size_t i = 0; i < units.size(); ++i) {
    if (units[i].span.file != file) {
      file = units[i].span.file;
      common = ~0U;
    }
    const bool alone = (i == 0 || units[i - 1].span.file != file) &&
                       (i + 1 == units.size() || units[i + 1].span.file != file);
    if (alone || common == 0 || !has_printed_order(units[i])) continue;
    const std::uint32_t kept = kept_orders(units[i], orders);
    if (kept == 0) continue;
    common &= kept;
    if (common != 0) continue;
    report.in_unit(units[i]);
    report.at_unit("the fields stand in another order than in the units before it in this document")
        .with_hint("keep one order in one document");
  }
}

}  // namespace

const Rule kItemOrder{
    .info = {.id = "item-order",
             .letter = "S3",
             .group = "structure",
             .summary = "the fields stand in no published order, or in two orders in one document",
             .severity = diag::Severity::advice,
             .fix = diag::FixClass::none,
             .authority = {{{"HKQF, Specification of Competency Standards (hkqf.gov.hk)",
                             "items of a unit of competency, in order"},
                            {"HKQF, leaflet \"What is SCS\"", "structure of a unit of competency"}}}},
    .check_unit = check,
    .check_standard = check_documents,
};

}  // namespace uoc::lint
