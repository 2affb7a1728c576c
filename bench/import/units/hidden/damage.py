#!/usr/bin/env python3
"""damage.py OUTDIR [--seed N]

Writes, for each hidden unit and each shape, OUTDIR/<shape>/<code>.txt and
OUTDIR/<shape>/<code>.truth.json (a copy of the unit object).

Shapes: bullets table lines runon-numbers runon-some runon-none wrapped-runon noisy

Notes for whoever scores with these files
  * Element numbers in the truth are those of the author; runon-some, runon-none and
    wrapped-runon drop some or all of them from the text.
  * In bullets, table and wrapped-runon a line may end in the true hyphen of a word
    ("hot-/dip"); in noisy a line may also end in a hyphen that is not the word's own.
  * noisy turns ' and " into curly quotes, fi/fl into ligatures, some blanks into NBSP.
    The truth holds the plain characters.
  * table: labels may stand one line above or below the start of their value; in a few files
    "Level" stands beside the second line of Range and "Credit" beside the level.
  * In table and noisy a page number or running head may stand between the two halves of a
    hyphenated word, as it does at the foot of a real page.
  * Running heads, footers and page numbers are not in the truth.
"""
import argparse
import glob
import json
import os
import random
import re

HERE = os.path.dirname(os.path.abspath(__file__))
SHAPES = ["bullets", "table", "lines", "runon-numbers", "runon-some",
          "runon-none", "wrapped-runon", "noisy"]
BULLETS = ["\u2022", "\u00b7", "\u25cb", "\u25aa", "-", "\u2013", "*"]


# ---------------------------------------------------------------- pieces
def load_units():
    units = []
    for f in sorted(glob.glob(os.path.join(HERE, "*.json"))):
        with open(f, encoding="utf-8") as h:
            units.extend(json.load(h))
    return units


class Style:
    """Choices that one document keeps throughout."""

    def __init__(self, r, numbered=0.3, colon=0.25):
        self.r = r
        pick = r.choice
        self.numbered = r.random() < numbered
        self.glued_no = self.numbered and r.random() < 0.2      # "1.Title"
        self.colon = pick([":", ":", " :"]) if r.random() < colon else ""
        self.marker = pick(["Unit of Competency"] * 4 + ["Unit of competency", "Units of Competency", "UoC"])
        self.names = {
            "title": pick(["Title", "Title", "Name"]),
            "code": pick(["Code", "Code", "Unit code", "UoC Code"]),
            "range": pick(["Range", "Range", "Range", "Range of application"]),
            "level": pick(["Level", "Level", "QF Level"]),
            "credit": pick(["Credit", "Credit", "Credits"]),
            "competency": "Competency",
            "assessment": pick(["Assessment Criteria"] * 3 + ["Assessment criteria"]),
            "remark": pick(["Remark", "Remarks"]),
        }
        self.perf = pick(["Performance Requirements"] * 4 + ["Performance Requirement", "Performance Requirements:",
                                                             "Performance requirements"])
        self.area = pick(["Functional Area:"] * 4 + ["Functional area:", "Functional Area :", "Functional area :"])
        self.numform = pick(["{}.", "{}.", "{}.", "{}", "{})"])
        self.paren_gap = r.random() < 0.12                      # "2 (a)."
        self.bullet = pick(BULLETS)
        self.head_first = r.random() < 0.6                      # framework above the marker

    def label(self, key):
        order = ["title", "code", "range", "level", "credit", "competency", "assessment", "remark"]
        s = self.names[key] + self.colon
        if self.numbered:
            s = "%d.%s%s" % (order.index(key) + 1, "" if self.glued_no else " ", s)
        return s

    def number(self, n):
        if self.paren_gap:
            n = n.replace("(", " (")
        s = self.numform.format(n)
        if self.numform == "{})" and n.endswith(")"):
            s = n                                               # no "2(a))"
        return s

    def head(self, u):
        lines = [u["framework"], self.marker] if self.head_first else [self.marker, u["framework"]]
        return [x for x in lines if x]


def wrap(text, width, own_hyphen=False, first=None, hyphenate=None):
    """Greedy wrap. first: width left on the first line. hyphenate: chance, random source."""
    words = text.split(" ")
    if own_hyphen:
        parts = []
        for w in words:
            bits = re.findall(r"[^-\u2013]+[-\u2013]?|[-\u2013]", w) if re.search(r"[A-Za-z]{2}-[A-Za-z]{2}", w) else [w]
            parts.append(bits)
    else:
        parts = [[w] for w in words]
    lines, cur, room = [], "", (width if first is None else first)
    for bits in parts:
        for i, b in enumerate(bits):
            sep = "" if (i > 0 or not cur) else " "
            if cur and len(cur) + len(sep) + len(b) > room:
                if hyphenate and sep == " ":
                    cut = break_word(b, room - len(cur) - 2, hyphenate)
                    if cut:
                        cur = cur + " " + b[:cut] + hyphenate[2]
                        b = b[cut:]
                lines.append(cur)
                cur, room = b, width
            else:
                cur += sep + b
    if cur:
        lines.append(cur)
    return lines


def break_word(w, room, hy):
    chance, r, _ = hy
    if not re.fullmatch(r"[A-Za-z]?[a-z]{6,}[,.;:)]?", w) or r.random() > chance:
        return 0
    spots = [i for i in range(2, len(w) - 3)
             if i <= room and w[i - 1] in "aeiouynrlstcmdp" and w[i] not in "aeiouy" and w[i + 1] in "aeiouyrlh"
             and w[i] != "h" and w[i - 1:i + 1] not in ("ng", "ck", "tr", "dr", "cr", "pr")
             and re.search("[aeiouy]", w[:i])]
    return spots[-1] if spots else 0


def hang(lines, indent):
    return lines[:1] + [indent + x for x in lines[1:]]


def chunks(u, st, keep):
    """The competency cell as a list of statements; keep(i) tells whether number i stays."""
    out = []
    for i, (n, head, crit) in enumerate(u["elements"]):
        out.append(st.number(n) + " " + head if keep(i) else head)
        out.extend(crit)
    return out


# ---------------------------------------------------------------- 1 and 8: layout text with bullets
def layout_text(u, r, noisy=False):
    st = Style(r)
    width = r.randint(62, 95) if noisy else r.randint(70, 110)
    own = r.random() < (0.15 if noisy else 0.3)
    hy = (r.uniform(0.6, 1.0), r, r.choice(["-", "-", "-", "-", "\u00ad", "\u2010"])) if noisy else None
    gap_in = r.choice([0.0, 0.04, 0.1])          # blank line inside a sentence
    gap_after = r.choice([0.0, 0.15])            # blank line between bullets
    trail = r.random() < 0.5
    gap = r.choice([" ", " ", "  ", "\t"])
    cont = r.choice(["", "", "  ", "   "])
    lead = r.choice(["", "", " ", "   "])
    below = r.random() < 0.15                    # value under its label
    mixed = r.random() < 0.15
    out = []

    def put(text, first=None, ind=""):
        ls = hang(wrap(text, width, own, hyphenate=hy), ind)
        for k, l in enumerate(ls):
            if k and r.random() < gap_in:
                out.append("")
            out.append(l + (" " if trail and k < len(ls) - 1 and l[-1] not in "-\u2013\u00ad\u2010" else ""))

    def blank(p=0.8):
        if r.random() < p:
            out.append("")

    def field(label, value):
        if not value:
            out.append(label)
        elif below:
            out.append(label)
            put(value)
        else:
            put(label + " " + value)
        blank()

    def items(xs):
        b = r.choice(BULLETS) if mixed else st.bullet
        for x in xs:
            put(lead + b + gap + x, ind=lead + cont)
            if r.random() < gap_after:
                out.append("")

    blank(0.5)
    out.extend(st.head(u))
    blank(0.7)
    put(st.area + " " + u["area"])
    blank(0.4)
    field(st.label("title"), u["title"])
    field(st.label("code"), u["code"])
    field(st.label("range"), u["range"])
    field(st.label("level"), u["level"])
    field(st.label("credit"), u["credit"])
    shape = r.random()
    if shape < 0.65:
        out.append(st.label("competency") + " " + st.perf)
    elif shape < 0.9:
        out.append(st.label("competency"))
        blank(0.3)
        out.append(st.perf)
    glued = shape >= 0.9
    for i, (n, head, crit) in enumerate(u["elements"]):
        t = st.number(n) + " " + head
        if glued and i == 0:
            t = st.label("competency") + " " + st.perf + " " + t
        put(t)
        blank(0.4)
        items(crit)
        blank(0.8)
    al = st.label("assessment")
    if r.random() < 0.4:
        a, b = al.rsplit(" ", 1) if not st.colon.startswith(" ") else (al.split(" C")[0].split(" c")[0], al[al.lower().rindex("criteria"):])
        out.append(a + (" " if r.random() < 0.5 else ""))
        out.append(b)
        blank()
    else:
        out.append(al)
    if u["stem"]:
        put(u["stem"])
    items(u["outcomes"])
    blank()
    if u["remark"] or r.random() < 0.75:
        field(st.label("remark"), u["remark"])
    return out, st


def shape_bullets(u, r):
    out, _ = layout_text(u, r)
    return "\n".join(out) + r.choice(["", "\n", "\n\n"])


def shape_noisy(u, r):
    out, st = layout_text(u, r, noisy=True)
    # page numbers, at any line boundary of the body
    page = r.randint(1, 160)
    every = r.randint(22, 45)
    form = r.choice(["{}", "- {} -", "Page {} of 212", "{}"])
    ff = r.random() < 0.5
    res = []
    for k, l in enumerate(out):
        if k and k % every == 0:
            if r.random() < 0.6:
                res.append("")
            res.append(r.choice(["", " " * r.randint(20, 45)]) + form.format(page))
            page += 1
            if r.random() < 0.6:
                res.append("")
            if ff:
                l = "\f" + l
        res.append(l)
    t = "\n".join(res)
    # ligatures
    p = r.choice([0.6, 1.0, 1.0])
    table = [("fi", "\ufb01"), ("fl", "\ufb02")]
    if r.random() < 0.4:
        table = [("ffi", "\ufb03"), ("ffl", "\ufb04"), ("ff", "\ufb00")] + table
    for a, b in table:
        t = re.sub(a, lambda m: b if r.random() < p else m.group(0), t)
    # quotes
    t = re.sub(r'(^|[\s(\[])"', lambda m: m.group(1) + "\u201c", t, flags=re.M).replace('"', "\u201d")
    t = t.replace("'", "\u2019")
    # blanks and invisible characters
    p = r.choice([0.02, 0.06, 0.15])
    t = re.sub(r"(?<=[^\s]) (?=[^\s])", lambda m: "\u00a0" if r.random() < p else " ", t)
    zw = r.choice(["\u200b", "\u200b", "\ufeff", "\u200d", "\u2060"])
    p = r.choice([0.005, 0.02])
    t = re.sub(r"(?<=[a-z ])(?=[A-Za-z])", lambda m: zw if r.random() < p else "", t)
    bom = r.random() < 0.6
    if r.random() < 0.7:
        t = t.replace("\n", "\r\n")
    return ("\ufeff" if bom else "") + t + r.choice(["", "\n"])


# ---------------------------------------------------------------- 2: table as pdftotext -layout prints it
def shape_table(u, r):
    st = Style(r, numbered=0.5, colon=0.15)
    left = r.randint(0, 6)
    col = left + r.randint(19, 26)
    width = r.randint(48, 78)
    own = r.random() < 0.3
    bgap = " " * r.randint(1, 4)
    hangi = r.choice(["", " " * (1 + len(bgap)), " " * (1 + len(bgap))])
    rows = []

    def lab(key):
        s = st.label(key)
        m = re.match(r"(\d\.\s?)(.*)", s)
        no, rest = (m.group(1), m.group(2)) if m else ("", s)
        ws = rest.split(" ")
        if key == "range" and len(ws) > 1:
            return [no + ws[0], " " * len(no) + " ".join(ws[1:])]
        if len(ws) > 1 and ws[-1] != ":" and (key == "assessment" or r.random() < 0.3):
            if r.random() < 0.7 or len(s) + left + 2 > col:
                return [no + ws[0], " " * len(no) + " ".join(ws[1:])]
        return [s]

    rows.append(["area", [st.area] if r.random() < 0.7 else st.area.split(" ", 1), wrap(u["area"], width)])
    for key in ("title", "code", "range", "level", "credit"):
        rows.append([key, lab(key), wrap(u[key], width, own)])
    body = [st.perf]
    if r.random() < 0.5:
        body.append("")
    air = r.random() < 0.6
    for n, head, crit in u["elements"]:
        no = st.number(n)
        pad = no + " " * max(1, r.choice([1, 1, 5]) - 0)
        body.extend(hang(wrap(pad.replace(" ", "\u0001") + head, width, own), " " * len(pad)))
        if air and r.random() < 0.4:
            body.append("")
        for c in crit:
            body.extend(hang(wrap(st.bullet + bgap.replace(" ", "\u0001") + c, width, own), hangi))
        if air:
            body.append("")
    while body and not body[-1]:
        body.pop()
    rows.append(["competency", lab("competency"), body])
    ass = wrap(u["stem"], width, own) if u["stem"] else []
    for c in u["outcomes"]:
        ass.extend(hang(wrap(st.bullet + bgap.replace(" ", "\u0001") + c, width, own), hangi))
    rows.append(["assessment", lab("assessment"), ass])
    rows.append(["remark", lab("remark"), wrap(u["remark"], width, own) if u["remark"] else []])

    # displaced labels
    cross = r.random() < 0.2
    wander = r.choice([0.0, 0.15, 0.4])
    lines = []                                        # (label cell, value cell)
    carry = []                                        # labels still to be set beside later lines
    for key, ls, vs in rows:
        shift = 0
        if key in ("title", "code", "range", "credit", "assessment", "remark") and r.random() < wander:
            shift = r.choice([1, -1])
        if cross and key in ("range", "level", "credit", "code", "title"):
            shift = 0
        n = max(len(vs) + max(0, -shift), len(ls) + max(0, shift), 1)
        cells = [["", ""] for _ in range(n)]
        for i, l in enumerate(ls):
            cells[i + max(0, shift)][0] = l
        for i, v in enumerate(vs):
            cells[i + max(0, -shift)][1] = v
        if cross and key == "range" and len(vs) >= 2:
            lvl = next(x for x in rows if x[0] == "level")
            if len(lvl[1]) == 1 and len(ls) == 1:
                cells[1][0] = lvl[1][0]
                carry = [x for x in rows if x[0] == "credit"][0][1][:1]
        if cross and key == "level" and carry:
            cells = [[carry[0], vs[0]]]
        if cross and key == "credit" and carry:
            cells = [["", v] for v in vs]
        lines.extend(cells)
        if r.random() < 0.75 and not (cross and carry and key in ("range", "level")):
            lines.append(["", ""])
    text = []
    for a, b in lines:
        s = " " * left + a
        if b:
            s = s.ljust(col) + b if len(s) < col else s + "  " + b
        text.append(s.rstrip().replace("\u0001", " "))

    # pages
    high = r.randint(26, 48)
    page = r.randint(1, 170)
    last = page + r.randint(20, 90)
    form = r.choice(["{p}", "- {p} -", "Page {p} of {l}", "3-{p}", "Page {p}"])
    foot = r.choice(["", "", "Version 1.2", "\u00a9 Qualifications Framework", "June 2019", "Version 2 (July 2021)"])
    head = r.choice([u["framework"], u["framework"], ""])
    total = col + width
    pages = []
    first = []
    top = [u["framework"], st.marker] if st.head_first else [st.marker, u["framework"]]
    for x in top:
        first.append(x.center(total).rstrip() if r.random() < 0.5 else " " * left + x)
    if r.random() < 0.6:
        first.append("")
    todo = first + text
    k = 0
    while todo:
        take, todo = todo[:high], todo[high:]
        f = form.format(p=page, l=last)
        if foot and r.random() < 0.95:
            fl = " " * left + foot + " " * max(4, total - left - len(foot) - len(f)) + f
        else:
            fl = f.center(total).rstrip()
        block = take + ["", fl] if r.random() < 0.7 else take + ["", "", fl]
        if k and head:
            block = [head.center(total).rstrip(), ""] + block
        pages.append("\n".join(block))
        page += 1
        k += 1
    return "\n\f".join(pages) + "\n\f"


# ---------------------------------------------------------------- 3: one line each, no bullets
def tab_head(u, r, st):
    out = st.head(u)
    if r.random() < 0.6:
        out.append("")
    out.append(r.choice([st.area + " ", st.area + " ", st.area + "\t", st.area.rstrip(" :") + "\t"]) + u["area"])
    if r.random() < 0.7:
        out.append("")
    for key in ("title", "code", "range", "level", "credit"):
        out.append(st.label(key) + "\t" + u[key])
    return out


def shape_lines(u, r):
    st = Style(r)
    out = tab_head(u, r, st)
    tab = r.choice(["", "", "\t"])
    sep = r.choice([" ", " ", "\t"])
    air = r.choice([0.0, 0.0, 0.5])
    if r.random() < 0.8:
        out.append(st.label("competency") + "\t" + st.perf)
    else:
        out.append(st.label("competency"))
        out.append(tab + st.perf)
    for n, head, crit in u["elements"]:
        if r.random() < air:
            out.append("")
        out.append(tab + st.number(n) + sep + head)
        out.extend(tab + c for c in crit)
    if r.random() < air:
        out.append("")
    al = st.label("assessment")
    if u["stem"]:
        out.append(al + "\t" + u["stem"])
        out.extend(tab + c for c in u["outcomes"])
    elif r.random() < 0.5:
        out.append(al)
        out.extend(tab + c for c in u["outcomes"])
    else:
        out.append(al + "\t" + u["outcomes"][0])
        out.extend(tab + c for c in u["outcomes"][1:])
    out.append(st.label("remark") + "\t" + u["remark"])
    return "\n".join(out) + r.choice(["", "\n"])


# ---------------------------------------------------------------- 4 to 7: a cell in one line
def runon(u, r, st, keep):
    lead = r.choice(["", "", "", " "])
    rows = []
    rows.append((st.label("competency"), lead + " ".join([st.perf] + chunks(u, st, keep))))
    rows.append((st.label("assessment"), lead + " ".join(([u["stem"]] if u["stem"] else []) + u["outcomes"])))
    rows.append((st.label("remark"), u["remark"]))
    return rows


def runon_style(r):
    st = Style(r, numbered=0.2, colon=0.1)
    if r.random() < 0.6:
        st.numform, st.paren_gap = "{}.", False
    return st


def runon_file(u, r, keep):
    st = runon_style(r)
    out = tab_head(u, r, st)
    out.extend(a + "\t" + b for a, b in runon(u, r, st, keep))
    return "\n".join(out) + r.choice(["", "\n"])


def shape_runon_numbers(u, r):
    return runon_file(u, r, lambda i: True)


def shape_runon_some(u, r):
    kept = [i == 0 or r.random() >= 1 / 3 for i in range(len(u["elements"]))]
    return runon_file(u, r, lambda i: kept[i])


def shape_runon_none(u, r):
    first = r.random() < 0.5
    return runon_file(u, r, lambda i: first and i == 0)


def shape_wrapped_runon(u, r):
    st = runon_style(r)
    width = r.randint(60, 110)
    own = r.random() < 0.25
    p = r.choice([0.2, 0.5, 0.8])
    kept = [r.random() < p for _ in u["elements"]]
    sep = r.choice(["\t", "\t", " ", "    "])
    blank = r.random() < 0.5
    own_line = r.random() < 0.3                     # label alone, its cell below
    out = st.head(u)
    if blank:
        out.append("")
    out.append(st.area + " " + u["area"])
    rows = [(st.label(k), u[k]) for k in ("title", "code", "range", "level", "credit")]
    big = runon(u, r, st, lambda i: kept[i])
    for label, value in rows + big:
        if blank:
            out.append("")
        if own_line and (label, value) in big and value:
            out.append(label)
            out.extend(wrap(value.strip(), width, own))
        else:
            ls = wrap(value.strip(), width, own, first=max(20, width - len(label) - 1)) or [""]
            out.append((label + sep + ls[0]).rstrip(" ") if value else label)
            out.extend(ls[1:])
    trail = r.random() < 0.3
    return "\n".join(x + (" " if trail and x and x[-1] not in "-\u2013" else "") for x in out) + r.choice(["", "\n"])


MAKE = dict(zip(SHAPES, [shape_bullets, shape_table, shape_lines, shape_runon_numbers, shape_runon_some,
                         shape_runon_none, shape_wrapped_runon, shape_noisy]))


def main():
    ap = argparse.ArgumentParser(description="Write damaged copies of the hidden units.")
    ap.add_argument("outdir")
    ap.add_argument("--seed", type=int, default=1)
    a = ap.parse_args()
    n = 0
    for shape in SHAPES:
        d = os.path.join(a.outdir, shape)
        os.makedirs(d, exist_ok=True)
        for u in load_units():
            r = random.Random("%d/%s/%s" % (a.seed, shape, u["code"]))
            base = os.path.join(d, u["code"])
            with open(base + ".txt", "wb") as h:
                h.write(MAKE[shape](u, r).encode("utf-8"))
            with open(base + ".truth.json", "w", encoding="utf-8") as h:
                json.dump(u, h, ensure_ascii=False, indent=1)
                h.write("\n")
            n += 1
    print("%d files in %d shapes, seed %d" % (n, len(SHAPES), a.seed))


if __name__ == "__main__":
    main()
