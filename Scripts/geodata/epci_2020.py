"""EPCI à fiscalité propre of 1 January 2020: one row each, with its communes of that day."""

from pathlib import Path

import openpyxl

from geography import Geography
from inputs import Inputs, check, expect
from tables import write_csv

FILE = "openfisca_france_local/epcicom2020.xlsx"
FIELDS = ["level", "code", "name", "kind", "communes"]
#: The nature as DGCL writes it -> the kind of territories.csv.
KINDS = {"CC": "CC", "CA": "CA", "CU": "CU", "METRO": "ME", "MET69": "ME"}


def write_epci(inputs: Inputs, geography: Geography, history: list[dict], target: Path) -> str:
    sheet = openpyxl.load_workbook(inputs.path("wheels", FILE), read_only=True)["Epcicom2020"]
    rows = sheet.iter_rows(values_only=True)
    header = next(rows)
    epcis: dict[str, dict] = {}
    seen: set[str] = set()
    gone = 0
    former = {change["old_code"] for change in history if change["date"] > "2020-01-01" and change["kind"] != "renamed"}
    for record, values in enumerate(rows, start=2):
        row = dict(zip(header, values, strict=True))
        code, commune = str(row["siren"]), row["insee"]
        check(len(code) == 9 and commune not in seen, f"{FILE}, record {record}: {code} {commune}")
        seen.add(commune)
        if commune not in geography.communes:
            check(commune in former, f"{FILE}: {commune} is no commune, and no former one")
            gone += 1
        epci = epcis.setdefault(
            code,
            {
                "level": "epci",
                "code": code,
                "name": row["raison_sociale"].strip(),
                "kind": KINDS[row["nature_juridique"]],
                "communes": [],
                "_members": row["nb_membres"],
            },
        )
        epci["communes"].append(commune)
    for code, epci in epcis.items():
        expect(f"{code}: communes as counted by the file", len(epci["communes"]), epci.pop("_members"))
        epci["communes"] = " ".join(sorted(epci["communes"]))
    write_csv(target, FIELDS, sorted(epcis.values(), key=lambda epci: epci["code"]))
    today = {code: " ".join(sorted(members)) for code, members in geography.communes_of_epci().items()}
    same = sum(today.get(code) == epci["communes"] for code, epci in epcis.items())
    return (
        f"EPCI of 1 January 2020: {len(epcis)} with {len(seen)} communes, {gone} of which are no longer communes; "
        f"{same} have the same list today, {len(set(epcis) - set(today))} no longer exist"
    )
