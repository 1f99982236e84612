"""The page used: search, filter, sheets, links, history, questions."""

from headlines import headline_faults
from program import plain

# What the map shows: its picture, as a sum over its points, so that a change can be seen.
PICTURE = """() => {
  const canvas = document.querySelector("#map canvas");
  const copy = document.createElement("canvas");
  [copy.width, copy.height] = [canvas.width, canvas.height];
  const paper = copy.getContext("2d", { willReadFrequently: true });
  paper.drawImage(canvas, 0, 0);
  const data = paper.getImageData(0, 0, canvas.width, canvas.height).data;
  let sum = 0;
  for (let at = 0; at < data.length; at += 4) sum = (sum * 31 + data[at] + 7 * data[at + 1] + 13 * data[at + 2]) % 1000000007;
  return sum;
}"""


def check_using(suite):
    checks, browser = suite.checks, suite.browser
    path = suite.program.page("paca", ["--region", "93"])
    with checks.part("Search, filter, sheets, links, questions"):
        page = browser.open(path)
        _check_search(suite, page)
        _check_filter(suite, page)
        _check_question(suite, page)
        _check_sheets(suite, page)
        browser.close_page(page)
        _check_links(suite, path)
        browser.check_faults(checks, "search, filter, sheets, links")


def answered(page):
    """The answer to the question that the page shows, asked of its engine through the address."""
    return page.evaluate("""() => {
      const link = new URLSearchParams(location.hash.slice(1));
      const question = maillage.question();
      for (const level of ["region", "departement", "epci", "commune"]) {
        if (link.has(level)) question.territory[level] = link.get(level).split(",").filter(Boolean);
      }
      if (link.has("departement") || link.has("epci")) { if (!link.get("region")) question.territory.region = []; }
      if (link.has("rule")) question.rule = link.get("rule") || null;
      if (link.has("on")) question.day = maillage.dayOf(link.get("on"));
      const row = maillage.ask(question).summary[0];
      return { zones: row.zones, retained: row.retained, undecided: row.undecided };
    }""")


def number(text):
    """The first number of a text, with its blanks."""
    digits = ""
    for mark in plain(text):
        if mark.isdigit():
            digits += mark
        elif mark != " " and digits:
            break
    return int(digits) if digits else None


def _search(suite, page, words):
    page.fill("#search-input", words)
    page.wait_for_selector("#search-list [role=option]")
    page.keyboard.press("Enter")
    suite.browser.settle(page)


def _check_search(suite, page):
    checks, browser = suite.checks, suite.browser
    before = page.evaluate(PICTURE)
    _search(suite, page, "hyeres")
    checks.that(page.is_visible("#sheet"), "search: a sheet opens")
    checks.equal(page.text_content("#sheet-title"), "Hyères", "search without accents: the sheet's title")
    checks.that(page.evaluate(PICTURE) != before, "search: the map moves")
    checks.that("show=commune:83069" in page.url, "search: in the address", page.url)
    _search(suite, page, "QN08306I")
    checks.that("show=zone:qpv:QN08306I" in page.url, "search by code of zone", page.url)
    _search(suite, page, "cls de nice")
    checks.that("show=scheme:" in page.url, "search of a scheme", page.url)
    page.fill("#search-input", "zzzzqqq")
    checks.that(
        "Aucun" in page.text_content("#search-list"), "search of nothing says so", page.text_content("#search-list")
    )
    page.keyboard.press("Escape")
    page.keyboard.press("Escape")
    page.click("#sheet .close")
    browser.settle(page)
    checks.that(page.is_hidden("#sheet"), "the sheet closes")


def _check_filter(suite, page):
    checks, browser = suite.checks, suite.browser
    page.click("#tab-zones")
    browser.settle(page)
    before = [
        page.evaluate(PICTURE),
        page.text_content("#charts"),
        page.text_content("#figures"),
        page.text_content(".table-count"),
        page.text_content("#title"),
        page.text_content("#headline"),
    ]
    page.select_option("#territory select >> nth=0", "83")
    browser.settle(page)
    after = [
        page.evaluate(PICTURE),
        page.text_content("#charts"),
        page.text_content("#figures"),
        page.text_content(".table-count"),
        page.text_content("#title"),
        page.text_content("#headline"),
    ]
    for name, old, new in zip(["map", "charts", "figures", "table", "title", "headline"], before, after):
        checks.that(old != new, f"filter by département: the {name} changes")
    answer = answered(page)
    checks.equal(
        number(page.text_content("#figures .figure-value >> nth=0")), answer["retained"], "filter: the first figure"
    )
    checks.equal(number(page.text_content(".table-count")), answer["zones"], "filter: rows of the table")
    checks.that("Var" in page.text_content("#title"), "filter: title", page.text_content("#title"))
    said = suite.program.headlines(page.text_content(".command code"))
    checks.same(headline_faults(page.text_content("#headline"), said), "filter: the headline is the command line's")
    codes = page.evaluate(
        "[...document.querySelectorAll('#tab-table tbody tr[data-at] td:nth-of-type(1)')].map(e => e.textContent)"
    )
    checks.that(codes and all(code.startswith("QN083") for code in codes), "filter: zones of the table", codes[:5])
    page.click("#territory button")
    browser.settle(page)
    checks.equal(page.text_content("#headline"), before[5], "filter lifted: the headline")


def _check_question(suite, page):
    checks, browser = suite.checks, suite.browser
    rule = "#questions select:has(option[value=all-communes])"
    before = page.text_content("#headline")
    picture = page.evaluate(PICTURE)
    page.select_option("#questions select:has(option[value=certain])", "certain")
    browser.settle(page)
    checks.that(page.evaluate(PICTURE) != picture, "certain ones only: the map changes")
    page.click("#questions .field-actions button")
    browser.settle(page)
    checks.equal(page.evaluate(PICTURE), picture, "back to the first question: the map")
    page.select_option(rule, "all-communes")
    browser.settle(page)
    checks.that(page.text_content("#headline") != before, "another rule: the headline changes")
    command = page.text_content(".command code")
    checks.that("--rule all-communes" in command, "another rule: the command says it", command)
    checks.same(
        headline_faults(page.text_content("#headline"), suite.program.headlines(command)),
        "another rule: as the command line says",
    )
    checks.equal(
        number(page.text_content("#figures .figure-value >> nth=0")), answered(page)["retained"], "another rule: the figure"
    )
    page.select_option(rule, "population")
    page.fill("#questions input[type=date]", "2021-03-15")
    page.dispatch_event("#questions input[type=date]", "change")
    browser.settle(page)
    command = page.text_content(".command code")
    checks.that(
        "--on 2021-03-15" in command and "--rule population:0.5" in command, "another day: the command says it", command
    )
    checks.same(
        headline_faults(page.text_content("#headline"), suite.program.headlines(command)),
        "another day: as the command line says",
    )
    page.click("#questions .field-actions button")
    browser.settle(page)
    checks.equal(page.text_content("#headline"), before, "back to the first question: the headline")


def _check_sheets(suite, page):
    checks, browser = suite.checks, suite.browser
    page.click("#tab-missing")
    browser.settle(page)
    name = page.text_content("#tab-table .row-link >> nth=0")
    page.click("#tab-table .row-link >> nth=0")
    browser.settle(page)
    checks.equal(page.text_content("#sheet-title"), name, "sheet of a zone: its title")
    text = page.inner_text("#sheet")
    for word in ["Code", "Population", "EPCI"]:
        checks.that(word.lower() in text.lower(), f"sheet of a zone: {word}", text[:300])
    code = page.evaluate("new URLSearchParams(location.hash.slice(1)).get('show').split(':')[2]")
    said = suite.program.answer("maillage coverage --region 93 --zoning qpv --on 2026-01-01")
    zone = next((one for one in said["zones"] if one["code"] == code), None)
    checks.that(zone is not None and zone["retained"] is not True, "sheet of a zone: it is one that is not retained", code)
    page.keyboard.press("Escape")
    page.click("#tab-schemes")
    browser.settle(page)
    name = page.text_content("#tab-table .row-link >> nth=0")
    page.click("#tab-table .row-link >> nth=0")
    browser.settle(page)
    checks.equal(page.text_content("#sheet-title"), name, "sheet of a scheme: its title")
    checks.that(
        "preuve et source" in page.inner_text("#sheet").lower(),
        "sheet of a scheme: its evidence",
        page.inner_text("#sheet")[:300],
    )
    page.keyboard.press("Escape")
    browser.settle(page)
    checks.that(page.is_hidden("#sheet"), "Escape closes the sheet")


def _check_links(suite, path):
    """A link restores the whole state elsewhere; back and forward go through it."""
    checks, browser = suite.checks, suite.browser
    page = browser.open(path)
    steps = [page.text_content("#headline")]
    page.select_option("#territory select >> nth=0", "13")
    browser.settle(page)
    steps.append(page.text_content("#headline"))
    page.select_option("#questions select:has(option[value=possible])", "possible")
    browser.settle(page)
    steps.append(page.text_content("#headline"))
    checks.equal(len(set(steps)), 3, "three states of the page")
    page.click("#tab-territories")
    browser.settle(page)
    other = browser.open(path, link=page.evaluate("location.hash"))
    checks.equal(other.text_content("#headline"), steps[2], "link: the headline elsewhere")
    checks.equal(other.get_attribute("#tab-territories", "aria-selected"), "true", "link: the tab elsewhere")
    browser.close_page(other)
    page.go_back()
    browser.settle(page)
    checks.equal(page.get_attribute("#tab-zones", "aria-selected"), "true", "back: the tab before")
    page.go_back()
    browser.settle(page)
    checks.equal(page.text_content("#headline"), steps[1], "back: the question before")
    page.go_back()
    browser.settle(page)
    checks.equal(page.text_content("#headline"), steps[0], "back: the first question")
    page.go_forward()
    browser.settle(page)
    checks.equal(page.text_content("#headline"), steps[1], "forward: the question after")
    broken = [
        "#if=%7Bbroken",
        "#on=2026-13-45&zoning=zz&types=,&tab=zzz",
        "#%E0%A4%A",
        "#tolerance=NaN&region=__proto__&show=constructor:x",
        '#if={"a":[[1]],"x":5,"e":[["<script>","2026-01-01"]]}',
    ]
    for link in broken:
        other = browser.open(path, link=link)
        checks.equal(other.text_content("#headline"), steps[0], f"a broken link opens all the same: {link}")
        browser.close_page(other)
    browser.close_page(page)
