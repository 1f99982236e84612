"""One reader per table of contract facts: fills the scheme, returns the kind of its perimeter and its codes."""

import scheme_decisions as decisions
from inputs import check


def notes(*parts: str) -> str:
    """Non-empty parts as sentences."""
    return " ".join(part if part.endswith((".", "?", "!")) else part + "." for part in map(str.strip, parts) if part)


def paca_row(row: dict, scheme: dict) -> tuple[str, list[str]]:
    check(row["status"] in decisions.PACA_STATUS, f"{row['id']}: status {row['status']!r} is not foreseen")
    scheme["status"], scheme["status_date"] = decisions.PACA_STATUS[row["status"]]
    scheme |= {key: row[key] for key in ["date_signature", "date_start", "date_end", "carrier"]}
    funding = row["cofunded"]
    check(
        funding == "" or funding.startswith(("yes:", "yes (planned)")),
        f"{row['id']}: cofunded {funding!r} is not foreseen",
    )
    scheme["cofunded"] = "yes" if funding.startswith("yes:") else ""
    if row["id"] == "ASV-13-MARSEILLE-SM":
        scheme["themes"] = "santé mentale"
    published = row["territory_as_published"]
    scheme["note"] = notes(
        row["note"],
        published and f"Perimeter as published: {published}",
        f"Status as recorded: {row['status']}",
        funding and f"Funding: {funding}",
    )
    return row["territory_type"], row["territory_codes"].split()


def cls_idf_row(row: dict, scheme: dict) -> tuple[str, list[str]]:
    scheme |= {"date_signature": row["date_signature"], "date_start": row["start"], "date_end": row["end"]}
    letter = row["status_nov_2018"]
    check(letter in ("A", "B", "C"), f"{row['id']}: status {letter!r} is not foreseen")
    # A: in force in November 2018 by the source's own words. B, C: one by one, in STATUS.
    scheme["status"], scheme["status_date"] = ("active", "2018-11") if letter == "A" else ("", "")
    scheme["note"] = notes(
        row["status_reason"],
        row["generation"] and f"Generation: {row['generation']}",
        f"Perimeter as published: {row['perimeter_as_published']}",
    )
    return row["perimeter_kind"], row["insee_com_resolved"].split()


def clsm_idf_row(row: dict, scheme: dict) -> tuple[str, list[str]]:
    scheme |= {"date_start": row["start"], "status": "unknown"}
    fact = "" if row["fact"].startswith("from the earlier hunt") else row["fact"]
    published = row["perimeter_as_published"]
    scheme["note"] = notes(fact, published and f"Perimeter as published: {published}")
    return "commune", row["insee_com_resolved"].split()


def contracts_row(row: dict, scheme: dict) -> tuple[str, list[str]]:
    scheme |= {"date_signature": row["date_signature"], "date_start": row["start"], "date_end": row["end"]}
    signed = bool(row["date_signature"])
    scheme["status"], scheme["status_date"] = ("signed", row["date_signature"]) if signed else ("unknown", "")
    if "carried by the CIAS" in row["note"]:
        scheme["carrier"] = "CIAS"
    published = ", ".join(
        f"{row[column]} {unit}"
        for column, unit in [("n_communes_published", "commune(s)"), ("population_published", "inhabitants")]
        if row[column]
    )
    names = "; ".join(name.split("|")[0].strip() for name in row["perimeter_as_published"].split(";"))
    scheme["note"] = notes(row["note"], f"Perimeter as published: {names}", published and f"Published: {published}")
    scheme["_published_communes"] = row["n_communes_published"]
    return row["perimeter_kind"], row["resolved_codes"].split()
