// SPDX-License-Identifier: Apache-2.0
// What the keys of a front matter mean.
#include <algorithm>

#include "base/text.hpp"
#include "read/markdown_unit.hpp"

namespace uoc::read {

using model::FrontKey;

void MarkdownUnitReader::apply_front_matter(FrontMatter& front) {
  document_.trivia.insert(document_.trivia.end(), front.trivia.begin(), front.trivia.end());
  for (auto& entry : front.entries) apply_entry(entry);
  for (auto& [before, text] : front.comments) {
    if (before < front.entries.size())
      unit_.comments.push_back({anchor_of(front.entries[before]), std::move(text)});
    else
      held_.push_back({"", std::move(text)});
  }
}

std::string MarkdownUnitReader::anchor_of(const FrontEntry& entry) const {
  const auto key = model::front_matter_key(entry.key, context_.profile);
  if (key.kind == FrontKey::field) return std::string(model::name(key.field));
  if (is_provenance(key.kind)) return "provenance";
  if (key.kind != FrontKey::extra && key.kind != FrontKey::unknown) return "unit";
  const std::string& name = key.kind == FrontKey::extra ? key.extra : entry.key;
  for (std::size_t i = 0; i < unit_.extras.size(); ++i)
    if (unit_.extras[i].name == name && unit_.extras[i].text.span.begin >= entry.span.begin && unit_.extras[i].text.span.end <= entry.span.end)
      return "x" + std::to_string(i + 1);
  return "unit";
}

void MarkdownUnitReader::apply_entry(FrontEntry& entry) {
  const auto key = model::front_matter_key(entry.key, context_.profile);
  if (key.kind == FrontKey::field) return apply_field(entry, key.field);
  if (key.kind == FrontKey::extra) return apply_extra(entry, key.extra);
  if (key.kind == FrontKey::unknown) {
    faults_.add(kFrontMatterUnknown, entry.key_span.begin, entry.key_span.end, "the key `" + entry.key + "` is not known; it is kept as it is")
        .with_hint(did_you_mean_hint(entry.key, model::front_matter_keys()));
    return apply_extra(entry, entry.key);
  }
  if (entry.values.size() > 1) {
    faults_.add(kFrontMatterMalformed, entry.span.begin, entry.span.end,
                "`" + entry.key + "` has several values: " + quoted(bytes_.substr(entry.span.begin, entry.span.size())))
        .with_hint("write one");
    return;
  }
  for (const auto& value : entry.values) trivia(model::TriviaKind::markup, value.span.begin, value.span.end);
  if (key.kind == FrontKey::format) return apply_format(entry);
  if (key.kind == FrontKey::inherited) return apply_inherited(entry);
  if (is_provenance(key.kind)) return apply_provenance(entry, key.kind);
  unit_.language = entry.values.empty() ? "" : base::collapse_spaces(entry.values[0].value);
}

void MarkdownUnitReader::apply_field(FrontEntry& entry, model::FieldName name) {
  model::Field& field = *field_of(name);
  const base::Span at_end = {faults_.file(), entry.span.end, entry.span.end};
  unit_.facts.labels.push_back({name, entry.key_span, entry.values.empty() ? at_end : entry.values[0].span});
  const bool area = name == model::FieldName::functional_area;
  if (field.printed || (entry.values.size() > 1 && !area)) {
    faults_.add(field.printed ? kTextNotPlaced : kFrontMatterMalformed, entry.span.begin, entry.span.end,
                "`" + entry.key + "` is given twice: " + quoted(bytes_.substr(entry.span.begin, entry.span.size())))
        .with_hint("keep one of them");
    field.printed = true;
    return;
  }
  field.printed = true;
  field.text.span = at_end;
  for (std::size_t i = 0; i < entry.values.size(); ++i) {
    const bool breaks = name == model::FieldName::range || name == model::FieldName::remark;
    if (!breaks) entry.values[i].value = base::collapse_spaces(entry.values[i].value);
    if (i == 0)
      field.text = entry.values[i];
    else
      unit_.other_areas.push_back(entry.values[i]);
  }
}

void MarkdownUnitReader::apply_inherited(const FrontEntry& entry) {
  if (entry.values.empty()) return;
  for (const std::string_view part : base::split(entry.values[0].value, ',')) {
    const auto key = model::front_matter_key(part, context_.profile);
    if (key.kind == FrontKey::field) {
      field_of(key.field)->inherited = true;
      continue;
    }
    faults_.add(kFrontMatterMalformed, entry.values[0].span.begin, entry.values[0].span.end, quoted(part) + " is no field that can be inherited")
        .with_hint("name a field, such as `functional_area`");
  }
}

void MarkdownUnitReader::apply_format(const FrontEntry& entry) {
  has_format_ = true;
  const std::string value = entry.values.empty() ? "" : entry.values[0].value;
  const auto version = base::to_int(value);
  if (version && *version >= 1 && *version <= model::kFormatVersion) return;
  const std::string ours = std::to_string(model::kFormatVersion);
  faults_.add(kFormatVersion, entry.span.begin, entry.span.end,
              "the file has format " + quoted(value) + "; this program knows format " + ours)
      .with_hint(version && *version > model::kFormatVersion ? "use a newer `uoc`" : "write `uoc: " + ours + "`");
}

void MarkdownUnitReader::apply_provenance(const FrontEntry& entry, FrontKey what) {
  if (entry.values.empty()) return;
  std::string text = base::collapse_spaces(entry.values[0].value);
  if (what == FrontKey::source_sha256) {
    unit_.provenance.sha256 = std::move(text);
    return;
  }
  if (what == FrontKey::retrieved) {
    unit_.provenance.retrieved = std::move(text);
    return;
  }
  if (what == FrontKey::source_page) {
    const auto page = base::to_int(text);
    unit_.provenance.page = static_cast<std::uint32_t>(page.value_or(0));
    if (!page)
      faults_.add(kFrontMatterMalformed, entry.values[0].span.begin, entry.values[0].span.end, "`" + entry.key + "` is " + quoted(text) + ", not a number")
          .with_hint("write the number of the page");
    return;
  }
  const auto colon = text.rfind(':');
  const auto line = colon == std::string::npos ? std::nullopt : base::to_int(std::string_view(text).substr(colon + 1));
  if (line) text.resize(colon);
  unit_.provenance.source = std::move(text);
  unit_.provenance.line = static_cast<std::uint32_t>(line.value_or(0));
}

void MarkdownUnitReader::apply_extra(FrontEntry& entry, const std::string& name) {
  model::Extra extra{name, {"", {faults_.file(), entry.span.end, entry.span.end}}};
  for (const auto& value : entry.values) append(extra.text, value, "\n\n");
  unit_.extras.push_back(std::move(extra));
}

}  // namespace uoc::read
