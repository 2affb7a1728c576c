#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Report, session guides, outlines, matrices, published forms and the review page of an import, judged from outside: vnu and html-validate find no error,
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

# The page on which an import is reviewed: published texts, one of them in two languages, one that tries to be markup.
printf 'Title 修剪果樹\n編號 700009L1\n應用範圍 果園工人\n級別 1\n學分 3\n能力 1. 認識果樹 • 說明修剪的原因\n評核指引 • 能夠修剪果樹\n' >"$work/zh.txt"
{ printf 'Title <script>alert(1)</script> Maintain "sourdough" & <b>rye</b>\nCode 310204L3\nRange ]]> --> {{code}} %s\nLevel 3\nCredit 4\nCompetency Performance Requirements\n' "$(printf 'x%.0s' $(seq 5000))"
  printf '1. Know <img src=x onerror=alert(2)>\n• Describe \xe2\x80\xae the culture\nFeed a culture\n• =1+1 Feed it\nRemark Nil\n'; } >"$work/hostile.txt"
"$uoc" import "$source"/standards/insurance/*.txt "$work/zh.txt" "$work/hostile.txt" -o "$work/imported" --report "$out/review/index.html" >"$work/log" 2>&1
[ -s "$out/review/index.html" ] || { cat "$work/log"; fail "uoc import made no page to review"; }

find "$out/report" "$out/trainer" "$out/document" "$out/review" -name '*.html' >"$work/pages"
[ "$(wc -l <"$work/pages")" -ge 20 ] || fail "there are only $(wc -l <"$work/pages") pages"
tr '\n' '\0' <"$work/pages" | xargs -0 java -jar "$modules/vnu-jar/build/dist/vnu.jar" --errors-only --format gnu >"$work/vnu" 2>&1 ||
  { head -5 "$work/vnu"; fail "vnu finds errors"; }
# Titles are as long as those of the documents, and a published form carries its style with it.
printf '{"root":true,"extends":["html-validate:recommended"],"rules":{"long-title":"off"}}' >"$work/rules.json"
# The review page shows the lines of the documents with the blanks at their ends.
printf '{"root":true,"extends":["html-validate:recommended"],"rules":{"long-title":"off","no-trailing-whitespace":"off"}}' >"$work/review.json"
validate() { xargs -0 node "$modules/html-validate/bin/html-validate.mjs" -c "$1" -f text >"$work/validate" 2>&1 || { head -5 "$work/validate"; fail "html-validate finds errors"; }; }
grep -v /review/ "$work/pages" | tr '\n' '\0' | validate "$work/rules.json"
grep /review/ "$work/pages" | tr '\n' '\0' | validate "$work/review.json"
for folder in report trainer document review; do
  (cd "$out" && find "$folder" -name '*.html' -print0 | xargs -0 node "$modules/linkinator/build/src/cli.js" --check-fragments --verbosity error >"$work/links" 2>&1) ||
    { tail -5 "$work/links"; fail "linkinator finds dead links in $folder"; }
done
timeout 300 node "$source/tests/outside/papers.mjs" "$modules" "$out" "$(command -v chromium)" || fail "the browser finds faults"

[ "$failures" -eq 0 ] || exit 1
echo "$(wc -l <"$work/pages") pages without errors"
