#!/usr/bin/env bash
# The JUnit report is valid by the schema of Ant and by that of Jenkins; the Checkstyle report has the form that is published.
# usage: xml_reports.sh UOC SOURCE_FOLDER
set -uo pipefail

skip() { echo "skipped: $*"; exit 77; }
[ -x "$1" ] || skip "there is no program $1"
uoc=$(realpath "$1")
source=$(realpath "$2")
schemas=$source/../shared/oracles/ci
command -v xmllint >/dev/null || skip "xmllint is not installed (package libxml2-utils)"
for name in junit-windyroad-ant.xsd junit-jenkins-10.xsd; do
  [ -f "$schemas/$name" ] || skip "the schema $name is not at ../shared/oracles/ci"
done
. "$source/tests/outside/faulty_project.inc"

temp=$(mktemp -d)
trap 'rm -rf "$temp"' EXIT
make_faulty_project "$source" "$temp/project"
cd "$temp/project" || exit 1
failures=0
fail() { echo "FAILED: $*"; failures=$((failures + 1)); }
count() { xmllint --xpath "count($1)" "$2"; }

for grade in error advice never; do
  "$uoc" check --format junit --fail-on "$grade" >"$temp/junit.xml" 2>/dev/null
  for name in junit-windyroad-ant.xsd junit-jenkins-10.xsd; do
    xmllint --noout --nonet --schema "$schemas/$name" "$temp/junit.xml" 2>"$temp/log" || { fail "$name refuses the report of --fail-on $grade"; head -n 5 "$temp/log"; }
  done
  "$uoc" check --format json --fail-on never 2>/dev/null >"$temp/report.json"
  wanted=$(/usr/bin/python3 -c '
import json, sys
grades = {"error": ["error"], "advice": ["error", "warning", "advice"], "never": []}[sys.argv[2]]
print(sum(d["severity"] in grades for d in json.load(open(sys.argv[1]))["diagnostics"]))' "$temp/report.json" "$grade")
  [ "$(count //failure "$temp/junit.xml")" = "$wanted" ] || fail "$wanted findings fail with --fail-on $grade, but $(count //failure "$temp/junit.xml") are failed tests"
  for attribute in tests failures skipped; do
    sum=$(xmllint --xpath "sum(//testsuite/@$attribute)" "$temp/junit.xml")
    case $attribute in tests) real=$(count //testcase "$temp/junit.xml") ;; failures) real=$(count //failure "$temp/junit.xml") ;; *) real=$(count //skipped "$temp/junit.xml") ;; esac
    [ "$sum" = "$real" ] || fail "the suites say $sum $attribute, there are $real"
  done
done
mkdir "$temp/empty" && printf 'title = "None"\n' >"$temp/empty/standard.toml"
(cd "$temp" && "$uoc" check empty --format junit >"$temp/junit.xml" 2>/dev/null)
xmllint --noout --nonet --schema "$schemas/junit-windyroad-ant.xsd" "$temp/junit.xml" 2>/dev/null || fail "the report of no units is not valid"

# No schema of Checkstyle was ever published: its own expected output shows elements and attributes.
"$uoc" check --format checkstyle --fail-on never >"$temp/checkstyle.xml" 2>/dev/null
xmllint --noout --nonet "$temp/checkstyle.xml" || fail "the Checkstyle report is not well-formed"
[ "$(count '/checkstyle[@version]/file[@name]/error[@line][@column][@message][@source]' "$temp/checkstyle.xml")" = "$(count //error "$temp/checkstyle.xml")" ] ||
  fail "a finding of the Checkstyle report lacks an attribute"
[ "$(count "//error[@severity!='error'][@severity!='warning'][@severity!='info']" "$temp/checkstyle.xml")" = 0 ] || fail "a severity of Checkstyle is unknown"
[ "$(count //error "$temp/checkstyle.xml")" -gt 20 ] || fail "too few findings to mean anything"

[ "$failures" -eq 0 ] && echo "JUnit and Checkstyle reports are valid"
exit $((failures > 0))
