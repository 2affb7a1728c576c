# SPDX-License-Identifier: Apache-2.0
# Outside libraries. scripts/debian-packages.txt names the package of each.
find_package(Threads REQUIRED)
find_package(pugixml REQUIRED)
find_package(cmark REQUIRED)
find_package(Boost REQUIRED COMPONENTS program_options)
find_package(EXPAT REQUIRED)
find_package(fmt REQUIRED)
find_package(LibXml2 REQUIRED)
find_package(nlohmann_json REQUIRED)
find_package(OpenSSL REQUIRED COMPONENTS Crypto)
find_package(tl-expected REQUIRED)
find_package(tomlplusplus REQUIRED)
find_package(yaml-cpp REQUIRED)
# The program spends a tenth of its time on memory, most of it on two threads at once. Sanitizers bring their own.
if(NOT UOC_SANITIZE)
  find_package(mimalloc REQUIRED)
endif()
find_package(PkgConfig REQUIRED)
pkg_check_modules(libzip REQUIRED IMPORTED_TARGET libzip)
pkg_check_modules(re2 REQUIRED IMPORTED_TARGET re2)
pkg_check_modules(xxhash REQUIRED IMPORTED_TARGET libxxhash)
# Debian's kainjow mustache is one header without any package description.
find_path(KAINJOW_MUSTACHE_INCLUDE_DIR kainjow/mustache.hpp REQUIRED)
add_library(kainjow::mustache INTERFACE IMPORTED)
target_include_directories(kainjow::mustache SYSTEM INTERFACE ${KAINJOW_MUSTACHE_INCLUDE_DIR})
# Debian's wordnet-base: data without any package description.
find_path(WORDNET_FOLDER index.verb PATHS /usr/share/wordnet /usr/share/wordnet-3.0/dict NO_DEFAULT_PATH REQUIRED)
