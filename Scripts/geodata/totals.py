"""What ARS, préfectures and the press counted on a day: the measure of how complete the inventory is."""

import csv
from collections import Counter
from pathlib import Path

from geography import Geography
from inputs import Inputs, check, expect
from schemes import DATE, STATUSES, TYPES
from tables import write_csv

FILE = "contracts/totals.csv"
FIELDS = ["level", "code", "type", "measure", "comparison", "value", "date", "statuses", "source", "note"]
MEASURES = ["schemes", "population_share", "epci"]
LEVELS = ["nation", "region", "departement"]


def write_totals(inputs: Inputs, geography: Geography, target: Path) -> str:
    with open(inputs.path("shared", FILE), encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    places = {(row["level"], row["code"]) for row in geography.territories} | {("nation", "FR")}
    for row in rows:
        expect(f"{FILE}: columns", list(row), FIELDS)
        place = (row["level"], row["code"])
        check(place in places and row["level"] in LEVELS, f"{FILE}: {place} is no territory")
        check(row["type"] in TYPES and row["measure"] in MEASURES and row["comparison"] in ("=", ">"), f"{FILE}: {row}")
        check(set(row["statuses"].split(",")) <= set(STATUSES), f"{FILE}: statuses of {place}")
        check(bool(DATE.fullmatch(row["date"])) and bool(row["source"]), f"{FILE}: date or source of {place}")
        value = float(row["value"])
        check(0 < value <= 1 if row["measure"] == "population_share" else value == int(value), f"{FILE}: {value}")
    expect("published totals", len(rows), 33)
    write_csv(target, FIELDS, rows)
    counts = Counter(row["level"] for row in rows)
    return "published totals: " + ", ".join(f"{counts[level]} of a {level}" for level in LEVELS)
