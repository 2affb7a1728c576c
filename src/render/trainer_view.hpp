// SPDX-License-Identifier: Apache-2.0
// Views for those who teach: a session guide of a unit, an outline of a set of units, and a matrix of criteria and sessions.
#pragma once

#include "render/renderer.hpp"

namespace uoc::render {

// unit_view() and what a session guide shows besides: a start for a plan, what the level expects, columns for sessions.
void add_guide(Value& view, const Site& site, std::size_t standard, std::size_t unit);  // to a unit_view()
Value session_guide_view(const Site& site, std::size_t standard, std::size_t unit, std::string_view extension);

// Units of a standard with credits and hours, their totals, and links to the pages of the matrix.
Value outline_view(const Site& site, std::size_t standard, std::string_view extension);

// Page `page` of the matrix of a standard: the criteria of kMatrixUnits units, to be filled in.
inline constexpr std::size_t kMatrixUnits = 25;
std::size_t matrix_pages(const Site& site, std::size_t standard);
Value matrix_view(const Site& site, std::size_t standard, std::size_t page, std::string_view extension);
std::string matrix_name(std::size_t page, std::string_view extension);  // below the standard's folder: "matrix/1.html"

// How `hours` may be shared out by numbers of criteria, in halves of an hour; the shares add up to `hours`.
std::vector<double> share_hours(double hours, const std::vector<std::size_t>& criteria);

}  // namespace uoc::render
