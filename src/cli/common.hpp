// SPDX-License-Identifier: Apache-2.0
// What several commands share: reading of option values, findings and their summary, exit codes.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "cli/env.hpp"
#include "cli/exit_code.hpp"
#include "cli/options.hpp"
#include "diag/reporter.hpp"
#include "pipeline/pipeline.hpp"

namespace uoc::cli {

// Values of options; each throws UsageError for a wrong one.
unsigned jobs_of(const Arguments& arguments);
const diag::Reporter& reporter_of(const Arguments& arguments);
// The grade from which on findings fail a run; nothing for `never`.
std::optional<diag::Severity> fail_on_of(const Arguments& arguments);
// The day of --today; empty if it is not given.
std::string today_of(const Arguments& arguments);
// One of `allowed`, or `fallback` where the option is not given.
std::string choice_of(const Arguments& arguments, std::string_view option, std::string_view fallback,
                      const std::vector<std::string_view>& allowed);

// What to load: the paths, and standard input where one of them is "-".
pipeline::LoadOptions load_options(Env& env, const Arguments& arguments);
// Loads, and lets the environment keep what was read.
base::Result<pipeline::Project>& load_project(Env& env, const pipeline::LoadOptions& options);

ExitCode worst(ExitCode a, ExitCode b);
ExitCode exit_code_of(const base::Error& error);
// 1 or 3, as the findings and the input demand.
ExitCode exit_code_of(const pipeline::Project& project, std::optional<diag::Severity> fail_on);

// Prints "uoc: MESSAGE" to the error stream.
void say(Env& env, std::string_view message);
ExitCode say_error(Env& env, const base::Error& error);
void say_notes(Env& env, const pipeline::Project& project);

enum class Stream : std::uint8_t { out, err };
struct ReportOptions {
  const diag::Reporter& reporter;
  Stream stream = Stream::out;
  std::optional<diag::Severity> fail_on = diag::Severity::error;
};
void report(Env& env, const pipeline::Project& project, const ReportOptions& options);

// The formats of findings, for the help.
std::string format_choices();

// "3 units", "1 unit".
std::string plural(std::size_t count, std::string_view thing);
// "3 units, no errors, 2 warnings, 1 advice"; how many findings are waived or known by a baseline, if any.
std::string summary(const pipeline::Project& project);
std::string summary(std::size_t units, const diag::Counts& counts, std::size_t waived, std::size_t known = 0);

}  // namespace uoc::cli
