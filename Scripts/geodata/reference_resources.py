"""Descriptors of the reference geography: communes, sub-communes, territories."""

from descriptors import COMMUNE_CODE, FRANCE, completeness, field
from publishers import (
    DGCL, DGCL_2020, IGN, INSEE_COG, INSEE_MOVEMENTS, INSEE_RP, LICENCE_OUVERTE, REFERENCE_DATE, REFERENCE_VINTAGE,
    REFERENCE_VINTAGE_FR, WITH_OUTLINES, WITH_OUTLINES_FR,
)


def reference_resources(facts: dict) -> list[dict]:
    """Resource descriptors without size and hash; `facts` holds the counts that the sentences quote."""
    return [
        {
            "name": "communes",
            "path": "data/communes.gpkg",
            "title": "Communes of France, outlines and population",
            "format": "gpkg",
            "mediatype": "application/geopackage+sqlite3",
            "vintage": WITH_OUTLINES,
            "licenses": [LICENCE_OUVERTE],
            "sources": [IGN, INSEE_COG, DGCL, INSEE_RP],
            "schema": {
                "fields": [
                    field("code", "INSEE code", required=True, unique=True, pattern=COMMUNE_CODE),
                    field("name", "Name with its article", required=True),
                    field("population", "Municipal population RP2021; empty if unknown", "integer", minimum=0),
                    field("departement", "INSEE code of the département", required=True),
                    field("region", "INSEE code of the région", required=True),
                    field("epci", "SIREN of the EPCI; empty for the 4 island communes without one", pattern=r"^\d{9}$"),
                    field("geom", "MultiPolygon, EPSG:4326; empty if the source has none", "any"),
                ],
                "primaryKey": ["code"],
            },
            "maillage": {
                "role": "communes",
                "title_fr": "Communes de France, contours et population",
                "vintage_fr": WITH_OUTLINES_FR,
                "layer": "communes",
                "precision_m": 100,
                "reference_date": REFERENCE_DATE,
                "outline_date": "2024-01-01",
                "population_vintage": "RP2021",
                "completeness": completeness(
                    "complete",
                    FRANCE,
                    "Les 34 875 communes de France au 1er janvier 2026 ; contours de 2024 : 4 n'en ont pas, "
                    f"46 n'ont pas celui des communes absorbées en 2025 ; {facts['communes_unknown']} sans population.",
                    "All 34,875 communes of France on 1 January 2026; outlines of 2024: 4 have none, 46 "
                    f"lack that of communes absorbed in 2025; {facts['communes_unknown']} without population.",
                ),
            },
        },
        {
            "name": "subcommunes",
            "path": "data/subcommunes.gpkg",
            "title": "Arrondissements municipaux, communes déléguées and communes associées",
            "format": "gpkg",
            "mediatype": "application/geopackage+sqlite3",
            "vintage": WITH_OUTLINES,
            "licenses": [LICENCE_OUVERTE],
            "sources": [IGN, INSEE_COG, INSEE_RP],
            "schema": {
                "fields": [
                    field("code", "INSEE code", required=True, pattern=COMMUNE_CODE),
                    field("type", "Kind of sub-commune", required=True, enum=["ARM", "COMD", "COMA"]),
                    field("parent", "INSEE code of the commune it is part of", required=True, pattern=COMMUNE_CODE),
                    field("name", "Name with its article", required=True),
                    field(
                        "population",
                        "Municipal population RP2021, where the census gives one for this code alone",
                        "integer",
                        minimum=0,
                    ),
                    field("geom", "MultiPolygon, EPSG:4326; empty if the source has none", "any"),
                ],
                "primaryKey": ["type", "code"],
            },
            "maillage": {
                "role": "subcommunes",
                "title_fr": "Arrondissements municipaux, communes déléguées et communes associées",
                "vintage_fr": WITH_OUTLINES_FR,
                "layer": "subcommunes",
                "precision_m": 100,
                "reference_date": REFERENCE_DATE,
                "outline_date": "2024-01-01",
                "population_vintage": "RP2021",
                "completeness": completeness(
                    "complete",
                    FRANCE,
                    "45 arrondissements municipaux, 2 105 communes déléguées (93 sans contour), 471 associées.",
                    "45 arrondissements municipaux, 2,105 communes déléguées (93 without outline), 471 associées.",
                ),
            },
        },
        {
            "name": "territories",
            "path": "data/territories.csv",
            "title": "EPCI, départements and régions",
            "format": "csv",
            "mediatype": "text/csv",
            "encoding": "utf-8",
            "vintage": REFERENCE_VINTAGE,
            "licenses": [LICENCE_OUVERTE],
            "sources": [INSEE_COG, DGCL],
            "schema": {
                "fields": [
                    field("level", "Level", required=True, enum=["epci", "departement", "region"]),
                    field("code", "SIREN of an EPCI, INSEE code of a département or région", required=True),
                    field("name", "Name", required=True),
                    field("kind", "Nature of an EPCI", enum=facts["epci_kinds"]),
                    field("parent", "Région of a département"),
                ],
                "primaryKey": ["level", "code"],
            },
            "maillage": {
                "role": "territories",
                "title_fr": "EPCI, départements et régions",
                "vintage_fr": REFERENCE_VINTAGE_FR,
                "reference_date": REFERENCE_DATE,
                "completeness": completeness(
                    "complete",
                    FRANCE,
                    "1 253 EPCI à fiscalité propre, 101 départements, 18 régions.",
                    "1,253 EPCI, 101 départements, 18 régions.",
                ),
            },
        },
        {
            "name": "epci-2020",
            "path": "data/epci_2020.csv",
            "title": "EPCI of 1 January 2020 and their communes",
            "format": "csv",
            "mediatype": "text/csv",
            "encoding": "utf-8",
            "vintage": "1 January 2020",
            "licenses": [LICENCE_OUVERTE],
            "sources": [DGCL_2020],
            "schema": {
                "fields": [
                    field("level", "Level", required=True, enum=["epci"]),
                    field("code", "SIREN", required=True, unique=True, pattern=r"^\d{9}$"),
                    field("name", "Name", required=True),
                    field("kind", "Nature", required=True, enum=facts["epci_kinds"]),
                    field("communes", "INSEE codes of its communes on that day, blank separated", required=True),
                ],
                "primaryKey": ["code"],
            },
            "maillage": {
                "role": "compositions",
                "title_fr": "EPCI du 1er janvier 2020 et leurs communes",
                "vintage_fr": "1er janvier 2020",
                "reference_date": "2020-01-01",
                "communes_on": "2020-01-01",
                "completeness": completeness(
                    "complete",
                    FRANCE,
                    "1 255 EPCI à fiscalité propre (dont la métropole de Lyon) et leurs 34 964 communes au 1er janvier 2020.",
                    "1,255 EPCI (the métropole de Lyon among them) and their 34,964 communes on 1 January 2020.",
                ),
            },
        },
        {
            "name": "history",
            "path": "data/history.csv",
            "title": "Mergers, splits, changes of code and of name of communes since 1943",
            "format": "csv",
            "mediatype": "text/csv",
            "encoding": "utf-8",
            "vintage": REFERENCE_VINTAGE,
            "licenses": [LICENCE_OUVERTE],
            "sources": [INSEE_MOVEMENTS],
            "schema": {
                "fields": [
                    field("old_code", "INSEE code before", required=True, pattern=COMMUNE_CODE),
                    field("new_code", "INSEE code of a commune that holds the ground", required=True, pattern=COMMUNE_CODE),
                    field("date", "Day on which it took effect", "date", required=True),
                    field("kind", "What happened", required=True, enum=["merged", "dissolved", "code_changed", "split", "renamed"]),
                    field("old_name", "Name that the old code had", required=True),
                ],
                "primaryKey": ["old_code", "date", "new_code"],
            },
            "maillage": {
                "role": "history",
                "title_fr": "Fusions, séparations, changements de code et de nom des communes depuis 1943",
                "vintage_fr": REFERENCE_VINTAGE_FR,
                "reference_date": REFERENCE_DATE,
                "completeness": completeness(
                    "complete",
                    FRANCE,
                    "Mouvements de communes de 1943 au 1er janvier 2026.",
                    "Movements of communes from 1943 to 1 January 2026.",
                ),
            },
        },
    ]
