// SPDX-License-Identifier: Apache-2.0
#include "pipeline/site_table.hpp"

#include <algorithm>
#include <array>
#include <cstdio>

#include "base/text.hpp"

namespace uoc::pipeline {
namespace {

constexpr std::uint64_t kLogoLimit = std::uint64_t{1} << 20U;  // bytes
constexpr std::array<std::string_view, 6> kPictures{".svg", ".png", ".jpg", ".jpeg", ".gif", ".webp"};

std::string picture_ending(std::string_view path) {
  const std::string folded = base::lower(path);
  for (const auto ending : kPictures)
    if (folded.ends_with(ending)) return std::string(ending);
  return {};
}

// A colour that text on `paper` can be read in.
void read_colour(TomlReader& in, const toml::table& site, std::string_view key, std::string_view paper, std::string& out) {
  in.read(site, key, out);
  if (out.empty()) return;
  const auto colour = render::parse_colour(out);
  if (!colour) return in.fault(*site.get(key), quoted(key) + " must be a colour such as \"#0a4f83\"");
  const double found = render::contrast(*colour, *render::parse_colour(paper));
  if (found >= render::kTextContrast) return;
  char ratio[16];
  std::snprintf(ratio, sizeof ratio, "%.1f", found);
  in.fault(*site.get(key), quoted(out) + " cannot be read on the page: its contrast with " + std::string(paper) + " is " + ratio + ", and text needs 4.5");
}

}  // namespace

render::Look read_site(TomlReader& in, const toml::table& root, std::string& logo_path) {
  render::Look out;
  const toml::table* site = in.table(root, "site");
  if (site == nullptr) return out;
  in.allow(*site, {"title", "language", "logo", "accent", "accent_dark", "header", "footer"}, "in `[site]`");
  in.read(*site, "title", out.title);
  in.read(*site, "language", out.language);
  in.read(*site, "header", out.header);
  in.read(*site, "footer", out.footer);
  read_colour(in, *site, "accent", render::kPaper, out.accent);
  read_colour(in, *site, "accent_dark", render::kPaperDark, out.accent_dark);
  in.read(*site, "logo", logo_path);
  if (logo_path.empty()) return out;
  if (logo_path.starts_with('/') || (logo_path + "/").find("../") != std::string::npos)
    in.fault(*site->get("logo"), "`logo` must name a file of the project");
  else if (picture_ending(logo_path).empty())
    in.fault(*site->get("logo"), "`logo` must be a picture: .svg, .png, .jpg, .gif or .webp");
  out.logo_name = "logo" + picture_ending(logo_path);
  return out;
}

base::Result<void> load_logo(const base::FileSystem& files, const std::string& root, const std::string& logo_path, render::Look& look) {
  if (logo_path.empty()) return {};
  auto bytes = files.read(base::join_path(root, logo_path), kLogoLimit);
  if (!bytes) return base::fail(bytes.error().kind, "the logo " + quoted(logo_path) + ": " + bytes.error().message);
  look.logo = std::move(*bytes);
  return {};
}

}  // namespace uoc::pipeline
