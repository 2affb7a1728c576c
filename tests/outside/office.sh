#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Word documents, workbooks and tables, judged from outside: python-docx, openpyxl and LibreOffice read them; xmllint validates
# them where UOC_OFFICE_SCHEMAS names a folder with the transitional schemas of ECMA-376. Arguments: the program, the source
# folder. Exits with 77 where a tool is missing.
set -u
uoc=${1:?the path of uoc} source=${2:?the source folder}
skip() { echo "skipped: $1"; exit 77; }
failures=0
fail() { echo "FAILED: $1"; failures=$((failures + 1)); }

[ -x "$uoc" ] || skip "$uoc is no program"
for tool in python3 soffice pdfinfo pdftotext xmllint; do
  command -v "$tool" >/dev/null || skip "$tool is not installed"
done
python=/usr/bin/python3
"$python" -c 'import docx, openpyxl' 2>/dev/null || skip "python3-docx or python3-openpyxl is not installed"

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
. "$source/tests/outside/forms_project.inc"
make_forms_project "$work/project"
build() { (cd "$work/project" && TZ=$2 "$uoc" build --targets docx,xlsx,csv --fail-on never -o "$1" >"$work/log" 2>&1) || { cat "$work/log"; fail "uoc build"; }; }
build out UTC
build again Asia/Hong_Kong
diff -r -q --exclude=.uoc-manifest "$work/project/out" "$work/project/again" || fail "a second build gives other bytes"

"$python" "$source/tests/outside/office.py" "$work/project/out" "${UOC_OFFICE_SCHEMAS:-}" || fail "documents are read otherwise than they were meant"
[ -n "${UOC_OFFICE_SCHEMAS:-}" ] || echo "not validated: UOC_OFFICE_SCHEMAS names no schemas"

soffice "-env:UserInstallation=file://$work/profile" --headless --convert-to pdf --outdir "$work/pdf" "$work"/project/out/docx/bakery/*.docx "$work"/project/out/docx/*/310901L2-*.docx >"$work/soffice" 2>&1 || { cat "$work/soffice"; fail "LibreOffice cannot open a document"; }
for role in assessor candidate rpl moderator unit trainer; do
  pdf=$work/pdf/310205L3-$role.pdf
  pdfinfo "$pdf" | grep -q '^Page size:.*(A4)' || fail "$role: not on A4"
  pdftotext -layout "$pdf" "$work/$role.txt"
  for words in 'Keep rye cultures' 'Feed the culture' 'Fingerprint' 'Written for tests'; do grep -q "$words" "$work/$role.txt" || fail "$role: \`$words\` is not printed"; done
done
for set in outline matrix-1; do
  pdftotext -layout "$work/pdf/$set.pdf" "$work/$set.txt"
  grep -q 'Keep rye cultures' "$work/$set.txt" || fail "$set: a unit is not printed"
done
[ "$failures" -eq 0 ] || exit 1
echo "$(find "$work/project/out" -name '*.docx' -o -name '*.xlsx' | wc -l) documents are sound"
