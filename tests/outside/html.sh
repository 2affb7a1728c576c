#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# The pages of standards/insurance, judged from outside: tidy finds no error, and chromium prints each checklist on A4
# with all its criteria. Arguments: the program, the source folder. Exits with 77 where a tool is missing.
set -u
uoc=${1:?the path of uoc} source=${2:?the source folder}
skip() { echo "skipped: $1"; exit 77; }
failures=0
fail() { echo "FAILED: $1"; failures=$((failures + 1)); }

[ -x "$uoc" ] || skip "$uoc is no program"
for tool in tidy chromium pdfinfo pdftotext; do
  command -v "$tool" >/dev/null || skip "$tool is not installed"
done

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

"$uoc" build "$source/standards/insurance" -o "$work/out" >"$work/log" 2>&1
status=$?
[ "$status" -le 1 ] || { cat "$work/log"; fail "uoc build ended with $status"; exit 1; }

# And a report that lists waivers.
. "$source/tests/outside/faulty_project.inc"
make_faulty_project "$source" "$work/faulty"
(cd "$work/faulty" && "$uoc" build --targets report --fail-on never -o "$work/waived" >"$work/log" 2>&1)
grep -q 'the trade says it so' "$work/waived/report/index.html" || fail "the report does not list the waivers"

pages=0
while IFS= read -r page; do
  pages=$((pages + 1))
  # tidy ends with 1 for warnings (it is older than <div> inside <dl>) and with 2 for errors.
  tidy -q -e "$page" >"$work/tidy" 2>&1
  [ $? -le 1 ] || { grep Error "$work/tidy"; fail "tidy finds errors in ${page#"$work"/}"; }
done < <(find "$work/out/html" "$work/out/checklist" "$work/out/report" "$work/waived/report" -name '*.html')
[ "$pages" -ge 8 ] || fail "there are only $pages pages"

print_pdf() {
  timeout 120 chromium --headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking \
    --disable-component-update --disable-sync --user-data-dir="$work/profile" --no-pdf-header-footer \
    --print-to-pdf="$2" "file://$1" >"$work/chromium" 2>&1
}

words() { tr -cs '[:alnum:]' '\n' | grep -v '^$' | sort -u; }

sheets=0
for page in "$work"/out/checklist/insurance/*L*.html; do
  sheets=$((sheets + 1))
  name=$(basename "$page" .html)
  print_pdf "$page" "$work/$name.pdf" || { tail -3 "$work/chromium"; fail "chromium does not print $name"; continue; }
  info=$(pdfinfo "$work/$name.pdf")
  grep -q '^Page size:.*(A4)' <<<"$info" || fail "$name is not printed on A4"
  count=$(sed -n 's/^Pages: *//p' <<<"$info")
  [ "${count:-0}" -ge 1 ] && [ "$count" -le 8 ] || fail "$name takes ${count:-no} pages"
  pdftotext -layout "$work/$name.pdf" "$work/$name.txt"
  grep -q "$name" "$work/$name.txt" || fail "$name does not show its code"
  grep -Eq "$count ?/ ?$count" "$work/$name.txt" || fail "$name does not number its pages"
  heads=$(grep -c 'Evidence method  *\|Evidence method *$' "$work/$name.txt")
  [ "$heads" -ge 2 ] || fail "the head of the table is not repeated in $name ($heads times on $count pages)"
  # Every word of the criteria stands in print.
  sed -n 's/.*<\/th><td[^>]*>\([^<]*\)<.*/\1/p' "$page" | sed 's/&[a-z#0-9]*;/ /g' | words >"$work/wanted"
  words <"$work/$name.txt" >"$work/printed"
  [ -s "$work/wanted" ] || fail "$name has no criteria"
  lost=$(comm -23 "$work/wanted" "$work/printed" | tr '\n' ' ')
  [ -z "$lost" ] || fail "words of $name are not printed: $lost"
done
[ "$sheets" -ge 3 ] || fail "there are only $sheets checklists"

[ "$failures" -eq 0 ] || exit 1
echo "$pages pages without errors, $sheets checklists printed"
