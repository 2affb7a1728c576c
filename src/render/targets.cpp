// SPDX-License-Identifier: Apache-2.0
#include "render/targets.hpp"

#include <array>

namespace uoc::render {

std::span<const Target> targets() {
  static const std::array kTable{kModelTarget, kHtmlTarget, kMarkdownTarget, kChecklistTarget, kTrainerTarget, kReportTarget, kDocumentTarget, kDocxTarget, kXlsxTarget, kCsvTarget};
  return kTable;
}

const Target* find_target(std::string_view name) {
  for (const auto& target : targets())
    if (target.name == name) return &target;
  return nullptr;
}

}  // namespace uoc::render
