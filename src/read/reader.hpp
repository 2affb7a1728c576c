// SPDX-License-Identifier: Apache-2.0
// Readers: bytes → units + diagnostics. Reading never fails: what cannot be read is a diagnostic.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "base/source.hpp"
#include "diag/diagnostic.hpp"
#include "model/lexicon.hpp"
#include "model/profile.hpp"
#include "model/unit.hpp"
#include "read/text/weights.hpp"

namespace uoc::read {

struct Context {
  const model::Profile& profile;
  const model::Lexicon& lexicon;
  const Weights& weights = Weights::standard();
};

struct Document {
  model::Notation notation = model::Notation::text;
  std::vector<model::Unit> units;
  std::vector<model::Trivia> trivia;  // kept text of the file that is in no unit, sorted by place
  diag::Diagnostics diagnostics;
};

// Reads one file by its notation. `id` is the file's id in the set its spans refer to.
Document read(const base::SourceFile& file, base::FileId id, const Context& context);
// The same by the notation given: a document that was converted is published text, whatever its name.
Document read_as(model::Notation notation, const base::SourceFile& file, base::FileId id, const Context& context);

// Of one notation each; the bytes have passed check_bytes().
Document read_text(const base::SourceFile& file, base::FileId id, const Context& context);
Document read_markdown(const base::SourceFile& file, base::FileId id, const Context& context);
Document read_xml(const base::SourceFile& file, base::FileId id, const Context& context);

// The notation a path's extension stands for; nothing if uoc does not read such files.
std::optional<model::Notation> notation_of(std::string_view path);

// Faults that are the same in every notation: empty, binary, not UTF-8. True if the file can be read on.
bool check_bytes(const base::SourceFile& file, base::FileId id, diag::Diagnostics& diagnostics);

// Faults of the input itself are rules with pages, like any other (src/read/rules/*.md). Sorted by id.
std::span<const diag::RuleInfo* const> input_rules();

extern const diag::RuleInfo kFileEmpty;             // file-empty: nothing but white space
extern const diag::RuleInfo kFileBinary;            // file-binary: holds NUL bytes
extern const diag::RuleInfo kNotUtf8;               // not-utf8
extern const diag::RuleInfo kFileUnreadable;        // file-unreadable: cannot be opened, a folder, too large (exit code 3)
extern const diag::RuleInfo kXmlMalformed;          // xml-malformed
extern const diag::RuleInfo kXmlDoctype;            // xml-doctype: a DOCTYPE is never read
extern const diag::RuleInfo kXmlUnknown;            // xml-unknown: an element, attribute or root that is not ours
extern const diag::RuleInfo kFrontMatterMalformed;  // front-matter-malformed
extern const diag::RuleInfo kFrontMatterUnknown;    // front-matter-unknown: a key that uoc does not know (kept)
extern const diag::RuleInfo kFormatVersion;         // format-version: newer than this program
extern const diag::RuleInfo kUnitUnreadable;        // unit-unreadable: no unit of competency was found in the file
extern const diag::RuleInfo kTextNotPlaced;         // text-not-placed: text that belongs to no field
extern const diag::RuleInfo kControlCharacter;      // control-character: characters that XML cannot hold, left out
extern const diag::RuleInfo kConservation;          // text-lost: a word of the source is in no unit, trivia or diagnostic

}  // namespace uoc::read
