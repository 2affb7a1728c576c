// SPDX-License-Identifier: Apache-2.0
#include "render/template.hpp"

#include <algorithm>
#include <stdexcept>

#include "base/resources.hpp"
#include "base/text.hpp"
#include "render/expansion.hpp"

namespace uoc::render {
namespace {

constexpr std::string_view kRoot = "templates/";

}  // namespace

struct Templates::State {
  struct Entry {
    std::string bytes;
    std::vector<std::unique_ptr<Program>> programs;  // one for each language
    mutable std::atomic<std::size_t> last_size{0};   // of the page filled last: room for the next one
  };
  std::map<std::string, Entry, std::less<>> files;
  std::vector<std::string> languages;
  std::vector<std::string> names;  // file names by the index that tokens carry
  std::function<void(std::string_view, const Value&)> watcher;

  const Entry& entry(std::string_view name) const {
    const auto it = files.find(name);
    if (it == files.end()) throw std::logic_error("no template is called " + std::string(name));
    return it->second;
  }

  std::size_t index_of(std::string_view language) const {
    const auto it = std::find(languages.begin(), languages.end(), language);
    if (it == languages.end()) throw std::logic_error("no messages are in " + std::string(language));
    return static_cast<std::size_t>(it - languages.begin());
  }

  base::Result<void> compile(Expansion& expansion) {
    languages = expansion.languages();
    for (auto& [name, entry] : files) {
      if (!is_template(name)) continue;
      for (const auto& language : languages) {
        const auto tokens = expansion.expand(name, language);
        if (!tokens) return tl::unexpected<base::Error>(tokens.error());
        entry.programs.push_back(std::make_unique<Program>(*tokens));
      }
    }
    names = expansion.names();
    return {};
  }
};

Templates::Templates() : state_(std::make_unique<State>()) {}
Templates::Templates(Templates&&) noexcept = default;
Templates& Templates::operator=(Templates&&) noexcept = default;
Templates::~Templates() = default;

base::Result<Templates> Templates::load(const std::map<std::string, std::string>& overrides) {
  Templates out;
  Expansion expansion;
  auto& files = out.state_->files;
  const auto add = [&](const std::string& name, std::string_view bytes, Expansion::Owner owner) -> base::Result<void> {
    if (!language_of_messages(name).empty()) return expansion.add_messages(name, bytes, owner);
    files[name].bytes = bytes;
    return {};
  };
  for (const auto& resource : base::resources())
    if (resource.name.starts_with(kRoot))
      if (auto added = add(std::string(resource.name.substr(kRoot.size())), resource.bytes(), Expansion::Owner::uoc); !added)
        return tl::unexpected<base::Error>(added.error());
  for (const auto& [name, bytes] : overrides)
    if (auto added = add(name, bytes, Expansion::Owner::project); !added) return tl::unexpected<base::Error>(added.error());
  for (const auto& [name, entry] : files)
    if (is_template(name))
      if (auto added = expansion.add_template(name, entry.bytes); !added) return tl::unexpected<base::Error>(added.error());
  if (auto compiled = out.state_->compile(expansion); !compiled) return tl::unexpected<base::Error>(compiled.error());
  if (const auto unused = expansion.unused(); !unused.empty()) return base::fail(base::ErrorKind::malformed, unused.front());
  return out;
}

std::string Templates::fill(std::string_view name, const Value& data) const {
  const Value* named = data.find("page_lang");
  const std::string_view language = named == nullptr || !named->truthy() ? kPageLanguage : named->text();
  const auto& entry = state_->entry(name);
  if (state_->watcher) state_->watcher(name, data);
  std::string out;
  const auto last = entry.last_size.load(std::memory_order_relaxed);
  out.reserve(last + last / 4);
  entry.programs[state_->index_of(language)]->run(data, escape_of(name), out);
  entry.last_size.store(out.size(), std::memory_order_relaxed);
  return out;
}

void Templates::watch(std::function<void(std::string_view, const Value&)> watcher) { state_->watcher = std::move(watcher); }

const std::vector<std::string>& Templates::languages() const {
  return state_->languages;
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
    for (const auto& program : entry.programs) program->each_fault(report);
  std::sort(out.begin(), out.end(), base::natural_less);
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

}  // namespace uoc::render
