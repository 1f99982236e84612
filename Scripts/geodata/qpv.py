"""The QPV 2024 of the 18 régions with their people: simplified outlines, finer ones in Provence-Alpes-Côte d'Azur."""

import csv
import json
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import shapely

from geography import Geography
from inputs import Inputs, check, expect
from layers import write_layer
from tables import IssueLog

LAYER = "qpv_2024_france/mafrance_qpv2024_simplified.geojson"
TABLE = "qpv_2024_france/qpv_2024_table.csv"
FINER = "qpv_2024_paca/qpv-2024-paca.geojson"
FINER_PEOPLE = "qpv_2024_paca/population.csv"
COLUMNS = [
    "code_qp",
    "lib_qp",
    "insee_com",
    "insee_dep",
    "insee_reg",
    "population",
    "poverty_rate",
    "zone_medecins",
]
#: Zones of the layer; in the 18 régions; inhabitants; zones whose poverty rate is not published.
TOTALS = {"layer": 1_609, "zones": 1_518, "people": 5_931_940, "no_rate": 219}
#: Of Provence-Alpes-Côte d'Azur: zones, inhabitants, zones whose poverty rate is not published.
FINER_TOTALS = (135, 539_121, 10)
METROPOLITAN_PEOPLE = 5_307_455
OVERSEAS = {"01", "02", "03", "04", "06"}
REGIONS = {
    "11": 298,
    "32": 204,
    "84": 145,
    "93": 135,
    "44": 123,
    "76": 108,
    "75": 83,
    "28": 63,
    "27": 62,
    "24": 57,
    "04": 57,
    "52": 48,
    "06": 42,
    "53": 31,
    "03": 29,
    "01": 19,
    "02": 9,
    "94": 5,
}
SET_ASIDE = {"987": 88, "978": 3}
COLLAPSED = ["QN09105I", "QN09113I", "QN09503I"]


@dataclass
class Zone:
    """One QPV. `poverty_rate` is in percent, None where it is not published; `geometry` is None where it collapsed."""

    code_qp: str
    lib_qp: str
    insee_com: str
    insee_dep: str
    insee_reg: str
    population: int
    poverty_rate: float | None
    zone_medecins: str | None = None
    geometry: shapely.Geometry | None = None


def read_rows(inputs: Inputs, name: str) -> list[dict]:
    with open(inputs.path("shared", name), encoding="utf-8-sig", newline="") as file:
        return [row | {"_record": record} for record, row in enumerate(csv.DictReader(file), start=2)]


def read_features(inputs: Inputs, name: str) -> dict[str, tuple[int, dict, shapely.Geometry]]:
    """Record, properties and outline by code."""
    features = json.loads(inputs.path("shared", name).read_text(encoding="utf-8"))["features"]
    found = {
        feature["properties"]["code_qp"]: (
            record,
            feature["properties"],
            shapely.from_geojson(json.dumps(feature["geometry"]), on_invalid="ignore"),
        )
        for record, feature in enumerate(features, start=1)
    }
    expect(f"{name}: distinct codes", len(found), len(features))
    return found


def write_qpv(inputs: Inputs, geography: Geography, target: Path, issues: IssueLog) -> list[str]:
    """Writes the layer and returns lines on what was checked; what is set aside, empty or doubtful is listed."""
    features = read_features(inputs, LAYER)
    expect("QPV of the layer", len(features), TOTALS["layer"])
    zones: list[Zone] = []
    for row in read_rows(inputs, TABLE):
        code, rate = row["code_qp"], row["poverty_rate"]
        record, properties, outline = features[code]
        expect(f"{code}: name, région", (row["name"], row["region"]), (properties["lib_qp"], properties["insee_reg"]))
        communes = row["communes"].split()
        zone = Zone(
            code,
            row["name"],
            ",".join(communes),
            properties["insee_dep"],
            row["region"],
            int(row["population"]),
            float(rate) if rate else None,
            geometry=outline,
        )
        if not rate:
            message = "no poverty rate published (secret or unreliable): left empty"
            issues.add(TABLE, row["_record"], code, "poverty_rate_unknown", "", message)
        check_outline(zone, record, issues)
        check_communes(zone, row, record, geography, issues)
        zones.append(zone)
    for code in sorted(set(features) - {zone.code_qp for zone in zones}):
        record, properties, _ = features[code]
        message = f"{properties['lib_qp']} ({properties['insee_dep']}): no commune of the reference, set aside"
        issues.add(LAYER, record, code, "outside_reference", properties["insee_com"] or "", message)
    expect(
        "QPV set aside",
        dict(Counter(features[code][1]["insee_dep"] for code in set(features) - {zone.code_qp for zone in zones})),
        SET_ASIDE,
    )
    refine(inputs, zones)
    check_totals(zones)
    zones.sort(key=lambda zone: zone.code_qp)
    write_layer(target, "qpv", zones, COLUMNS)
    invalid = sum(zone.geometry is not None and not zone.geometry.is_valid for zone in zones)
    return [
        f"QPV 2024: {len(zones)} in 18 régions, {sum(SET_ASIDE.values())} elsewhere set aside; {TOTALS['people']} "
        f"inhabitants ({METROPOLITAN_PEOPLE} in metropolitan France), poverty rate unknown for {TOTALS['no_rate']}",
        f"QPV 2024, outlines: {FINER_TOTALS[0]} fine, {len(zones) - FINER_TOTALS[0] - len(COLLAPSED)} simplified, "
        f"{len(COLLAPSED)} collapsed to nothing; {invalid} not valid, left to the reader's repair",
    ]


def check_outline(zone: Zone, record: int, issues: IssueLog) -> None:
    if zone.code_qp in COLLAPSED:
        expect(f"{zone.code_qp}: area", zone.geometry.area, 0.0)
        zone.geometry = None
        message = f"{zone.lib_qp}: simplification left no area: outline left empty, its communes and people stand"
        issues.add(LAYER, record, zone.code_qp, "outline_collapsed", zone.insee_com, message)
        return
    outline = zone.geometry
    check(outline.geom_type == "MultiPolygon" and outline.area > 0, f"{zone.code_qp}: no area")
    if not outline.is_valid and zone.insee_reg != "93":
        issues.add(
            LAYER,
            record,
            zone.code_qp,
            "outline_invalid",
            shapely.is_valid_reason(outline),
            f"{zone.lib_qp}: kept as published, the reader repairs and lists it",
        )


def check_communes(zone: Zone, row: dict, record: int, geography: Geography, issues: IssueLog) -> None:
    """A stated commune is one of today, an arrondissement, or 93059, whose ground is in no outline."""
    stated = row["communes"].split()
    arms = geography.subcommunes["ARM"]
    for code in stated:
        commune = geography.communes.get(arms[code].parent if code in arms else code)
        if commune is None:
            expect(f"{zone.code_qp}: commune that is not one of today", code, "93059")
            message = f"{zone.lib_qp}: states 93059, part of 93066 since 1 January 2025, whose outline is empty there"
            issues.add(TABLE, row["_record"], zone.code_qp, "former_commune", code, message)
        else:
            expect(
                f"{zone.code_qp}: département, région of {code}",
                (commune.departement, commune.region),
                (zone.insee_dep, zone.insee_reg),
            )
    if row["communes"] != row["communes_of_layer"]:
        expect(f"{zone.code_qp}: commune of the layer", row["communes_of_layer"], "75056")
    if len(stated) > 1:
        message = f"{zone.lib_qp}: states {len(stated)} communes, kept as published"
        issues.add(TABLE, row["_record"], zone.code_qp, "several_communes", zone.insee_com, message)


def refine(inputs: Inputs, zones: list[Zone]) -> None:
    """Provence-Alpes-Côte d'Azur: outlines with all their vertices, the doctors' zoning; everything else agrees."""
    features = read_features(inputs, FINER)
    people = {row["code_qp"]: row for row in read_rows(inputs, FINER_PEOPLE)}
    mine = [zone for zone in zones if zone.insee_reg == "93"]
    expect("QPV of the finer layer and of its table", (set(features), set(people)), ({z.code_qp for z in mine},) * 2)
    for zone in mine:
        _, properties, outline = features[zone.code_qp]
        row = people[zone.code_qp]
        expect(
            f"{zone.code_qp}: name, communes, inhabitants, poverty rate",
            (zone.lib_qp, zone.insee_com, zone.population, zone.poverty_rate),
            (
                properties["lib_qp"],
                properties["insee_com"],
                int(row["population_rp2020"]),
                float(row["poverty_rate"]) if row["poverty_rate"] else None,
            ),
        )
        check(outline.geom_type == "MultiPolygon" and outline.is_valid and outline.area > 0, f"{zone.code_qp}: outline")
        zone.geometry, zone.zone_medecins = outline, properties["zone_medecins"]
    expect("QPV of Provence-Alpes-Côte d'Azur: zones, inhabitants, rates unknown", totals(mine), FINER_TOTALS)
    expect("ZIP and ZAC", dict(Counter(zone.zone_medecins for zone in mine)), {"ZIP": 67, "ZAC": 68})


def totals(zones: list[Zone]) -> tuple[int, int, int]:
    return len(zones), sum(zone.population for zone in zones), sum(zone.poverty_rate is None for zone in zones)


def check_totals(zones: list[Zone]) -> None:
    expect(
        "QPV, inhabitants, poverty rates unknown", totals(zones), (TOTALS["zones"], TOTALS["people"], TOTALS["no_rate"])
    )
    expect("QPV by région", dict(Counter(zone.insee_reg for zone in zones)), REGIONS)
    metropolitan = [zone for zone in zones if zone.insee_reg not in OVERSEAS]
    expect("metropolitan QPV: zones, inhabitants", totals(metropolitan)[:2], (1_362, METROPOLITAN_PEOPLE))
