"""Outlines as published, never rounded or moved; those of four communes are rebuilt from their parts."""

import numpy as np
import pyproj
import shapely

from inputs import COMMUNES, check, expect
from tables import IssueLog

#: Communes whose code changed after the outlines were drawn, so without one; their communes déléguées all have one.
REBUILT = ["12218", "14581", "49126", "69114"]
#: Communes re-established after the outlines were drawn, so without one; they have no parts.
WITHOUT_SHAPE = ["15031", "15035", "15047", "15171"]
COMD_WITHOUT_SHAPE = 93

_equal_area = pyproj.Transformer.from_crs("EPSG:4326", "EPSG:6933", always_xy=True).transform


def area_km2(geometry: shapely.Geometry) -> float:
    """Area in the equal-area plane EPSG:6933."""
    return shapely.transform(geometry, lambda xy: np.column_stack(_equal_area(*xy.T))).area / 1e6


def outline(wkb: str | None) -> shapely.Geometry | None:
    """The published outline; coordinates are never rounded or moved."""
    if wkb is None:
        return None
    geometry = shapely.from_wkb(bytes.fromhex(wkb))
    check(geometry.geom_type == "MultiPolygon" and not geometry.is_empty, "an outline is no multipolygon")
    check(bool(np.isfinite(shapely.get_coordinates(geometry)).all()), "an outline has coordinates that are not finite")
    return geometry


def rebuild_outlines(communes: dict, subcommunes: dict, issues: IssueLog) -> None:
    """Gives four communes the union of their communes déléguées, and lists every outline that is missing."""
    missing = [place.code for place in communes.values() if place.geometry is None]
    expect("communes without outline", missing, sorted(REBUILT + WITHOUT_SHAPE))
    for code in REBUILT:
        place = communes[code]
        parts = [part for part in subcommunes["COMD"].values() if part.parent == code]
        check(
            bool(parts) and all(part.geometry is not None for part in parts),
            f"{code}: a commune déléguée has no outline",
        )
        union = shapely.union_all([part.geometry for part in parts])
        place.geometry = union if union.geom_type == "MultiPolygon" else shapely.MultiPolygon([union])
        total = sum(area_km2(part.geometry) for part in parts)
        found = area_km2(place.geometry)
        check(abs(found - total) <= 1e-6 * total, f"{code}: union of {found} km2, parts of {total} km2")
        issues.add(
            COMMUNES,
            place.record,
            code,
            "outline_rebuilt",
            " ".join(part.code for part in parts),
            f"{place.name}: no outline in the source; union of its {len(parts)} communes déléguées, {found:.3f} km2, "
            f"equal to the sum of their areas",
        )
    for code in WITHOUT_SHAPE:
        place = communes[code]
        issues.add(
            COMMUNES,
            place.record,
            code,
            "no_outline",
            place.name,
            "re-established on 1 January 2025, after the outlines: kept without geometry; "
            "its ground is in the outline of 15141",
        )
    shapeless = [place for place in subcommunes["COMD"].values() if place.geometry is None]
    expect("communes déléguées without outline", len(shapeless), COMD_WITHOUT_SHAPE)
    for place in shapeless:
        issues.add(
            COMMUNES,
            place.record,
            place.code,
            "no_outline",
            place.name,
            f"commune déléguée of {place.parent} without outline in the source: kept without geometry",
        )
    for kind in ["ARM", "COMA"]:
        check(all(place.geometry is not None for place in subcommunes[kind].values()), f"{kind} without outline")
