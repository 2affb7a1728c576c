// SPDX-License-Identifier: Apache-2.0
// Targets of a build: what is rendered for each unit and for each standard. Output depends on the model and
// the templates only: no clock, no locale, no file is read.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/files.hpp"
#include "model/lexicon.hpp"
#include "model/standard.hpp"
#include "render/look.hpp"
#include "render/report.hpp"
#include "render/template.hpp"

namespace uoc::render {

struct Page {
  std::string path;  // below the output folder: "html/insurance/105499L4.html"
  std::string bytes;
};

// Units of one standard that are listed together.
struct Area {
  std::string name;                // empty: units that name no functional area
  std::vector<std::size_t> units;  // indexes into Standard::units: by level, then by code
};

// What a target may know besides the unit. Made by make_site().
struct Site {
  std::vector<const model::Standard*> standards;
  std::vector<std::string> folders;  // for each standard, the folder of its pages (safe and unique)
  std::vector<std::vector<std::string>>
      names;  // for each standard, the file name stem of each unit (safe and unique)
  std::vector<std::vector<Area>>
      areas;  // for each standard: the committee's areas first, then those of the units
  std::vector<std::vector<std::vector<std::size_t>>>
      unit_areas;                         // for each standard and unit: its areas, by index
  std::vector<std::string_view> targets;  // names of the targets of this build: pages link to these only
  const model::Lexicon* lexicon = nullptr;
  std::string_view version;
  Look look;
  std::string header_html, footer_html;  // of Look::header and footer
  // Of the pages: of each standard, of each of its units, and of those that belong to none; languages of the messages.
  std::vector<std::string_view> languages;
  std::vector<std::vector<std::string_view>> unit_languages;
  std::string_view language = kPageLanguage;
  std::vector<RegisterEntry> waivers;  // in the order of the settings, then of the units
  std::string today;                   // by which their ends were judged; empty: they were not
  Findings findings;
  std::vector<ReportOrder> report;     // for each standard, once findings are known
};

// The site of these standards, which must outlive it. `targets` are names of targets().
// `languages` are those of Templates::languages() and must outlive it, too.
Site make_site(std::vector<const model::Standard*> standards, std::vector<std::string_view> targets, Look look = {},
               std::span<const std::string> languages = {});

// Names of the units' files: the code where it is safe, escaped and hashed otherwise, "~2" for the second of
// a code (also where codes differ only in case, for file systems that do not tell).
std::vector<std::string> file_stems(const model::Standard& standard);

struct Target {
  std::string_view name;     // "html"
  std::string_view summary;  // one line for the help
  // Pages of one unit (called in parallel) and pages of the whole site (indexes, style sheets). A unit's
  // pages depend on the unit, on what standard.toml and `[site]` say, on Site::targets, and on code, title and
  // file stem of its two neighbours; pages that hold several units (Target report, the matrix of trainers) come
  // with the first of these and depend on all of them, and on their findings.
  void (*unit_pages)(const Site& site, std::size_t standard, std::size_t unit, const Templates& templates,
                     std::vector<Page>& out);
  void (*site_pages)(const Site& site, const Templates& templates, std::vector<Page>& out);
  enum class Built : std::uint8_t { always, if_named };
  Built built = Built::always;  // whether builds that name no targets make it
};

// All targets, in the order of the help.
std::span<const Target> targets();
const Target* find_target(std::string_view name);

}  // namespace uoc::render
