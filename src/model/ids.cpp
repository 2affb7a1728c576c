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
    const std::string stem = code_ + '\n' + std::string(part) + '\n' + base::lower(base::collapse_spaces(text));
    for (int counter = 0;; ++counter) {
      std::string id = base::hex(base::hash64(stem + '\n' + std::to_string(counter)), 10);
      if (taken_.insert(id).second) return id;
    }
  }

  const std::string& code_;
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
