"""Pictures of the page, to be looked at: --shots DIR."""

import os
import subprocess

from printing import pdf_of

WHAT_IF = '#if={"a":[["N","CLS","CA Dracénie Provence Verdon","248300493","2025-01-01",""]],"x":[],"e":[["CLS-06-NICE","2025-06-30"]]}'


def take_shots(suite):
    if suite.shots is None:
        return
    checks, program, browser = suite.checks, suite.program, suite.browser
    folder = os.path.abspath(suite.shots)
    os.makedirs(folder, exist_ok=True)
    with checks.part(f"Pictures in {suite.shots}"):
        paca, france = program.page("paca", ["--region", "93"]), program.page("france", [])
        states = [
            ("paca-1280", paca, "", 1280),
            ("paca-390", paca, "", 390),
            ("france-1280", france, "", 1280),
            ("france-390", france, "", 390),
            ("what-if", paca, WHAT_IF, 1280),
            ("what-if-390", paca, WHAT_IF, 390),
            ("sheet-zone", paca, "#show=zone:qpv:QN08306I", 1280),
            ("sheet-scheme", paca, "#show=scheme:CLS-06-NICE", 1280),
            ("sheet-390", paca, "#show=zone:qpv:QN08306I", 390),
            ("var", paca, "#departement=83&region=", 1280),
            ("ile-de-france", france, "#region=11", 1280),
            ("wide", france, "", 1920),
        ]
        for name, path, link, width in states:
            page = browser.open(path, link=link, width=width, height=900 if width > 700 else 844)
            page.wait_for_timeout(600)
            page.screenshot(path=os.path.join(folder, f"{name}.png"))
            page.screenshot(path=os.path.join(folder, f"{name}-whole.png"), full_page=True)
            if name == "paca-1280":
                _vision(page, folder)
                _print(page, folder, "print")
            if name == "what-if":
                _print(page, folder, "print-what-if")
            if name == "france-1280":
                _print(page, folder, "print-france")
            browser.close_page(page)
        browser.check_faults(checks, "pictures")


def _vision(page, folder):
    """As others see it."""
    page.evaluate("document.querySelector('#map').scrollIntoView({ block: 'center' })")
    session = page.context.new_cdp_session(page)
    for kind in ["deuteranopia", "protanopia", "tritanopia", "achromatopsia"]:
        session.send("Emulation.setEmulatedVisionDeficiency", {"type": kind})
        page.wait_for_timeout(200)
        page.screenshot(path=os.path.join(folder, f"vision-{kind}.png"))
    session.send("Emulation.setEmulatedVisionDeficiency", {"type": "none"})


def _print(page, folder, name):
    path = os.path.join(folder, f"{name}.pdf")
    pdf_of(page, path)
    subprocess.run(["pdftoppm", "-r", "70", "-png", path, os.path.join(folder, name)], check=True)
