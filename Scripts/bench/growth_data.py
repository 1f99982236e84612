"""growth_data.py DATA OUT COPIES SCHEMES ZONES: a larger national benchmark in OUT, made from the one in DATA.

Run by Scripts/bench/growth with the Python of WORK (geopandas, numpy, scipy). The country with its zones and schemes is
laid COPIES times side by side (16° east, 12° south: no copy meets another); codes get the number of the copy. SCHEMES
and ZONES, when not 0, replace those of the benchmark: a scheme is a random commune with its 4 to 49 nearest ones, a zone
one of the benchmark's moved to a random commune. Seeded."""
import os
import sys

import geopandas
import numpy
import pandas
import scipy.spatial
import shapely

LAYERS = {"communes": "code", "qpv": "id", "drawn": "id"}
STEP = (16.0, -12.0)


def main():
    data, out = sys.argv[1], sys.argv[2]
    copies, schemes, zones = map(int, sys.argv[3:])
    os.makedirs(out, exist_ok=True)
    layers = {name: geopandas.read_file(f"{data}/{name}.gpkg", engine="pyogrio", use_arrow=True) for name in LAYERS}
    tables = {name: pandas.read_csv(f"{data}/{name}.csv", dtype=str) for name in ("perimeters", "rural")}
    generator = numpy.random.default_rng(20261123)
    if schemes:
        tables["perimeters"] = random_schemes(layers["communes"], schemes, generator)
        layers["drawn"] = layers["drawn"].iloc[:1]
    if zones:
        layers["qpv"] = random_zones(layers["qpv"], layers["communes"], zones, generator)
    side = int(numpy.ceil(copies ** 0.5))
    moves = [(copy, STEP[0] * (copy % side), STEP[1] * (copy // side)) for copy in range(copies)]
    for name, key in LAYERS.items():
        laid = pandas.concat([moved(layers[name], key, *move) for move in moves], ignore_index=True)
        laid.to_file(f"{out}/{name}.gpkg", driver="GPKG", engine="pyogrio")
    for name, table in tables.items():
        pandas.concat([numbered(table, copy) for copy, _, _ in moves]).to_csv(f"{out}/{name}.csv", index=False)


def moved(layer, key, copy, east, north):
    points = shapely.get_coordinates(layer.geometry.values) + (east, north)
    result = layer.assign(geometry=shapely.set_coordinates(layer.geometry.values.copy(), points))
    return numbered(result, copy)


def numbered(table, copy):
    """The codes of a copy: those of the original, but for the first copy, with a letter behind."""
    names = [name for name in ("id", "code", "commune") if name in table]
    return table.assign(**{name: table[name].astype(str) + ("" if copy == 0 else chr(96 + copy)) for name in names})


def middles(communes):
    return shapely.get_coordinates(shapely.point_on_surface(communes.geometry.values))


def random_schemes(communes, count, generator):
    places = middles(communes)
    tree = scipy.spatial.cKDTree(places)
    rows = []
    for number, centre in enumerate(generator.integers(len(communes), size=count)):
        near = tree.query(places[centre], k=int(generator.integers(5, 51)))[1]
        rows += [(f"CLS{number:05}", "CLS", communes.code.values[commune]) for commune in near]
    return pandas.DataFrame(rows, columns=["id", "kind", "code"])


def random_zones(zones, communes, count, generator):
    places = middles(communes)
    picked = zones.iloc[generator.integers(len(zones), size=count)].reset_index(drop=True)
    targets = generator.integers(len(communes), size=count)
    geometry = picked.geometry.values
    shifts = places[targets] - shapely.get_coordinates(shapely.centroid(geometry))
    points, owners = shapely.get_coordinates(geometry, return_index=True)
    return picked.assign(
        geometry=shapely.set_coordinates(geometry.copy(), points + shifts[owners]),
        id=[f"QN{number:06}" for number in range(count)], commune=communes.code.values[targets],
        reg=communes.reg.values[targets])


main()
