"""Names that mean harm: each is a text and nothing else, wherever it goes."""

import csv
import io
import json
import os
import xml.dom.minidom

from printing import pdf_of
from scenarios_used import rows_of

NAMES = [
    "<script>alert(1)</script>",
    "</script><script>alert(2)</script>",
    '" onload=alert(3) x="',
    "javascript:alert(4)",
    "<img src=x onerror=alert(5)>",
    "avant \u202e erèirra",
    "\u001b[31mrouge\u001b[0m",
    "Long " + "x" * 5000,
    "=cmd|' /C calc'!A0",
    "+1+1",
    "-2+3",
    "@SUM(A1)",
    "]]><svg onload=alert(6)>",
    "<!-- ${alert(7)} `",
    "' onclick='alert(8)",
    "{{constructor.constructor('alert(9)')()}}",
    "&lt;b&gt; &amp;amp;",
    "nul\u2028ligne\u2029fin",
]
TABS = ["zones", "missing", "schemes", "territories", "ends", "overlaps", "completeness", "issues", "method"]
COUNTS = """() => [document.scripts.length, document.images.length, document.querySelectorAll("iframe,object,embed,svg script").length,
  [...document.links].filter((link) => !/^https?:/.test(link.href) && link.getAttribute("href")[0] !== "#").length,
  [...document.querySelectorAll("*")].filter((e) => [...e.attributes].some((a) => /^on/i.test(a.name))).length]"""


def check_hostile(suite):
    checks, browser = suite.checks, suite.browser
    with checks.part("Hostile names"):
        path, zones = _page(suite)
        page = browser.open(path)
        plain_page = browser.open(suite.program.page("paca", ["--region", "93"]))
        expected = plain_page.evaluate(COUNTS)
        browser.close_page(plain_page)
        checks.equal(page.evaluate(COUNTS), expected, "elements as on any page")
        _check_tabs(suite, page, expected)
        _check_texts(suite, page, zones)
        _check_files(suite, page, zones)
        browser.close_page(page)
        browser.check_faults(checks, "hostile names")


def _page(suite):
    """A page of zones and schemes with these names everywhere a table has words."""
    folder = os.path.join(suite.program.folder, "hostile")
    os.makedirs(folder, exist_ok=True)
    communes = ["83137", "83069", "83050", "13055", "06088", "84007", "04070", "05061", "83126", "83061", "13001", "13004"]
    zones = []
    with open(os.path.join(folder, "zones.csv"), "w", encoding="utf-8", newline="") as file:
        table = csv.writer(file)
        table.writerow(["code", "name", "communes", "population", "remarque"])
        for at, name in enumerate(NAMES):
            zones.append((f"Z{at:02}", name))
            table.writerow([f"Z{at:02}", name, communes[at % len(communes)], 1000 + at, NAMES[-at]])
    with open(os.path.join(folder, "schemes.csv"), "w", encoding="utf-8", newline="") as file:
        table = csv.writer(file)
        table.writerow(
            [
                "id",
                "type",
                "name",
                "perimeter",
                "status",
                "date_start",
                "date_end",
                "carrier",
                "themes",
                "source",
                "note",
                "evidence",
            ]
        )
        for at, name in enumerate(NAMES):
            table.writerow(
                [
                    f"S{at:02}",
                    "CLS",
                    name,
                    f"commune:{communes[1 + at % 6]}",
                    "signed",
                    "2024-01-01",
                    "2026-06-30",
                    NAMES[-1 - at],
                    NAMES[at - 2],
                    "javascript:alert(10)" if at % 2 else name,
                    NAMES[at - 3],
                    NAMES[at - 4],
                ]
            )
    path = suite.program.page(
        "hostile", ["--zones", "zones.csv", "--schemes", "schemes.csv", "--region", "93"], folder=folder
    )
    return path, zones


def _check_tabs(suite, page, expected):
    """Each table and a sheet of each."""
    checks, browser = suite.checks, suite.browser
    for tab in TABS:
        if page.locator(f"#tab-{tab}").count() == 0:
            continue
        page.click(f"#tab-{tab}")
        browser.settle(page)
        if page.locator("#tab-table .row-link").count() and page.is_visible("#tab-table"):
            page.click("#tab-table .row-link >> nth=0")
            browser.settle(page)
            counts = page.evaluate(COUNTS)
            page.keyboard.press("Escape")
            browser.settle(page)
        else:
            counts = page.evaluate(COUNTS)
        checks.equal(counts, expected, f"{tab}: elements as on any page")
        wide = page.evaluate("document.documentElement.scrollWidth")
        checks.that(wide <= 1280, f"{tab}: a long name does not widen the page", wide)


def _check_texts(suite, page, zones):
    """Names are shown as they are, in the table, the sheet and the search."""
    checks, browser = suite.checks, suite.browser
    page.click("#tab-zones")
    browser.settle(page)
    shown = [
        shows(text)
        for text in page.evaluate("[...document.querySelectorAll('#tab-table .row-link')].map((e) => e.textContent)")
    ]
    for code, name in zones:
        wanted = shows(name)
        checks.that(
            any(text == wanted or (len(wanted) > 100 and text.startswith(wanted[:100])) for text in shown),
            f"{code} is shown as text: {name[:40]!r}",
            [text[:40] for text in shown],
        )
    for code, name in zones[:9]:
        page.fill("#search-input", code)
        page.wait_for_selector("#search-list [role=option]")
        page.keyboard.press("Enter")
        browser.settle(page)
        title = shows(page.text_content("#sheet-title"))
        checks.that(title[:80] == shows(name)[:80], f"{code}: its sheet", title[:80])
        checks.that(
            page.evaluate(
                "(() => { const s = document.querySelector('#sheet'); return s.scrollWidth <= s.clientWidth; })()"
            ),
            f"{code}: its sheet is not widened",
        )
    direction = page.evaluate("""[...document.querySelectorAll("#tab-table .row-link")].filter((e) => /\\u202e/.test(e.textContent))
      .every((e) => e.querySelector("bdi") !== null || e.closest("bdi") !== null)""")
    checks.that(direction, "a mark of direction stays in its name")
    page.keyboard.press("Escape")


def shows(name):
    """A name without control characters, which nobody sees."""
    return "".join(mark for mark in name if ord(mark) >= 32 and mark not in "\u007f")


def _check_files(suite, page, zones):
    checks, program, browser = suite.checks, suite.program, suite.browser
    _, svg = browser.download(page, lambda: page.click("text=Carte en SVG"))
    parsed = xml.dom.minidom.parseString(svg)
    bad = [
        node.tagName
        for node in parsed.getElementsByTagName("*")
        if node.tagName in ("script", "foreignObject", "image", "a")
        or any(name.lower().startswith("on") for name in node.attributes.keys())
    ]
    checks.equal(bad, [], "SVG: shapes and texts only")
    page.click("#tab-zones")
    browser.settle(page)
    for label, delimiter in [("CSV pour Excel", ";"), ("CSV pour machine", ",")]:
        _, file = browser.download(page, lambda: page.click(f"text={label}"))
        rows = list(csv.reader(io.StringIO(file.decode("utf-8-sig"), newline=""), delimiter=delimiter))
        cells = [cell for row in rows[1:] for cell in row]
        formulas = [
            cell[:30]
            for cell in cells
            if cell[:1] in ("=", "+", "@", "\t", "\r") or (cell[:1] == "-" and not _is_number(cell))
        ]
        checks.equal(formulas, [], f"{label}: nothing that a spreadsheet runs")
        names = {shows(row[0]).lstrip("'") for row in rows[1:]}
        checks.equal(
            [code for code, name in zones if shows(name).lstrip("'") not in names], [], f"{label}: names are whole"
        )
    facts, text = pdf_of(page, os.path.join(program.folder, "hostile.pdf"))
    checks.that("<script>alert(1)</script>" in text.replace("\n", " "), "PDF: names are texts", text[:300])
    checks.that("JavaScript" not in facts or facts["JavaScript"] == "no", "PDF: no script", facts)
    checks.that("alert" not in facts.get("Title", ""), "PDF: its title", facts.get("Title"))
    scenario = {
        "a": [["=cmd|x", "CLS", NAMES[2], "83137", "2025-01-01", ""], ["<b>", "CLS", NAMES[0], "83069", "2025-01-01", ""]],
        "x": [],
        "e": [],
    }
    path = page.url[len("file://") :].split("#")[0]
    other = browser.open(path, link="#if=" + json.dumps(scenario))
    checks.that(other.is_visible("#effect"), "a scenario of a link is taken")
    checks.equal(other.evaluate(COUNTS)[:3], [2, 0, 0], "a scenario of a link adds no element")
    other.click("#scenario-panel > summary") if not other.is_visible("#scenario .scenario-list") else None
    _, table = browser.download(other, lambda: other.click("text=Télécharger (scenario.csv)"))
    cells = [cell for row in rows_of(table) for cell in row.values()]
    checks.that(any("alert(1)" in cell for cell in cells), "scenario.csv: the names are in it", cells)
    checks.equal(
        [cell for cell in cells if cell[:1] in "=+@" and cell], [], "scenario.csv: nothing that a spreadsheet runs"
    )
    browser.close_page(other)


def _is_number(cell):
    try:
        float(cell.replace(",", "."))
        return True
    except ValueError:
        return False
