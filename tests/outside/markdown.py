# SPDX-License-Identifier: Apache-2.0
"""Reads the Markdown pages of units as GitHub does, and compares their texts with the XML of the units.

Argument: an output folder with the targets model, markdown, checklist and trainer. Ends with 1 and a line for each fault.
"""
import html.parser, pathlib, subprocess, sys, xml.etree.ElementTree as tree

out = pathlib.Path(sys.argv[1])
faults = []


class Reader(html.parser.HTMLParser):
    """The text of a page, with white space as one blank, and where its links lead."""

    def __init__(self, page):
        super().__init__()
        self.words, self.links, self.tags = [], [], set()
        self.feed(page)
        self.text = " ".join("".join(self.words).split())

    def handle_starttag(self, tag, attributes):
        self.tags.add(tag)
        if tag in ("p", "li", "td", "th", "br", "h1", "h2", "h3", "h4"):
            self.words.append(" ")
        self.links += [value for name, value in attributes if name in ("href", "src")]

    def handle_data(self, data):
        self.words.append(data)


def shown(path):
    run = subprocess.run(["cmark-gfm", "--unsafe", "-e", "table", "-e", "autolink", "-e", "strikethrough", "-e", "tasklist", str(path)], capture_output=True, text=True, check=True)
    return Reader(run.stdout)


ALLOWED = {"p", "ul", "ol", "li", "table", "thead", "tbody", "tr", "td", "th", "h1", "h2", "h3", "h4", "a", "em", "strong", "code", "blockquote", "hr", "br"}
units = pages = 0
for source in sorted((out / "model").rglob("*.xml")):
    units += 1
    unit = tree.parse(source).getroot()
    texts = [" ".join("".join(e.itertext()).split()) for tag in ("title", "heading", "intro") for e in unit.iter(tag)]
    leaves = [" ".join((e.text or "").split()) for e in unit.iter("criterion")]
    place = source.relative_to(out / "model").with_suffix(".md")
    wanted = {"markdown": texts + leaves, "trainer": texts + leaves, "checklist": texts + leaves}
    for target, all_texts in wanted.items():
        page = out / target / place
        if not page.exists():
            faults.append(f"{page} is missing")
            continue
        pages += 1
        read = shown(page)
        for text in all_texts:
            if text and text not in read.text:
                faults.append(f"{target}/{place}: not shown as it is: {text[:100]}")
        for tag in read.tags - ALLOWED:
            faults.append(f"{target}/{place}: a text became <{tag}>")
        for link in read.links:
            if ":" in link or link.startswith("//"):
                faults.append(f"{target}/{place}: a text became a link to {link}")
if units < 10 or pages < 30:
    faults.append(f"only {units} units and {pages} pages")
for fault in faults[:20]:
    print(fault)
sys.exit(1 if faults else 0)
