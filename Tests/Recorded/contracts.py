#!/usr/bin/env python3
"""Records what the embedded inventory says on ten days, computed from the design alone, without maillage or GEOS.

    python3 Tests/Recorded/contracts.py

Writes contracts.json beside this script: the state of every scheme on each day, a letter each (c certain, r presumed,
s possible, p planned, o out); and for the CLS, by the rule any-commune, the QPV and their people that are retained by
sets of commune codes. A zone is retained when a commune (or arrondissement) that it states, or the commune of that
arrondissement, is in the ground; unknown when none is and it states a code that the reference no longer has (93059). A
possible token (`?epci:…`) is ground for the filter `possible` only.
"""

import csv
import datetime
import json
import pathlib
import sqlite3
import sys

HERE = pathlib.Path(__file__).resolve().parent
PACKAGE = HERE.parent.parent
DATA = PACKAGE / "GeoData" / "data"
sys.path.insert(0, str(PACKAGE / "Scripts" / "geodata"))
from in_force import state  # noqa: E402  (the design's rules, written apart from the program)

INVENTORY = datetime.date(2026, 1, 1)
DAYS = [
    "2012-06-30",
    "2014-06-30",
    "2016-01-01",
    "2018-11-27",
    "2019-12-31",
    "2021-06-30",
    "2023-07-12",
    "2024-06-30",
    "2025-01-15",
    "2026-01-01",
]
LETTERS = {"certain": "c", "presumed": "r", "possible": "s", "planned": "p", "out": "o"}
FILTERS = {"certain": "c", "presumed": "cr", "possible": "crs"}


def table(name):
    with open(DATA / name, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def rows(layer, query):
    with sqlite3.connect(f"file:{DATA / layer}?mode=ro", uri=True) as database:
        return database.execute(query).fetchall()


class Places:
    def __init__(self):
        self.departement, self.of_epci = {}, {}
        for code, departement, epci in rows("communes.gpkg", "SELECT code, departement, epci FROM communes"):
            self.departement[code] = departement
            self.of_epci.setdefault(epci, set()).add(code)
        self.parent = dict(rows("subcommunes.gpkg", "SELECT code, parent FROM subcommunes WHERE type = 'ARM'"))

    def ground(self, scheme, with_possible):
        """Communes and sub-communes; what is taken away goes last."""
        found = set()
        for token in sorted(scheme["perimeter"].split(), key=lambda token: token.startswith("-")):
            if token.startswith("?") and not with_possible:
                continue
            kind, code = token.lstrip("?-").split(":")
            if kind == "epci":
                codes = self.of_epci[code]
            elif kind == "departement":
                codes = {commune for commune, of in self.departement.items() if of == code}
            else:
                codes = {code}
            found = found - codes if token.startswith("-") else found | codes
        return found

    def is_retained(self, communes, ground):
        """True, False, or None where only a code that nobody knows any more could be inside."""
        if any(code in ground or self.parent.get(code) in ground for code in communes):
            return True
        known = all(code in self.departement or code in self.parent for code in communes)
        return False if known else None


def main():
    places, schemes = Places(), table("schemes.csv")
    by_id = {scheme["id"]: scheme for scheme in schemes}
    days = [datetime.date.fromisoformat(day) for day in DAYS]
    states = {
        scheme["id"]: "".join(LETTERS[state(scheme, day, by_id, INVENTORY)] for day in days) for scheme in schemes
    }
    zones = [
        (code, communes.split(","), people)
        for code, communes, people in rows(
            "qpv_2024.gpkg", "SELECT code_qp, insee_com, population FROM qpv ORDER BY code_qp"
        )
    ]
    retained = {}
    for position, day in enumerate(DAYS):
        retained[day] = {}
        for name, letters in FILTERS.items():
            ground = set()
            standing = [s for s in schemes if s["type"] == "CLS" and states[s["id"]][position] in letters]
            for scheme in standing:
                ground |= places.ground(scheme, name == "possible")
            verdicts = [places.is_retained(communes, ground) for _, communes, _ in zones]
            retained[day][name] = {
                "schemes": len(standing),
                "with_ground": sum(bool(places.ground(s, name == "possible")) for s in standing),
                "zones": sum(verdict is True for verdict in verdicts),
                "unknown": [code for (code, _, _), verdict in zip(zones, verdicts, strict=True) if verdict is None],
                "people": sum(people for (_, _, people), verdict in zip(zones, verdicts, strict=True) if verdict),
            }
    answer = {
        "days": DAYS,
        "zones": len(zones),
        "people": sum(people for _, _, people in zones),
        "retained": retained,
        "states": states,
    }
    (HERE / "contracts.json").write_text(json.dumps(answer, indent=0, ensure_ascii=False) + "\n", encoding="utf-8")
    for day, found in retained.items():
        print(day, {name: (n["schemes"], n["with_ground"], n["zones"], n["people"]) for name, n in found.items()})


if __name__ == "__main__":
    main()
