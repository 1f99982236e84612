"""The national benchmark as our binary runs it: its command line, and its tables under the names of the reference.

Used by the commands of this folder. Python's standard library only."""
import csv
import os
import subprocess

HERE = os.path.dirname(os.path.abspath(__file__))
# Where the job's generator, its peers and compare.py are.
SHARED = os.path.normpath(os.path.join(HERE, "..", "..", "..", "shared", "bench"))


def release_binary():
    """Path of the release binary, built first if it is stale."""
    return subprocess.run([os.path.join(HERE, "..", "maillage"), "--binary-path"], check=True, capture_output=True,
                          text=True).stdout.strip()


def data_folder(work):
    """Inputs in WORK; ends the program with a sentence when there are none."""
    data = os.path.join(work, "data")
    if not os.path.isdir(data):
        raise SystemExit(f"{data}: no such folder; make it with ../shared/bench/prepare.sh {work}")
    return data


def command(binary, data, tables):
    """The whole job in one process: reads the inputs in `data`, writes six tables into the folder `tables`."""
    return [
        binary, "report", "--format", "csv", "--output", tables, "--lang", "en", "--tolerance", "1%,0.1%,5%",
        "--communes", f"{data}/communes.gpkg", "--zones", f"qpv={data}/qpv.gpkg,rural={data}/rural.csv",
        "--schemes", f"{data}/perimeters.csv,{data}/drawn.gpkg",
        # The reference measures drawn perimeters as they are drawn, and lists pairs that only touch.
        "--as-drawn", "--touching",
    ]


def rows(folder, name):
    with open(os.path.join(folder, name), newline="") as file:
        yield from csv.DictReader(file)


def write(folder, name, columns, records):
    with open(os.path.join(folder, name), "w", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(columns)
        writer.writerows(records)


def complete(rows):
    """Rows as the reference has them, which takes the list of contracts as complete.

    Of a région without any CLS on record the tool says that nothing is known, and leaves its figures empty."""
    for row in rows:
        if row.get("reasons") == "silent_inventory":
            row |= {"area_share": "0", "population_share": "0"}
            row |= {name: "not_covered" for name in row if name.startswith("class_")}
        yield row


# The reference calls classes so.
CLASSES = {"entirely": "covered", "partly": "partial", "not_covered": "uncovered"}


def reshape(tables, out):
    """Same figures under the names and units of the reference: m2 for km2, one line per région."""
    write(out, "coverage.csv",
          ["id", "area_m2", "covered_m2", "share", "class_0.1pct", "class_1pct", "class_5pct", "pop_covered"],
          ([r["code"], float(r["area_km2"]) * 1e6, float(r["area_km2"]) * 1e6 * float(r["area_share"]), r["area_share"],
            CLASSES[r["class_0.1pct"]], CLASSES[r["class_1pct"]], CLASSES[r["class_5pct"]], float(r["population"]) * float(r["population_share"])]
           for r in complete(rows(tables, "coverage.csv")) if r["zoning"] == "qpv"))
    write(out, "coverage_by_contract.csv", ["id", "perimeter", "inter_m2"],
          ([r["code"], r["scheme"], float(r["area_km2"]) * 1e6]
           for r in rows(tables, "coverage_by_scheme.csv") if r["zoning"] == "qpv"))
    write(out, "overlaps.csv", ["a", "b", "relation", "relation_1pct", "inter_m2", "share_a", "share_b"],
          ([r["a"], r["b"], r["relation"], r["relation_1pct"], float(r["area_km2"]) * 1e6, r["share_a"], r["share_b"]]
           for r in rows(tables, "overlaps.csv")))
    figures = {}
    for r in rows(tables, "stats.csv"):
        if r["level"] in ("nation", "region"):
            figures.setdefault(r["code"], {})[(r["measure"], r["type"], r["zoning"])] = r["value"]

    def value(code, measure, kind="CLS", zoning="", scale=1):
        # A région without a zone of the kind has no such line: nothing to cover there.
        return float(figures[code].get((measure, kind, zoning)) or 0) * scale

    write(out, "regions.csv",
          ["reg", "population", "area_m2", "cls_area_m2", "cls_pop", "rural_cls_area_m2", "rural_cls_pop", "qpv_covered",
           "qpv_pop_covered"],
          ([code, value(code, "population", ""), value(code, "area_km2", "", scale=1e6),
            value(code, "area_covered_km2", scale=1e6), value(code, "population_in_schemes"),
            value(code, "area_covered_km2", zoning="rural", scale=1e6),
            value(code, "population_apportioned", zoning="rural"), int(value(code, "zones_entirely", zoning="qpv")),
            value(code, "population_apportioned", zoning="qpv")] for code in sorted(figures)))
