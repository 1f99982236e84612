"""Sixty ways in which people write an inventory down."""

import csv
import io
import json
import random
from dataclasses import dataclass, replace

import words
from inventories import Reference, Scheme
from office import ods, xlsx

HEADERS = {
    "machine": "id type name perimeter code nom_commune departement status date_start date_end".split(),
    "french": ["Identifiant", "Type", "Nom", "Périmètre", "Code INSEE", "Nom commune", "Département", "Statut",
               "Date début", "Date fin"],
    "sheet": ["N°", "Type de contrat", "Intitulé", "Périmètre géographique", "Code commune INSEE", "Commune", "Dept",
              "Statut du contrat", "Date de début", "Date de fin"],
    "capitals": ["NUMERO", "NATURE", "LIBELLE", "PERIMETRE", "CODGEO", "LIBGEO", "DEP", "ETAT", "DEBUT", "FIN"],
    "database": ["id_contrat", "type_contrat", "nom_contrat", "perimetre_contrat", "Code_commune_INSEE", "lib_com",
                 "insee_dep", "statut_contrat", "date_debut_contrat", "date_fin_contrat"],
    "wordy": ["Numéro du contrat", "Type de dispositif", "Nom du contrat", "Communes couvertes", "N° INSEE",
              "Nom de la commune", "Code département", "État d'avancement", "Date de démarrage", "Date d'échéance"],
}  # fmt: skip
FIELDS = "id type name perimeter code commune departement status start end".split()


@dataclass(frozen=True)
class Writing:
    """One way: `layout` is how schemes lie in rows, `form` the file."""

    layout: str = "row"
    form: str = "csv"
    headers: str = "french"
    place: str = "as_code"
    separator: str = " "
    types: str = "code"
    statuses: str = "french"
    dates: str = "iso"
    ids: str = "given"
    banner: int = 0
    shuffle: bool = False
    notes: bool = False


@dataclass
class Written:
    """A file, and which of its rows say what of each scheme."""

    path: str
    rows: dict[str, list[int]]
    count: int
    has_ground: bool = True
    options: tuple[str, ...] = ()


def ways() -> list[Writing]:
    base = Writing()
    listed = [replace(base, headers=h, form=f) for h, f in zip(HEADERS, ["csv", "tsv", "bom", "ansi", "xlsx", "ods"])]
    places = "without_zero token official capitals saints inverted with_departement with_code code_first".split()
    named = [replace(base, place=p, separator=", ", headers=h) for p, h in zip(places, list(HEADERS) * 2)]
    apart = [
        replace(base, place=p, separator=s, headers="wordy", form=f)
        for p, s, f in [("official", "\n", "csv"), ("official", " ; ", "xlsx"), ("as_code", "/", "ods"),
                        ("with_departement", "\n", "xlsx"), ("as_code", "\n", "utf16"), ("official", " / ", "csv")]
    ]  # fmt: skip
    typed = [replace(base, types=t, headers=h) for t, h in zip(["lower", "full", "plural", "generation", "name"], HEADERS)]
    dated = [replace(base, dates=d, statuses=s, headers=h)
             for d, s, h in [("french", "capitals", "sheet"), ("in_words", "machine", "wordy"), ("stamp", "french", "database")]]  # fmt: skip
    long = [
        replace(base, layout=l, headers=h, form=f, place=p)
        for l, h, f, p in [
            ("codes", "machine", "csv", "as_code"), ("codes", "database", "xlsx-numbers", "as_code"),
            ("codes", "wordy", "ods", "without_zero"), ("both", "french", "csv", "official"),
            ("both", "sheet", "xlsx", "capitals"), ("both", "capitals", "ansi", "saints"),
            ("names", "database", "csv", "official"), ("names", "sheet", "xlsx", "capitals"),
            ("merged", "french", "csv", "official"), ("merged", "sheet", "xlsx", "official"),
            ("merged", "wordy", "ods", "capitals"), ("two headers", "french", "csv", "official"),
            ("two headers", "french", "xlsx", "official"), ("two headers", "french", "ods", "official"),
            ("some codes", "sheet", "csv", "official"),
        ]
    ]  # fmt: skip
    sheets = [replace(base, layout="sheets", headers=h, form=f) for h, f in [("sheet", "xlsx"), ("wordy", "ods")]]
    ticks = [replace(base, layout="ticks", headers=h, form=f) for h, f in [("french", "csv"), ("sheet", "xlsx"), ("wordy", "ods")]]
    ids = [replace(base, ids=i, headers=h, layout=l) for i, h, l in [
        ("none", "french", "row"), ("none", "wordy", "both"), ("none", "sheet", "row"), ("some", "french", "row"),
        ("repeated", "sheet", "row"), ("repeated", "database", "both"), ("rows", "french", "row")]]  # fmt: skip
    layers = [replace(base, layout=l, form="geojson", headers=h) for l, h in [("points", "database"), ("points", "french"), ("kinds", "french"), ("kinds", "database")]]
    result = listed + named + apart + typed + dated + long + sheets + ticks + ids + layers
    # Banners, the order of columns and a column that means nothing are everywhere.
    return [
        replace(w, banner=[0, 0, 3, 1][n % 4] if w.form != "geojson" else 0, shuffle=n % 3 == 0, notes=n % 5 == 2)
        for n, w in enumerate(result)
    ]


def write(schemes: list[Scheme], way: Writing, folder: str, reference: Reference, seed: str) -> Written:
    chance = random.Random(seed)
    if way.layout in ("points", "kinds"):
        return layer(schemes, way, folder)
    parts = [("Contrats", schemes)]
    if way.layout == "sheets":
        kinds = [kind for kind in ("CLS", "CLSM", "ASV") if any(s.type == kind for s in schemes)]
        parts = [(kind, [s for s in schemes if s.type == kind]) for kind in kinds]
    sheets, places, count = [], {}, 0
    for name, part in parts:
        table, of_scheme = rows(part, way, reference, chance)
        sheets.append((name, table))
        places.update(of_scheme)
        count += len(table) - way.banner - (2 if way.layout == "two headers" else 1)
    name = "liste.csv" if way.form in ("csv", "bom", "ansi", "utf16") else "liste." + way.form.split("-")[0]
    path = f"{folder}/{name}"
    if way.form.startswith("xlsx"):
        xlsx(path, sheets, numbers=way.form.endswith("numbers"))
    elif way.form == "ods":
        ods(path, sheets)
    else:
        text = io.StringIO()
        writer = csv.writer(text, delimiter="\t" if way.form == "tsv" else ";", lineterminator="\r\n")
        writer.writerows(sheets[0][1])
        encoding = {"bom": "utf-8-sig", "ansi": "cp1252", "utf16": "utf-16"}.get(way.form, "utf-8")
        with open(path, "w", encoding=encoding, errors="replace", newline="") as file:
            file.write(text.getvalue())
    return Written(path, places, count)


def rows(
    schemes: list[Scheme], way: Writing, reference: Reference, chance: random.Random
) -> tuple[list[list[str]], dict[str, list[int]]]:
    """Cells of a sheet, and the rows of the file that each scheme has."""
    writer = getattr(words, way.place)
    is_long = way.layout not in ("row", "sheets", "ticks")
    records: list[dict[str, str]] = []
    of_scheme: dict[str, list[int]] = {}
    for number, scheme in enumerate(schemes):
        facts = {
            "id": "" if way.ids == "some" and number % 3 == 1 else scheme.id, "name": scheme.name,
            "type": "" if way.types == "name" else words.TYPES[way.types][scheme.type],
            "departement": scheme.departement, "status": words.STATUSES[way.statuses][scheme.status],
            "start": getattr(words, way.dates)(scheme.start), "end": getattr(words, way.dates)(scheme.end),
        }  # fmt: skip
        if way.layout == "ticks":
            facts |= {kind: "oui" if scheme.type == kind else "non" for kind in ("CLS", "CLSM", "ASV")}
        if not is_long:
            cell = way.separator.join(writer(code, reference) for code in scheme.communes)
            of_scheme[scheme.name] = [len(records)]
            records.append(facts | {"perimeter": cell})
            continue
        for position, code in enumerate(scheme.communes):
            of_scheme.setdefault(scheme.name, []).append(len(records))
            named = way.layout not in ("codes", "names") or way.layout == "names"
            place = {"code": "" if way.layout == "names" else code, "commune": writer(code, reference) if named else ""}
            if way.layout == "codes":
                place["code"] = writer(code, reference)
            if way.layout == "some codes" and position % 3 == 2:
                place["code"] = ""
            place["departement"] = reference.departements[code]
            records.append((facts if way.layout != "merged" or position == 0 else {}) | place)
    shown = columns(way, is_long)
    if way.shuffle and way.layout != "two headers":
        shown = words.shuffled(shown, chance)
    header = [HEADERS[way.headers][FIELDS.index(c)] if c in FIELDS else c for c in shown]
    if way.notes:
        shown, header = shown + ["memo"], header + ["Suivi interne"]
        for record in records:
            record["memo"] = "à revoir"
    top = [["Suivi des contrats locaux"] + [""] * (len(shown) - 1), [""] * len(shown), ["Source : service"] + [""] * (len(shown) - 1)]
    table = top[: way.banner]
    if way.layout == "two headers":
        upper = {"id": "Contrat", "code": "Commune", "commune": "", "departement": "Territoire"}
        table.append([upper.get(c, "") for c in shown])
        header = [{"id": "Identifiant", "code": "Code", "commune": "Libellé"}.get(c, h) for c, h in zip(shown, header)]
        header = ["Libellé" if c == "name" else h for c, h in zip(shown, header)]
    table.append(header)
    above = len(table)
    table += [[record.get(c, "") for c in shown] for record in records]
    return table, {key: [above + row + 1 for row in value] for key, value in of_scheme.items()}


def columns(way: Writing, is_long: bool) -> list[str]:
    shown = ["id", "type", "name"]
    if way.ids in ("none", "rows"):
        shown.remove("id")
    if way.types == "name" or way.layout in ("sheets", "ticks"):
        shown.remove("type")
    if way.layout == "ticks":
        shown += ["CLS", "CLSM", "ASV"]
    if way.ids == "rows":
        shown.remove("name")
    if not is_long:
        shown += ["departement", "perimeter"]
    else:
        shown += {"codes": ["code"], "names": ["departement", "commune"]}.get(way.layout, ["code", "commune"])
    return shown + ["status", "start", "end"]


def layer(schemes: list[Scheme], way: Writing, folder: str) -> Written:
    """Town halls with the codes of communes, or squares with a column that says what kind of place they are."""
    names = dict(zip(FIELDS, HEADERS[way.headers]))
    features = []
    for number, scheme in enumerate(schemes):
        x, y = 1 + number * 0.3, 46.0
        facts = {names["id"]: scheme.id, names["type"]: scheme.type, names["name"]: scheme.name,
                 names["status"]: words.STATUSES[way.statuses][scheme.status], names["start"]: scheme.start,
                 names["end"]: scheme.end}  # fmt: skip
        if way.layout == "points":
            facts[names["code"]] = ", ".join(scheme.communes)
            geometry = {"type": "Point", "coordinates": [x, y]}
        else:
            facts[names["perimeter"]] = ["EPCI", "commune", "plusieurs communes"][number % 3]
            ring = [[x, y], [x + 0.1, y], [x + 0.1, y + 0.1], [x, y + 0.1], [x, y]]
            geometry = {"type": "Polygon", "coordinates": [ring]}
        features.append({"type": "Feature", "properties": facts, "geometry": geometry})
    path = f"{folder}/couche.geojson"
    with open(path, "w", encoding="utf-8") as file:
        json.dump({"type": "FeatureCollection", "features": features}, file, ensure_ascii=False)
    rows = {scheme.name: [number + 2] for number, scheme in enumerate(schemes)}
    return Written(path, rows, len(schemes), has_ground=way.layout == "points")
