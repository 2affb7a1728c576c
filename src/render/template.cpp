// SPDX-License-Identifier: Apache-2.0
#include "render/template.hpp"

#include <algorithm>
#include <stdexcept>

#include "base/resources.hpp"
#include "base/text.hpp"
#include "render/program.hpp"

namespace uoc::render {
namespace {

constexpr std::string_view kRoot = "templates/";

bool is_template(std::string_view name) {
  return name.ends_with(".html") || name.ends_with(".md");
}

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

}  // namespace

struct Templates::State {
  struct Entry {
    std::string bytes;
    std::vector<Token> tokens;
    std::unique_ptr<Program> program;
    mutable std::atomic<std::size_t> last_size{0};  // of the page filled last: room for the next one
  };
  std::map<std::string, Entry, std::less<>> files;
  std::vector<std::string> names;  // file names by the index that tokens carry

  const Entry& entry(std::string_view name) const {
    const auto it = files.find(name);
    if (it == files.end()) throw std::logic_error("no template is called " + std::string(name));
    return it->second;
  }

  base::Result<void> parse() {
    for (auto& [name, entry] : files) {
      if (!is_template(name)) continue;
      auto tokens = parse_template(name, names.size(), entry.bytes);
      if (!tokens) return tl::unexpected<base::Error>(tokens.error());
      names.push_back(name);
      entry.tokens = std::move(*tokens);
    }
    return {};
  }

  // The tokens of a template with its partials in their places. `chain`: the templates that are being
  // expanded.
  base::Result<std::vector<Token>> expand(const std::string& name, std::vector<std::string>& chain) const {
    chain.push_back(name);
    std::vector<Token> out;
    for (const auto& token : files.find(name)->second.tokens) {
      if (token.kind != TokenKind::partial) {
        out.push_back(token);
        continue;
      }
      if (auto checked = check_partial(token, chain); !checked)
        return tl::unexpected<base::Error>(checked.error());
      auto inner = expand(token.text, chain);
      if (!inner) return inner;
      const auto fit = fitted(std::move(*inner), token);
      out.insert(out.end(), fit.begin(), fit.end());
    }
    chain.pop_back();
    return out;
  }

  base::Result<void> check_partial(const Token& token, const std::vector<std::string>& chain) const {
    const auto place = names[token.file] + ":" + std::to_string(token.line) + ": ";
    if (!is_template(token.text) || files.find(token.text) == files.end())
      return base::fail(base::ErrorKind::malformed,
                        place + "no template is called `" + token.text + "`" + nearest(token.text));
    const auto again = std::find(chain.begin(), chain.end(), token.text);
    if (again == chain.end()) return {};
    std::string circle;
    for (auto it = again; it != chain.end(); ++it) circle += "`" + *it + "` takes in ";
    return base::fail(base::ErrorKind::malformed,
                      place + "a template takes itself in: " + circle + "`" + token.text + "`");
  }

  std::string nearest(std::string_view name) const {
    const std::vector<std::string_view> candidates(names.begin(), names.end());
    const auto guess = base::did_you_mean(name, candidates);
    return guess ? ": expected one such as `" + std::string(*guess) + "`" : "";
  }
};

Templates::Templates() : state_(std::make_unique<State>()) {}
Templates::Templates(Templates&&) noexcept = default;
Templates& Templates::operator=(Templates&&) noexcept = default;
Templates::~Templates() = default;

base::Result<Templates> Templates::load(const std::map<std::string, std::string>& overrides) {
  Templates out;
  auto& files = out.state_->files;
  for (const auto& resource : base::resources())
    if (resource.name.starts_with(kRoot))
      files[std::string(resource.name.substr(kRoot.size()))].bytes = resource.bytes();
  for (const auto& [name, bytes] : overrides) files[name].bytes = bytes;
  if (auto parsed = out.state_->parse(); !parsed) return tl::unexpected<base::Error>(parsed.error());
  for (auto& [name, entry] : files) {
    if (!is_template(name)) continue;
    std::vector<std::string> chain;
    const auto tokens = out.state_->expand(name, chain);
    if (!tokens) return tl::unexpected<base::Error>(tokens.error());
    entry.program = std::make_unique<Program>(*tokens);
  }
  return out;
}

std::string Templates::fill(std::string_view name, const Value& data, Escape escape) const {
  const auto& entry = state_->entry(name);
  std::string out;
  const auto last = entry.last_size.load(std::memory_order_relaxed);
  out.reserve(last + last / 4);
  entry.program->run(data, escape, out);
  entry.last_size.store(out.size(), std::memory_order_relaxed);
  return out;
}

std::string_view Templates::raw(std::string_view name) const {
  return state_->entry(name).bytes;
}

std::vector<std::string> Templates::unknown_names() const {
  std::vector<std::string> out;
  const auto report = [&](std::size_t file, std::size_t line, std::string_view name, NameFault fault) {
    std::string text = state_->names[file] + ":" + std::to_string(line) + ": ";
    if (fault == NameFault::unknown)
      text += "no value is called `" + std::string(name) + "`";
    else
      text += "`" + std::string(name) + "` is no text: expected a section `{{#" + std::string(name) + "}}`";
    out.push_back(std::move(text));
  };
  for (const auto& [name, entry] : state_->files)
    if (entry.program) entry.program->each_fault(report);
  std::sort(out.begin(), out.end(), base::natural_less);
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

}  // namespace uoc::render
