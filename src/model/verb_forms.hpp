// SPDX-License-Identifier: Apache-2.0
// Forms of a regular verb, from its base form: "-s", "-ed", "-ing".
#pragma once

#include <string>
#include <string_view>

namespace uoc::model {

std::string third_person_of(std::string_view base);
std::string past_of(std::string_view base);
std::string gerund_of(std::string_view base);

}  // namespace uoc::model
