// SPDX-License-Identifier: Apache-2.0
// `check --profile-rules`: what each rule costs.
#pragma once

#include <iosfwd>

#include "pipeline/pipeline.hpp"

namespace uoc::cli {

// A table of the rules that were timed, dearest first: milliseconds of all threads and the share of the whole.
void print_rule_times(const pipeline::Project& project, std::ostream& out);

}  // namespace uoc::cli
