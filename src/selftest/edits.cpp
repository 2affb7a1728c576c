// SPDX-License-Identifier: Apache-2.0
#include "selftest/edits.hpp"

#include "lint/edit.hpp"

namespace uoc::selftest {

Statements statements_that(const Site& site, const std::function<bool(const lint::Statement&)>& fits) {
  Statements all, sound;
  for (const auto& statement : site.analysis.statements) {
    if (!fits(statement)) continue;
    all.push_back(&statement);
    if (!site.noted.contains(statement.item.name)) sound.push_back(&statement);
  }
  return sound.empty() ? all : sound;
}

std::optional<Change> rewritten(const Site& site, std::string item, const model::Text& text, std::size_t offset, std::size_t length,
                                std::string_view fresh) {
  diag::Edit edit = lint::edit_of(site.sources, site.notation(), text, offset, length, fresh);
  if (!edit.span.valid() || edit.span.empty()) return std::nullopt;
  std::string after = text.value;
  after.replace(offset, length, fresh);
  if (after == text.value) return std::nullopt;
  return Change{std::move(item), text.value, std::move(after), {std::move(edit)}};
}

std::optional<Change> rewritten(const Site& site, const lint::Statement& statement, std::size_t offset, std::size_t length,
                                std::string_view fresh) {
  return rewritten(site, statement.item.name, *statement.item.text, offset, length, fresh);
}

std::optional<Change> removed(std::string item, std::string before, base::Span place) {
  if (!place.valid() || place.empty()) return std::nullopt;
  return Change{std::move(item), std::move(before), {}, {diag::Edit{place, {}}}};
}

}  // namespace uoc::selftest
