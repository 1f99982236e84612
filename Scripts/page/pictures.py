"""The map as files, and the page on narrow windows and without motion."""

import struct
import xml.dom.minidom

from program import plain


def check_pictures(suite):
    checks, browser = suite.checks, suite.browser
    path = suite.program.page("paca", ["--region", "93"])
    with checks.part("Downloads of the map"):
        page = browser.open(path)
        _check_pictures(suite, page)
        browser.close_page(page)
        browser.check_faults(checks, "pictures")
    with checks.part("Narrow, and without motion"):
        _check_narrow(suite, path)
        browser.check_faults(checks, "narrow")


def _check_pictures(suite, page):

    checks, browser = suite.checks, suite.browser
    name, svg = browser.download(page, lambda: page.click("text=Carte en SVG"))
    checks.that("-qpv-cls-" in name and name.startswith("carte-") and name.endswith(".svg"), "SVG: its name", name)
    parsed = xml.dom.minidom.parseString(svg)
    checks.equal(parsed.documentElement.tagName, "svg", "SVG: it is XML")
    checks.equal(len(parsed.getElementsByTagName("script")), 0, "SVG: no script")
    text = svg.decode()
    checks.that(len(parsed.getElementsByTagName("path")) > 20, "SVG: paths", len(parsed.getElementsByTagName("path")))
    said = plain(
        " ".join(
            node.firstChild.data
            for node in parsed.getElementsByTagName("text")
            if node.firstChild and node.firstChild.nodeType == node.TEXT_NODE
        )
    )
    for words in ["Provence", "1er janvier 2026", "Sources"]:
        checks.that(words in plain(text), f"SVG: it says {words}", said[:200])
    name, png = browser.download(page, lambda: page.click("text=Carte en PNG"))
    checks.that(png[:8] == b"\x89PNG\r\n\x1a\n", "PNG: its signature", png[:8])
    wide, high = struct.unpack(">II", png[16:24])
    checks.that(wide >= 1200 and high >= 800 and len(png) > 30000, "PNG: its size", f"{wide} × {high}, {len(png)} bytes")


def _check_narrow(suite, path):
    checks, browser = suite.checks, suite.browser
    for width in [390, 320]:
        page = browser.open(path, width=width, height=844, has_touch=True, is_mobile=True)
        wide = page.evaluate("document.documentElement.scrollWidth")
        checks.that(wide <= width, f"{width} px: no scroll to the side", wide)
        page.click("#tab-table .row-link >> nth=0")
        browser.settle(page)
        checks.that(page.is_visible("#sheet-title"), f"{width} px: a sheet opens")
        checks.that(
            page.evaluate("document.documentElement.scrollWidth") <= width,
            f"{width} px: no scroll to the side with a sheet",
            page.evaluate("document.documentElement.scrollWidth"),
        )
        browser.close_page(page)
    page = browser.open(path)
    moving = page.evaluate("""() => [...document.querySelectorAll("*")].filter((e) => { const s = getComputedStyle(e);
      return [s.transitionDuration, s.animationDuration].join().split(",").some((t) => parseFloat(t) > 0.05); })
      .map((e) => e.id || e.className || e.tagName).slice(0, 5)""")
    checks.equal(moving, [], "reduced motion: nothing moves by itself")
    checks.that(
        page.evaluate("getComputedStyle(document.documentElement).scrollBehavior") != "smooth",
        "reduced motion: no smooth scroll",
    )
    browser.close_page(page)
