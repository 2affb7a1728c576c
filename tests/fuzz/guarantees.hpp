// SPDX-License-Identifier: Apache-2.0
// What uoc promises of everything it reads, as checks that several targets share.
#pragma once

#include <stdexcept>
#include <string>
#include <string_view>

#include "read/document/document.hpp"

namespace uoc::fuzz {

struct Broken : std::runtime_error {
  using std::runtime_error::runtime_error;
};

void require(bool holds, const std::string& what);

// A message for people: not empty, one line, UTF-8.
void check_message(const std::string& message);

// Reads the bytes as a file of this name. Every finding can be shown, no word is lost, and what is written of the units,
// in XML and in Markdown, reads back as the same units.
void check_reading(std::string_view bytes, const std::string& name);

// A document that could be turned into text gives UTF-8, which then is read; one that could not says why.
void check_document(const base::Result<read::PlainText>& document);

}  // namespace uoc::fuzz
