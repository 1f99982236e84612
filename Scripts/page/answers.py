"""The part of the suite that asks the page and the program the same questions."""

import os
import random

from atlases import Atlas
from sweeps import DATES, Sweep, day_number, questions, sample
from whatifs import what_ifs


def check_answers(suite):
    """Embedded data, published lists, random atlases, what-ifs."""
    checks, program, browser = suite.checks, suite.program, suite.browser
    sweep = Sweep(program, checks)
    chance = random.Random(suite.seed)
    with checks.part("Answers on the embedded data"):
        page = browser.open(program.page("paca", ["--region", "93"]))
        sweep.run(page, "PACA", sample(questions(), suite.count(40, 90, None), chance))
        types = {"types": ["CLS", "CLSM", "ASV"]}
        sweep.run(page, "PACA, all types", sample(questions(**types), suite.count(4, 8, 300), chance))
        var = {"territory": {"region": [], "departement": ["83"], "epci": [], "commune": []}}
        sweep.run(page, "Var", sample(questions(**var), suite.count(4, 6, 120), chance))
        asked, scenarios = _what_ifs(page, suite.count(12, 20, 100), chance, "2018-01-01", "2027-12-31")
        sweep.run(page, "PACA, what if", asked, scenarios=scenarios)
        browser.close_page(page)
        page = browser.open(program.page("france", []))
        sweep.run(page, "France", sample(questions(), suite.count(5, 14, None), chance))
        asked, scenarios = _what_ifs(page, suite.count(3, 4, 30), chance, "2018-01-01", "2027-12-31")
        sweep.run(page, "France, what if", asked, scenarios=scenarios)
        browser.close_page(page)
        # The rural zones of another day are other zones: the page has those of its own.
        page = browser.open(program.page("rural", ["--zoning", "rural"]))
        day = page.evaluate("maillage.isoOf(maillage.question().day)")
        sweep.run(page, "France, rural", sample(questions([day]), suite.count(2, 3, None), chance))
        browser.close_page(page)
        browser.check_faults(checks, "answers on the embedded data")
    with checks.part("Answers on the contracts of Île-de-France"):
        _check_listed(suite, sweep, chance)
    # Always the same ones, around Marseille, Lyon and Paris; others each day where there is time to look into them.
    first = suite.seed % 1000
    for number in suite.count([3], [3, 949, 200], range(first, first + 12)):
        with checks.part(f"Answers on random atlas {number}"):
            _check_atlas(suite, sweep, number)


def check_some_answers(suite):
    """A few of each, in seconds: what shows that a wrong figure is noticed."""
    checks, program, browser = suite.checks, suite.program, suite.browser
    sweep = Sweep(program, checks)
    chance = random.Random(1)
    with checks.part("Some answers"):
        page = browser.open(program.page("paca", ["--region", "93"]))
        sweep.run(page, "PACA", sample(questions(), 6, chance))
        asked, scenarios = _what_ifs(page, 20, chance, "2018-01-01", "2027-12-31")
        sweep.run(page, "PACA, what if", asked, scenarios=scenarios)
        browser.close_page(page)


def _what_ifs(page, count, chance, first, last, zonings=(0,)):
    return what_ifs(page, count, chance, (day_number(first), day_number(last)), list(zonings))


def _check_listed(suite, sweep, chance):
    checks, program, browser = suite.checks, suite.program, suite.browser
    table = os.path.join(suite.root, "..", "shared", "data", "contracts", "cls_idf_facts.csv")
    if not os.path.exists(table):
        checks.skip("contracts of Île-de-France", "no ../shared beside the repository")
        return
    folder = os.path.dirname(os.path.abspath(table))
    page = browser.open(program.page("idf", ["--zoning", "qpv", "--schemes", "cls_idf_facts.csv"], folder=folder))
    dates = [date for date in DATES if date >= "2015"]
    sweep.run(page, "Île-de-France", sample(questions(dates), suite.count(4, 10, None), chance), folder)
    asked, scenarios = _what_ifs(page, suite.count(2, 3, 20), chance, "2015-01-01", "2026-12-31")
    sweep.run(page, "Île-de-France, what if", asked, folder, scenarios)
    browser.close_page(page)
    browser.check_faults(checks, "answers on the contracts of Île-de-France")


def _check_atlas(suite, sweep, number):
    """Drawn zones, listed zones, and the questions that few pages are asked."""
    program, browser = suite.program, suite.browser
    folder = os.path.join(program.folder, f"atlas-{number}")
    atlas = Atlas(number, folder, suite.root)
    chance = random.Random(number)
    territory = ["--region", atlas.area["region"]]
    schemes = ["--schemes", "drawn.geojson,listed.csv", "--as-drawn", "--scheme", "CLS,ASV"]
    drawn = ["--zones", "zones.geojson"]
    ways = [
        ("drawn", [*drawn]),
        ("lists", ["--zones", "lists.csv"]),
        ("communes found", [*drawn, "--communes-of", "overlap"]),
        ("targeted", [*drawn, "--targeted", "yes"]),
        ("not targeted", [*drawn, "--targeted", "no"]),
        ("co-funded", [*drawn, "--cofunded"]),
        ("theme", [*drawn, "--theme", "sport"]),
        ("grid", [*drawn, "--grid", "grid.geojson", "--estimate"]),
        ("inventory beside", [*drawn, "--zoning", "qpv"]),
    ]
    for way, (title, options) in enumerate(ways):
        name = f"atlas {number}, {title}"
        path = program.page(f"atlas-{number}-{way}", [*schemes, *territory, *options], folder=folder)
        page = browser.open(path)
        sweep.run(page, name, sample(questions(), suite.count(3, 4, 60), chance), folder)
        many = suite.count(3, 4, 20) if way < 2 else suite.count(1, 1, 5)
        asked, scenarios = _what_ifs(page, many, chance, "2018-01-01", "2027-12-31")
        sweep.run(page, f"{name}, what if", asked, folder, scenarios)
        browser.close_page(page)
    browser.check_faults(suite.checks, f"answers on random atlas {number}")
