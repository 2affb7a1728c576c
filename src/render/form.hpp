// SPDX-License-Identifier: Apache-2.0
// Forms that go with a unit: who fills them in, where they stand, and what templates see of them. One view serves the forms
// of all roles in all formats.
#pragma once

#include <array>
#include <string>
#include <string_view>

#include "render/view.hpp"

namespace uoc::render {

struct Role {
  std::string_view name;    // "candidate"; the flag that is true in its forms
  std::string_view folder;  // below that of the standard, with a slash: "candidate/"; none for assessors
  std::size_t depth;        // of its pages, below the folder of the target
  std::string_view html, markdown, docx;  // its templates
};

inline constexpr std::array kRoles{
    Role{"assessor", "", 1, "checklist/unit.html", "checklist/unit.md", "docx/assessor.xml"},
    Role{"candidate", "candidate/", 2, "checklist/candidate.html", "checklist/candidate.md", "docx/candidate.xml"},
    Role{"rpl", "rpl/", 2, "checklist/rpl.html", "checklist/rpl.md", "docx/rpl.xml"},
    Role{"moderator", "moderator/", 2, "checklist/moderator.html", "checklist/moderator.md", "docx/moderator.xml"},
};

// "checklist/insurance/candidate/105499L4.html"
std::string form_path(const Site& site, std::size_t standard, std::size_t unit, const Role& role, std::string_view extension);

// unit_view() with what forms need besides; for kRoles.front() until turn_to() is called.
Value form_view(const Site& site, std::size_t standard, std::size_t unit);
// Makes it the view of another role's form: the flags of the roles, `role`, `forms`, `up` and the frame of the page.
void turn_to(Value& view, const Site& site, std::size_t standard, std::size_t unit, const Role& role);
// Makes it the view of the unit itself, or of its session guide (which needs add_guide() too): no role's flag is true.
void turn_to_unit(Value& view);
void turn_to_guide(Value& view);
// Adds `fields`: those of the profile, in its order.
void add_fields(Value& view, const Site& site, std::size_t standard, std::size_t unit);

}  // namespace uoc::render
