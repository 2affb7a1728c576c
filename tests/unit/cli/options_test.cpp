// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>
#include <set>
#include <sstream>

#include "base/resources.hpp"
#include "cli/command.hpp"
#include "pipeline/pipeline.hpp"

using namespace uoc::cli;

namespace {

constexpr Option kOptions[] = {
    {"output", 'o', "DIR", "x"},
    {"force", 0, "", "x"},
    {"jobs", 'j', "N", "x"},
};

std::string error(const std::vector<std::string>& words) {
  try {
    (void)Arguments::parse(kOptions, words);
  } catch (const UsageError& e) {
    return e.message;
  }
  return "";
}

struct Outcome {
  ExitCode code;
  std::string out, err;
};

Outcome run_on_nothing(const std::vector<std::string>& words) {
  uoc::base::MemoryFileSystem files;
  std::ostringstream out, err;
  Env env{files, out, err, [] { return std::string(); }};
  const ExitCode code = run(env, words);
  return {code, out.str(), err.str()};
}

}  // namespace

TEST_CASE("options are taken in every spelling, and the rest are paths", "[options]") {
  const auto a = Arguments::parse(kOptions, {"a.txt", "--output", "x", "-", "-j4", "--force", "--", "--b"});
  CHECK(a.value("output") == "x");
  CHECK(a.value("jobs") == "4");
  CHECK(a.has("force"));
  CHECK(a.paths() == std::vector<std::string>{"a.txt", "-", "--b"});
  CHECK(Arguments::parse(kOptions, {"-o", "-"}).value("output") == "-");
  CHECK(Arguments::parse(kOptions, {"--output=x=y"}).value("output") == "x=y");
  CHECK_FALSE(Arguments::parse(kOptions, {}).has("force"));
}

TEST_CASE("wrong options are named as they were typed", "[options]") {
  CHECK(error({"--ouput", "x"}) == "unknown option `--ouput`; did you mean `--output`?");
  CHECK(error({"--out", "x"}).starts_with("unknown option `--out`"));
  CHECK(error({"-x"}).starts_with("unknown option `-x`"));
  CHECK(error({"--output"}) == "option `--output` needs a value");
  CHECK(error({"--force=yes"}) == "option `--force` takes no value");
  CHECK(error({"-o", "a", "--output", "b"}) == "option `--output` is given twice");
}

TEST_CASE("every command has a help that names all of its options", "[options]") {
  std::set<std::string_view> names;
  for (const auto& command : commands()) {
    INFO(command.name);
    CHECK(names.insert(command.name).second);
    const auto help = run_on_nothing({std::string(command.name), "--help"});
    CHECK(help.code == ExitCode::clean);
    CHECK(help.err.empty());
    for (const auto& option : command.options) CHECK(help.out.find("--" + std::string(option.name)) != std::string::npos);
    CHECK(run_on_nothing({"help", std::string(command.name)}).out == help.out);
    CHECK(run_on_nothing({"--help"}).out.find(std::string(command.summary)) != std::string::npos);
  }
}

TEST_CASE("every rule can be explained by its id and by its short name", "[options]") {
  const auto rules = uoc::pipeline::all_rules();
  REQUIRE(rules.size() > 20);
  for (const auto* rule : rules) {
    INFO(rule->id);
    const auto by_id = run_on_nothing({"explain", std::string(rule->id)});
    CHECK(by_id.code == ExitCode::clean);
    CHECK(by_id.out.size() > 200);
    CHECK(by_id.out.find('\x1b') == std::string::npos);
    if (!rule->letter.empty()) CHECK(run_on_nothing({"explain", std::string(rule->letter)}).out == by_id.out);
    CHECK(run_on_nothing({"rules"}).out.find(std::string(rule->id) + " ") != std::string::npos);
  }
}
