#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Forms that are filled in on the screen, in Chromium: fill, reload, save, load, carry over, print; axe-core on every kind of
# page, light and dark, in English and Chinese; vnu and html-validate. Arguments: the program, the source folder. Exits with
# 77 where a tool is missing.
set -u
uoc=${1:?the path of uoc} source=${2:?the source folder}
skip() { echo "skipped: $1"; exit 77; }

[ -x "$uoc" ] || skip "$uoc is no program"
for tool in node java chromium pdfinfo pdftotext; do
  command -v "$tool" >/dev/null || skip "$tool is not installed"
done
modules=$source/build/outside/node_modules
for module in playwright-core axe-core html-validate vnu-jar; do
  [ -d "$modules/$module" ] || skip "$module is not installed (scripts/install-validators)"
done

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
. "$source/tests/outside/forms_project.inc"
make_forms_project "$work/project"
(cd "$work/project" && "$uoc" build --targets checklist --fail-on never -o out >"$work/log" 2>&1) || { cat "$work/log"; exit 1; }
pages=$work/project/out/checklist

failures=0
fail() { echo "FAILED: $1"; failures=$((failures + 1)); }
java -jar "$modules/vnu-jar/build/dist/vnu.jar" --skip-non-html "$pages" >"$work/vnu" 2>&1 || { head -20 "$work/vnu"; fail "vnu finds errors"; }
cat >"$work/htmlvalidate.json" <<'JSON'
{
  "root": true,
  "extends": ["html-validate:recommended"],
  "rules": { "long-title": "off", "no-trailing-whitespace": "off", "wcag/h63": "off", "wcag/h32": "off" }
}
JSON
node "$modules/html-validate/bin/html-validate.mjs" --config "$work/htmlvalidate.json" "$pages/**/*.html" >"$work/validate" 2>&1 || { head -30 "$work/validate"; fail "html-validate finds errors"; }

NODE_MODULES=$modules CHROMIUM=$(command -v chromium) WORK=$work node "$source/tests/outside/checklist.mjs" "$pages" || fail "the browser"
for pdf in blank filled; do
  info=$(pdfinfo "$work/$pdf.pdf")
  grep -q '^Page size:.*(A4)' <<<"$info" || fail "$pdf: not on A4"
  pdftotext -layout "$work/$pdf.pdf" "$work/$pdf.txt"
done
grep -q 'Mei Ling Chan' "$work/filled.txt" || fail "the filled form does not print the name"
grep -q 'morning' "$work/filled.txt" || fail "the filled form does not print the end of a long comment"
grep -q 'Mei Ling Chan' "$work/blank.txt" && fail "the blank form prints a name"
grep -q 'Next open item' "$work/filled.txt" && fail "buttons are printed"
[ "$failures" -eq 0 ] || exit 1
echo "$(find "$pages" -name '*.html' | wc -l) pages are sound, and forms can be filled"
