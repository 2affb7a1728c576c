// SPDX-License-Identifier: Apache-2.0
// The templates that pages are made of, and a copy of one to change.
#include <algorithm>
#include <ostream>

#include "base/text.hpp"
#include "cli/command.hpp"
#include "cli/common.hpp"
#include "cli/help.hpp"
#include "cli/template_values.hpp"
#include "pipeline/settings.hpp"
#include "render/built_in_templates.hpp"

namespace uoc::cli {
namespace {

using Names = std::vector<std::string_view>;

constexpr Option kOptions[] = {
    {"force", 0, "", "copy: replace files that are there already"},
};

const render::BuiltInTemplate& find(const std::vector<render::BuiltInTemplate>& all, std::string_view name) {
  Names names;
  for (const auto& one : all) {
    if (one.name == name) return one;
    names.push_back(one.name);
  }
  throw unknown("template", name, names);
}

// The folder in which the project keeps its templates, and its name in messages.
struct Folder {
  std::string path, shown;
};

base::Result<Folder> own_folder(Env& env) {
  std::vector<std::string_view> ids;
  for (const auto* rule : pipeline::all_rules()) ids.push_back(rule->id);
  const auto settings = pipeline::load_settings(env.files, ".", ids);
  if (!settings) return tl::unexpected(settings.error());
  return Folder{base::join_path(settings->found ? settings->root : ".", settings->templates), settings->templates};
}

ExitCode list(Env& env, const std::vector<render::BuiltInTemplate>& all) {
  const auto folder = own_folder(env);
  if (!folder) return say_error(env, folder.error());
  std::vector<Row> rows;
  for (const auto& one : all) {
    const bool own = env.files.type(base::join_path(folder->path, one.name)) == base::FileType::file;
    rows.push_back({std::string(one.name), (own ? "(changed here) " : "") + std::string(one.says)});
  }
  env.out << table(rows) << std::flush;
  return ExitCode::clean;
}

ExitCode show(Env& env, const std::vector<render::BuiltInTemplate>& all, const std::vector<std::string>& names) {
  for (const auto& name : names) env.out << find(all, name).bytes;
  env.out << std::flush;
  return ExitCode::clean;
}

ExitCode copy(Env& env, const std::vector<render::BuiltInTemplate>& all, const std::vector<std::string>& names, bool force) {
  std::vector<const render::BuiltInTemplate*> wanted;
  for (const auto& name : names) wanted.push_back(&find(all, name));
  const auto folder = own_folder(env);
  if (!folder) return say_error(env, folder.error());
  for (const auto* one : wanted) {
    const std::string path = base::join_path(folder->path, one->name), shown = base::join_path(folder->shown, one->name);
    if (!force && env.files.type(path) != base::FileType::none) {
      say(env, shown + " is there already: left as it is; --force replaces it");
      return ExitCode::io;
    }
    auto made = env.files.make_directories(base::parent_path(path));
    if (made) made = env.files.write(path, one->bytes);
    if (!made) return say_error(env, made.error());
    say(env, shown + " written: it now stands in the place of the built-in one");
  }
  return ExitCode::clean;
}

ExitCode templates(Env& env, const Arguments& arguments) {
  const auto all = render::built_in_templates();
  const auto& words = arguments.paths();
  const std::string action = words.empty() ? "list" : words.front();
  const std::vector<std::string> names(words.begin() + (words.empty() ? 0 : 1), words.end());
  if (action == "list" && names.empty()) return list(env, all);
  if (action == "values") return print_template_values(env, names);
  if (action != "list" && action != "show" && action != "copy") throw unknown("action", action, {"list", "show", "values", "copy"});
  if (action == "list") throw UsageError{"list takes no names; `uoc templates show NAME` prints a template"};
  if (names.empty()) throw UsageError{action + " needs the name of a template, as in `uoc templates " + action + " html/unit.html`"};
  return action == "show" ? show(env, all, names) : copy(env, all, names, arguments.has("force"));
}

}  // namespace

const Command kTemplates{
    "templates",
    "[list | show NAME… | values [NAME…] | copy NAME… [--force]]",
    "list, print or copy the templates that pages are made of",
    "Lists the built-in templates; prints some; shows what values they are given, with\n"
    "examples from the units of the project; or copies some into the project's folder\n"
    "of templates, where each stands in the place of the built-in one and may be\n"
    "changed. Words of pages stand in messages/LANGUAGE.toml: a file of that name\n"
    "in the project needs only the messages that differ.\n",
    kOptions,
    templates,
};

}  // namespace uoc::cli
