#!/usr/bin/env python3
"""Records what the embedded inventory lists of each published total on its day, computed without maillage, for
Tests/CommandTests/PublishedTotalsTests.swift.

    python3 Tests/Recorded/totals.py

Reads GeoData/data: totals.csv, schemes.csv, communes.gpkg and subcommunes.gpkg (by sqlite3). The states are those of
Scripts/geodata/in_force.py, written from the documentation alone. A scheme counts in each territory where it lists a
commune, be it a possible one (`?`); whom it holds there is then known among the possible ones alone. A share is that of
the known people of the territory who live in a commune, or arrondissement, that a scheme lists. Writes totals.json: for each row
of totals.csv, in its order, the numbers under certain, presumed and possible states, whatever the published status and
with one of the total's, and how they stand to what was published.
"""
import csv
import json
import pathlib
import sqlite3
import sys

HERE = pathlib.Path(__file__).resolve().parent
PACKAGE = HERE.parent.parent
DATA = PACKAGE / "GeoData" / "data"
sys.path.insert(0, str(PACKAGE / "Scripts" / "geodata"))
import in_force  # noqa: E402

REFERENCE = in_force.last_day("2026-01-01")
COUNTED = {"certain": {"certain"}, "presumed": {"certain", "presumed"}, "possible": {"certain", "presumed", "possible"}}
PLANNED = {"planned", "prefiguration"}


def rows(name):
    with open(DATA / name, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def table(name, columns):
    return sqlite3.connect(DATA / f"{name}.gpkg").execute(f"SELECT {columns} FROM {name}").fetchall()


communes = {row[0]: row[1:] for row in table("communes", "code, population, departement, region, epci")}
parents = {code: (parent, people) for code, parent, people in table("subcommunes", "code, parent, population")}
schemes = rows("schemes.csv")
by_id = {scheme["id"]: scheme for scheme in schemes}
by_epci = {}
for code, (_, _, _, epci) in communes.items():
    by_epci.setdefault(epci, set()).add(code)


def places(token):
    """Communes and sub-communes of a token, without its mark."""
    kind, code = token.lstrip("?-").split(":")
    return by_epci[code] if kind == "epci" else {code}


def perimeter(scheme):
    """What it holds for sure, and what it may hold."""
    sure, possible, taken = set(), set(), set()
    for token in scheme["perimeter"].split():
        {"?": possible, "-": taken}.get(token[0], sure).update(places(token))
    return sure - taken, possible - taken


perimeters = {scheme["id"]: perimeter(scheme) for scheme in schemes}


#: No perimeter, but the pays of a town, which its name and its carrier name: a place for counts of schemes alone.
PROBABLE = {"CLS-35-FOUGERES": {"35115"}}


def commune_of(place):
    return place if place in communes else parents[place][0]


def territory(total):
    index = {"nation": None, "departement": 1, "region": 2}[total["level"]]
    return {code for code, facts in communes.items() if index is None or facts[index] == total["code"]}


def population_share(held, here):
    whole = {place for place in held if place in communes}
    parts = {place for place in held - whole if parents[place][0] not in whole}
    inside = sum(communes[place][0] or 0 for place in whole & here)
    inside += sum(parents[place][1] or 0 for place in parts if parents[place][0] in here)
    return inside / sum(communes[place][0] or 0 for place in here)


def figure(total, here, states, statuses):
    day = in_force.last_day(total["date"])
    kinds = set(total["statuses"].split(","))
    counted = []
    for scheme in schemes:
        sure, possible = perimeters[scheme["id"]]
        is_placed = sure or states == "possible" or total["measure"] == "schemes"
        if scheme["type"] != total["type"] or not is_placed or (statuses and scheme["status"] not in kinds):
            continue
        state = in_force.state(scheme, day, by_id, REFERENCE)
        is_counted = (kinds - PLANNED and state in COUNTED[states]) or (kinds & PLANNED and state == "planned")
        met = {commune_of(place) for place in sure | possible or PROBABLE.get(scheme["id"], set())}
        # A scheme of a place that nobody knows counts in the nation, and nowhere else.
        is_here = met & here or (total["measure"] == "schemes" and total["level"] == "nation")
        if is_counted and is_here:
            counted.append(scheme["id"])
    listed = [set.union(*perimeters[name]) for name in counted]
    if total["measure"] == "schemes":
        return len(counted)
    if total["measure"] == "epci":
        met = {commune_of(place) for held in listed for place in held} & here
        return len({communes[place][3] for place in met if communes[place][3]})
    held = set()
    for name in counted:
        sure, possible = perimeters[name]
        held |= sure | (possible if states == "possible" else set())
    return population_share(held, here)


def verdict(total, numbers):
    value = float(total["value"])
    half = 0.5
    if total["measure"] == "population_share":
        half = 0.5 / 10 ** max(2, len(total["value"].partition(".")[2]))
    if any(n > value if total["comparison"] == ">" else value - half <= n < value + half for n in numbers):
        return "agrees"
    return "short" if max(numbers) < value else "contradicts" if min(numbers) > value else "within"


result = []
for total in rows("totals.csv"):
    here = territory(total)
    entry = {key: total[key] for key in ("level", "code", "type", "measure", "comparison", "date", "statuses")}
    entry["published"] = float(total["value"])
    for statuses in (False, True):
        for states in COUNTED:
            entry[states + ("_same_statuses" if statuses else "")] = figure(total, here, states, statuses)
    entry["verdict"] = verdict(total, [value for key, value in entry.items() if key.split("_")[0] in COUNTED])
    result.append(entry)
(HERE / "totals.json").write_text(
    "[\n" + ",\n".join(json.dumps(entry, ensure_ascii=False) for entry in result) + "\n]\n", encoding="utf-8")
for entry in result:
    print(*(f"{value:.4f}" if isinstance(value, float) else value for value in entry.values()))
