// SPDX-License-Identifier: Apache-2.0
// The page on which a committee member compares an import with its document.
#include <catch2/catch.hpp>

#include "render/review.hpp"
#include "support/reading.hpp"

using namespace uoc;

namespace {

const std::string kUnit =
    "Unit of Competency\nTitle\tGroom <small> dogs\nCode\t210345L3\nRange\tThis unit of competency is applicable to groomers.\nLevel\t3\nCredit\t4\n"
    "Competency\t1. Possess knowledge of coats Describe the coat of a spaniel Explain the use of a slicker brush Describe the growth of hair "
    "2. Groom dogs Brush the coat from the skin outwards Trim the claws of each paw 3. Demonstrate care Calm the dog before each step\n"
    "Assessment Criteria\tThe integrated outcome requirements of this unit of competency are: • Able to groom dogs\nRemark\tNil\n";

std::string page_of(const test::Reading& reading, const diag::Diagnostics& findings, std::string_view language = "") {
  auto templates = render::Templates::load({});
  REQUIRE(templates);
  render::ReviewDocument document{&reading.sources.file(0), 0, reading.document.trivia, {}, {}, "words: all"};
  for (const auto& unit : reading.document.units) document.units.push_back({&unit, {}});
  for (const auto& d : findings) document.units.back().findings.push_back(&d);
  const std::string page = render::review_page({document}, *templates, {"1.2.3", language});
  CHECK(templates->unknown_names().empty());
  return page;
}

std::size_t count(const std::string& text, const std::string& what) {
  std::size_t n = 0;
  for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + 1)) ++n;
  return n;
}

}  // namespace

TEST_CASE("the review page shows the source beside the unit, and where a start was inferred") {
  const auto r = test::read_bytes(kUnit);
  REQUIRE(r.document.units.size() == 1);
  const std::string page = page_of(r, {});
  CHECK(page.find("<span class=\"beside\">Title</span>") != std::string::npos);
  CHECK(page.find("<span class=\"field starts\">Groom &lt;small&gt; dogs</span>") != std::string::npos);
  CHECK(page.find("<span class=\"criterion recovered\">Explain the use of a slicker brush</span>") != std::string::npos);
  CHECK(page.find("Explain the use of a slicker brush <span class=\"rec\">recovered</span>") != std::string::npos);
  CHECK(page.find("<small>") == std::string::npos);
  CHECK(page.find("Units: 1; to be compared with the document: 1; nothing had to be inferred in 0.") != std::string::npos);
}

TEST_CASE("the review page is in the language of the project, and says which one its texts are in") {
  const auto r = test::read_bytes(kUnit);
  const std::string page = page_of(r, {}, "zh-HK");
  CHECK(page.find("<html lang=\"zh-Hant\">") != std::string::npos);
  CHECK(page.find("匯入檢閱") != std::string::npos);
  CHECK(page.find("<bdi lang=\"en\">Groom") != std::string::npos);
}

TEST_CASE("the most doubtful units come first on the review page") {
  std::string sound = kUnit;
  sound.replace(sound.find("210345L3"), 8, "210346L3");
  for (const char* start : {"Describe the coat", "Explain", "Describe the growth", "Brush", "Trim", "Calm"}) sound.insert(sound.find(start, sound.find("Competency\t1")), "• ");
  const auto r = test::read_bytes(sound + "\n" + kUnit);
  REQUIRE(r.document.units.size() == 2);
  const std::string page = page_of(r, {});
  CHECK(page.find("<h2 id=\"u1-title\">210345L3") != std::string::npos);
  CHECK(page.find("<h2 id=\"u2-title\">210346L3") != std::string::npos);
  CHECK(count(page, "class=\"unit\"") == 2);
}
