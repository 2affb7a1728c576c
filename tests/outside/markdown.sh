#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Markdown, judged from outside: markdownlint finds nothing in the pages that are made or in our own, and a reader with GitHub's
# extensions shows the texts of the units as they are, and no link but the ones that the templates have. Arguments: the program,
# the source folder. Exits with 77 where a tool is missing.
set -u
skip() { echo "skipped: $1"; exit 77; }
uoc=$(realpath "${1:?the path of uoc}") source=$(realpath "${2:?the source folder}")
lint=$source/build/outside/node_modules/markdownlint-cli2/markdownlint-cli2-bin.mjs
failures=0
fail() { echo "FAILED: $1"; failures=$((failures + 1)); }

[ -x "$uoc" ] || skip "$uoc is no program"
for tool in node cmark-gfm python3; do command -v "$tool" >/dev/null || skip "$tool is not installed"; done
[ -f "$lint" ] || skip "markdownlint-cli2 is not at build/outside (scripts/install-validators puts it there)"
node "$lint" --help >/dev/null 2>&1
[ $? -le 2 ] || skip "markdownlint-cli2 does not run on node $(node --version)"
. "$source/tests/outside/site_project.inc"

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
make_site_project "$source" "$work/project"
(cd "$work/project" && "$uoc" build --targets model,markdown,checklist,trainer --fail-on never >"$work/log" 2>&1) || { cat "$work/log"; fail "uoc build failed"; }
"$uoc" import "$source"/standards/insurance/*.txt --to markdown -o "$work/sources" >"$work/log" 2>&1 || { cat "$work/log"; fail "uoc import failed"; }

# judge FOLDER NAME PATTERN…: markdownlint finds nothing there, and looked at something.
judge() {
  local folder=$1 name=$2
  shift 2
  cp "$source/.markdownlint.yaml" "$folder/" 2>/dev/null
  (cd "$folder" && node "$lint" "$@" >"$work/lint" 2>&1) || { grep -m 8 MD "$work/lint" || tail -3 "$work/lint"; fail "markdownlint finds faults in $name"; }
  grep -q '^Linting: [1-9]' "$work/lint" || { tail -3 "$work/lint"; fail "markdownlint looked at no file of $name"; }
}
judge "$work/project/output" "the pages" '**/*.md'
judge "$work/sources" "imported sources" '*.md'
judge "$source" "our own pages" README.md 'docs/**/*.md' 'bench/*/*.md'

python3 "$source/tests/outside/markdown.py" "$work/project/output" || fail "a reader of Markdown shows other texts"
[ "$failures" -eq 0 ] || exit 1
echo "$(find "$work/project/output" -name '*.md' | wc -l) pages are clean"
