// SPDX-License-Identifier: Apache-2.0
#include "model/ids.hpp"

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
      if (!c.id.empty()) taken_.insert(c.id);
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
    for (const char c : text) stem_.push_back(base::to_lower(c));
    const std::size_t length = stem_.append(1, '\n').size();
    for (int counter = 0;; ++counter) {
      stem_.resize(length);
      stem_ += std::to_string(counter);
      std::string id = base::hex(base::hash64(stem_), 10);
      if (taken_.insert(id).second) return id;
    }
  }

  const std::string& code_;
  std::string stem_;  // reused from id to id
  std::unordered_set<std::string> taken_;
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
