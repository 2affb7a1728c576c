#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Report, session guides, outlines, matrices and published forms, judged from outside: vnu and html-validate find no error,
# linkinator no dead link or fragment, and a browser what papers.mjs says. Arguments: the program, the source folder. Exits with 77
# where a tool is missing.
set -u
skip() { echo "skipped: $1"; exit 77; }
uoc=$(realpath "${1:?the path of uoc}") source=$(realpath "${2:?the source folder}")
modules=$source/build/outside/node_modules
failures=0
fail() { echo "FAILED: $1"; failures=$((failures + 1)); }

[ -x "$uoc" ] || skip "$uoc is no program"
for tool in node java chromium; do command -v "$tool" >/dev/null || skip "$tool is not installed"; done
for package in playwright-core axe-core vnu-jar html-validate linkinator; do
  [ -d "$modules/$package" ] || skip "$package is not at build/outside (scripts/install-validators puts it there)"
done
node "$modules/html-validate/bin/html-validate.mjs" --version >/dev/null 2>&1 || skip "html-validate does not run on node $(node --version)"
. "$source/tests/outside/site_project.inc"

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
make_site_project "$source" "$work/project"
(cd "$work/project" && rm -rf standards/yards && "$uoc" build --targets html,report,trainer,checklist,document --fail-on never >"$work/log" 2>&1) ||
  { cat "$work/log"; fail "uoc build failed"; exit 1; }
out=$work/project/output

find "$out/report" "$out/trainer" "$out/document" -name '*.html' >"$work/pages"
[ "$(wc -l <"$work/pages")" -ge 20 ] || fail "there are only $(wc -l <"$work/pages") pages"
tr '\n' '\0' <"$work/pages" | xargs -0 java -jar "$modules/vnu-jar/build/dist/vnu.jar" --errors-only --format gnu >"$work/vnu" 2>&1 ||
  { head -5 "$work/vnu"; fail "vnu finds errors"; }
# Titles are as long as those of the documents, and a published form carries its style with it.
printf '{"root":true,"extends":["html-validate:recommended"],"rules":{"long-title":"off"}}' >"$work/rules.json"
tr '\n' '\0' <"$work/pages" | xargs -0 node "$modules/html-validate/bin/html-validate.mjs" -c "$work/rules.json" -f text >"$work/validate" 2>&1 ||
  { head -5 "$work/validate"; fail "html-validate finds errors"; }
for folder in report trainer document; do
  (cd "$out" && find "$folder" -name '*.html' -print0 | xargs -0 node "$modules/linkinator/build/src/cli.js" --check-fragments --verbosity error >"$work/links" 2>&1) ||
    { tail -5 "$work/links"; fail "linkinator finds dead links in $folder"; }
done
timeout 300 node "$source/tests/outside/papers.mjs" "$modules" "$out" "$(command -v chromium)" || fail "the browser finds faults"

[ "$failures" -eq 0 ] || exit 1
echo "$(wc -l <"$work/pages") pages without errors"
