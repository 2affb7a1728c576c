// SPDX-License-Identifier: Apache-2.0
// What all pages have in common.
#include "base/escape.hpp"
#include "base/text.hpp"
#include "render/view.hpp"

namespace uoc::render {
namespace {

std::string climb(std::size_t depth) {
  std::string out;
  for (std::size_t i = 0; i < depth; ++i) out += "../";
  return out;
}

constexpr std::size_t kRunningHead = 90;  // characters that fit above a page

std::string_view phrase_of(const Value& view, std::string_view name) {
  const Value* phrase = view.find(name);
  const Value* text = phrase == nullptr ? nullptr : phrase->find("text");
  return text == nullptr ? std::string_view() : text->text();
}

// What stands above each printed page but the first: the unit, or the standard, or the site.
std::string running_head_of(const Value& view, const Look& look) {
  const Value* code = view.find("code");
  if (code != nullptr) return running_head(std::string(code->text()) + " " + std::string(phrase_of(view, "title")));
  const auto name = phrase_of(view, "name");
  return running_head(name.empty() ? std::string_view(look.title) : name);
}

}  // namespace

std::string running_head(std::string_view text) { return base::escape_css_string(base::cut_short(text, kRunningHead)); }

void add_frame(Value& view, const Site& site, std::string_view language, std::size_t depth) {
  const std::string root = climb(depth);
  const Look& look = site.look;
  view.set("page_lang", language);
  view.set("root", root);
  view.set("version", site.version);
  view.set("running_head", running_head_of(view, look));
  Value brand = Value::object("title", std::string_view(look.title), "logo", look.logo.empty() ? std::string() : root + look.logo_name);
  brand.set("header", Value::markup_of(site.header_html, look.header));
  brand.set("footer", Value::markup_of(site.footer_html, look.footer));
  view.set("site", std::move(brand));
}

void add_assets(const Site& site, const Templates& templates, std::string_view target, std::vector<Page>& out) {
  const std::string folder = std::string(target) + "/";
  out.push_back({folder + "style.css", with_colours(templates.raw(folder + "style.css"), site.look)});
  if (!site.look.logo.empty()) out.push_back({folder + site.look.logo_name, site.look.logo});
}

}  // namespace uoc::render
