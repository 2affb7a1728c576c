// SPDX-License-Identifier: Apache-2.0
// Renders pages piece by piece, so that a big build never holds all of them. A piece is the site pages of one target, or
// all pages of one unit.
#pragma once

#include <string>
#include <vector>

#include "pipeline/pipeline.hpp"
#include "render/renderer.hpp"

namespace uoc::pipeline {

class Rendering {
 public:
  Rendering(const Project& project, std::vector<const render::Target*> targets, const render::Templates& templates, render::Look look);

  std::size_t size() const { return targets_.size() + units_.size(); }
  // The pages of one piece; thread-safe, and the same however often it is asked for.
  std::vector<render::Page> render(std::size_t piece) const;
  // Names that templates ask for and no data holds; an error that lists them, once something was rendered.
  base::Result<void> complaints() const;

 private:
  struct Place {
    std::size_t standard, unit;
  };
  const render::Templates& templates_;
  std::string templates_folder_;  // as messages name it
  std::vector<const render::Target*> targets_;
  std::vector<Place> units_;
  std::vector<model::Standard> chosen_;  // if only some units are to be rendered
  render::Site site_;
};

// The built-in templates with those of the project's template folder in their place.
base::Result<render::Templates> load_templates(const base::FileSystem& files, const Settings& settings);

// The paths of all pages, sorted; an error if two are equal or one would leave the output folder.
base::Result<std::vector<std::string>> checked_paths(const std::vector<std::vector<std::string>>& by_piece);

}  // namespace uoc::pipeline
