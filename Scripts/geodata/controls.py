"""Facts about the finished tables that must hold: published counts, known relations, states on the reference date."""

from datetime import date

from geography import Geography
from in_force import state
from inputs import check, expect
from outlines import area_km2
from scheme_decisions import CONTRACTS, PACA

REFERENCE = date(2026, 1, 1)
#: Communes that contracts_facts.csv says were published, of schemes made of EPCI.
PUBLISHED_COMMUNES = {
    "CLSM-15-AURILLAC": 86,
    "CLS-17-AUNISATL": 20,
    "CLSM-17-AUNISATL": 20,
    "CLS-85-CGOMM": 16,
    "CLS-40-HLA": 71,
    "CLS-82-TDC": 22,
}
#: CLS of Provence-Alpes-Côte d'Azur on 1 January 2026.
PACA_CERTAIN = ["CLS-06-NICE", "CLS-13-ARLES", "CLS-13-MARSEILLE-4", "CLS-83-ESTEREL", "CLS-83-LASEYNE-2"]
PACA_PRESUMED = ["CLS-83-PROVENCEVERTE", "CLS-83-TOULON-2"]
PACA_POSSIBLE = ["CLS-83-DRAGUIGNAN"]
PACA_WITHOUT_PERIMETER = {
    "CLS-05-BRIANCON": "possible",
    "CLS-13-PAYSMARTIGUES-1": "out",
    "CLS-13-PAYSMARTIGUES-2": "presumed",
}


def ground(scheme: dict, geography: Geography) -> set[str]:
    """Codes of the communes and sub-communes that the tokens stand for; possible ones are not ground."""
    return places([token for token in scheme["perimeter"].split() if not token.startswith("?")], geography)


def places(tokens: list[str], geography: Geography) -> set[str]:
    epcis = geography.communes_of_epci()
    codes: set[str] = set()
    for token in tokens:
        kind, code = token.split(":")
        codes.update(epcis[code] if kind == "epci" else [code])
    return codes


def check_possible(schemes: list[dict], geography: Geography) -> str:
    """Possible tokens name communes of today."""
    possible = {s["id"]: [t[1:] for t in s["perimeter"].split() if t.startswith("?")] for s in schemes}
    possible = {id: places(tokens, geography) for id, tokens in possible.items() if tokens}
    check(all(codes <= set(geography.communes) for codes in possible.values()), "a possible place is no commune")
    return "possible perimeters: " + ", ".join(f"{id} {len(codes)} communes" for id, codes in sorted(possible.items()))


def check_history(history: list[dict], geography: Geography) -> str:
    """Every code that is no place of today leads, day after day, to communes of today."""
    changes: dict[str, dict[str, list[str]]] = {}
    for row in history:
        if row["kind"] == "renamed":
            continue
        changes.setdefault(row["old_code"], {}).setdefault(row["date"], []).append(row["new_code"])
    today = set(geography.communes) | {code for group in geography.subcommunes.values() for code in group}
    ends = {"one commune": 0, "several": 0}
    for old in sorted(set(changes) - today):
        codes, day, met = [old], max(changes[old]), set()
        # A commune may change its code and be merged on one day.
        while len(codes) == 1 and codes[0] not in met:
            later = [date for date in sorted(changes.get(codes[0], {})) if date >= day]
            if not later:
                break
            met = met | {codes[0]} if later[0] == day else set()
            codes, day = changes[codes[0]][later[0]], later[0]
        check(len(codes) > 1 or codes[0] in geography.communes, f"{old} leads to {codes}, no commune of today")
        ends["one commune" if len(codes) == 1 else "several"] += 1
    shown = ", ".join(f"{count} lead to {end}" for end, count in ends.items())
    return f"history: {len(history)} rows; of the old codes that are no place today, {shown}"


def check_schemes(schemes: list[dict], geography: Geography) -> list[str]:
    """Runs every control on the schemes and returns one line for each."""
    by_id = {scheme["id"]: scheme for scheme in schemes}
    of = {scheme["id"]: ground(scheme, geography) for scheme in schemes}
    lines = []

    def control(what: str, found, expected) -> None:
        expect(what, found, expected)
        shown = ", ".join(f"{k} {v}" for k, v in found.items()) if isinstance(found, dict) else found
        lines.append(f"{what}: {' '.join(found) if isinstance(found, list) else shown}")

    control(
        "schemes by type",
        {t: sum(s["type"] == t for s in schemes) for t in ["CLS", "CLSM", "ASV"]},
        {"CLS": 82, "CLSM": 16, "ASV": 15},
    )
    published = {
        s["id"]: len(of[s["id"]])
        for s in schemes
        if s["_file"] == CONTRACTS and "epci:" in s["perimeter"] and s["_published_communes"]
    }
    control("communes of the listed EPCI, as published", published, dict(sorted(PUBLISHED_COMMUNES.items())))
    check(
        all(int(by_id[id]["_published_communes"]) == count for id, count in published.items()),
        "a published count changed",
    )

    expect(
        "CLS and COSM of Marseille",
        (by_id["CLS-13-MARSEILLE-4"]["perimeter"], by_id["CLSM-13-MARSEILLE-COSM"]["perimeter"]),
        ("commune:13055",) * 2,
    )
    lines.append("CLS of Marseille = its COSM = commune:13055")
    expect(
        "CLS and CISM of Provence Verte",
        (of["CLS-83-PROVENCEVERTE"], len(of["CLS-83-PROVENCEVERTE"])),
        (of["CLSM-83-PROVENCEVERTE"], 28),
    )
    lines.append("CLS of Provence Verte = its CISM: 28 communes")
    east, coast, north = (of[f"ASV-13-MARSEILLE-{part}"] for part in ["NORDEST", "LITTORALNORD", "NORD"])
    check(east | coast == north and not east & coast, "the two northern ASV of Marseille are not the former one")
    lines.append("ASV Nord of Marseille (4 arrondissements) = Nord-Est + Littoral Nord, without overlap")
    marseille = {p.code for p in geography.subcommunes["ARM"].values() if p.parent == "13055"}
    check(north < marseille and len(marseille) == 16, "the ASV of Marseille are not part of its 16 arrondissements")
    lines.append("ASV of Marseille by arrondissement: 4 of 16")
    check(
        "coma:59298" in by_id["CLSM-59-59G21"]["perimeter"].split() and "59350" not in of["CLSM-59-59G21"], "Hellemmes"
    )
    lines.append("CLSM 59G21 holds coma:59298 Hellemmes, not Lille")
    expired = by_id["CLS-13-PAYSMARTIGUES-1"]
    expect(
        "Pays de Martigues 1",
        (expired["status"], expired["status_date"], expired["replaced_by"]),
        ("expired", "2024", "CLS-13-PAYSMARTIGUES-2"),
    )

    states = {s["id"]: state(s, REFERENCE, by_id, REFERENCE) for s in schemes}
    in_paca = {s["id"] for s in schemes if s["_file"] == PACA}
    by_region = {id for id, codes in of.items() if any(region(code, geography) == "93" for code in codes)}
    expect("schemes of PACA by perimeter and by table", by_region, {id for id in in_paca if of[id]})
    cls = [id for id in sorted(in_paca) if by_id[id]["type"] == "CLS"]
    for word, expected in [("certain", PACA_CERTAIN), ("presumed", PACA_PRESUMED), ("possible", PACA_POSSIBLE)]:
        control(f"PACA {REFERENCE}, CLS {word}", [id for id in cls if of[id] and states[id] == word], expected)
    control("PACA CLS whose perimeter is not known", {id: states[id] for id in cls if not of[id]}, PACA_WITHOUT_PERIMETER)
    sizes = [len(PACA_CERTAIN), len(PACA_CERTAIN + PACA_PRESUMED), len(PACA_CERTAIN + PACA_PRESUMED + PACA_POSSIBLE)]
    expect("certain, with presumed, with possible", sizes, [5, 7, 8])
    lines.append("PACA CLS certain / with presumed / with possible: 5 / 7 / 8")
    lines.append(check_possible(schemes, geography))
    return lines


def region(code: str, geography: Geography) -> str:
    for group in geography.subcommunes.values():
        if code in group and code not in geography.communes:
            code = group[code].parent
    return geography.communes[code].region


def check_cities(geography: Geography) -> list[str]:
    """The arrondissements of Paris, Lyon and Marseille have the area of their city."""
    lines = []
    for city in ["13055", "69123", "75056"]:
        whole = area_km2(geography.communes[city].geometry)
        parts = [p for p in geography.subcommunes["ARM"].values() if p.parent == city]
        total = sum(area_km2(part.geometry) for part in parts)
        check(abs(total - whole) < 1e-6 * whole, f"{city}: {whole} km2, arrondissements {total} km2")
        lines.append(f"{geography.communes[city].name}: {whole:.3f} km2 = its {len(parts)} arrondissements")
    return lines
