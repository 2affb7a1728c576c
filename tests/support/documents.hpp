// SPDX-License-Identifier: Apache-2.0
// Small documents for tests, made in memory.
#pragma once

#include <string>
#include <utility>
#include <vector>

namespace uoc::tests {

// A ZIP archive of these entries: name, bytes.
std::string zip_of(const std::vector<std::pair<std::string, std::string>>& entries);

// A Word file with this body, in WordprocessingML with the prefix `w`; `numbering` is the content of <w:numbering>.
std::string docx_of(const std::string& body, const std::string& numbering = "");
// One paragraph, and one in a list.
std::string paragraph(const std::string& text);
std::string list_item(const std::string& text, int level = 0, int list = 1);

struct Printed {
  double x = 0, y = 0;  // points from the lower left corner of an A4 page
  std::string text;     // ASCII
};

// A PDF that prints these texts in Helvetica of 10 points, a list for each page.
std::string pdf_of(const std::vector<std::vector<Printed>>& pages);

}  // namespace uoc::tests
