#!/usr/bin/env python3
"""Records the state of each contract of a public inventory on ten days, computed without maillage, for
Tests/CommandTests/InventoryStatesTests.swift.

    python3 Tests/Recorded/record_states.py [INVENTORY]

INVENTORY is ../shared/data/contracts/inventory.csv by default. The states are those of Scripts/geodata/in_force.py,
written from the documentation ("In force on a day") alone. Writes inventory_states.csv: an id, then a letter for each
day of the header, C certain, P presumed, S possible, L planned, O out.
"""
import csv
import datetime
import pathlib
import sys

HERE = pathlib.Path(__file__).resolve().parent
PACKAGE = HERE.parent.parent
sys.path.insert(0, str(PACKAGE / "Scripts" / "geodata"))
import in_force  # noqa: E402

DAYS = [
    "2012-06-30", "2015-11-01", "2018-11-27", "2019-12-31", "2021-06-30", "2023-07-12", "2024-12-31", "2025-01-15",
    "2026-01-01", "2026-11-29",
]
REFERENCE = datetime.date(2026, 1, 1)
LETTERS = {"certain": "C", "presumed": "P", "possible": "S", "planned": "L", "out": "O"}

inventory = pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else PACKAGE.parent / "shared/data/contracts/inventory.csv"
with open(inventory, encoding="utf-8", newline="") as file:
    rows = list(csv.DictReader(file))
by_id = {row["id"]: row for row in rows}
with open(HERE / "inventory_states.csv", "w", encoding="utf-8") as file:
    file.write("id," + " ".join(DAYS) + "\n")
    for row in rows:
        states = [in_force.state(row, datetime.date.fromisoformat(day), by_id, REFERENCE) for day in DAYS]
        file.write(f'{row["id"]},{"".join(LETTERS[state] for state in states)}\n')
cls = [in_force.state(row, REFERENCE, by_id, REFERENCE) for row in rows if row["type"] == "CLS"]
counted = sum(state in ("certain", "presumed") for state in cls)
print(f"CLS on {REFERENCE}: {counted} certain or presumed, {counted + cls.count('possible')} with the possible ones")
