// SPDX-License-Identifier: Apache-2.0
#include "pipeline/fix_round.hpp"

#include <algorithm>

#include "model/items.hpp"

namespace uoc::pipeline {
namespace {

bool overlap(const base::Span& a, const base::Span& b) {
  // Two insertions at one place, or one at the edge of a change, have no order.
  return a.begin <= b.end && b.begin <= a.end;
}

class Chooser {
 public:
  Chooser(const Project& project, const std::set<std::string>& frozen) : project_(project) {
    for (std::size_t i = 0; i < project.files.size(); ++i) {
      const LoadedFile& file = project.files[i];
      if (file.failed || file.id == base::kNoFile || frozen.contains(file.path) || project.sources.file(file.id).is_extracted()) continue;
      by_id_.emplace(file.id, i);
    }
  }

  void add(const diag::Fix& fix) {
    if (fix.edits.empty() || !std::all_of(fix.edits.begin(), fix.edits.end(), [&](const auto& e) { return is_free(e); })) return;
    for (const auto& edit : fix.edits) {
      const std::size_t file = by_id_.at(edit.span.file);
      auto& chosen = chosen_[file];
      chosen.file = file;
      chosen.edits.push_back(edit);
    }
    ++chosen_[by_id_.at(fix.edits.front().span.file)].fixes;
  }

  std::vector<FileEdits> result() {
    std::vector<FileEdits> out;
    for (auto& [file, edits] : chosen_) {
      std::sort(edits.edits.begin(), edits.edits.end(), [](const auto& a, const auto& b) { return a.span < b.span; });
      out.push_back(std::move(edits));
    }
    return out;
  }

 private:
  bool is_free(const diag::Edit& edit) const {
    const auto file = edit.span.valid() ? by_id_.find(edit.span.file) : by_id_.end();
    if (file == by_id_.end() || edit.span.begin > edit.span.end || edit.span.end > project_.sources.file(edit.span.file).bytes().size()) return false;
    if (project_.sources.text(edit.span) == edit.text) return false;  // changes nothing
    const auto taken = chosen_.find(file->second);
    return taken == chosen_.end() ||
           std::none_of(taken->second.edits.begin(), taken->second.edits.end(), [&](const auto& e) { return overlap(e.span, edit.span); });
  }

  const Project& project_;
  std::map<base::FileId, std::size_t> by_id_;
  std::map<std::size_t, FileEdits> chosen_;
};

struct NamedText {
  std::string name;
  const model::Text* text = nullptr;
};

// All texts of a unit that a rule can judge. The values of code, level and credit are texts as well.
std::vector<NamedText> texts_of(const model::Unit& unit) {
  std::vector<NamedText> out;
  for (const auto& item : model::items_of(unit)) out.push_back({item.name, item.text});
  for (const auto& [name, field] : {std::pair{"framework", &unit.framework}, {"functional_area", &unit.functional_area}, {"code", &unit.code},
                                    {"level", &unit.level}, {"credit", &unit.credit}})
    out.push_back({name, &field->text});
  return out;
}

bool touched(const model::Text& text, const std::vector<diag::Edit>& edits) {
  return std::any_of(edits.begin(), edits.end(), [&](const auto& e) { return overlap(e.span, text.span); });
}

bool same_but_edits(const model::Unit& before, const model::Unit& after, const std::vector<diag::Edit>& edits) {
  const auto a = texts_of(before), b = texts_of(after);
  if (a.size() != b.size()) return false;
  for (std::size_t i = 0; i < a.size(); ++i) {
    if (a[i].name != b[i].name) return false;
    if (a[i].text->value != b[i].text->value && !touched(*a[i].text, edits)) return false;
  }
  return true;
}

std::span<const model::Unit> units_in(const Project& project, const LoadedFile& file) {
  return std::span(project.standards[file.standard].units).subspan(file.first_unit, file.unit_count);
}

}  // namespace

std::vector<FileEdits> choose_fixes(const Project& project, FixScope scope, const std::set<std::string>& frozen) {
  Chooser chooser(project, frozen);
  for (const auto& d : project.diagnostics)
    if (d.fix && (d.fix->safe || scope == FixScope::suggested)) chooser.add(*d.fix);
  return chooser.result();
}

std::string apply_edits(std::string_view bytes, const std::vector<diag::Edit>& edits) {
  std::string out;
  std::size_t at = 0;
  for (const auto& edit : edits) {
    out.append(bytes.substr(at, edit.span.begin - at)).append(edit.text);
    at = edit.span.end;
  }
  return out.append(bytes.substr(at));
}

bool only_edited_texts_changed(const Project& before, const Project& after, const FileEdits& edits) {
  const LoadedFile& file = before.files[edits.file];
  const auto same = std::find_if(after.files.begin(), after.files.end(), [&](const LoadedFile& f) { return f.path == file.path; });
  if (same == after.files.end() || same->failed || same->unit_count != file.unit_count) return false;
  const auto a = units_in(before, file), b = units_in(after, *same);
  for (std::size_t i = 0; i < a.size(); ++i)
    if (!same_but_edits(a[i], b[i], edits.edits)) return false;
  return true;
}

}  // namespace uoc::pipeline
