// SPDX-License-Identifier: Apache-2.0
#include "support/boats.hpp"

namespace uoc::tests {

std::string unit_code(int number) { return std::to_string(200000 + number) + "L3"; }

std::string unit_text(int number) {
  const std::string part = "hull section " + std::to_string(number);
  return "Unit of Competency\n\nFunctional Area: Boat Building\nTitle Plank " + part + "\nCode " + unit_code(number) +
         "\nRange This unit of competency is applicable to boat builders who plank " + part +
         ". It involves cutting, bending and fastening planks.\nLevel 3\nCredit 6 (for reference only)\n"
         "Competency Performance Requirements\n1. Possess knowledge of planking\n"
         "• Describe how steam softens oak\n• Explain the effect of grain on bending\n2. Plank " + part + "\n"
         "• Cut each plank to the template\n• Bend the planks to the ribs\n• Fasten the planks with copper rivets\n"
         "3. Demonstrate care for the workshop\n• Stack offcuts by length\n• Hang clamps on the rack\n"
         "Assessment Criteria The integrated outcome requirements of this unit of competency are:\n"
         "• Able to cut planks to the template; and\n• Able to fasten planks to the ribs with copper rivets.\nRemark Nil\n";
}

}  // namespace uoc::tests
