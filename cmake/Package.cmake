# SPDX-License-Identifier: Apache-2.0
# What `cpack` makes of a build: a Debian package, and a tarball that runs from any folder (the program carries its templates,
# profiles and word lists). Dependencies on libraries are read from the program.
set(CPACK_GENERATOR DEB TGZ)
set(CPACK_PACKAGE_NAME uoc)
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "build tool for competency standards")
set(CPACK_PACKAGE_DESCRIPTION
    "uoc reads units of competency as they are published, checks them against rules that rest on published authorities, and renders web pages, Markdown and evidence checklists.")
set(CPACK_PACKAGE_CONTACT "the maintainers of uoc <maintainers@uoc.example>")
set(CPACK_PACKAGE_VENDOR "uoc")
set(CPACK_RESOURCE_FILE_LICENSE ${PROJECT_SOURCE_DIR}/LICENSE)
set(CPACK_PACKAGE_DIRECTORY ${PROJECT_SOURCE_DIR}/build/packages)
set(CPACK_STRIP_FILES ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION text)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "poppler-utils, git") # PDF; what a branch changed
include(CPack)
