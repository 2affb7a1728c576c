// SPDX-License-Identifier: Apache-2.0
// Fixes change the words they name, in every notation, and nothing else.
#include <catch2/catch.hpp>

#include "base/files.hpp"
#include "pipeline/fix.hpp"
#include "pipeline/fix_round.hpp"

using namespace uoc;
using pipeline::FixScope;

namespace {

std::string markdown(const std::string& criterion) {
  return "---\nuoc: 1\ncode: 107321L3\nlevel: 3\ncredit: 3\nfunctional_area: Dough\nframework: Bakery\n---\n\n# Shape bread dough\n\n## Range\n\n"
         "This unit of competency is applicable to bakers.\n\n## Performance requirements\n\n### 1. Possess knowledge of dough\n\n- Explain yeast\n\n"
         "### 2. Shape the dough\n\n- " + criterion + "\n- Weigh the dough\n\n## Assessment criteria\n\n"
         "The integrated outcome requirements of this unit of competency are:\n\n- Able to shape the dough\n\n## Remark\n\nNil\n";
}

struct Fixed {
  std::string bytes;
  std::size_t applied = 0;
  std::vector<std::string> notes;
};

Fixed fixed(const std::string& name, const std::string& bytes, FixScope scope = FixScope::safe) {
  base::MemoryFileSystem files;
  REQUIRE(files.write(name, bytes).has_value());
  pipeline::LoadOptions options;
  options.paths = {name};
  const auto outcome = pipeline::fix(files, options, {}, scope);
  REQUIRE(outcome.has_value());
  CHECK(files.files().at(name) == bytes);  // nothing is written
  return {outcome->files.empty() ? bytes : outcome->files.front().after, outcome->applied, outcome->notes};
}

}  // namespace

TEST_CASE("a safe fix changes its words and no other byte") {
  const auto f = fixed("u.md", markdown("Note customer feedbacks & *clean* pans"));
  CHECK(f.bytes == markdown("Note customer feedback & *clean* pans"));
  CHECK(f.applied == 1);
}

TEST_CASE("several fixes of one statement are applied together, and a second run finds none") {
  const auto f = fixed("u.md", markdown("Recieve the the equipments"));
  CHECK(f.bytes == markdown("Receive the equipment"));
  CHECK(f.applied == 3);
  CHECK(fixed("u.md", f.bytes).applied == 0);
}

TEST_CASE("suggestions are applied on request only") {
  const std::string bytes = markdown("Comply to the recipe");
  CHECK(fixed("u.md", bytes).bytes == bytes);
  CHECK(fixed("u.md", bytes, FixScope::suggested).bytes == markdown("Comply with the recipe"));
}

TEST_CASE("fixes are written in the escapes of the notation, and words that stand in escapes are left alone") {
  const auto xml = [](const std::string& criterion) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<unit format=\"1\">\n  <title>Shape bread dough</title>\n  <code>107321L3</code>\n"
           "  <range>For bakers.</range>\n  <level value=\"3\">3</level>\n  <credit value=\"3\">3</credit>\n  <competency>\n"
           "    <element number=\"2\" part=\"application\">\n      <heading>Shape the dough</heading>\n      <criterion>" + criterion +
           "</criterion>\n    </element>\n  </competency>\n</unit>\n";
  };
  CHECK(fixed("u.xml", xml("Note feedbacks on pans &amp; trays")).bytes == xml("Note feedback on pans &amp; trays"));
  const std::string hidden = xml("Note feed&#98;acks on pans");
  CHECK(fixed("u.xml", hidden).bytes == hidden);
}

TEST_CASE("published text is fixed where it stands, over the end of a line too") {
  const auto text = [](const std::string& words) {
    return "Title: Shape bread dough\nCode: 107321L3\nRange: This unit of competency is applicable to bakers.\nLevel: 3\nCredit: 3\n"
           "Performance Requirements\n1. Know dough\n• Explain yeast\n2. Shape dough\n• " + words + "\n• Weigh dough\n"
           "Assessment Criteria\nThe integrated outcome requirements of this unit of competency are:\n• Able to shape dough\nRemark: Nil\n";
  };
  CHECK(fixed("u.txt", text("Record customer\nfeedbacks")).bytes == text("Record customer\nfeedback"));
}

TEST_CASE("of two fixes that touch the first is taken, and a fix is taken as a whole") {
  base::MemoryFileSystem files;
  REQUIRE(files.write("u.md", markdown("Knead the dough")).has_value());
  pipeline::LoadOptions options;
  options.paths = {"u.md"};
  auto project = pipeline::load(files, options);
  REQUIRE(project.has_value());
  const base::FileId id = project->files.front().id;
  const auto add = [&](std::vector<diag::Edit> edits) { project->diagnostics.emplace_back().fix = diag::Fix{true, std::move(edits)}; };
  project->diagnostics.clear();
  add({{{id, 10, 12}, "x"}});
  add({{{id, 20, 22}, "y"}, {{id, 11, 14}, "z"}});  // its second edit overlaps
  add({{{id, 30, 31}, "w"}});
  const auto chosen = pipeline::choose_fixes(*project, FixScope::safe, {});
  REQUIRE(chosen.size() == 1);
  CHECK(chosen[0].fixes == 2);
  CHECK(pipeline::apply_edits("0123456789abcdefghijklmnopqrstuvwxyz", chosen[0].edits) == "0123456789xcdefghijklmnopqrstwvwxyz");
  CHECK(pipeline::choose_fixes(*project, FixScope::safe, {"u.md"}).empty());
}

TEST_CASE("a change beside the words of a fix is noticed") {
  const auto read = [](const std::string& bytes) {
    base::MemoryFileSystem files;
    REQUIRE(files.write("u.md", bytes).has_value());
    pipeline::LoadOptions options;
    options.paths = {"u.md"};
    return *pipeline::load(files, options);
  };
  const auto before = read(markdown("Knead the dough"));
  const auto place = static_cast<std::uint32_t>(markdown("Knead the dough").find("Knead"));
  const pipeline::FileEdits edits{0, {{{before.files.front().id, place, place + 5}, "Fold"}}, 1};
  CHECK(pipeline::only_edited_texts_changed(before, read(markdown("Fold the dough")), edits));
  CHECK_FALSE(pipeline::only_edited_texts_changed(before, read(markdown("Fold the dough\n- Rest the dough")), edits));
  auto elsewhere = markdown("Fold the dough");
  elsewhere.replace(elsewhere.find("Explain yeast"), 13, "Explain flour");
  CHECK_FALSE(pipeline::only_edited_texts_changed(before, read(elsewhere), edits));
}
