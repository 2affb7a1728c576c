// SPDX-License-Identifier: Apache-2.0
// Templates: mustache without logic and without a way to switch escaping off. A thin layer over kainjow
// mustache that adds what a build needs: errors with template, line and name, partials expanded once, no
// cycles, empty is false.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "render/messages.hpp"
#include "render/value.hpp"

namespace uoc::render {

// How text is written into a file: by the ending of the template.
enum class Escape { html, markdown, xml, csv };

class Templates {
 public:
  // Built-in templates, with those of `overrides` (path below templates/ → bytes) in their place. A template
  // takes another one in by its path: {{> partials/head.html}}, and a message of its language by {{t.name}}
  // (render/messages.hpp; files of messages are joined message by message). An error names the file, the line
  // and what was expected; an unescaped tag ({{{x}}}, {{&x}}), a change of delimiters and a template that
  // takes itself in are errors.
  static base::Result<Templates> load(const std::map<std::string, std::string>& overrides);

  // Fills a template ("html/unit.html") with messages of the language that the data names as `page_lang`, one of languages(),
  // else of kPageLanguage. Thread-safe. Names that the data does not hold are remembered.
  std::string fill(std::string_view name, const Value& data) const;
  // Calls this with what each template is filled with from now on: for documentation. Then fill() is not thread-safe.
  void watch(std::function<void(std::string_view name, const Value& data)> watcher);
  // The languages there are messages of, sorted.
  const std::vector<std::string>& languages() const;
  // The bytes of a file that is copied as it is ("html/style.css").
  std::string_view raw(std::string_view name) const;

  // "html/unit.html:12: no value is called `titel`": one entry for each tag that was met, sorted.
  std::vector<std::string> unknown_names() const;

  Templates(Templates&&) noexcept;
  Templates& operator=(Templates&&) noexcept;
  ~Templates();

 private:
  Templates();
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace uoc::render
