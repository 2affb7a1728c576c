#!/usr/bin/env bash
# Everything uoc writes as XML is valid by the schema, as two validators see it; and the schema refuses what is broken.
# usage: schema.sh UOC SOURCE_FOLDER
set -uo pipefail

skip() { echo "skipped: $*"; exit 77; }
[ -x "$1" ] || skip "there is no program $1"
command -v xmllint >/dev/null || skip "xmllint is not installed (package libxml2-utils)"
command -v jing >/dev/null || skip "jing is not installed (package jing)"

uoc=$(realpath "$1")
source=$(realpath "$2")
schema=$source/standards/schema/uoc.rng
temp=$(mktemp -d)
trap 'rm -rf "$temp"' EXIT
failures=0

fail() { echo "FAILED: $*"; failures=$((failures + 1)); }
valid_by_xmllint() { xmllint --noout --nonet --relaxng "$schema" "$@" >"$temp/log" 2>&1; }
valid_by_jing() { jing "$schema" "$@" >"$temp/log" 2>&1; }

# Every XML file below a folder, of which there must be some.
all_valid() {
  local files=()
  while IFS= read -r -d '' file; do files+=("$file"); done < <(find "$1" -name '*.xml' -print0 | sort -z)
  [ "${#files[@]}" -gt 0 ] || { fail "no XML was written to $1"; return; }
  valid_by_xmllint "${files[@]}" || { fail "xmllint refuses what $2 wrote"; grep -v ' validates$' "$temp/log" | head -n 5; }
  valid_by_jing "${files[@]}" || { fail "jing refuses what $2 wrote"; head -n 5 "$temp/log"; }
  echo "$2: ${#files[@]} files valid"
}

# Published texts, and whatever stands in the folders of good units.
inputs=()
for folder in "$source/standards/insurance" "$source/tests/good"; do
  [ -d "$folder" ] || continue
  while IFS= read -r -d '' file; do inputs+=("$file"); done < <(find "$folder" \( -name '*.txt' -o -name '*.md' -o -name '*.xml' \) ! -name 'NOTICE*' -print0 | sort -z)
done
[ "${#inputs[@]}" -gt 0 ] || fail "there is nothing to import"
"$uoc" import "${inputs[@]}" --to xml -o "$temp/imported" >"$temp/out" 2>&1 || fail "import: $(tail -n 1 "$temp/out")"
all_valid "$temp/imported" "uoc import"
"$uoc" build "${inputs[@]}" --targets model --fail-on never -o "$temp/built" >"$temp/out" 2>&1 || fail "build: $(tail -n 1 "$temp/out")"
all_valid "$temp/built" "uoc build"

# A draft with faults in its fields is still valid; broken structure is not.
unit() { printf '<?xml version="1.0" encoding="UTF-8"?>\n<unit format="1">%s</unit>\n' "$1" >"$temp/case.xml"; }
accepted() {
  unit "$1"
  valid_by_xmllint "$temp/case.xml" && valid_by_jing "$temp/case.xml" || fail "the schema refuses a draft: $1"
}
refused() {
  unit "$1"
  if valid_by_xmllint "$temp/case.xml" || valid_by_jing "$temp/case.xml"; then fail "the schema accepts $1"; fi
}
accepted '<title/><level>four</level><credit>some</credit>'
accepted '<competency><element part="none"/></competency>'
refused '<titel>Fit valves</titel>'
refused '<level>4</level><title>Fit valves</title>'
refused '<title>Fit</title><title>valves</title>'
refused '<competency><criterion>Fit a valve</criterion></competency>'
refused '<competency><element part="skill"/></competency>'
refused '<assessment><criterion><criterion>Fit</criterion></criterion></assessment>'
refused '<extra>without a name</extra>'
printf '<?xml version="1.0" encoding="UTF-8"?>\n<unit format="2"/>\n' >"$temp/case.xml"
if valid_by_xmllint "$temp/case.xml" || valid_by_jing "$temp/case.xml"; then fail "the schema accepts another format"; fi

[ "$failures" -eq 0 ] && echo "all schema checks passed"
exit $((failures > 0))
