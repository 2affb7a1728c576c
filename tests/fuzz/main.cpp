// SPDX-License-Identifier: Apache-2.0
// What libFuzzer calls: one target, chosen when the program is built.
#include <cstdint>
#include <cstdlib>
#include <iostream>

#include "fuzz/targets.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const uoc::fuzz::Target& target = uoc::fuzz::target_named(UOC_FUZZ_TARGET);
  const std::string fault = uoc::fuzz::fault_of(target, {reinterpret_cast<const char*>(data), size});
  if (fault.empty()) return 0;
  std::cerr << target.name << ": " << fault << std::endl;
  std::abort();
}
