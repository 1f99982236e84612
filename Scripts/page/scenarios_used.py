"""What if, by hand: an EPCI picked, codes pasted, a file given, contracts ended; shared, downloaded, replayed."""

import base64
import csv
import io
import os

from headlines import headline_faults
from program import plain
from using import number

CONTRACTS = (
    "id;type;nom;périmètre;début;fin;Remarque\n"
    "X1;CLS;Contrat de Gap;05061;2025;2030;\n"
    ";cls;;Digne-les-Bains, Manosque;01/02/2025;;\n"
    "X3;XYZ;a;05061;2025;;\n"
    "X4;CLS;b;Nulleville;2025;;\n"
    "X5;CLS;c;05061;demain;;\n"
    "X6;CLS;d;05061;2026;2020;\n"
)


def check_scenarios(suite):
    checks, browser = suite.checks, suite.browser
    path = suite.program.page("paca", ["--region", "93"])
    with checks.part("What if"):
        page = _open(suite, path)
        _check_epci(suite, page, path)
        browser.close_page(page)
        page = _open(suite, path)
        _check_pasted(suite, page)
        browser.close_page(page)
        page = _open(suite, path)
        _check_file(suite, page)
        browser.close_page(page)
        page = _open(suite, path)
        _check_changed(suite, page)
        browser.close_page(page)
        page = _open(suite, path)
        _check_map(suite, page)
        browser.close_page(page)
        browser.check_faults(checks, "what if")


def _open(suite, path):
    page = suite.browser.open(path)
    page.click("#scenario-panel > summary")
    return page


def _figures(page):
    """Zones retained and people of the head, without and with the scenario."""
    return [number(text) for text in page.locator("#figures .figure-value").all_inner_texts()]


def _replay(suite, page, name):
    """The table downloaded, read by the program with the command shown: the same headline."""
    checks = suite.checks
    file_name, table = suite.browser.download(page, lambda: page.click("text=Télécharger (scenario.csv)"))
    checks.equal(file_name, "scenario.csv", f"{name}: name of the table")
    path = os.path.join(suite.program.folder, "what-if.csv")
    with open(path, "wb") as file:
        file.write(table)
    command = page.text_content(".command code")
    checks.that("--schemes +scenario.csv" in command, f"{name}: the command reads the table", command)
    said = suite.program.headlines(command, scenario=path)
    headline = plain(page.text_content("#headline"))
    checks.same(headline_faults(headline.split(") : ", 1)[1], said), f"{name}: the program gives the same headline")
    checks.that(headline.startswith("Avec le scénario ("), f"{name}: the headline says that it is a scenario", headline)
    return rows_of(table)


def rows_of(table):
    """The rows of a table of schemes; a French page separates them for a French spreadsheet."""
    text = table.decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline=""), delimiter=";" if ";" in text.split("\n")[0] else ","))


def _check_epci(suite, page, path):
    checks, browser = suite.checks, suite.browser
    before = _figures(page)
    page.fill("#scenario input[list]", "Dracénie Provence Verdon")
    page.click("#scenario .with-button button")
    browser.settle(page)
    chosen = number(page.text_content("#scenario .picked"))
    checks.that(chosen and chosen > 10, "EPCI by name: communes chosen", page.text_content("#scenario .picked"))
    page.click("#scenario button.main")
    browser.settle(page)
    after = _figures(page)
    checks.that(after[0] > before[0] and after[1] > before[1], "EPCI: zones and people are gained", f"{before} {after}")
    text = plain(page.inner_text("#effect"))
    checks.that(f"{before[0]} sans le scénario, {after[0]} avec" in text, "EPCI: the effect says both", text[:300])
    checks.equal(
        number(page.text_content("#effect .figure-value >> nth=0")), after[0] - before[0], "EPCI: the effect's figure"
    )
    rows = _replay(suite, page, "EPCI")
    checks.equal(len(rows), 1, "EPCI: one row in the table")
    headline = page.text_content("#headline")
    page.click("#tab-zones")
    browser.settle(page)
    page.fill("#tab-table .table-tools input", "gagnée")
    browser.settle(page)
    checks.equal(number(page.text_content(".table-count")), after[0] - before[0], "EPCI: zones gained in the table")
    link = page.evaluate("location.hash")
    other = browser.open(path, link=link)
    checks.equal(other.text_content("#headline"), headline, "EPCI: the link holds the scenario")
    browser.close_page(other)
    page.click("#scenario-panel button:has-text('Annuler le dernier')")
    browser.settle(page)
    checks.equal(_figures(page), before, "undone: the figures before")
    checks.that(page.is_hidden("#effect"), "undone: no effect shown")


def _check_pasted(suite, page):
    checks, browser = suite.checks, suite.browser
    page.click("text=ou coller une colonne")
    page.fill(
        "#scenario textarea", "code\tnom\n83137\tToulon\n4070\n83069\tToulon\nVille inconnue\nHyères\nCC Cœur du Var\n"
    )
    page.click("text=Lire la liste")
    browser.settle(page)
    said = plain(page.inner_text("#scenario .paste-report"))
    checks.that("inconnus : 1" in said and "Ville inconnue" in said, "pasted: what is not understood is told", said)
    checks.that("zéro rétabli : 04070" in said, "pasted: a lost zero is told", said)
    checks.that("83069 est Hyères" in said, "pasted: a code and a name that differ are told", said)
    # Toulon, Digne, Hyères, and the eleven communes of the EPCI.
    checks.equal(number(page.text_content("#scenario .picked")), 14, "pasted: communes chosen")
    page.click("#scenario button.main")
    browser.settle(page)
    rows = _replay(suite, page, "pasted")
    held = set(rows[0]["perimeter"].split())
    checks.that(
        {"commune:83137", "commune:04070", "commune:83069"} <= held and len(held) == 14,
        "pasted: the table's perimeter",
        sorted(held),
    )


def _check_file(suite, page):
    checks, browser = suite.checks, suite.browser
    file = {"name": "contrats.csv", "mimeType": "text/csv", "buffer": CONTRACTS.encode("cp1252")}
    page.evaluate(
        """async (text) => {
      const bytes = Uint8Array.from(atob(text), (c) => c.charCodeAt(0));
      const moved = new DataTransfer();
      moved.items.add(new File([bytes], "contrats.csv", { type: "text/csv" }));
      const event = new DragEvent("drop", { bubbles: true, cancelable: true, dataTransfer: moved });
      document.querySelector("#scenario .drop").dispatchEvent(event);
    }""",
        base64.b64encode(CONTRACTS.encode("cp1252")).decode(),
    )
    browser.settle(page)
    said = plain(page.inner_text("#scenario .file-report"))
    checks.that(page.is_hidden("#effect"), "file dropped: nothing is taken before it is asked for")
    page.click("#scenario .file-report button.main")
    browser.settle(page)
    checks.that("2 contrats lus" in said and "4 lignes non comprises" in said, "file dropped: what was read", said)
    for words in ["XYZ", "Nulleville", "demain", "la fin est avant le début", "Remarque"]:
        checks.that(words in said, f"file dropped: {words} is told", said)
    rows = _replay(suite, page, "file dropped")
    checks.equal(
        [row["perimeter"] for row in rows], ["commune:05061", "commune:04070 commune:04112"], "file dropped: the perimeters"
    )
    checks.equal([row["date_start"] for row in rows], ["2025-01-01", "2025-02-01"], "file dropped: the dates")
    page.click("#scenario-panel button:has-text('Tout effacer')")
    page.set_input_files("#scenario input[type=file]", files=[file])
    browser.settle(page)
    checks.that("2 contrats lus" in plain(page.inner_text("#scenario .file-report")), "file chosen: read too")


def _check_changed(suite, page):
    """Contracts of the inventory ended and extended, from their sheets, and all that ends soon."""
    checks, browser = suite.checks, suite.browser
    before = _figures(page)
    _open_sheet(suite, page, "CLS-06-NICE")
    page.click("#sheet button:has-text('Le faire finir')")
    page.click("dialog[open] button[type=submit]")
    browser.settle(page)
    after = _figures(page)
    checks.that(after[0] < before[0], "ended: zones are lost", f"{before} {after}")
    # On a window of this width the sheet takes the place of the panels.
    page.keyboard.press("Escape")
    checks.that("CLS-06-NICE" in _replay(suite, page, "ended")[0]["id"], "ended: the table has the contract")
    _open_sheet(suite, page, "CLS-06-NICE")
    page.click("#sheet button:has-text('Le prolonger')")
    page.click("dialog[open] button[type=submit]")
    browser.settle(page)
    checks.equal(_figures(page)[0], before[0], "extended instead: nothing is lost")
    page.keyboard.press("Escape")
    _replay(suite, page, "extended")
    page.click("#scenario-panel button:has-text('Tout effacer')")
    browser.settle(page)
    page.click("text=Laisser finir tout")
    browser.settle(page)
    checks.that(_figures(page)[0] <= before[0], "all that ends: zones are lost", f"{before} {_figures(page)}")
    _replay(suite, page, "all that ends")


def _open_sheet(suite, page, words):
    page.fill("#search-input", words)
    page.wait_for_selector("#search-list [role=option]")
    page.keyboard.press("Enter")
    suite.browser.settle(page)


def _check_map(suite, page):
    """Communes clicked, and drawn around with the lasso."""
    checks, browser = suite.checks, suite.browser
    page.click("#scenario button:has-text('Cliquer des communes')")
    page.evaluate("document.querySelector('#map').scrollIntoView({ block: 'center', behavior: 'instant' })")
    page.wait_for_timeout(200)
    box = page.query_selector("#map").bounding_box()
    x, y = box["x"] + box["width"] * 0.55, box["y"] + box["height"] * 0.55
    page.mouse.click(x, y)
    page.wait_for_timeout(500)
    checks.equal(number(page.text_content("#scenario .picked")), 1, "clicked: one commune")
    page.mouse.click(x, y)
    page.wait_for_timeout(500)
    checks.that(
        "Aucune" in page.text_content("#scenario .picked"), "clicked again: none", page.text_content("#scenario .picked")
    )
    page.click("#scenario button:has-text('Entourer au lasso')")
    page.evaluate("document.querySelector('#map').scrollIntoView({ block: 'center', behavior: 'instant' })")
    page.wait_for_timeout(200)
    page.mouse.move(x - 60, y - 60)
    page.mouse.down()
    for right, down in [(60, -60), (60, 60), (-60, 60), (-60, -55)]:
        page.mouse.move(x + right, y + down, steps=6)
    page.mouse.up()
    page.wait_for_timeout(500)
    checks.that(
        (number(page.text_content("#scenario .picked")) or 0) > 5,
        "lasso: communes chosen",
        page.text_content("#scenario .picked"),
    )
    page.click("#scenario button.main")
    browser.settle(page)
    _replay(suite, page, "lasso")
