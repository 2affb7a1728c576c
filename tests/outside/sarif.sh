#!/usr/bin/env bash
# The SARIF report is valid by the schema of the standard, and holds all that GitHub code scanning asks for.
# usage: sarif.sh UOC SOURCE_FOLDER
set -uo pipefail

skip() { echo "skipped: $*"; exit 77; }
[ -x "$1" ] || skip "there is no program $1"
uoc=$(realpath "$1")
source=$(realpath "$2")
schema=$source/../shared/oracles/sarif/sarif-schema-2.1.0.json
[ -f "$schema" ] || skip "the SARIF schema is not at ../shared/oracles/sarif"
/usr/bin/python3 -c 'import jsonschema' 2>/dev/null || skip "python3-jsonschema is not installed"

. "$source/tests/outside/faulty_project.inc"

temp=$(mktemp -d)
trap 'rm -rf "$temp"' EXIT
make_faulty_project "$source" "$temp/project"
cd "$temp/project" || exit 1
"$uoc" check --fail-on never --format sarif >"$temp/report.sarif" 2>"$temp/err" || { cat "$temp/err"; exit 1; }
/usr/bin/python3 - "$schema" "$temp/report.sarif" <<'PY'
import json, os, re, sys, urllib.parse, jsonschema
schema, report = (json.load(open(path, encoding="utf-8")) for path in sys.argv[1:3])
jsonschema.Draft4Validator(schema).validate(report)
assert report["$schema"] and report["version"] == "2.1.0" and len(report["runs"]) == 1
run = report["runs"][0]
assert run["columnKind"] == "unicodeCodePoints"
driver = run["tool"]["driver"]
assert driver["name"] and driver["semanticVersion"]
rules = driver["rules"]
for rule in rules:
    for key in ("shortDescription", "fullDescription", "help"):
        assert 0 < len(rule[key]["text"]) <= (1024 if key != "help" else 10**9), (rule["id"], key)
    # A name is optional, and must not only repeat the id.
    assert rule["id"] and rule.get("name", "-").lower() != rule["id"] and len(rule.get("name", "")) <= 255 and rule["helpUri"].startswith("https://")
    assert rule["defaultConfiguration"]["level"] in ("note", "warning", "error")
    assert len(rule["properties"]["tags"]) <= 20 and rule["properties"]["precision"] in ("low", "medium", "high", "very-high")
    assert rule["properties"]["problem.severity"] in ("error", "warning", "recommendation")
assert len(run["results"]) > 20, "too few results to mean anything"
prints = set()
suppressed = 0
for result in run["results"]:
    assert rules[result["ruleIndex"]]["id"] == result["ruleId"], result["ruleId"]
    assert result["level"] in ("note", "warning", "error") and result["message"]["text"]
    (location,) = result["locations"]
    place = location["physicalLocation"]
    uri, region = place["artifactLocation"]["uri"], place["region"]
    assert re.fullmatch(r"(?:[A-Za-z0-9._~/-]|%[0-9A-F]{2})+", uri) and os.path.exists(urllib.parse.unquote(uri)), uri
    assert region["startLine"] >= 1 and region["startColumn"] >= 1
    assert (region["endLine"], region["endColumn"]) >= (region["startLine"], region["startColumn"])
    prints.add(result["partialFingerprints"]["primaryLocationLineHash"])
    suppressed += len(result["suppressions"])
assert len(prints) == len(run["results"]), "two results have one fingerprint"
assert suppressed >= 2, "waived findings are not marked"
print(len(run["results"]), "results and", len(rules), "rules are valid")
PY
