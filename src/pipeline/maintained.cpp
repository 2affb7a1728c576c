// SPDX-License-Identifier: Apache-2.0
#include "pipeline/maintained.hpp"

#include <algorithm>
#include <utility>

#include "render/writer.hpp"

namespace uoc::pipeline {
namespace {

bool reads_back(const Project& project, const LoadedFile& file, const std::string& bytes) {
  const model::Standard& standard = project.standards[file.standard];
  const base::SourceFile again(project.sources.file(file.id).path(), bytes);
  const read::Document document = read::read(again, file.id, {*standard.profile, *project.lexicon});
  if (document.units.size() != file.unit_count) return false;
  const auto first = standard.units.begin() + static_cast<std::ptrdiff_t>(file.first_unit);
  return std::equal(document.units.begin(), document.units.end(), first, model::same_content);
}

bool has_errors(const Project& project, base::FileId id) {
  return std::any_of(project.diagnostics.begin(), project.diagnostics.end(), [&](const diag::Diagnostic& d) {
    return d.severity == diag::Severity::error && d.span.file == id;
  });
}

std::size_t confirm_all(std::vector<model::Criterion>& criteria) {
  std::size_t count = 0;
  for (auto& criterion : criteria) count += std::exchange(criterion.recovered, false) + confirm_all(criterion.items);
  return count;
}

}  // namespace

std::size_t confirm_recovered(model::Unit& unit) {
  std::size_t count = confirm_all(unit.assessment.criteria);
  for (auto& element : unit.elements) count += std::exchange(element.recovered, false) + confirm_all(element.criteria);
  return count;
}

std::span<model::Unit> units_of(Project& project, const LoadedFile& file) {
  return std::span(project.standards[file.standard].units).subspan(file.first_unit, file.unit_count);
}

std::string canonical_bytes(const Project& project, std::size_t standard, model::Notation notation,
                            std::span<const model::Unit> units) {
  if (notation == model::Notation::markdown && !units.empty())
    return render::write_markdown(units.front(), *project.standards[standard].profile, *project.lexicon);
  return units.size() == 1 ? render::write_xml(units.front()) : render::write_xml(units);
}

std::optional<std::string> reason_to_keep(const Project& project, const LoadedFile& file, const std::string& bytes) {
  if (has_errors(project, file.id)) return "it has errors";
  if (file.unit_count == 0) return "no unit of competency was found in it";
  if (file.notation == model::Notation::markdown && file.unit_count > 1) return "a Markdown file holds one unit";
  if (!file.proof || !file.proof->holds()) return "not every word of it was understood";
  const auto words = [&](model::TriviaKind kind) { return file.proof->in_trivia[static_cast<std::size_t>(kind)]; };
  if (words(model::TriviaKind::furniture) + words(model::TriviaKind::control) > 0)
    return "it holds text that the canonical form does not keep";
  if (!reads_back(project, file, bytes)) return "its canonical form would not read back the same";
  return std::nullopt;
}

}  // namespace uoc::pipeline
