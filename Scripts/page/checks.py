"""Counts what holds and what does not, and says it as it goes."""

import time
import traceback
from contextlib import contextmanager

MOST_SHOWN = 8


class Checks:
    def __init__(self):
        self.passed = 0
        self.failed = 0
        self.skipped = 0
        self.notes = []

    def that(self, holds, name, detail=""):
        """One check. `detail` says what was found instead."""
        if holds:
            self.passed += 1
        else:
            self.failed += 1
            print(f"  FAILED {name}" + (f": {str(detail)[:600]}" if detail != "" else ""), flush=True)
        return bool(holds)

    def equal(self, found, expected, name):
        return self.that(found == expected, name, f"found {found!r}, expected {expected!r}")

    def same(self, differences, name):
        """One check of an answer against another: the list of what differs is empty."""
        if not differences:
            self.passed += 1
            return True
        self.failed += 1
        print(f"  FAILED {name}: {len(differences)} differences", flush=True)
        for difference in differences[:MOST_SHOWN]:
            print(f"    {difference[:300]}", flush=True)
        return False

    def skip(self, name, why):
        self.skipped += 1
        print(f"  SKIPPED {name}: {why}", flush=True)

    def note(self, text):
        """Something measured, without a verdict."""
        print(f"  {text}", flush=True)

    @contextmanager
    def part(self, title):
        """Some checks under a title. What stops them is a failure too, and the next part goes on."""
        print(f"{title}", flush=True)
        before, start = (self.passed, self.failed), time.monotonic()
        try:
            yield
        except Exception:  # A part that cannot go on has failed, whatever the reason.
            self.failed += 1
            print(f"  FAILED {title} stopped\n    " + traceback.format_exc().strip().replace("\n", "\n    "), flush=True)
        passed, failed = self.passed - before[0], self.failed - before[1]
        seconds = time.monotonic() - start
        print(f"  {passed} checks" + (f", {failed} FAILED" if failed else "") + f" in {seconds:.0f} s", flush=True)
