// SPDX-License-Identifier: Apache-2.0
// Built pages as PDF, through a program that is installed.
#include <algorithm>
#include <atomic>
#include <mutex>

#include "base/parallel.hpp"
#include "base/text.hpp"
#include "cli/command.hpp"
#include "cli/common.hpp"
#include "cli/pdf_engine.hpp"

namespace uoc::cli {
namespace {

constexpr Option kOptions[] = {
    {"output", 'o', "DIR", "where the PDF files go, in folders as the pages have them"},
    {"engine", 0, "PROGRAM", "chromium or weasyprint (default: the first that is installed)"},
    {"jobs", 'j', "N", "pages printed at the same time (default: one for each core)"},
};
constexpr int kDeepest = 16;

struct PdfPage {
  std::string path;  // absolute
  std::string name;  // below the folder of the PDF files, without its ending
};

bool is_page(std::string_view name) { return name.ends_with(".html"); }

base::Result<void> collect(const base::FileSystem& files, const std::string& folder, const std::string& below, int depth, std::vector<PdfPage>& out) {
  const auto entries = files.list(base::join_path(folder, below));
  if (!entries) return tl::unexpected(entries.error());
  for (const auto& entry : *entries) {
    if (entry.name.front() == '.' || entry.link || depth > kDeepest) continue;
    const std::string name = base::join_path(below, entry.name);
    if (entry.type == base::FileType::directory) {
      if (auto inner = collect(files, folder, name, depth + 1, out); !inner) return inner;
    } else if (is_page(entry.name)) {
      out.push_back({base::join_path(folder, name), name.substr(0, name.size() - base::extension(name).size())});
    }
  }
  return {};
}

base::Result<std::vector<PdfPage>> pages_of(Env& env, const std::vector<std::string>& paths) {
  std::vector<PdfPage> out;
  for (const auto& path : paths) {
    const std::string real = env.files.canonical(path);
    const auto type = env.files.type(real);
    if (type == base::FileType::none) return base::fail(base::ErrorKind::not_found, path + " is not there; `uoc build` makes the pages");
    if (type == base::FileType::directory) {
      if (auto found = collect(env.files, real, "", 0, out); !found) return tl::unexpected(found.error());
    } else if (is_page(path)) {
      const std::string name(base::file_name(path));
      out.push_back({real, name.substr(0, name.size() - base::extension(name).size())});
    } else {
      return base::fail(base::ErrorKind::wrong_type, path + " is no web page: pdf prints .html files that `uoc build` made");
    }
  }
  std::stable_sort(out.begin(), out.end(), [](const PdfPage& a, const PdfPage& b) { return a.name < b.name; });
  const auto twice = std::adjacent_find(out.begin(), out.end(), [](const PdfPage& a, const PdfPage& b) { return a.name == b.name; });
  if (twice != out.end()) return base::fail(base::ErrorKind::io, "two pages would be printed to " + twice->name + ".pdf: print them into folders of their own");
  return out;
}

PdfEngine engine_of(const Arguments& arguments) {
  const std::string wanted = arguments.value("engine").value_or("");
  const auto names = pdf_engine_names();
  if (!wanted.empty() && std::find(names.begin(), names.end(), wanted) == names.end()) throw unknown("engine", wanted, names);
  if (const auto engine = find_pdf_engine(wanted)) return *engine;
  if (!wanted.empty()) throw UsageError{wanted + " is not installed, or cannot be run"};
  throw UsageError{"no program that prints to PDF is installed: install chromium or weasyprint"};
}

// Prints pages and writes what comes; the first fault ends the run.
class Printer {
 public:
  Printer(Env& env, PdfEngine engine, std::string folder) : env_(env), engine_(std::move(engine)), folder_(std::move(folder)) {}

  void print(const PdfPage& page, std::size_t number) {
    if (failed_) return;
    const std::string scratch = base::join_path(scratch_folder(), std::to_string(number));
    auto done = env_.files.make_directories(scratch);
    if (done) done = print_into(page, scratch);
    env_.files.remove_all(scratch);
    if (done) return;
    const std::lock_guard lock(mutex_);
    if (!failed_) error_ = done.error();
    failed_ = true;
  }

  std::string scratch_folder() const { return base::join_path(folder_, ".uoc-pdf"); }
  const std::optional<base::Error>& error() const { return error_; }

 private:
  base::Result<void> print_into(const PdfPage& page, const std::string& scratch) {
    const auto pdf = print_pdf(engine_, env_.files, page.path, env_.files.canonical(scratch));
    if (!pdf) return tl::unexpected(pdf.error());
    const std::string path = base::join_path(folder_, page.name + ".pdf");
    if (auto made = env_.files.make_directories(base::parent_path(path)); !made) return made;
    return env_.files.write(path, *pdf);
  }

  Env& env_;
  PdfEngine engine_;
  std::string folder_;
  std::mutex mutex_;
  std::atomic<bool> failed_{false};
  std::optional<base::Error> error_;
};

ExitCode pdf(Env& env, const Arguments& arguments) {
  if (arguments.paths().empty()) throw UsageError{"pdf needs pages or folders of pages, as in `uoc pdf output/checklist -o pdf`"};
  const auto folder = arguments.value("output");
  if (!folder || folder->empty() || *folder == "-") throw UsageError{"pdf needs --output, the folder for the PDF files"};
  const unsigned jobs = jobs_of(arguments);
  const auto pages = pages_of(env, arguments.paths());
  if (!pages) return say_error(env, pages.error());
  if (pages->empty()) {
    say(env, "there are no pages to print");
    return ExitCode::io;
  }
  Printer printer(env, engine_of(arguments), *folder);
  base::parallel_for(pages->size(), jobs, [&](std::size_t i) { printer.print((*pages)[i], i); }, 1);
  env.files.remove_all(printer.scratch_folder());
  if (printer.error()) return say_error(env, *printer.error());
  say(env, plural(pages->size(), "page") + " printed to " + *folder);
  return ExitCode::clean;
}

}  // namespace

const Command kPdf{
    "pdf",
    "PATH… -o DIR [--engine PROGRAM] [-j N]",
    "print built pages to PDF",
    "Prints web pages that `uoc build` made to PDF: tagged, with title and page\n"
    "numbers, on A4. PATH is a page or a folder of pages. The work is done by\n"
    "Chromium or WeasyPrint, whichever is installed; the files do not say when they\n"
    "were made.\n",
    kOptions,
    pdf,
};

}  // namespace uoc::cli
