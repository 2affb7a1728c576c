// SPDX-License-Identifier: Apache-2.0
// standard.toml: what a committee says of its standard.
#include "pipeline/settings.hpp"
#include "pipeline/toml_reader.hpp"

namespace uoc::pipeline {
namespace {

// An area is a name, or a table of name and code.
void read_area(TomlReader& in, const toml::node& node, std::vector<model::FunctionalArea>& out) {
  model::FunctionalArea area;
  if (const auto* name = node.as_string()) {
    area.name = name->get();
  } else if (const auto* table = node.as_table()) {
    in.allow(*table, {"name", "code"}, "in `functional_areas`");
    in.read(*table, "name", area.name);
    in.read(*table, "code", area.code);
  } else {
    return in.fault(node, "a functional area is a name, or `{ name = \"…\", code = \"…\" }`");
  }
  if (area.name.empty()) return in.fault(node, "a functional area needs a name");
  out.push_back(std::move(area));
}

void read_areas(TomlReader& in, const toml::table& root, std::vector<model::FunctionalArea>& out) {
  const toml::node* node = root.get("functional_areas");
  if (node == nullptr) return;
  const toml::array* list = node->as_array();
  if (list == nullptr) return in.fault(*node, "`functional_areas` must be a list");
  for (const auto& entry : *list) read_area(in, entry, out);
}

// The register is part of the standard: nothing outside its folder is read.
void read_register(TomlReader& in, const toml::table& root, std::string& out) {
  in.read(root, "register", out);
  const bool outside = out.starts_with('/') || (out + "/").find("../") != std::string::npos;
  if (outside) in.fault(*root.get("register"), "`register` must name a file in the folder of the standard");
}

}  // namespace

base::Result<model::StandardInfo> parse_standard(std::string_view toml, std::string_view file_name) {
  TomlReader in(file_name);
  model::StandardInfo info;
  const toml::table root = in.parse(toml);
  in.allow(root,
           {"title", "industry", "edition", "languages", "profile", "functional_areas", "rights", "complete", "register"}, "");
  in.read(root, "title", info.title);
  in.read(root, "industry", info.industry);
  in.read(root, "edition", info.edition);
  in.read(root, "languages", info.languages);
  in.read(root, "profile", info.profile);
  read_areas(in, root, info.functional_areas);
  in.read(root, "rights", info.rights);
  in.read(root, "complete", info.complete);
  read_register(in, root, info.register_path);
  if (in.error()) return tl::unexpected(*in.error());
  return info;
}

}  // namespace uoc::pipeline
