"""The page's answers against the command line's: questions by the hundred, asked of both."""

import datetime
import itertools
import json
import os
from concurrent.futures import ThreadPoolExecutor

from compare import ASK, compare

RULES = [None, "overlap", "any-commune", "all-communes", "area:0.5", "population:0.5"]
IN_FORCE = ["certain", "presumed", "possible"]
TOLERANCES = [0.05, 0.01, 0.1, 0.2, 0.001]
# First and last days of years, days on which contracts of the inventory begin and end, days to come.
DATES = [
    "2012-06-30",
    "2014-12-31",
    "2015-01-01",
    "2016-09-05",
    "2017-07-01",
    "2018-12-31",
    "2019-01-01",
    "2019-11-15",
    "2020-03-16",
    "2020-12-31",
    "2021-07-14",
    "2022-01-01",
    "2022-12-31",
    "2023-06-30",
    "2024-01-01",
    "2024-12-31",
    "2025-06-30",
    "2026-01-01",
    "2026-12-31",
    "2028-05-31",
]


def day_number(text):
    """As the page counts days."""
    return (datetime.date.fromisoformat(text) - datetime.date(1970, 1, 1)).days


def questions(dates=DATES, **more):
    """Every rule × in-force state × date × tolerance."""
    return [
        {"rule": rule, "inForce": state, "day": day_number(date), "tolerance": tolerance, **more}
        for date, state, tolerance, rule in itertools.product(dates, IN_FORCE, TOLERANCES, RULES)
    ]


def sample(asked, count, random):
    """Some of the questions, spread over all of them; all where there is no count."""
    if count is None or count >= len(asked):
        return asked
    step = len(asked) / count
    return [asked[int(at * step + random.random() * step)] for at in range(count)]


class Sweep:
    """Asks a page and the program, two at a time, and compares."""

    def __init__(self, program, checks):
        self.program = program
        self.checks = checks

    def run(self, page, name, asked, folder=None, scenarios=None):
        """One check for each question. `scenarios`: one for each question, or none."""
        values, times, begun = 0, [], self.checks.failed
        work = list(zip(asked, scenarios or [None] * len(asked)))
        with ThreadPoolExecutor(2) as pool:
            for start in range(0, len(work), 8):
                jobs = []
                for at, (question, scenario) in enumerate(work[start : start + 8]):
                    mine = json.loads(page.evaluate(ASK, [question, scenario]))
                    jobs.append((mine, scenario, pool.submit(self._program, mine, folder, f"scenario-{start + at}.csv")))
                for mine, scenario, job in jobs:
                    times.append(mine["time"])
                    values += self._judge(name, mine, scenario, job)
        times.sort()
        middle = times[len(times) // 2] if times else 0
        failed = self.checks.failed - begun
        self.checks.note(
            f"{name}: {len(asked)} questions, {values} values"
            + (f", {failed} NOT equal" if failed else " equal")
            + f"; the page answers in {middle:.0f} ms"
        )

    def _program(self, mine, folder, file_name):
        scenario = None
        if mine["table"] is not None:
            scenario = os.path.join(self.program.folder, file_name)
            with open(scenario, "w", encoding="utf-8", newline="") as file:
                file.write(mine["table"])
        return self.program.answer(mine["command"], folder, scenario)

    def _judge(self, name, mine, scenario, job):
        what = f"{name}: {mine['command']}" + (f" with {json.dumps(scenario)[:300]}" if scenario else "")
        try:
            program = job.result()
        except (RuntimeError, OSError) as error:
            self.checks.that(False, what, error)
            return 0
        found = compare(mine, program)
        self.checks.same(found.differences, what)
        return found.values
