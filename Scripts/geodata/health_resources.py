"""Descriptors of the schemes, of the published totals that measure them, and of the list of import issues."""

from descriptors import FRANCE, PARTIAL_DATE, completeness, csv_resource, field
from publishers import (
    IMPORT,
    LICENCE_OUVERTE,
    NO_LICENCE_STATED,
    PAGES,
    REFERENCE_DATE,
    REFERENCE_VINTAGE,
    REFERENCE_VINTAGE_FR,
)
from schemes import STATUSES, TYPES
from totals import LEVELS, MEASURES

_TYPES, _STATUSES = list(TYPES), list(STATUSES)


def health_resources(facts: dict) -> list[dict]:
    """Resource descriptors without size and hash; `facts` holds the counts that the sentences quote."""
    return [schemes(facts), totals(), issues()]


def schemes(facts: dict) -> dict:
    schema = {
        "fields": [
            field("id", "Identifier", required=True, unique=True),
            field("type", "Kind of scheme", required=True, enum=_TYPES),
            field("name", "Name", required=True),
            field(
                "perimeter",
                "Tokens, blank separated (commune:13055 epci:200035319 arm:13213); a leading - takes away, a leading ? "
                "is a place that the scheme may hold, no source says so; empty if nothing is known",
            ),
            field("perimeter_as_published", "Perimeter in the words of the page"),
            field("status", "Status that the source published", required=True, enum=_STATUSES),
            field("status_date", "When the source said so", pattern=PARTIAL_DATE),
            field("date_signature", "Signature, as precise as published", pattern=PARTIAL_DATE),
            field("date_start", "Start, as precise as published", pattern=PARTIAL_DATE),
            field("date_end", "End, as precise as published", pattern=PARTIAL_DATE),
            field("duration", "Length as published", pattern=r"^\d ans$"),
            field("replaced_by", "Id of the next generation"),
            field("carrier", "Who carries it"),
            field("cofunded", "yes if a source speaks of joint funding; empty if no source says", enum=["yes"]),
            field("themes", "Themes, separated by `;`"),
            field("targeted_zones", "Codes of zones the source names"),
            field("source", "Addresses, separated by ` ; `", required=True),
            field("note", "Note"),
            field("evidence", "What shows that it is or was in force"),
        ],
        "primaryKey": ["id"],
        "foreignKeys": [{"fields": ["replaced_by"], "reference": {"resource": "", "fields": ["id"]}}],
    }
    resource = csv_resource(
        "schemes",
        "schemes.csv",
        "Local health schemes: CLS, CLSM, ASV",
        "Facts gathered on 29 November 2026",
        NO_LICENCE_STATED,
        [PAGES],
        schema,
    )
    reach = facts["scheme_reach"]
    resource["maillage"] = {
        "role": "schemes",
        "title_fr": "Dispositifs locaux de santé : CLS, CLSM, ASV",
        "vintage_fr": "Faits relevés le 29 novembre 2026",
        "reference_date": REFERENCE_DATE,
        "completeness": completeness(
            "partial",
            sorted({place for places in reach.values() for place in places}),
            f"Inventaire partiel : {facts['schemes']} dispositifs relevés sur des pages publiques, faute de liste "
            "officielle complète ; les totaux publiés (rôle « totals ») en donnent la mesure.",
            f"Partial inventory: {facts['schemes']} schemes found on public pages, for want of a complete official "
            "list; the published totals (role `totals`) measure it.",
        )
        | {"types": reach},
    }
    return resource


def totals() -> dict:
    schema = {
        "fields": [
            field("level", "Level of the territory", required=True, enum=LEVELS),
            field("code", "INSEE code of the territory, FR for the nation", required=True),
            field("type", "Kind of scheme", required=True, enum=_TYPES),
            field("measure", "Schemes, share of the population, EPCI", required=True, enum=MEASURES),
            field("comparison", "= or > (more than)", required=True, enum=["=", ">"]),
            field("value", "Number, or share from 0 to 1", "number", required=True, minimum=0),
            field("date", "Day that it was counted on, as precise as published", required=True, pattern=PARTIAL_DATE),
            field("statuses", "Statuses counted, comma separated", required=True),
            field("source", "Address", required=True),
            field("note", "Note"),
        ]
    }
    resource = csv_resource(
        "totals",
        "totals.csv",
        "Schemes and people covered as ARS, préfectures and the press counted them",
        "Facts gathered on 29 November 2026",
        NO_LICENCE_STATED,
        [PAGES],
        schema,
    )
    resource["maillage"] = {
        "role": "totals",
        "title_fr": "Dispositifs et population couverte, comptés par les ARS, les préfectures et la presse",
        "vintage_fr": "Faits relevés le 29 novembre 2026",
        "reference_date": REFERENCE_DATE,
        "completeness": completeness(
            "partial",
            FRANCE,
            "33 totaux relevés sur des pages publiques ; il en existe d'autres.",
            "33 totals found on public pages; there are others.",
        ),
    }
    return resource


def issues() -> dict:
    schema = {
        "fields": [
            field("source", "Input file", required=True),
            field("row", "Record in it, the header being 1; empty if it concerns several", "integer"),
            field("code", "Code or id concerned"),
            field("kind", "Kind of issue", required=True),
            field("value", "Value concerned"),
            field("message", "What was done and why", required=True),
        ]
    }
    resource = csv_resource(
        "import-issues",
        "import_issues.csv",
        "What the import set aside, rebuilt, moved, merged or left ambiguous",
        REFERENCE_VINTAGE,
        LICENCE_OUVERTE,
        [IMPORT],
        schema,
    )
    resource["maillage"] = {
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
    }
    return resource
