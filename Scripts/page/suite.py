"""Runs the parts of the page's tests; Scripts/page/run calls it with the Python that has a browser at hand."""

import argparse
import contextlib
import io
import datetime
import os
import shutil
import sys
import tempfile
import time
import traceback

from answers import check_answers, check_some_answers
from browser import Browser
from changes import check_changes
from checks import Checks
from firefox import check_firefox
from hostile import check_hostile
from keyboard import check_keyboard
from mutants import MUTANTS
from opening import check_opening
from pictures import check_pictures
from printing import check_printing
from program import Program
from scenarios_used import check_scenarios
from shots import take_shots
from speed import check_speed
from tables_used import check_tables
from using import check_using

ROOT = os.path.normpath(os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", ".."))

PARTS = {
    "opening": check_opening,
    "using": check_using,
    "changes": check_changes,
    "keyboard": check_keyboard,
    "pictures": check_pictures,
    "tables": check_tables,
    "scenarios": check_scenarios,
    "printing": check_printing,
    "hostile": check_hostile,
    "firefox": check_firefox,
    "speed": check_speed,
    "answers": check_answers,
    "shots": take_shots,
    "some-answers": check_some_answers,
}


class Suite:
    """What the parts share."""

    def __init__(self, options, folder, change=None):
        self.root = ROOT
        self.options = options
        self.seed = options.seed
        self.shots = options.shots
        self.checks = Checks()
        self.program = Program(options.binary, folder, change)
        self.browser = Browser()

    def count(self, quick, usual, thorough):
        """How many of something, by how long the run may take; `None` is all."""
        return quick if self.options.quick else thorough if self.options.thorough else usual


def run_parts(options, wanted, change=None):
    """The checks of some parts, each with pages of its own."""
    folder = tempfile.mkdtemp(prefix="maillage-page-")
    suite = Suite(options, folder, change)
    try:
        for name in wanted:
            try:
                PARTS[name](suite)
            except Exception:  # What makes its pages may fail before any check.
                suite.checks.that(False, f"{name} stopped", traceback.format_exc()[-600:])
    finally:
        suite.browser.close()
        shutil.rmtree(folder)
    return suite.checks


def try_mutants(options):
    """Runs a part on a broken page, for each way to break it; status 1 if one goes unnoticed."""
    options.quick = True
    missed = 0
    for name, part, old, new in MUTANTS:
        if options.only and part not in options.only.split(","):
            continue
        said = io.StringIO()
        with contextlib.redirect_stdout(said):
            checks = run_parts(options, [part], (old, new))
        first = next((line.strip() for line in said.getvalue().splitlines() if "FAILED" in line), "")
        is_stopped = "does not hold what is to be changed" in said.getvalue()
        missed += checks.failed == 0 or is_stopped
        verdict = "CANNOT BE TRIED" if is_stopped else "NOT NOTICED" if checks.failed == 0 else f"noticed ({checks.failed})"
        print(f"{verdict}: {name}: {first[:150]}", flush=True)
    print(f"Mutants: {missed} not noticed")
    return 1 if missed else 0


def main():
    parser = argparse.ArgumentParser(prog="Scripts/page/run")
    parser.add_argument("--binary", default=os.path.join(ROOT, ".build", "release", "maillage"))
    parser.add_argument("--quick", action="store_true", help="a small sample, while one works")
    parser.add_argument("--thorough", action="store_true", help="every question, many atlases: an hour or more")
    parser.add_argument("--only", help="parts, by comma: " + ", ".join(PARTS))
    parser.add_argument("--seed", type=int, default=datetime.date.today().toordinal(), help="default: the day")
    parser.add_argument("--shots", help="a folder for pictures of the page")
    parser.add_argument("--mutants", action="store_true", help="break the page in many ways: each must be noticed")
    options = parser.parse_args()
    wanted = options.only.split(",") if options.only else [name for name in PARTS if name != "some-answers"]
    for name in wanted:
        if name not in PARTS:
            parser.error(f"no part {name}: {', '.join(PARTS)}")
    if not os.path.exists(options.binary):
        parser.error(f"no program at {options.binary}: make it with swift build -c release, or name one with --binary")
    if options.mutants:
        return try_mutants(options)
    start = time.monotonic()
    print(f"Page tests, seed {options.seed}", flush=True)
    checks = run_parts(options, wanted)
    skipped = f", {checks.skipped} skipped" if checks.skipped else ""
    if checks.failed or not checks.passed:
        print(
            f"Page tests FAILED: {checks.failed} of {checks.passed + checks.failed} checks (seed {options.seed}){skipped}"
        )
        return 1
    print(f"Page tests passed: {checks.passed} checks in {time.monotonic() - start:.0f} s{skipped}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
