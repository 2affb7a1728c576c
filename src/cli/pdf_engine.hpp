// SPDX-License-Identifier: Apache-2.0
// Programs that print a web page to PDF. None is linked: the one that is installed is run.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/files.hpp"
#include "base/result.hpp"

namespace uoc::cli {

struct PdfEngine {
  std::string program;           // of the PATH: "chromium"
  bool is_browser = false;       // takes the options of Chromium; else those of WeasyPrint
};

// The names that may be asked for.
std::vector<std::string_view> pdf_engine_names();
// The first engine that can be run; nothing if none is installed. `wanted`: only this one.
std::optional<PdfEngine> find_pdf_engine(std::string_view wanted = {});

// Prints a page. `scratch` is a folder of its own that exists, for the engine's files. An error says what the engine said.
base::Result<std::string> print_pdf(const PdfEngine& engine, base::FileSystem& files, const std::string& page, const std::string& scratch);

// The dates at which a PDF was made, set to the start of 1970. The rest is as the engine makes it: mostly, but not
// always, the same bytes for the same page.
std::string without_dates(std::string pdf);

}  // namespace uoc::cli
