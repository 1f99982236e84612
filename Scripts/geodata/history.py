"""Communes that gave up their code or a part of their ground: INSEE's movements, cut to what resolves an old code."""

import csv
import unicodedata
from collections import defaultdict

from inputs import Inputs, expect
from tables import IssueLog

MOVEMENTS = "cog/mouvements-communes.csv"
FIELDS = ["old_code", "new_code", "date", "kind", "old_name"]
#: INSEE's MOD: change of département, move of the chef-lieu.
CODE_CHANGES = {"41", "50"}
ROWS = {"code_changed": 912, "merged": 3591, "dissolved": 626, "split": 636, "renamed": 2744}


def folded(name: str) -> str:
    """Letters and digits, without accents."""
    plain = unicodedata.normalize("NFKD", name.lower().replace("œ", "oe"))
    return "".join(character for character in plain if character.isalnum())


def read_history(inputs: Inputs, issues: IssueLog) -> list[dict]:
    """One row per old code, day and commune that holds its ground since.

    Kind `renamed`: the same commune and code under another name (accents and hyphens apart).
    Kind `split`: several communes hold the ground (the old code itself among them where the commune lives on);
    `dissolved`: a commune déléguée or associée is no longer told apart in its commune.
    """
    with open(inputs.path("shared", MOVEMENTS), encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    movements: dict[tuple[str, str], tuple[list, list]] = defaultdict(lambda: ([], []))
    new_names: dict[tuple[str, str], str] = {}
    for record, row in enumerate(rows, start=2):
        old, new, date = row["COM_AV"], row["COM_AP"], row["DATE_EFF"]
        if row["TYPECOM_AV"] and not new:
            issues.add(MOVEMENTS, record, old, "no_successor", date, f"{row['LIBELLE_AV']}: no commune after it")
        if not old or row["TYPECOM_AP"] != "COM":
            continue
        # A commune's own movement goes before that of the sub-commune that has its code.
        type_rank = 0 if row["TYPECOM_AV"] == "COM" else 1
        movements[old, date][type_rank].append((new, row["MOD"], row["LIBELLE_AV"]))
        if type_rank == 0 and new == old:
            new_names[old, date] = row["LIBELLE_AP"]
    result: list[dict] = []
    for (old, date), (of_commune, of_subcommune) in sorted(movements.items()):
        found = of_commune or of_subcommune
        codes, modes = {new for new, _, _ in found}, {mode for _, mode, _ in found}
        if codes == {old}:
            if not of_commune or folded(of_commune[0][2]) == folded(new_names[old, date]):
                continue
            kind = "renamed"
        elif len(codes) > 1:
            kind = "split"
        elif not of_commune:
            kind = "dissolved"
        else:
            kind = "code_changed" if modes <= CODE_CHANGES else "merged"
        result += [dict(zip(FIELDS, [old, new, date, kind, found[0][2]], strict=True)) for new in sorted(codes)]
    expect("rows of the history by kind", {kind: sum(row["kind"] == kind for row in result) for kind in ROWS}, ROWS)
    return result
