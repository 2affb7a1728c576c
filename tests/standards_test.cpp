// SPDX-License-Identifier: Apache-2.0
// The reference standard: its three published units give exactly the models that people wrote down for them, and the
// findings on them are those that people judged line by line.
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "base/files.hpp"
#include "pipeline/pipeline.hpp"
#include "read/conservation.hpp"
#include "render/writer.hpp"
#include "support/golden.hpp"
#include "support/reading.hpp"
#include "support/reports.hpp"

namespace {

using Json = nlohmann::json;

const std::string kRoot = UOC_SOURCE_DIR;

// Every key of `expected` must stand in `actual` with an equal value; more keys may.
void check_contains(const Json& actual, const Json& expected, const std::string& place) {
  INFO(place);
  if (expected.is_object()) {
    REQUIRE(actual.is_object());
    for (const auto& [key, value] : expected.items()) {
      REQUIRE(actual.contains(key));
      check_contains(actual.at(key), value, place + "/" + key);
    }
  } else if (expected.is_array()) {
    REQUIRE(actual.size() == expected.size());
    for (std::size_t i = 0; i < expected.size(); ++i) check_contains(actual[i], expected[i], place + "/" + std::to_string(i));
  } else {
    CHECK(actual == expected);
  }
}

}  // namespace

TEST_CASE("the published units give exactly the expected models") {
  for (const std::string code : {"105499L4", "105528L5", "105657L4"}) {
    const auto r = uoc::test::read_bytes(uoc::test::project_file("standards/insurance/" + code + ".txt"), code + ".txt");
    REQUIRE(r.document.units.size() == 1);
    CHECK(r.document.diagnostics.empty());
    CHECK(uoc::test::conservation_faults_of(r).empty());
    const Json actual = Json::parse(uoc::render::write_json(r.document.units, r.sources));
    const Json expected = Json::parse(uoc::test::project_file("tests/golden/models/" + code + ".expected.json"));
    check_contains(actual.at("units").at(0), expected, code);
  }
}

TEST_CASE("the findings on the published units are the judged ones") {
  const uoc::base::RealFileSystem files;
  uoc::pipeline::LoadOptions options;
  options.paths = {kRoot + "/standards"};
  auto project = uoc::pipeline::load(files, options);
  REQUIRE(project);
  uoc::pipeline::check(*project, 1);
  const auto rules = uoc::pipeline::all_rules();
  const uoc::diag::ReportInput input{project->diagnostics, project->sources, rules, project->unit_count(), 0, false, "test"};
  const std::string report = uoc::tests::report_of(uoc::diag::report_text, input);
  const std::string golden = kRoot + "/tests/golden/findings/insurance.txt";
  if (uoc::tests::update_golden()) uoc::tests::write_whole(golden, report);
  CHECK(report == uoc::tests::read_whole(golden));
}
