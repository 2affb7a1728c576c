// SPDX-License-Identifier: Apache-2.0
#include "base/resources.hpp"
#include "cli/command.hpp"
#include "cli/common.hpp"

namespace uoc::cli {
namespace {

struct Starter {
  std::string_view path;      // in the new project
  std::string_view resource;  // below data/init
};

constexpr Starter kStarters[] = {
    {"uoc.toml", "uoc.toml"},
    {"standards/sample/standard.toml", "standard.toml"},
    {"standards/sample/100001L3.md", "unit.md"},
    {".github/workflows/competency-standards.yml", "workflow.yml"},
    {".gitignore", "gitignore"},
};

// False if it could not be written.
bool write_starter(Env& env, const std::string& folder, const Starter& starter) {
  const std::string path = folder.empty() ? std::string(starter.path) : base::join_path(folder, starter.path);
  if (env.files.type(path) != base::FileType::none) {
    say(env, path + " is there already: left as it is");
    return true;
  }
  auto made = env.files.make_directories(base::parent_path(path).empty() ? "." : base::parent_path(path));
  const auto bytes = base::resource("data/init/" + std::string(starter.resource));
  if (made) made = env.files.write(path, std::string(bytes.value_or("")));
  if (!made) {
    say_error(env, made.error());
    return false;
  }
  say(env, path + " written");
  return true;
}

ExitCode init(Env& env, const Arguments& arguments) {
  if (arguments.paths().size() > 1) throw UsageError{"init makes one project: name one folder, or none for this one"};
  const std::string folder = arguments.paths().empty() || arguments.paths().front() == "." ? "" : arguments.paths().front();
  for (const Starter& starter : kStarters)
    if (!write_starter(env, folder, starter)) return ExitCode::io;
  say(env, std::string("next: ") + (folder.empty() ? "" : "cd " + folder + " && ") + "uoc build");
  return ExitCode::clean;
}

}  // namespace

const Command kInit{
    "init",
    "[DIR]",
    "start a project: settings, a sample unit, a CI file",
    "Writes uoc.toml with every setting explained, a standard with one sample unit, a\n"
    "GitHub workflow that checks every change, and a .gitignore. What is there already\n"
    "is never touched.\n",
    {},
    init,
};

}  // namespace uoc::cli
