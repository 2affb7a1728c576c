// SPDX-License-Identifier: Apache-2.0
// Template bytes to tokens. The only includer of kainjow mustache.
#include <algorithm>
#include <kainjow/mustache.hpp>
#include <optional>

#include "base/text.hpp"
#include "render/program.hpp"

namespace uoc::render {
namespace {

namespace km = kainjow::mustache;
using Component = km::component<std::string>;

// kainjow walks its tree by recursion; no template made by people comes near this depth.
constexpr int kMaxDepth = 64;
constexpr std::size_t kQuoted = 40;  // bytes of a faulty tag that are quoted

class Parser {
 public:
  Parser(std::string_view name, std::size_t file, std::string_view bytes)
      : name_(name), file_(file), bytes_(bytes) {}

  base::Result<std::vector<Token>> parse() {
    if (const auto deep = too_deep())
      return fault(*deep, "sections stand deeper in each other than " + std::to_string(kMaxDepth));
    km::context<std::string> context;
    km::context_internal<std::string> internal(context);
    Component root;
    std::string message;
    const km::parser<std::string> parser(std::string(bytes_), internal, root, message);
    if (!message.empty()) return syntax_fault(message);
    for (const auto& child : root.children) {
      add(child);
      if (error_) return tl::unexpected<base::Error>(*error_);
    }
    return std::move(tokens_);
  }

 private:
  tl::unexpected<base::Error> fault(std::size_t position, const std::string& what) const {
    const auto head = bytes_.substr(0, std::min(position, bytes_.size()));
    const auto line = 1 + std::count(head.begin(), head.end(), '\n');
    return base::fail(base::ErrorKind::malformed,
                      std::string(name_) + ":" + std::to_string(line) + ": " + what);
  }

  // kainjow says `Unclosed section "name" at 12`, the number being an offset in bytes.
  tl::unexpected<base::Error> syntax_fault(const std::string& message) const {
    const auto at = message.rfind(" at ");
    const auto position =
        static_cast<std::size_t>(base::to_int(std::string_view(message).substr(at + 4)).value_or(0));
    const auto quote = message.find('"');
    const std::string name =
        quote == std::string::npos ? "" : message.substr(quote + 1, message.rfind('"') - quote - 1);
    if (message.starts_with("Unclosed section"))
      return fault(position, "the section `" + name + "` is not closed: expected `{{/" + name + "}}`");
    if (message.starts_with("Unopened section"))
      return fault(position, "`{{/" + name + "}}` closes a section that is not open: expected `{{#" + name +
                                 "}}` before it");
    if (message.starts_with("Unclosed tag"))
      return fault(position, "the tag `" + std::string(base::trim(bytes_.substr(position, kQuoted))) +
                                 "` is not closed: expected `}}`");
    return fault(position, kDelimiters);
  }

  // The place where sections are nested too deep. Counts tags as they are written, before anything is parsed.
  std::optional<std::size_t> too_deep() const {
    int depth = 0;
    for (auto at = bytes_.find("{{"); at != std::string_view::npos; at = bytes_.find("{{", at + 2)) {
      const auto rest = base::trim(bytes_.substr(at + 2, kQuoted));
      if (rest.starts_with('#') || rest.starts_with('^')) ++depth;
      if (rest.starts_with('/')) --depth;
      if (depth > kMaxDepth) return at;
    }
    return std::nullopt;
  }

  std::size_t line_at(std::size_t position) {
    line_ +=
        static_cast<std::size_t>(std::count(bytes_.begin() + static_cast<std::ptrdiff_t>(counted_),
                                            bytes_.begin() + static_cast<std::ptrdiff_t>(position), '\n'));
    counted_ = position;
    return line_;
  }

  void add(const Component& component) {
    if (error_) return;
    if (component.is_text()) {
      tokens_.push_back(
          {component.is_newline() ? TokenKind::newline : TokenKind::text, component.text, file_, 0});
      return;
    }
    const auto kind = kind_of(component);
    if (!kind) return;
    tokens_.push_back({*kind, component.tag.name, file_, line_at(component.position)});
    for (const auto& child : component.children) add(child);
    if (component.tag.is_section_begin()) tokens_.push_back({TokenKind::end, {}, file_, 0});
  }

  std::optional<TokenKind> kind_of(const Component& component) {
    switch (component.tag.type) {
      case km::tag_type::comment:
        return TokenKind::comment;
      case km::tag_type::unescaped_variable:
        return refuse(component, "`" + component.tag.name + "` is taken in without escaping: expected `{{" +
                                     component.tag.name + "}}`");
      case km::tag_type::set_delimiter:
        return refuse(component, kDelimiters);
      case km::tag_type::section_begin:
        return named(component, TokenKind::section);
      case km::tag_type::section_begin_inverted:
        return named(component, TokenKind::inverted);
      case km::tag_type::partial:
        return named(component, TokenKind::partial);
      default:
        return named(component, TokenKind::variable);
    }
  }

  std::optional<TokenKind> named(const Component& component, TokenKind kind) {
    const std::string& name = component.tag.name;
    const auto allowed = [&](char c) {
      return base::is_alpha(c) || base::is_digit(c) || c == '_' ||
             (kind == TokenKind::partial && (c == '-' || c == '/' || c == '.'));
    };
    bool good = !name.empty() &&
                (name == "." || kind == TokenKind::partial || (name.front() != '.' && name.back() != '.'));
    char before = 0;
    for (const char c : name) {
      good = good && (allowed(c) || (c == '.' && before != '.'));
      before = c;
    }
    if (good) return kind;
    if (name.empty()) return refuse(component, "a tag without a name: expected a name between `{{` and `}}`");
    return refuse(component, "`" + name.substr(0, kQuoted) +
                                 "` is no name: expected letters, digits, `_`, or names joined by `.`");
  }

  std::optional<TokenKind> refuse(const Component& component, const std::string& what) {
    error_ = fault(component.position, what).value();
    return std::nullopt;
  }

  static constexpr const char* kDelimiters =
      "a tag changes the delimiters: expected `{{` and `}}` throughout";
  std::string_view name_;
  std::size_t file_;
  std::string_view bytes_;
  std::vector<Token> tokens_;
  std::optional<base::Error> error_;
  std::size_t counted_ = 0, line_ = 1;
};

bool is_blank(const Token& token) {
  return token.kind == TokenKind::text && base::trim(token.text).empty();
}

// A line that holds tags without output and white space only.
bool stands_alone(const Token* begin, const Token* end) {
  bool tags = false;
  for (const Token* t = begin; t != end; ++t) {
    if (t->kind == TokenKind::variable || (t->kind == TokenKind::text && !is_blank(*t))) return false;
    tags = tags || (t->kind != TokenKind::text && t->kind != TokenKind::newline);
  }
  return tags;
}

// Takes such lines out, white space and line end included; a partial keeps the white space before it as its
// indent.
std::vector<Token> without_lone_lines(std::vector<Token> tokens) {
  std::vector<Token> out;
  out.reserve(tokens.size());
  for (std::size_t begin = 0, end = 0; begin < tokens.size(); begin = end) {
    while (end < tokens.size() && tokens[end].kind != TokenKind::newline) ++end;
    if (end < tokens.size()) ++end;
    const bool lone = stands_alone(tokens.data() + begin, tokens.data() + end);
    std::string indent;
    for (std::size_t i = begin; i < end; ++i) {
      Token& token = tokens[i];
      const bool space = token.kind == TokenKind::newline || is_blank(token);
      if (lone && space) {
        indent += token.text;
        continue;
      }
      token.alone = lone && token.kind == TokenKind::partial;
      if (token.alone) token.indent = indent;
      out.push_back(std::move(token));
    }
  }
  return out;
}

}  // namespace

base::Result<std::vector<Token>> parse_template(std::string_view file_name, std::size_t file,
                                                std::string_view bytes) {
  auto tokens = Parser(file_name, file, bytes).parse();
  if (!tokens) return tokens;
  return without_lone_lines(std::move(*tokens));
}

}  // namespace uoc::render
