// SPDX-License-Identifier: Apache-2.0
// The front matter of a Markdown unit, entry by entry. The YAML library loses text without a word (after a closing quote,
// after " #", in the second of two equal keys), so each entry is parsed alone and compared with its source.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/facts.hpp"
#include "model/unit.hpp"
#include "read/faults.hpp"

namespace uoc::read {

struct FrontEntry {
  std::string key;
  base::Span key_span;
  std::vector<model::Text> values;  // one, or those of a list; empty if nothing stands at the key
  base::Span span;                  // all of it
};

struct FrontMatter {
  std::vector<FrontEntry> entries;
  // Comments, each with the index of the entry that it stands before.
  std::vector<std::pair<std::size_t, model::Text>> comments;
  std::vector<model::Trivia> trivia;
  std::size_t end = 0;  // where the body starts
};

// Nothing if the file does not start with a "---" line. Faults are reported; what can be read is.
std::optional<FrontMatter> read_front_matter(std::string_view bytes, Faults& faults);
// Where the body starts: behind the front matter, or at the start of a text without one.
std::size_t body_start(std::string_view bytes);

}  // namespace uoc::read
