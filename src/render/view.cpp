// SPDX-License-Identifier: Apache-2.0
// The view of one unit.
#include "render/view.hpp"

#include <algorithm>
#include <unordered_set>

#include "base/hash.hpp"
#include "base/markdown.hpp"
#include "base/text.hpp"
#include "model/items.hpp"
#include "render/texts.hpp"

namespace uoc::render {
namespace {

constexpr std::string_view kUp = "../../";  // from a unit's page to the output folder

bool fits_in_url(std::string_view id) {
  constexpr std::string_view kAllowed = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.";
  return !id.empty() && id.find_first_not_of(kAllowed) == std::string_view::npos;
}

// Criteria as a flat list: templates cannot call themselves, so each criterion says which lists it opens and
// closes.
class CriteriaList {
 public:
  CriteriaList(const Texts& texts, std::unordered_set<std::string_view>& ids) : texts_(texts), ids_(ids) {}

  // `name` and `place` as for model::items_of: "2(b)" and "2" for the second element.
  List list(const std::vector<model::Criterion>& criteria, const std::string& name,
            const std::string& place) {
    List out;
    out.reserve(criteria.size());
    add(out, criteria, {name, place}, 0);
    return out;
  }
  bool recovered() const { return recovered_; }

 private:
  struct Names {
    std::string name, place;
  };

  void add(List& out, const std::vector<model::Criterion>& criteria, const Names& above, std::size_t depth) {
    for (std::size_t i = 0; i < criteria.size(); ++i) {
      const auto& criterion = criteria[i];
      const std::string n = std::to_string(i + 1);
      const Names names{above.name + "." + n, above.place + "-" + n};
      recovered_ = recovered_ || criterion.recovered;
      const std::string_view text = criterion.text.value;
      std::string id = id_of(criterion, names.place);
      std::string tag = tag_of(id);
      out.push_back(Value::object(
          "id", std::move(id), "tag", std::move(tag), "ref", names.name, "stored_id", line(criterion.id), "text",
          line(text), "lang", texts_.language_of(text), "recovered", criterion.recovered, "sub", depth > 0,
          "indent", std::string(2 * depth, ' '), "opens", !criterion.items.empty(), "closes", false));
      if (!criterion.items.empty()) add(out, criterion.items, names, depth + 1);
    }
    if (depth > 0) close(out.back());
  }

  // One more list ends behind this criterion.
  static void close(Value& last) {
    const Value* closes = last.find("closes");
    const std::size_t before = closes->list() == nullptr ? 0 : closes->list()->size();
    last.set("closes", List(before + 1));
  }

  // Names of controls in Word documents may have 64 characters.
  static std::string tag_of(const std::string& id) {
    constexpr std::size_t kLongest = 40;
    return id.size() <= kLongest ? id : "h-" + base::hex(base::hash64(id));
  }

  // Ids are links that others keep, so a criterion has the one that is stored; a faulty or repeated one gives
  // way to the place in the unit.
  std::string id_of(const model::Criterion& criterion, const std::string& place) {
    if (fits_in_url(criterion.id) && ids_.insert(criterion.id).second) return "c-" + criterion.id;
    return "n-" + place;
  }

  const Texts& texts_;
  std::unordered_set<std::string_view>& ids_;
  bool recovered_ = false;
};

struct Builder {
  const Site& site;
  std::size_t standard_index, unit_index;
  std::string_view target, extension;
  const model::Standard& standard;
  const model::Unit& unit;
  std::string_view page;  // its language
  Texts texts;
  std::unordered_set<std::string_view> ids{};
  bool recovered = false;

  List criteria(const std::vector<model::Criterion>& of, const std::string& name, const std::string& place) {
    CriteriaList list(texts, ids);
    List out = list.list(of, name, place);
    recovered = recovered || list.recovered();
    return out;
  }

  List elements() {
    List out;
    out.reserve(unit.elements.size());
    for (std::size_t i = 0; i < unit.elements.size(); ++i) {
      const auto& element = unit.elements[i];
      const std::string name = model::element_name(unit, i);
      const std::string place = std::to_string(i + 1);
      recovered = recovered || element.recovered;
      out.push_back(Value::object("id", "e-" + place, "ref", name, "number", line(element.number.value),
                                  "part", part_view(element.part), "heading",
                                  texts.phrase(element.heading.value), "recovered", element.recovered,
                                  "has_criteria", !element.criteria.empty(), "criteria",
                                  criteria(element.criteria, name, place)));
    }
    return out;
  }

  Value assessment() {
    const auto& of = unit.assessment;
    if (of.intro.empty() && of.criteria.empty()) return {};
    return Value::object("intro", texts.phrase(of.intro.value), "has_criteria", !of.criteria.empty(),
                         "criteria", criteria(of.criteria, "A", "a"));
  }

  // Remarks may be written in Markdown.
  Value remark_markup() const {
    const std::string& text = unit.remark.text.value;
    if (text.empty()) return {};
    return Value::object("text", Value::markup_of(base::markdown_to_safe_html(text), text), "lang", texts.language_of(text));
  }

  List areas() const {
    const auto& all = site.areas[standard_index];
    const bool paged = extension == ".html" && has_area_pages(site, standard_index);
    List out;
    for (const auto index : site.unit_areas[standard_index][unit_index]) {
      if (all[index].name.empty()) continue;
      const std::string path = paged
                                   ? href(area_path(index, 0))
                                   : "index" + std::string(extension) + "#area-" + std::to_string(index + 1);
      out.push_back(Value::object("first", out.empty(), "name", line(all[index].name), "lang",
                                  texts.language_of(all[index].name), "href", path));
    }
    return out;
  }

  // The same unit in another target; nothing if that one is not built.
  Value link(std::string_view to, std::string_view ending) const {
    if (std::find(site.targets.begin(), site.targets.end(), to) == site.targets.end()) return {};
    return std::string(kUp) + href(unit_path(site, standard_index, unit_index, to, ending));
  }

  // A form of the checklists that stands in a folder of its role.
  Value form(std::string_view folder) const {
    if (std::find(site.targets.begin(), site.targets.end(), "checklist") == site.targets.end()) return {};
    return std::string(kUp) + "checklist/" + href(site.folders[standard_index]) + "/" + std::string(folder) + href(site.names[standard_index][unit_index]) + ".html";
  }

  Value neighbour(std::size_t index) const {
    const auto& other = standard.units[index];
    return Value::object("href", href(site.names[standard_index][index] + std::string(extension)), "code",
                         line(other.code.text.value), "title", texts.phrase(other.title.text.value));
  }

  void add_credit(Value& view) const {
    const auto credit = model::credit_value(unit.credit.text.value);
    view.set("credit", credit.value ? Value(*credit.value) : line(unit.credit.text.value));
    view.set("credit_note", credit.value ? line(credit.note) : Value());
    const int hours = standard.profile == nullptr ? 0 : standard.profile->credit_hours;
    view.set("hours",
             credit.value && hours > 0 ? Value(static_cast<long long>(*credit.value) * hours) : Value());
    view.set("hours_per_credit", hours);
  }

  void add_links(Value& view) const {
    std::pair<std::string_view, Value> forms[] = {
        {"html_href", link("html", ".html")},          {"xml_href", link("model", ".xml")},
        {"markdown_href", link("markdown", ".md")},    {"checklist_href", link("checklist", ".html")},
        {"checklist_markdown_href", link("checklist", ".md")}, {"candidate_href", form("candidate/")},
        {"rpl_href", form("rpl/")},                    {"moderator_href", form("moderator/")},
        {"trainer_href", link("trainer", ".html")},    {"docx_href", link("docx", "-unit.docx")},
        {"guide_docx_href", link("docx", "-trainer.docx")},
        {"xlsx_href", link("xlsx", ".xlsx")},          {"csv_href", link("csv", ".csv")},
    };
    bool others = false;  // than the web page
    for (auto& [name, href] : forms) {
      others = others || (href.truthy() && name != "html_href");
      view.set(name, std::move(href));
    }
    view.set("has_links", others);
    view.set("previous", unit_index > 0 ? neighbour(unit_index - 1) : Value());
    view.set("next", unit_index + 1 < standard.units.size() ? neighbour(unit_index + 1) : Value());
    view.set("has_neighbours", standard.units.size() > 1);
  }

  Value build() {
    const Texts house(model::language_of(standard), page);
    // One after the other: ids go to the criteria in printed order, and `recovered` is known after all of
    // them.
    Value view = Value::object("elements", elements());
    view.set("has_elements", !unit.elements.empty());
    view.set("assessment", assessment());
    view.set("code", line(unit.code.text.value));
    view.set("title", texts.phrase(unit.title.text.value));
    view.set("framework", texts.phrase(unit.framework.text.value));
    view.set("level", line(unit.level.text.value));
    view.set("level_lang", texts.language_of(unit.level.text.value));
    view.set("credit_lang", texts.language_of(unit.credit.text.value));
    view.set("areas", areas());
    view.set("has_areas", view.find("areas")->truthy());
    view.set("range", texts.paragraphs(unit.range.text.value));
    view.set("remark", texts.paragraphs(unit.remark.text.value));
    view.set("has_remark", !unit.remark.empty());
    view.set("remark_markup", remark_markup());
    view.set("recovered", recovered);
    view.set("standard", house.phrase(standard.info.title.empty() ? standard.name : standard.info.title));
    view.set("edition", house.phrase(standard.info.edition));
    view.set("rights", house.paragraphs(standard.info.rights));
    add_frame(view, site, page, 1);
    add_credit(view);
    add_links(view);
    return view;
  }
};

}  // namespace

Value part_view(model::Part part) {
  if (part == model::Part::none) return {};
  return Value::object("knowledge", part == model::Part::knowledge, "application", part == model::Part::application, "outcome",
                       part == model::Part::outcome);
}

Value unit_view(const Site& site, std::size_t standard, std::size_t unit, std::string_view target,
                std::string_view extension) {
  const auto& of = *site.standards[standard];
  const auto page = site.unit_languages[standard][unit];
  Builder builder{site, standard, unit, target, extension, of, of.units[unit], page, Texts(model::language_of(of, of.units[unit]), page)};
  return builder.build();
}

std::string unit_path(const Site& site, std::size_t standard, std::size_t unit, std::string_view target,
                      std::string_view extension) {
  std::string out(target);
  return out.append("/")
      .append(site.folders[standard])
      .append("/")
      .append(site.names[standard][unit])
      .append(extension);
}

std::string href(std::string_view path) {
  constexpr std::string_view kHex = "0123456789ABCDEF";
  const auto plain = [](char c) {
    return base::is_alpha(c) || base::is_digit(c) || c == '-' || c == '_' || c == '.' || c == '~' || c == '/';
  };
  std::string out;
  for (const char c : path) {
    if (plain(c)) {
      out.push_back(c);
      continue;
    }
    const auto byte = static_cast<unsigned char>(c);
    out.push_back('%');
    out.push_back(kHex[byte >> 4U]);
    out.push_back(kHex[byte & 0xFU]);
  }
  return out;
}

}  // namespace uoc::render
