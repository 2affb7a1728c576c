// SPDX-License-Identifier: Apache-2.0
// Code, title, area and level of each unit, as a script.
#include <map>

#include "base/escape.hpp"
#include "base/text.hpp"
#include "render/search_index.hpp"
#include "render/texts.hpp"
#include "render/view.hpp"

namespace uoc::render {
namespace {

// Names of functional areas, each once for all standards.
class AreaNames {
 public:
  explicit AreaNames(const Site& site) {
    for (const auto& standard : site.areas) {
      auto& own = numbers_.emplace_back();
      for (const auto& area : standard) own.push_back(number_of(area.name));
    }
  }
  std::size_t number(std::size_t standard, std::size_t area) const { return numbers_[standard][area]; }
  const std::vector<std::string_view>& names() const { return names_; }

 private:
  std::size_t number_of(std::string_view name) {
    const auto [at, added] = known_.emplace(name, names_.size());
    if (added) names_.push_back(name);
    return at->second;
  }
  std::map<std::string_view, std::size_t> known_;
  std::vector<std::string_view> names_;
  std::vector<std::vector<std::size_t>> numbers_;
};

void append_line(std::string& out, std::string_view text) { base::append_script_string(out, base::collapse_spaces(text)); }

class UnitsScript {
 public:
  explicit UnitsScript(const Site& site) : site_(site), areas_(site) {}

  std::string text() {
    out_ = "addUnits({\"standards\":[";
    for (std::size_t s = 0; s < site_.standards.size(); ++s) add_standard(s);
    out_ += "],\n\"areas\":[";
    for (std::size_t a = 0; a < areas_.names().size(); ++a) {
      if (a > 0) out_.push_back(',');
      append_line(out_, areas_.names()[a]);
    }
    out_ += "],\n\"units\":[";
    bool first = true;
    for (std::size_t s = 0; s < site_.standards.size(); ++s) {
      for (std::size_t u = 0; u < site_.standards[s]->units.size(); ++u) {
        out_ += first ? "\n" : ",\n";
        first = false;
        add_unit(s, u);
      }
    }
    return std::move(out_ += "]});\n");
  }

 private:
  void add_standard(std::size_t s) {
    const auto& standard = *site_.standards[s];
    out_ += s == 0 ? "[" : ",[";
    append_line(out_, standard.info.title.empty() ? std::string_view(standard.name) : std::string_view(standard.info.title));
    out_.push_back(',');
    base::append_script_string(out_, href(site_.folders[s]));
    out_.push_back(',');
    base::append_script_string(out_, Texts(model::language_of(standard), "").language_of("a"));
    out_.push_back(']');
  }

  void add_unit(std::size_t s, std::size_t u) {
    const auto& standard = *site_.standards[s];
    const auto& unit = standard.units[u];
    const auto credit = model::credit_value(unit.credit.text.value);
    out_.push_back('[');
    append_line(out_, unit.code.text.value);
    out_.push_back(',');
    append_line(out_, unit.title.text.value);
    out_.push_back(',');
    append_line(out_, unit.level.text.value);
    out_ += ",[";
    add_areas(s, u);
    out_ += "],";
    append_line(out_, credit.value ? std::to_string(*credit.value) : unit.credit.text.value);
    out_ += "," + std::to_string(s);
    add_rest(s, u);
    out_.push_back(']');
  }

  void add_areas(std::size_t s, std::size_t u) {
    bool first = true;
    for (const std::size_t area : site_.unit_areas[s][u]) {
      if (!first) out_.push_back(',');
      out_ += std::to_string(areas_.number(s, area));
      first = false;
    }
  }

  // The name of the file where it is not the code, the language where it is not that of the standard.
  void add_rest(std::size_t s, std::size_t u) {
    const auto& standard = *site_.standards[s];
    const auto& unit = standard.units[u];
    const std::string stem = href(site_.names[s][u]);
    const std::string_view house = Texts(model::language_of(standard), "").language_of("a");
    const std::string_view own = Texts(unit.language.empty() ? model::language_of(standard) : std::string_view(unit.language), "").language_of(unit.title.text.value);
    const bool named = stem != unit.code.text.value, foreign = own != house;
    if (!named && !foreign) return;
    out_.push_back(',');
    if (named)
      base::append_script_string(out_, stem);
    else
      out_.push_back('0');
    if (!foreign) return;
    out_.push_back(',');
    base::append_script_string(out_, own);
  }

  const Site& site_;
  AreaNames areas_;
  std::string out_;
};

}  // namespace

std::string search_units(const Site& site) { return UnitsScript(site).text(); }

}  // namespace uoc::render
