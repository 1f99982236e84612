"""`datapackage.json`: a Frictionless Data Package whose `maillage` objects say what each file is for."""

import json
from pathlib import Path

from commune_zoning_resources import commune_zoning_resources
from health_resources import health_resources
from inputs import sha256
from publishers import LICENCE_OUVERTE, REFERENCE_DATE
from qpv_resource import qpv_resource
from reference_resources import reference_resources


def write_package(root: Path, facts: dict) -> None:
    """Writes `root/datapackage.json` over the files that are already in `root/data`."""
    entries = []
    zonings = [qpv_resource(), *commune_zoning_resources()]
    for entry in reference_resources(facts) + zonings + health_resources(facts):
        path = root / entry["path"]
        entries.append(entry | {"bytes": path.stat().st_size, "hash": f"sha256:{sha256(path)}"})
    package = {
        "profile": "data-package",
        "name": "maillage-geodata",
        "title": "Maillage: embedded reference data",
        "description": "Communes, sub-communes, territories, QPV 2024, rural zonings, local health schemes and what "
        "was published of their number. Built by Scripts/import-geodata; see SOURCES.md.",
        "version": "2026.1.0",
        "created": "2026-01-01T00:00:00Z",
        "licenses": [LICENCE_OUVERTE],
        "maillage": {
            "title_fr": "Maillage : données de référence embarquées",
            "reference_date": REFERENCE_DATE,
            "population_vintage": "RP2021",
            "usual_zonings": ["qpv", "rural"],
            "computed_zonings": [
                {
                    "id": "low-density",
                    "noun_fr": "communes peu denses",
                    "noun_one_fr": "commune peu dense",
                    "gender_fr": "f",
                    "noun_en": "low-density communes",
                    "noun_one_en": "low-density commune",
                    "label_fr": "communes peu denses (approximation, pas un zonage officiel)",
                    "label_en": "low-density communes (an approximation, not an official zoning)",
                    "rule": "population density under 30 inhabitants/km2",
                    "threshold": 30,
                },
                {
                    "id": "isolated-rural",
                    "noun_fr": "communes rurales isolées",
                    "noun_one_fr": "commune rurale isolée",
                    "gender_fr": "f",
                    "noun_en": "isolated rural communes",
                    "noun_one_en": "isolated rural commune",
                    "label_fr": "communes rurales isolées (approximation, pas un zonage officiel)",
                    "label_en": "isolated rural communes (an approximation, not an official zoning)",
                    "rule": "population density under 30 inhabitants/km2, and farther than 15 km (geodesic, between "
                    "outlines) from every commune of 5,000 inhabitants or more",
                    "threshold": 30,
                    "isolation": {"distance_km": 15, "population": 5000},
                },
            ],
        },
        "resources": entries,
    }
    (root / "datapackage.json").write_text(json.dumps(package, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
