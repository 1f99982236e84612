#!/usr/bin/env python3
"""Records the crossing of QPV, FRR and density for Tests/CommandTests/CrossingCommandTests.swift, by codes alone.

    python3 Tests/Recorded/crossing.py

Writes crossing.json beside this script, from the files of GeoData on 1 January 2026: communes and inhabitants by territory
and combination of zonings, zones by combination of the zonings of their only commune (others are left out), and how many
communes of each QPV are rural. No geometry: the communes of a QPV are those that its file states, an arrondissement being
its commune.
"""
import collections
import csv
import json
import pathlib
import sqlite3

HERE = pathlib.Path(__file__).resolve().parent
DATA = HERE.parent.parent / "GeoData" / "data"
COUNTED = {
    "rural": {"FRR socle", "FRR+", "FRR bénéficiaire", "Classée FRR partiellement", "FRR bénéficiaire partiellement"},
    "density": {"5", "6", "7"},
}


def rows(name, sql):
    return sqlite3.connect(f"file:{DATA / name}?mode=ro", uri=True).execute(sql).fetchall()


def classes(name, counted):
    with open(DATA / name, encoding="utf-8-sig") as file:
        table = {row["code"]: row["class"] for row in csv.DictReader(file)}
    return {code for code, value in table.items() if value in counted}, set(table)


def main():
    communes = rows("communes.gpkg", "select code, population, departement, region from communes")
    codes = {row[0] for row in communes}
    parents = dict(rows("subcommunes.gpkg", "select code, parent from subcommunes"))
    zones = {
        code: sorted({c if c in codes else parents[c] for c in stated.replace(" ", "").split(",")})
        for code, stated in rows("qpv_2024.gpkg", "select code_qp, insee_com from qpv")}
    inside = {"qpv": {commune for found in zones.values() for commune in found}}
    for zoning, name in [("rural", "frr_2025.csv"), ("density", "density.csv")]:
        inside[zoning], listed = classes(name, COUNTED[zoning])
        assert listed == codes, (zoning, listed ^ codes)
    combination = {
        code: " + ".join(zoning for zoning in inside if code in inside[zoning]) or "none" for code in codes}

    territories = collections.defaultdict(lambda: collections.defaultdict(lambda: [0, 0, 0]))
    for code, people, departement, region in communes:
        for territory in ["nation FR", f"region {region}", f"departement {departement}"]:
            row = territories[territory][combination[code]]
            row[0] += 1
            row[1] += people or 0
            row[2] += people is None
    memberships = {}
    for code, found in zones.items():
        known = [commune in inside["rural"] for commune in found]
        memberships[code] = "all" if all(known) else "some" if any(known) else "none"
    single = collections.Counter(combination[found[0]] for found in zones.values() if len(found) == 1)
    record = {
        "communes": len(codes), "zones": len(zones),
        "territories": {name: dict(sorted(found.items())) for name, found in sorted(territories.items())},
        "zones_of_one_commune": dict(sorted(single.items())),
        "in_rural": {
            "all": sorted(code for code, word in memberships.items() if word == "all"),
            "some": sorted(code for code, word in memberships.items() if word == "some"),
        },
    }
    text = json.dumps(record, ensure_ascii=False, indent=1)
    (HERE / "crossing.json").write_text(text + "\n", encoding="utf-8")


main()
