"""Legal and statistical zonings of whole communes: FRR, ZRR, density, mountain. One table each: code, class.

A class is the label that the publisher gives, shortened to its own leading code where it has one. What each class means
is told by the descriptors (`commune_zoning_resources.py`).
"""

import csv
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from geography import Geography
from inputs import Inputs, check, expect
from tables import IssueLog, write_csv

FIELDS = ["code", "class"]


@dataclass(frozen=True)
class CommuneZoning:
    """One table. `classes` gives the class of a label as published, `counts` the rows that each class must have."""

    file: str
    code: str
    label: str
    counts: dict[str, int]
    classes: dict[str, str] | None = None
    delimiter: str = ","
    #: Lines above the header.
    banner: int = 0
    #: Day of the geography, where it is not that of the reference.
    communes_on: str | None = None
    #: Every commune has a row.
    is_whole: bool = True


FRR = CommuneZoning(
    "frr_2025/liste-communes-FRR-juillet2025.csv",
    "Code_insee",
    "Classement FRR et FRR+ au 10 juillet 2025",
    {
        "FRR socle": 13_313,
        "FRR+": 4_456,
        "FRR bénéficiaire": 2_134,
        "Classée FRR partiellement": 20,
        "FRR bénéficiaire partiellement": 11,
        "Non classée": 14_941,
    },
    delimiter=";",
)
ZRR = CommuneZoning(
    "zrr_2021/ZRR_list_source.csv",
    "CODGEO",
    "ZONAGE_ZRR",
    {"C": 13_663, "A": 3_024, "M": 994, "D": 12, "CM": 1, "P": 28, "PA": 6, "PM": 2, "NC": 17_235},
    banner=5,
    communes_on="2021-01-01",
)
DENSITY = CommuneZoning(
    "rural_grilles/densite.csv",
    "insee_com",
    "niveau_densite",
    {"1": 699, "2": 637, "3": 947, "4": 1_996, "5": 5_072, "6": 18_288, "7": 7_236},
    classes={
        "Grands centres urbains": "1",
        "Centres urbains intermédiaires": "2",
        "Petites villes": "3",
        "Ceintures urbaines": "4",
        "Bourgs ruraux": "5",
        "Rural à habitat dispersé": "6",
        "Rural à habitat très dispersé": "7",
    },
)
MOUNTAIN = CommuneZoning(
    "rural_grilles/montagne.csv",
    "insee_com",
    "niveau_montagne",
    {"01": 580, "02": 810, "03": 1_674, "04": 14, "05": 360, "06": 3_935, "07": 32, "08": 1_165, "09": 24},
    is_whole=False,
)
ZONINGS = {"frr_2025.csv": FRR, "zrr_2021.csv": ZRR, "density.csv": DENSITY, "mountain.csv": MOUNTAIN}
#: What the publisher calls classified, in part, not: of the simplified column of the same file.
ZRR_SIMPLE = {"C": 17_694, "P": 36, "NC": 17_235}


def read_zoning(inputs: Inputs, zoning: CommuneZoning) -> list[dict]:
    """`code`, `class`, `_record`, and the other columns as published; blank lines hold nothing."""
    with open(inputs.path("shared", zoning.file), encoding="utf-8-sig", newline="") as file:
        for _ in range(zoning.banner):
            next(file)
        rows = []
        for record, row in enumerate(csv.DictReader(file, delimiter=zoning.delimiter), start=zoning.banner + 2):
            code, label = row[zoning.code], row[zoning.label]
            if not code:
                check(not any(value for value in row.values()), f"{zoning.file}, record {record}: no code")
                continue
            found = zoning.classes[label] if zoning.classes else label.split(" - ")[0]
            rows.append(row | {"code": code, "class": found, "_record": record})
    expect(f"{zoning.file}: rows by class", dict(Counter(row["class"] for row in rows)), zoning.counts)
    expect(f"{zoning.file}: distinct codes", len({row["code"] for row in rows}), len(rows))
    return rows


def write_zonings(inputs: Inputs, geography: Geography, history: list[dict], data: Path, issues: IssueLog) -> list[str]:
    """Writes every table, sorted by code, and returns a line for each on what was checked."""
    lines = []
    for name, zoning in ZONINGS.items():
        rows = read_zoning(inputs, zoning)
        if zoning.communes_on:
            lines.append(check_former(zoning, rows, geography, history, issues))
        else:
            codes = {row["code"] for row in rows}
            expect(f"{zoning.file}: codes that are no commune", codes - set(geography.communes), set())
            if zoning.is_whole:
                expect(f"{zoning.file}: communes without a row", set(geography.communes) - codes, set())
        rows.sort(key=lambda row: row["code"])
        write_csv(data / name, FIELDS, [{field: row[field] for field in FIELDS} for row in rows])
        shown = ", ".join(f"{key} {count}" for key, count in zoning.counts.items())
        lines.append(f"{name}: {len(rows)} communes; {shown}")
    expect("ZRR as simplified by its publisher", zrr_simple(inputs), ZRR_SIMPLE)
    return lines


def zrr_simple(inputs: Inputs) -> dict[str, int]:
    return dict(Counter(row["ZRR_SIMP"].split(" - ")[0] for row in read_zoning(inputs, ZRR)))


def check_former(
    zoning: CommuneZoning, rows: list[dict], geography: Geography, history: list[dict], issues: IssueLog
) -> str:
    """Codes of another day: those that are no commune today lead to one; merged ones of another class are listed."""
    later: dict[str, set[str]] = {}
    for change in history:
        if change["date"] > zoning.communes_on and change["kind"] != "renamed":
            later.setdefault(change["old_code"], set()).add(change["new_code"])
    class_of = {row["code"]: row["class"] for row in rows}
    former = [row for row in rows if row["code"] not in geography.communes]
    mixed = 0
    for row in former:
        heirs = sorted(later.get(row["code"], ()))
        expect(f"{row['code']}: heirs that are communes today", set(heirs) - set(geography.communes), set())
        check(bool(heirs), f"{row['code']}: no commune today holds its ground")
        differ = [heir for heir in heirs if class_of.get(heir, row["class"]) != row["class"]]
        mixed += bool(differ)
        issues.add(
            zoning.file,
            row["_record"],
            row["code"],
            "former_commune",
            row["class"],
            f"{row['LIBGEO']}: commune of {zoning.communes_on}, today in {' '.join(heirs)}"
            + (f", which has another class ({' '.join(class_of[heir] for heir in differ)})" if differ else ""),
        )
    heirs = {heir for row in former for heir in later[row["code"]]}
    born = sorted(set(geography.communes) - set(class_of) - heirs)
    for code in born:
        origins = sorted(old for old, new in later.items() if code in new)
        check(len(origins) == 1 and origins[0] in class_of, f"{code}: origin {origins}")
        issues.add(
            zoning.file,
            None,
            code,
            "commune_born_later",
            class_of[origins[0]],
            f"{geography.communes[code].name}: no row, its ground was in {origins[0]} on {zoning.communes_on}",
        )
    return (
        f"{zoning.file}: {len(former)} codes of {zoning.communes_on} are no commune today, all lead to one, {mixed} of "
        f"them to one of another class; {len(born)} communes of today left one since"
    )
