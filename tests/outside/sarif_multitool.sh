#!/usr/bin/env bash
# The SARIF report has no fault by the rules of the standard and by those of GitHub, as Microsoft's validator sees them.
# usage: sarif_multitool.sh UOC SOURCE_FOLDER
set -uo pipefail

skip() { echo "skipped: $*"; exit 77; }
[ -x "$1" ] || skip "there is no program $1"
uoc=$(realpath "$1")
source=$(realpath "$2")
tool=$source/build/outside/node_modules/@microsoft/sarif-multitool-linux/Sarif.Multitool
[ -x "$tool" ] || skip "sarif-multitool is not at build/outside (scripts/install-validators puts it there)"
export DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=1
. "$source/tests/outside/faulty_project.inc"

temp=$(mktemp -d)
trap 'rm -rf "$temp"' EXIT
make_faulty_project "$source" "$temp/project"
cd "$temp/project" || exit 1

# Errors and warnings that the validator has for a report; it ends with 0 even where it has some.
faults() {
  "$tool" validate "$1" --rule-kind "Sarif;Gh" -o "$temp/val.sarif" --log ForceOverwrite --level "Error;Warning" >"$temp/log" 2>&1
  [ -s "$temp/val.sarif" ] || { cat "$temp/log"; echo "the validator wrote nothing"; return; }
  /usr/bin/python3 - "$temp/val.sarif" <<'PY'
import json, sys
for run in json.load(open(sys.argv[1], encoding="utf-8-sig"))["runs"]:
    for result in run.get("results", []):
        if result.get("level", "warning") in ("error", "warning"):
            print(result["ruleId"], result["message"].get("text") or result["message"].get("arguments"))
PY
}

"$uoc" check --fail-on never --format sarif >"$temp/report.sarif" 2>"$temp/err" || { cat "$temp/err"; exit 1; }
found=$(faults "$temp/report.sarif")
[ -z "$found" ] || { echo "FAILED: the validator finds faults:"; head -n 10 <<<"$found"; exit 1; }
# It does find faults: without locations GitHub takes no result.
/usr/bin/python3 - "$temp/report.sarif" "$temp/broken.sarif" <<'PY'
import json, sys
report = json.load(open(sys.argv[1], encoding="utf-8"))
for result in report["runs"][0]["results"]:
    del result["locations"]
json.dump(report, open(sys.argv[2], "w"))
PY
[ -n "$(faults "$temp/broken.sarif")" ] || { echo "FAILED: the validator takes a report without locations"; exit 1; }
echo "sarif-multitool finds no fault"
