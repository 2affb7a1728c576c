#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# The site, judged from outside: vnu and html-validate find no error in any kind of page, linkinator no dead link or fragment, and a
# browser what site.mjs says. Arguments: the program, the source folder. Exits with 77 where a tool is missing.
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
(cd "$work/project" && "$uoc" build --targets html --fail-on never >"$work/log" 2>&1) || { cat "$work/log"; fail "uoc build failed"; exit 1; }
site=$work/project/output/html

# Every page of the small standards, the lists of the large one and some of its units.
find "$site" -name '*.html' ! -path '*/yards/4*' >"$work/pages"
ls "$site"/yards/40000*.html >>"$work/pages"
[ "$(wc -l <"$work/pages")" -ge 40 ] || fail "there are only $(wc -l <"$work/pages") pages"

tr '\n' '\0' <"$work/pages" | xargs -0 java -jar "$modules/vnu-jar/build/dist/vnu.jar" --errors-only --format gnu >"$work/vnu" 2>&1 ||
  { head -5 "$work/vnu"; fail "vnu finds errors"; }
# Titles are as long as those of the documents.
printf '{"root":true,"extends":["html-validate:recommended"],"rules":{"long-title":"off"}}' >"$work/rules.json"
tr '\n' '\0' <"$work/pages" | xargs -0 node "$modules/html-validate/bin/html-validate.mjs" -c "$work/rules.json" -f text >"$work/validate" 2>&1 ||
  { head -5 "$work/validate"; fail "html-validate finds errors"; }
(cd "$site" && node "$modules/linkinator/build/src/cli.js" . --recurse --check-fragments --verbosity error >"$work/links" 2>&1) ||
  { tail -5 "$work/links"; fail "linkinator finds dead links"; }
heavy=$(find "$site" -name '*.html' -size +100k)
[ -z "$heavy" ] || grep -q hostile <<<"$heavy" || fail "pages over 100 KB: $heavy"
timeout 300 node "$source/tests/outside/site.mjs" "$modules" "$site" "$(command -v chromium)" || fail "the browser finds faults"

[ "$failures" -eq 0 ] || exit 1
echo "$(wc -l <"$work/pages") pages without errors"
