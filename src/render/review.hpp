// SPDX-License-Identifier: Apache-2.0
// The review page of an import: the source text beside the units that were read from it, the most doubtful ones first.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/source.hpp"
#include "diag/diagnostic.hpp"
#include "model/unit.hpp"
#include "render/template.hpp"

namespace uoc::render {

struct ReviewUnit {
  const model::Unit* unit = nullptr;
  std::vector<const diag::Diagnostic*> findings;
};

struct ReviewDocument {
  const base::SourceFile* source = nullptr;
  base::FileId id = base::kNoFile;
  std::vector<model::Trivia> trivia;  // sorted by place
  std::vector<ReviewUnit> units;
  std::vector<const diag::Diagnostic*> findings;  // that lie in no unit
  std::string words;                              // what became of the words, in a sentence
};

// What a person has to look at in a unit: what was recovered, and what was found.
std::size_t doubts_of(const ReviewUnit& unit);

struct ReviewLook {
  std::string_view version;   // of uoc
  std::string_view language;  // of the page, as `[site]` says it; one without messages, or none, is English
};

// One HTML page that needs nothing else (template import/review.html).
std::string review_page(const std::vector<ReviewDocument>& documents, const Templates& templates, const ReviewLook& look);

}  // namespace uoc::render
