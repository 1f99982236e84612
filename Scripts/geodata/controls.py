"""Facts about the finished tables that must hold: published counts, known relations."""

from geography import Geography
from inputs import check, expect
from outlines import area_km2


def ground(scheme: dict, geography: Geography) -> set[str]:
    """Codes of the communes and sub-communes that the tokens stand for; possible ones are not ground."""
    return places([token for token in scheme["perimeter"].split() if not token.startswith("?")], geography)


def possible_ground(scheme: dict, geography: Geography) -> set[str]:
    return places([token.removeprefix("?") for token in scheme["perimeter"].split()], geography)


def places(tokens: list[str], geography: Geography) -> set[str]:
    epcis = geography.communes_of_epci()
    codes: set[str] = set()
    # What is added comes first, whatever the order of the tokens.
    for token in sorted(tokens, key=lambda token: token.startswith("-")):
        kind, code = token.removeprefix("-").split(":")
        if kind == "epci":
            found = set(epcis[code])
        elif kind == "departement":
            found = {commune.code for commune in geography.communes.values() if commune.departement == code}
        else:
            found = {code}
        codes = codes - found if token.startswith("-") else codes | found
    return codes


def commune_of(code: str, geography: Geography) -> str:
    """The code itself, or the commune of a sub-commune."""
    if code in geography.communes:
        return code
    return next(group[code].parent for group in geography.subcommunes.values() if code in group)


def regions(codes: set[str], geography: Geography) -> set[str]:
    return {geography.communes[commune_of(code, geography)].region for code in codes}


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


def check_perimeters(schemes: list[dict], geography: Geography) -> list[str]:
    """Relations that the sources themselves tell."""
    by_id = {scheme["id"]: scheme for scheme in schemes}
    of = {scheme["id"]: ground(scheme, geography) for scheme in schemes}
    expect(
        "CLS and COSM of Marseille",
        (by_id["CLS-13-MARSEILLE-4"]["perimeter"], by_id["CLSM-13-MARSEILLE-COSM"]["perimeter"]),
        ("commune:13055",) * 2,
    )
    expect(
        "CLS and CISM of Provence Verte",
        (of["CLS-83-PROVENCEVERTE"], len(of["CLS-83-PROVENCEVERTE"])),
        (of["CLSM-83-PROVENCEVERTE"], 28),
    )
    east, coast, north = (of[f"ASV-13-MARSEILLE-{part}"] for part in ["NORDEST", "LITTORALNORD", "NORD"])
    check(east | coast == north and not east & coast, "the two northern ASV of Marseille are not the former one")
    expect(
        "Hellemmes in CLSM 59G21, without Lille",
        ("59298" in of["CLSM-59-59G21"], "59350" in of["CLSM-59-59G21"]),
        (True, False),
    )
    dreux = of["CLS-28-PAYSDREUX"]
    check(dreux and not dreux & {"28134", "28404"}, "Pays de Dreux holds Dreux or Vernouillet")
    known = sum(bool(codes) for codes in of.values())
    possible = sum(not codes and bool(by_id[id]["perimeter"]) for id, codes in of.items())
    in_part = sum(bool(codes) and "?" in by_id[id]["perimeter"] for id, codes in of.items())
    return [
        f"perimeters: {known} known, {in_part} of them in part; {possible} possible only; "
        f"{len(of) - known - possible} empty",
        "CLS of Marseille = its COSM; CLS of Provence Verte = its CISM, 28 communes; ASV Nord of Marseille = "
        "Nord-Est + Littoral Nord; CLSM 59G21 holds Hellemmes, not Lille; CLS of Pays de Dreux: its EPCI less two towns",
    ]


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
