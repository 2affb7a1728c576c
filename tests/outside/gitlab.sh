#!/usr/bin/env bash
# Every entry of the GitLab report is valid by GitLab's own schema, and no two have one fingerprint: GitLab would keep one.
# usage: gitlab.sh UOC SOURCE_FOLDER
set -uo pipefail

skip() { echo "skipped: $*"; exit 77; }
[ -x "$1" ] || skip "there is no program $1"
uoc=$(realpath "$1")
source=$(realpath "$2")
schema=$source/../shared/oracles/ci/gitlab-codeclimate-issue.schema.json
[ -f "$schema" ] || skip "the schema of GitLab is not at ../shared/oracles/ci"
/usr/bin/python3 -c 'import jsonschema' 2>/dev/null || skip "python3-jsonschema is not installed"
. "$source/tests/outside/faulty_project.inc"

temp=$(mktemp -d)
trap 'rm -rf "$temp"' EXIT
make_faulty_project "$source" "$temp/project"
cd "$temp/project" || exit 1
"$uoc" check --fail-on never --format gitlab >"$temp/report.json" 2>"$temp/err" || { cat "$temp/err"; exit 1; }
/usr/bin/python3 - "$schema" "$temp/report.json" <<'PY'
import json, os, sys, jsonschema
schema = json.load(open(sys.argv[1], encoding="utf-8"))
raw = open(sys.argv[2], "rb").read()
assert not raw.startswith(b"\xef\xbb\xbf"), "a byte-order mark"
report = json.loads(raw)
assert isinstance(report, list) and len(report) > 20, "too few findings to mean anything"
for entry in report:
    jsonschema.validate(entry, schema)
    assert entry["severity"] in ("info", "minor", "major", "critical", "blocker"), entry["severity"]
    assert entry["check_name"] and entry["description"]
    assert entry["location"]["lines"]["begin"] >= 1 and os.path.exists(entry["location"]["path"]), entry["location"]
prints = [entry["fingerprint"] for entry in report]
assert len(set(prints)) == len(prints), "two findings have one fingerprint"
print(len(report), "entries are valid")
PY
