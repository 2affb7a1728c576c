// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <numeric>
#include <string>
#include <vector>

#include "base/hash.hpp"
#include "lint/digest.hpp"
#include "lint/fields.hpp"
#include "lint/rules/rules.hpp"

namespace uoc::lint {
namespace {

constexpr double kSharedWords = 0.85;  // of the words of both
constexpr double kSharedPairs = 0.7;   // of the shares of neighbouring words
constexpr std::size_t kFewestWords = 20;

double shared_words(const UnitDigest& a, const UnitDigest& b) {
  std::size_t common = 0;
  for (auto x = a.words.begin(), y = b.words.begin(); x != a.words.end() && y != b.words.end();) {
    if (*x == *y) ++common, ++x, ++y;
    else if (*x < *y) ++x;
    else ++y;
  }
  const std::size_t all = a.words.size() + b.words.size() - common;
  return all == 0 ? 0.0 : static_cast<double>(common) / static_cast<double>(all);
}

double shared_pairs(const UnitDigest& a, const UnitDigest& b) {
  std::size_t common = 0, all = 0;
  for (std::size_t i = 0; i < UnitDigest::kShares; ++i) {
    if (a.signature[i] == UnitDigest::kEmpty && b.signature[i] == UnitDigest::kEmpty) continue;
    ++all;
    common += a.signature[i] == b.signature[i];
  }
  return all == 0 ? 0.0 : static_cast<double>(common) / static_cast<double>(all);
}

class Clusters {
 public:
  explicit Clusters(const StandardView& view) : view_(view), parent_(view.digests.size()) {
    std::iota(parent_.begin(), parent_.end(), 0U);
  }

  // Units that agree in one band of their signatures may be alike. A unit is compared with a few of its band only, so
  // that the work grows with the number of units.
  void find() {
    for (std::size_t band = 0; (band + 1) * kBand <= UnitDigest::kShares; ++band) {
      fill(band);
      for (std::size_t begin = 0, end = 0; begin < keys_.size(); begin = end) {
        while (end < keys_.size() && keys_[end].first == keys_[begin].first) ++end;
        compare(begin, end);
      }
    }
  }

  // The units that stand together with others, by the first unit of each cluster.
  std::vector<std::vector<std::uint32_t>> result() {
    std::vector<std::vector<std::uint32_t>> members(parent_.size()), out;
    for (std::uint32_t i = 0; i < parent_.size(); ++i) members[root(i)].push_back(i);
    for (auto& cluster : members)
      if (cluster.size() > 1) out.push_back(std::move(cluster));
    return out;
  }

 private:
  static constexpr std::size_t kBand = 3;      // shares that agree by chance in few units
  static constexpr std::size_t kCompared = 6;

  std::uint32_t root(std::uint32_t i) {
    while (parent_[i] != i) i = parent_[i] = parent_[parent_[i]];
    return i;
  }

  void fill(std::size_t band) {
    keys_.clear();
    for (std::uint32_t i = 0; i < view_.digests.size(); ++i) {
      const UnitDigest& digest = view_.digests[i];
      const std::uint32_t* shares = digest.signature.data() + band * kBand;
      if (digest.words.size() < kFewestWords || std::count(shares, shares + kBand, UnitDigest::kEmpty) > 0) continue;
      keys_.emplace_back(base::hash64({reinterpret_cast<const char*>(shares), kBand * sizeof(*shares)}), i);
    }
    std::sort(keys_.begin(), keys_.end());
  }

  void compare(std::size_t begin, std::size_t end) {
    std::vector<std::uint32_t> others;  // of one band, one for each cluster, the last ones seen
    for (std::size_t at = begin; at < end; ++at) {
      const std::uint32_t unit = keys_[at].second;
      const auto same = std::find_if(others.begin(), others.end(), [&](std::uint32_t other) {
        return root(other) == root(unit) || are_alike(other, unit);
      });
      if (same != others.end()) {
        join(*same, unit);
        continue;
      }
      if (others.size() == kCompared) others.erase(others.begin());
      others.push_back(unit);
    }
  }

  void join(std::uint32_t a, std::uint32_t b) {
    const std::uint32_t x = root(a), y = root(b);
    parent_[std::max(x, y)] = std::min(x, y);
  }

  bool are_alike(std::uint32_t a, std::uint32_t b) const {
    const model::Unit& one = view_.standard.units[a];
    const model::Unit& two = view_.standard.units[b];
    if (one.language != two.language || model::level_value(one.level.text.value) != model::level_value(two.level.text.value)) return false;
    if (model::normal_code(one.code.text.value) == model::normal_code(two.code.text.value)) return false;  // code-duplicate
    return shared_pairs(view_.digests[a], view_.digests[b]) >= kSharedPairs &&
           shared_words(view_.digests[a], view_.digests[b]) >= kSharedWords;
  }

  const StandardView& view_;
  std::vector<std::uint32_t> parent_;
  std::vector<std::pair<std::uint64_t, std::uint32_t>> keys_;
};

base::Span place_of(const model::Unit& unit) {
  return unit.title.text.span.valid() ? unit.title.text.span : unit.span;
}

void check(const StandardView& view, Report& report) {
  constexpr std::size_t kShown = 5;
  Clusters clusters(view);
  clusters.find();
  for (const auto& cluster : clusters.result()) {
    const model::Unit& first = view.standard.units[cluster[0]];
    const model::Unit& second = view.standard.units[cluster[1]];
    report.in_unit(second);
    const std::string others = cluster.size() == 2 ? "" : " and " + counted(cluster.size() - 2, "other unit", "other units");
    diag::Diagnostic& d = report.at_unit("the unit " + quote(second.title.text.value) + " says nearly the same as " +
                                         quote(first.title.text.value) + others + " of the same level");
    d.with_hint("make one unit of them that holds for all, or say what tells them apart");
    d.with_note(place_of(first), quote(first.code.text.value) + " stands here");
    for (std::size_t i = 2; i < std::min(cluster.size(), kShown + 1); ++i)
      d.with_note(place_of(view.standard.units[cluster[i]]), quote(view.standard.units[cluster[i]].code.text.value) + " is one of them");
  }
}

}  // namespace

const Rule kNearDuplicateUnit{
    .info = {.id = "near-duplicate-unit",
             .letter = "X3",
             .group = "standard",
             .summary = "units of one level say nearly the same in nearly the same words",
             .severity = diag::Severity::advice,
             .fix = diag::FixClass::none,
             .authority = {{{"SQA, guidance on the development of units (sqa.org.uk 65024)", "generic units instead of a unit for each context"}}}},
    .check_standard = check,
    .reads_digests = true,
};

}  // namespace uoc::lint
