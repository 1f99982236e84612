"""Descriptors of the QPV, the schemes and the list of import issues."""

from descriptors import FRANCE, PARTIAL_DATE, completeness, field
from publishers import (
    ANCT, ARS_PACA, IMPORT, INSEE_QPV, LICENCE_OUVERTE, NO_LICENCE_STATED, REFERENCE_DATE, REFERENCE_VINTAGE,
    REFERENCE_VINTAGE_FR,
)


def health_resources(facts: dict) -> list[dict]:
    """Resource descriptors without size and hash; `facts` holds the counts that the sentences quote."""
    return [
        {
            "name": "qpv-2024-paca",
            "path": "data/qpv_2024_paca.gpkg",
            "title": "QPV 2024 of Provence-Alpes-Côte d'Azur",
            "format": "gpkg",
            "mediatype": "application/geopackage+sqlite3",
            "vintage": "QPV 2024, file of 2025; population RP2020",
            "licenses": [LICENCE_OUVERTE],
            "sources": [ANCT, INSEE_QPV, ARS_PACA],
            "schema": {
                "fields": [
                    field("code_qp", "Code of the QPV", required=True, unique=True, pattern=r"^QN\d{5}[NMI]$"),
                    field("lib_qp", "Name", required=True),
                    field("insee_com", "INSEE codes of its communes, comma separated, as published", required=True),
                    field("zone_medecins", "General-practitioner zoning of the QPV", enum=["ZIP", "ZAC"]),
                    field("population", "Municipal population RP2020", "integer", required=True, minimum=0),
                    field(
                        "poverty_rate",
                        "People under 60 % of the median income in 2021, percent; empty if not published",
                        "number",
                        minimum=0,
                        maximum=100,
                    ),
                    field("geom", "MultiPolygon, EPSG:4326", "any"),
                ],
                "primaryKey": ["code_qp"],
            },
            "maillage": {
                "role": "zoning",
                "title_fr": "QPV 2024 de Provence-Alpes-Côte d'Azur",
                "vintage_fr": "QPV 2024, fichier de 2025 ; population RP2020",
                "layer": "qpv",
                "zoning": "qpv",
                "generation": 2024,
                "precision_m": 1,
                "noun_fr": "QPV",
                "noun_en": "QPV",
                "label_fr": "quartiers prioritaires de la politique de la ville (QPV 2024)",
                "label_en": "priority neighbourhoods (QPV 2024)",
                "columns": {
                    "code": "code_qp",
                    "name": "lib_qp",
                    "communes": "insee_com",
                    "population": "population",
                },
                "attributes": ["zone_medecins", "poverty_rate"],
                "valid_from": "2024-01-01",
                "valid_from_overseas": "2025-01-01",
                "legal_reference": "loi n° 2014-173 du 21 février 2014 ; décret n° 2023-1314 du 28 décembre 2023",
                "population_vintage": "RP2020",
                "reference_date": "2024-01-01",
                "completeness": completeness(
                    "complete",
                    ["region:93"],
                    "Les 135 QPV 2024 de Provence-Alpes-Côte d'Azur, aucun d'une autre région ; population RP2020 de "
                    "tous, taux de pauvreté inconnu pour 10.",
                    "The 135 QPV 2024 of Provence-Alpes-Côte d'Azur; none of any other région; population RP2020 of "
                    "all, poverty rate unknown for 10.",
                ),
            },
        },
        {
            "name": "schemes",
            "path": "data/schemes.csv",
            "title": "Local health schemes: CLS, CLSM, ASV",
            "format": "csv",
            "mediatype": "text/csv",
            "encoding": "utf-8",
            "vintage": "Facts typed in November 2026",
            "licenses": [NO_LICENCE_STATED],
            "sources": [{"title": "Public web pages; address of each in the column `source`"}],
            "schema": {
                "fields": [
                    field("id", "Identifier", required=True, unique=True),
                    field("type", "Kind of scheme", required=True, enum=["CLS", "CLSM", "ASV"]),
                    field("name", "Name", required=True),
                    field(
                        "perimeter",
                        "Tokens, blank separated (commune:13055 epci:200035319 arm:13213); a leading ? is a place that "
                        "the scheme may hold, no source says so; empty if nothing is known",
                    ),
                    field(
                        "status",
                        "Status that the source published",
                        required=True,
                        enum=["signed", "active", "planned", "prefiguration", "expired", "unknown"],
                    ),
                    field("status_date", "When the source said so", pattern=PARTIAL_DATE),
                    field("date_signature", "Signature, as precise as published", pattern=PARTIAL_DATE),
                    field("date_start", "Start, as precise as published", pattern=PARTIAL_DATE),
                    field("date_end", "End, as precise as published", pattern=PARTIAL_DATE),
                    field("replaced_by", "Id of the next generation"),
                    field("carrier", "Who carries it"),
                    field("cofunded", "yes if a source speaks of joint funding; empty if no source says", enum=["yes"]),
                    field("themes", "Themes"),
                    field("targeted_zones", "Codes of zones the source names"),
                    field("source", "Addresses, separated by ` ; `", required=True),
                    field("note", "Note"),
                ],
                "primaryKey": ["id"],
                "foreignKeys": [{"fields": ["replaced_by"], "reference": {"resource": "", "fields": ["id"]}}],
            },
            "maillage": {
                "role": "schemes",
                "title_fr": "Dispositifs locaux de santé : CLS, CLSM, ASV",
                "vintage_fr": "Faits saisis en novembre 2026",
                "reference_date": REFERENCE_DATE,
                "completeness": completeness(
                    "partial",
                    facts["scheme_scope"],
                    f"Inventaire partiel : {facts['schemes']} dispositifs relevés sur des pages publiques, "
                    "faute de liste officielle complète ; d'une région hors de cette portée, rien n'est connu.",
                    f"Partial inventory: {facts['schemes']} schemes found on public pages, for want of a complete "
                    "official list; of a région outside this scope, nothing is known.",
                ),
            },
        },
        {
            "name": "import-issues",
            "path": "data/import_issues.csv",
            "title": "What the import set aside, rebuilt, moved, merged or left ambiguous",
            "format": "csv",
            "mediatype": "text/csv",
            "encoding": "utf-8",
            "vintage": REFERENCE_VINTAGE,
            "licenses": [LICENCE_OUVERTE],
            "sources": [IMPORT],
            "schema": {
                "fields": [
                    field("source", "Input file", required=True),
                    field("row", "Record in it, the header being 1; empty if it concerns several", "integer"),
                    field("code", "Code or id concerned"),
                    field("kind", "Kind of issue", required=True),
                    field("value", "Value concerned"),
                    field("message", "What was done and why", required=True),
                ]
            },
            "maillage": {
                "role": "issues",
                "title_fr": "Ce que l'import a écarté, reconstruit, déplacé, fusionné ou laissé ambigu",
                "vintage_fr": REFERENCE_VINTAGE_FR,
                "reference_date": REFERENCE_DATE,
                "completeness": completeness(
                    "complete",
                    FRANCE,
                    "Toute donnée d'entrée non reprise telle quelle.",
                    "Every input not taken as it is.",
                ),
            },
        },
    ]
