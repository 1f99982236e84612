"""The tables of the page: sorted, filtered, their columns chosen, downloaded and read again."""

import csv
import io

from compare import close
from using import number


def check_tables(suite):
    checks, browser = suite.checks, suite.browser
    with checks.part("Tables and their downloads"):
        page = browser.open(suite.program.page("paca", ["--region", "93"]))
        _check_sort(suite, page)
        _check_columns(suite, page)
        _check_text_filter(suite, page)
        _check_downloads(suite, page)
        browser.close_page(page)
        browser.check_faults(checks, "tables")


def _column(page, name):
    """What the rows in view show in a column."""
    return page.evaluate(
        """(name) => {
      const heads = [...document.querySelectorAll("#tab-table thead .sort")];
      const at = heads.findIndex((head) => head.dataset.key === "sort-" + name);
      return [...document.querySelectorAll("#tab-table tbody tr[data-at]")].map((row) => row.children[at]?.textContent ?? null);
    }""",
        name,
    )


def _check_sort(suite, page):
    checks, browser = suite.checks, suite.browser
    sort = "#tab-table [data-key=sort-population]"
    page.click(sort)
    browser.settle(page)
    values = [number(text) for text in _column(page, "population")]
    checks.that(len(values) > 10 and values == sorted(values, reverse=True), "sort: the largest first", values[:8])
    largest = max(
        zone["population"] or 0 for zone in suite.program.answer("maillage coverage --region 93 --zoning qpv")["zones"]
    )
    checks.equal(values[0], largest, "sort: the first is the largest of all")
    page.click(sort)
    browser.settle(page)
    values = [number(text) for text in _column(page, "population")]
    checks.that(values == sorted(values), "sort: the smallest first", values[:8])
    head = page.locator("#tab-table th", has=page.locator("[data-key=sort-population]"))
    checks.equal(head.get_attribute("aria-sort"), "ascending", "sort: told to readers of screens")


def _check_columns(suite, page):
    checks, browser = suite.checks, suite.browser
    checks.equal(page.locator("#tab-table [data-key=sort-epci]").count(), 0, "columns: EPCI is not there at first")
    page.click("#tab-table .column-chooser summary")
    page.locator("#tab-table .column-list label", has_text="code EPCI").locator("input").check()
    browser.settle(page)
    checks.that(all(len(text) == 9 for text in _column(page, "epci")[:5]), "columns: EPCI shown", _column(page, "epci")[:5])
    page.locator("#tab-table .column-list label", has_text="code EPCI").locator("input").uncheck()
    browser.settle(page)
    checks.equal(page.locator("#tab-table [data-key=sort-epci]").count(), 0, "columns: EPCI hidden again")
    page.click("#tab-table .column-chooser summary")
    page.click("#tab-table [data-key=menu-departement]")
    dialog = page.locator("dialog[open]")
    dialog.locator("label.all input").uncheck()
    dialog.locator(".menu-values label", has_text="83").locator("input").check()
    dialog.locator("button[type=submit]").click()
    browser.settle(page)
    checks.equal(set(_column(page, "departement")), {"83"}, "filter of a column: rows in view")
    checks.that(
        "sur 135" in page.text_content(".table-count").replace("\u202f", " "),
        "filter of a column: counted",
        page.text_content(".table-count"),
    )
    page.click("#tab-table .table-tools button.quiet:has-text('Lever les filtres')")


def _check_text_filter(suite, page):
    checks, browser = suite.checks, suite.browser
    page.fill("#tab-table .table-tools input", "HYERES")
    browser.settle(page)
    count = number(page.text_content(".table-count"))
    names = _column(page, "commune")
    checks.that(
        count and count < 20 and set(names) == {"Hyères"}, "filter by text, without accents", f"{count} {names[:5]}"
    )
    _, file = browser.download(page, lambda: page.click("text=CSV pour machine"))
    checks.equal(
        len(list(csv.DictReader(io.StringIO(file.decode())))), count, "filter by text: the download has these rows"
    )
    page.fill("#tab-table .table-tools input", "zzzz")
    browser.settle(page)
    checks.equal(number(page.text_content(".table-count")), 0, "filter by text: none")
    page.fill("#tab-table .table-tools input", "")
    browser.settle(page)


def _check_downloads(suite, page):
    """Every table as CSV, for Excel and for programs; those that the program writes too are compared with its own."""
    checks, browser = suite.checks, suite.browser
    answer = suite.program.answer(page.text_content(".command code"))
    compared = {"zones": "zones", "territories": "summary"}
    for tab in ["zones", "missing", "undecided", "schemes", "territories", "ends", "overlaps", "completeness", "issues"]:
        page.click(f"#tab-{tab}")
        browser.settle(page)
        shown = number(page.text_content(".table-count"))
        name, file = browser.download(page, lambda: page.click("text=CSV pour Excel"))
        checks.that(name.endswith("-provence-alpes-cote-d-azur-qpv-cls-2026-01-01.csv"), f"{tab}: name of the file", name)
        checks.that(file.startswith(b"\xef\xbb\xbf"), f"{tab}: a BOM for Excel")
        text = file.decode("utf-8-sig")
        rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=";"))
        checks.equal({len(row) for row in rows}, {len(rows[0])}, f"{tab}: all rows have the columns of the heading")
        checks.equal(len(rows) - 1, shown, f"{tab}: rows of the file for Excel")
        checks.that("\r\n" in text and "\n" not in text.replace("\r\n", ""), f"{tab}: ends of lines for Excel")
        _, file = browser.download(page, lambda: page.click("text=CSV pour machine"))
        checks.that(not file.startswith(b"\xef\xbb\xbf"), f"{tab}: no BOM for programs")
        table = list(csv.DictReader(io.StringIO(file.decode())))
        checks.equal(len(table), shown, f"{tab}: rows of the file for programs")
        _check_decimals(checks, tab, rows, table)
        if tab in compared:
            _compare(checks, tab, table, answer[compared[tab]])


def _check_decimals(checks, tab, rows, table):
    """A number with a dot in the file for programs has a comma in that for Excel."""
    names = list(table[0]) if table else []
    seen = wrong = 0
    for row, record in zip(rows[1:], table):
        for cell, name in zip(row, names):
            value = record[name]
            if "." in value and value.replace(".", "", 1).replace("-", "", 1).replace("e", "", 1).isdigit():
                seen += 1
                wrong += cell != value.replace(".", ",")
    checks.equal(wrong, 0, f"{tab}: decimal commas, of {seen}")


def _compare(checks, tab, table, program):
    """Columns of the same name hold the same values as in the program's table."""
    keys = ["level", "code"] if "level" in program[0] else ["code"]
    mine = {tuple(row[key] for key in keys): row for row in table}
    differences, values = [], 0
    for row in program:
        own = mine.get(tuple(row[key] for key in keys))
        if own is None:
            if row.get("zones") != 0:
                differences.append(f"{row[keys[-1]]}: no row")
            continue
        # The page names territories where the program gives codes; lists are compared with the answers.
        for name in (set(own) & set(row)) - {"commune", "schemes", "reasons", "perhaps"} | (
            {"schemes"} if tab == "territories" else set()
        ):
            values += 1
            read, wanted = own[name], row[name]
            if wanted is None or isinstance(wanted, str):
                same = read == (wanted or "")
            elif isinstance(wanted, bool):
                same = read == str(wanted).lower()
            elif name.endswith("_km2"):
                # To a hundred square metres: no source is more precise.
                same = read != "" and abs(float(read) - wanted) <= 5.1e-5
            else:
                same = read != "" and close(float(read), wanted, (row.get("population") or 1) + 1000 * row.get("zones", 0))
            if not same:
                differences.append(f"{row[keys[-1]]} {name}: page {read!r}, program {wanted!r}")
    checks.same(differences, f"{tab}: as the program writes it")
    checks.that(values > 100, f"{tab}: columns in common", values)
