// SPDX-License-Identifier: Apache-2.0
// Lists of the Markdown notation: criteria, elements, or lines with labels.
#include "base/text.hpp"
#include "read/markdown_unit.hpp"

namespace uoc::read {

using Kind = base::MarkdownBlock::Kind;

void MarkdownUnitReader::list(const Block& list) {
  if (place_ != Place::competency && place_ != Place::assessment) {
    for (const Block& item : list.children) flatten(item);
    return;
  }
  unit_.facts.bulleted = true;
  if (place_ == Place::assessment) {
    auto& criteria = unit_.assessment.criteria;
    for (const Block& item : list.children) criteria.push_back(criterion(item, "a" + std::to_string(criteria.size() + 1)));
    return;
  }
  if (list.ordered && (unit_.elements.empty() || elements_in_lists_)) return elements_of(list);
  if (unit_.elements.empty()) {  // criteria without an element: one whose start is not printed
    unit_.elements.emplace_back().recovered = true;
    unit_.elements.back().heading.span = unit_.elements.back().number.span = span({list.range.begin, list.range.begin});
    parts_.push_back(std::nullopt);
  }
  criteria_of(list);
}

void MarkdownUnitReader::criteria_of(const Block& list) {
  const std::string prefix = "e" + std::to_string(unit_.elements.size()) + ".c";
  auto& criteria = unit_.elements.back().criteria;
  for (const Block& item : list.children) criteria.push_back(criterion(item, prefix + std::to_string(criteria.size() + 1)));
}

// The blocks inside of a container, as if they stood outside.
void MarkdownUnitReader::flatten(const Block& container) {
  for (const Block& child : container.children) block(child);
}

std::string MarkdownUnitReader::number_of(const Block& list, std::size_t index) const {
  return std::to_string(list.start + static_cast<int>(index));
}

// A numbered list right below the competency: its numbers are those of elements, its lists hold the criteria.
void MarkdownUnitReader::elements_of(const Block& list) {
  elements_in_lists_ = true;
  for (std::size_t i = 0; i < list.children.size(); ++i) {
    const Block& item = list.children[i];
    release("e" + std::to_string(unit_.elements.size() + 1));
    model::Element& element = unit_.elements.emplace_back();
    parts_.push_back(std::nullopt);
    const std::string number = number_of(list, i);
    const bool printed = bytes_.substr(item.range.begin).starts_with(number);  // "1." may stand at each of them
    element.number.value = number;
    const auto size = static_cast<std::uint32_t>(printed ? number.size() : 0);
    element.number.span = span({item.range.begin, item.range.begin + size});
    element.recovered = !printed;
    const std::string own = "e" + std::to_string(unit_.elements.size());
    for (const Block& child : item.children) {
      if (child.kind == Kind::list) {
        criteria_of(child);
      } else if (child.kind == Kind::html) {
        html(child);
      } else {
        take_marks(child, own);
        append(element.heading, text_of(child.text), " ");
      }
    }
  }
}

model::Criterion MarkdownUnitReader::criterion(const Block& item, const std::string& anchor) {
  release(anchor);
  model::Criterion out;
  out.text.span = span({item.range.end, item.range.end});
  const Block* first = item.children.empty() ? nullptr : &item.children.front();
  if (first != nullptr && first->kind == Kind::html && first->comments.size() == 1 && base::trim(first->text.text).empty()) {
    if (const auto marks = model::read_marks(first->comments.front().body)) {  // a criterion without text
      out.id = marks->id.value_or("");
      out.recovered = marks->recovered;
      trivia(model::TriviaKind::markup, first->range.begin, first->range.end);
    } else {
      first = nullptr;
    }
  } else {
    first = nullptr;
  }
  for (const Block& child : item.children)
    if (&child != first) criterion_child(child, out, anchor);
  return out;
}

void MarkdownUnitReader::criterion_child(const Block& child, model::Criterion& out, const std::string& anchor) {
  if (child.kind == Kind::list) {
    for (const Block& item : child.children) out.items.push_back(criterion(item, anchor + ".i" + std::to_string(out.items.size() + 1)));
  } else if (child.kind == Kind::html) {
    for (const auto& comment : child.comments) hold(comment, "");
    append(out.text, text_of(child.text), " ");
  } else if (child.kind == Kind::quote) {
    for (const Block& inner : child.children) criterion_child(inner, out, anchor);
  } else {
    const model::Marks marks = take_marks(child, anchor);
    if (marks.id) out.id = *marks.id;
    out.recovered = out.recovered || marks.recovered;
    append(out.text, text_of(child.text), " ");
  }
}

}  // namespace uoc::read
