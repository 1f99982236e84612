"""The QPV 2024 of Provence-Alpes-Côte d'Azur: checked, then copied byte for byte."""

import json
import shutil
from collections import Counter
from pathlib import Path

import shapely

from geography import Geography
from inputs import Inputs, check, expect
from tables import IssueLog

FILE = "qpv_2024_paca/qpv-2024-paca.geojson"
COLUMNS = ["code_qp", "lib_qp", "insee_com", "zone_medecins"]
REGION = "93"


def copy_qpv(inputs: Inputs, geography: Geography, target: Path, issues: IssueLog) -> str:
    """Copies the file and returns one line on what was checked; a QPV of several communes is listed."""
    path = inputs.path("shared", FILE)
    features = json.loads(path.read_text(encoding="utf-8"))["features"]
    codes = [feature["properties"]["code_qp"] for feature in features]
    expect("QPV, distinct codes", (len(features), len(set(codes))), (135, 135))
    zones = Counter(feature["properties"]["zone_medecins"] for feature in features)
    expect("ZIP and ZAC", dict(zones), {"ZIP": 67, "ZAC": 68})
    for record, feature in enumerate(features, start=1):
        properties = feature["properties"]
        code = properties["code_qp"]
        expect(f"{code}: columns", list(properties), COLUMNS)
        shape = shapely.from_geojson(json.dumps(feature["geometry"]))
        check(shape.geom_type == "MultiPolygon" and shape.is_valid and shape.area > 0, f"{code}: outline not valid")
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
    issues.add(
        FILE, None, "", "zones_without_population", len(features), "the file holds no population: unknown for every QPV"
    )
    shutil.copyfile(path, target)
    return (
        f"QPV 2024 of PACA: {len(features)} ({zones['ZIP']} in ZIP, {zones['ZAC']} in ZAC), "
        "all valid, all in communes of region 93"
    )
