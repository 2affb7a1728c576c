// SPDX-License-Identifier: Apache-2.0
#include "base/escape.hpp"
#include "base/resources.hpp"
#include "base/text.hpp"
#include "cli/command.hpp"
#include "cli/common.hpp"
#include "model/lexicon.hpp"
#include "model/profile.hpp"
#include "render/writer.hpp"

namespace uoc::cli {
namespace {

constexpr Option kOptions[] = {
    {"title", 0, "TITLE", "what the unit is called: a verb and its object"},
    {"output", 'o', "DIR", "the folder of the standard (default: this one)"},
    {"to", 0, "NOTATION", "markdown or xml (default markdown)"},
};

model::Field field(std::string value) { return {{std::move(value), {}}, true, false}; }

model::Element element(std::string number, model::Part part, std::string heading) {
  model::Element out;
  out.number.value = std::move(number);
  out.part = part;
  out.heading.value = std::move(heading);
  return out;
}

// The parts that a unit has, with what the code and the title already say; the rest is for its author.
model::Unit skeleton(const std::string& code, const std::string& title, const model::Profile& profile) {
  model::Unit unit;
  unit.title = field(title);
  unit.code = field(code);
  unit.range = field("");
  const auto match = profile.match_code(model::normal_code(code));
  unit.level = field(match && match->level ? std::to_string(*match->level) : "");
  unit.credit = field("");
  unit.competency_printed = true;
  unit.elements.push_back(element("1", model::Part::knowledge, ""));
  unit.elements.push_back(element("2", model::Part::application, title));
  unit.elements.push_back(element("3", model::Part::outcome, ""));
  unit.assessment.printed = true;
  unit.assessment.intro.value = profile.lead_in;
  unit.remark = field("");
  return unit;
}

base::Result<model::Profile> built_in_profile() {
  return model::parse_profile(base::resource("data/profiles/hkqf.toml").value_or(""), "hkqf.toml");
}

ExitCode create(Env& env, const Arguments& arguments) {
  const std::string notation = choice_of(arguments, "to", "markdown", {"markdown", "xml"});
  if (arguments.paths().size() != 1) throw UsageError{"new makes one unit: `uoc new CODE --title TITLE`"};
  const std::string code = arguments.paths().front(), title = arguments.value("title").value_or("");
  if (title.empty()) throw UsageError{"new needs the title of the unit: `--title \"Store hand tools\"`"};
  const auto profile = built_in_profile();
  if (!profile) return say_error(env, profile.error());
  const auto lexicon = model::Lexicon::load();
  if (!lexicon) return say_error(env, lexicon.error());
  if (!profile->match_code(model::normal_code(code)))
    say(env, "note: `" + code + "` has none of the forms of the profile's codes: `uoc explain code-format` shows them");
  const std::string folder = arguments.value("output").value_or(".");
  const std::string name = base::safe_file_name(code) + (notation == "xml" ? ".xml" : ".md");
  const std::string path = folder == "." ? name : base::join_path(folder, name);
  if (env.files.type(path) != base::FileType::none) {
    say(env, path + " is there already: left as it is");
    return ExitCode::io;
  }
  const model::Unit unit = skeleton(code, title, *profile);
  auto made = env.files.make_directories(folder);
  if (made) made = env.files.write(path, notation == "xml" ? render::write_xml(unit) : render::write_markdown(unit, *profile, *lexicon));
  if (!made) return say_error(env, made.error());
  say(env, path + " written; `uoc check " + path + "` says what it still needs");
  return ExitCode::clean;
}

}  // namespace

const Command kNew{
    "new",
    "CODE --title TITLE [-o DIR] [--to NOTATION]",
    "start a unit: its parts, with what code and title say",
    "Writes a new source with all parts of a unit, the level that its code says, and\n"
    "the lead-in of the assessment criteria. An existing file is never touched.\n",
    kOptions,
    create,
};

}  // namespace uoc::cli
