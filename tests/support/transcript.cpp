// SPDX-License-Identifier: Apache-2.0
#include "support/transcript.hpp"

#include <algorithm>
#include <sstream>
#include <stdexcept>

#include "base/text.hpp"
#include "cli/command.hpp"
#include "support/golden.hpp"

namespace uoc::tests {
namespace {

bool is_output(std::string_view line) {
  return line.starts_with("exit ") || line.starts_with("1>") || line.starts_with("2>");
}
bool is_mark(std::string_view line) { return line.starts_with("--- ") || line.starts_with("$ "); }

std::vector<std::string> words_of(std::string_view line) {
  std::vector<std::string> words;
  std::string word;
  bool quoted = false, any = false;
  for (const char c : std::string(line) + " ") {
    if (c == '\'') {
      quoted = !quoted;
      any = true;
    } else if (c == ' ' && !quoted) {
      if (any || !word.empty()) words.push_back(word);
      word.clear();
      any = false;
    } else {
      word.push_back(c);
    }
  }
  return words;
}

std::string from_hex(std::string_view text) {
  std::string digits, out;
  for (const char c : text)
    if (!base::is_space(c)) digits.push_back(c);
  for (std::size_t i = 0; i + 1 < digits.size(); i += 2) out.push_back(static_cast<char>(std::stoi(digits.substr(i, 2), nullptr, 16)));
  return out;
}

// Every line with its mark; a last line without line end is marked with a backslash.
std::string prefixed(std::string_view text, std::string_view mark) {
  std::string out;
  for (const auto line : base::split_lines(text)) out.append(mark).append(line.empty() ? "" : " ").append(line).append("\n");
  if (!text.empty() && text.back() != '\n') out.insert(out.size() - 1, "\\");
  return out;
}

class Player {
 public:
  std::string play(const std::string& transcript) {
    const auto lines = base::split_lines(transcript);
    for (std::size_t i = 0; i < lines.size();) i = step(lines, i);
    while (out_.ends_with("\n\n")) out_.pop_back();
    return out_;
  }

 private:
  std::size_t step(const std::vector<std::string_view>& lines, std::size_t at) {
    if (!is_output(lines[at])) out_.append(lines[at]).append("\n");
    if (lines[at].starts_with("--- ")) return file(lines, at);
    if (lines[at].starts_with("$ ")) out_ += command(words_of(lines[at].substr(2)));
    return at + 1;
  }

  std::size_t file(const std::vector<std::string_view>& lines, std::size_t at) {
    const auto words = words_of(lines[at].substr(4));
    const auto is = [&](std::string_view kind) { return std::find(words.begin() + 1, words.end(), kind) != words.end(); };
    std::string body;
    for (++at; at < lines.size() && !is_mark(lines[at]); ++at) {
      out_.append(lines[at]).append("\n");
      body.append(lines[at]).append("\n");
    }
    while (body.ends_with("\n\n")) body.pop_back();  // the empty line before the next mark
    if (body == "\n") body.clear();
    if (words.size() > 2 && words[1] == "=") body = read_whole(UOC_SOURCE_DIR "/tests/cli/files/" + words[2]);
    if (is("hex")) body = from_hex(body);
    if (words[0] == "-")
      stdin_ = body;
    else if (is("folder"))
      (void)files_.make_directories(words[0]);
    else
      (void)files_.write(words[0], body);
    if (is("deny")) files_.deny(words[0]);
    return at;
  }

  std::string command(const std::vector<std::string>& words) {
    if (words.at(0) == "cat") return prefixed(files_.read(words.at(1), 1U << 20U).value_or("(no such file)\n"), "1>");
    if (words.at(0) == "ls") return list(words.at(1));
    if (words.at(0) == "sed") return edit(words.at(1), words.at(2));
    if (words.at(0) != "uoc") throw std::runtime_error("a transcript runs uoc, not " + words.at(0));
    std::ostringstream out, err;
    cli::Env env{files_, out, err, [this] { return stdin_; }};
    const auto code = cli::run(env, {words.begin() + 1, words.end()});
    return "exit " + std::to_string(static_cast<int>(code)) + "\n" + prefixed(out.str(), "1>") + prefixed(err.str(), "2>");
  }

  // "s/what stands there/what shall stand there/": plain text, the first place only.
  std::string edit(const std::string& how, const std::string& path) {
    const auto middle = how.find('/', 2), end = how.rfind('/');
    std::string bytes = files_.read(path, 1U << 20U).value_or("");
    const std::string from = how.substr(2, middle - 2);
    const auto at = bytes.find(from);
    if (!how.starts_with("s/") || middle >= end || at == std::string::npos) throw std::runtime_error("sed: `" + from + "` is not in " + path);
    (void)files_.write(path, bytes.replace(at, from.size(), how.substr(middle + 1, end - middle - 1)));
    return {};
  }

  std::string list(const std::string& folder) const {
    std::string out;
    for (const auto& [path, bytes] : files_.files())
      if (path.starts_with(folder + "/")) out.append(path).append("\n");
    return prefixed(out, "1>");
  }

  base::MemoryFileSystem files_;
  std::string stdin_;
  std::string out_;
};

}  // namespace

std::string play(const std::string& transcript) { return Player().play(transcript); }

}  // namespace uoc::tests
