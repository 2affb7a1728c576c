// SPDX-License-Identifier: Apache-2.0
#include "base/archive.hpp"

#include <zip.h>

#include <array>

namespace uoc::base {

struct Archive::State {
  zip_t* zip = nullptr;
  State() = default;
  State(const State&) = delete;
  State& operator=(const State&) = delete;
  ~State() {
    if (zip != nullptr) zip_discard(zip);
  }
};

Archive::Archive(std::unique_ptr<State> state) : state_(std::move(state)) {}
Archive::Archive(Archive&&) noexcept = default;
Archive& Archive::operator=(Archive&&) noexcept = default;
Archive::~Archive() = default;

Result<Archive> Archive::open(std::string_view bytes) {
  zip_error_t error;
  zip_error_init(&error);
  const auto fault = [&](std::string what) {
    what += zip_error_strerror(&error);
    zip_error_fini(&error);
    return fail(ErrorKind::malformed, std::move(what));
  };
  zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
  if (source == nullptr) return fault("the archive cannot be read: ");
  auto state = std::make_unique<State>();
  state->zip = zip_open_from_source(source, ZIP_RDONLY, &error);
  if (state->zip == nullptr) {
    zip_source_free(source);
    return fault("the archive is damaged: ");
  }
  zip_error_fini(&error);
  return Archive(std::move(state));
}

bool Archive::contains(const std::string& name) const { return zip_name_locate(state_->zip, name.c_str(), 0) >= 0; }

Result<std::string> Archive::read(const std::string& name, std::uint64_t limit) const {
  const std::unique_ptr<zip_file_t, int (*)(zip_file_t*)> file(zip_fopen(state_->zip, name.c_str(), 0), zip_fclose);
  if (file == nullptr) return fail(ErrorKind::malformed, "`" + name + "` in the archive: " + zip_strerror(state_->zip));
  std::string out;
  std::array<char, 65536> chunk{};
  while (true) {
    const zip_int64_t n = zip_fread(file.get(), chunk.data(), chunk.size());
    if (n < 0) return fail(ErrorKind::malformed, "`" + name + "` in the archive is damaged");
    if (n == 0) return out;
    out.append(chunk.data(), static_cast<std::size_t>(n));
    if (out.size() > limit)
      return fail(ErrorKind::too_large, "`" + name + "` unpacks to more than the limit of " + std::to_string(limit) + " bytes");
  }
}

}  // namespace uoc::base
