"""What a reader without help stumbled over: days of change, refused values, doubts, lists that are none."""

import csv
import io

from program import plain
from using import number

ZONES = "zone;code;verdict;commune;population\nCentre;QN00401M;retenue;Gap;1000\n"
LIST = "Toulon\tVar\tMétropole Toulon-Provence-Méditerranée\nHyères;83400\nTolon\nLyon;69001\n"


def check_changes(suite):
    checks, browser = suite.checks, suite.browser
    path = suite.program.page("paca", ["--region", "93"])
    with checks.part("Days of change, refused values, doubts"):
        page = browser.open(path)
        _check_next(suite, page)
        _check_curve(suite, page)
        _check_refused(suite, page)
        browser.close_page(page)
        page = browser.open(path)
        _check_doubts(suite, page)
        browser.close_page(page)
        page = browser.open(path)
        _check_lists(suite, page)
        browser.close_page(page)
        browser.check_faults(checks, "days of change, refused values, doubts")


def _day(page, day):
    page.fill("#questions input[type=date]", day)
    page.dispatch_event("#questions input[type=date]", "change")


def _check_next(suite, page):
    """The verdicts of the next change are those of its day, and no day before it has others."""
    checks, browser = suite.checks, suite.browser
    page.wait_for_selector("#next-change button")
    said = plain(page.inner_text("#next-change"))
    before = page.evaluate("maillage.series(maillage.question(), [maillage.question().day])[0]")
    page.click("#next-change button")
    browser.settle(page)
    day = page.input_value("#questions input[type=date]")
    first = page.evaluate(
        """([day, before]) => { const to = maillage.dayOf(day), from = maillage.question().day;
        return maillage.series(maillage.question(), Array.from({ length: to - from }, (_, at) => from + at + 1))
          .find((one) => one.verdicts !== before.verdicts).day === to; }""",
        [day, before],
    )
    checks.that(first, "next change: the first day on which a verdict is another", f"{said} {day}")
    retained = number(page.text_content("#figures .figure-value >> nth=0"))
    checks.that(f"({retained} QPV" in said, "next change: its figure", f"{said} {retained}")
    page.click("text=changement suivant")
    browser.settle(page)
    checks.that(page.input_value("#questions input[type=date]") > day, "next change: the button goes further")
    page.click("text=changement précédent")
    browser.settle(page)
    checks.equal(page.input_value("#questions input[type=date]"), day, "next change: and back")


def _check_curve(suite, page):
    """On any day the curve has what the headline says; each of its days is exact."""
    checks, browser = suite.checks, suite.browser
    _day(page, "2023-05-17")
    browser.settle(page)
    rows = page.evaluate(
        """[...document.querySelectorAll("#charts figure:first-child tbody tr")].map((row) =>
        [...row.children].map((cell) => cell.textContent))"""
    )
    own = [row for row in rows if plain(row[0]) == "17 mai 2023"]
    checks.equal(
        number(own[0][1]) if own else rows,
        number(page.text_content("#figures .figure-value >> nth=0")),
        "curve: the headline's figure on the day asked about",
    )
    checks.that(any(plain(row[0]) == "2 janvier 2026" for row in rows), "curve: exact days", [row[0] for row in rows])
    _day(page, "2015-01-01")
    browser.settle(page)
    about = plain(page.inner_text(".day-field"))
    checks.that("valable depuis le 1er janvier 2024" in about, "a day before the zoning: told", about)
    _day(page, "1995-01-01")
    browser.settle(page)
    about = plain(page.inner_text(".day-field"))
    checks.that("Hors de la période connue" in about, "a day before the inventory: told", about)


def _check_refused(suite, page):
    """Values that no question can have: a sentence, a mark, the old answer."""
    checks, browser = suite.checks, suite.browser
    before = page.text_content("#headline")
    tolerance = "#questions input[max='49']"
    page.fill(tolerance, "60")
    page.dispatch_event(tolerance, "change")
    browser.settle(page)
    checks.equal(page.get_attribute(tolerance, "aria-invalid"), "true", "tolerance of 60 %: marked")
    checks.that("0 à moins de 50" in plain(page.inner_text("#questions")), "tolerance of 60 %: told")
    _day(page, "")
    browser.settle(page)
    checks.equal(page.get_attribute("#questions input[type=date]", "aria-invalid"), "true", "empty day: marked")
    page.click("#questions .boxes input[value=CLS]")
    browser.settle(page)
    checks.that("Une case au moins" in page.inner_text("#questions"), "no type left: told")
    checks.that(page.is_checked("#questions .boxes input[value=CLS]"), "no type left: it stays")
    checks.equal(page.text_content("#headline"), before, "refused values: the answer stays")
    other = browser.open(suite.program.page("paca", ["--region", "93"]), link="#on=2026-13-45&tab=zzz")
    checks.that("pas été compris" in plain(other.inner_text("#failure")), "unreadable link: told")
    browser.close_page(other)


def _check_doubts(suite, page):
    checks, browser = suite.checks, suite.browser
    page.click("#tab-missing")
    browser.settle(page)
    count = number(page.text_content("#figures .figure:nth-child(3) .figure-value"))
    checks.equal(number(page.text_content(".table-count")), count, "not retained: the table is the card's")
    page.fill("#tab-table .table-tools input", "QN08302M")
    browser.settle(page)
    checks.that("CLS de Draguignan : possible" in plain(page.inner_text("#tab-table")), "a possible contract: in the table")
    page.click("#tab-table .row-link >> nth=0")
    browser.settle(page)
    text = plain(page.inner_text("#sheet"))
    checks.that("CLS de Draguignan : possible" in text, "a possible contract: in the sheet", text[:400])
    checks.that("aucun dispositif recensé" not in text, "a possible contract: not called none", text[:400])
    page.keyboard.press("Escape")
    page.click("#tab-ends")
    browser.settle(page)
    text = page.inner_text("#tab-panel")
    checks.that("fin connue" in text and "plus de source récente" in text, "ends: why", text[:500])
    page.fill("#search-input", "marseille arrondissement")
    page.wait_for_selector("#search-list [role=option]")
    codes = [text.split("·")[-1].strip() for text in page.locator("#search-list [role=option]").all_inner_texts()]
    checks.that(len(codes) >= 16 and codes[:16] == sorted(codes[:16]), "arrondissements in their order", codes)


def _check_lists(suite, page):
    """Lists of places and of zones, pasted; a what-if names its files."""
    checks, browser = suite.checks, suite.browser
    page.click("#scenario-panel > summary")
    page.click("text=ou coller une colonne")
    page.fill("#scenario textarea", LIST)
    page.click("text=Lire la liste")
    browser.settle(page)
    said = plain(page.inner_text("#scenario .paste-report"))
    checks.equal(number(page.text_content("#scenario .picked")), 2, "cells beside a commune are no places")
    checks.that("vouliez-vous dire Toulon" in said, "an unknown name: the nearest", said)
    checks.that("Lyon (hors de Provence-Alpes-Côte d'Azur" in said, "a name from elsewhere: told", said)
    page.fill("#scenario textarea", ZONES)
    page.click("text=Lire la liste")
    browser.settle(page)
    said = plain(page.inner_text("#scenario .paste-report"))
    checks.that("pas un tableau de contrats" in said and "liste de zones" in said, "a list of zones: refused", said)
    page.click("#scenario button.main")
    browser.settle(page)
    checks.that(
        plain(page.text_content("#headline")).startswith("Avec le scénario (1 contrat ajouté)"),
        "a what-if: the headline says so",
        page.text_content("#headline"),
    )
    name, file = browser.download(page, lambda: page.click("text=CSV pour machine"))
    checks.that("provence" in name and "scenario" in name, "a what-if: the file's name", name)
    rows = list(csv.DictReader(io.StringIO(file.decode())))
    checks.that(
        all(len(row["area_km2"].partition(".")[2]) <= 4 for row in rows if "area_km2" in row), "areas: four decimals at most"
    )
    checks.that(name in plain(page.text_content("#toast")), "a download is told", page.text_content("#toast"))
