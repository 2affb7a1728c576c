// SPDX-License-Identifier: Apache-2.0
// Result<T>: a value, or the reason why the environment did not give one. Faults in documents are diagnostics, not errors.
#pragma once

#include <string>
#include <tl/expected.hpp>

namespace uoc::base {

enum class ErrorKind { not_found, permission, too_large, wrong_type, io, usage, malformed };

struct Error {
  ErrorKind kind = ErrorKind::io;
  std::string message;  // lower case, no final stop, fit to be shown to a user
};

template <class T>
using Result = tl::expected<T, Error>;

inline tl::unexpected<Error> fail(ErrorKind kind, std::string message) {
  return tl::unexpected<Error>(Error{kind, std::move(message)});
}

}  // namespace uoc::base
