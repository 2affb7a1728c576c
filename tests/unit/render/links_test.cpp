// SPDX-License-Identifier: Apache-2.0
// Links and ids of the pages that a build makes.
#include <algorithm>
#include <catch2/catch.hpp>
#include <set>

#include "base/files.hpp"
#include "support/made_pages.hpp"

using namespace uoc;

namespace {

std::string percent_decoded(const std::string& s) {
  std::string out;
  for (std::size_t i = 0; i < s.size(); ++i) {
    if (s[i] == '%') {
      out.push_back(static_cast<char>(std::stoi(s.substr(i + 1, 2), nullptr, 16)));
      i += 2;
    } else {
      out.push_back(s[i]);
    }
  }
  return out;
}

void check_link(const std::map<std::string, std::string>& pages, const std::string& from,
                const std::string& href) {
  INFO(from << " links to " << href);
  const auto hash = href.find('#');
  const std::string path = percent_decoded(href.substr(0, hash));
  CHECK(path.find(':') == std::string::npos);
  CHECK((path.empty() || path.front() != '/'));
  const std::string file =
      path.empty() ? from : base::normal_path(base::join_path(base::parent_path(from), path));
  const auto page = pages.find(file);
  REQUIRE(page != pages.end());
  if (hash == std::string::npos) return;
  const auto ids = tests::attributes(page->second, "id");
  CHECK(std::find(ids.begin(), ids.end(), href.substr(hash + 1)) != ids.end());
}

std::vector<std::string> markdown_links(const std::string& text) {
  std::vector<std::string> out;
  for (auto at = text.find("]("); at != std::string::npos; at = text.find("](", at + 1)) {
    if (at > 0 && text[at - 1] == '\\') continue;  // an escaped bracket opens no link
    std::string href = text.substr(at + 2, text.find(')', at) - at - 2);
    href.erase(std::remove(href.begin(), href.end(), '\\'), href.end());
    out.push_back(href);
  }
  return out;
}

}  // namespace

TEST_CASE("every link leads to a page of the build and every fragment to an id") {
  const auto a = tests::bakery_standard(), b = tests::sparse_standard(), c = tests::hostile_standard();
  const auto many = tests::many_units(a, 1200);
  for (const auto& targets :
       std::vector<std::vector<std::string_view>>{tests::all_targets(), {"html"}, {"markdown"}, {"checklist"}}) {
    const auto pages = tests::pages_of({&a.standard, &b.standard, &c.standard, &many}, targets);
    std::size_t links = 0;
    for (const auto& [path, bytes] : pages) {
      const bool html = path.ends_with(".html");
      if (!html && !path.ends_with(".md")) continue;
      if (html && path.find("/bakery~2/1000") != std::string::npos &&
          path.find("100001") == std::string::npos)
        continue;
      for (const auto& href : html ? tests::attributes(bytes, "href") : markdown_links(bytes)) {
        check_link(pages, path, href);
        ++links;
      }
    }
    CHECK(links > 30);
  }
}

TEST_CASE("ids are unique in each page") {
  for (const auto& sample : tests::kSamples) {
    const auto made = sample.make();
    for (const auto& [path, bytes] : tests::pages_of({&made.standard}, tests::all_targets())) {
      if (!path.ends_with(".html")) continue;
      auto ids = tests::attributes(bytes, "id");
      std::sort(ids.begin(), ids.end());
      INFO(path);
      CHECK(std::adjacent_find(ids.begin(), ids.end()) == ids.end());
    }
  }
}

TEST_CASE("links are made only to targets of the build") {
  const auto made = tests::bakery_standard();
  const auto alone = tests::pages_of({&made.standard}, {"html"}).at("html/bakery/310204L3.html");
  CHECK(alone.find("Other forms") == std::string::npos);
  const auto both = tests::pages_of({&made.standard}, {"html", "checklist"}).at("html/bakery/310204L3.html");
  CHECK(both.find("../../checklist/bakery/310204L3.html") != std::string::npos);
  CHECK(both.find("../../model/") == std::string::npos);
}
