// SPDX-License-Identifier: Apache-2.0
#include "render/program.hpp"

#include "base/escape.hpp"
#include "base/text.hpp"

namespace uoc::render {

struct Program::Run {
  std::vector<const Value*> stack;  // innermost last
  Escape escape;
  std::string& out;
};

Program::Name::Name(const Token& token) : full(token.text), file(token.file), line(token.line) {
  if (full == ".") return;
  for (const auto part : base::split(full, '.')) parts.emplace_back(part);
}

Program::Program(const std::vector<Token>& tokens) {
  std::vector<std::size_t> open;
  for (const auto& token : tokens) {
    switch (token.kind) {
      case TokenKind::text:
      case TokenKind::newline:
        add_text(token.text);
        break;
      case TokenKind::section:
      case TokenKind::inverted:
        open.push_back(ops_.size());
        [[fallthrough]];
      case TokenKind::variable:
        ops_.push_back({token.kind, static_cast<std::uint32_t>(names_.size()), 0});
        names_.emplace_back(token);
        break;
      case TokenKind::end:
        ops_[open.back()].size = static_cast<std::uint32_t>(ops_.size() - open.back() - 1);
        ops_.push_back({TokenKind::end, 0, 0});
        open.pop_back();
        break;
      case TokenKind::comment:
      case TokenKind::partial:
        break;
    }
  }
}

// Neighbouring pieces of text become one operation.
void Program::add_text(std::string_view text) {
  const auto at = static_cast<std::uint32_t>(literals_.size());
  literals_ += text;
  if (!ops_.empty() && ops_.back().kind == TokenKind::text)
    ops_.back().size += static_cast<std::uint32_t>(text.size());
  else
    ops_.push_back({TokenKind::text, at, static_cast<std::uint32_t>(text.size())});
}

void Program::run(const Value& data, Escape escape, std::string& out) const {
  Run run{{&data}, escape, out};
  run_ops(0, ops_.size(), run);
}

// The first part of a dotted name is looked up from the innermost section outwards, the others inside what
// was found.
const Value* Program::look_up(const Name& name, const std::vector<const Value*>& stack) const {
  if (name.parts.empty()) return stack.back();
  const Value* found = nullptr;
  for (auto it = stack.rbegin(); it != stack.rend() && found == nullptr; ++it)
    found = (*it)->find(name.parts.front());
  for (std::size_t i = 1; i < name.parts.size() && found != nullptr; ++i) found = found->find(name.parts[i]);
  if (found == nullptr) name.fault.store(NameFault::unknown, std::memory_order_relaxed);
  return found;
}

void Program::append(const Value& value, Run& run) {
  if (run.escape == Escape::html && value.is_markup())
    run.out += value.markup();
  else if (run.escape == Escape::html)
    base::append_html(run.out, value.text());
  else if (run.escape == Escape::markdown)
    base::append_markdown_page(run.out, value.text());
  else if (run.escape == Escape::csv)
    base::append_csv(run.out, value.text());
  else
    base::append_xml(run.out, value.text());
}

void Program::run_ops(std::size_t begin, std::size_t end, Run& run) const {
  for (std::size_t i = begin; i < end; ++i) {
    const Op& op = ops_[i];
    if (op.kind == TokenKind::text) {
      run.out.append(literals_, op.at, op.size);
    } else if (op.kind == TokenKind::variable) {
      const Value* value = look_up(names_[op.at], run.stack);
      if (value == nullptr) continue;
      if (!value->is_text() && value->truthy())
        names_[op.at].fault.store(NameFault::no_text, std::memory_order_relaxed);
      append(*value, run);
    } else if (op.kind == TokenKind::section || op.kind == TokenKind::inverted) {
      run_section(op, i + 1, run);
      i += op.size;
    }
  }
}

void Program::run_section(const Op& op, std::size_t inside, Run& run) const {
  const Value* value = look_up(names_[op.at], run.stack);
  const bool truthy = value != nullptr && value->truthy();
  if (op.kind == TokenKind::inverted) {
    if (!truthy) run_ops(inside, inside + op.size, run);
    return;
  }
  if (!truthy) return;
  if (const auto* items = value->list()) {
    for (const auto& item : *items) {
      run.stack.push_back(&item);
      run_ops(inside, inside + op.size, run);
      run.stack.pop_back();
    }
    return;
  }
  run.stack.push_back(value);
  run_ops(inside, inside + op.size, run);
  run.stack.pop_back();
}

void Program::each_fault(
    const std::function<void(std::size_t, std::size_t, std::string_view, NameFault)>& report) const {
  for (const auto& name : names_) {
    const auto fault = name.fault.load(std::memory_order_relaxed);
    if (fault != NameFault::none) report(name.file, name.line, name.full, fault);
  }
}

}  // namespace uoc::render
