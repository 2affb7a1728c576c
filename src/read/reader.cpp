// SPDX-License-Identifier: Apache-2.0
#include "read/reader.hpp"

#include <algorithm>

#include "base/files.hpp"
#include "base/text.hpp"
#include "read/faults.hpp"

namespace uoc::read {
namespace {

bool is_utf16(std::string_view bytes) { return bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF"); }

bool is_blank(std::string_view bytes) {
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  return base::trim(bytes).empty();
}

}  // namespace

std::optional<model::Notation> notation_of(std::string_view path) {
  const std::string extension = base::lower(base::extension(path));
  if (extension == ".txt") return model::Notation::text;
  if (extension == ".md" || extension == ".markdown") return model::Notation::markdown;
  if (extension == ".xml") return model::Notation::xml;
  return std::nullopt;
}

bool check_bytes(const base::SourceFile& file, base::FileId id, diag::Diagnostics& diagnostics) {
  const std::string_view bytes = file.bytes();
  Faults faults(id, diagnostics);
  if (is_blank(bytes)) {
    faults.add(kFileEmpty, 0, 0, "the file is empty").with_hint("write a unit into it, or delete it");
    return false;
  }
  if (is_utf16(bytes)) {
    faults.add(kNotUtf8, 0, 2, "the file is in UTF-16").with_hint("save it as UTF-8");
    return false;
  }
  if (const auto nul = bytes.find('\0'); nul != std::string_view::npos) {
    const auto at = static_cast<std::uint32_t>(nul);
    faults.add(kFileBinary, at, at + 1, "the file is no text: it holds a NUL byte").with_hint("give the text of the unit, in UTF-8");
    return false;
  }
  if (const auto bad = base::find_invalid_utf8(bytes)) {
    const auto at = static_cast<std::uint32_t>(*bad);
    static constexpr std::string_view kDigits = "0123456789ABCDEF";
    const auto byte = static_cast<unsigned char>(bytes[at]);
    const std::string hex = {kDigits[byte >> 4U], kDigits[byte & 15U]};
    faults.add(kNotUtf8, at, at + 1, "the byte " + hex + " is no UTF-8").with_hint("save the file as UTF-8");
    return false;
  }
  return true;
}

Document read(const base::SourceFile& file, base::FileId id, const Context& context) {
  return read_as(notation_of(file.path()).value_or(model::Notation::text), file, id, context);
}

Document read_as(model::Notation notation, const base::SourceFile& file, base::FileId id, const Context& context) {
  Document document;
  document.notation = notation;
  if (!check_bytes(file, id, document.diagnostics)) return document;
  switch (document.notation) {
    case model::Notation::xml: return read_xml(file, id, context);
    case model::Notation::markdown: return read_markdown(file, id, context);
    case model::Notation::text: break;
  }
  return read_text(file, id, context);
}

}  // namespace uoc::read
