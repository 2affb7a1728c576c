// SPDX-License-Identifier: Apache-2.0
#include "cli/template_values.hpp"

#include <algorithm>
#include <deque>
#include <ostream>
#include <set>

#include "base/text.hpp"
#include "cli/common.hpp"
#include "cli/help.hpp"
#include "cli/review_documents.hpp"
#include "pipeline/rendering.hpp"
#include "pipeline/site_table.hpp"
#include "render/built_in_templates.hpp"
#include "render/expansion.hpp"
#include "render/program.hpp"
#include "render/view_model.hpp"

namespace uoc::cli {
namespace {

constexpr std::size_t kUnits = 400;  // are enough to meet every value that units have
constexpr std::string_view kPartials = "partials/";

// Pages are made of all targets, and thrown away.
base::Result<render::ViewModel> learn(Env& env, pipeline::Project& project) {
  auto templates = pipeline::load_templates(env.files, project.settings);
  if (!templates) return tl::unexpected<base::Error>(templates.error());
  render::Look look = project.settings.look;
  if (auto logo = pipeline::load_logo(env.files, project.settings.root, project.settings.logo_path, look); !logo)
    return tl::unexpected<base::Error>(logo.error());
  render::ViewModel out;
  templates->watch([&](std::string_view name, const render::Value& view) { out.add(name, view); });
  std::vector<const render::Target*> targets;
  for (const auto& target : render::targets()) targets.push_back(&target);
  const pipeline::Rendering rendering(project, targets, *templates, std::move(look));
  for (std::size_t piece = 0; piece < std::min(rendering.size(), targets.size() + kUnits); ++piece) rendering.render(piece);
  render::review_page(documents_of(project), *templates, {UOC_VERSION, project.settings.look.language});
  return out;
}

using Values = std::vector<render::ViewValue>;

std::size_t end_of(const Values& values, std::size_t at) {
  std::size_t end = at + 1;
  while (end < values.size() && values[end].depth > values[at].depth) ++end;
  return end;
}

// A text with its language, as most texts of units are given.
bool is_phrase(const Values& values, std::size_t at) {
  return end_of(values, at) == at + 3 && values[at + 1].name == "text" && values[at + 2].name == "lang";
}

// What stands in a value, to tell equal ones.
std::string inside(const Values& values, std::size_t at) {
  std::string out = values[at].name + values[at].kind;
  for (std::size_t i = at + 1; i < end_of(values, at); ++i)
    out += "/" + std::to_string(values[i].depth - values[at].depth) + values[i].name + values[i].kind;
  return out;
}

// Values in lines: phrases and paragraphs in one each, and what was told before is not told again.
Values shortened(const Values& values) {
  Values out;
  std::set<std::string> told;
  for (std::size_t i = 0; i < values.size();) {
    const std::size_t end = end_of(values, i);
    out.push_back(values[i]);
    if (is_phrase(values, i)) {
      out.back().kind = values[i].kind == "list" ? "paragraphs" : "phrase";
      out.back().example = values[i + 1].example;
      i = end;
    } else if (end > i + 1 && !told.insert(inside(values, i)).second) {
      out.back().example = "(as above)";
      i = end;
    } else {
      ++i;
    }
  }
  return out;
}

void print(Env& env, const std::string& name, const Values& values) {
  std::deque<std::string> held;
  std::vector<Row> rows;
  for (const auto& value : values) {
    held.push_back(value.kind);
    if (!value.example.empty()) held.back().append(12 - value.kind.size(), ' ').append(value.example);
    rows.push_back({std::string(2 * value.depth, ' ') + value.name, held.back()});
  }
  env.out << name << '\n' << table(rows);
}

// Whether pages differ by what the template is given.
bool takes_values(const render::BuiltInTemplate& one) {
  const auto tokens = render::parse_template(one.name, 0, one.bytes);
  return tokens && std::any_of(tokens->begin(), tokens->end(), [](const auto& token) {
    using enum render::TokenKind;
    const bool names = token.kind == variable || token.kind == section || token.kind == inverted || token.kind == partial;
    return names && !token.text.starts_with("t.");
  });
}

// The names that were asked for, each of a template that pages are made of; all such where none was.
std::vector<std::string> wanted(const std::vector<std::string>& names) {
  std::vector<std::string> all;
  for (const auto& one : render::built_in_templates())
    if (render::is_template(one.name) && !one.name.starts_with(kPartials) && takes_values(one)) all.emplace_back(one.name);
  for (const auto& name : names) {
    if (name.starts_with(kPartials)) throw UsageError{"`" + name + "` sees what the template sees that takes it in"};
    if (std::find(all.begin(), all.end(), name) == all.end()) throw unknown("template", name, {all.begin(), all.end()});
  }
  return names.empty() ? all : names;
}

}  // namespace

ExitCode print_template_values(Env& env, const std::vector<std::string>& names) {
  const auto shown = wanted(names);
  auto& project = load_project(env, {});
  if (!project) return say_error(env, project.error());
  pipeline::check(*project, {});
  const auto model = learn(env, *project);
  if (!model) return say_error(env, model.error());
  for (const auto& name : shown) {
    const auto values = model->of(name);
    if (!values.empty())
      print(env, name, shortened(values));
    else if (!names.empty())
      say(env, name + " makes no page of this project");
  }
  env.out << std::flush;
  return ExitCode::clean;
}

}  // namespace uoc::cli
