// SPDX-License-Identifier: Apache-2.0
#include "cli/pdf_engine.hpp"

#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <limits>

#include "base/process.hpp"
#include "base/text.hpp"
#include "render/view.hpp"

namespace uoc::cli {
namespace {

struct Known {
  std::string_view name;
  bool is_browser;
};
constexpr std::array<Known, 5> kKnown{{{"chromium", true}, {"chromium-browser", true}, {"google-chrome", true}, {"google-chrome-stable", true}, {"weasyprint", false}}};
constexpr std::uint64_t kPdfLimit = std::uint64_t{256} << 20U;

base::ProcessLimits limits() {
  base::ProcessLimits out;
  out.time = std::chrono::seconds(180);
  out.memory = std::numeric_limits<std::uint64_t>::max();  // a browser reserves far more address space than it uses
  return out;
}

std::vector<std::string> browser_command(const PdfEngine& engine, const std::string& page, const std::string& pdf, const std::string& scratch) {
  std::vector<std::string> out{engine.program, "--headless", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
                               "--disable-component-update", "--disable-sync", "--host-resolver-rules=MAP * ~NOTFOUND", "--no-pdf-header-footer",
                               "--generate-pdf-document-outline", "--user-data-dir=" + scratch + "/profile", "--print-to-pdf=" + pdf};
  // It refuses to run its sandbox for root, as in most containers; the pages are ours and load nothing.
  if (::geteuid() == 0) out.emplace_back("--no-sandbox");
  out.push_back("file://" + render::href(page));
  return out;
}

}  // namespace

std::vector<std::string_view> pdf_engine_names() {
  std::vector<std::string_view> out;
  for (const auto& known : kKnown) out.push_back(known.name);
  return out;
}

std::optional<PdfEngine> find_pdf_engine(std::string_view wanted) {
  for (const auto& known : kKnown) {
    if (!wanted.empty() && wanted != known.name) continue;
    const auto version = base::run_process({std::string(known.name), "--version"}, "", limits());
    if (version && version->status == 0) return PdfEngine{std::string(known.name), known.is_browser};
  }
  return std::nullopt;
}

base::Result<std::string> print_pdf(const PdfEngine& engine, base::FileSystem& files, const std::string& page, const std::string& scratch) {
  const std::string pdf = scratch + "/page.pdf";
  std::vector<std::string> command{engine.program, "--pdf-variant", "pdf/ua-1", page, pdf};
  if (engine.is_browser) command = browser_command(engine, page, pdf, scratch);
  // WeasyPrint takes its dates from here; without_dates() does the same for the others.
  ::setenv("SOURCE_DATE_EPOCH", "0", 1);
  const auto run = base::run_process(command, "", limits());
  if (!run) return tl::unexpected(run.error());
  auto bytes = files.read(pdf, kPdfLimit);
  if (run->status != 0 || !bytes || !std::string_view(*bytes).starts_with("%PDF-")) {
    const auto lines = base::split_lines(base::trim(run->err));
    return base::fail(base::ErrorKind::io, engine.program + " does not print " + page + (lines.empty() ? "" : ": " + std::string(lines.back())));
  }
  files.remove_file(pdf);
  return without_dates(std::move(*bytes));
}

std::string without_dates(std::string pdf) {
  for (const std::string_view key : {"/CreationDate (D:", "/ModDate (D:"})
    for (auto at = pdf.find(key); at != std::string::npos; at = pdf.find(key, at + 1))
      for (std::size_t i = at + key.size(), n = 0; i < pdf.size() && base::is_digit(pdf[i]) && n < 14; ++i, ++n) pdf[i] = "19700101000000"[n];
  return pdf;
}

}  // namespace uoc::cli
