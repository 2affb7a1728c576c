#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Reads results of the peers' runner (name, units, wall, user, system, peak MB, units/s, exit codes) and prints uoc beside
each peer that does comparable work: how many times as many units a second, and how much memory."""
import sys

# (what uoc did, what the peers did) by kind of work
WORK = {
    "clean build": ("ours-clean", ["hugo-clean", "xsltproc-collection", "saxon-dir", "eleventy-clean", "jekyll-clean"]),
    "nothing to do": ("ours-noop", ["hugo-noop", "eleventy-noop"]),
    "one unit edited": ("ours-one-edit", ["hugo-one-edit"]),
    "check": ("ours-lint", ["xmllint-schematron", "xmllint-relaxng", "jing-relaxng", "ajv-cli"]),
}


def main() -> None:
    rows = {}
    for line in open(sys.argv[1], encoding="utf-8"):
        if line.startswith("#") or not line.strip():
            continue
        name, units, wall, user, system, peak, *_ = line.rstrip("\n").split("\t")
        rows[name] = (int(units), float(wall), user, system, peak)
    print(f"{'work':44} {'program':22} {'wall s':>7} {'CPU s':>7} {'peak MB':>8} {'uoc is':>9}")
    for work, (ours, peers) in WORK.items():
        if ours not in rows:
            continue
        units, wall, user, system, peak = rows[ours]
        cpu = float(user) + float(system)
        print(f"{work:44} {'uoc':22} {wall:7.2f} {cpu:7.2f} {peak:>8}")
        for peer in peers:
            if peer not in rows:
                continue
            p_units, p_wall, p_user, p_system, p_peak = rows[peer]
            ratio = (p_wall / p_units) / (max(wall, 0.005) / units)
            print(f"{'':44} {peer:22} {p_wall:7.2f} {float(p_user) + float(p_system):7.2f} {p_peak:>8} {ratio:8.1f}x")


main()
