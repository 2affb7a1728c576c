// SPDX-License-Identifier: Apache-2.0
#include "support/reading.hpp"

#include <fstream>
#include <iterator>
#include <stdexcept>

#include "base/resources.hpp"
#include "read/conservation.hpp"

namespace uoc::test {
namespace {

void add_criteria(std::string& out, const std::vector<model::Criterion>& list, const std::string& indent) {
  for (const auto& c : list) {
    out += indent + "- " + (c.recovered ? "~" : "") + c.text.value + "\n";
    add_criteria(out, c.items, indent + "  ");
  }
}

}  // namespace

const model::Lexicon& lexicon() {
  static const model::Lexicon loaded = [] {
    auto result = model::Lexicon::load();
    if (!result) throw std::runtime_error(result.error().message);
    return std::move(*result);
  }();
  return loaded;
}

const model::Profile& hkqf() {
  static const model::Profile loaded = [] {
    auto result = model::parse_profile(base::resource("data/profiles/hkqf.toml").value(), "hkqf.toml");
    if (!result) throw std::runtime_error(result.error().message);
    return std::move(*result);
  }();
  return loaded;
}

Reading read_bytes(std::string_view bytes, const std::string& name) {
  Reading out;
  const base::FileId id = out.sources.add(name, std::string(bytes));
  out.document = read::read(out.sources.file(id), id, {hkqf(), lexicon()});
  return out;
}

std::string outline(const model::Unit& unit) {
  std::string out;
  for (const auto& e : unit.elements) {
    out += std::string(e.recovered ? "~" : "") + e.number.value + " " + std::string(model::name(e.part)) + ": " + e.heading.value + "\n";
    add_criteria(out, e.criteria, "  ");
  }
  out += "A: " + unit.assessment.intro.value + "\n";
  add_criteria(out, unit.assessment.criteria, "  ");
  return out;
}

std::string conservation_faults_of(const Reading& reading) {
  const auto result = read::check_conservation(reading.sources.file(0), 0, reading.document);
  std::string out;
  for (const auto& span : result.lost) out += "lost: " + std::string(reading.text(span)) + "\n";
  for (const auto& text : result.invented) out += "invented: " + text + "\n";
  return out;
}

std::string project_file(const std::string& path) {
  std::ifstream in(std::string(UOC_SOURCE_DIR) + "/" + path, std::ios::binary);
  if (!in) throw std::runtime_error("cannot open " + path);
  return {std::istreambuf_iterator<char>(in), {}};
}

std::string unit_with(const std::string& competency, const std::string& assessment) {
  return "Unit of Competency\n\nFunctional Area: Kennels\n\nTitle\tGroom double-coated dogs\nCode\t210345L3\n"
         "Range\tThis unit of competency is applicable to groomers. It involves grooming dogs.\nLevel\t3\nCredit\t4\n"
         "Competency\t" + competency + "\nAssessment Criteria\t" + assessment + "\nRemark\tNil\n";
}

}  // namespace uoc::test
