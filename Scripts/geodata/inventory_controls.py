"""States of the inventory on days of which a figure is known, and where it reaches by type."""

from collections import Counter
from datetime import date

from controls import commune_of, possible_ground, regions
from geography import Geography
from in_force import state
from inputs import check, expect
from scheme_decisions import POSSIBLE_PERIMETER

REFERENCE = date(2026, 1, 1)
COUNTED = ("certain", "presumed")
#: (day, place, CLS certain or presumed, with the possible ones): computed apart on the same inventory.
IN_FORCE = [
    (REFERENCE, "france", 188, 304),
    (date(2018, 11, 27), "departement:94", 12, 13),
    (date(2019, 12, 31), "region:52", 20, 29),
    (date(2025, 1, 15), "region:75", 11, 31),
]
#: "Le Finistère est entièrement couvert": all but its two island communes without EPCI, with the possible ones.
FINISTERE = (date(2023, 7, 12), "29", {"29083", "29155"})


def is_in(scheme: dict, place: str, geography: Geography) -> bool:
    """Whether a row holds a commune of a place by its own tokens, those decided on here left out."""
    if place == "france":
        return True
    if scheme["id"] in POSSIBLE_PERIMETER:
        return False
    level, code = place.split(":")
    communes = [geography.communes[commune_of(found, geography)] for found in possible_ground(scheme, geography)]
    return any(getattr(commune, level) == code for commune in communes)


def check_states(schemes: list[dict], geography: Geography) -> list[str]:
    by_id = {scheme["id"]: scheme for scheme in schemes}
    cls = [scheme for scheme in schemes if scheme["type"] == "CLS"]
    lines = []
    for day, place, counted, with_possible in IN_FORCE:
        found = Counter(state(s, day, by_id, REFERENCE) for s in cls if is_in(s, place, geography))
        sizes = (found["certain"] + found["presumed"], found["certain"] + found["presumed"] + found["possible"])
        expect(f"{day}, {place}: CLS certain or presumed, with the possible", sizes, (counted, with_possible))
        lines.append(f"CLS on {day}, {place}: {counted} certain or presumed, {with_possible} with the possible ones")
    day, departement, without = FINISTERE
    communes = {commune.code for commune in geography.communes.values() if commune.departement == departement}
    held: set[str] = set()
    for scheme in cls:
        if state(scheme, day, by_id, REFERENCE) in (*COUNTED, "possible"):
            held |= possible_ground(scheme, geography)
    expect(f"{day}: communes of {departement} that no CLS may hold", communes - held, without)
    lines.append(
        f"CLS on {day}, departement:{departement}: all communes but {' '.join(sorted(without))} with the possible"
    )
    return lines


def reach(schemes: list[dict], geography: Geography) -> dict[str, list[str]]:
    """By type, the régions of which at least one row tells something."""
    found: dict[str, set[str]] = {}
    for scheme in schemes:
        codes = regions(possible_ground(scheme, geography), geography)
        found.setdefault(scheme["type"], set()).update(f"region:{code}" for code in codes)
    check(all(found.values()), "a type without any place")
    return {type: sorted(places) for type, places in found.items()}
