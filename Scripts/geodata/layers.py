"""GeoPackage out: no spatial index (the reader builds its own), the same bytes on every run."""

import os
from pathlib import Path

import numpy as np
import shapely

INTEGERS = {"population"}
NUMBERS = {"poverty_rate"}

# GDAL reads these when it creates a GeoPackage.
os.environ["OGR_CURRENT_DATE"] = "2026-01-01T00:00:00.000Z"
os.environ["GDAL_NUM_THREADS"] = "1"

import pyogrio.raw  # noqa: E402  (after the environment)


def write_layer(path: Path, layer: str, places: list, fields: list[str]) -> None:
    """Writes `fields` and the `geometry` of each place or zone; what is unknown or missing is NULL.

    The fields of `INTEGERS` and `NUMBERS` are numbers, every other is text.
    """
    columns, masks = [], []
    for field in fields:
        values = [getattr(place, field) for place in places]
        masks.append(np.array([value is None for value in values]))
        if field in INTEGERS:
            columns.append(np.array([value or 0 for value in values], dtype=np.int32))
        elif field in NUMBERS:
            columns.append(np.array([value or 0 for value in values], dtype=np.float64))
        else:
            columns.append(np.array(values, dtype=object))
    outlines = [None if place.geometry is None else shapely.to_wkb(place.geometry, byte_order=1) for place in places]
    path.unlink(missing_ok=True)
    pyogrio.raw.write(
        path,
        np.array(outlines, dtype=object),
        columns,
        fields,
        field_mask=masks,
        layer=layer,
        driver="GPKG",
        geometry_type="MultiPolygon",
        crs="EPSG:4326",
        layer_options={"SPATIAL_INDEX": "NO", "FID": "fid", "GEOMETRY_NAME": "geom"},
        dataset_options={"VERSION": "1.2"},
    )
