"""`schemes.csv`: four tables of contract facts in one form; rows of one contract merged by an explicit table."""

import re

import scheme_decisions as decisions
from geography import Geography
from inputs import Inputs, check, expect
from scheme_decisions import CLS_IDF, CLSM_IDF, CONTRACTS, PACA
from scheme_tables import cls_idf_row, clsm_idf_row, contracts_row, notes, paca_row
from tables import IssueLog

FIELDS = [
    "id",
    "type",
    "name",
    "perimeter",
    "status",
    "status_date",
    "date_signature",
    "date_start",
    "date_end",
    "replaced_by",
    "carrier",
    "cofunded",
    "themes",
    "targeted_zones",
    "source",
    "note",
]
DATE = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")


def read_schemes(inputs: Inputs, geography: Geography, issues: IssueLog) -> list[dict]:
    """All schemes sorted by id, with `_file` and `_record` of the row that stands."""
    by_row: dict[tuple[str, str], dict] = {}
    for file, read in [(PACA, paca_row), (CLS_IDF, cls_idf_row), (CLSM_IDF, clsm_idf_row), (CONTRACTS, contracts_row)]:
        rows = inputs.facts(file)
        expect(f"rows of {file}", len(rows), decisions.ROWS[file])
        for row in rows:
            check((file, row["id"]) not in by_row, f"{file}: {row['id']} twice")
            scheme = dict.fromkeys(FIELDS, "") | {"id": row["id"], "type": row["type"], "name": row["name"]}
            scheme |= {"source": row["source_url"], "_file": file, "_record": row["_record"]}
            renamed = decisions.RENAMED.get((file, row["id"]))
            if renamed:
                scheme["id"] = renamed
                issues.add(
                    file,
                    row["_record"],
                    row["id"],
                    "renamed",
                    renamed,
                    "this id names another generation in contracts_facts.csv",
                )
            kind, codes = read(row, scheme)
            scheme["perimeter"] = perimeter(scheme, kind, codes, geography, issues)
            by_row[file, row["id"]] = scheme
    schemes = merged(by_row, issues)
    for scheme in schemes:
        finish(scheme, issues)
    ids = [scheme["id"] for scheme in schemes]
    expect("ids used twice", sorted({id for id in ids if ids.count(id) > 1}), [])
    for table in [
        decisions.STATUS,
        decisions.NO_PERIMETER,
        decisions.POSSIBLE_PERIMETER,
        decisions.DOUBTS,
        decisions.REPLACED_BY,
        decisions.DURATION_ONLY,
    ]:
        expect("ids decided on that no row has", sorted(set(table) - set(ids)), [])
    return sorted(schemes, key=lambda scheme: scheme["id"])


def perimeter(scheme: dict, kind: str, codes: list[str], geography: Geography, issues: IssueLog) -> str:
    """Tokens of the codes that the table states, or the possible ones decided on; nothing is looked up by name."""
    id = scheme["id"]
    check(bool(codes) != (id in decisions.NO_PERIMETER), f"{id}: codes {codes} against the reason to have none")
    if id in decisions.POSSIBLE_PERIMETER:
        return decisions.POSSIBLE_PERIMETER[id][0]
    epcis = geography.communes_of_epci()
    if len(codes) == 20 and all(geography.subcommunes["ARM"].get(code) for code in codes):
        city = {geography.subcommunes["ARM"][code].parent for code in codes}
        expect(f"{id}: the city of 20 arrondissements", city, {"75056"})
        return "commune:75056"  # published as the commune of Paris; its 20 arrondissements are exactly that
    tokens = []
    for code in codes:
        replaced = decisions.REPLACED_CODES.get((id, code))
        if replaced:
            issues.add(scheme["_file"], scheme["_record"], id, "code_replaced", f"{code} {replaced[0]}", replaced[1])
            code = replaced[0]
        if kind == "epci" and code in epcis:
            token = f"epci:{code}"
        elif code in geography.communes:
            token = f"commune:{code}"
        else:
            found = [kind for kind, group in geography.subcommunes.items() if code in group]
            expect(f"{id}: kinds of sub-commune with code {code}", len(found), 1)
            token = f"{found[0].lower()}:{code}"
        if token not in tokens:
            tokens.append(token)
    return " ".join(tokens)


def merged(by_row: dict[tuple[str, str], dict], issues: IssueLog) -> list[dict]:
    """Folds each row of `SAME_CONTRACT` into the row that stands."""
    for other_id, target in decisions.SAME_CONTRACT.items():
        other, kept = by_row.pop((CONTRACTS, other_id)), by_row[target]
        expect(
            f"{kept['id']}: type and perimeter of the merged rows",
            (other["type"], other["perimeter"]),
            (kept["type"], kept["perimeter"]),
        )
        for field in ["date_signature", "date_start", "date_end", "carrier"]:
            difference = decisions.MERGE_DIFFERENCES.get((kept["id"], field))
            if difference:
                expect(f"{kept['id']}: {field} of the merged rows", (kept[field], other[field]), difference[:2])
                kept[field] = difference[2]
            else:
                check(
                    not (kept[field] and other[field]) or kept[field] == other[field],
                    f"{kept['id']}: {field} is {kept[field]} and {other[field]}",
                )
                kept[field] = kept[field] or other[field]
        addresses = kept["source"].split(" ; ")
        kept["source"] = " ; ".join(addresses + [a for a in other["source"].split(" ; ") if a not in addresses])
        kept["note"] = notes(
            kept["note"], f"Merged with row {other_id} of {CONTRACTS}: {other['name']}. {other['note']}"
        )
        issues.add(
            CONTRACTS, other["_record"], other_id, "merged", kept["id"], f"same contract as {kept['id']} of {target[0]}"
        )
    return list(by_row.values())


def finish(scheme: dict, issues: IssueLog) -> None:
    """Status, generations and the list of doubts; checks the dates."""
    id, file, record = scheme["id"], scheme["_file"], scheme["_record"]
    if id in decisions.STATUS:
        scheme["status"], scheme["status_date"] = decisions.STATUS[id]
    elif scheme["status"] == "signed" and not scheme["status_date"]:
        scheme["status_date"] = scheme["date_signature"]
    check(bool(scheme["status"]), f"{id}: no status decided")
    scheme["replaced_by"] = decisions.REPLACED_BY.get(id, "")
    for field in ["status_date", "date_signature", "date_start", "date_end"]:
        check(scheme[field] == "" or bool(DATE.fullmatch(scheme[field])), f"{id}: {field} {scheme[field]!r}")
    check(
        not scheme["date_end"] or scheme["date_end"][:4] >= (scheme["date_start"] or scheme["date_signature"])[:4],
        f"{id}: ends before it starts",
    )

    def issue(kind: str, value: str, message: str) -> None:
        issues.add(file, record, id, kind, value, message)

    if id in decisions.NO_PERIMETER:
        reason = decisions.NO_PERIMETER[id]
        place = decisions.POSSIBLE_PERIMETER.get(id)
        kind = "possible_perimeter" if place else "no_perimeter"
        told = f"perimeter not known, {reason}" + (f"; possible only: {place[1]}" if place else "; left empty")
        scheme["note"] = notes(told[0].upper() + told[1:], scheme["note"])
        issue(kind, scheme["name"], told)
    if id in decisions.TYPE_BY_ANALOGY:
        issue("type_by_analogy", scheme["type"], decisions.TYPE_BY_ANALOGY[id])
    if id in decisions.DURATION_ONLY:
        issue("duration_only", decisions.DURATION_ONLY[id], "length published, end not: no end is computed")
    if id in decisions.DOUBTS:
        kind, message = decisions.DOUBTS[id]
        issue(kind, "", message)
    if scheme["status"] == "unknown":
        undated = not (scheme["date_start"] or scheme["date_signature"])
        issue(
            "status_unknown",
            "undated" if undated else "",
            "no status published"
            + (" and no date: in force on no day by the rules" if undated else "; its dates alone decide"),
        )
