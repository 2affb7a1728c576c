// SPDX-License-Identifier: Apache-2.0
#include "render/expansion.hpp"

#include <algorithm>

#include "base/escape.hpp"
#include "base/text.hpp"

namespace uoc::render {
namespace {

constexpr std::string_view kMessagePrefix = "t.";

// A partial as it stands in the place of its tag: behind other text without its last line end; alone on a
// line with the indent of the tag before each line that holds something.
std::vector<Token> fitted(std::vector<Token> tokens, const Token& tag) {
  if (!tag.alone && !tokens.empty() && tokens.back().kind == TokenKind::newline) tokens.pop_back();
  if (tag.indent.empty()) return tokens;
  std::vector<Token> out;
  bool at_start = true;
  for (const auto& token : tokens) {
    const bool holds = token.kind == TokenKind::text || token.kind == TokenKind::variable;
    if (at_start && holds) out.push_back({TokenKind::text, tag.indent, token.file, token.line});
    if (holds || token.kind == TokenKind::newline) at_start = token.kind == TokenKind::newline;
    out.push_back(token);
  }
  return out;
}

std::string escaped(std::string_view text, Escape escape) {
  if (escape == Escape::markdown) return base::escape_markdown(text);
  if (escape == Escape::csv) return base::escape_csv(text);
  return escape == Escape::html ? base::escape_html(text) : base::escape_xml(text);
}

std::string guess(std::string_view name, const std::vector<std::string_view>& candidates) {
  const auto near = base::did_you_mean(name, candidates);
  return near ? ": expected one such as `" + std::string(*near) + "`" : "";
}

template <class Table>
std::vector<std::string_view> keys_of(const Table& table) {
  std::vector<std::string_view> out;
  for (const auto& [key, value] : table) out.push_back(key);
  return out;
}

}  // namespace

bool is_template(std::string_view name) {
  return name.ends_with(".html") || name.ends_with(".md") || name.ends_with(".xml") || name.ends_with(".csv");
}

Escape escape_of(std::string_view name) {
  if (name.ends_with(".md")) return Escape::markdown;
  if (name.ends_with(".csv")) return Escape::csv;
  return name.ends_with(".xml") ? Escape::xml : Escape::html;
}

struct Expansion::Task {
  const std::string& language;
  Escape escape;
  std::vector<std::string> chain;  // the templates that are being expanded
  std::vector<Token> out;
};

base::Result<void> Expansion::add_template(const std::string& name, std::string_view bytes) {
  auto tokens = parse_template(name, names_.size(), bytes);
  if (!tokens) return tl::unexpected<base::Error>(tokens.error());
  names_.push_back(name);
  templates_[name] = std::move(*tokens);
  return {};
}

base::Result<void> Expansion::add_messages(std::string_view file_name, std::string_view bytes, Owner owner) {
  auto& own = messages_[std::string(language_of_messages(file_name))];
  const auto messages = parse_messages(file_name, bytes);
  if (!messages) return tl::unexpected<base::Error>(messages.error());
  const auto& house = messages_[std::string(kPageLanguage)];
  const std::size_t file = names_.size();
  names_.emplace_back(file_name);
  for (const auto& [key, message] : *messages) {
    // A fault in a message is told with its line in the file of messages.
    auto tokens = parse_template(file_name, file, std::string(message.line - 1, '\n') + message.text);
    if (!tokens) return tl::unexpected<base::Error>(tokens.error());
    tokens->erase(tokens->begin(), tokens->begin() + static_cast<std::ptrdiff_t>(message.line - 1));
    // A project may keep a copy of a whole file: a name that uoc knows is no slip, even if no template asks for it.
    const auto known = house.find(key);
    const Owner holder = known != house.end() && known->second.owner == Owner::uoc ? Owner::uoc : owner;
    own.insert_or_assign(key, Text{std::move(*tokens), std::string(file_name), message.line, holder, false});
  }
  return {};
}

std::vector<std::string> Expansion::languages() const {
  std::vector<std::string> out;
  for (const auto& [language, texts] : messages_) out.push_back(language);
  return out;
}

base::Result<std::vector<Token>> Expansion::expand(const std::string& name, const std::string& language) {
  Task task{language, escape_of(name), {}, {}};
  if (auto done = expand_into(name, task); !done) return tl::unexpected<base::Error>(done.error());
  return std::move(task.out);
}

base::Result<void> Expansion::expand_into(const std::string& name, Task& task) {
  task.chain.push_back(name);
  for (const auto& token : templates_.find(name)->second) {
    const bool message = token.text.starts_with(kMessagePrefix) && token.kind != TokenKind::text && token.kind != TokenKind::partial;
    if (message) {
      if (auto taken = take_in_message(token, task); !taken) return taken;
    } else if (token.kind == TokenKind::partial) {
      if (auto checked = check_partial(token, task); !checked) return checked;
      std::vector<Token> before = std::move(task.out);
      task.out.clear();
      if (auto inner = expand_into(token.text, task); !inner) return inner;
      const auto fit = fitted(std::move(task.out), token);
      task.out = std::move(before);
      task.out.insert(task.out.end(), fit.begin(), fit.end());
    } else {
      task.out.push_back(token);
    }
  }
  task.chain.pop_back();
  return {};
}

base::Result<void> Expansion::take_in_message(const Token& token, Task& task) {
  const std::string key = token.text.substr(kMessagePrefix.size());
  if (token.kind != TokenKind::variable)
    return base::fail(base::ErrorKind::malformed, place(token) + "`" + token.text + "` is a message: expected `{{" + token.text + "}}`");
  auto& house = messages_[std::string(kPageLanguage)];
  auto& own = messages_[task.language];
  auto found = own.find(key);
  if (found == own.end()) {
    found = house.find(key);
    if (found == house.end())
      return base::fail(base::ErrorKind::malformed, place(token) + "no message is called `" + key + "`" + guess(key, keys_of(house)));
  } else if (const auto same = house.find(key); same != house.end()) {
    same->second.used = true;
  }
  found->second.used = true;
  for (Token part : found->second.tokens) {
    if (part.kind == TokenKind::partial || (part.kind == TokenKind::variable && part.text.starts_with(kMessagePrefix)))
      return base::fail(base::ErrorKind::malformed, place(part) + "a message takes in values only: `" + part.text + "` is a template or another message");
    if (part.kind == TokenKind::text) part.text = escaped(part.text, task.escape);
    task.out.push_back(std::move(part));
  }
  return {};
}

base::Result<void> Expansion::check_partial(const Token& token, const Task& task) const {
  if (!is_template(token.text) || templates_.find(token.text) == templates_.end())
    return base::fail(base::ErrorKind::malformed, place(token) + "no template is called `" + token.text + "`" + guess(token.text, keys_of(templates_)));
  const auto again = std::find(task.chain.begin(), task.chain.end(), token.text);
  if (again == task.chain.end()) return {};
  std::string circle;
  for (auto it = again; it != task.chain.end(); ++it) circle += "`" + *it + "` takes in ";
  return base::fail(base::ErrorKind::malformed, place(token) + "a template takes itself in: " + circle + "`" + token.text + "`");
}

std::vector<std::string> Expansion::unused() const {
  std::vector<std::string_view> known;
  for (const auto& [key, text] : messages_.find(kPageLanguage)->second)
    if (text.used) known.push_back(key);
  std::vector<std::string> out;
  for (const auto& [language, texts] : messages_)
    for (const auto& [key, text] : texts)
      if (!text.used && text.owner == Owner::project)
        out.push_back(text.file + ":" + std::to_string(text.line) + ": no template uses the message `" + key + "`" + guess(key, known));
  return out;
}

}  // namespace uoc::render
