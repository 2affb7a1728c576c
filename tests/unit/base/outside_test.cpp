// SPDX-License-Identifier: Apache-2.0
// The small helpers that reading documents rests on: digests, archives, encodings, other programs.
#include <catch2/catch.hpp>

#include "base/archive.hpp"
#include "base/digest.hpp"
#include "base/encoding.hpp"
#include "base/process.hpp"
#include "support/documents.hpp"

using namespace uoc;

TEST_CASE("SHA-256 gives the digests of FIPS 180-4") {
  CHECK(base::sha256("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  CHECK(base::sha256("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
}

TEST_CASE("an archive gives its entries, up to a limit") {
  const std::string bytes = tests::zip_of({{"a/b.txt", std::string(5000, 'x')}});
  const auto archive = base::Archive::open(bytes);
  REQUIRE(archive);
  CHECK(archive->contains("a/b.txt"));
  CHECK_FALSE(archive->contains("b.txt"));
  REQUIRE(archive->read("a/b.txt", 5000));
  CHECK(archive->read("a/b.txt", 5000)->size() == 5000);
  CHECK(archive->read("a/b.txt", 4999).error().kind == base::ErrorKind::too_large);
  CHECK_FALSE(archive->read("c", 10));
  CHECK_FALSE(base::Archive::open(std::string_view(bytes).substr(0, bytes.size() / 2)));
}

TEST_CASE("an encoding is known by name, and text that is none of it is an error") {
  CHECK(base::is_encoding("big5"));
  CHECK_FALSE(base::is_encoding("klingon"));
  CHECK_FALSE(base::is_encoding(""));
  CHECK(base::to_utf8("abc\xFF", "utf-8").error().message == "byte 4 is no text in utf-8");
  CHECK(base::to_utf8(std::string(100'000, 'a'), "latin1")->size() == 100'000);
}

TEST_CASE("a program gets its input and gives its output, within limits") {
  const std::string large(1'000'000, 'y');
  const auto echo = base::run_process({"cat"}, large);
  REQUIRE(echo);
  CHECK(echo->status == 0);
  CHECK(echo->out == large);
  CHECK(base::run_process({"sh", "-c", "echo oops >&2; exit 3"}, "")->status == 3);
  CHECK(base::run_process({"sh", "-c", "echo oops >&2; exit 3"}, "")->err == "oops\n");
  CHECK(base::run_process({"true"}, large)->status == 0);  // it reads nothing of what it is given
  CHECK(base::run_process({"no-such-program-here"}, "").error().kind == base::ErrorKind::not_found);
  base::ProcessLimits limits;
  limits.time = std::chrono::seconds(1);
  CHECK(base::run_process({"sleep", "60"}, "", limits).error().message == "it took longer than 1 seconds");
  limits.output = 100;
  CHECK(base::run_process({"cat"}, large, limits).error().kind == base::ErrorKind::too_large);
}
