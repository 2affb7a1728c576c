# SPDX-License-Identifier: Apache-2.0
"""Damages units into the shapes that extraction leaves: each function takes a unit and a random source and gives a text."""
import textwrap

VARIANTS = {"Title": ["Title", "Title", "Name"], "Code": ["Code", "Code", "Unit code"], "Level": ["Level", "Level", "QF Level"],
            "Remark": ["Remark", "Remarks"], "Assessment Criteria": ["Assessment Criteria", "Assessment Criteria", "Assessment guidelines"]}


def labels(chance):
    number, colon = chance.random() < 0.3, chance.choice(["", "", ":"])
    glued = chance.random() < 0.3
    names = ["Title", "Code", "Range", "Level", "Credit", "Competency", "Assessment Criteria", "Remark"]
    out = {}
    for i, name in enumerate(names):
        shown = chance.choice(VARIANTS.get(name, [name])) + ("" if name == "Competency" else colon)
        out[name] = (f"{i + 1}." + ("" if glued else " ") if number else "") + shown
    return out


def heading(number, text, chance):
    return f"{number}{chance.choice(['.', '.', '']) if '(' in number or '.' in number else '.'} {text}"


def head(unit, chance):
    out = [unit["framework"]] if unit.get("framework") and chance.random() < 0.5 else []
    return out + ["Unit of Competency", "", f"Functional Area: {unit['area']}", ""]


def bullets_some(unit, chance):
    """Wrapped text with bullets; a third of the headings' numbers behind the first lost."""
    return bullets(unit, chance, lambda i: i == 0 or chance.random() > 1 / 3)


def bullets(unit, chance, keeps=lambda _: True):
    """Wrapped text with bullets."""
    width, sign, gap = chance.randint(70, 110), chance.choice("••·○▪-–*"), chance.random() < 0.5
    name = labels(chance)

    def wrap(text):
        return textwrap.wrap(text, width, break_on_hyphens=False, break_long_words=False) or [""]

    out = head(unit, chance)
    for field in ("Title", "Code", "Range", "Level", "Credit"):
        out += wrap(f"{name[field]} {unit[field.lower()]}") + ([""] if gap else [])
    out.append(f"{name['Competency']} Performance Requirements")
    for i, (number, text, criteria) in enumerate(unit["elements"]):
        out += wrap(heading(number, text, chance) if keeps(i) else text)
        for criterion in criteria:
            out += wrap(f"{sign} {criterion}")
        out.append("")
    if unit["outcomes"]:
        out += [name["Assessment Criteria"], ""] + (wrap(unit["stem"]) if unit["stem"] else [])
        for outcome in unit["outcomes"]:
            out += wrap(f"{sign} {outcome}")
    return "\n".join(out + ["", f"{name['Remark']} {unit['remark']}", ""])


def rows(unit, chance, competency, assessment):
    name = labels(chance)
    out = head(unit, chance)
    out += [f"{name[f]}\t{unit[f.lower()]}" for f in ("Title", "Code", "Range", "Level", "Credit")]
    out.append(f"{name['Competency']}\t{competency}")
    if unit["outcomes"]:
        out.append(f"{name['Assessment Criteria']}\t{assessment}")
    return "\n".join(out + [f"{name['Remark']}\t{unit['remark']}", ""])


def lines(unit, chance):
    """A line for each heading and statement, no bullets."""
    competency = ["Performance Requirements"]
    for number, text, criteria in unit["elements"]:
        competency += [heading(number, text, chance), *criteria]
    return rows(unit, chance, "\n".join(competency), "\n".join(([unit["stem"]] if unit["stem"] else []) + unit["outcomes"]))


def run_on(unit, chance, keeps):
    competency = ["Performance Requirements"]
    for i, (number, text, criteria) in enumerate(unit["elements"]):
        competency += [heading(number, text, chance) if keeps(i) else text, *criteria]
    return rows(unit, chance, " ".join(competency), " ".join(([unit["stem"]] if unit["stem"] else []) + unit["outcomes"]))


def runon_numbers(unit, chance):
    """All in one line, the numbers kept."""
    return run_on(unit, chance, lambda _: True)


def runon_some(unit, chance):
    """… a third of the numbers behind the first lost."""
    return run_on(unit, chance, lambda i: i == 0 or chance.random() > 1 / 3)


def runon_none(unit, chance):
    """… no number left, or the first only."""
    first = chance.random() < 0.6
    return run_on(unit, chance, lambda i: first and i == 0)


def runon_wrapped(unit, chance):
    """… some of the numbers lost, and wrapped where the line was full."""
    width = chance.randint(70, 110)
    return "\n".join("\n".join(textwrap.wrap(line, width, break_on_hyphens=False, break_long_words=False, expand_tabs=False)) for line in runon_some(unit, chance).split("\n"))


def table_rows(unit, chance):
    """Label and value lines of each row of a table, as wide as its columns."""
    names = labels(chance)
    left, width = chance.choice([14, 18, 22, 26]), chance.choice([56, 64, 76, 90])
    sign = chance.choice(["•", "•", "-", "o", "–"])
    gap = chance.random() < 0.4

    def wrap(text, indent=""):
        return textwrap.wrap(text, width, subsequent_indent=indent, break_on_hyphens=False, break_long_words=False) or [""]

    out = []
    for field in ("Title", "Code", "Range", "Level", "Credit"):
        out.append((textwrap.wrap(names[field], left - 2), wrap(str(unit[field.lower()]))))
    competency = ["Performance Requirements"]
    for number, text, criteria in unit["elements"]:
        if gap:
            competency.append("")
        competency += wrap(heading(number, text, chance), "   " if chance.random() < 0.5 else "")
        for criterion in criteria:
            competency += wrap(f"{sign} {criterion}", "  ")
    out.append((textwrap.wrap(names["Competency"], left - 2), competency))
    if unit["outcomes"]:
        outcomes = wrap(unit["stem"]) if unit["stem"] else []
        for outcome in unit["outcomes"]:
            outcomes += wrap(f"{sign} {outcome}", "  ")
        out.append((textwrap.wrap(names["Assessment Criteria"], left - 2), outcomes))
    out.append((textwrap.wrap(names["Remark"], left - 2), wrap(unit["remark"])))
    return left, out


def table(unit, chance, place=lambda label, value: 0):
    """Labels left, values right, as a PDF that keeps its layout is printed; a label may take two lines."""
    left, cells = table_rows(unit, chance)
    spaced = chance.random() < 0.5
    out = head(unit, chance)
    for label, value in cells:
        first = place(label, value)
        rows = [""] * max(len(value), first + len(label))
        value = value + [""] * (len(rows) - len(value))
        for i, part in enumerate(label):
            rows[first + i] = part
        out += [(f"{part:<{left}}{text}" if part else " " * left + text if text else "").rstrip() for part, text in zip(rows, value)]
        out += [""] if spaced else []
    return "\n".join(out + [""])


def table_slipped(unit, chance):
    """… with the label in the middle of its cell, or slipped by a line."""
    middle = chance.random() < 0.5

    def place(label, value):
        if middle:
            return max(0, (len(value) - len(label)) // 2)
        return min(1, max(0, len(value) - len(label))) if chance.random() < 0.4 else 0

    return table(unit, chance, place)


SHAPES = {"bullets": bullets, "bullets-some": bullets_some, "lines": lines, "runon-numbers": runon_numbers, "runon-some": runon_some, "runon-none": runon_none, "runon-wrapped": runon_wrapped, "table": table, "table-slipped": table_slipped}
