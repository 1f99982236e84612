#!/usr/bin/env python3
"""Records reference numbers on real data, computed without maillage, for Tests/CommandTests/RecordedNumbersTests.swift.

    python3 -m venv venv
    venv/bin/pip install shapely==2.2.0 pyogrio==0.13.0 pyproj==3.7.2 pyclipper==1.4.0 numpy==2.4.6
    venv/bin/python Tests/Recorded/record.py [SHARED]

SHARED is the folder of trial data (default: ../shared beside the package); the embedded data are read from GeoData.
Writes paca.json, lille_marseille.json, france.json, places.json and independent.json beside this script. Shapes are
projected by PROJ to EPSG:6933 and repaired there by shapely (structure); in-force states are those of
Scripts/geodata/in_force.py, written from the design. shapely is GEOS, as maillage is: independent.json holds what is not, geodesic
areas by pyproj.Geod and intersections by pyclipper (Vatti's algorithm on integers, here micrometres).
"""
import csv
import datetime
import json
import pathlib
import sys

import numpy
import pyclipper
import pyogrio
import pyproj
import shapely

HERE = pathlib.Path(__file__).resolve().parent
PACKAGE = HERE.parent.parent
sys.path.insert(0, str(PACKAGE / "Scripts" / "geodata"))
import in_force  # noqa: E402
SHARED = pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else PACKAGE.parent / "shared"
DATA = PACKAGE / "GeoData" / "data"
INVENTORY_DATE = datetime.date(2026, 1, 1)
TOUCH = 1.0  # m2 or less in common is a touch
TOLERANCE = 0.05  # the default one


def read(path, crs="EPSG:4326", layer=None):
    """Columns of a layer, its shapes in the file's coordinates, and its valid shapes in the equal-area plane."""
    meta, _, wkb, columns = pyogrio.raw.read(path, layer=layer)
    shapes = shapely.force_2d(shapely.from_wkb(wkb))
    to_plane = pyproj.Transformer.from_crs(crs, "EPSG:6933", always_xy=True)
    plane = shapely.transform(shapes, lambda xy: numpy.column_stack(to_plane.transform(xy[:, 0], xy[:, 1])))
    broken = ~shapely.is_valid(plane) & ~shapely.is_missing(plane)
    plane[broken] = shapely.make_valid(plane[broken], method="structure", keep_collapsed=False)
    return dict(zip(meta["fields"], columns)), shapes, plane


def zones_of_provence():
    """The QPV of Provence-Alpes-Côte d'Azur, whose outlines are not simplified."""
    table, shapes, plane = read(DATA / "qpv_2024.gpkg")
    mine = table["insee_reg"] == "93"
    return {name: column[mine] for name, column in table.items()}, shapes[mine], plane[mine]


class Geography:
    """Embedded communes and sub-communes in the plane."""

    def __init__(self):
        table, self.lonlat, self.shapes = read(DATA / "communes.gpkg")
        self.codes = [str(code) for code in table["code"]]
        self.index = {code: i for i, code in enumerate(self.codes)}
        self.of_epci = {}
        for i, epci in enumerate(table["epci"]):
            self.of_epci.setdefault(epci, []).append(i)
        self.tree = shapely.STRtree(self.shapes)
        subs, _, self.subshapes = read(DATA / "subcommunes.gpkg")
        self.subs = {(kind.lower(), code): i for i, (kind, code) in enumerate(zip(subs["type"], subs["code"]))}
        self.arms = [i for i, kind in enumerate(subs["type"]) if kind == "ARM"]
        self.parents = subs["parent"]
        self.parent_of = dict(zip(subs["code"], subs["parent"]))

    def commune(self, code):
        return self.shapes[self.index[code]]

    def ground(self, tokens):
        """Shapes of a perimeter. `-commune:…` takes away a commune that another token names (of its EPCI)."""
        communes, parts = set(), set()
        for token in sorted(tokens, key=lambda token: token.startswith("-")):
            kind, code = token.removeprefix("-").split(":")
            if kind not in ("commune", "epci"):
                assert not token.startswith("-"), token
                parts.add(self.subs[kind, code])
                continue
            named = {self.index[code]} if kind == "commune" else set(self.of_epci.get(code, []))
            if token.startswith("-"):
                assert named <= communes, token
                communes -= named
            else:
                communes |= named
        found = [self.shapes[i] for i in sorted(communes)] + [self.subshapes[i] for i in sorted(parts)]
        return [shape for shape in found if shape is not None and not shape.is_empty]

    def communes_of(self, shape):
        """(code, share) of the communes that a zone lies in, largest share first, equal ones by code."""
        near = self.tree.query(shape, predicate="intersects")
        shares = [(self.codes[i], shape.intersection(self.shapes[i]).area / shape.area) for i in near]
        return sorted([found for found in shares if found[1] > 0], key=lambda found: (-found[1], found[0]))


def schemes():
    with open(DATA / "schemes.csv", encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def unions(geography, on, kind):
    """For each filter, the ids of the schemes with a perimeter that count, and the union of their ground.

    A possible token (`?commune:13056`) is ground for the filter `possible` only.
    """
    rows = [row for row in schemes() if row["type"] == kind]
    by_id = {row["id"]: row for row in schemes()}
    result = {}
    counting = set()
    for filter_ in ("certain", "presumed", "possible"):
        counting.add(filter_)
        tokens = {
            row["id"]: [
                token.removeprefix("?") for token in row["perimeter"].split()
                if filter_ == "possible" or not token.startswith("?")]
            for row in rows if in_force.state(row, on, by_id, INVENTORY_DATE) in counting}
        shapes = [shape for found in tokens.values() for shape in geography.ground(found)]
        result[filter_] = (sorted(id for id, found in tokens.items() if found), shapely.union_all(shapes))
    return result


def possible_places(geography, on, kind):
    """Shapes of the possible places of the schemes that are certain or presumed."""
    by_id = {row["id"]: row for row in schemes()}
    found = []
    for row in by_id.values():
        if row["type"] == kind and in_force.state(row, on, by_id, INVENTORY_DATE) in ("certain", "presumed"):
            found += geography.ground([t.removeprefix("?") for t in row["perimeter"].split() if t.startswith("?")])
    return found


def departements_said_to_be_covered(on):
    """Codes of the départements of which a total dated that day or before says that all people have a CLS."""
    with open(DATA / "totals.csv", encoding="utf-8", newline="") as file:
        return {
            row["code"] for row in csv.DictReader(file)
            if (row["level"], row["type"], row["measure"]) == ("departement", "CLS", "population_share")
            and float(row["value"]) == 1 and row["date"] <= on.isoformat()}


def shares(codes, shapes, union):
    """Share of each zone in a union; zones of zero share are left out."""
    shapely.prepare(union)
    found = {}
    for code, shape in zip(codes, shapes):
        if shape is None or shape.area == 0:
            continue
        share = shape.intersection(union).area / shape.area
        if share > 0:
            found[code] = share
    return dict(sorted(found.items()))


def paca(geography):
    table, _, shapes = zones_of_provence()
    answer = {"on": "2026-01-01", "zones": len(shapes), "tolerance": 0.01, "filters": {}}
    for filter_, (ids, union) in unions(geography, INVENTORY_DATE, "CLS").items():
        found = shares(table["code_qp"], shapes, union)
        region = [i for i in ids if i[4:6] in ("04", "05", "06", "13", "83", "84")]
        answer["filters"][filter_] = {
            "schemes": region, "overlap": sum(share > 0.01 for share in found.values()), "shares": found}
    return answer


def lille_marseille(geography):
    """The QPV 2015 of two cities (Lambert-93) against the CLS of 30 June 2014, possible ones included."""
    on = datetime.date(2014, 6, 30)
    ids, union = unions(geography, on, "CLS")["possible"]
    answer = {"on": on.isoformat(), "schemes": ids, "cities": {}}
    for city in ("lille", "marseille"):
        path = SHARED / "data" / "qpv_2015_lille_marseille" / f"{city}.gpkg"
        table, raw, shapes = read(path, "EPSG:2154", "qpvs")
        answer["cities"][city] = {
            "zones": len(shapes),
            "invalid": sorted(table["CODE_QP"][~shapely.is_valid(raw)].tolist()),
            "area_km2": {code: shape.area / 1e6 for code, shape in sorted(zip(table["CODE_QP"], shapes))},
            "shares": shares(table["CODE_QP"], shapes, union)}
    return answer


def france(geography):
    path = SHARED / "data" / "qpv_2024_france" / "mafrance_qpv2024_simplified.geojson"
    table, _, shapes = read(path)
    _, union = unions(geography, INVENTORY_DATE, "CLS")["presumed"]
    perhaps = shapely.union_all([union, *possible_places(geography, INVENTORY_DATE, "CLS")])
    zero, outside, differ, assigned = [], [], {}, 0
    for code, stated, shape in zip(table["code_qp"], table["insee_com"], shapes):
        if shape.area == 0:
            zero.append(code)
            continue
        found = geography.communes_of(shape)
        if sum(share for _, share in found) * shape.area <= TOUCH:
            outside.append(code)
            continue
        assigned += 1
        chosen = sorted(commune for commune, share in found if share > TOLERANCE) or [found[0][0]]
        listed = sorted(part.strip() for part in (stated or "").split(",") if part.strip())
        known = {code if code in geography.index else geography.parent_of.get(code) for code in listed} - {None}
        if known and known != set(chosen):
            differ[code] = {"stated": listed, "found": chosen}
    held = shares(table["code_qp"], shapes, union)
    whole = departements_said_to_be_covered(INVENTORY_DATE)
    return {
        "zones": len(shapes), "assigned": assigned, "outside": sorted(outside), "zero_area": sorted(zero),
        "communes_differ": dict(sorted(differ.items())),
        "perhaps": sorted(
            code for code, share in shares(table["code_qp"], shapes, perhaps).items()
            if share > TOLERANCE and held.get(code, 0) <= TOLERANCE),
        "said_to_be_covered": sorted(
            code for code, departement in zip(table["code_qp"], table["insee_dep"])
            if departement in whole and held.get(code, 0) <= TOLERANCE),
        "shares": held}


def places(geography):
    """Zones over several communes, and the arrondissements of Marseille with the ASV made of them."""
    table, _, shapes = zones_of_provence()
    zones = dict(zip(table["code_qp"], shapes))
    marseille = geography.commune("13055")
    arms = [i for i in geography.arms if geography.parents[i] == "13055"]
    tiles = [geography.subshapes[i] for i in arms]
    asv = {}
    for row in schemes():
        if row["id"] in ("ASV-13-MARSEILLE-LITTORALNORD", "ASV-13-MARSEILLE-NORDEST"):
            ground = shapely.union_all(geography.ground(row["perimeter"].split()))
            asv[row["id"]] = {"area_km2": ground.area / 1e6, "share_of_marseille": ground.area / marseille.area}
    return {
        "communes_of": {code: dict(geography.communes_of(zones[code])) for code in ("QN00606I", "QN01341I")},
        "marseille": {
            "arrondissements": len(tiles), "area_km2": marseille.area / 1e6,
            "sum_of_arrondissements_km2": sum(tile.area for tile in tiles) / 1e6,
            "outside_km2": shapely.union_all(tiles).symmetric_difference(marseille).area / 1e6, "asv": asv}}


def clipped_area(a, b):
    """m2 that two shapes have in common, by Vatti clipping on micrometres."""
    def rings(shape):
        parts = getattr(shape, "geoms", [shape])
        return [[(round(x * 1e6), round(y * 1e6)) for x, y in ring.coords[:-1]]
                for part in parts for ring in (part.exterior, *part.interiors)]
    clipper = pyclipper.Pyclipper()
    clipper.AddPaths(rings(a), pyclipper.PT_SUBJECT, True)
    clipper.AddPaths(rings(b), pyclipper.PT_CLIP, True)
    result = clipper.Execute(pyclipper.CT_INTERSECTION, pyclipper.PFT_EVENODD, pyclipper.PFT_EVENODD)
    return sum(pyclipper.Area(path) for path in result) / 1e12


def independent(geography):
    """Numbers that no GEOS has touched: every eighth zone's geodesic area, and zones cut by their communes."""
    table, raw, shapes = zones_of_provence()
    geod = pyproj.Geod(ellps="WGS84")
    areas = {}
    for i in range(0, len(raw), 8):
        if shapely.is_valid(raw[i]):
            areas[table["code_qp"][i]] = abs(geod.geometry_area_perimeter(shapely.orient_polygons(raw[i]))[0]) / 1e6
    clips = {}
    for code, shape in zip(table["code_qp"], shapes):
        found = geography.communes_of(shape)
        if len(found) > 1 and found[1][1] > 0.01:
            clips[code] = {
                commune: clipped_area(shape, geography.commune(commune)) / 1e6
                for commune, share in sorted(found) if share > 0.01}
    return {"geodesic_area_km2": areas, "clipped_area_km2": clips}


def main():
    geography = Geography()
    for name, record in (
        ("paca", paca), ("lille_marseille", lille_marseille), ("france", france), ("places", places),
        ("independent", independent),
    ):
        answer = {"recorded_with": f"shapely {shapely.__version__}, GEOS {shapely.geos_version_string}, "
                  f"pyproj {pyproj.__version__}, pyclipper {pyclipper.__version__}", **record(geography)}
        text = json.dumps(answer, indent=1, ensure_ascii=False) + "\n"
        (HERE / f"{name}.json").write_text(text, encoding="utf-8")
        print(name, len(text))


if __name__ == "__main__":
    main()
