// SPDX-License-Identifier: Apache-2.0
#include "pipeline/baseline.hpp"

#include <catch2/catch.hpp>

using namespace uoc;

namespace {

std::string error(const std::string& bytes) {
  const auto parsed = pipeline::parse_baseline(bytes, "b.json");
  return parsed ? "" : parsed.error().message;
}

const std::string kEntry = R"({"unit": "1", "rule": "r", "fingerprint": "0123456789abcdef:1", "file": "f", "message": "m"})";

std::string with(const std::string& entries) { return "{\"version\": 1, \"findings\": [" + entries + "]}"; }

}  // namespace

TEST_CASE("a baseline is written sorted, one entry a line, and reads back", "[baseline]") {
  const std::string text = pipeline::write_baseline({{"B", "r", "0123456789abcdef:2", "f", "quotes \"x\""},
                                                     {"B", "r", "0123456789abcdef:1", "f", "m"},
                                                     {"A", "z", "1123456789abcdef:1", "f", "\xff"}});
  CHECK(text ==
        "{\n  \"version\": 1,\n  \"findings\": [\n"
        "    {\"unit\":\"A\",\"rule\":\"z\",\"fingerprint\":\"1123456789abcdef:1\",\"file\":\"f\",\"message\":\"\xEF\xBF\xBD\"},\n"
        "    {\"unit\":\"B\",\"rule\":\"r\",\"fingerprint\":\"0123456789abcdef:1\",\"file\":\"f\",\"message\":\"m\"},\n"
        "    {\"unit\":\"B\",\"rule\":\"r\",\"fingerprint\":\"0123456789abcdef:2\",\"file\":\"f\",\"message\":\"quotes \\\"x\\\"\"}\n"
        "  ]\n}\n");
  const auto parsed = pipeline::parse_baseline(text, "b.json");
  REQUIRE(parsed.has_value());
  CHECK(parsed->entries.size() == 3);
  CHECK(pipeline::write_baseline(parsed->entries) == text);
  CHECK(error(pipeline::write_baseline({})).empty());
}

TEST_CASE("a baseline that cannot be read says why and where", "[baseline]") {
  CHECK(error(with(kEntry)).empty());
  CHECK(error("") == "b.json:1:1: the baseline is no JSON; write it anew with --write-baseline");
  CHECK(error("{\n  \"version\": 1,\n<<<<<<< ours\n}").starts_with("b.json:3:1: the baseline is no JSON"));
  CHECK(error("[]") == "b.json: this is no baseline: it has no `version`");
  CHECK(error(R"({"version": 2, "findings": []})") == "b.json: the baseline has version 2, this uoc knows version 1: use a newer uoc");
  CHECK(error(R"({"version": 0, "findings": []})") == "b.json: there is no version 0 of baselines");
  CHECK(error(R"({"version": "1"})") == "b.json: this is no baseline: it has no `version`");
  CHECK(error(R"({"version": 1})") == "b.json: the baseline has no list `findings`");
  CHECK(error(with("3")) == "b.json: finding 1 of the baseline is no object");
  CHECK(error(with(kEntry + ", {\"unit\": 3}")) == "b.json: finding 2 of the baseline has no text `unit`");
  CHECK(error(with(R"({"unit": "1", "rule": "r", "fingerprint": "xyz", "file": "f", "message": "m"})")) ==
        "b.json: finding 1 of the baseline has a `fingerprint` that uoc did not write");
  CHECK(error(with(kEntry + "," + kEntry)) == "b.json: the fingerprint `0123456789abcdef:1` stands in the baseline twice");
  CHECK(error(R"({"version": 1e991, "findings": []})") == "b.json: the baseline holds a number that no program can read; write it anew with --write-baseline");
  CHECK(error(R"({"version": 18446744073709551615, "findings": []})").find("18446744073709551615, this uoc knows version 1") != std::string::npos);
  CHECK(error(std::string(100'000, '[')).find("no JSON") != std::string::npos);
}
