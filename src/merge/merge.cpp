// SPDX-License-Identifier: Apache-2.0
#include "merge/merge.hpp"

#include <algorithm>
#include <functional>
#include <tuple>

#include "base/text.hpp"
#include "merge/alignment.hpp"
#include "merge/draft.hpp"

namespace uoc::merge {
namespace {

std::vector<std::string> texts_of(const std::vector<model::Criterion>& criteria) {
  std::vector<std::string> out;
  for (const auto& c : criteria) out.push_back(whole_text(c));
  return out;
}

class Merger {
 public:
  Merger(const model::Unit& base, const model::Unit& edited, const model::Unit& published)
      : base_(base), published_(published), draft_(edited) {}

  Merged run() {
    fields();
    elements();
    criteria(base_.assessment.criteria, published_.assessment.criteria, "assessment", [this] { return &draft_.outcomes; });
    insert_added();
    drop_empty_elements();
    draft_.unit.provenance = published_.provenance;
    out_.unit = draft_.finish();
    return std::move(out_);
  }

 private:
  void taken(const std::string& place, const std::string& what) { out_.taken.push_back(place.empty() ? what : place + ": " + what); }

  // Leaves the edited text and says beside it what the document has.
  void conflict(std::vector<model::Comment>& comments, const std::string& anchor, const std::string& place, const std::string& published) {
    const std::string text = published.empty() ? "the document no longer has this" : "the document now says: " + published;
    const std::string mark = std::string(model::kConflictMark) + " " + text;
    const auto same = [&](const model::Comment& c) { return c.text.value == mark; };
    if (std::none_of(comments.begin(), comments.end(), same)) comments.push_back({anchor, {mark, {}}});
    out_.conflicts.push_back(place + ": edited here, and " + (published.empty() ? "removed from the document" : "the document now says " + base::quote_start(base::collapse_spaces(published))));
  }

  // One value, three versions.
  template <class T, class Show>
  void value(T& edited, const T& base, const T& published, const std::string& name, const std::string& anchor, std::vector<model::Comment>& comments,
             const Show& show) {
    if (published == base || edited == published) return;
    if (edited == base) {
      edited = published;
      taken(name, "now " + base::quote_start(base::collapse_spaces(show(published))));
    } else {
      conflict(comments, anchor, name, show(published));
    }
  }

  void fields() {
    static constexpr std::tuple<const char*, model::Field model::Unit::*> kFields[] = {
        {"framework", &model::Unit::framework}, {"functional_area", &model::Unit::functional_area}, {"title", &model::Unit::title},
        {"code", &model::Unit::code},           {"range", &model::Unit::range},                     {"level", &model::Unit::level},
        {"credit", &model::Unit::credit},       {"remark", &model::Unit::remark}};
    auto& unit = draft_.unit;
    for (const auto& [name, field] : kFields) {
      value((unit.*field).text, (base_.*field).text, (published_.*field).text, name, name, unit.comments, [](const model::Text& t) { return t.value; });
      if (!(base_.*field).printed && (published_.*field).printed) (unit.*field).printed = true;
    }
    value(unit.assessment.intro, base_.assessment.intro, published_.assessment.intro, "lead-in", "intro", unit.comments,
          [](const model::Text& t) { return t.value; });
    value(unit.language, base_.language, published_.language, "language", "unit", unit.comments, [](const std::string& s) { return s; });
    if (published_.assessment.printed) unit.assessment.printed = true;
    if (published_.competency_printed) unit.competency_printed = true;
  }

  static std::string place_of(const model::Element& element) { return element.number.empty() ? base::quote_start(element.heading.value) : element.number.value; }

  void elements() {
    const auto counterpart = align(base_.elements, published_.elements);
    home_.assign(published_.elements.size(), kNone);
    std::vector<model::Element> now;
    for (const auto& e : draft_.elements) {
      now.push_back(e.element);
      for (const auto& c : e.criteria) now.back().criteria.push_back(c.criterion);
    }
    const auto edited_at = align(base_.elements, now);
    for (std::size_t b = 0; b < base_.elements.size(); ++b) {
      const model::Element& before = base_.elements[b];
      DraftElement* edited = edited_at[b] == kNone ? nullptr : &draft_.elements[edited_at[b]];
      if (counterpart[b] == kNone) {
        criteria(before.criteria, {}, place_of(before), [] { return static_cast<std::vector<DraftCriterion>*>(nullptr); });
        if (edited != nullptr && edited->element.heading == before.heading) may_go_.push_back(before.heading.value);
        else if (edited != nullptr) conflict(edited->comments, "", place_of(before), "");
        continue;
      }
      const model::Element& after = published_.elements[counterpart[b]];
      home_[counterpart[b]] = edited_at[b];
      if (edited != nullptr) head(*edited, before, after);
      const std::size_t p = counterpart[b];
      criteria(before.criteria, after.criteria, place_of(after), [this, p] { return list_of(p); });
    }
    for (std::size_t p = 0; p < published_.elements.size(); ++p)
      if (std::find(counterpart.begin(), counterpart.end(), p) == counterpart.end()) new_elements_.push_back(p);
  }

  // The edited list of a published element; null if it is gone. Elements that are put in move it: it is asked for when needed.
  std::vector<DraftCriterion>* list_of(std::size_t published) {
    return home_[published] == kNone ? nullptr : &draft_.elements[home_[published]].criteria;
  }

  void head(DraftElement& edited, const model::Element& before, const model::Element& after) {
    const auto text = [](const model::Text& t) { return t.value; };
    const bool untouched = edited.element.heading == before.heading && edited.element.number == before.number;
    value(edited.element.number, before.number, after.number, place_of(before) + ", number", "", edited.comments, text);
    value(edited.element.heading, before.heading, after.heading, place_of(before) + ", heading", "", edited.comments, text);
    if (untouched && !(before.heading == after.heading && before.number == after.number)) {
      edited.element.recovered = after.recovered;
      if (edited.element.part == before.part) edited.element.part = after.part;
    }
  }

  DraftCriterion* find(const model::Criterion& criterion) {
    DraftCriterion* found = draft_.find_id(criterion.id);
    return found != nullptr ? found : draft_.find_text(whole_text(criterion));
  }

  // `list` gives the edited list of the same element; null if it is gone.
  template <class List>
  void criteria(const std::vector<model::Criterion>& before, const std::vector<model::Criterion>& after, const std::string& place, const List& list) {
    const auto counterpart = align(texts_of(before), texts_of(after));
    std::vector<bool> known(after.size(), false);
    for (std::size_t b = 0; b < before.size(); ++b) {
      if (counterpart[b] == kNone) {
        removed(before[b], place);
        continue;
      }
      known[counterpart[b]] = true;
      changed(before[b], after[counterpart[b]], place, list());
    }
    for (std::size_t a = 0; a < after.size(); ++a)
      if (!known[a]) added_.push_back({after[a], a == 0 ? std::string() : after[a - 1].id, a == 0 ? std::string() : whole_text(after[a - 1]), place, list});
  }

  void removed(const model::Criterion& before, const std::string& place) {
    DraftCriterion* edited = find(before);
    if (edited == nullptr) return;
    if (whole_text(edited->criterion) != whole_text(before)) return conflict(edited->comments, "", place, "");
    taken(place, "removed " + base::quote_start(before.text.value));
    draft_.remove(edited);
  }

  void changed(const model::Criterion& before, const model::Criterion& after, const std::string& place, std::vector<DraftCriterion>* list) {
    const std::string old = whole_text(before), fresh = whole_text(after);
    if (old == fresh) return;
    DraftCriterion* edited = find(before);
    if (edited == nullptr) {
      if (draft_.find_text(fresh) != nullptr) return;
      auto& comments = list != nullptr && !list->empty() ? list->back().comments : draft_.unit.comments;
      return conflict(comments, list != nullptr && !list->empty() ? "" : "end", place, after.text.value);
    }
    const std::string own = whole_text(edited->criterion);
    if (own == fresh) return;
    if (own != old) return conflict(edited->comments, "", place, base::collapse_spaces(fresh));
    const std::string id = edited->criterion.id;
    edited->criterion = after;
    if (!id.empty()) edited->criterion.id = id;
    taken(place, base::quote_start(before.text.value) + " is now " + base::quote_start(after.text.value));
  }

  struct Added {
    model::Criterion criterion;
    std::string behind_id, behind_text;  // the criterion before it in the document; empty: the first of its list
    std::string place;
    std::function<std::vector<DraftCriterion>*()> list;
  };

  // After everything else: a criterion that only moved has left its old place by now.
  void insert_added() {
    for (const std::size_t p : new_elements_) insert_element(p);
    for (const Added& a : added_) {
      if (draft_.find_text(whole_text(a.criterion)) != nullptr) continue;
      std::vector<DraftCriterion>* list = a.list();
      if (list == nullptr) {
        conflict(draft_.unit.comments, "end", a.place, a.criterion.text.value);
        continue;
      }
      const auto behind = std::find_if(list->begin(), list->end(), [&](const DraftCriterion& c) {
        return (!a.behind_id.empty() && c.criterion.id == a.behind_id) || whole_text(c.criterion) == a.behind_text;
      });
      const auto at = a.behind_text.empty() ? list->begin() : behind == list->end() ? list->end() : behind + 1;
      list->insert(at, {a.criterion, {}});
      taken(a.place, "new " + base::quote_start(a.criterion.text.value));
    }
  }

  // Behind the element that stands before it in the document.
  void insert_element(std::size_t p) {
    std::size_t at = 0;
    for (std::size_t q = p; q-- > 0;)
      if (home_[q] != kNone) {
        at = home_[q] + 1;
        break;
      }
    DraftElement fresh{published_.elements[p], {}, {}};
    fresh.element.criteria.clear();
    for (const auto& c : published_.elements[p].criteria)
      if (draft_.find_text(whole_text(c)) == nullptr) fresh.criteria.push_back({c, {}});
    draft_.elements.insert(draft_.elements.begin() + static_cast<std::ptrdiff_t>(at), std::move(fresh));
    for (auto& h : home_)
      if (h != kNone && h >= at) ++h;
    home_[p] = at;
    taken(place_of(published_.elements[p]), "new element " + base::quote_start(published_.elements[p].heading.value));
  }

  void drop_empty_elements() {
    std::erase_if(draft_.elements, [&](const DraftElement& e) {
      const bool goes = e.criteria.empty() && std::find(may_go_.begin(), may_go_.end(), e.element.heading.value) != may_go_.end();
      if (goes) taken(place_of(e.element), "removed " + base::quote_start(e.element.heading.value));
      return goes;
    });
  }

  const model::Unit& base_;
  const model::Unit& published_;
  Draft draft_;
  Merged out_;
  std::vector<std::size_t> home_;          // for each published element, where it stands in the draft
  std::vector<std::size_t> new_elements_;  // indices in published_
  std::vector<std::string> may_go_;        // headings of elements that the document no longer has
  std::vector<Added> added_;
};

}  // namespace

bool same_text(const model::Unit& a, const model::Unit& b) {
  model::Unit x = a, y = b;
  x.provenance = y.provenance = {};
  return model::same_content(x, y);
}

Merged merge(const model::Unit& base, const model::Unit& edited, const model::Unit& published) {
  return Merger(base, edited, published).run();
}

}  // namespace uoc::merge
