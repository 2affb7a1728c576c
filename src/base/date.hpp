// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <string_view>

#include "base/text.hpp"

namespace uoc::base {

// A day of the calendar as YYYY-MM-DD. Such texts sort as the days do.
inline bool is_date(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return false;
  const auto year = to_int(text.substr(0, 4)), month = to_int(text.substr(5, 2)), day = to_int(text.substr(8));
  if (!year || !month || !day || *month < 1 || *month > 12 || *day < 1) return false;
  static constexpr std::array<int, 12> kDays{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  const bool leap = (*year % 4 == 0 && *year % 100 != 0) || *year % 400 == 0;
  return *day <= kDays[static_cast<std::size_t>(*month - 1)] + (*month == 2 && leap ? 1 : 0);
}

}  // namespace uoc::base
