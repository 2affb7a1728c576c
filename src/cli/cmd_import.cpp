// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <iterator>
#include <map>
#include <ostream>
#include <set>
#include <utility>

#include "base/date.hpp"
#include "base/encoding.hpp"
#include "base/escape.hpp"
#include "base/text.hpp"
#include "cli/command.hpp"
#include "cli/common.hpp"
#include "cli/import_folder.hpp"
#include "cli/review_documents.hpp"
#include "lint/registry.hpp"
#include "lint/rule.hpp"
#include "model/ids.hpp"
#include "pipeline/maintained.hpp"
#include "pipeline/rendering.hpp"
#include "read/document/document.hpp"
#include "render/review.hpp"
#include "render/writer.hpp"

namespace uoc::cli {
namespace {

constexpr Option kOptions[] = {
    {"to", 0, "NOTATION", "xml, markdown or json (default xml)"},
    {"output", 'o', "DIR", "where the files go, one for each unit; `-` is standard output"},
    {"encoding", 0, "NAME", "of a text or web page, such as big5 (default: found out)"},
    {"retrieved", 0, "DATE", "the day on which the documents were fetched, YYYY-MM-DD, kept in the units"},
    {"report", 0, "FILE.html", "a page to review the import on: the documents beside the units"},
    {"force", 0, "", "replace files that are there already and differ"},
    {"stdin-filename", 0, "NAME", "the name of what `-` reads; its ending says the notation"},
    {"jobs", 'j', "N", "threads (default: one for each core)"},
};

struct ImportOptions : ImportTarget {
  std::string encoding, retrieved, report;
};

model::Provenance provenance_of(const base::SourceFile& source, std::uint32_t begin, const std::string& sha256, const std::string& retrieved) {
  model::Provenance out;
  out.source = source.path();
  out.line = source.position(begin).line;
  out.page = source.page(begin);
  out.sha256 = sha256;
  out.retrieved = retrieved;
  return out;
}

// Ids and provenance: what a maintained source knows that a published one does not.
void adopt(pipeline::Project& project, const pipeline::LoadOptions& options, const std::string& retrieved) {
  const bool nameless = options.stdin_filename == "stdin.txt";
  for (const auto& file : project.files) {
    const base::SourceFile& source = project.sources.file(file.id);
    for (auto& unit : pipeline::units_of(project, file)) {
      model::assign_ids(unit);
      if (unit.provenance.empty() && !(nameless && source.path() == options.stdin_filename))
        unit.provenance = provenance_of(source, unit.span.begin, file.sha256, retrieved);
    }
  }
}

void say_proofs(Env& env, const pipeline::Project& project) {
  for (const auto& file : project.files)
    if (!file.failed && file.proof) say(env, project.sources.file(file.id).path() + ": " + words_of(*file.proof));
}

ExitCode write_report(Env& env, pipeline::Project& project, const std::string& path) {
  const auto templates = pipeline::load_templates(env.files, project.settings);
  if (!templates) return say_error(env, templates.error());
  const std::string folder = base::parent_path(path);
  auto written = folder.empty() ? base::Result<void>{} : env.files.make_directories(folder);
  if (written) written = env.files.write(path, render::review_page(documents_of(project), *templates, {UOC_VERSION, project.settings.look.language}));
  if (!written) return say_error(env, written.error());
  say(env, "the import can be reviewed on " + path);
  return ExitCode::clean;
}

ExitCode write_to_stdout(Env& env, pipeline::Project& project, const ImportOptions& options) {
  std::vector<model::Unit> units;
  std::size_t standard = 0;
  for (std::size_t s = 0; s < project.standards.size(); ++s) {
    if (units.empty()) standard = s;
    auto& own = project.standards[s].units;
    units.insert(units.end(), own.begin(), own.end());
  }
  if (options.notation == "markdown" && units.size() > 1)
    throw UsageError{"a Markdown text holds one unit, and there are " + std::to_string(units.size()) + "; name a folder with -o"};
  if (!units.empty() || options.notation != "markdown") env.out << bytes_of(project, standard, units, options.notation) << std::flush;
  return ExitCode::clean;
}

ImportOptions import_options(const Arguments& arguments) {
  ImportOptions out;
  out.notation = choice_of(arguments, "to", "xml", {"xml", "markdown", "json"});
  out.output = arguments.value("output").value_or("");
  out.force = arguments.has("force");
  out.encoding = arguments.value("encoding").value_or("");
  out.report = arguments.value("report").value_or("");
  if (arguments.has("report") && !base::lower(out.report).ends_with(".html")) throw UsageError{"--report takes the name of an .html file, not `" + out.report + "`"};
  out.retrieved = arguments.value("retrieved").value_or("");
  if (arguments.has("encoding") && !base::is_encoding(out.encoding)) throw UsageError{"unknown encoding `" + out.encoding + "`; `iconv -l` lists all names"};
  if (arguments.has("retrieved") && !base::is_date(out.retrieved)) throw UsageError{"--retrieved takes a day such as 2026-03-31, not `" + out.retrieved + "`"};
  if (out.output.empty()) throw UsageError{"import needs `-o DIR`, or `-o -` for standard output"};
  if (arguments.paths().empty()) throw UsageError{"import needs at least one file"};
  return out;
}

// How many documents are read at once: memory follows the largest document, not the run.
constexpr std::uint64_t kBatchBytes = std::uint64_t{4} << 20U;
constexpr std::size_t kBatchFiles = 512;

// Packed documents hold many times their size of text.
std::uint64_t weight_of(const Env& env, const std::string& path) {
  const auto kind = read::document_kind_of(path);
  const bool packed = kind == read::DocumentKind::docx || kind == read::DocumentKind::pdf;
  return env.files.size(path) * (packed ? 10 : 1);
}

class Import {
 public:
  Import(Env& env, const Arguments& arguments) : env_(env), import_(import_options(arguments)), options_(load_options(env, arguments)), folder_(env, import_) {
    options_.folders = pipeline::LoadOptions::Folders::refuse;
    options_.documents = pipeline::LoadOptions::Documents::convert;
    options_.encoding = import_.encoding;
    options_.proof = pipeline::LoadOptions::Proof::conservation;
    std::set<std::string> seen;
    for (auto& path : std::exchange(options_.paths, {}))
      if (seen.insert(path).second) paths_.push_back(std::move(path));
  }

  ExitCode run() {
    // One text, or one page for all of them, needs them all at once.
    const bool at_once = import_.output == "-" || !import_.report.empty();
    for (std::size_t done = 0; done < paths_.size() && !stopped_;) {
      const std::size_t end = at_once ? paths_.size() : end_of_batch(done);
      progress(done);
      options_.paths.assign(paths_.begin() + static_cast<std::ptrdiff_t>(done), paths_.begin() + static_cast<std::ptrdiff_t>(end));
      batch();
      done = end;
    }
    if (stopped_) return code_;
    if (import_.output != "-") code_ = worst(code_, folder_.finish());
    say(env_, summary(units_, counts_, waived_));
    return code_;
  }

 private:
  std::size_t end_of_batch(std::size_t begin) const {
    std::uint64_t bytes = weight_of(env_, paths_[begin]);
    std::size_t end = begin + 1;
    while (end < paths_.size() && end - begin < kBatchFiles && (bytes += weight_of(env_, paths_[end])) <= kBatchBytes) ++end;
    return end;
  }

  // A line that the next one overwrites, for a person who waits.
  void progress(std::size_t done) {
    constexpr std::uint64_t kLong = std::uint64_t{1} << 20U;
    if (!env_.err_is_terminal || (paths_.size() <= kBatchFiles && weight_of(env_, paths_[done]) < kLong)) return;
    env_.err << "\ruoc: reading " << paths_[done];
    if (paths_.size() > 1) env_.err << " (" << done + 1 << " of " << paths_.size() << ")";
    env_.err << " …\033[K" << std::flush;
    shown_ = true;
  }

  void batch() {
    auto loaded = pipeline::load(env_.files, options_);
    if (std::exchange(shown_, false)) env_.err << "\r\033[K";
    if (!loaded) {
      code_ = say_error(env_, loaded.error());
      stopped_ = true;
      return;
    }
    pipeline::Project& project = *loaded;
    adopt(project, options_, import_.retrieved);
    pipeline::check(project, options_.jobs, "import");
    if (project.files.size() < paths_.size()) leave_out_standards(project);
    report(env_, project, {*diag::find_reporter("text"), Stream::err});
    say_notes(env_, project);
    say_proofs(env_, project);
    code_ = worst(code_, exit_code_of(project, diag::Severity::error));
    if (import_.output == "-")
      code_ = worst(code_, write_to_stdout(env_, project, import_));
    else
      folder_.add(project);
    if (!import_.report.empty()) code_ = worst(code_, write_report(env_, project, import_.report));
    const diag::Counts counts = diag::count(project.diagnostics);
    counts_.errors += counts.errors;
    counts_.warnings += counts.warnings;
    counts_.advice += counts.advice;
    units_ += project.unit_count();
    waived_ += project.waived.size();
  }

  // What is true of a whole standard cannot be said of a part of it: `uoc check` says it.
  void leave_out_standards(pipeline::Project& project) const {
    std::erase_if(project.diagnostics, [](const diag::Diagnostic& d) {
      const auto rules = lint::rules();
      return std::any_of(rules.begin(), rules.end(), [&](const lint::Rule* r) { return &r->info == d.rule && r->check_standard != nullptr; });
    });
  }

  Env& env_;
  ImportOptions import_;
  pipeline::LoadOptions options_;
  FolderWriter folder_;
  std::vector<std::string> paths_;
  diag::Counts counts_;
  std::size_t units_ = 0, waived_ = 0;
  bool stopped_ = false, shown_ = false;
  ExitCode code_ = ExitCode::clean;
};

ExitCode import(Env& env, const Arguments& arguments) { return Import(env, arguments).run(); }

}  // namespace

const Command kImport{
    "import",
    "FILE… -o DIR|- [--to NOTATION] [--force]",
    "turn published documents into maintained sources",
    "Reads published units (.txt, .html, .docx, .pdf, .md or .xml), proves that no word\n"
    "was lost, and writes each unit as a source to be maintained. What the reader had\n"
    "to infer is reported on standard error. FILE may be `-` for standard input.\n"
    "PDF is read by pdftotext (poppler-utils).\n",
    kOptions,
    import,
};

}  // namespace uoc::cli
