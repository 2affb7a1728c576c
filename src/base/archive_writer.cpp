// SPDX-License-Identifier: Apache-2.0
#include "base/archive_writer.hpp"

#include <zip.h>

#include <stdexcept>

namespace uoc::base {
namespace {

constexpr zip_uint16_t kTime = 0, kDate = (1U << 5U) | 1U;  // of DOS: 1980-01-01, which no time zone moves
constexpr zip_uint32_t kLevel = 1;  // of deflate: twice as fast as the usual 6, and these texts shrink to a tenth all the same

[[noreturn]] void give_up(const char* what) { throw std::runtime_error(std::string("the archive cannot be written: ") + what); }

// The bytes that a closed archive left in its source.
std::string drain(zip_source_t* source) {
  zip_stat_t stat;
  std::string out;
  if (zip_source_stat(source, &stat) != 0 || zip_source_open(source) != 0) give_up("no memory");
  out.resize(stat.size);
  const zip_int64_t n = zip_source_read(source, out.data(), out.size());
  zip_source_close(source);
  if (n < 0 || static_cast<std::size_t>(n) != out.size()) give_up("no memory");
  return out;
}

}  // namespace

std::string pack(std::span<const ArchiveEntry> entries) {
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* target = zip_source_buffer_create(nullptr, 0, 0, &error);
  if (target == nullptr) give_up("no memory");
  zip_source_keep(target);
  zip_t* zip = zip_open_from_source(target, ZIP_CREATE | ZIP_TRUNCATE, &error);
  if (zip == nullptr) give_up(zip_error_strerror(&error));
  for (const auto& entry : entries) {
    zip_source_t* bytes = zip_source_buffer(zip, entry.bytes.data(), entry.bytes.size(), 0);
    const zip_int64_t at = bytes == nullptr ? -1 : zip_file_add(zip, entry.name.c_str(), bytes, ZIP_FL_ENC_UTF_8);
    if (at < 0) give_up(zip_strerror(zip));
    const auto index = static_cast<zip_uint64_t>(at);
    zip_file_set_dostime(zip, index, kTime, kDate, 0);
    zip_set_file_compression(zip, index, ZIP_CM_DEFLATE, kLevel);
  }
  if (zip_close(zip) != 0) give_up(zip_strerror(zip));
  std::string out = drain(target);
  zip_source_free(target);
  zip_error_fini(&error);
  return out;
}

}  // namespace uoc::base
