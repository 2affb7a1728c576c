// SPDX-License-Identifier: Apache-2.0
#include "model/ids.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <memory_resource>
#include <cstdint>
#include <string>
#include <unordered_map>
#include <unordered_set>

#include "base/hash.hpp"
#include "base/text.hpp"

namespace uoc::model {
namespace {

class Assigner {
 public:
  explicit Assigner(const std::string& code) : code_(code) {}

  void collect(const std::vector<Criterion>& criteria) {
    for (const auto& c : criteria) {
      if (!c.id.empty()) stored_.insert(c.id);
      collect(c.items);
    }
  }

  void assign(std::vector<Criterion>& criteria, std::string_view part) {
    for (auto& c : criteria) {
      if (c.id.empty()) c.id = next(part, c.text.value);
      assign(c.items, part);
    }
  }

 private:
  std::string next(std::string_view part, std::string_view text) {
    stem_.assign(code_).append(1, '\n').append(part).append(1, '\n');
    const std::size_t head = stem_.size();
    stem_.resize(head + text.size());
    std::transform(text.begin(), text.end(), stem_.begin() + static_cast<std::ptrdiff_t>(head), base::to_lower);
    const std::size_t length = stem_.append(1, '\n').size();
    // Equal texts count on from each other.
    for (int& counter = counters_[base::hash64(stem_)];; ++counter) {
      stem_.resize(length);
      stem_ += std::to_string(counter);
      const std::uint64_t hash = base::hash64(stem_) & kMask;
      if (!made_.insert(hash).second) continue;
      std::string id = base::hex(hash, kDigits);
      if (stored_.empty() || !stored_.contains(id)) return id;
    }
  }

  static constexpr int kDigits = 10;  // hexadecimal, four bits each
  static constexpr std::uint64_t kMask = (std::uint64_t{1} << (4 * kDigits)) - 1;

  const std::string& code_;
  std::string stem_;  // reused from id to id
  // The sets live as long as one unit is named: most find room here.
  std::array<std::byte, 8192> room_;
  std::pmr::monotonic_buffer_resource memory_{room_.data(), room_.size()};
  std::unordered_set<std::string> stored_;  // read from the source
  std::pmr::unordered_set<std::uint64_t> made_{&memory_};
  std::pmr::unordered_map<std::uint64_t, int> counters_{&memory_};
};

}  // namespace

void assign_ids(Unit& unit) {
  Assigner assigner(unit.code.text.value);
  for (const auto& element : unit.elements) assigner.collect(element.criteria);
  assigner.collect(unit.assessment.criteria);
  for (auto& element : unit.elements) assigner.assign(element.criteria, name(element.part));
  assigner.assign(unit.assessment.criteria, "assessment");
}

}  // namespace uoc::model
