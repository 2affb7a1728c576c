// SPDX-License-Identifier: Apache-2.0
// The index of the search: read as a browser would, it says of each word the units that hold it.
#include "render/search_index.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <set>

#include "base/escape.hpp"
#include "base/text.hpp"
#include "support/sample_standards.hpp"

using namespace uoc;

namespace {

std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> out;
  render::append_words(text, out);
  return out;
}

// The argument of the one call that a script of the index is.
nlohmann::json argument_of(const std::string& script, const std::string& function) {
  REQUIRE(script.starts_with(function + "("));
  REQUIRE(script.ends_with(");\n"));
  return nlohmann::json::parse(script.substr(function.size() + 1, script.size() - function.size() - 4));
}

std::vector<std::size_t> numbers_of(std::string_view list) {
  std::vector<std::size_t> out;
  std::size_t next = 0, distance = 0, shift = 0;
  for (const char c : list) {
    const std::size_t digit = render::kDigits.find(c);
    REQUIRE(digit != std::string_view::npos);
    distance += (digit & 31U) << shift;
    shift += 5;
    if (digit >= 32) continue;
    out.push_back(next + distance);
    next += distance + 1;
    distance = shift = 0;
  }
  return out;
}

struct Read {
  std::set<std::string> common;
  std::map<std::string, std::vector<std::size_t>> words;
};

std::vector<std::string> parts_of(const nlohmann::json& joined) {
  std::vector<std::string> out;
  const auto text = joined.get<std::string>();
  if (text.empty()) return out;
  for (const auto part : base::split(text, ' ')) out.emplace_back(part);
  return out;
}

Read read_words(const render::Site& site) {
  const auto data = argument_of(render::search_words(site), "addWords");
  Read out;
  for (const auto& word : parts_of(data["common"])) CHECK(out.common.insert(word).second);
  const auto words = parts_of(data["words"]), units = parts_of(data["units"]);
  REQUIRE(words.size() == units.size());
  for (std::size_t i = 0; i < words.size(); ++i) CHECK(out.words.emplace(words[i], numbers_of(units[i])).second);
  return out;
}

model::Standard standard_of(std::size_t count) {
  model::Standard standard;
  standard.name = "invented";
  for (std::size_t i = 0; i < count; ++i) {
    model::Unit unit;
    unit.code = tests::field_of(std::to_string(1000 + i));
    unit.range = tests::field_of("Every unit says this");
    unit.elements.emplace_back();
    unit.elements.back().heading = tests::text_of(i % 40 == 7 ? "Rig the Topsail" : "Stow lines");
    unit.assessment.criteria = tests::criteria_of("a", {"Able to name knot" + std::to_string(i)});
    standard.units.push_back(unit);
  }
  return standard;
}

}  // namespace

TEST_CASE("words of a text are runs of letters and digits, in writing without blanks pairs of neighbours") {
  using Words = std::vector<std::string>;
  CHECK(words_of("Check the key-account’s ISO 9001 file (2nd)!") == Words{"check", "the", "key", "account", "s", "iso", "9001", "file", "2nd"});
  CHECK(words_of("修剪果樹，用 saw") == Words{"修剪", "剪果", "果樹", "樹", "用", "saw"});
  CHECK(words_of("café\xE2\x80\xAEx\xE2\x80\xA8y") == Words{"café", "x", "y"});
  CHECK(words_of("a\xFF\xFE b") == Words{"a", "b"});
  CHECK(words_of(" — … \t").empty());
  CHECK(words_of(std::string(5000, 'w')) == Words{std::string(render::kLongestWord, 'w')});
  for (const auto& word : words_of("é" + std::string(30, 'w') + "éé")) CHECK(!base::find_invalid_utf8(word));
}

TEST_CASE("the index of words names all units that hold a word, however far apart they are") {
  const auto standard = standard_of(2500);
  const auto read = read_words(render::make_site({&standard}, {}));
  CHECK(read.common == std::set<std::string>{"able", "every", "lines", "name", "says", "stow", "this", "to", "unit"});
  std::vector<std::size_t> expected;
  for (std::size_t i = 7; i < 2500; i += 40) expected.push_back(i);
  CHECK(read.words.at("topsail") == expected);
  CHECK(read.words.at("knot2499") == std::vector<std::size_t>{2499});
  CHECK(read.words.at("knot0") == std::vector<std::size_t>{0});
  CHECK(read.words.size() == 2500 + 3);
}

TEST_CASE("the index of units holds texts as they are, and nothing that could end its script") {
  const auto made = tests::hostile_standard(), other = tests::sparse_standard();
  const auto site = render::make_site({&made.standard, &other.standard}, {});
  const std::string script = render::search_units(site);
  CHECK(script.find_first_of("<>&") == std::string::npos);
  const auto data = argument_of(script, "addUnits");
  CHECK(data["standards"][0][0] == made.standard.info.title);
  const auto& unit = data["units"][0];
  CHECK(unit[0] == "../../etc/passwd");
  CHECK(unit[1] == made.standard.units[0].title.text.value);
  CHECK(data["areas"][unit[3][0].get<std::size_t>()] == made.standard.units[0].functional_area.text.value);
  CHECK(unit[6] == site.names[0][0]);
  CHECK(data["units"].size() == made.standard.units.size() + other.standard.units.size());
  const auto& chinese = data["units"][made.standard.units.size() + 2];
  CHECK(chinese[5] == 1);
  CHECK(chinese[7] == "zh-Hant");
}

TEST_CASE("a string of a script keeps its text and holds no line separator, tag or control character") {
  const std::string text = "</script>\xE2\x80\xA8\xE2\x80\xA9\"\\\n\t\x01\x7F é樹 &amp; {{x}} =1+1 @";
  std::string out;
  base::append_script_string(out, text);
  CHECK(nlohmann::json::parse(out) == text);
  CHECK(out.find('<') == std::string::npos);
  CHECK(out.find("\xE2\x80\xA8") == std::string::npos);
  CHECK(out.find("\xE2\x80\xA9") == std::string::npos);
  CHECK(std::none_of(out.begin(), out.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20U; }));
  std::string broken;
  base::append_script_string(broken, "a\xFF" "b");
  CHECK(nlohmann::json::parse(broken) == "a\xEF\xBF\xBD" "b");
}
