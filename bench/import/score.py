# SPDX-License-Identifier: Apache-2.0
"""Scores what `uoc import` read against the right answer."""
import json
import subprocess

from units import UOC, plain, statement


def statements(elements, outcomes):
    """Each criterion with the place of its element: one in the wrong element is wrong."""
    found = {(i, statement(c)) for i, criteria in enumerate(elements) for c in criteria}
    return found | {("A", statement(c)) for c in outcomes}


def heading(element):
    return plain(element["heading"])


class Score:
    HEAD = f"{'':28} {'units':^9} {'fields':>7} {'criteria':>9} {'headings':>9} {'whole':>6}"

    def __init__(self):
        self.units = self.found = self.fields = self.right = self.hit = self.extra = self.lost = 0
        self.heading_hit = self.heading_extra = self.heading_lost = 0
        self.conserved = True

    def add(self, expected, got):
        self.units += 1
        self.fields += 6
        want = statements([c for _, _, c in expected["elements"]], expected["outcomes"])
        headings = {(i, plain(h)) for i, (_, h, _) in enumerate(expected["elements"])}
        if got is None:
            self.lost += len(want)
            self.heading_lost += len(headings)
            return
        self.found += 1
        pairs = [(got["title"], expected["title"]), (got["code"], expected["code"]), (got["range"], expected["range"]),
                 (got["level_text"], expected["level"]), (got["credit_text"], expected["credit"]), (got["remark"], expected["remark"])]
        self.right += sum(plain(a) == plain(b) for a, b in pairs)
        have = statements([e["criteria"] for e in got["elements"]], (got["assessment"] or {}).get("criteria", []))
        self.hit += len(want & have)
        self.extra += len(have - want)
        self.lost += len(want - have)
        found = {(i, heading(e)) for i, e in enumerate(got["elements"]) if heading(e)}
        self.heading_hit += len(headings & found)
        self.heading_extra += len(found - headings)
        self.heading_lost += len(headings - found)

    @staticmethod
    def f1(hit, extra, lost):
        return 2 * hit / (2 * hit + extra + lost) if hit + extra + lost else 1.0

    def line(self, name):
        return (f"{name:28} {self.found:4}/{self.units:<4} {self.right / max(1, self.fields):7.3f} {self.f1(self.hit, self.extra, self.lost):9.3f} "
                f"{self.f1(self.heading_hit, self.heading_extra, self.heading_lost):9.3f} {'yes' if self.conserved else 'NO':>6}")


def imported(paths):
    """The units that `uoc import` reads from documents, by code, and whether it proved that nothing is lost."""
    run = subprocess.run([UOC, "import", *paths, "-o", "-", "--to", "json"], capture_output=True, text=True, check=False)
    got = {}
    if run.returncode in (0, 1) and run.stdout:
        for unit in json.loads(run.stdout)["units"]:
            got.setdefault(plain(unit["code"]), unit)
    proofs = [line for line in run.stderr.splitlines() if " in the model, " in line]
    return got, bool(proofs) and all("nothing lost" in line for line in proofs)
