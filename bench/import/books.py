# SPDX-License-Identifier: Apache-2.0
"""Books of units as web pages, each in a style of its own; chromium and pandoc make PDF and Word files of them."""
import html
import os
import subprocess
import tempfile

LABELS = ["Title", "Code", "Range", "Level", "Credit", "Competency", "Assessment Criteria", "Remark"]


def style_of(chance):
    return {"middle": chance.random() < 0.5, "bullets": chance.random() < 0.6, "numbers": chance.random() < 0.4, "flow": chance.random() < 0.4,
            "feet": chance.random() < 0.4, "area": chance.random() < 0.6, "hanging": chance.random() < 0.5,
            "font": chance.choice(["11pt Times", "10pt Arial", "12pt serif", "9.5pt sans-serif"]), "padding": chance.choice([1, 3, 6]),
            "width": chance.choice([18, 22, 28])}


def book_of(units, style, chance):
    e = html.escape
    marker = "list-style:disc" if style["hanging"] else "list-style:none"
    css = (f"@page{{size:A4;margin:20mm}} body{{font:{style['font']}}} table{{border-collapse:collapse;width:100%}} p{{margin:0}} ul{{margin:0;padding-left:18pt;{marker}}} "
           f"td{{border:1px solid #000;vertical-align:{'middle' if style['middle'] else 'top'};padding:{style['padding']}px 6px}} td:first-child{{width:{style['width']}%}} "
           f".u{{page-break-before:always}}" + ("" if style["hanging"] else " li::before{content:'• '}"))

    def items(criteria):
        if style["bullets"]:
            return "<ul>" + "".join(f"<li>{e(c)}</li>" for c in criteria) + "</ul>"
        return "".join(f"<p>{e(c)}</p>" for c in criteria)

    out = [f"<html><head><meta charset=utf-8><style>{css}</style></head><body>",
           "<h1>Specification of Competency Standards of the Sample Industry</h1><p>Second edition</p><p>Published by the committee.</p>",
           "<div class=u></div><h2>Contents</h2>"]
    out += [f"<p>{e(u['code'])} {e(u['title'])} ..... {chance.randint(3, 90)}</p>" for u in units]
    out.append("<div class=u></div><h2>Introduction</h2><p>This document lists the units of competency that the industry has agreed on.</p>")
    area = None
    for u in units:
        if u["area"] != area:
            area = u["area"]
            out.append(f"<h2 class={'x' if style['flow'] else 'u'}>Functional Area: {e(area)}</h2>")
        out.append(f"<div class={'x' if style['flow'] else 'u'}><p><b>Unit of Competency</b></p>")
        if style["area"]:
            out.append(f"<p>Functional Area: {e(u['area'])}</p>")
        body = "<p>Performance Requirements</p>" + "".join(f"<p>{e(n)}. {e(h)}</p>" + items(c) for n, h, c in u["elements"])
        values = [e(u["title"]), e(u["code"]), e(u["range"]), e(u["level"]), e(u["credit"]), body, f"<p>{e(u['stem'])}</p>" + items(u["outcomes"]), e(u["remark"])]
        rows = "".join(f"<tr><td>{f'{i + 1}. ' if style['numbers'] else ''}{label}</td><td>{value}</td></tr>" for i, (label, value) in enumerate(zip(LABELS, values)))
        out.append(f"<table>{rows}</table></div>")
    return "\n".join(out + ["</body></html>"])


def print_pdf(source, target, feet):
    profile = tempfile.mkdtemp(dir=os.path.dirname(target))
    subprocess.run(["chromium", "--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={profile}", f"--print-to-pdf={target}"] +
                   ([] if feet else ["--no-pdf-header-footer"]) + [source], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
