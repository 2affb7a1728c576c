// SPDX-License-Identifier: Apache-2.0
#include "merge/draft.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "merge/alignment.hpp"
#include "model/notation.hpp"

namespace uoc::merge {
namespace {

// "e2.c3.i1" → letter 'e', 2, rest ".c3.i1"; false for anchors of another shape.
bool split_anchor(std::string_view anchor, char letter, std::size_t& number, std::string_view& rest) {
  if (anchor.size() < 2 || anchor.front() != letter || !base::is_digit(anchor[1])) return false;
  const std::size_t end = std::min(anchor.find('.'), anchor.size());
  const auto n = base::to_int(anchor.substr(1, end - 1));
  if (!n || *n < 1) return false;
  number = static_cast<std::size_t>(*n);
  rest = anchor.substr(end);
  return true;
}

void put_comments(std::vector<model::Comment>& out, const std::vector<model::Comment>& comments, const std::string& anchor) {
  for (const auto& c : comments) out.push_back({anchor + c.anchor, c.text});
}

}  // namespace

Draft::Draft(const model::Unit& whole) : unit(whole) {
  for (auto& element : unit.elements) {
    DraftElement draft{std::move(element), {}, {}};
    for (auto& criterion : draft.element.criteria) draft.criteria.push_back({std::move(criterion), {}});
    draft.element.criteria.clear();
    elements.push_back(std::move(draft));
  }
  for (auto& criterion : unit.assessment.criteria) outcomes.push_back({std::move(criterion), {}});
  unit.elements.clear();
  unit.assessment.criteria.clear();
  std::vector<model::Comment> others;
  for (auto& comment : unit.comments) {
    std::size_t n = 0, c = 0;
    std::string_view rest, below;
    const std::string anchor = comment.anchor;
    if (split_anchor(anchor, 'e', n, rest) && n <= elements.size()) {
      DraftElement& element = elements[n - 1];
      if (rest.empty())
        element.comments.push_back({"", comment.text});
      else if (split_anchor(rest.substr(1), 'c', c, below) && c <= element.criteria.size())
        element.criteria[c - 1].comments.push_back({std::string(below), comment.text});
      else
        others.push_back(comment);
    } else if (split_anchor(anchor, 'a', n, rest) && n <= outcomes.size()) {
      outcomes[n - 1].comments.push_back({std::string(rest), comment.text});
    } else {
      others.push_back(comment);
    }
  }
  unit.comments = std::move(others);
}

model::Unit Draft::finish() const {
  model::Unit out = unit;
  for (std::size_t e = 0; e < elements.size(); ++e) {
    out.elements.push_back(elements[e].element);
    const std::string anchor = "e" + std::to_string(e + 1);
    put_comments(out.comments, elements[e].comments, anchor);
    for (std::size_t c = 0; c < elements[e].criteria.size(); ++c) {
      out.elements.back().criteria.push_back(elements[e].criteria[c].criterion);
      put_comments(out.comments, elements[e].criteria[c].comments, anchor + ".c" + std::to_string(c + 1));
    }
  }
  for (std::size_t a = 0; a < outcomes.size(); ++a) {
    out.assessment.criteria.push_back(outcomes[a].criterion);
    put_comments(out.comments, outcomes[a].comments, "a" + std::to_string(a + 1));
  }
  std::stable_sort(out.comments.begin(), out.comments.end(), [](const auto& a, const auto& b) { return model::anchor_less(a.anchor, b.anchor); });
  return out;
}

template <class F>
void Draft::each_list(const F& f) {
  for (auto& element : elements) f(element.criteria);
  f(outcomes);
}

DraftCriterion* Draft::find_id(const std::string& id) {
  DraftCriterion* found = nullptr;
  if (id.empty()) return found;
  each_list([&](std::vector<DraftCriterion>& list) {
    for (auto& c : list)
      if (found == nullptr && c.criterion.id == id) found = &c;
  });
  return found;
}

DraftCriterion* Draft::find_text(const std::string& whole) {
  DraftCriterion* found = nullptr;
  each_list([&](std::vector<DraftCriterion>& list) {
    for (auto& c : list)
      if (found == nullptr && whole_text(c.criterion) == whole) found = &c;
  });
  return found;
}

bool Draft::remove(const DraftCriterion* criterion) {
  bool removed = false;
  each_list([&](std::vector<DraftCriterion>& list) {
    const auto it = std::find_if(list.begin(), list.end(), [&](const DraftCriterion& c) { return &c == criterion; });
    if (removed || it == list.end()) return;
    list.erase(it);
    removed = true;
  });
  return removed;
}

}  // namespace uoc::merge
