# SPDX-License-Identifier: Apache-2.0
"""Reads Word documents, workbooks and tables back with python-docx, openpyxl and csv.

Arguments: the output folder of forms_project.inc, and optionally a folder with the transitional schemas of ECMA-376. Ends
with 1 and a line for each fault.
"""
import csv, io, pathlib, subprocess, sys, tempfile, xml.etree.ElementTree as tree, zipfile
import docx, openpyxl

out = pathlib.Path(sys.argv[1])
schemas = pathlib.Path(sys.argv[2]) if len(sys.argv) > 2 and sys.argv[2] else None
faults = []


def check(holds, what):
    if not holds:
        faults.append(what)


W14 = "http://schemas.microsoft.com/office/word/2010/wordml"
MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
MAIN = {"word": "wml-driver.xsd", "xl": "sml.xsd"}


def without_extensions(data):
    """What a reader of plain ECMA-376 sees: markup that is declared ignorable is taken out (ISO/IEC 29500-3)."""
    root = tree.fromstring(data)
    root.attrib.pop("{%s}Ignorable" % MC, None)
    for parent in root.iter():
        for child in list(parent):
            if child.tag.startswith("{%s}" % W14):
                parent.remove(child)
    return tree.tostring(root, encoding="utf-8")


def schema_of(name):
    if name == "[Content_Types].xml":
        return "opc/opc-contentTypes.xsd"
    if name.endswith(".rels"):
        return "opc/opc-relationships.xsd"
    if name == "docProps/core.xml":
        return None  # its schema imports Dublin Core from the network
    return MAIN[name.split("/")[0]]


def validate(path):
    with zipfile.ZipFile(path) as archive:
        check(archive.testzip() is None, f"{path.name}: damaged")
        for info in archive.infolist():
            check(info.date_time == (1980, 1, 1, 0, 0, 0), f"{path.name}: {info.filename} has a date")
            data = archive.read(info)
            tree.fromstring(data)
            if schemas is None or schema_of(info.filename) is None:
                continue
            with tempfile.NamedTemporaryFile(suffix=".xml") as file:
                file.write(without_extensions(data))
                file.flush()
                run = subprocess.run(["xmllint", "--nonet", "--noout", "--schema", str(schemas / schema_of(info.filename)), file.name], capture_output=True, text=True)
                check(run.returncode == 0, f"{path.name}: {info.filename}: {run.stderr[:600]}")


def controls(document):
    w = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
    return [(sdt.find(f"{w}sdtPr/{w}tag").get(f"{w}val"), sdt) for sdt in document.element.body.iter(f"{w}sdt")]


TITLE = "=1+1 <script>alert(1)</script> Maintain \"sourdough\" & 'rye' {{t.code}}"
FIRST = "+Describe how a culture is fed | and ](javascript:alert(1))"


def read_docx():
    for role in ("assessor", "candidate", "rpl", "moderator"):
        document = docx.Document(str(out / "docx/bakery" / f"310204L3-{role}.docx"))
        check(TITLE in document.core_properties.title, f"{role}: title {document.core_properties.title}")
        words = "\n".join(cell.text for table in document.tables for row in table.rows for cell in row.cells)
        check(FIRST in words and "x" * 5000 in words, f"{role}: a criterion is missing")
        tags = [tag for tag, _ in controls(document)]
        check(len(tags) == len(set(tags)), f"{role}: a control stands twice")
        check(all(len(tag) <= 64 for tag in tags), f"{role}: a tag is too long for Word")
        for criterion in ("aa01", "aa02", "bb01", "bb02", "cc01"):
            check(any(tag.endswith(".c-" + criterion) for tag in tags), f"{role}: no control for {criterion}")
            check(criterion in words, f"{role}: the id {criterion} is not shown")
        footer = document.sections[0].footer.paragraphs[0].text
        check("2.0" in footer and "Fingerprint" in footer, f"{role}: the footer says {footer}")
        check(round(document.sections[0].page_width.mm) == 210, f"{role}: not on A4")
    assessor = docx.Document(str(out / "docx/bakery/310204L3-assessor.docx"))
    boxes = [sdt for _, sdt in controls(assessor) if sdt.find(".//{%s}checkbox" % W14) is not None]
    check(len(boxes) == 5 * 5 + 3, f"{len(boxes)} check boxes")
    check(len(assessor.element.body.findall(".//{*}tblHeader")) >= 5, "head rows do not repeat")
    read_guide()
    unit = docx.Document(str(out / "docx/bakery/310204L3-unit.docx"))
    labels = [row.cells[0].text for row in unit.tables[0].rows]
    check(labels == ["Title", "Code", "Range", "Level", "Credit", "Competency", "Assessment Criteria", "Remark"], f"fields {labels}")
    check(FIRST in unit.tables[0].rows[5].cells[1].text, "the unit lacks a criterion")


def read_guide():
    guide = docx.Document(str(out / "docx/bakery/310204L3-trainer.docx"))
    check(TITLE in guide.core_properties.title and "Session guide" in guide.core_properties.title, f"guide: {guide.core_properties.title}")
    heads = [p.text for p in guide.paragraphs if p.style.name == "Heading 1"]
    check(heads == ["What level 3 expects", "A start for your plan", "Knowledge topics", "Practice tasks", "Outcomes to assess", "Coverage"], f"guide: sections {heads}")
    tags = [tag for tag, _ in controls(guide)]
    check(len(tags) == len(set(tags)), "guide: a control stands twice")
    for tag in ("taught.c-aa01", "taught.c-aa02", "shown.c-bb01", "shown.c-bb02", "how.c-cc01", "situation.e-2", "materials.e-2"):
        check(tag in tags, f"guide: no control {tag}")
    plan = guide.tables[1]
    check([row.cells[2].text for row in plan.rows][1:] == ["20", "20", "40"], "guide: hours of the plan")
    coverage = guide.tables[-1]
    check([row.cells[0].text for row in coverage.rows][1:] == ["1.1", "1.2", "2.1", "2.2", "A.1"] and len(coverage.columns) == 10, "guide: coverage")
    outline = docx.Document(str(out / "docx/bakery/outline.docx"))
    rows = [[cell.text for cell in row.cells] for row in outline.tables[0].rows]
    check([row[0] for row in rows][1:] == ["Dough Preparation", "310204L3", "310205L3", "Total"], f"outline: rows {rows}")
    check(rows[-1][3:5] == ["8", "80"], f"outline: totals {rows[-1]}")
    matrix = docx.Document(str(out / "docx/bakery/matrix-1.docx"))
    check(len(matrix.tables) == 2 and all(len(table.rows) == 6 for table in matrix.tables), "matrix: rows")
    for document in (outline, matrix):
        check("2.0" in document.sections[0].footer.paragraphs[0].text, "no edition in the footer")
        check("Craft Bakery" in document.sections[0].header.paragraphs[0].text, "no name in the header")


def read_xlsx():
    book = openpyxl.load_workbook(str(out / "xlsx/bakery/310204L3.xlsx"))
    check(book.sheetnames == ["Summary", "Assessor", "Candidate", "Prior learning (RPL)", "Moderator"], str(book.sheetnames))
    sheet = book["Assessor"]
    check(sheet.freeze_panes == "E2", f"frozen at {sheet.freeze_panes}")
    check([cell.value for cell in sheet["B"]][1:] == ["aa01", "aa02", "bb01", "bb02", "cc01"], "ids of criteria")
    check(sheet["D2"].value == FIRST and sheet["D2"].data_type in ("s", "inlineStr"), "a text became something else")
    check(sheet["D4"].value == '=HYPERLINK("x") Feed the culture on time' and sheet["D4"].data_type != "f", f"a text became a formula: {sheet['D4'].data_type}")
    lists = {str(v.sqref): v.formula1 for v in sheet.data_validations.dataValidation}
    check(lists.get("K2:K6") == '"Competent,Not yet competent"', str(lists))
    summary = book["Summary"]
    check(summary["A1"].data_type != "f" and TITLE in summary["A1"].value, "the title became a formula")
    formulas = [cell for row in summary.iter_rows() for cell in row if cell.data_type == "f"]
    check(len(formulas) == 13, f"{len(formulas)} formulas")
    for name in book.sheetnames[1:]:
        check(not any(cell.data_type == "f" for row in book[name].iter_rows() for cell in row), f"a formula in {name}")


def recalculated():
    """LibreOffice counts what is filled in."""
    path = out / "filled.xlsx"
    book = openpyxl.load_workbook(str(out / "xlsx/bakery/310204L3.xlsx"))
    sheet = book["Assessor"]
    sheet["K2"], sheet["K3"], sheet["K4"] = "Competent", "Competent", "Not yet competent"
    book.save(str(path))
    run = subprocess.run(["soffice", f"-env:UserInstallation=file://{out}/profile", "--headless", "--convert-to", "csv", "--outdir", str(out), str(path)], capture_output=True, text=True)
    rows = list(csv.reader((out / "filled.csv").open(encoding="utf-8")))
    values = {row[0]: row[1] for row in reversed(rows) if len(row) > 1}
    check(values.get("Competent") == "2" and values.get("Not yet competent") == "1", f"counted {values} {run.stderr}")
    check(values.get("Completeness") == "60%", f"completeness {values.get('Completeness')}")


def read_csv():
    data = (out / "csv/bakery/310204L3.csv").read_bytes()
    check(data.startswith(b"\xef\xbb\xbf") and b"\r\n" in data and b"\n" not in data.replace(b"\r\n", b""), "line ends or mark")
    rows = list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"))))
    check([row["Criterion id"] for row in rows] == ["aa01", "aa02", "bb01", "bb02", "cc01"], "rows")
    check(rows[0]["Criterion"] == "'" + FIRST and rows[0]["Title"] == "'" + TITLE, "formulas are not guarded")
    for row in rows:
        for value in row.values():
            check(not value.startswith(("=", "+", "-", "@", "\t")), f"starts a formula: {value[:40]}")


for document in sorted(out.rglob("*.docx")) + sorted(out.rglob("*.xlsx")):
    validate(document)
read_docx()
read_xlsx()
read_csv()
recalculated()
for fault in faults:
    print(fault)
sys.exit(1 if faults else 0)
