#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# `uoc pdf` with a real engine: sound, tagged PDFs on A4 with a title, the same words twice, and clear messages.
# Arguments: the program, the source folder. Exits with 77 where a tool is missing.
set -u
uoc=${1:?the path of uoc} source=${2:?the source folder}
skip() { echo "skipped: $1"; exit 77; }
failures=0
fail() { echo "FAILED: $1"; failures=$((failures + 1)); }

[ -x "$uoc" ] || skip "$uoc is no program"
for tool in chromium qpdf pdfinfo pdftotext; do
  command -v "$tool" >/dev/null || skip "$tool is not installed"
done
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work" || exit 1

"$uoc" build "$source/standards/insurance" -o out --targets html,checklist,trainer --fail-on never >log 2>&1 || { cat log; fail "uoc build ended with $?"; exit 1; }
mkdir pages
cp -r out/checklist pages/
find pages -name '*.html' ! -path 'pages/checklist/insurance/105499L4.html' -delete
mkdir -p pages/trainer && cp -r out/trainer/style.css pages/trainer/ && mkdir pages/trainer/insurance && cp out/trainer/insurance/105528L5.html pages/trainer/insurance/

"$uoc" pdf pages -o pdf -j 1 >log 2>&1 || { cat log; fail "uoc pdf ended with $?"; }
for name in checklist/insurance/105499L4 trainer/insurance/105528L5; do
  pdf=pdf/$name.pdf
  [ -s "$pdf" ] || { fail "$pdf is missing"; continue; }
  qpdf --check "$pdf" >check 2>&1 || { cat check; fail "qpdf finds faults in $pdf"; }
  pdfinfo "$pdf" >info
  grep -q '^Tagged: *yes' info || fail "$pdf is not tagged"
  grep -q "^Title: .*$(basename "$name")" info || fail "$pdf has no title"
  grep -q '^Page size:.*(A4)' info || fail "$pdf is not on A4"
  grep -q '1970' info || fail "$pdf says when it was made"
  pdftotext "$pdf" - | grep -q "$(basename "$name")" || fail "$pdf does not show the code"
done
cp -r pdf first
"$uoc" pdf pages -o pdf -j 2 >log 2>&1 || fail "the second run ended with $?"
# The engine numbers parts of a file as it likes when the machine is busy: the pages and their words are compared, not bytes.
for name in checklist/insurance/105499L4 trainer/insurance/105528L5; do
  pdftotext -layout "first/$name.pdf" one && pdftotext -layout "pdf/$name.pdf" other
  cmp -s one other || fail "the same page gives other words: $name"
done
# Each page but the first says which unit it belongs to; in a standard in one file, which standard and which unit.
second() { pdftotext -layout -f 2 -l 2 "$1" - | sed -n 1,3p | tr -s '\n ' ' '; }
second pdf/checklist/insurance/105499L4.pdf | grep -q 105499L4 || fail "no running head: $(second pdf/checklist/insurance/105499L4.pdf)"
"$uoc" build "$source/standards/insurance" --targets document --select 105499L4,105528L5 --fail-on never -o whole >log 2>&1 || { cat log; fail "uoc build --targets document"; }
"$uoc" pdf whole/document/insurance/index.html -o printed >log 2>&1 || { cat log; fail "a standard in one file is not printed"; }
second printed/index.pdf | grep -q 105499L4 || fail "no running head in the standard: $(second printed/index.pdf)"
pdftotext -layout printed/index.pdf - | awk 'BEGIN { RS = "\f" } NR > 1 && NF { split($0, l, "\n"); print l[1] l[2] }' | grep -q 105528L5 || fail "pages of the last unit do not name it"

[ -e pdf/.uoc-pdf ] && fail "files of the engine are left"

"$uoc" pdf nowhere -o pdf >log 2>&1
[ $? -eq 3 ] && grep -q 'nowhere is not there' log || fail "a missing page is not told"
"$uoc" pdf "$source/README.md" -o pdf >log 2>&1
[ $? -eq 3 ] && grep -q 'is no web page' log || fail "a file of another kind is not told"
PATH=/nonexistent "$uoc" pdf pages -o pdf >log 2>&1
[ $? -eq 2 ] && grep -q 'install chromium or weasyprint' log || fail "a missing engine is not told"

[ "$failures" -eq 0 ] || exit 1
echo "two kinds of pages printed: tagged, titled, on A4, with running heads, twice the same words"
