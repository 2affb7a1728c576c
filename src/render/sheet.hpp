// SPDX-License-Identifier: Apache-2.0
// What templates of worksheets cannot say, since they cannot count.
#pragma once

#include <string>
#include <string_view>

namespace uoc::render {

// A worksheet whose rows and cells (`<row>`, `<c s="1">`) are written one after the other, with the place of each, without which
// few programs read sheets (`<row r="2" ht="26">`, `<c r="B2" s="1">`), and with a height for each row that its texts need in
// columns of these widths: not every program finds one itself. At most 26 columns.
std::string with_places(std::string_view sheet);

}  // namespace uoc::render
