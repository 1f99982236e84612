"""The QPV 2024 of Provence-Alpes-Côte d'Azur with their people, checked, as a layer that needs no GDAL to be read."""

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

FILE = "qpv_2024_paca/qpv-2024-paca.geojson"
PEOPLE = "qpv_2024_paca/population.csv"
PUBLISHED = ["code_qp", "lib_qp", "insee_com", "zone_medecins"]
COLUMNS = [*PUBLISHED, "population", "poverty_rate"]
REGION = "93"
#: Of PEOPLE: zones, inhabitants, zones whose poverty rate is not published.
TOTALS = (135, 539_121, 10)


@dataclass
class Zone:
    """One QPV. `poverty_rate` is in percent, None where it is not published."""

    code_qp: str
    lib_qp: str
    insee_com: str
    zone_medecins: str
    geometry: shapely.Geometry
    population: int
    poverty_rate: float | None


def read_people(inputs: Inputs, issues: IssueLog) -> dict[str, tuple[int, float | None]]:
    """Inhabitants and poverty rate by code; a rate that is not published is listed, never 0."""
    people: dict[str, tuple[int, float | None]] = {}
    with open(inputs.path("shared", PEOPLE), encoding="utf-8", newline="") as file:
        for record, row in enumerate(csv.DictReader(file), start=2):
            code, rate = row["code_qp"], row["poverty_rate"]
            check(code not in people, f"{PEOPLE}: {code} twice")
            if not rate:
                message = "no poverty rate published (secret or unreliable): left empty"
                issues.add(PEOPLE, record, code, "poverty_rate_unknown", "", message)
            people[code] = (int(row["population_rp2020"]), float(rate) if rate else None)
    unknown = sum(rate is None for _, rate in people.values())
    expect(
        "QPV, their inhabitants, rates not published",
        (len(people), sum(count for count, _ in people.values()), unknown),
        TOTALS,
    )
    return people


def write_qpv(inputs: Inputs, geography: Geography, target: Path, issues: IssueLog) -> str:
    """Writes the layer and returns one line on what was checked; a QPV of several communes is listed."""
    features = json.loads(inputs.path("shared", FILE).read_text(encoding="utf-8"))["features"]
    people = read_people(inputs, issues)
    zones = []
    for record, feature in enumerate(features, start=1):
        properties = feature["properties"]
        code = properties["code_qp"]
        expect(f"{code}: columns", list(properties), PUBLISHED)
        shape = shapely.from_geojson(json.dumps(feature["geometry"]))
        check(shape.geom_type == "MultiPolygon" and shape.is_valid and shape.area > 0, f"{code}: outline not valid")
        check(code in people, f"{code}: not in {PEOPLE}")
        zones.append(Zone(*(properties[column] for column in PUBLISHED), shape, *people[code]))
        stated = [commune.strip() for commune in properties["insee_com"].split(",")]
        for commune in stated:
            check(
                commune in geography.communes and geography.communes[commune].region == REGION,
                f"{code}: commune {commune}",
            )
        if len(stated) > 1:
            issues.add(
                FILE,
                record,
                code,
                "several_communes",
                properties["insee_com"],
                f"{properties['lib_qp']}: states {len(stated)} communes, kept as published",
            )
    expect("QPV of the layer and of the table of people", {zone.code_qp for zone in zones}, set(people))
    expect("QPV, distinct codes", (len(zones), len(people)), (135, 135))
    classes = Counter(zone.zone_medecins for zone in zones)
    expect("ZIP and ZAC", dict(classes), {"ZIP": 67, "ZAC": 68})
    write_layer(target, "qpv", sorted(zones, key=lambda zone: zone.code_qp), COLUMNS)
    return (
        f"QPV 2024 of PACA: {len(zones)} ({classes['ZIP']} in ZIP, {classes['ZAC']} in ZAC), all valid, all in communes "
        f"of region 93; {TOTALS[1]} inhabitants (RP2020), poverty rate unknown for {TOTALS[2]}"
    )
