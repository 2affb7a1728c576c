// SPDX-License-Identifier: Apache-2.0
#include "fuzz/targets.hpp"

#include <algorithm>
#include <array>
#include <exception>
#include <stdexcept>

#include "fuzz/guarantees.hpp"

namespace uoc::fuzz {
namespace {

constexpr std::array<Target, 9> kTargets{{{"docx", docx},
                                          {"docx_parts", docx_parts},
                                          {"encoding", encoding},
                                          {"html", html},
                                          {"markdown", markdown},
                                          {"pdf", pdf},
                                          {"settings", settings},
                                          {"text", text},
                                          {"xml", xml}}};

}  // namespace

std::span<const Target> targets() { return kTargets; }

const Target& target_named(std::string_view name) {
  const auto it = std::find_if(kTargets.begin(), kTargets.end(), [&](const Target& t) { return t.name == name; });
  if (it == kTargets.end()) throw std::runtime_error("no fuzzing target is named " + std::string(name));
  return *it;
}

std::string fault_of(const Target& target, std::string_view bytes) {
  try {
    target.run(bytes);
    return {};
  } catch (const Broken& broken) {
    return broken.what();
  } catch (const std::exception& e) {
    return std::string("reading threw: ") + e.what();
  }
}

}  // namespace uoc::fuzz
