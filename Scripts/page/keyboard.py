"""The page by keyboard only: search, map, tables, sheets."""

from using import PICTURE, number

MAP = "#map canvas[role=application]"


def check_keyboard(suite):
    checks, browser = suite.checks, suite.browser
    with checks.part("Keyboard only"):
        page = browser.open(suite.program.page("paca", ["--region", "93"]))
        _check_keyboard(suite, page)
        browser.close_page(page)
        browser.check_faults(checks, "keyboard")


def _focused(page):
    return page.evaluate("""() => { const e = document.activeElement;
      return e.id || e.getAttribute("aria-label") || e.getAttribute("role") || e.textContent.slice(0, 30) || e.tagName; }""")


def _tab_to(page, selector, most=120):
    """Presses Tab until something is reached; how many times, or None."""
    for count in range(1, most + 1):
        page.keyboard.press("Tab")
        if page.evaluate("(selector) => document.activeElement.matches(selector)", selector):
            return count
    return None


def _check_keyboard(suite, page):
    checks, browser = suite.checks, suite.browser
    page.keyboard.press("Tab")
    checks.equal(_focused(page), "skip", "Tab: the link to the content comes first")
    checks.that(_tab_to(page, "#search-input"), "Tab reaches the search", _focused(page))
    shown = page.evaluate("""() => { const s = getComputedStyle(document.activeElement);
      return (s.outlineStyle !== "none" && parseFloat(s.outlineWidth) > 0) || s.boxShadow !== "none"; }""")
    checks.that(shown, "the focus is shown")
    page.keyboard.type("toulon")
    page.wait_for_selector("#search-list [role=option]")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowUp")
    page.keyboard.press("Enter")
    browser.settle(page)
    checks.equal(page.evaluate("document.activeElement.id"), "sheet-title", "search by keyboard: the focus is in the sheet")
    page.keyboard.press("Escape")
    browser.settle(page)
    checks.equal(page.evaluate("document.activeElement.id"), "search-input", "Escape: the focus is back in the search")
    checks.that(_tab_to(page, MAP), "Tab reaches the map", _focused(page))
    before = page.evaluate(PICTURE)
    status = "#map [role=status]"
    for key in ["0", "+", "+", "ArrowRight", "ArrowDown"]:
        page.keyboard.press(key)
        page.wait_for_timeout(120)
    page.wait_for_timeout(400)
    checks.that(page.evaluate(PICTURE) != before, "the keys move the map")
    checks.that(page.text_content(status).strip() != "", "the map says where it is", page.text_content(status))
    page.keyboard.press("n")
    page.wait_for_timeout(500)
    first = page.text_content(status)
    page.keyboard.press("n")
    page.wait_for_timeout(500)
    checks.that(page.text_content(status) != first, "n goes from zone to zone", first)
    page.keyboard.press("Enter")
    browser.settle(page)
    checks.that(page.is_visible("#sheet") and "show=" in page.url, "Enter on the map opens a sheet", page.url)
    page.keyboard.press("Escape")
    browser.settle(page)
    checks.that(_tab_to(page, "#tabs [role=tab]", 200), "Tab reaches the tables", _focused(page))
    page.keyboard.press("ArrowRight")
    browser.settle(page)
    checks.equal(page.evaluate("document.activeElement.id"), "tab-missing", "arrows go from tab to tab")
    checks.that(_tab_to(page, ".row-link", 80), "Tab reaches the rows", _focused(page))
    name = page.evaluate("document.activeElement.textContent")
    for key in ["ArrowDown", "ArrowDown", "PageDown"]:
        page.keyboard.press(key)
        page.wait_for_timeout(80)
    checks.that(page.evaluate("document.activeElement.textContent") != name, "arrows go from row to row", name)
    page.keyboard.press("End")
    page.wait_for_timeout(150)
    last = page.evaluate("Number(document.activeElement.closest('tr')?.dataset.at)")
    checks.equal(last + 1, number(page.text_content(".table-count")), "End goes to the last row")
    row = page.evaluate("document.activeElement.textContent")
    page.keyboard.press("Enter")
    browser.settle(page)
    checks.equal(page.text_content("#sheet-title"), row, "Enter on a row opens its sheet")
