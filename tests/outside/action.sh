#!/usr/bin/env bash
# action.yml holds together, and its steps install a built package and report what the package finds: by format, with its exit codes.
# usage: action.sh UOC SOURCE_FOLDER
set -uo pipefail

skip() { echo "skipped: $*"; exit 77; }
fail() { echo "failed: $*"; exit 1; }
[ -x "$1" ] || skip "there is no program $1"
uoc=$(realpath "$1")
source=$(realpath "$2")
/usr/bin/python3 -c 'import yaml' 2>/dev/null || skip "python3-yaml is not installed"
command -v curl >/dev/null || skip "curl is not installed"
. "$source/tests/outside/faulty_project.inc"
. "$source/tests/outside/made_package.inc"

temp=$(mktemp -d)
trap 'rm -rf "$temp"' EXIT
package=$(make_package "$uoc" "$temp/packages") || skip "$package"

# Each step as a script of its own, with the values that GitHub puts in.
/usr/bin/python3 - "$source" "$temp/steps" <<'PY' || fail "action.yml"
import os, re, sys, yaml
source, out = sys.argv[1:]
action = yaml.safe_load(open(os.path.join(source, "action.yml"), encoding="utf-8"))
assert set(action) == {"name", "description", "inputs", "outputs", "runs"}, set(action)
assert action["runs"]["using"] == "composite"
inputs = action["inputs"]
steps = action["runs"]["steps"]
used = set()
os.mkdir(out)
def value(text, name):
    """An expression becomes the variable of the shell that the test sets for it."""
    def one(match):
        words = re.findall(r"(github|inputs|steps)\.([\w.-]+)", match.group(1))
        assert words, match.group(0)
        for kind, key in words:
            if kind == "inputs":
                assert key in inputs, "no input " + key
                used.add(key)
        kind, key = words[0]
        return "${" + (kind + "_" + key).replace("-", "_").replace(".", "_") + ":-}"
    return re.sub(r"\$\{\{(.*?)\}\}", one, text)
for number, step in enumerate(steps):
    assert step["shell"] == "bash" and "name" in step, step
    assert "${{" not in step["run"], "what people put in must reach the shell as a variable only"
    lines = ["set -eo pipefail"]
    lines += ['export %s="%s"' % (key, value(text, key)) for key, text in step.get("env", {}).items()]
    if "working-directory" in step:
        lines.append('cd "%s"' % value(step["working-directory"], ""))
    open(os.path.join(out, str(number)), "w").write("\n".join(lines + [step["run"]]) + "\n")
assert used == set(inputs), set(inputs) - used
ids = {step.get("id") for step in steps}
for name, output in action["outputs"].items():
    step, key = re.fullmatch(r"\$\{\{ steps\.([\w-]+)\.outputs\.([\w-]+) \}\}", output["value"]).groups()
    assert step in ids and key == name, name
PY

make_faulty_project "$source" "$temp/project"
export github_action_path=$source github_action_repository=owner/uoc inputs_working_directory=$temp/project
export GITHUB_STEP_SUMMARY=$temp/summary GITHUB_OUTPUT=$temp/output

# install VARIABLE=VALUE…: runs the first step in a system of its own; its exit code is that of the step.
install() {
  rm -rf "$temp/system"
  make_system "$temp/system"
  env PATH="$temp/system/bin:$PATH" "$@" bash "$temp/steps/0" >"$temp/log" 2>&1
}
install inputs_package="$package" || { cat "$temp/log"; fail "a package given by path"; }
grep -q "^uoc [0-9]" "$temp/log" || fail "the installed program does not say its version"
grep -q -- "--no-install-recommends git .*/uoc.deb" "$temp/system/asked" || { cat "$temp/system/asked"; fail "the package is not installed by apt-get"; }
sum=$(sha256sum "$package" | cut -d ' ' -f 1)
install inputs_package="file://$package" inputs_sha256="$sum" || { cat "$temp/log"; fail "a package given by URL"; }
install inputs_package="$package" inputs_sha256="${sum//[0-9]/0}" && fail "a package with another hash was installed"
[ -e "$temp/system/bin/uoc" ] && fail "a package with another hash was unpacked"
install inputs_package="$temp/none.deb" && fail "a package that is not there"
install && fail "neither a package nor a version"
mkdir -p "$temp/server/owner/uoc/releases/download/v1.2.3"
cp "$package" "$temp/server/owner/uoc/releases/download/v1.2.3/uoc_1.2.3_amd64.deb"
install inputs_version=1.2.3 GITHUB_SERVER_URL="file://$temp/server" || { cat "$temp/log"; fail "the package of a release"; }

# check VARIABLE=VALUE…: runs the second step.
check() {
  : >"$temp/output"
  : >"$temp/summary"
  env PATH="$temp/system/bin:$PATH" "$@" bash "$temp/steps/1" >"$temp/out" 2>"$temp/err"
}
check inputs_format=github inputs_fail_on=error
[ $? -eq 1 ] || fail "errors do not fail the step"
grep -q '^::error ' "$temp/out" || fail "no annotations"
grep -q '^exit-code=1$' "$temp/output" || fail "no output exit-code"
grep -q '^### uoc: [0-9]* units: ' "$temp/summary" || { cat "$temp/summary"; fail "no summary"; }
check inputs_format=sarif inputs_report=reports/uoc.sarif inputs_fail_on=never || fail "--fail-on never fails the step"
grep -q '^report=reports/uoc.sarif$' "$temp/output" || fail "no output report"
/usr/bin/python3 -c 'import json,sys; assert json.load(open(sys.argv[1]))["runs"][0]["results"]' "$temp/project/reports/uoc.sarif" || fail "no SARIF"
check inputs_format=json inputs_fail_on=never inputs_arguments="--statistics --jobs 1" || fail "further options"
check inputs_format=json inputs_paths="standards/nowhere"
[ $? -eq 3 ] || fail "a path that is not there"
# Nothing that is put in is run.
check inputs_format=json inputs_fail_on=never inputs_paths='$(touch${IFS}broken) ;touch broken'
[ -e "$temp/project/broken" ] && fail "an input was run as a command"
echo "the action installs $(basename "$package") and checks with it"
