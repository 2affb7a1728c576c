# SPDX-License-Identifier: Apache-2.0
"""Units whose right reading is known: written by hand (units/*.json), maintained (tests/good) or generated.

A unit is a dictionary: code, title, area, framework, level, credit, range, elements as [number, heading, [criterion, …]],
stem (the lead-in of the outcomes), outcomes, remark, and `part`: where it comes from.
"""
import glob
import json
import os
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
SHARED = os.environ.get("SHARED", os.path.join(ROOT, "..", "shared"))
UOC = os.environ.get("UOC", os.path.join(ROOT, "build", "release", "uoc"))


def plain(text):
    return " ".join((text or "").split())


def statement(criterion):
    return plain(criterion if isinstance(criterion, str) else criterion["text"])


def written(folder, part):
    """Units of JSON files, each a list of them."""
    out = []
    for path in sorted(glob.glob(os.path.join(folder, "*.json"))):
        for unit in json.load(open(path, encoding="utf-8")):
            unit["part"] = part
            unit["trade"] = os.path.basename(path)[:-5]
            out.append(unit)
    return out


def generated(count, seed, folder):
    generator = os.path.join(SHARED, "bench", "gen_corpus.py")
    if not os.path.exists(generator):
        return []
    subprocess.run([sys.executable, generator, str(count), "--seed", str(seed), "--out", folder, "--formats", "json"],
                   check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    out = []
    for path in sorted(glob.glob(os.path.join(folder, "json", "**", "*.json"), recursive=True)):
        unit = json.load(open(path, encoding="utf-8"))
        out.append({"code": unit["code"], "title": unit["title"], "area": unit["area"], "level": str(unit["level"]),
                    "framework": f"Specification of Competency Standards of the {unit['industry']} Industry",
                    "credit": f"{unit['credit']} (for reference only)", "range": unit["range"], "remark": unit["remark"] or "",
                    "elements": [[r["label"], r["heading"], r["criteria"]] for r in unit["requirements"]],
                    "stem": unit["stem"], "outcomes": unit["outcomes"], "part": "generated", "trade": unit["area"]})
    return out


def maintained():
    """The units of tests/good, which hold their structure and leave nothing to be inferred."""
    paths = [p for p in sorted(glob.glob(os.path.join(ROOT, "tests", "good", "*"))) if p.endswith((".md", ".xml"))]
    run = subprocess.run([UOC, "import", *paths, "-o", "-", "--to", "json"], capture_output=True, text=True, check=True)
    out = []
    for unit in json.loads(run.stdout)["units"]:
        if any(not isinstance(c, str) for e in unit["elements"] for c in e["criteria"]):
            continue  # books are printed without sub-criteria
        out.append({"code": unit["code"], "title": unit["title"], "area": unit["functional_area"] or "General", "level": unit["level_text"],
                    "framework": unit["framework"] or "", "credit": unit["credit_text"], "range": unit["range"], "remark": unit["remark"] or "",
                    "elements": [[e["number"], e["heading"], [statement(c) for c in e["criteria"]]] for e in unit["elements"]],
                    "stem": unit["assessment"]["intro"] or "", "outcomes": [statement(c) for c in unit["assessment"]["criteria"]],
                    "part": "maintained", "trade": unit["functional_area"] or ""})
    return out
