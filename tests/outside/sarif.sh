#!/usr/bin/env bash
# The SARIF report is valid by the schema of the standard, and no finding names a rule that the report does not list.
# usage: sarif.sh UOC SOURCE_FOLDER
set -uo pipefail

skip() { echo "skipped: $*"; exit 77; }
[ -x "$1" ] || skip "there is no program $1"
uoc=$(realpath "$1")
source=$(realpath "$2")
schema=$source/../shared/oracles/sarif/sarif-schema-2.1.0.json
[ -f "$schema" ] || skip "the SARIF schema is not at ../shared/oracles/sarif"
/usr/bin/python3 -c 'import jsonschema' 2>/dev/null || skip "python3-jsonschema is not installed"

temp=$(mktemp -d)
trap 'rm -rf "$temp"' EXIT
cd "$source" || exit 1
printf 'Title\tCaf\xe9\n' >"$temp/latin.txt"
"$uoc" check standards "$temp/latin.txt" --fail-on never --format sarif >"$temp/report.sarif" 2>"$temp/err" || { cat "$temp/err"; exit 1; }
/usr/bin/python3 - "$schema" "$temp/report.sarif" <<'PY'
import json, sys, jsonschema
schema, report = (json.load(open(path, encoding="utf-8")) for path in sys.argv[1:3])
jsonschema.Draft4Validator(schema).validate(report)
run = report["runs"][0]
rules = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
assert len(run["results"]) > 20, "too few results to mean anything"
for result in run["results"]:
    assert rules[result["ruleIndex"]] == result["ruleId"], result["ruleId"]
    assert result["partialFingerprints"]["primaryLocationLineHash"]
print(len(run["results"]), "results and", len(rules), "rules are valid")
PY
