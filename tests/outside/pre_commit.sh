#!/usr/bin/env bash
# pre-commit takes the hooks, and they stop a commit exactly where uoc has something to say.
# usage: pre_commit.sh UOC SOURCE_FOLDER
set -uo pipefail

skip() { echo "skipped: $*"; exit 77; }
fail() { echo "failed: $*"; exit 1; }
[ -x "$1" ] || skip "there is no program $1"
uoc=$(realpath "$1")
source=$(realpath "$2")
command -v pre-commit >/dev/null || skip "pre-commit is not installed"
command -v git >/dev/null || skip "git is not installed"

temp=$(mktemp -d)
trap 'rm -rf "$temp"' EXIT
export HOME=$temp PRE_COMMIT_HOME=$temp/cache GIT_CONFIG_NOSYSTEM=1
export GIT_AUTHOR_NAME=a GIT_AUTHOR_EMAIL=a@uoc.example GIT_COMMITTER_NAME=a GIT_COMMITTER_EMAIL=a@uoc.example
mkdir "$temp/bin" "$temp/hooks"
ln -s "$uoc" "$temp/bin/uoc"
export PATH=$temp/bin:$PATH
cp "$source/.pre-commit-hooks.yaml" "$temp/hooks/"
pre-commit validate-manifest "$temp/hooks/.pre-commit-hooks.yaml" || fail "pre-commit refuses the hooks"
commit_all() { git -C "$1" add -A && git -C "$1" commit -q -m change; }
git -C "$temp/hooks" init -q -b main && commit_all "$temp/hooks"

"$uoc" init "$temp/project" >/dev/null 2>&1 || fail "uoc init"
cd "$temp/project" || exit 1
git init -q -b main . && commit_all .
try() { pre-commit try-repo "$temp/hooks" "$1" --all-files >"$temp/log" 2>&1; }
try uoc-check || { cat "$temp/log"; fail "a project without faults does not pass"; }
grep -q 'Passed' "$temp/log" || { cat "$temp/log"; fail "the hook was not run"; }
try uoc-fmt || { cat "$temp/log"; fail "units in canonical form do not pass"; }

unit=$(find standards -name '*.md' | head -n 1)
[ -n "$unit" ] || fail "the new project has no unit"
cp "$unit" "$temp/before"
sed -i 's/^level: .*/level: 9/' "$unit" && git add -A
try uoc-check && fail "a level beyond the scale passes"
grep -q 'level-out-of-range' "$temp/log" || { cat "$temp/log"; fail "the finding is not shown"; }
sed -e 's/^- /*   /' "$temp/before" >"$unit" && git add -A
try uoc-fmt && fail "units in another form pass"
grep -q 'files were modified by this hook' "$temp/log" || { cat "$temp/log"; fail "nothing was formatted"; }
git add -A
try uoc-fmt || { cat "$temp/log"; fail "formatted units do not pass"; }
echo "both hooks run"
