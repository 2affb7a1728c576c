// SPDX-License-Identifier: Apache-2.0
// Words of the pages: in each language, taken in by templates, changed by projects.
#include "render/messages.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <set>

#include "base/resources.hpp"
#include "base/text.hpp"
#include "render/look.hpp"
#include "render/template.hpp"

using namespace uoc;
using render::Templates;
using render::Value;

namespace {

std::map<std::string, render::Messages> built_in() {
  std::map<std::string, render::Messages> out;
  for (const auto& resource : base::resources()) {
    if (!resource.name.starts_with("templates/messages/")) continue;
    const auto name = resource.name.substr(std::string_view("templates/").size());
    auto messages = render::parse_messages(name, resource.bytes());
    INFO(name);
    REQUIRE(messages);
    out.emplace(render::language_of_messages(name), std::move(*messages));
  }
  return out;
}

std::multiset<std::string> tags_of(std::string_view text) {
  std::multiset<std::string> out;
  for (auto at = text.find("{{"); at != std::string_view::npos; at = text.find("{{", at + 2)) {
    const auto name = text.substr(at + 2, text.find("}}", at) - at - 2);
    if (base::is_alpha(name.front())) out.emplace(name);
  }
  return out;
}

std::string error_of(const std::map<std::string, std::string>& files) {
  const auto loaded = Templates::load(files);
  REQUIRE_FALSE(loaded);
  return loaded.error().message;
}

std::string fill(std::map<std::string, std::string> files, const Value& data, const std::string& name = "t.html") {
  const auto loaded = Templates::load(files);
  INFO((loaded ? "" : loaded.error().message));
  REQUIRE(loaded);
  return loaded->fill(name, data);
}

}  // namespace

TEST_CASE("every language says all that English says, with the same values in it") {
  const auto all = built_in();
  REQUIRE(all.size() == 3);
  const auto& english = all.at("en");
  REQUIRE(english.size() > 40);
  for (const auto& [language, messages] : all) {
    for (const auto& [key, message] : english) {
      INFO(language << " " << key);
      REQUIRE(messages.contains(key));
      CHECK(!message.text.empty());
      std::set<std::string> ours, theirs;
      for (const auto& tag : tags_of(message.text)) ours.insert(tag);
      for (const auto& tag : tags_of(messages.at(key).text)) theirs.insert(tag);
      CHECK(ours == theirs);
    }
    CHECK(messages.size() == english.size());
  }
}

TEST_CASE("pages are in the language of the text, as far as there are words for it") {
  const std::vector<std::string> available{"en", "fr", "zh-Hans", "zh-Hant"};
  const std::pair<const char*, const char*> cases[] = {
      {"en", "en"},      {"en-GB", "en"},        {"", "en"},           {"zh", "zh-Hant"},    {"zh-HK", "zh-Hant"}, {"ZH-hant", "zh-Hant"},
      {"zh-TW", "zh-Hant"}, {"zh-CN", "zh-Hans"}, {"zh-Hans-CN", "zh-Hans"}, {"zh-SG", "zh-Hans"}, {"fr-CA", "fr"},      {"pt", "en"}};
  for (const auto& [tag, page] : cases) {
    INFO(tag);
    CHECK(render::page_language(tag, available) == page);
  }
  CHECK(render::same_writing("en", "en-GB"));
  CHECK(render::same_writing("zh-HK", "zh-Hant"));
  CHECK_FALSE(render::same_writing("zh-Hans", "zh-Hant"));
  CHECK_FALSE(render::same_writing("en", "zh"));
}

TEST_CASE("a message stands in the place of its tag, in the language of the page, escaped for it") {
  const std::map<std::string, std::string> files{
      {"t.html", "<p>{{t.greeting}}</p>"}, {"t.md", "{{t.greeting}}"},
      {"messages/en.toml", "greeting = \"a < b & {{name}} *now*\"\n"}, {"messages/fr.toml", "greeting = \"pour {{name}}\"\n"}};
  CHECK(fill(files, Value::object("name", "<i>")) == "<p>a &lt; b &amp; &lt;i&gt; *now*</p>");
  CHECK(fill(files, Value::object("name", "x"), "t.md") == "a < b & x \\*now\\*");
  CHECK(fill(files, Value::object("name", "x", "page_lang", "fr")) == "<p>pour x</p>");
  CHECK(fill(files, Value::object("name", "x", "page_lang", "zh-Hant")) == "<p>a &lt; b &amp; x *now*</p>");
}

TEST_CASE("a project changes one message and keeps the others") {
  const std::map<std::string, std::string> files{{"t.html", "{{t.code}} {{t.level}}"}, {"messages/en.toml", "code = \"Number\"\n"}};
  CHECK(fill(files, Value()) == "Number Level");
}

TEST_CASE("a project may hold a copy of a whole file of messages, with those that no template asks for") {
  for (const auto& resource : base::resources()) {
    const std::string name(resource.name.substr(std::min(resource.name.size(), std::string_view("templates/").size())));
    if (!render::language_of_messages(name).empty()) CHECK(Templates::load({{name, std::string(resource.bytes()) + "\n"}}));
  }
}

TEST_CASE("faults in messages name the file, the line and what was expected") {
  CHECK(error_of({{"t.html", "\n{{t.cod}}"}}) == "t.html:2: no message is called `cod`: expected one such as `code`");
  CHECK(error_of({{"t.html", "{{#t.code}}x{{/t.code}}"}}) == "t.html:1: `t.code` is a message: expected `{{t.code}}`");
  CHECK(error_of({{"messages/en.toml", "\ncodes = \"x\"\n"}}) == "messages/en.toml:2: no template uses the message `codes`: expected one such as `code`");
  CHECK(error_of({{"messages/en.toml", "code = 1\n"}}) == "messages/en.toml:1: `code` must be a text");
  CHECK(error_of({{"messages/en.toml", "\"a b\" = \"x\"\n"}}) == "messages/en.toml:1: `a b` is no name of a message: expected letters, digits, `_`");
  CHECK(error_of({{"messages/en.toml", "\n\ncode = \"{{#x}}\"\n"}}) == "messages/en.toml:3: the section `x` is not closed: expected `{{/x}}`");
  CHECK(error_of({{"messages/en.toml", "code = \"{{t.level}}\"\n"}}).ends_with("a message takes in values only: `t.level` is a template or another message"));
  CHECK(error_of({{"messages/en.toml", "code = \"\n"}}).starts_with("messages/en.toml:1: "));
}

TEST_CASE("a value that a message asks for and no page has is reported with the place of the message") {
  const auto loaded = Templates::load({{"t.html", "{{t.code}}"}, {"messages/en.toml", "\ncode = \"{{nobody}}\"\n"}});
  REQUIRE(loaded);
  loaded->fill("t.html", Value::object("x", "y"));
  CHECK(loaded->unknown_names() == std::vector<std::string>{"messages/en.toml:2: no value is called `nobody`"});
}

TEST_CASE("colours are read as they are written, and their contrast is that of WCAG") {
  const auto contrast = [](const char* one, const char* other) { return render::contrast(*render::parse_colour(one), *render::parse_colour(other)); };
  CHECK(contrast("#000", "#ffffff") == Approx(21));
  CHECK(contrast("#777777", "#fff") == Approx(4.48).margin(0.01));
  CHECK(contrast("#0a4f83", "#ffffff") == Approx(8.54).margin(0.02));
  for (const char* faulty : {"", "red", "#12", "#12345", "#ggg", "0a4f83", "#0a4f83;}"}) CHECK_FALSE(render::parse_colour(faulty));
}
