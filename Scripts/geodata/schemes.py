"""`schemes.csv`: the inventory of local health contracts, every cell checked; its gaps are listed, none is filled."""

import re
from collections import Counter

from geography import Geography
from inputs import Inputs, check, expect
from scheme_decisions import POSSIBLE_PERIMETER
from tables import IssueLog

FILE = "contracts/inventory.csv"
FIELDS = [
    "id",
    "type",
    "name",
    "perimeter",
    "perimeter_as_published",
    "status",
    "status_date",
    "date_signature",
    "date_start",
    "date_end",
    "duration",
    "replaced_by",
    "carrier",
    "cofunded",
    "themes",
    "targeted_zones",
    "source",
    "note",
    "evidence",
]
DATES = ["status_date", "date_signature", "date_start", "date_end"]
TYPES = {"CLS": 645, "CLSM": 102, "ASV": 42}
STATUSES = {"signed": 249, "active": 234, "expired": 178, "planned": 82, "unknown": 34, "prefiguration": 12}
DATE = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")
DURATION = re.compile(r"[1-9] ans")
TOKEN = re.compile(r"([-?]?)(commune|epci|arm|coma|comd|departement):(\w+)")


def read_schemes(inputs: Inputs, geography: Geography, issues: IssueLog) -> list[dict]:
    """All schemes in the order of the file, which is that of their ids; `_record` counts the header as 1."""
    schemes = inputs.facts("inventory.csv")
    ids = [scheme["id"] for scheme in schemes]
    expect("ids in order, each once", ids, sorted(set(ids)))
    expect("schemes by type", dict(Counter(scheme["type"] for scheme in schemes)), TYPES)
    expect("schemes by status", dict(Counter(scheme["status"] for scheme in schemes)), STATUSES)
    expect("ids decided on that no row has", sorted(set(POSSIBLE_PERIMETER) - set(ids)), [])
    for scheme in schemes:
        id = scheme["id"]
        expect(f"{id}: columns", [field for field in scheme if field != "_record"], FIELDS)
        for field in DATES:
            check(not scheme[field] or bool(DATE.fullmatch(scheme[field])), f"{id}: {field} {scheme[field]!r}")
        check(not scheme["duration"] or bool(DURATION.fullmatch(scheme["duration"])), f"{id}: {scheme['duration']!r}")
        check(scheme["cofunded"] in ("", "yes") and bool(scheme["source"]), f"{id}: cofunded, source")
        check(scheme["replaced_by"] in ("", *ids) and scheme["replaced_by"] != id, f"{id}: {scheme['replaced_by']}")
        complete(scheme, issues)
        for token in scheme["perimeter"].split():
            check_token(id, token, geography)
        tell_doubts(scheme, issues)
    return schemes


def complete(scheme: dict, issues: IssueLog) -> None:
    """A row without perimeter gets the possible one decided on, said in its note, or is listed as empty."""
    id = scheme["id"]
    decided = POSSIBLE_PERIMETER.get(id)
    check(not (decided and scheme["perimeter"]), f"{id}: has a perimeter, and a possible one decided on")
    if decided:
        scheme["perimeter"] = decided[0]
        scheme["note"] = f"Perimeter not known, possible only: {decided[1]}. {scheme['note']}".strip()
        issues.add(FILE, scheme["_record"], id, "possible_perimeter", scheme["name"], f"possible only: {decided[1]}")
    elif not scheme["perimeter"]:
        message = "no source says which communes: perimeter left empty"
        issues.add(FILE, scheme["_record"], id, "no_perimeter", scheme["name"], message)


def check_token(id: str, token: str, geography: Geography) -> None:
    found = TOKEN.fullmatch(token)
    check(bool(found), f"{id}: {token} is no token")
    _, kind, code = found.groups()
    known = {
        "commune": geography.communes,
        "epci": geography.communes_of_epci(),
        "departement": {commune.departement for commune in geography.communes.values()},
        "arm": geography.subcommunes["ARM"],
        "coma": geography.subcommunes["COMA"],
        "comd": geography.subcommunes["COMD"],
    }
    check(code in known[kind], f"{id}: {token} is not in the reference")


def tell_doubts(scheme: dict, issues: IssueLog) -> None:
    def issue(kind: str, value: str, message: str) -> None:
        issues.add(FILE, scheme["_record"], scheme["id"], kind, value, message)

    undated = not (scheme["date_start"] or scheme["date_signature"])
    if scheme["status"] == "unknown":
        issue("status_unknown", "undated" if undated else "", "no status published")
    if scheme["duration"] and undated:
        issue("duration_without_start", scheme["duration"], "a length is published, no start: no end follows")
    if "[DATE-INFERRED" in scheme["note"]:
        issue("inferred_date", "", "a date of this row was inferred, as its note says")
