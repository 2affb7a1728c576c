// SPDX-License-Identifier: Apache-2.0
#include "model/locate.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace uoc::model {
namespace {

struct Decoded {
  std::size_t length = 0;  // source bytes; 0: no escape stands here
  std::string text;        // what they mean
};

// A character reference or one of the predefined entities of XML (Markdown knows them as well).
Decoded decode_entity(std::string_view s) {
  const auto semicolon = s.substr(0, 12).find(';');
  if (!s.starts_with('&') || semicolon == std::string_view::npos) return {};
  const std::string_view body = s.substr(1, semicolon - 1);
  Decoded out{semicolon + 1, {}};
  static constexpr std::pair<std::string_view, std::string_view> kNamed[] = {
      {"amp", "&"}, {"lt", "<"}, {"gt", ">"}, {"quot", "\""}, {"apos", "'"}, {"nbsp", "\xC2\xA0"}};
  for (const auto& [name, value] : kNamed)
    if (body == name) {
      out.text = value;
      return out;
    }
  if (!body.starts_with('#') || body.size() < 2) return {};
  const bool hex = body[1] == 'x' || body[1] == 'X';
  char32_t code = 0;
  for (const char c : body.substr(hex ? 2 : 1)) {
    const char l = base::to_lower(c);
    if (!base::is_digit(l) && !(hex && l >= 'a' && l <= 'f')) return {};
    code = code * (hex ? 16 : 10) + static_cast<char32_t>(base::is_digit(l) ? l - '0' : l - 'a' + 10);
    if (code > 0x10FFFF) return {};
  }
  base::utf8_append(out.text, code);
  return out;
}

// "\u00A0" in a quoted value of a front matter.
Decoded decode_unicode_escape(std::string_view s) {
  if (s.size() < 6 || !s.starts_with("\\u")) return {};
  char32_t code = 0;
  for (const char c : s.substr(2, 4)) {
    const char l = base::to_lower(c);
    if (!base::is_digit(l) && !(l >= 'a' && l <= 'f')) return {};
    code = code * 16 + static_cast<char32_t>(base::is_digit(l) ? l - '0' : l - 'a' + 10);
  }
  Decoded out{6, {}};
  base::utf8_append(out.text, code);
  return out;
}

Decoded decode_escape(std::string_view source, Notation notation) {
  if (notation == Notation::text) return {};
  if (source.starts_with('&')) return decode_entity(source);
  if (notation != Notation::markdown) return {};
  if (Decoded d = decode_unicode_escape(source); d.length > 0) return d;
  if (source.size() > 1 && source[0] == '\\') return {2, std::string(1, source[1])};
  return {};
}

// Markup that may stand inside a text without being part of it.
std::size_t markup_length(std::string_view source, Notation notation) {
  if (notation == Notation::xml) {
    if (source.starts_with("<![CDATA[")) return 9;
    if (source.starts_with("<!--")) {
      const auto end = source.find("-->");
      return end == std::string_view::npos ? 0 : end + 3;
    }
    if (source.starts_with('<')) {
      const auto end = source.find('>');
      return end == std::string_view::npos ? 0 : end + 1;
    }
    return 0;
  }
  if (notation != Notation::markdown) return 0;
  const char c = source.front();
  return c == '*' || c == '_' || c == '`' || c == '>' || c == '\\' ? 1 : 0;
}

class Walker {
 public:
  Walker(std::string_view bytes, const Text& text, Notation notation, AlignMode mode, std::span<const base::Span> skippable)
      : bytes_(bytes), value_(text.value), notation_(notation), mode_(mode), skippable_(skippable),
        at_(text.span.begin), end_(std::min<std::size_t>(text.span.end, bytes.size())) {}

  Alignment run() {
    out_.source_of.reserve(value_.size() + 1);
    out_.exact = true;
    while (v_ < value_.size()) {
      if (!step()) return give_up();
    }
    out_.source_of.push_back(static_cast<std::uint32_t>(at_));
    return std::move(out_);
  }

 private:
  bool step() {
    if (base::is_space(value_[v_])) {
      out_.source_of.push_back(static_cast<std::uint32_t>(at_));
      ++v_;
      return true;  // the white space of the source is passed when the next byte is sought
    }
    while (at_ < end_) {
      if (consume()) return true;
      if (pass_white_space() || pass_skippable() || pass_markup()) continue;
      if (mode_ == AlignMode::strict) return false;
      out_.exact = false;
      ++at_;
    }
    return false;
  }

  std::string_view rest() const { return bytes_.substr(at_, end_ - at_); }
  Decoded escape() const { return in_cdata_ ? Decoded() : decode_escape(rest(), notation_); }
  std::size_t markup() const {
    if (in_cdata_) return rest().starts_with("]]>") ? 3 : 0;
    return markup_length(rest(), notation_);
  }

  bool consume() {
    if (skip_end(at_) != at_) return false;
    if (notation_ == Notation::xml && markup() > 0) return false;  // "<" stands for itself in a section only
    if (const Decoded d = escape(); d.length > 0 && value_.substr(v_).starts_with(d.text) && !d.text.empty()) {
      for (std::size_t i = 0; i < d.text.size(); ++i) out_.source_of.push_back(static_cast<std::uint32_t>(at_));
      v_ += d.text.size();
      at_ += d.length;
      return true;
    }
    if (bytes_[at_] != value_[v_]) return false;
    out_.source_of.push_back(static_cast<std::uint32_t>(at_));
    ++v_;
    ++at_;
    return true;
  }

  bool pass_white_space() {
    const Decoded d = base::is_space(bytes_[at_]) ? Decoded{1, " "} : escape();  // "&#10;" is white space, too
    if (d.length == 0 || !base::trim(d.text).empty()) return false;
    at_ += d.length;
    return true;
  }

  std::size_t skip_end(std::size_t at) const {
    const auto it = std::upper_bound(skippable_.begin(), skippable_.end(), at,
                                     [](std::size_t offset, const base::Span& s) { return offset < s.begin; });
    if (it == skippable_.begin()) return at;
    const base::Span& s = *std::prev(it);
    return at < s.end ? s.end : at;
  }

  bool pass_skippable() {
    const std::size_t next = skip_end(at_);
    if (next == at_) return false;
    at_ = next;
    return true;
  }

  bool pass_markup() {
    const std::size_t n = markup();
    if (n > 0) in_cdata_ = !in_cdata_ && notation_ == Notation::xml && rest().starts_with("<![CDATA[");
    at_ += n;
    return n > 0;
  }

  Alignment give_up() {
    out_.exact = false;
    while (out_.source_of.size() <= value_.size()) out_.source_of.push_back(static_cast<std::uint32_t>(end_));
    return std::move(out_);
  }

  std::string_view bytes_, value_;
  Notation notation_;
  AlignMode mode_;
  std::span<const base::Span> skippable_;
  std::size_t at_, end_;
  std::size_t v_ = 0;
  bool in_cdata_ = false;  // where nothing but its end is markup
  Alignment out_;
};

}  // namespace

Alignment align(std::string_view file_bytes, const Text& text, Notation notation, AlignMode mode,
                std::span<const base::Span> skippable) {
  Alignment out = Walker(file_bytes, text, notation, mode, skippable).run();
  if (out.exact || notation == Notation::text) return out;
  // In comments and in a front matter "&amp;" is five characters: the words may stand there as they are.
  Alignment literal = Walker(file_bytes, text, Notation::text, AlignMode::strict, skippable).run();
  return literal.exact ? literal : out;
}

base::Span locate(const base::SourceSet& sources, const Text& text, Notation notation, std::size_t offset, std::size_t length) {
  if (!text.span.valid() || length == 0 || offset + length > text.value.size()) return text.span;
  // Nearly always the source holds the same bytes up to here.
  const std::string_view source = sources.text(text.span);
  if (source.substr(0, offset + length) == std::string_view(text.value).substr(0, offset + length)) {
    const auto begin_of = text.span.begin + static_cast<std::uint32_t>(offset);
    return {text.span.file, begin_of, begin_of + static_cast<std::uint32_t>(length)};
  }
  const Alignment a = align(sources.file(text.span.file).bytes(), text, notation, AlignMode::lenient);
  const std::uint32_t begin = a.source_of[offset];
  const std::uint32_t last = a.source_of[offset + length - 1];
  if (begin >= text.span.end || last < begin) return text.span;
  // The last byte may be an escape of several source bytes: its end is where the next byte of the value stands at the latest.
  std::uint32_t end = last + 1;
  const std::string_view bytes = sources.file(text.span.file).bytes();
  if (const Decoded d = decode_escape(bytes.substr(last, text.span.end - last), notation); d.length > 0)
    end = last + static_cast<std::uint32_t>(d.length);
  return {text.span.file, begin, std::min(end, text.span.end)};
}

}  // namespace uoc::model
