#!/usr/bin/env bash
# The commands of the GitHub format are, byte by byte, what GitHub's own library prints for the same findings.
# usage: github.sh UOC SOURCE_FOLDER
set -uo pipefail

skip() { echo "skipped: $*"; exit 77; }
[ -x "$1" ] || skip "there is no program $1"
uoc=$(realpath "$1")
source=$(realpath "$2")
modules=$source/build/outside/node_modules
command -v node >/dev/null || skip "node is not installed"
[ -d "$modules/@actions/core" ] || skip "@actions/core is not at build/outside (scripts/install-validators puts it there)"
. "$source/tests/outside/faulty_project.inc"

temp=$(mktemp -d)
trap 'rm -rf "$temp"' EXIT
make_faulty_project "$source" "$temp/project"
ln -s "$modules" "$temp/node_modules"
cat >"$temp/oracle.mjs" <<'JS'
import * as core from '@actions/core';
import { readFileSync } from 'node:fs';
const report = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const kinds = { error: core.error, warning: core.warning, advice: core.notice };
const left = {};
for (const kind of Object.keys(kinds)) {
  const total = report.diagnostics.filter((d) => d.severity === kind).length;
  left[kind] = total > 10 ? 9 : total;
}
for (const d of report.diagnostics) {
  if (left[d.severity]-- <= 0) continue;
  const place = { title: d.rule, file: d.file, startLine: d.line, endLine: d.end_line };
  if (d.line === d.end_line) Object.assign(place, { startColumn: d.column, endColumn: d.end_column });
  kinds[d.severity](d.hint === null ? d.message : d.message + '\nHint: ' + d.hint, place);
}
JS
cd "$temp/project" || exit 1
"$uoc" check --fail-on never --format json >"$temp/report.json" 2>"$temp/err" || { cat "$temp/err"; exit 1; }
"$uoc" check --fail-on never --format github >"$temp/report.txt" 2>/dev/null
node "$temp/oracle.mjs" "$temp/report.json" >"$temp/wanted" || exit 1
grep -E '^::(error|warning|notice) ' "$temp/report.txt" | grep -v '^::[a-z]* title=uoc::' >"$temp/printed"
[ -s "$temp/wanted" ] || { echo "FAILED: the library printed nothing"; exit 1; }
cmp "$temp/wanted" "$temp/printed" || { diff "$temp/wanted" "$temp/printed" | head -n 6; exit 1; }

# Whatever a document says, a runner sees no other command, and none of a kind more than ten times.
strays=$(grep -E '^[[:space:]]*::|##\[' "$temp/report.txt" | grep -Evc '^::(error|warning|notice) title=|^::group::[0-9]+ more findings$|^::endgroup::$')
[ "$strays" = 0 ] || { echo "FAILED: $strays lines would be taken for commands"; exit 1; }
for kind in error warning notice; do
  [ "$(grep -c "^::$kind " "$temp/report.txt")" -le 10 ] || { echo "FAILED: more than ten annotations of kind $kind"; exit 1; }
done
total=$(/usr/bin/python3 -c 'import json,sys; print(len(json.load(open(sys.argv[1]))["diagnostics"]))' "$temp/report.json")
shown=$(($(wc -l <"$temp/printed") + $(grep -cE '^(error|warning|advice): ' "$temp/report.txt")))
[ "$shown" = "$total" ] || { echo "FAILED: $shown of $total findings are shown"; exit 1; }
echo "$(wc -l <"$temp/printed") annotations are those of @actions/core; all $total findings are shown"
