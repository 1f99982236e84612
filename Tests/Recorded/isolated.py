#!/usr/bin/env python3
"""Records the isolated rural communes of France for Tests/CommandTests/IsolatedRuralTests.swift, without maillage.

    python3 -m venv venv
    venv/bin/pip install shapely==2.2.0 pyogrio==0.13.0 pyproj==3.7.2 numpy==2.4.6
    venv/bin/python Tests/Recorded/isolated.py [CODES.csv]

Writes isolated.json beside this script. Density is population / geodesic area (pyproj.Geod). The distance between two
outlines is looked for in an azimuthal equidistant projection centred on the sparse commune, and measured by pyproj.Geod
between the nearest points found there, once more in a projection centred between them. Communes within 10 m of the distance, or
within 0.1 % of the density, are recorded apart: which side they are on is left open.

With CODES.csv (a column `code`, as `maillage coverage --zoning isolated-rural --table zones --format csv` writes it), all of
France is compared instead, and nothing is written.
"""
import csv
import json
import pathlib
import sys

import numpy
import pyogrio
import pyproj
import shapely

HERE = pathlib.Path(__file__).resolve().parent
DATA = HERE.parent.parent / "GeoData" / "data"
DENSITY, DISTANCE, POPULATION = 30, 15_000, 5_000
NEAR = 10.0  # m
GEOD = pyproj.Geod(ellps="GRS80")


def centred(lon, lat):
    plane = pyproj.Transformer.from_crs(
        "EPSG:4326", f"+proj=aeqd +lat_0={lat} +lon_0={lon} +ellps=GRS80", always_xy=True)

    def to(shape):
        return shapely.transform(shape, lambda xy: numpy.column_stack(plane.transform(xy[:, 0], xy[:, 1])))

    def back(x, y):
        return plane.transform(x, y, direction="INVERSE")

    return to, back


def nearest(a, b, lon, lat):
    """Points of two shapes in longitude and latitude that are nearest in the plane centred there, and their distance."""
    to, back = centred(lon, lat)
    line = shapely.shortest_line(to(a), to(b))
    (x0, y0), (x1, y1) = line.coords
    (lon0, lat0), (lon1, lat1) = back(x0, y0), back(x1, y1)
    return (lon0 + lon1) / 2, (lat0 + lat1) / 2, GEOD.inv(lon0, lat0, lon1, lat1)[2]


def distance(a, b):
    centre = shapely.centroid(a)
    lon, lat, _ = nearest(a, b, centre.x, centre.y)
    return nearest(a, b, lon, lat)[2]


def main():
    meta, _, wkb, columns = pyogrio.raw.read(DATA / "communes.gpkg")
    table = dict(zip(meta["fields"], columns))
    shapes = shapely.force_2d(shapely.from_wkb(wkb))
    codes, populations = table["code"], table["population"]
    known = ~shapely.is_missing(shapes) & ~numpy.isnan(populations.astype(float))
    areas = numpy.array([
        abs(GEOD.geometry_area_perimeter(shape)[0]) / 1e6 if ok else 0 for shape, ok in zip(shapes, known)])
    known &= areas > 0
    density = numpy.where(known, populations.astype(float) / numpy.where(areas > 0, areas, 1), numpy.inf)
    sparse = numpy.flatnonzero(density < DENSITY * 1.001)
    large = numpy.flatnonzero(known & (populations.astype(float) >= POPULATION))
    tree = shapely.STRtree(shapes[large])
    isolated, open_, distances = [], [], {}
    for i in sparse:
        code = str(codes[i])
        west, south, east, north = shapely.bounds(shapes[i])
        lat = max(abs(south), abs(north))
        dy = DISTANCE * 1.02 / 110_500
        dx = dy / numpy.cos(numpy.radians(min(89, lat + dy)))
        near = large[tree.query(shapely.box(west - dx, south - dy, east + dx, north + dy))]
        if len(near) and shapely.distance(shapes[i], shapes[near]).min() < 0.05:
            least = 0.0  # under 5.6 km
        else:
            least = min((distance(shapes[i], shapes[j]) for j in near), default=numpy.inf)
        if abs(least - DISTANCE) <= NEAR or (least > DISTANCE and abs(density[i] / DENSITY - 1) < 0.001):
            open_.append(code)
        elif least > DISTANCE:
            isolated.append(code)
        if 0.9 * DISTANCE < least < 1.1 * DISTANCE:
            distances[code] = round(least, 1)
    print(len(sparse), "sparse,", len(isolated), "isolated,", len(open_), "open:", open_)
    if len(sys.argv) > 1:
        with open(sys.argv[1], encoding="utf-8-sig") as file:
            found = {row["code"] for row in csv.DictReader(file)}
        print(len(found), "found; missing", sorted(set(isolated) - found - set(open_)), "too many",
              sorted(found - set(isolated) - set(open_)))
        return
    by_departement = {}
    for code in isolated:
        departement = code[:3] if code.startswith("97") else code[:2]
        by_departement[departement] = by_departement.get(departement, 0) + 1
    sample = dict(sorted(distances.items())[:: max(1, len(distances) // 200)])
    record = {
        "isolated": len(isolated), "open": sorted(open_), "by_departement": dict(sorted(by_departement.items())),
        "distance_m": sample,
    }
    (HERE / "isolated.json").write_text(json.dumps(record, indent=1) + "\n", encoding="utf-8")


main()
