// SPDX-License-Identifier: Apache-2.0
// The front matter of canonical Markdown.
#pragma once

#include <string>
#include <string_view>

#include "model/profile.hpp"
#include "render/comment_feed.hpp"

namespace uoc::render {

// A YAML scalar: plain where no reader of YAML can take it for anything else, else in double quotes.
void append_yaml(std::string& out, std::string_view text);

// Everything between and including the "---" lines.
void append_front_matter(std::string& out, const model::Unit& unit, const model::Profile& profile, CommentFeed& comments);

}  // namespace uoc::render
