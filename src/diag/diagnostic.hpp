// SPDX-License-Identifier: Apache-2.0
// A diagnostic is a value: what was found, where, in which words, and what to do. It does not know any output format.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/source.hpp"
#include "diag/rule_info.hpp"

namespace uoc::diag {

struct Edit {
  base::Span span;
  std::string text;
};

struct Fix {
  bool safe = false;  // safe: the meaning cannot change; else a suggestion that a person must read
  std::vector<Edit> edits;
};

struct Note {
  base::Span span;
  std::string message;
};

struct Diagnostic {
  const RuleInfo* rule = nullptr;  // never null in a finished diagnostic
  Severity severity = Severity::warning;
  std::string message;  // one line, lower case, no final stop, quoted words in backticks
  base::Span span;      // empty ranges are allowed; of an existing file of the set
  std::string unit;     // code of the unit, if it lies in one
  std::string item;     // "2(b).3", "A.2", "title"; empty for the unit as a whole
  std::string hint;     // what to do; may be empty
  std::uint64_t statement = 0;  // hash of the normalised statement concerned: what a fingerprint rests on; 0: none
  std::vector<Note> notes;
  std::optional<Fix> fix;

  Diagnostic& with_hint(std::string text) { hint = std::move(text); return *this; }
  Diagnostic& with_severity(Severity grade) { severity = grade; return *this; }
  Diagnostic& with_item(std::string text) { item = std::move(text); return *this; }
  Diagnostic& with_note(base::Span where, std::string text) { notes.push_back({where, std::move(text)}); return *this; }
  // Without a place there is no edit.
  Diagnostic& with_fix(bool safe, Edit edit) {
    if (!edit.span.valid()) return *this;
    if (!fix) fix = Fix{safe, {}};
    fix->edits.push_back(std::move(edit));
    return *this;
  }
  Diagnostic& with_fix(bool safe, base::Span where, std::string text) { return with_fix(safe, Edit{where, std::move(text)}); }
};

struct Counts {
  std::size_t errors = 0;
  std::size_t warnings = 0;
  std::size_t advice = 0;
  std::size_t of(Severity at_or_above) const;
};

using Diagnostics = std::vector<Diagnostic>;

// Order of every report: path, place, rule, message.
void sort(Diagnostics& diagnostics, const base::SourceSet& sources);
// The same by the ids of files, whose order is most often that of their paths: a list that is put together from such pieces is
// soon sorted.
void sort_piece(Diagnostics& diagnostics);
Counts count(const Diagnostics& diagnostics);

}  // namespace uoc::diag
