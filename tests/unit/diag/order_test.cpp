// SPDX-License-Identifier: Apache-2.0
// Findings of many files, put together piece by piece.
#include <catch2/catch.hpp>

#include <algorithm>
#include <tuple>

#include "support/sample_report.hpp"

using namespace uoc;
using tests::kRule;

namespace {

constexpr base::FileId kFiles = 40;

base::SourceSet many_files() {
  base::SourceSet sources;
  // The order of their paths is not that of their ids.
  for (base::FileId id = 0; id < kFiles; ++id) sources.add(std::to_string(id * 7 % kFiles) + ".txt", std::string(100, 'x'));
  return sources;
}

diag::Diagnostic finding(base::FileId file, std::uint32_t begin, const std::string& item) {
  diag::Diagnostic d;
  d.rule = &kRule;
  d.span = {file, begin, begin + 1};
  d.message = "a message that is too long to stand inside of its string";
  d.item = item;
  return d;
}

// What the order is to be, by a sort that knows no short cut. Of equals the first one found stands first.
std::vector<std::string> expected(const diag::Diagnostics& list, const base::SourceSet& sources) {
  std::vector<const diag::Diagnostic*> order;
  for (const auto& d : list) order.push_back(&d);
  std::stable_sort(order.begin(), order.end(), [&](const auto* a, const auto* b) {
    return std::tie(sources.file(a->span.file).path(), a->span.begin) < std::tie(sources.file(b->span.file).path(), b->span.begin);
  });
  std::vector<std::string> items;
  for (const auto* d : order) items.push_back(d->item);
  return items;
}

std::vector<std::string> items_of(const diag::Diagnostics& list) {
  std::vector<std::string> items;
  for (const auto& d : list) items.push_back(d.item);
  return items;
}

}  // namespace

TEST_CASE("findings stand in one order, whether they came sorted, in pieces, or anyhow") {
  const base::SourceSet sources = many_files();
  diag::Diagnostics anyhow, pieces;
  for (std::uint32_t i = 0; i < 2000; ++i) anyhow.push_back(finding(i * 31 % kFiles, i * 17 % 90, std::to_string(i)));
  for (base::FileId file = 0; file < kFiles; ++file) {
    diag::Diagnostics piece;
    for (std::uint32_t i = 0; i < 50; ++i) piece.push_back(finding(file, i * 13 % 23, std::to_string(file * 100 + i)));
    diag::sort_piece(piece);
    CHECK(std::is_sorted(piece.begin(), piece.end(), [](const auto& a, const auto& b) { return a.span.begin < b.span.begin; }));
    pieces.insert(pieces.end(), piece.begin(), piece.end());
  }
  for (std::uint32_t i = 0; i < 30; ++i) pieces.push_back(finding(i, 5, "late " + std::to_string(i)));
  for (diag::Diagnostics* list : {&anyhow, &pieces}) {
    const auto order = expected(*list, sources);
    diag::sort(*list, sources);
    CHECK(items_of(*list) == order);
    diag::sort(*list, sources);  // nothing is to be done
    CHECK(items_of(*list) == order);
  }
  diag::Diagnostics none;
  diag::sort_piece(none);
  CHECK(none.empty());
}
