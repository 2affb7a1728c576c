// SPDX-License-Identifier: Apache-2.0
#include "cli/review_documents.hpp"

#include <algorithm>
#include <iterator>
#include <map>

#include "cli/common.hpp"
#include "pipeline/maintained.hpp"

namespace uoc::cli {

std::string words_of(const read::Conservation& proof) {
  std::string kinds;
  std::size_t kept = 0;
  for (std::size_t k = 0; k < proof.in_trivia.size(); ++k) {
    if (proof.in_trivia[k] == 0) continue;
    kept += proof.in_trivia[k];
    kinds.append(kinds.empty() ? "" : ", ").append(model::name(static_cast<model::TriviaKind>(k)));
    kinds.append(" ").append(std::to_string(proof.in_trivia[k]));
  }
  std::string line = "words: " + std::to_string(proof.words) + " in, " + std::to_string(proof.in_model) + " in the model, " +
                     std::to_string(kept) + " kept beside it";
  if (!kinds.empty()) line += " (" + kinds + ")";
  line += ", " + std::to_string(proof.in_diagnostics) + " in findings, ";
  return line + (proof.holds() ? "nothing lost" : plural(proof.lost.size(), "place") + " lost, " + plural(proof.invented.size(), "text") + " invented");
}

std::vector<render::ReviewDocument> documents_of(pipeline::Project& project) {
  std::vector<render::ReviewDocument> out;
  std::map<base::FileId, std::size_t> index;
  for (const auto& file : project.files) {
    if (file.failed) continue;
    render::ReviewDocument document{&project.sources.file(file.id), file.id, file.trivia, {}, {}, file.proof ? words_of(*file.proof) : ""};
    for (const auto& unit : pipeline::units_of(project, file)) document.units.push_back({&unit, {}});
    index.emplace(file.id, out.size());
    out.push_back(std::move(document));
  }
  for (const auto& d : project.diagnostics) {
    const auto it = index.find(d.span.file);
    if (it == index.end()) continue;
    render::ReviewDocument& document = out[it->second];
    // Units stand in the order of their document: the last one that starts before the finding, if it reaches so far.
    const auto behind = std::upper_bound(document.units.begin(), document.units.end(), d.span.begin,
                                         [](std::uint32_t at, const render::ReviewUnit& u) { return at < u.unit->span.begin; });
    const bool inside = behind != document.units.begin() && std::prev(behind)->unit->span.contains(d.span.begin);
    (inside ? std::prev(behind)->findings : document.findings).push_back(&d);
  }
  return out;
}

}  // namespace uoc::cli
