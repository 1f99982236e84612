"""Builds the data package of GeoData from verified inputs. Called by Scripts/import-geodata."""

import argparse
import sys
from pathlib import Path

import controls
import layers
import package
import provenance
from geography import Geography, read_geography
from history import FIELDS as HISTORY_FIELDS
from history import read_history
from inputs import ImportFailure, Inputs
from outline_vintage import list_outdated_outlines
from population import add_population
from schemes import FIELDS, read_schemes
from tables import IssueLog, write_csv
from zoning import write_qpv

LARGEST_PACKAGE = 28_000_000


def scope(schemes: list[dict], geography: Geography) -> list[str]:
    """Régions in which at least one scheme has a known perimeter."""
    codes = {code for scheme in schemes for code in controls.ground(scheme, geography)}
    return sorted({f"region:{controls.region(code, geography)}" for code in codes})


def build(inputs: Inputs, root: Path) -> list[str]:
    """Writes `root/data`, `root/datapackage.json` and `root/SOURCES.md`; returns the lines of the summary."""
    inputs.verify()
    data = root / "data"
    data.mkdir(parents=True)
    issues = IssueLog()

    geography = read_geography(inputs, issues)
    outlines = list_outdated_outlines(geography, issues)
    people = add_population(inputs, geography, issues)
    communes, subcommunes = list(geography.communes.values()), geography.all_subcommunes()
    layers.write_layer(
        data / "communes.gpkg", "communes", communes, ["code", "name", "population", "departement", "region", "epci"]
    )
    layers.write_layer(
        data / "subcommunes.gpkg", "subcommunes", subcommunes, ["code", "type", "parent", "name", "population"]
    )
    write_csv(data / "territories.csv", ["level", "code", "name", "kind", "parent"], geography.territories)
    history = read_history(inputs, issues)
    write_csv(data / "history.csv", HISTORY_FIELDS, history)
    qpv = write_qpv(inputs, geography, data / "qpv_2024_paca.gpkg", issues)
    schemes = read_schemes(inputs, geography, issues)
    write_csv(data / "schemes.csv", FIELDS, [{field: scheme[field] for field in FIELDS} for scheme in schemes])
    issues.write(data / "import_issues.csv")

    lines = [
        f"communes {len(communes)}, sub-communes {len(subcommunes)}, "
        f"EPCI, départements and régions {len(geography.territories)}",
        f"population RP2021: {people['total']} = {people['placed']} placed + {people['listed']} listed; "
        f"{people['communes_unknown']} communes unknown",
        outlines,
        *controls.check_cities(geography),
        controls.check_history(history, geography),
        qpv,
        *controls.check_schemes(schemes, geography),
        "issues: " + ", ".join(f"{kind} {count}" for kind, count in sorted(issues.counts().items())),
    ]
    facts = {
        "communes_unknown": people["communes_unknown"],
        "schemes": len(schemes),
        "scheme_scope": scope(schemes, geography),
        "epci_kinds": sorted({row["kind"] for row in geography.territories if row["kind"]}),
    }
    package.write_package(root, facts)
    provenance.write_sources(root, issues, lines)
    size = sum(path.stat().st_size for path in data.iterdir())
    if size > LARGEST_PACKAGE:
        raise ImportFailure(f"{size} bytes of data, more than {LARGEST_PACKAGE}")
    return [*lines, f"size of data: {size} bytes"]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--wheels", type=Path, required=True, help="folder with the unpacked wheels")
    parser.add_argument("--shared", type=Path, required=True, help="../shared/data")
    parser.add_argument("--output", type=Path, required=True, help="folder to create `data` in")
    options = parser.parse_args()
    try:
        lines = build(Inputs(options.wheels, options.shared), options.output)
    except ImportFailure as failure:
        print(f"import-geodata: {failure}", file=sys.stderr)
        return 1
    print("\n".join(f"  ok  {line}" for line in lines))
    return 0


if __name__ == "__main__":
    sys.exit(main())
