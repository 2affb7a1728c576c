// SPDX-License-Identifier: Apache-2.0
// What is fuzzed: an entry function for each reader. Each takes any bytes at all and throws if one of the guarantees
// that uoc gives does not hold for them.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace uoc::fuzz {

struct Target {
  std::string_view name;  // also of its folders below seeds/ and finds/
  void (*run)(std::string_view bytes);
};

std::span<const Target> targets();
const Target& target_named(std::string_view name);

// Which guarantee does not hold for these bytes; empty if all do.
std::string fault_of(const Target& target, std::string_view bytes);

void docx(std::string_view bytes);
void docx_parts(std::string_view bytes);
void encoding(std::string_view bytes);
void html(std::string_view bytes);
void markdown(std::string_view bytes);
void pdf(std::string_view bytes);
void settings(std::string_view bytes);
void text(std::string_view bytes);
void xml(std::string_view bytes);

}  // namespace uoc::fuzz
