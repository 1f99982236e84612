"""CSV out, and the list of everything that was set aside, rebuilt, moved, merged or left ambiguous."""

import csv
from pathlib import Path

ISSUE_FIELDS = ["source", "row", "code", "kind", "value", "message"]


def write_csv(path: Path, fields: list[str], rows: list[dict]) -> None:
    """UTF-8, comma, LF; None is the empty cell."""
    with open(path, "w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, fields, lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


class IssueLog:
    """Issues in the order they were found; `kind` groups them in the summary."""

    def __init__(self) -> None:
        self.rows: list[dict] = []

    def add(self, source: str, row: int | None, code: str, kind: str, value, message: str) -> None:
        self.rows.append(dict(zip(ISSUE_FIELDS, [source, row, code, kind, value, message], strict=True)))

    def counts(self) -> dict[str, int]:
        counts: dict[str, int] = {}
        for row in self.rows:
            counts[row["kind"]] = counts.get(row["kind"], 0) + 1
        return counts

    def write(self, path: Path) -> None:
        write_csv(path, ISSUE_FIELDS, self.rows)
