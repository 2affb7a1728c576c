#!/usr/bin/env bash
# The Debian package names its libraries and holds the program; the tarball runs from any folder.
# usage: package.sh UOC SOURCE_FOLDER
set -uo pipefail

skip() { echo "skipped: $*"; exit 77; }
fail() { echo "failed: $*"; exit 1; }
[ -x "$1" ] || skip "there is no program $1"
build=$(realpath "$(dirname "$1")")
source=$(realpath "$2")
[ -f "$build/CPackConfig.cmake" ] || skip "the build has no CPackConfig.cmake"
command -v dpkg-shlibdeps >/dev/null || skip "dpkg-shlibdeps is not installed"

temp=$(mktemp -d)
trap 'rm -rf "$temp"' EXIT
cpack --config "$build/CPackConfig.cmake" -B "$temp/packages" >"$temp/log" 2>&1 || { tail -n 20 "$temp/log"; fail "cpack"; }

deb=$(ls "$temp"/packages/uoc_*.deb) || fail "no Debian package"
[ "$(dpkg-deb -f "$deb" Package)" = uoc ] || fail "the package is not called uoc"
[[ $(dpkg-deb -f "$deb" Depends) == *libpugixml* ]] || fail "the package does not depend on its libraries"
[[ $(dpkg-deb -c "$deb") == *" ./usr/bin/uoc"* ]] || fail "the package has no /usr/bin/uoc"

tarball=$(ls "$temp"/packages/uoc-*.tar.gz) || fail "no tarball"
mkdir "$temp/elsewhere"
tar -xzf "$tarball" -C "$temp/elsewhere" || fail "the tarball cannot be unpacked"
uoc=$(ls "$temp"/elsewhere/*/bin/uoc) || fail "the tarball has no bin/uoc"
cd "$temp" && cp -r "$source/standards/insurance" units || fail "no sample units"
"$uoc" build units -o out --fail-on never 2>/dev/null || fail "the program of the tarball does not build"
[ -s out/html/index.html ] || fail "the program of the tarball made no pages"
echo "$(basename "$deb") and $(basename "$tarball") are sound"
