// SPDX-License-Identifier: Apache-2.0
#include <string>

#include "lint/rules/rules.hpp"

namespace uoc::lint {
namespace {

// Characters that are taken for one another.
std::string_view look_alikes(char c) {
  if (c == 'O' || c == '0') return "O0";
  return c == 'I' || c == 'L' || c == '1' ? "1IL" : std::string_view();
}

// The code with up to `changes` characters replaced by look-alikes so that it fits the profile; empty if none
// does.
std::string repaired(const model::Profile& profile, std::string code, std::size_t from, int changes) {
  if (profile.match_code(code)) return code;
  if (changes == 0) return {};
  for (std::size_t i = from; i < code.size(); ++i) {
    const char own = code[i];
    for (const char other : look_alikes(own)) {
      code[i] = other;  // the same one once more does no harm
      if (std::string found = repaired(profile, code, i + 1, changes - 1); !found.empty()) return found;
    }
    code[i] = own;
  }
  return {};
}

std::string examples(const model::Profile& profile) {
  std::string out;
  for (const auto& pattern : profile.codes) out += (out.empty() ? "" : " or ") + quote(pattern.example);
  return out;
}

void check(const UnitView& view, Report& report) {
  constexpr std::size_t kLongest = 12;  // characters; longer texts are no slip of the pen
  const model::Text& code = view.unit.code.text;
  if (code.empty()) return;
  const std::string normal = model::normal_code(code.value);
  if (view.profile.match_code(normal)) {
    if (normal == code.value) return;
    report
        .at(code, "code",
            "the code " + quote(code.value) + " holds spaces, small letters or full-width characters")
        .with_severity(diag::Severity::warning)
        .with_hint("write " + quote(normal))
        .with_fix(true, code.span, normal);
    return;
  }
  if (view.profile.is_database_key(normal)) {
    report.at(code, "code", quote(code.value) + " is the key of a database record, not a code")
        .with_severity(diag::Severity::advice)
        .with_hint("write the whole code, such as " + examples(view.profile));
    return;
  }
  const std::string meant = normal.size() > kLongest ? std::string() : repaired(view.profile, normal, 0, 2);
  report.at(code, "code", "the code " + quote(code.value) + " fits no pattern of the profile")
      .with_hint(meant.empty()
                     ? "write a code such as " + examples(view.profile)
                     : "letters and digits that look alike may have been mixed up: " + quote(meant));
}

}  // namespace

const Rule kCodeFormat{
    .info = {.id = "code-format",
             .letter = "C1",
             .group = "code",
             .summary = "the code fits no pattern of the profile",
             .severity = diag::Severity::error,
             .fix = diag::FixClass::safe,
             .authority = {{{"HKQF, lists of units of competency by industry",
                             "codes and levels of the listed units"},
                            {"Australian Training Package Development Handbook",
                             "codes: no spaces or symbols, and 0 and 1 are easily taken for O and I"}}}},
    .check_unit = check,
};

}  // namespace uoc::lint
