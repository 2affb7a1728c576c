// SPDX-License-Identifier: Apache-2.0
// One target a file; the table of them stands in targets.cpp.
#pragma once

#include "render/renderer.hpp"

namespace uoc::render {

extern const Target kModelTarget;
extern const Target kHtmlTarget;
extern const Target kMarkdownTarget;
extern const Target kChecklistTarget;
extern const Target kTrainerTarget;
extern const Target kReportTarget;
extern const Target kDocumentTarget;
extern const Target kDocxTarget;
extern const Target kXlsxTarget;
extern const Target kCsvTarget;

}  // namespace uoc::render
