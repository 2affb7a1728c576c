// SPDX-License-Identifier: Apache-2.0
#include "read/conservation.hpp"

#include <algorithm>
#include <functional>

#include "base/text.hpp"
#include "model/locate.hpp"

namespace uoc::read {
namespace {

enum Owner : std::uint8_t { kNobody, kModel, kDiagnostic, kTriviaFirst };

void for_each_criterion(const std::vector<model::Criterion>& list, const std::function<void(const model::Text&)>& visit) {
  for (const auto& c : list) {
    visit(c.text);
    for_each_criterion(c.items, visit);
  }
}

// A comment, or the line of a published text that names the framework, may stand amid another text, which goes on behind it.
void for_each_aside(const model::Unit& u, model::Notation notation, const std::function<void(const model::Text&)>& visit) {
  if (!u.framework.inherited && notation == model::Notation::text) visit(u.framework.text);
  for (const auto& comment : u.comments) visit(comment.text);
}

void for_each_text(const model::Unit& u, model::Notation notation, const std::function<void(const model::Text&)>& visit) {
  if (notation != model::Notation::text) visit(u.framework.text);
  for (const auto* field : {&u.functional_area, &u.title, &u.code, &u.range, &u.level, &u.remark})
    if (!field->inherited || notation != model::Notation::text) visit(field->text);
  for (const auto& area : u.other_areas) visit(area);
  for (const auto& e : u.elements) {
    if (!e.number.span.empty() || !e.recovered) visit(e.number);
    visit(e.heading);
    for_each_criterion(e.criteria, visit);
  }
  visit(u.assessment.intro);
  for_each_criterion(u.assessment.criteria, visit);
  for (const auto& extra : u.extras) visit(extra.text);
}

class Proof {
 public:
  Proof(const base::SourceFile& file, base::FileId id, const Document& document)
      : bytes_(file.bytes()), id_(id), document_(document), owner_(bytes_.size(), kNobody) {}

  Conservation run() {
    own_trivia();
    own_asides();
    for (const auto& unit : document_.units) {
      own_credit(unit.credit.text);
      for_each_text(unit, document_.notation, [&](const model::Text& text) { own_text(text); });
    }
    own_diagnostics();
    count_words();
    return std::move(out_);
  }

 private:
  void paint(const base::Span& span, std::uint8_t owner) {
    if (span.file != id_) return;
    for (std::uint32_t i = span.begin; i < std::min<std::size_t>(span.end, owner_.size()); ++i)
      if (owner_[i] == kNobody) owner_[i] = owner;
  }

  void own_trivia() {
    for (const auto& t : document_.trivia) {
      paint(t.span, static_cast<std::uint8_t>(kTriviaFirst + static_cast<int>(t.kind)));
      skippable_.push_back(t.span);
    }
    std::sort(skippable_.begin(), skippable_.end());
  }

  void own_asides() {
    std::vector<base::Span> places;
    for (const auto& unit : document_.units)
      for_each_aside(unit, document_.notation, [&](const model::Text& text) {
        own_text(text);
        if (!text.empty()) places.push_back(text.span);
      });
    skippable_.insert(skippable_.end(), places.begin(), places.end());
    std::sort(skippable_.begin(), skippable_.end());
  }

  bool stands(const model::Text& text) const {
    return text.empty() || model::align(bytes_, text, document_.notation, model::AlignMode::strict, skippable_).exact;
  }

  // In XML a note stands in an attribute before the words: the two are read from two places.
  void own_credit(const model::Text& credit) {
    const std::uint32_t begin = credit.span.begin, end = credit.span.end;
    const char quote = document_.notation == model::Notation::xml && begin > 0 && begin < end ? bytes_[begin - 1] : ' ';
    const auto close = static_cast<std::uint32_t>(std::min<std::size_t>(bytes_.find(quote, begin), end));
    if ((quote != '"' && quote != '\'') || !credit.value.ends_with(')')) return own_text(credit);
    for (std::size_t open = credit.value.rfind('('); open != std::string::npos; open = open == 0 ? std::string::npos : credit.value.rfind('(', open - 1)) {
      const model::Text note{credit.value.substr(open + 1, credit.value.size() - open - 2), {id_, begin, close}};
      const model::Text words{credit.value.substr(0, std::max<std::size_t>(open, 1) - 1), {id_, close, end}};
      if (!stands(note) || !stands(words)) continue;
      own_text(note);
      return own_text(words);
    }
    own_text(credit);
  }

  // A number of an unusual shape, kept among the marks behind a Markdown heading: the marks are markup as a whole.
  bool stands_in_marks(const model::Text& text) const {
    return document_.notation == model::Notation::markdown && text.span.file == id_ && !text.value.starts_with("<!--") &&
           bytes_.substr(std::min<std::size_t>(text.span.begin, bytes_.size()), text.span.size()).starts_with("<!--");
  }

  // Each byte of the value must stand in the source, in order, and belong to no other text.
  void own_text(const model::Text& text) {
    if (text.empty()) return;
    if (stands_in_marks(text)) return;
    if (text.span.file != id_ || text.span.empty()) {
      out_.invented.push_back(text.value);
      return;
    }
    const model::Alignment a = model::align(bytes_, text, document_.notation, model::AlignMode::strict, skippable_);
    if (!a.exact) {
      out_.invented.push_back(text.value);
      return;
    }
    for (std::size_t i = 0; i < text.value.size(); ++i) {
      if (base::is_space(text.value[i])) continue;
      // An escape of several source bytes: all of them up to the next byte of the value that is not white space.
      std::uint8_t& owner = owner_[a.source_of[i]];
      if (owner == kModel && (i == 0 || a.source_of[i] != a.source_of[i - 1])) twice_ = true;
      owner = kModel;
    }
    own_escapes(text);
    if (twice_) out_.invented.push_back(text.value);
    twice_ = false;
  }

  // Bytes beside those of the value that are neither white space nor trivia are the rest of an escape.
  void own_escapes(const model::Text& text) {
    if (document_.notation == model::Notation::text) return;
    for (std::uint32_t i = text.span.begin; i < std::min<std::size_t>(text.span.end, owner_.size()); ++i)
      if (owner_[i] == kNobody && !base::is_space(bytes_[i])) owner_[i] = kModel;
  }

  // A file that could not be read at all: its one finding says so, and stands for every word.
  bool was_refused() const {
    static constexpr const diag::RuleInfo* kRefusals[] = {&kFileBinary, &kNotUtf8, &kXmlMalformed, &kXmlDoctype};
    return document_.units.empty() && document_.diagnostics.size() == 1 &&
           std::find(std::begin(kRefusals), std::end(kRefusals), document_.diagnostics[0].rule) != std::end(kRefusals);
  }

  void own_diagnostics() {
    if (was_refused()) return paint({id_, 0, static_cast<std::uint32_t>(owner_.size())}, kDiagnostic);
    for (const auto& d : document_.diagnostics) paint(d.span, kDiagnostic);
  }

  void count_words() {
    for (std::uint32_t i = 0; i < bytes_.size();) {
      if (is_blank(i)) {
        ++i;
        continue;
      }
      const std::uint32_t begin = i;
      bool lost = false;
      for (; i < bytes_.size() && !is_blank(i); ++i) lost = lost || (owner_[i] == kNobody && !is_mark_byte(i));
      count_word(begin, i, lost);
    }
  }

  // The byte-order mark is no word.
  bool is_blank(std::uint32_t i) const { return base::is_space(bytes_[i]); }
  bool is_mark_byte(std::uint32_t i) const { return i < 3 && bytes_.starts_with("\xEF\xBB\xBF"); }

  void count_word(std::uint32_t begin, std::uint32_t end, bool lost) {
    ++out_.words;
    if (lost) {
      out_.lost.push_back({id_, begin, end});
      return;
    }
    // A word counts where most weight lies: model before diagnostics before trivia.
    std::uint8_t kind = 0xFF;
    for (std::uint32_t i = begin; i < end; ++i)
      if (owner_[i] != kNobody) kind = std::min(kind, owner_[i]);
    if (kind == kModel)
      ++out_.in_model;
    else if (kind == kDiagnostic)
      ++out_.in_diagnostics;
    else if (kind != 0xFF)
      ++out_.in_trivia[kind - kTriviaFirst];
  }

  std::string_view bytes_;
  base::FileId id_;
  const Document& document_;
  std::vector<std::uint8_t> owner_;
  std::vector<base::Span> skippable_;
  Conservation out_;
  bool twice_ = false;
};

}  // namespace

Conservation check_conservation(const base::SourceFile& file, base::FileId id, const Document& document) {
  return Proof(file, id, document).run();
}

diag::Diagnostics conservation_faults(const Conservation& result, base::FileId id) {
  diag::Diagnostics out;
  const auto add = [&](base::Span span, std::string message) {
    diag::Diagnostic d;
    d.rule = &kConservation;
    d.severity = diag::Severity::error;
    d.span = span;
    d.message = std::move(message);
    d.hint = "this is a fault of uoc: please report it with the source";
    out.push_back(std::move(d));
  };
  if (!result.lost.empty())
    add(result.lost.front(), std::to_string(result.lost.size()) + (result.lost.size() == 1 ? " word" : " words") +
                                 " of the source would be lost, the first one here");
  for (const auto& text : result.invented)
    add({id, 0, 0}, "a text was read that does not stand in the source in this order: `" + text.substr(0, 80) + "`");
  return out;
}

}  // namespace uoc::read
