// SPDX-License-Identifier: Apache-2.0
#include "read/text/number_gaps.hpp"

#include <string>

namespace uoc::read {
namespace {

using model::ElementNumber;

constexpr int kMostApplications = 6;
constexpr std::size_t kLongElement = 12;  // statements

// 1 and 4 lack two; so do 1 and 2.3 (2.1, 2.2), where the second part of the work is divided; 2.3 and 4 lack one.
int missing_between(const std::vector<int>& a, const std::vector<int>& b) {
  if (b.size() == a.size()) return b.back() - a.back() - 1;
  if (b.size() == a.size() + 1 && b[a.size() - 1] == a.back() + 1) return b.back() - 1;
  return a.size() == b.size() + 1 ? b.back() - a[b.size() - 1] - 1 : 0;
}

}  // namespace

std::vector<MissingSlot> NumberGaps::between(const std::optional<ElementNumber>& a, const std::optional<ElementNumber>& b, Stretch stretch) {
  if (!profile_scheme_) return plain(a, b, stretch);
  const int from = a ? rank(*a) : 0;
  const int to = b ? rank(*b) : 4;
  std::vector<MissingSlot> out;
  if (from == 0 && to > 1) out.push_back({Slot::knowledge, 1, 1});
  if (from <= 1 && to >= 2) {
    const int letters = b && rank(*b) == 2 && b->letter > 'a' ? b->letter - 'a' : 0;
    if (to > 2) out.push_back({Slot::application, 1, kMostApplications});
    else if (letters > 0) out.push_back({Slot::application, letters, letters, true});
  } else if (from == 2 && to == 2 && a->letter != 0 && b->letter > a->letter + 1) {
    const int letters = b->letter - a->letter - 1;
    out.push_back({Slot::application, letters, letters, true});
  } else if (from == 2 && to > 2 && a->letter != 0 && (a->letter == 'a' || to > 3 || stretch.lines)) {
    out.push_back({Slot::application, 0, 3});  // a lone 2(a), or a list whose end has lost its numbers
  } else if (from == 2 && to == 3 && a->letter != 0) {
    out.push_back({Slot::application, 0, 2, false, true});  // behind the last letter before 3, any number of letters may be lost
  }
  if (from < 3 && to > 3) out.push_back({Slot::outcome, 0, 1});
  return out;
}

int NumberGaps::rank(const ElementNumber& n) const {
  const std::string major = std::to_string(n.parts.front());
  return major == profile_.number_knowledge ? 1 : major == profile_.number_application ? 2 : 3;
}

std::vector<MissingSlot> NumberGaps::plain(const std::optional<ElementNumber>& a, const std::optional<ElementNumber>& b, Stretch stretch) {
  if (!a || a->letter != 0) return {};
  // Behind the last number more may be lost only where others are, or where the list is far too long for one element.
  if (!b) return lost_before_ || stretch.lines || stretch.statements > kLongElement ? std::vector<MissingSlot>{{Slot::plain, 0, 3}} : std::vector<MissingSlot>{};
  if (b->letter != 0) return {};
  const int missing = missing_between(a->parts, b->parts);
  if (missing < 1 || missing > 3) return {};
  lost_before_ = true;
  return {{Slot::plain, missing, missing, true}};
}

}  // namespace uoc::read
