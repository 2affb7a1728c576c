// SPDX-License-Identifier: Apache-2.0
#include "render/front_matter.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "model/notation.hpp"

namespace uoc::render {
namespace {

// Words that YAML 1.1 or 1.2 takes for something else than text.
bool is_yaml_word(std::string_view text) {
  static constexpr std::array<std::string_view, 9> kWords = {"null", "true", "false", "yes", "no", "on", "off", "y", "n"};
  const std::string folded = base::lower(text);
  return std::find(kWords.begin(), kWords.end(), folded) != kWords.end();
}

bool is_plain_byte(char c) {
  return base::is_alpha(c) || base::is_digit(c) || std::string_view(" _-./()+,'&$").find(c) != std::string_view::npos;
}

// U+007F to U+009F, U+2028, U+2029, U+FEFF: line ends and marks that YAML reads in its own way.
bool is_awkward(char32_t c) {
  return (c >= 0x7FU && c <= 0x9FU) || c == 0x2028U || c == 0x2029U || c == 0xFEFFU;
}

bool is_plain(std::string_view text) {
  if (text.empty() || is_yaml_word(text)) return false;
  const auto lead = static_cast<unsigned char>(text.front());
  if (!base::is_alpha(text.front()) && !base::is_digit(text.front()) && lead < 0x80U) return false;
  for (std::size_t i = 0; i < text.size(); i += std::max<std::size_t>(1, base::utf8_length(text, i))) {
    if (static_cast<unsigned char>(text[i]) >= 0x80U) {
      if (is_awkward(base::utf8_decode(text, i))) return false;
    } else if (!is_plain_byte(text[i])) {
      return false;
    }
  }
  return text.back() != ' ' && text.find("---") == std::string_view::npos;
}

void append_escaped(std::string& out, char32_t c) {
  static constexpr std::string_view kDigits = "0123456789ABCDEF";
  out += "\\u";
  for (int shift = 12; shift >= 0; shift -= 4) out.push_back(kDigits[(c >> static_cast<unsigned>(shift)) & 15U]);
}

// Elsewhere in the file "&amp;" means "&"; here it does not, and nobody should have to know.
bool is_reference(std::string_view text) {
  const auto end = text.find(';');
  return end != std::string_view::npos && text.substr(0, end).find(' ') == std::string_view::npos;
}

void append_quoted(std::string& out, std::string_view text) {
  out.push_back('"');
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t n = std::max<std::size_t>(1, base::utf8_length(text, i));
    const char c = text[i];
    if (c == '\n') out += "\\n";
    else if (c == '\t') out += "\\t";
    else if (c == '"' || c == '\\') out.append("\\").push_back(c);
    else if (c == '&' && is_reference(text.substr(i))) append_escaped(out, U'&');
    else if (n > 1 && is_awkward(base::utf8_decode(text, i))) append_escaped(out, base::utf8_decode(text, i));
    else if (n == 1 && static_cast<unsigned char>(c) == 0x7FU) append_escaped(out, 0x7FU);
    else out.append(text.substr(i, n));
    i += n;
  }
  out.push_back('"');
}

class FrontMatterWriter {
 public:
  FrontMatterWriter(std::string& out, const model::Unit& unit, CommentFeed& comments)
      : out_(out), unit_(unit), comments_(comments) {}

  void write(const model::Profile& profile) {
    out_ += "---\n";
    comments("unit");
    out_.append("uoc: ").append(std::to_string(model::kFormatVersion)).append("\n");
    if (!unit_.language.empty()) pair("language", unit_.language);
    field("framework", unit_.framework);
    area();
    field("code", unit_.code);
    field("level", unit_.level);
    field("credit", unit_.credit);
    inherited();
    source();
    const std::vector<std::string> keys = model::extra_keys(unit_, profile);
    for (std::size_t i = 0; i < keys.size(); ++i) {
      comments("x" + std::to_string(i + 1));
      pair(keys[i], unit_.extras[i].text.value);
    }
    out_ += "---\n";
  }

 private:
  // One line for each line of a comment; an empty line keeps two comments apart.
  void comments(std::string_view anchor) {
    bool first = true;
    for (const model::Comment& c : comments_.at(anchor)) {
      if (!first) out_ += "\n";
      first = false;
      for (const std::string_view line : base::split(c.text.value, '\n')) out_.append(line.empty() ? "#" : "# ").append(line).append("\n");
    }
  }

  void pair(std::string_view key, std::string_view value) {
    append_yaml(out_, key);
    out_.push_back(':');
    if (!value.empty()) {
      out_.push_back(' ');
      append_yaml(out_, value);
    }
    out_.push_back('\n');
  }

  void field(std::string_view key, const model::Field& field) {
    if (!field.printed && field.empty() && !field.inherited) return;
    comments(key);
    pair(key, field.text.value);
  }

  void area() {
    if (unit_.other_areas.empty()) return field("functional_area", unit_.functional_area);
    comments("functional_area");
    out_ += "functional_area:\n";
    item(unit_.functional_area.text.value);
    for (const auto& other : unit_.other_areas) item(other.value);
  }

  void item(std::string_view text) {
    out_ += "  - ";
    if (text.empty()) out_ += "\"\"";
    else append_yaml(out_, text);
    out_ += "\n";
  }

  // HTML comments, where other marks live, cannot stand in a front matter.
  void inherited() {
    std::string names;
    for (const auto& [name, field] : std::initializer_list<std::pair<std::string_view, const model::Field*>>{
             {"framework", &unit_.framework}, {"functional_area", &unit_.functional_area}, {"title", &unit_.title},
             {"code", &unit_.code}, {"range", &unit_.range}, {"level", &unit_.level}, {"credit", &unit_.credit}, {"remark", &unit_.remark}})
      if (field->inherited) names.append(names.empty() ? "" : ", ").append(name);
    if (!names.empty()) pair("inherited", names);
  }

  void source() {
    if (unit_.provenance.empty()) return;
    comments("provenance");
    std::string text = unit_.provenance.source;
    const auto colon = text.rfind(':');
    const bool looks_numbered = colon != std::string::npos && base::to_int(std::string_view(text).substr(colon + 1)).has_value();
    if (unit_.provenance.line > 0 || looks_numbered) text += ":" + std::to_string(unit_.provenance.line);
    if (!text.empty()) pair("source", text);
    if (unit_.provenance.page > 0) pair("source_page", std::to_string(unit_.provenance.page));
    if (!unit_.provenance.sha256.empty()) pair("source_sha256", unit_.provenance.sha256);
    if (!unit_.provenance.retrieved.empty()) pair("retrieved", unit_.provenance.retrieved);
  }

  std::string& out_;
  const model::Unit& unit_;
  CommentFeed& comments_;
};

}  // namespace

void append_yaml(std::string& out, std::string_view text) {
  if (is_plain(text))
    out += text;
  else
    append_quoted(out, text);
}

void append_front_matter(std::string& out, const model::Unit& unit, const model::Profile& profile, CommentFeed& comments) {
  FrontMatterWriter(out, unit, comments).write(profile);
}

}  // namespace uoc::render
