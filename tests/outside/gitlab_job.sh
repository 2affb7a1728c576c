#!/usr/bin/env bash
# The job for GitLab installs a built package, and its report is what GitLab takes.
# usage: gitlab_job.sh UOC SOURCE_FOLDER
set -uo pipefail

skip() { echo "skipped: $*"; exit 77; }
fail() { echo "failed: $*"; exit 1; }
[ -x "$1" ] || skip "there is no program $1"
uoc=$(realpath "$1")
source=$(realpath "$2")
schema=$source/../shared/oracles/ci/gitlab-codeclimate-issue.schema.json
[ -f "$schema" ] || skip "the schema of GitLab is not at ../shared/oracles/ci"
/usr/bin/python3 -c 'import yaml, jsonschema' 2>/dev/null || skip "python3-yaml or python3-jsonschema is not installed"
command -v curl >/dev/null || skip "curl is not installed"
. "$source/tests/outside/faulty_project.inc"
. "$source/tests/outside/made_package.inc"

temp=$(mktemp -d)
trap 'rm -rf "$temp"' EXIT
package=$(make_package "$uoc" "$temp/packages") || skip "$package"
make_faulty_project "$source" "$temp/project"
make_system "$temp/system"
/usr/bin/python3 - "$source/scripts/ci/gitlab.yml" "$temp" <<'PY' || fail "scripts/ci/gitlab.yml"
import shlex, sys, yaml
path, out = sys.argv[1:]
(name, job), = yaml.safe_load(open(path, encoding="utf-8")).items()
assert set(job) == {"image", "variables", "before_script", "script", "artifacts"}, set(job)
assert all(isinstance(text, str) for text in job["variables"].values()), "GitLab takes variables that are strings"
report = job["artifacts"]["reports"]["codequality"]
assert report in job["script"][-1]
lines = ["set -eo pipefail"] + ['[ -n "${%s+x}" ] || export %s=%s' % (key, key, shlex.quote(text)) for key, text in job["variables"].items()]
open(out + "/job", "w").write("\n".join(lines + job["before_script"] + job["script"]).replace("/tmp/uoc.deb", out + "/uoc.deb") + "\n")
open(out + "/report", "w").write(report)
PY

run() { (cd "$temp/project" && env PATH="$temp/system/bin:$PATH" "$@" bash "$temp/job" >"$temp/log" 2>&1); }
run UOC_PACKAGE= && fail "a job without a package runs"
grep -q UOC_PACKAGE "$temp/log" || fail "nobody says that the package is missing"
run UOC_PACKAGE="file://$package"
[ $? -eq 1 ] || { cat "$temp/log"; fail "errors do not fail the job"; }
run UOC_PACKAGE="file://$package" UOC_FAIL_ON=never UOC_PATHS=standards/insurance UOC_ARGUMENTS="--jobs 1" || { cat "$temp/log"; fail "the job"; }
/usr/bin/python3 - "$schema" "$temp/project/$(cat "$temp/report")" <<'PY' || fail "the report"
import json, sys, jsonschema
schema, report = (json.load(open(path, encoding="utf-8")) for path in sys.argv[1:])
assert len(report) > 20
for entry in report:
    jsonschema.validate(entry, schema)
print(len(report), "entries are valid")
PY
