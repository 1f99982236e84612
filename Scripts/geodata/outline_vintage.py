"""The outlines are older than the list of communes: which ones that concerns, and the ground that no outline holds."""

import shapely

from geography import Geography
from inputs import COMMUNES, check, expect
from movements import MERGED_2025, SPLIT, SPLIT_AFTER_OUTLINES
from outlines import area_km2
from tables import IssueLog

#: Smaller gaps are digitising.
SMALLEST_GAP_KM2 = 0.05
#: Gaps that are no commune: a point inside -> what it is.
NO_COMMUNE = {(1.974, 42.473): "Llívia, a Spanish enclave", (-1.2311, 49.3077): "water in the Baie des Veys"}
#: Gaps of metropolitan France, in all: number and km2 (Llívia and the water included).
GAPS, GAPS_KM2 = 52, 606.831
#: Its merger opened the frontier, not a gap inside the country.
AT_THE_FRONTIER = {"25390"}


def list_outdated_outlines(geography: Geography, issues: IssueLog) -> str:
    """Lists each commune whose outline is that of before a merger or a split, and each gap; returns a summary line."""
    for code, absorbed in MERGED_2025.items():
        place = geography.communes[code]
        check(place.region != "93", f"{code}: SOURCES.md says that no such commune is in region 93")
        check(
            not any(part in geography.communes for part in absorbed.split()), f"{code}: {absorbed} is still a commune"
        )
        issues.add(
            COMMUNES,
            place.record,
            code,
            "outline_before_merger",
            absorbed,
            f"{place.name} absorbed {absorbed} on 1 January 2025; the outline is that of before: "
            "this ground is in no commune",
        )
    date, left = SPLIT[SPLIT_AFTER_OUTLINES]
    place = geography.communes[SPLIT_AFTER_OUTLINES]
    issues.add(
        COMMUNES,
        place.record,
        place.code,
        "outline_before_split",
        " ".join(left),
        f"{place.name}: {' '.join(left)} left it on {date}; "
        f"the outline ({area_km2(place.geometry):.2f} km2) still holds them",
    )

    mainland = [p for p in geography.communes.values() if p.geometry is not None and not p.departement.startswith("97")]
    gaps = gaps_between([p.geometry for p in mainland])
    expect("gaps between outlines, km2", (len(gaps), round(sum(map(area_km2, gaps)), 3)), (GAPS, GAPS_KM2))
    index = shapely.STRtree([p.geometry for p in mainland])
    explained = set(AT_THE_FRONTIER)
    ground = 0.0
    for gap in sorted(gaps, key=lambda gap: gap.bounds):
        km2, point = area_km2(gap), gap.representative_point()
        where = f"{point.x:.4f} {point.y:.4f}"
        known = [what for xy, what in NO_COMMUNE.items() if gap.contains(shapely.Point(xy))]
        around = {mainland[i].code for i in index.query(gap.buffer(1e-5), predicate="intersects")}
        merged = sorted(around & set(MERGED_2025))
        check(bool(known) != bool(merged), f"gap of {km2:.2f} km2 at {where}: not explained")
        if known:
            issues.add(COMMUNES, None, "", "gap_in_outlines", f"{km2:.2f}", f"km2 at {where} in no commune: {known[0]}")
            continue
        explained.update(merged)
        ground += km2
        issues.add(
            COMMUNES,
            None,
            " ".join(merged),
            "gap_in_outlines",
            f"{km2:.2f}",
            f"km2 at {where} in no commune: ground of communes absorbed on 1 January 2025, beside the code",
        )
    expect("mergers without a gap", sorted(set(MERGED_2025) - explained), [])
    return (
        f"outlines of 1 January 2024: {len(MERGED_2025)} communes without the ground absorbed on 1 January 2025 "
        f"({len(gaps) - len(NO_COMMUNE)} gaps, {ground:.0f} km2 in no commune), 1 with ground that left it"
    )


def gaps_between(outlines: list) -> list:
    """Holes of the union of all outlines, but for digitising."""
    union = shapely.union_all(outlines)
    holes = [shapely.Polygon(ring) for part in shapely.get_parts(union) for ring in part.interiors]
    return [hole for hole in holes if area_km2(hole) > SMALLEST_GAP_KM2]
