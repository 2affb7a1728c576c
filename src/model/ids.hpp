// SPDX-License-Identifier: Apache-2.0
// Ids of criteria. An id is made once, when a criterion first enters a maintained source, from the unit's code, the part,
// the normalised text and a counter; it is stored from then on and never computed again.
#pragma once

#include "model/unit.hpp"

namespace uoc::model {

// Gives an id to each criterion that has none; ids that exist are kept and never given twice.
void assign_ids(Unit& unit);

}  // namespace uoc::model
