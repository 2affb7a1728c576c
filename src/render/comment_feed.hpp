// SPDX-License-Identifier: Apache-2.0
// Hands out the comments of a unit at their anchors; what no anchor asked for comes at the end, so that none is lost.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "model/unit.hpp"

namespace uoc::render {

class CommentFeed {
 public:
  explicit CommentFeed(const std::vector<model::Comment>& comments) : comments_(comments), given_(comments.size(), false) {
    for (std::size_t i = 0; i < comments.size(); ++i) places_[comments[i].anchor].push_back(i);
  }

  bool done() const { return left_ == 0; }
  // The comments of an anchor that were not handed out yet.
  std::vector<model::Comment> at(std::string_view anchor) {
    std::vector<model::Comment> out;
    if (const auto it = places_.find(anchor); it != places_.end())
      for (const std::size_t i : it->second) take(i, out);
    return out;
  }
  std::vector<model::Comment> rest() {
    std::vector<model::Comment> out;
    for (std::size_t i = 0; i < comments_.size(); ++i) take(i, out);
    return out;
  }

  // "e3" for the third element; empty, and cheap, where no comment is left.
  std::string anchor(std::string_view letter, std::size_t index) const {
    return done() ? std::string() : std::string(letter) + std::to_string(index + 1);
  }
  std::string below(std::string_view parent, std::string_view letter, std::size_t index) const {
    return done() ? std::string() : std::string(parent) + "." + anchor(letter, index);
  }

 private:
  void take(std::size_t i, std::vector<model::Comment>& out) {
    if (given_[i]) return;
    given_[i] = true;
    --left_;
    out.push_back(comments_[i]);
  }

  const std::vector<model::Comment>& comments_;
  std::unordered_map<std::string_view, std::vector<std::size_t>> places_;  // of each anchor
  std::vector<bool> given_;
  std::size_t left_ = comments_.size();
};

}  // namespace uoc::render
