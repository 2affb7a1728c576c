// SPDX-License-Identifier: Apache-2.0
#include "pipeline/rendering.hpp"

#include <algorithm>

#include "pipeline/manifest.hpp"

namespace uoc::pipeline {
namespace {

constexpr std::uint64_t kTemplateLimit = std::uint64_t{4} << 20U;
constexpr int kDeepest = 8;  // folders within the template folder

// Reads every file below `folder`; the name of each is its path below the template folder.
base::Result<void> collect(const base::FileSystem& files, const std::string& folder, const std::string& prefix, int depth,
                           std::map<std::string, std::string>& out) {
  const auto entries = files.list(folder);
  if (!entries) return tl::unexpected(entries.error());
  for (const auto& entry : *entries) {
    if (entry.name.front() == '.' || depth > kDeepest) continue;
    const std::string path = base::join_path(folder, entry.name), name = base::join_path(prefix, entry.name);
    if (entry.type == base::FileType::directory) {
      if (auto below = collect(files, path, name, depth + 1, out); !below) return below;
      continue;
    }
    auto bytes = files.read(path, kTemplateLimit);
    if (!bytes) return tl::unexpected(bytes.error());
    out.emplace(name, std::move(*bytes));
  }
  return {};
}

std::string place_of(const base::SourceSet& sources, base::Span span) {
  if (!span.valid()) return {};
  const base::SourceFile& file = sources.file(span.file);
  const base::Position at = file.position(span.begin);
  return file.path() + ":" + std::to_string(at.line) + ":" + std::to_string(at.column);
}

// Standard and unit that a place lies in. A file of one unit is that unit's as a whole.
std::optional<std::pair<std::size_t, std::size_t>> unit_at(const Project& project, const std::vector<const LoadedFile*>& by_file, base::Span span) {
  const LoadedFile* file = span.valid() && span.file < by_file.size() ? by_file[span.file] : nullptr;
  if (file == nullptr || file->unit_count == 0) return std::nullopt;
  const auto& units = project.standards[file->standard].units;
  for (std::size_t u = file->first_unit; u < file->first_unit + file->unit_count; ++u) {
    const auto& own = units[u].span;
    if (file->unit_count == 1 || (span.begin >= own.begin && span.begin < std::max(own.end, own.begin + 1))) return std::pair(file->standard, u);
  }
  return std::nullopt;
}

// The waivers of a project, each with what it covered.
std::vector<render::RegisterEntry> register_of(const Project& project) {
  std::vector<render::RegisterEntry> out;
  std::map<const diag::Suppression*, std::size_t> at;
  for (const auto& waiver : project.waivers) {
    at.emplace(&waiver.by, out.size());
    const bool over = !project.today.empty() && !waiver.by.expires.empty() && waiver.by.expires < project.today;
    const std::string place = waiver.by.in_source ? place_of(project.sources, waiver.place) : "uoc.toml:" + std::to_string(waiver.line);
    out.push_back({waiver.rule, waiver.unit, waiver.item, waiver.by.reason, waiver.by.owner, waiver.by.expires, place, over, {}});
  }
  for (const auto& waived : project.waived)
    out[at.at(waived.by)].covered.push_back(
        {place_of(project.sources, waived.finding.span), std::string(diag::name(waived.finding.severity)), waived.finding.message});
  return out;
}

// Which findings lie in which unit.
render::Findings findings_of(const Project& project) {
  render::Findings out;
  out.all = &project.diagnostics;
  out.sources = &project.sources;
  out.rule_pages = project.settings.rule_pages;
  std::vector<const LoadedFile*> by_file(project.sources.size(), nullptr);
  for (const auto& file : project.files)
    if (file.id != base::kNoFile) by_file[file.id] = &file;
  for (const auto& standard : project.standards) out.of_units.emplace_back(standard.units.size());
  for (std::uint32_t i = 0; i < project.diagnostics.size(); ++i) {
    const auto unit = unit_at(project, by_file, project.diagnostics[i].span);
    if (unit)
      out.of_units[unit->first][unit->second].push_back(i);
    else
      out.elsewhere.push_back(i);
  }
  return out;
}

// The codes of the selected units, sorted.
std::vector<std::string_view> chosen_codes(const Project& project) {
  std::vector<std::string_view> codes(project.selection.begin(), project.selection.end());
  std::sort(codes.begin(), codes.end());
  return codes;
}

// Findings by the standards that chosen() leaves; those of other units are not shown.
render::Findings of_chosen(render::Findings all, const Project& project) {
  const auto codes = chosen_codes(project);
  const auto by_standard = std::move(all.of_units);
  all.of_units.clear();
  for (std::size_t s = 0; s < by_standard.size(); ++s) {
    std::vector<std::vector<std::uint32_t>> units;
    for (std::size_t u = 0; u < by_standard[s].size(); ++u)
      if (std::binary_search(codes.begin(), codes.end(), std::string_view(project.standards[s].units[u].code.text.value))) units.push_back(by_standard[s][u]);
    if (!units.empty()) all.of_units.push_back(std::move(units));
  }
  return all;
}

// The standards with the selected units only; those that lose all of theirs are left out.
std::vector<model::Standard> chosen(const Project& project) {
  const auto codes = chosen_codes(project);
  std::vector<model::Standard> out;
  for (const auto& standard : project.standards) {
    model::Standard copy;
    copy.name = standard.name;
    copy.folder = standard.folder;
    copy.declared = standard.declared;
    copy.info = standard.info;
    copy.profile = standard.profile;
    for (const auto& unit : standard.units)
      if (std::binary_search(codes.begin(), codes.end(), std::string_view(unit.code.text.value))) copy.units.push_back(unit);
    if (!copy.units.empty()) out.push_back(std::move(copy));
  }
  return out;
}

}  // namespace

Rendering::Rendering(const Project& project, std::vector<const render::Target*> targets, const render::Templates& templates, render::Look look)
    : templates_(templates), templates_folder_(project.settings.templates), targets_(std::move(targets)) {
  std::vector<const model::Standard*> standards;
  std::vector<std::string_view> names;
  if (!project.selection.empty()) chosen_ = chosen(project);
  for (const auto& standard : project.selection.empty() ? project.standards : chosen_) standards.push_back(&standard);
  for (const auto* target : targets_) names.push_back(target->name);
  site_ = render::make_site(std::move(standards), std::move(names), std::move(look), templates.languages());
  site_.lexicon = project.lexicon.get();
  site_.version = UOC_VERSION;
  site_.waivers = register_of(project);
  site_.today = project.today;
  site_.findings = project.selection.empty() ? findings_of(project) : of_chosen(findings_of(project), project);
  for (std::size_t s = 0; s < site_.standards.size(); ++s) site_.report.push_back(render::report_order(site_.findings, s));
  for (std::size_t s = 0; s < site_.standards.size(); ++s)
    for (std::size_t u = 0; u < site_.standards[s]->units.size(); ++u) units_.push_back({s, u});
}

std::vector<render::Page> Rendering::render(std::size_t piece) const {
  std::vector<render::Page> pages;
  if (piece < targets_.size()) {
    targets_[piece]->site_pages(site_, templates_, pages);
    return pages;
  }
  const Place& at = units_[piece - targets_.size()];
  for (const render::Target* target : targets_) target->unit_pages(site_, at.standard, at.unit, templates_, pages);
  return pages;
}

base::Result<void> Rendering::complaints() const {
  const auto names = templates_.unknown_names();
  if (names.empty()) return {};
  std::string message;
  for (const auto& name : names) message += (message.empty() ? "" : "\n") + base::join_path(templates_folder_, name);
  return base::fail(base::ErrorKind::malformed, message);
}

base::Result<render::Templates> load_templates(const base::FileSystem& files, const Settings& settings) {
  std::map<std::string, std::string> overrides;
  const std::string folder = base::join_path(settings.root, settings.templates);
  if (settings.found && files.type(folder) == base::FileType::directory)
    if (auto read = collect(files, folder, "", 0, overrides); !read) return tl::unexpected(read.error());
  auto templates = render::Templates::load(overrides);
  if (!templates) return base::fail(templates.error().kind, base::join_path(settings.templates, templates.error().message));
  return templates;
}

base::Result<std::vector<std::string>> checked_paths(const std::vector<std::vector<std::string>>& by_piece) {
  std::vector<std::string> all;
  for (const auto& paths : by_piece) all.insert(all.end(), paths.begin(), paths.end());
  std::sort(all.begin(), all.end());
  for (const auto& path : all)
    if (!is_page_path(path)) return base::fail(base::ErrorKind::io, "refused to write outside the output folder: `" + path + "`");
  if (const auto twice = std::adjacent_find(all.begin(), all.end()); twice != all.end())
    return base::fail(base::ErrorKind::io, "two pages would have the path `" + *twice + "`");
  return all;
}

}  // namespace uoc::pipeline
