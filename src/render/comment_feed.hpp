// SPDX-License-Identifier: Apache-2.0
// Hands out the comments of a unit at their anchors; what no anchor asked for comes at the end, so that none is lost.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/unit.hpp"

namespace uoc::render {

class CommentFeed {
 public:
  explicit CommentFeed(const std::vector<model::Comment>& comments) : comments_(comments), given_(comments.size(), false) {}

  bool done() const { return left_ == 0; }
  // The comments of an anchor that were not handed out yet.
  std::vector<model::Comment> at(std::string_view anchor) { return take([&](const model::Comment& c) { return c.anchor == anchor; }); }
  std::vector<model::Comment> rest() { return take([](const model::Comment&) { return true; }); }

  // "e3" for the third element; empty, and cheap, where no comment is left.
  std::string anchor(std::string_view letter, std::size_t index) const {
    return done() ? std::string() : std::string(letter) + std::to_string(index + 1);
  }
  std::string below(std::string_view parent, std::string_view letter, std::size_t index) const {
    return done() ? std::string() : std::string(parent) + "." + anchor(letter, index);
  }

 private:
  template <class Wanted>
  std::vector<model::Comment> take(const Wanted& wanted) {
    std::vector<model::Comment> out;
    for (std::size_t i = 0; i < comments_.size() && left_ > 0; ++i) {
      if (given_[i] || !wanted(comments_[i])) continue;
      given_[i] = true;
      --left_;
      out.push_back(comments_[i]);
    }
    return out;
  }

  const std::vector<model::Comment>& comments_;
  std::vector<bool> given_;
  std::size_t left_ = comments_.size();
};

}  // namespace uoc::render
