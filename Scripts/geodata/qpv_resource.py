"""Descriptor of the QPV."""

from descriptors import FRANCE, completeness, field
from publishers import ANCT, ARS_PACA, INSEE_QPV, LICENCE_OUVERTE, MAFRANCE


def qpv_resource() -> dict:
    """Without size and hash."""
    return {
        "name": "qpv-2024",
        "path": "data/qpv_2024.gpkg",
        "title": "QPV 2024 of the 18 régions, simplified outlines (finer in Provence-Alpes-Côte d'Azur)",
        "format": "gpkg",
        "mediatype": "application/geopackage+sqlite3",
        "vintage": "QPV 2024, file of 2025; population RP2020",
        "licenses": [LICENCE_OUVERTE],
        "sources": [ANCT, INSEE_QPV, MAFRANCE, ARS_PACA],
        "schema": {
            "fields": [
                field("code_qp", "Code of the QPV", required=True, unique=True, pattern=r"^QN\d{5}[NMIC]$"),
                field("lib_qp", "Name", required=True),
                field("insee_com", "INSEE codes of its communes or arrondissements, comma separated", required=True),
                field("insee_dep", "INSEE code of its département", required=True),
                field("insee_reg", "INSEE code of its région", required=True),
                field("population", "Municipal population", "integer", required=True, minimum=0),
                field(
                    "poverty_rate",
                    "People under 60 % of the median income in 2021, percent; empty if not published",
                    "number",
                    minimum=0,
                    maximum=100,
                ),
                field("zone_medecins", "General-practitioner zoning, in région 93 only", enum=["ZIP", "ZAC"]),
                field("geom", "MultiPolygon, EPSG:4326; empty where simplification left no area", "any"),
            ],
            "primaryKey": ["code_qp"],
        },
        "maillage": {
            "role": "zoning",
            "title_fr": "QPV 2024 des 18 régions, contours simplifiés (plus fins en Provence-Alpes-Côte d'Azur)",
            "vintage_fr": "QPV 2024, fichier de 2025 ; population RP2020",
            "layer": "qpv",
            "zoning": "qpv",
            "generation": 2024,
            "unit": "zone",
            "support": "both",
            "precision_m": 12,
            "noun_fr": "QPV",
            "noun_one_fr": "QPV",
            "gender_fr": "m",
            "noun_en": "QPV",
            "noun_one_en": "QPV",
            "label_fr": "quartiers prioritaires de la politique de la ville (QPV 2024)",
            "label_en": "priority neighbourhoods (QPV 2024)",
            "columns": {
                "code": "code_qp",
                "name": "lib_qp",
                "communes": "insee_com",
                "departement": "insee_dep",
                "region": "insee_reg",
                "population": "population",
            },
            "attributes": ["zone_medecins", "poverty_rate"],
            "attribute_scope": {"zone_medecins": ["region:93"]},
            "valid_from": "2024-01-01",
            "valid_from_overseas": "2025-01-01",
            "legal_reference": "loi n° 2014-173 du 21 février 2014 ; décret n° 2023-1314 du 28 décembre 2023, modifié "
            "par le décret n° 2024-806 du 13 juillet 2024 ; outre-mer : décrets n° 2024-1211 et 2024-1212 du "
            "27 décembre 2024",
            "population_vintage": "RP2020",
            "population_vintage_overseas": None,
            "population_note": "The source states no census for the 156 overseas zones.",
            "reference_date": "2024-01-01",
            "completeness": completeness(
                "complete",
                FRANCE,
                "Les 1 518 QPV 2024 des 18 régions, 5 931 940 habitants ; contours simplifiés de 12 m au plus, trois "
                "réduits à rien ; taux de pauvreté inconnu pour 219. Saint-Martin et la Polynésie française (91) n'y "
                "sont pas.",
                "The 1,518 QPV 2024 of the 18 régions, 5,931,940 inhabitants; outlines simplified by 12 m at most, "
                "three of them to nothing; poverty rate unknown for 219. Saint-Martin and French Polynesia (91) are not "
                "here.",
            ),
        },
    }
