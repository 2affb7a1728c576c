// SPDX-License-Identifier: Apache-2.0
#include <array>

#include "read/reader.hpp"

namespace uoc::read {
namespace {

using diag::Severity;

constexpr diag::Authority kXml{"Extensible Markup Language (XML) 1.0, fifth edition", "2.1 Well-formed XML documents"};
constexpr diag::Authority kDoctype{"OWASP XML External Entity Prevention Cheat Sheet", "General guidance"};
constexpr diag::Authority kUtf8{"RFC 3629", "3. UTF-8 definition"};
constexpr diag::Authority kYaml{"YAML 1.2", "3.2.1.3. Node comparison"};
constexpr diag::Authority kXmlCharacters{"Extensible Markup Language (XML) 1.0, fifth edition", "2.2 Characters"};

constexpr diag::RuleInfo rule(std::string_view id, std::string_view summary, Severity severity = Severity::error,
                              diag::Authority authority = {}) {
  return {id, "", "input", summary, severity, diag::FixClass::none, {authority}};
}

}  // namespace

const diag::RuleInfo kControlCharacter = rule("control-character", "characters that XML cannot hold were left out",
                                              Severity::warning, kXmlCharacters);
const diag::RuleInfo kFileBinary = rule("file-binary", "the file is no text");
const diag::RuleInfo kFileEmpty = rule("file-empty", "the file holds nothing but white space");
const diag::RuleInfo kFileUnreadable = rule("file-unreadable", "the file cannot be opened, is a folder or is too large");
const diag::RuleInfo kFormatVersion = rule("format-version", "the file was made for a newer version of the notation");
const diag::RuleInfo kFrontMatterMalformed = rule("front-matter-malformed", "the front matter cannot be read without loss",
                                                  Severity::error, kYaml);
const diag::RuleInfo kFrontMatterUnknown = rule("front-matter-unknown", "a key of the front matter is not known",
                                                Severity::advice);
const diag::RuleInfo kNotUtf8 = rule("not-utf8", "the file is not in UTF-8", Severity::error, kUtf8);
const diag::RuleInfo kConservation = rule("text-lost", "a word of the source stands in no unit and in no finding");
const diag::RuleInfo kTextNotPlaced = rule("text-not-placed", "a text belongs to no field");
const diag::RuleInfo kUnitUnreadable = rule("unit-unreadable", "the file holds no unit of competency");
const diag::RuleInfo kXmlDoctype = rule("xml-doctype", "the file has a document type declaration", Severity::error, kDoctype);
const diag::RuleInfo kXmlMalformed = rule("xml-malformed", "the file is not well-formed XML", Severity::error, kXml);
const diag::RuleInfo kXmlUnknown = rule("xml-unknown", "an element or attribute is not known");

std::span<const diag::RuleInfo* const> input_rules() {
  static constexpr std::array<const diag::RuleInfo*, 14> kRules = {
      &kControlCharacter, &kFileBinary,          &kFileEmpty,          &kFileUnreadable, &kFormatVersion,
      &kFrontMatterMalformed, &kFrontMatterUnknown, &kNotUtf8,         &kConservation,   &kTextNotPlaced,
      &kUnitUnreadable,   &kXmlDoctype,          &kXmlMalformed,       &kXmlUnknown};
  return kRules;
}

}  // namespace uoc::read
