// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cstdint>
#include <span>
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

// The two labels that no order has in this sequence; nulls if the unit keeps an order.
struct Misplaced {
  const model::Label* late = nullptr;
  const model::Label* early = nullptr;
};

Misplaced misplaced_in(const model::Unit& unit, const std::vector<Order>& orders) {
  Misplaced out;
  std::size_t latest = 0;  // of all orders the one that holds longest
  for (const Order& order : orders) {
    const Labels labels = first_labels(unit, order);
    const std::size_t at = out_of_order(labels, order);
    if (at == labels.size()) return {};
    if (at <= latest) continue;
    latest = at;
    out = {labels[at], labels[at - 1]};
  }
  return out;
}

using Units = std::span<const model::Unit>;

// A document that has an order of its own is told so once, and not at each of its units.
void check_orders(const model::Profile& profile, Units units, Report& report) {
  const model::Unit* first = nullptr;
  Misplaced found;
  std::size_t more = 0;
  for (const model::Unit& unit : units) {
    if (!has_printed_order(unit)) continue;
    const Misplaced misplaced = misplaced_in(unit, profile.orders);
    if (misplaced.late == nullptr) continue;
    if (first != nullptr) ++more;
    if (first == nullptr) found = misplaced;
    if (first == nullptr) first = &unit;
  }
  if (first == nullptr) return;
  std::string order;
  for (const FieldName field : profile.orders.front())
    order += (order.empty() ? "" : ", ") + std::string(profile.label(field));
  std::string message = quoted_label(profile, found.late->field) + " stands after " +
                        quoted_label(profile, found.early->field) + ", which no published order has";
  if (more > 0) message += "; the same in " + counted(more, "more unit", "more units") + " of this document";
  report.in_unit(*first);
  report.at(found.late->span, std::move(message))
      .with_item(std::string(model::name(found.late->field)))
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
void check_one_order(const std::vector<Order>& orders, Units units, Report& report) {
  std::uint32_t common = ~0U;
  for (const model::Unit& unit : units) {
    const std::uint32_t kept = has_printed_order(unit) ? kept_orders(unit, orders) : 0;
    if (kept == 0) continue;
    common &= kept;
    if (common != 0) continue;
    report.in_unit(unit);
    report.at_unit("the fields stand in another order than in the units before it in this document")
        .with_hint("keep one order in one document");
    return;
  }
}

void check(const StandardView& view, Report& report) {
  const auto& orders = view.profile.orders;
  if (orders.empty()) return;
  const Units units = view.standard.units;
  for (std::size_t begin = 0, end = 0; begin < units.size(); begin = end) {
    while (end < units.size() && units[end].span.file == units[begin].span.file) ++end;
    const Units document = units.subspan(begin, end - begin);
    check_orders(view.profile, document, report);
    if (document.size() > 1) check_one_order(orders, document, report);
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
    .check_standard = check,
};

}  // namespace uoc::lint
