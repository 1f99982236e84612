"""Small builders of a resource descriptor: a field of its schema, its completeness."""

COMMUNE_CODE = r"^(\d{2}|2[AB])\d{3}$"
PARTIAL_DATE = r"^\d{4}(-\d{2}(-\d{2})?)?$"
FRANCE = ["france"]


def field(name: str, title: str, type: str = "string", **constraints) -> dict:
    return {"name": name, "type": type, "title": title} | ({"constraints": constraints} if constraints else {})


def completeness(level: str, scope: list[str], fr: str, en: str) -> dict:
    return {"level": level, "scope": scope, "sentence_fr": fr, "sentence_en": en}
