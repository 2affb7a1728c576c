// SPDX-License-Identifier: Apache-2.0
#include "base/glob.hpp"

#include <catch2/catch.hpp>
#include <string>

using uoc::base::matches_glob;

TEST_CASE("a pattern fits names, folders, and all below a folder that it names") {
  CHECK(matches_glob("standards/draft", "standards/draft/a.md"));
  CHECK(matches_glob("standards/draft/", "standards/draft/x/a.md"));
  CHECK(matches_glob("standards/draft/**", "standards/draft/x/a.md"));
  CHECK(matches_glob("standards/*/draft", "standards/bakery/draft/a.md"));
  CHECK(matches_glob("**/old_*.md", "standards/bakery/old_1.md"));
  CHECK(matches_glob("**/old_*.md", "old_1.md"));
  CHECK(matches_glob("**", "a/b"));
  CHECK(matches_glob("a/**/b.md", "a/b.md"));
  CHECK(matches_glob("10?321L3.txt", "107321L3.txt"));
  CHECK(matches_glob("?.md", "能.md"));
  CHECK(matches_glob("*a*b*.md", "xaxxbx.md"));
}

TEST_CASE("a pattern does not fit other folders, or names that only start alike") {
  CHECK_FALSE(matches_glob("standards/draft", "standards/drafts/a.md"));
  CHECK_FALSE(matches_glob("draft", "standards/draft/a.md"));
  CHECK_FALSE(matches_glob("standards/*.md", "standards/draft/a.md"));
  CHECK_FALSE(matches_glob("**/*.md", "a/b.txt"));
  CHECK_FALSE(matches_glob("?.md", "ab.md"));
  CHECK_FALSE(matches_glob("", "a"));
}

TEST_CASE("a pattern of many stars takes no long time") {
  std::string pattern, path;
  for (int i = 0; i < 200; ++i) pattern += "**/*a*a*a*/";
  for (int i = 0; i < 200; ++i) path += "aaaaaaaaaaaaaaaaaaaab/";
  CHECK_FALSE(matches_glob(pattern + "c", path + "d"));
}
