// SPDX-License-Identifier: Apache-2.0
// Three-way merge of one unit: what a corrected document changed since the last import is brought into the source that
// people have edited in the meantime. Only what the document itself changed is touched.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/unit.hpp"

namespace uoc::merge {

struct Merged {
  model::Unit unit;
  std::vector<std::string> taken;      // what was changed in the source, for people: "range", "2(a): new criterion `…`"
  std::vector<std::string> conflicts;  // what was left as edited and marked
};

// `base`: as imported last time. `edited`: the source as it stands. `published`: as imported now; its criteria have ids.
// The edited text stays at every conflict; `conflict:` comments hold the published one.
Merged merge(const model::Unit& base, const model::Unit& edited, const model::Unit& published);

// Equal in everything but the place and day of the import.
bool same_text(const model::Unit& a, const model::Unit& b);

}  // namespace uoc::merge
