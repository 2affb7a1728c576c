// SPDX-License-Identifier: Apache-2.0
// The edited unit taken apart, so that entries can be changed, added and removed while their comments stay with them.
#pragma once

#include <string>
#include <vector>

#include "model/unit.hpp"

namespace uoc::merge {

struct DraftCriterion {
  model::Criterion criterion;
  std::vector<model::Comment> comments;  // anchors below the criterion: "" or ".i1"
};

struct DraftElement {
  model::Element element;  // without its criteria
  std::vector<model::Comment> comments;
  std::vector<DraftCriterion> criteria;
};

class Draft {
 public:
  explicit Draft(const model::Unit& unit);
  // The unit with every comment anchored to where its entry stands now.
  model::Unit finish() const;

  model::Unit unit;                      // everything but the two lists and their comments
  std::vector<DraftElement> elements;
  std::vector<DraftCriterion> outcomes;

  // A criterion anywhere in the unit; null if it is gone.
  DraftCriterion* find_id(const std::string& id);
  DraftCriterion* find_text(const std::string& whole);
  bool remove(const DraftCriterion* criterion);

 private:
  template <class F>
  void each_list(const F& f);
};

}  // namespace uoc::merge
