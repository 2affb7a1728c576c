// SPDX-License-Identifier: Apache-2.0
#include "base/encoding.hpp"

#include <iconv.h>

#include <algorithm>
#include <array>
#include <cerrno>

namespace uoc::base {
namespace {

class Converter {
 public:
  explicit Converter(const std::string& from) : handle_(::iconv_open("UTF-8", from.c_str())) {}
  ~Converter() {
    if (known()) ::iconv_close(handle_);
  }
  Converter(const Converter&) = delete;
  Converter& operator=(const Converter&) = delete;

  // iconv_open() reports failure by this value.
  bool known() const { return handle_ != reinterpret_cast<iconv_t>(-1); }  // NOLINT(performance-no-int-to-ptr)
  iconv_t get() const { return handle_; }

 private:
  iconv_t handle_;
};

}  // namespace

bool is_encoding(const std::string& name) { return !name.empty() && Converter(name).known(); }

Result<std::string> to_utf8(std::string_view bytes, const std::string& encoding) {
  const Converter converter(encoding);
  if (!converter.known()) return fail(ErrorKind::usage, "unknown encoding `" + encoding + "`");
  std::string out;
  std::array<char, 16384> chunk{};
  char* from = const_cast<char*>(bytes.data());  // iconv() reads only; its interface is older than const
  std::size_t left = bytes.size();
  while (true) {
    char* to = chunk.data();
    std::size_t room = chunk.size();
    const std::size_t converted = left > 0 ? ::iconv(converter.get(), &from, &left, &to, &room)
                                           : ::iconv(converter.get(), nullptr, nullptr, &to, &room);
    const int error = errno;
    const bool failed = converted == static_cast<std::size_t>(-1);
    out.append(chunk.data(), static_cast<std::size_t>(to - chunk.data()));
    if (failed && error != E2BIG)
      return fail(ErrorKind::malformed, "byte " + std::to_string(bytes.size() - left + 1) + " is no text in " + encoding);
    if (left == 0 && !failed && to != chunk.data() + chunk.size() && room > 0) break;
  }
  static constexpr std::string_view kMark = "\xEF\xBB\xBF";
  if (out.starts_with(kMark)) out.erase(0, kMark.size());
  return out;
}

std::optional<std::string> encoding_by_marks(std::string_view bytes) {
  if (bytes.starts_with(std::string_view("\xFF\xFE\0\0", 4))) return "UTF-32LE";
  if (bytes.starts_with("\xFF\xFE")) return "UTF-16LE";
  if (bytes.starts_with("\xFE\xFF")) return "UTF-16BE";
  // Half of the bytes of an English text in UTF-16 are zero, all of them on one side of the pairs.
  const std::size_t pairs = std::min<std::size_t>(bytes.size(), 4096) / 2;
  if (pairs < 8 || bytes.size() % 2 != 0) return std::nullopt;
  std::size_t even = 0, odd = 0;
  for (std::size_t i = 0; i < pairs; ++i) {
    even += bytes[2 * i] == '\0';
    odd += bytes[2 * i + 1] == '\0';
  }
  if (odd * 4 > pairs && even == 0) return "UTF-16LE";
  if (even * 4 > pairs && odd == 0) return "UTF-16BE";
  return std::nullopt;
}

}  // namespace uoc::base
