// SPDX-License-Identifier: Apache-2.0
// A standard: the units of one industry's Specification of Competency Standards, and what standard.toml says of it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/source.hpp"
#include "model/profile.hpp"
#include "model/register.hpp"
#include "model/unit.hpp"

namespace uoc::model {

struct FunctionalArea {
  std::string name;
  std::string code;  // optional short name
};

// What standard.toml holds. Empty texts were not given.
struct StandardInfo {
  std::string title;
  std::string industry;
  std::string edition;
  std::vector<std::string> languages;
  std::string profile;  // name; empty: hkqf
  std::vector<FunctionalArea> functional_areas;  // in the committee's order
  std::string rights;   // notice that is kept with everything rendered from the standard
  bool complete = false;  // the folder holds the whole standard
  std::string register_path;  // below the folder of the standard; empty if there is none
};

struct Standard {
  std::string name;    // of its folder: the name of its folder in the output, too
  std::string folder;  // as shown in diagnostics; empty for files given without a standard.toml
  bool declared = false;  // a standard.toml stands in the folder
  StandardInfo info;
  Register listing;    // of info.register_path
  const Profile* profile = nullptr;  // never null after loading
  std::vector<Unit> units;           // in the order of their files
};

// The functional area a unit is listed under: its own, or the one standard.toml gives if there is just one; "" if none.
std::string area_of(const Standard& standard, const Unit& unit);

// The language of a standard's own texts, the first that standard.toml names; "" if it names none.
std::string_view language_of(const Standard& standard);
// The language of a unit: its own, else that of its standard.
std::string_view language_of(const Standard& standard, const Unit& unit);

}  // namespace uoc::model
