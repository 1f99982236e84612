"""What is read against what was meant: equal, or each difference listed."""

import csv
import json
import os
import subprocess
from dataclasses import dataclass

from inventories import Reference, Scheme
from writings import Writing, Written


@dataclass
class Outcome:
    """Differences of one file: those that an issue tells, and the silent ones; or why it was not read at all."""

    told: list[str]
    silent: list[str]
    refused: str = ""


def read(binary: str, written: Written, folder: str) -> tuple[list[dict[str, str]], dict]:
    """The corrected table and the answer of `check`."""
    fixed = f"{folder}/fixed.csv"
    if os.path.exists(fixed):
        os.remove(fixed)
    run = subprocess.run(
        [binary, "check", "--schemes", written.path, "--zoning", "low-density", "--format", "json", "--fixed", fixed,
         "--lang", "en", *written.options],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    if run.returncode not in (0, 1) or not os.path.exists(fixed):
        raise RuntimeError(f"status {run.returncode}: {run.stderr.strip()[:300]}")
    with open(fixed, encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file)), json.loads(run.stdout)


def communes(perimeter: str, reference: Reference) -> set[str]:
    """Of the tokens; what the program did not read stands behind them as it was written."""
    found: set[str] = set()
    for token in perimeter.replace(";", " ").split():
        kind, _, code = token.rpartition(":")
        if not kind:
            continue
        found |= set(reference.members.get(code, [])) if kind == "epci" else {code}
    return found


def compare(
    schemes: list[Scheme], way: Writing, written: Written, read_rows: list[dict[str, str]], answer: dict,
    reference: Reference,
) -> Outcome:  # fmt: skip
    source = os.path.basename(written.path)
    issues = [issue for issue in answer["issues"] if issue["source"] == source]
    outcome = Outcome([], [])
    by_name = {row["name"]: row for row in read_rows}
    by_id = {row["id"]: row for row in read_rows}
    matched = set()

    def tell(scheme: Scheme | None, found: dict[str, str] | None, field: str, text: str) -> None:
        rows = set(written.rows.get(scheme.name, [])) if scheme else set()
        codes = {found["id"]} if found else set()
        if scheme:
            codes.add(scheme.id)
        is_told = any(
            (issue["row"] in rows or issue["code"] in codes)
            and (issue["severity"] != "info" or issue["action"] != "kept")
            or issue["row"] is None and issue["severity"] != "info" and field in (issue["field"], "scheme")
            for issue in issues
        )
        (outcome.told if is_told else outcome.silent).append(text)

    for scheme in schemes:
        found = by_name.get(scheme.name) or (by_id.get(scheme.id) if way.ids != "repeated" else None)
        if found is None and way.ids == "rows":
            found = by_id.get(f"row-{written.rows[scheme.name][0]}")
        if found is None:
            tell(scheme, None, "scheme", f"{scheme.id}: not read")
            continue
        matched.add(found["id"])
        pairs = [("type", scheme.type, found["type"]), ("status", scheme.status, found["status"]),
                 ("date_start", scheme.start, found["date_start"]), ("date_end", scheme.end, found["date_end"])]  # fmt: skip
        for field, meant, got in pairs:
            if meant != got:
                tell(scheme, found, field, f"{scheme.id}: {field} {meant} read as {got!r}")
        if written.has_ground:
            meant, got = set(scheme.communes), communes(found["perimeter"], reference)
            if meant != got:
                tell(scheme, found, "perimeter", f"{scheme.id}: {sorted(meant)} read as {sorted(got)}")
        elif found["perimeter"] != "shape":
            tell(scheme, found, "perimeter", f"{scheme.id}: drawn, read as {found['perimeter']!r}")
    for row in read_rows:
        if row["id"] not in matched:
            tell(None, row, "scheme", f"{row['id']}: nobody wrote it")
    accounts = [file for file in answer["files"] if file["source"].split("#")[0] == source]
    total = sum(file["rows"] for file in accounts)
    if total != written.count or any(f["rows"] != f["rows_used"] + f["rows_unused"] for f in accounts):
        unread = [name for file in accounts for name in file["sheets_unread"]]
        (outcome.told if unread else outcome.silent).append(f"{written.count} rows written, {total} in the account")
    return outcome
