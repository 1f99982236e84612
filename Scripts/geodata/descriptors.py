"""Builders of a resource descriptor: a field of its schema, its completeness, a table of classed communes."""

from commune_zonings import CommuneZoning
from inputs import expect
from publishers import LICENCE_OUVERTE

COMMUNE_CODE = r"^(\d{2}|2[AB])\d{3}$"
PARTIAL_DATE = r"^\d{4}(-\d{2}(-\d{2})?)?$"
FRANCE = ["france"]


def field(name: str, title: str, type: str = "string", **constraints) -> dict:
    return {"name": name, "type": type, "title": title} | ({"constraints": constraints} if constraints else {})


def completeness(level: str, scope: list[str], fr: str, en: str) -> dict:
    return {"level": level, "scope": scope, "sentence_fr": fr, "sentence_en": en}


def csv_resource(
    name: str, file: str, title: str, vintage: str, licence: dict, sources: list[dict], schema: dict
) -> dict:
    return {
        "name": name,
        "path": f"data/{file}",
        "title": title,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "vintage": vintage,
        "licenses": [licence],
        "sources": sources,
        "schema": schema,
    }


def commune_classes(
    name: str,
    file: str,
    zoning: CommuneZoning,
    classes: list[tuple[str, str, str, str, dict]],
    sources: list[dict],
    title: tuple[str, str],
    vintage: tuple[str, str],
    description: dict,
    sentence: tuple[str, str],
) -> dict:
    """A zoning of whole communes: a table `code`, `class`, and what each class means.

    - Parameter classes: value, label in French and in English, whether it counts (`yes`, `partly`, `no`), more.
    - Parameters title, vintage: English, French. `sentence`: French, English.
    """
    expect(f"{file}: classes described and found", {value for value, *_ in classes}, set(zoning.counts))
    schema = {
        "fields": [
            field("code", "INSEE code of the commune", required=True, unique=True, pattern=COMMUNE_CODE),
            field("class", "Class", required=True, enum=[value for value, *_ in classes]),
        ],
        "primaryKey": ["code"],
    }
    resource = csv_resource(name, file, title[0], vintage[0], LICENCE_OUVERTE, sources, schema)
    resource["maillage"] = {
        "role": "zoning",
        "title_fr": title[1],
        "vintage_fr": vintage[1],
        **description,
        "unit": "commune",
        "support": "list",
        "columns": {"code": "code", "class": "class"},
        "classes": [
            {"value": value, "label_fr": fr, "label_en": en, "counts": counts, "communes": zoning.counts[value]} | more
            for value, fr, en, counts, more in classes
        ],
        "absent": "unknown" if zoning.is_whole else "no",
        "population_vintage": None,
        "completeness": completeness("complete", FRANCE, *sentence),
    }
    return resource
