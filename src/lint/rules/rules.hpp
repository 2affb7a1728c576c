// SPDX-License-Identifier: Apache-2.0
// Every rule, one declaration a line, sorted by name. A rule kNameOfRule stands in name_of_rule.cpp, its page beside it.
#pragma once

#include "lint/rule.hpp"

namespace uoc::lint {

extern const Rule kCodeLevelMismatch;

}  // namespace uoc::lint
