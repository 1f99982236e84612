"""The page opens by itself: nothing leaves, nothing warns, its policy holds, and it says what the command line says."""

import os
import re

from headlines import headline_faults
from program import plain

# Each of these would reach the network or run a script of somebody else if the policy let it.
FORBIDDEN = """() => new Promise((done) => {
  const blocked = new Set();
  document.addEventListener("securitypolicyviolation", (event) => blocked.add(event.effectiveDirective));
  const add = (name, set) => { const made = document.createElement(name); set(made); document.body.append(made); };
  add("img", (made) => { made.src = "https://example.org/pixel.png"; });
  add("script", (made) => { made.textContent = "globalThis.hasRun = 1"; });
  add("script", (made) => { made.src = "https://example.org/code.js"; });
  add("style", (made) => { made.textContent = "body { outline: 9px solid red }"; });
  add("iframe", (made) => { made.src = "https://example.org/"; });
  add("p", (made) => { made.setAttribute("onclick", "globalThis.hasRun = 2"); made.click(); });
  add("link", (made) => { made.rel = "stylesheet"; made.href = "https://example.org/a.css"; });
  add("form", (made) => { made.action = "https://example.org/"; made.submit(); });
  fetch("https://example.org/").catch(() => {});
  try { new WebSocket("wss://example.org/"); } catch { }
  let isEval = true;
  setTimeout(() => { try { new Function("return 1")(); } catch { isEval = false; } }, 50);
  setTimeout(() => done({ blocked: [...blocked].sort(), hasRun: globalThis.hasRun ?? 0, isEval }), 400);
})"""
BLOCKED = ["connect-src", "frame-src", "img-src", "script-src", "script-src-attr", "script-src-elem", "style-src-elem"]

MOST_BYTES = {"paca": 1_500_000, "france": 5_500_000}


def check_opening(suite):
    checks, program, browser = suite.checks, suite.program, suite.browser
    with checks.part("The page opens by itself"):
        pages = {
            "paca": (program.page("paca", ["--region", "93"]), "fr"),
            "paca-en": (program.page("paca-en", ["--region", "93"], lang="en"), "en"),
            "france": (program.page("france", []), "fr"),
        }
        for name, (path, lang) in pages.items():
            _check_file(checks, name, path)
            page = browser.open(path)
            _check_words(suite, name, page, lang)
            browser.close_page(page)
        _check_policy(suite, pages["paca"][0])
        _check_report(suite)
        browser.check_faults(checks, "opening")


def _check_file(checks, name, path):
    with open(path, encoding="utf-8") as file:
        text = file.read()
    policy = re.search(r'http-equiv="Content-Security-Policy" content="([^"]*)"', text)
    checks.that(policy, f"{name}: a policy is there")
    rules = dict(rule.split(None, 1) for rule in policy.group(1).split(";") if rule.strip()) if policy else {}
    checks.equal(rules.get("default-src"), "'none'", f"{name}: default-src")
    for kind in ["script-src", "style-src"]:
        checks.that(
            re.fullmatch(r"\s*('sha256-[A-Za-z0-9+/=]+'\s*)+", rules.get(kind, "")),
            f"{name}: {kind} is hashes",
            rules.get(kind),
        )
    checks.that(set(rules.get("img-src", "").split()) <= {"data:", "blob:"}, f"{name}: img-src", rules.get("img-src"))
    for kind in ["base-uri", "form-action"]:
        checks.equal(rules.get(kind), "'none'", f"{name}: {kind}")
    outside = re.findall(
        r"<(?:link|img|iframe|object|embed|base)\b[^>]*|<script[^>]+src=[^>]*", text.split('id="maillage-data"')[0]
    )
    checks.equal(outside, [], f"{name}: no element that loads something")
    if name in MOST_BYTES:
        checks.that(len(text.encode()) <= MOST_BYTES[name], f"{name}: size", f"{len(text.encode())} bytes")


def _check_words(suite, name, page, lang):
    """Language, title, and the headline beside the command line's."""
    checks = suite.checks
    checks.equal(page.get_attribute("html", "lang"), lang, f"{name}: lang")
    checks.that(page.title() and page.title() == page.text_content("#title"), f"{name}: title", page.title())
    command = page.text_content(".command code")
    said = suite.program.headlines(command, lang=lang)
    headline = plain(page.text_content("#headline"))
    checks.that(len(headline) > 80, f"{name}: a headline", headline)
    checks.same(headline_faults(headline, said), f"{name}: the headline is the command line's")
    checks.that(page.is_visible("#map canvas >> nth=0"), f"{name}: a map")
    checks.that(page.is_hidden("#failure"), f"{name}: no failure said")


def _check_policy(suite, path):
    """The policy is in force: what is forbidden is tried."""
    page = suite.browser.open(path, is_watched=False)
    left = []
    page.on("requestfinished", lambda request: left.append(request.url))
    page.on(
        "requestfailed",
        lambda request: (
            left.append(f"{request.failure} {request.url}") if "csp" not in (request.failure or "").lower() else None
        ),
    )
    address = page.url
    result = page.evaluate(FORBIDDEN)
    suite.checks.equal(
        [one for one in BLOCKED if one not in result["blocked"]], [], "policy: all that is forbidden is stopped"
    )
    suite.checks.equal([result["hasRun"], result["isEval"]], [0, False], "policy: no other script runs")
    suite.checks.equal(left, [], "policy: no request leaves")
    suite.checks.equal(page.url, address, "policy: no form is sent")
    suite.browser.close_page(page)


def _check_report(suite):
    """`report` writes a page too, and says where."""
    checks, program = suite.checks, suite.program
    folder = os.path.join(program.folder, "report")
    out, err, status = program.run(["report", "--region", "84", "--output", folder, "--lang", "fr"])
    checks.equal(status, 0, "report: status")
    path = os.path.join(folder, "rapport.html")
    checks.that(os.path.exists(path), "report: rapport.html", os.listdir(folder) if os.path.isdir(folder) else err)
    checks.that("rapport.html" in out + err, "report: says where the page is", out[-300:])
    page = suite.browser.open(path)
    checks.that("Auvergne" in page.text_content("#title"), "report: title", page.text_content("#title"))
    suite.browser.close_page(page)
