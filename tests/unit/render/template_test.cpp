// SPDX-License-Identifier: Apache-2.0
#include "render/template.hpp"

#include <catch2/catch.hpp>
#include <thread>

using namespace uoc;
using render::List;
using render::Templates;
using render::Value;

namespace {

Templates one(const std::string& text) {
  auto loaded = Templates::load({{"t.html", text}});
  INFO((loaded ? "" : loaded.error().message));
  REQUIRE(loaded);
  return std::move(*loaded);
}

std::string fill(const std::string& text, const Value& data, const std::string& name = "t.html") {
  auto loaded = Templates::load({{name, text}});
  INFO((loaded ? "" : loaded.error().message));
  REQUIRE(loaded);
  return loaded->fill(name, data);
}

std::string error_of(const std::map<std::string, std::string>& files) {
  const auto loaded = Templates::load(files);
  REQUIRE_FALSE(loaded);
  CHECK(loaded.error().kind == base::ErrorKind::malformed);
  return loaded.error().message;
}

std::string error_of(const std::string& text) {
  return error_of({{"t.html", text}});
}

List texts(std::initializer_list<const char*> values) {
  List out;
  for (const char* v : values) out.emplace_back(v);
  return out;
}

}  // namespace

TEST_CASE("values are escaped for the output they go to") {
  const Value data = Value::object("x", "<b> & \"q\" 'a' *s* [l](javascript:x) |");
  CHECK(fill("{{x}}", data) == "&lt;b&gt; &amp; &quot;q&quot; &#39;a&#39; *s* [l](javascript:x) |");
  CHECK(fill("{{x}}", data, "t.md") == "\\<b> & \"q\" 'a' \\*s\\* \\[l\\](javascript:x) \\|");
}

TEST_CASE("values are never read as templates") {
  CHECK(fill("{{x}}", Value::object("x", "{{y}} {{#x}}{{/x}} {{> t.html}}", "y", "no")) ==
        "{{y}} {{#x}}{{/x}} {{&gt; t.html}}");
}

TEST_CASE("empty texts, empty lists, false and nothing are false in sections") {
  for (int i = 0; i < 4; ++i) {
    Value value = i == 0 ? Value("") : i == 1 ? Value(List()) : i == 2 ? Value(false) : Value();
    CHECK(fill("{{#x}}yes{{/x}}{{^x}}no{{/x}}", Value::object("x", std::move(value))) == "no");
  }
  CHECK(fill("{{#x}}yes{{/x}}{{^x}}no{{/x}}", Value::object("x", "0")) == "yes");
  CHECK(fill("{{#x}}yes{{/x}}{{^x}}no{{/x}}", Value::object("x", true)) == "yes");
}

TEST_CASE("a section repeats for each entry of a list and looks outwards for names") {
  const Value data = Value::object("l", texts({"a", "b"}), "out", "!");
  CHECK(fill("{{#l}}{{.}}{{out}} {{/l}}", data) == "a! b! ");
  CHECK(fill("{{#o}}{{a.b}}{{n}}{{/o}}",
             Value::object("o", Value::object("a", Value::object("b", "deep"), "n", 7))) == "deep7");
}

TEST_CASE("an inner value hides an outer one of the same name also when it is nothing") {
  CHECK(fill("{{#o}}{{x}}{{#x}}!{{/x}}{{/o}}", Value::object("x", "outer", "o", Value::object("x", Value())))
            .empty());
}

TEST_CASE("lines that hold only tags leave nothing behind") {
  CHECK(fill("a\n  {{#x}}  \nb\n{{/x}}\n{{! note }}\nc\n", Value::object("x", true)) == "a\nb\nc\n");
  CHECK(fill("a {{#x}}b{{/x}}\nc", Value::object("x", true)) == "a b\nc");
  CHECK(fill("{{#l}}\n- {{.}}\n{{/l}}\n", Value::object("l", texts({"a", "b"}))) == "- a\n- b\n");
  CHECK(fill("a\r\n{{#x}}\r\nb\r\n{{/x}}\r\n", Value::object("x", true)) == "a\r\nb\r\n");
}

TEST_CASE("partials are taken in once, by path, with their indent or without their last line end") {
  const auto loaded = Templates::load({{"t.html", "<i>{{> p/one.html}}</i>\n  {{> p/one.html}}\nend"},
                                       {"p/one.html", "{{#l}}\n{{.}}\n{{/l}}\n"}});
  REQUIRE(loaded);
  CHECK(loaded->fill("t.html", Value::object("l", texts({"a", "b"}))) ==
        "<i>a\nb\n</i>\n  a\n  b\nend");
  const auto plain = Templates::load({{"t.html", "<i>{{> p.html}}</i>"}, {"p.html", "x\n"}});
  REQUIRE(plain);
  CHECK(plain->fill("t.html", Value::object("l", 1)) == "<i>x</i>");
}

TEST_CASE("faults of templates name file, line and what was expected") {
  CHECK(error_of("a\n{{#x}}b") == "t.html:2: the section `x` is not closed: expected `{{/x}}`");
  CHECK(error_of("{{#x}}\n{{#y}}{{/x}}{{/y}}") ==
        "t.html:1: the section `x` is not closed: expected `{{/x}}`");
  CHECK(error_of("a\n\n{{/x}}") ==
        "t.html:3: `{{/x}}` closes a section that is not open: expected `{{#x}}` before it");
  CHECK(error_of("a\n{{x") == "t.html:2: the tag `{{x` is not closed: expected `}}`");
  CHECK(error_of("a{{") == "t.html:1: the tag `{{` is not closed: expected `}}`");
  CHECK(error_of("{{}}") == "t.html:1: a tag without a name: expected a name between `{{` and `}}`");
  CHECK(error_of("{{a b}}") ==
        "t.html:1: `a b` is no name: expected letters, digits, `_`, or names joined by `.`");
  CHECK(error_of("{{.a}}") ==
        "t.html:1: `.a` is no name: expected letters, digits, `_`, or names joined by `.`");
  CHECK(error_of("{{a..b}}") ==
        "t.html:1: `a..b` is no name: expected letters, digits, `_`, or names joined by `.`");
}

TEST_CASE("escaping cannot be switched off") {
  CHECK(error_of("\n{{{x}}}") == "t.html:2: `x` is taken in without escaping: expected `{{x}}`");
  CHECK(error_of("{{& x}}") == "t.html:1: `x` is taken in without escaping: expected `{{x}}`");
  CHECK(error_of({{"t.html", "{{> p.html}}"}, {"p.html", "{{#a}}{{{x}}}{{/a}}"}}) ==
        "p.html:1: `x` is taken in without escaping: expected `{{x}}`");
}

TEST_CASE("delimiters cannot be changed") {
  CHECK(error_of("a\n{{=<% %>=}}<%& x %>") ==
        "t.html:2: a tag changes the delimiters: expected `{{` and `}}` throughout");
  CHECK(error_of("{{=<%=}}") == "t.html:1: a tag changes the delimiters: expected `{{` and `}}` throughout");
}

TEST_CASE("templates that take themselves in are refused") {
  CHECK(error_of("\n{{> t.html}}") == "t.html:2: a template takes itself in: `t.html` takes in `t.html`");
  CHECK(error_of({{"a.html", "{{> b.html}}"}, {"b.html", "\n{{> a.html}}"}}) ==
        "b.html:2: a template takes itself in: `a.html` takes in `b.html` takes in `a.html`");
}

TEST_CASE("partials that do not exist are refused") {
  CHECK(error_of("{{> zzzzzzzzzzzz}}") == "t.html:1: no template is called `zzzzzzzzzzzz`");
  CHECK(error_of("{{> partials/heads.html}}") ==
        "t.html:1: no template is called `partials/heads.html`: expected one such as `partials/head.html`");
}

TEST_CASE("sections deeper than any template needs are refused before anything is parsed") {
  std::string deep = "\n";
  for (int i = 0; i < 100'000; ++i) deep += "{{#x}}";
  CHECK(error_of(deep) == "t.html:2: sections stand deeper in each other than 64");
}

TEST_CASE("names that the data does not hold are remembered once, with their place") {
  const auto loaded = Templates::load(
      {{"t.html", "{{good}}\n{{titel}}{{#l}}{{> p.html}}{{/l}}\n{{l}}{{a.b}}{{^off}}{{/off}}"},
       {"p.html", "\n{{oops}}"}});
  REQUIRE(loaded);
  CHECK(loaded->unknown_names().empty());
  const Value data = Value::object("good", "x", "l", texts({"1", "2"}), "a", Value::object("c", 1));
  for (int i = 0; i < 2; ++i) loaded->fill("t.html", data);
  CHECK(loaded->unknown_names() ==
        std::vector<std::string>{"p.html:2: no value is called `oops`",
                                 "t.html:2: no value is called `titel`",
                                 "t.html:3: `l` is no text: expected a section `{{#l}}`",
                                 "t.html:3: no value is called `a.b`", "t.html:3: no value is called `off`"});
}

TEST_CASE("templates are filled by several threads at once") {
  const auto templates = one("{{#l}}<{{.}}{{nope}}>{{/l}}");
  std::vector<std::string> results(4);
  {
    std::vector<std::jthread> threads;
    for (auto& result : results)
      threads.emplace_back([&] {
        for (int i = 0; i < 200; ++i)
          result = templates.fill("t.html", Value::object("l", texts({"a", "b"})));
      });
  }
  for (const auto& result : results) CHECK(result == "<a><b>");
  CHECK(templates.unknown_names() == std::vector<std::string>{"t.html:1: no value is called `nope`"});
}

TEST_CASE("an override stands in the place of a built-in template, file by file") {
  const auto loaded =
      Templates::load({{"html/style.css", "body{}"}, {"partials/footer.html", "own {{version}}"}});
  REQUIRE(loaded);
  CHECK(loaded->raw("html/style.css") == "body{}");
  CHECK(loaded->fill("partials/footer.html", Value::object("version", "9")) == "own 9");
  CHECK(loaded->raw("checklist/style.css").size() > 100);
}
