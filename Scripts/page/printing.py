"""The page printed, and the page for those who do not see it: PDF read again, axe."""

import os
import re
import subprocess

from program import plain


def pdf_of(page, path):
    """As the browser's own print makes it."""
    page.pdf(path=path, format="A4", print_background=True, tagged=True, outline=True, prefer_css_page_size=True)
    facts = subprocess.run(["pdfinfo", path], capture_output=True, text=True, check=True).stdout
    text = subprocess.run(["pdftotext", "-layout", path, "-"], capture_output=True, text=True, check=True).stdout
    return dict(re.findall(r"^([^:\n]+):\s*(.*)$", facts, re.M)), text


def check_printing(suite):
    checks, program, browser = suite.checks, suite.program, suite.browser
    with checks.part("Print"):
        for name, path in [("paca", program.page("paca", ["--region", "93"])), ("france", program.page("france", []))]:
            page = browser.open(path)
            facts, text = pdf_of(page, os.path.join(program.folder, f"{name}.pdf"))
            pages = int(facts["Pages"])
            checks.that(2 <= pages <= 4, f"{name}: two to four pages", pages)
            checks.equal(facts.get("Tagged"), "yes", f"{name}: a tagged PDF")
            checks.equal(plain(facts.get("Title", "")), plain(page.title()), f"{name}: its title")
            checks.that("A4" in facts.get("Page size", ""), f"{name}: A4", facts.get("Page size"))
            words = plain(text)
            headline = plain(page.text_content("#headline"))
            checks.that(headline[:60] in words, f"{name}: the headline is printed", words[:500])
            for part in ["Chiffres clés", "Couverture par territoire", "Carte", "les plus peuplés", "Sources", "Règle"]:
                checks.that(part.lower() in words.lower(), f"{name}: printed: {part}")
            for part in ["Chercher", "Télécharger (scenario.csv)", "undefined", "NaN", "[object"]:
                checks.that(part not in words, f"{name}: not printed: {part}")
            _check_largest(suite, page, name, words)
            _check_pages(checks, os.path.join(program.folder, f"{name}.pdf"), name, pages)
            checks.that(_shapes(page) > 30, f"{name}: the map is printed as vectors", _shapes(page))
            browser.close_page(page)
        _check_whole(suite)
        _check_scenario(suite)
        browser.check_faults(checks, "print")
    with checks.part("Accessibility: axe"):
        _check_axe(suite)
        browser.faults = [fault for fault in browser.faults if "axe" not in fault]
        browser.check_faults(checks, "axe")


def _shapes(page):
    """Paths of the map in the print, which is there while the browser prints."""
    return page.evaluate("""() => { dispatchEvent(new Event("beforeprint"));
      const count = document.querySelectorAll("#print svg path, #print svg use, #print svg circle").length;
      dispatchEvent(new Event("afterprint")); return count; }""")


def _check_pages(checks, path, name, pages):
    """Each page has its foot; those before the method say nothing in the words of the command line."""
    for page in range(1, pages + 1):
        arguments = ["pdftotext", "-layout", "-f", str(page), "-l", str(page), path, "-"]
        words = plain(subprocess.run(arguments, capture_output=True, text=True, check=True).stdout)
        checks.that(f"{page} sur {pages}" in words and "imprimé le" in words, f"{name}: foot of page {page}", words[-200:])
        if page < pages:
            found = [word for word in ["overlap", "maillage coverage", "--", "« totals »"] if word in words]
            checks.equal(found, [], f"{name}: page {page} is for those who know no command line")
            checks.that(len(words) > 500, f"{name}: page {page} is not left empty", words)


def _check_largest(suite, page, name, words):
    """The ten largest zones not covered, as the program lists them."""
    answer = suite.program.answer(page.text_content(".command code"))
    missing = sorted(
        (zone for zone in answer["zones"] if zone["retained"] is False), key=lambda zone: -(zone["population"] or -1)
    )
    codes = [zone["code"] for zone in missing[:10]]
    suite.checks.equal(
        [code for code in codes if code not in words], [], f"{name}: the ten largest zones not retained are printed"
    )


def _check_whole(suite):
    """Everything: all zones are there."""
    checks, program, browser = suite.checks, suite.program, suite.browser
    page = browser.open(program.page("paca", ["--region", "93"]))
    page.evaluate("window.print = () => {}")
    page.click("text=Tout imprimer")
    facts, text = pdf_of(page, os.path.join(program.folder, "whole.pdf"))
    checks.that(int(facts["Pages"]) > 6, "everything: pages", facts["Pages"])
    codes = [zone["code"] for zone in program.answer(page.text_content(".command code"))["zones"]]
    joined = re.sub(r"\s", "", text)
    checks.equal([code for code in codes if code not in joined][:5], [], "everything: all zones are printed")
    browser.close_page(page)


def _check_scenario(suite):
    """A what-if is told as one."""
    checks, program, browser = suite.checks, suite.program, suite.browser
    page = browser.open(
        program.page("paca", ["--region", "93"]),
        link='#if={"a":[["N","CLS","Essai imprimé","248300493","2025-01-01",""]],"x":[],"e":[]}',
    )
    facts, text = pdf_of(page, os.path.join(program.folder, "scenario.pdf"))
    words = plain(text)
    checks.that("Avec un scénario" in words and "Essai imprimé" in words, "scenario: the print says so", words[:600])
    checks.that("Zones gagnées par le scénario" in words, "scenario: zones gained are printed", words[:600])
    checks.that(2 <= int(facts["Pages"]) <= 5, "scenario: pages", facts["Pages"])
    browser.close_page(page)


def _check_axe(suite):
    """On a small page: at rest, with a sheet, in a what-if, with menus open, narrow, in English."""
    checks, program, browser = suite.checks, suite.program, suite.browser
    small = program.page("vaucluse", ["--departement", "84"])
    what_if = '#if={"a":[["N","CLS","Essai","84007","2025-01-01",""]],"x":[],"e":[]}'
    states = [
        ("at rest", "", {}),
        ("sheet of a zone", "#show=zone:qpv:QN08401M", {}),
        ("what if", what_if, {}),
        ("schemes", "#tab=schemes", {}),
        ("method", "#tab=method", {}),
        ("ends", "#tab=ends", {}),
        ("narrow", "", {"width": 390, "height": 844}),
    ]
    for name, link, options in states:
        page = browser.open(small, link=link, bypass_csp=True, **options)
        if name == "what if":
            page.evaluate("for (const one of document.querySelectorAll('#main details')) one.open = true")
        if name.startswith("sheet"):
            checks.that(page.is_visible("#sheet"), "axe: the sheet is open")
        checks.same(browser.axe(page), f"axe, {name}: no violation")
        browser.close_page(page)
    page = browser.open(small, bypass_csp=True)
    page.click("#tab-table [data-key=menu-population]")
    checks.same(browser.axe(page), "axe, menu of a column: no violation")
    browser.close_page(page)
    page = browser.open(program.page("vaucluse-en", ["--departement", "84"], lang="en"), bypass_csp=True)
    checks.same(browser.axe(page), "axe, English: no violation")
    browser.close_page(page)
