// SPDX-License-Identifier: Apache-2.0
#include "lint/fixes.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "base/text.hpp"

namespace uoc::lint {
namespace {

using Words = std::vector<std::string_view>;

std::string joined(const Words& words, std::size_t from, std::size_t to) {
  std::string out;
  for (std::size_t i = from; i < to; ++i) out.append(i == from ? "" : " ").append(words[i]);
  return out;
}

}  // namespace

void replace_words(diag::Diagnostic& diagnostic, const Report& report, const Statement& statement, std::size_t begin, std::size_t length,
                   std::string_view text, Safety safety) {
  const std::string_view old_text = statement.value().substr(begin, length);
  const Words before = base::split(old_text, ' '), after = base::split(text, ' ');
  const std::size_t shorter = std::min(before.size(), after.size());
  std::size_t head = 0, tail = 0;
  while (head < shorter && before[head] == after[head]) ++head;
  while (tail < shorter - head && before[before.size() - 1 - tail] == after[after.size() - 1 - tail]) ++tail;
  const auto offset = [&](std::size_t word) { return begin + static_cast<std::size_t>(before[word].data() - old_text.data()); };
  const std::size_t first = head, last = before.size() - tail;  // of the old words that change
  const std::string fresh = joined(after, head, after.size() - tail);
  diag::Edit edit;
  if (first == last && first < before.size()) {  // words are put in before a word
    edit = report.edit(statement, offset(first), before[first].size(), fresh + " ");
    edit.span.end = edit.span.begin;
  } else if (first == last) {  // and behind the last one
    edit = report.edit(statement, offset(first - 1), before[first - 1].size(), " " + fresh);
    edit.span.begin = edit.span.end;
  } else {
    // Words that go take a blank along.
    const bool gone = fresh.empty(), at_end = last == before.size();
    const std::size_t from = gone && at_end ? offset(first - 1) + before[first - 1].size() : offset(first);
    const std::size_t end = gone && !at_end ? offset(last) : offset(last - 1) + before[last - 1].size();
    edit = report.edit(statement, from, end - from, fresh);
    if (edit.span.valid() && edit.span.size() != end - from) return;
  }
  diagnostic.with_fix(safety == Safety::safe, std::move(edit));
}

}  // namespace uoc::lint
