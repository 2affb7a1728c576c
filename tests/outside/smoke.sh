#!/usr/bin/env bash
# The program as a process: exit codes, streams, pipes, working folder, locale, and a build that is killed.
# usage: smoke.sh UOC SOURCE_FOLDER
set -uo pipefail

uoc=$(realpath "$1")
source=$(realpath "$2")
temp=$(mktemp -d)
trap 'chmod -R u+w "$temp"; rm -rf "$temp"' EXIT
failures=0

fail() { echo "FAILED: $*"; failures=$((failures + 1)); }

# expect CODE COMMAND…: runs a command with its streams in $temp/out and $temp/err.
expect() {
  local wanted=$1 code=0
  shift
  "$@" >"$temp/out" 2>"$temp/err" </dev/null || code=$?
  [ "$code" -eq "$wanted" ] || { fail "exit $code instead of $wanted: $*"; cat "$temp/err"; }
}
empty() { [ ! -s "$1" ] || fail "$2: something was printed"; }
filled() { [ -s "$1" ] || fail "$2: nothing was printed"; }

mkdir -p "$temp/project/standards"
cp -r "$source/standards/insurance" "$temp/project/standards/"
printf 'version = 1\n' >"$temp/project/uoc.toml"
cd "$temp/project"

# Exit codes and streams.
expect 0 "$uoc" --version; filled "$temp/out" --version; empty "$temp/err" --version
expect 2 "$uoc" biuld; empty "$temp/out" biuld; filled "$temp/err" biuld
expect 2 "$uoc" check --frmat json; empty "$temp/out" "wrong option"
expect 3 "$uoc" check nowhere.txt
expect 0 "$uoc" check --fail-on never --format json; filled "$temp/out" "check --format json"
python3 -m json.tool "$temp/out" >/dev/null || fail "check --format json prints no JSON"
expect 0 "$uoc" check --fail-on never --format sarif
python3 -m json.tool "$temp/out" >/dev/null || fail "check --format sarif prints no JSON"
"$uoc" build --fail-on never >"$temp/out" 2>"$temp/err" || fail "build"
empty "$temp/out" build; filled "$temp/err" build
[ -f output/.uoc-manifest ] || fail "build left no manifest"

# No colour and no control characters where nobody looks at a terminal.
"$uoc" check --fail-on never 2>&1 | LC_ALL=C grep -q $'\x1b' && fail "an escape sequence in a pipe"

# A reader that goes away, and a device that is full.
for i in 1 2 3; do "$uoc" rules | head -n 1 >/dev/null || fail "rules | head"; done
code=0; "$uoc" rules >/dev/full 2>/dev/null || code=$?
[ "$code" -eq 3 ] || fail "a full device gives exit $code instead of 3"

# Standard input.
code=0; "$uoc" check - <standards/insurance/105499L4.txt >/dev/null 2>&1 || code=$?
[ "$code" -le 1 ] || fail "check - gives exit $code"

# The same findings and pages from any working folder, in any locale, with any number of threads.
"$uoc" check --fail-on never --format json >"$temp/a.json" 2>/dev/null
(cd / && LC_ALL=C TZ=Pacific/Apia "$uoc" check --fail-on never --format json -j 1 "$temp/project/standards" >"$temp/b.json" 2>/dev/null)
cmp -s "$temp/a.json" "$temp/b.json" || fail "findings depend on the working folder or the locale"
(cd standards/insurance && LC_ALL=C.UTF-8 "$uoc" build --fail-on never -j 7 -o "$temp/other" ../.. >/dev/null 2>&1) || fail "build from a folder inside"
diff -r output "$temp/other" >/dev/null || fail "pages depend on the working folder or the number of threads"

# A build that is killed leaves the old output or the new one, and the next build finishes.
cp -r "$temp/other" "$temp/old"
sed -i 's/Monitor customer accounts/Watch customer accounts/' standards/insurance/105657L4.txt
"$uoc" build --fail-on never -o "$temp/new" >/dev/null 2>&1
tail -n +2 "$temp/new/.uoc-manifest" >"$temp/pages"
[ -s "$temp/pages" ] || fail "the manifest lists no page"
for pause in 0.001 0.003 0.005 0.01 0.02; do
  "$uoc" build --fail-on never -o "$temp/other" >/dev/null 2>&1 &
  pid=$!
  sleep "$pause"
  kill -9 "$pid" 2>/dev/null
  wait "$pid" 2>/dev/null
  while read -r page; do
    cmp -s "$temp/other/$page" "$temp/old/$page" || cmp -s "$temp/other/$page" "$temp/new/$page" || fail "torn page $page"
  done <"$temp/pages"
done 2>/dev/null
"$uoc" build --fail-on never -o "$temp/other" >/dev/null 2>&1 || fail "build after a kill"
diff -r "$temp/new" "$temp/other" >/dev/null || fail "the build after a kill is not like one from nothing"
[ -z "$(find "$temp" -maxdepth 1 -name '.*.uoc-*')" ] || fail "a killed build left a folder beside the output"

# Permissions: root may do anything, so these need another user.
if [ "$(id -u)" -ne 0 ]; then
  chmod a-r standards/insurance/105657L4.txt
  expect 3 "$uoc" check
  mkdir "$temp/locked"; chmod a-w "$temp/locked"
  expect 3 "$uoc" build -o "$temp/locked"
else
  echo "skipped: permission checks, as root may read and write anything"
fi

[ "$failures" -eq 0 ] && echo "all process checks passed"
exit $((failures > 0))
