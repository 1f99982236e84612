"""Small valid files of every format and role, and the toy package that they are read with."""

import io
import json
import os
import sqlite3
import struct
import zipfile
from dataclasses import dataclass

HERE = os.path.dirname(os.path.abspath(__file__))
FIXTURES = os.path.join(HERE, "..", "..", "Tests", "VectorIOTests", "Fixtures")


@dataclass
class Seed:
    reader: str
    files: dict[str, bytes]
    """The first must be answered; the others are for the damaged files."""
    commands: list[list[str]]
    """Status that is right beside 0."""
    status: int = 0


def square(x: float, y: float, side: float) -> list[tuple[float, float]]:
    return [(x, y), (x + side, y), (x + side, y + side), (x, y + side), (x, y)]


def wkb(ring: list[tuple[float, float]]) -> bytes:
    return struct.pack("<BIII", 1, 3, 1, len(ring)) + b"".join(struct.pack("<dd", *point) for point in ring)


COMMUNES = [
    (f"130{n:02}", f"Commune {n}", 1000 * n, "13" if n < 9 else "83", "93", f"20000000{n % 3}",
     square(5 + n % 4 * 0.1, 43 + n // 4 * 0.1, 0.1))
    for n in range(1, 13)
]
ZONES = [(f"QN0130{n}M", f"Quartier {n}", f"130{n:02}", 500 + n, square(5.02 + n % 4 * 0.1, 43.02 + n // 4 * 0.1, 0.03)) for n in range(1, 6)]
SCHEMES = """id,type,name,perimeter,status,status_date,date_signature,date_start,date_end,replaced_by,carrier,cofunded,themes,source
CLS-1,CLS,CLS un,commune:13001 commune:13002 commune:13003,active,2025-06,2020-01-01,2020,2028,,Ville,oui,sommeil,http://x
CLS-2,CLSM,CLS deux,epci:200000001,signed,2025-01-01,2021-05,2021-05,2027,CLS-4,EPCI,non,,
CLS-3,CLS,CLS trois,"départ. 83 sauf 13010; Commune 2",active,2024,2019,T1 2019,,,,,,
CLS-4,ASV,CLS quatre,"Commune 8, Commune 9",prolongé jusqu'au 31/12/2026,2022,2015,2015,5 ans,CLS-1,,,,
"""
LONG = "Contrat;Type;Code commune;Commune;Date de début\nCLS A;CLS;13001;Commune 1;01/02/2020\nCLS A;CLS;13002;Commune 2;01/02/2020\nCLS B;CLSM;1303;Commune 3;2021\nTotal;;3;;\n"
ZONES_TABLE = "code,name,communes,population,zone_medecins\nQ1,Un,13001,1 234,ZIP\nQ2,Deux,\"13002,13003\",12,ZAC\nQ3,Trois,Commune 4,,\n"
HISTORY = "old_code,new_code,date,kind,old_name\n13901,13001,2015-01-01,merged,Ancienne\n13902,13901,2014-01-01,code_changed,Vieille\n13005,13006,2019-01-01,split,Commune 5\n"
TERRITORIES = "level,code,name,kind,parent\ndepartement,13,Bouches,,93\ndepartement,83,Var,,93\nregion,93,PACA,,\nepci,200000000,EPCI 0,CC,\n"
POPULATIONS = "code,population\nQN01301M,501\nQN01302M,s\nQN01303M,1 503\n"
GRID = "x,y,population\n3930100,2280100,12\n3930300,2280100,7,\n"


def geojson(rows: list, names: list[str]) -> bytes:
    features = [
        {"type": "Feature", "properties": dict(zip(names, row[:-1])),
         "geometry": {"type": "Polygon", "coordinates": [row[-1]]}}
        for row in rows
    ]
    return json.dumps({"type": "FeatureCollection", "features": features}, indent=1).encode()


def geopackage(table: str, names: list[str], rows: list) -> bytes:
    database = sqlite3.connect(":memory:")
    types = ["INTEGER" if isinstance(value, int) else "TEXT" for value in rows[0][:-1]]
    columns = ", ".join(f"{name} {kind}" for name, kind in zip(names, types))
    database.executescript(f"""
        PRAGMA page_size = 1024; PRAGMA application_id = {0x47504B47}; PRAGMA user_version = 10200;
        CREATE TABLE gpkg_spatial_ref_sys (srs_name TEXT, srs_id INTEGER PRIMARY KEY, organization TEXT,
          organization_coordsys_id INTEGER, definition TEXT, description TEXT);
        INSERT INTO gpkg_spatial_ref_sys VALUES ('WGS 84', 4326, 'EPSG', 4326, 'GEOGCS["WGS 84"]', '');
        CREATE TABLE gpkg_contents (table_name TEXT PRIMARY KEY, data_type TEXT, identifier TEXT, description TEXT,
          last_change DATETIME, min_x DOUBLE, min_y DOUBLE, max_x DOUBLE, max_y DOUBLE, srs_id INTEGER);
        INSERT INTO gpkg_contents VALUES ('{table}', 'features', '{table}', '', '2026-01-01T00:00:00Z', 5, 43, 6, 44, 4326);
        CREATE TABLE gpkg_geometry_columns (table_name TEXT, column_name TEXT, geometry_type_name TEXT, srs_id INTEGER,
          z TINYINT, m TINYINT);
        INSERT INTO gpkg_geometry_columns VALUES ('{table}', 'geom', 'POLYGON', 4326, 0, 0);
        CREATE TABLE {table} (fid INTEGER PRIMARY KEY, geom POLYGON, {columns});""")
    for row in rows:
        shape = b"GP\0\1" + struct.pack("<i", 4326) + wkb(row[-1])
        marks = ", ".join("?" * (len(names) + 1))
        database.execute(f"INSERT INTO {table} (geom, {', '.join(names)}) VALUES ({marks})", (shape, *row[:-1]))
    database.commit()
    return database.serialize()


def table_of(text: str, separator: str = ",") -> list[list[str]]:
    import csv

    return list(csv.reader(io.StringIO(text), delimiter=separator))


def archive(files: dict[str, bytes]) -> bytes:
    result = io.BytesIO()
    with zipfile.ZipFile(result, "w", zipfile.ZIP_DEFLATED) as out:
        for name, content in files.items():
            out.writestr(name, content)
    return result.getvalue()


def escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace('"', "&quot;")


def xlsx(rows: list[list[str]]) -> bytes:
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    package = "http://schemas.openxmlformats.org/package/2006"
    texts = sorted({cell for row in rows for cell in row})
    cells = "".join(
        f'<row r="{r + 1}">' + "".join(
            f'<c r="{chr(65 + c)}{r + 1}"><v>{cell}</v></c>' if cell.isdigit() and cell[0] != "0"
            else f'<c r="{chr(65 + c)}{r + 1}" t="s"><v>{texts.index(cell)}</v></c>'
            for c, cell in enumerate(row) if cell) + "</row>"
        for r, row in enumerate(rows))
    strings = "".join(f"<si><t>{escaped(text)}</t></si>" for text in texts)
    head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{package}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{package}/relationships"><Relationship Id="r1" Type="{relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{main}" xmlns:r="{relations}"><sheets><sheet name="Feuil1" sheetId="1" r:id="r1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{package}/relationships"><Relationship Id="r1" Type="{relations}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="{relations}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="r3" Type="{relations}/styles" Target="styles.xml"/></Relationships>',
        "xl/styles.xml": f'<styleSheet xmlns="{main}"><cellXfs count="1"><xf numFmtId="0"/></cellXfs></styleSheet>',
        "xl/sharedStrings.xml": f'<sst xmlns="{main}">{strings}</sst>',
        "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{main}"><sheetData>{cells}</sheetData></worksheet>',
    }
    return archive({name: (head + text).encode() for name, text in parts.items()})


def ods(rows: list[list[str]]) -> bytes:
    names = " ".join(f'xmlns:{n}="urn:oasis:names:tc:opendocument:xmlns:{n}:1.0"' for n in ("office", "table", "text"))
    cells = "".join(
        "<table:table-row>" + "".join(
            f'<table:table-cell office:value-type="string"><text:p>{escaped(cell)}</text:p></table:table-cell>' for cell in row)
        + "</table:table-row>" for row in rows)
    body = f'<office:document-content {names}><office:body><office:spreadsheet><table:table table:name="Feuille1">{cells}</table:table></office:spreadsheet></office:body></office:document-content>'
    manifest = '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>'
    head = '<?xml version="1.0" encoding="UTF-8"?>'
    return archive({
        "mimetype": b"application/vnd.oasis.opendocument.spreadsheet", "content.xml": (head + body).encode(),
        "META-INF/manifest.xml": (head + manifest).encode()})


def html(rows: list[list[str]]) -> bytes:
    cells = "".join("<tr>" + "".join(f"<td colspan=1>{escaped(cell)}</td>" for cell in row) + "</tr>" for row in rows)
    return f"<html><body><table>{cells}</table></body></html>".encode()


def excel2003(rows: list[list[str]]) -> bytes:
    cells = "".join(
        "<Row>" + "".join(f'<Cell ss:Index="{c + 1}"><Data ss:Type="String">{escaped(cell)}</Data></Cell>' for c, cell in enumerate(row))
        + "</Row>" for row in rows)
    space = "urn:schemas-microsoft-com:office:spreadsheet"
    return f'<?xml version="1.0"?><Workbook xmlns="{space}" xmlns:ss="{space}"><Worksheet ss:Name="a"><Table>{cells}</Table></Worksheet></Workbook>'.encode()


def package(folder: str) -> str:
    """Writes the toy package and gives its folder."""
    for name, content in package_files().items():
        path = f"{folder}/{name}"
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "wb") as file:
            file.write(content)
    return folder


def package_files() -> dict[str, bytes]:
    complete = {"level": "complete", "scope": ["region:93"], "sentence_fr": "tout", "sentence_en": "all"}

    def resource(name: str, path: str, **description) -> dict:
        return {"name": name, "path": f"data/{path}", "title": name, "vintage": "2026", "maillage": description}

    columns = {"code": "code", "name": "name", "communes": "communes", "population": "population"}
    described = {
        "name": "toy", "title": "toy",
        "maillage": {
            "reference_date": "2026-01-01", "population_vintage": "RP2021",
            "computed_zonings": [{"id": "low-density", "label_fr": "peu dense", "label_en": "low density", "threshold": 300,
                                  "isolation": {"distance_km": 15, "population": 5000}}]},
        "resources": [
            resource("communes", "communes.gpkg", role="communes", layer="communes", precision_m=10,
                     reference_date="2026-01-01", completeness=complete),
            resource("territories", "territories.csv", role="territories"),
            resource("history", "history.csv", role="history"),
            resource("qpv_2024", "zones.geojson", role="zoning", zoning="qpv", generation=2024, label_fr="quartiers",
                     label_en="qpv", columns=columns, precision_m=5, completeness=complete),
            resource("schemes", "schemes.csv", role="schemes", completeness=dict(complete, level="partial"))]}
    return {
        "datapackage.json": json.dumps(described, indent=1).encode(),
        "data/communes.gpkg": geopackage(
            "communes", ["code", "name", "population", "departement", "region", "epci"], COMMUNES),
        "data/zones.geojson": geojson(ZONES, ["code", "name", "communes", "population"]),
        "data/schemes.csv": SCHEMES.encode(), "data/territories.csv": TERRITORIES.encode(),
        "data/history.csv": HISTORY.encode()}


OPTIONS = [
    "--where\npopulation=501\n--rule\narea:0.5\n--tolerance\n5%,1%", "--on\n2024-06-30\n--presumed-duration\n5y\n--statuses-on\n31/01/2026\n--in-force\ncertain",
    "--region\n93\n--departement\n13\n--epci\n200000001\n--commune\nCommune 1\n--status\nsigned,active", "--zoning\nlow-density\n--density\n300\n--threads\n2\n--scheme\ncls,clsm",
    "--table\nzones\n--format\ncsv\n--csv\nfr\n--lang\nen", "--fail-under\n80\n--theme\nsommeil\n--cofunded\n--targeted\nyes\n--communes-of\noverlap",
]


def seeds(cache: dict[str, bytes]) -> list[Seed]:
    """
    :param cache: the files that a run on the toy package keeps.
    """
    def stored(*names: str) -> dict[str, bytes]:
        result = {}
        for name in names:
            folder = os.path.join(HERE, "seeds") if os.path.exists(os.path.join(HERE, "seeds", name)) else FIXTURES
            with open(os.path.join(folder, name), "rb") as file:
                result[name] = file.read()
        return result

    toy_data = ["--data", "TOY"]
    zone_columns = ["code", "name", "communes", "population"]
    schemes, zones = table_of(SCHEMES), table_of(ZONES_TABLE)

    def zones_of(name: str, *options: str) -> list[list[str]]:
        file = ["--zones", f"FILE/{name}", *options, *toy_data]
        return [["coverage", *file], ["uncovered", *file], ["check", *file], ["coverage", "--schemes", f"FILE/{name}", *options, *toy_data],
                ["overlaps", "--schemes", f"FILE/{name}", *options, *toy_data]]

    def schemes_of(name: str) -> list[list[str]]:
        file = ["--schemes", f"FILE/{name}", *toy_data]
        return [["coverage", *file], ["overlaps", *file], ["check", *file], ["timeline", "--from", "2018", *file],
                ["expiring", *file], ["coverage", "--schemes", f"+FILE/{name}", *toy_data],
                ["stats", "--territories", f"FILE/{name}", *toy_data]]

    def communes_of(name: str) -> list[list[str]]:
        return [["coverage", "--communes", f"FILE/{name}", *toy_data], ["stats", "--communes", f"FILE/{name}", *toy_data]]

    shape_parts = ["zones.shp", "zones.shx", "zones.dbf", "zones.prj", "zones.cpg"]
    lambert = ["--crs", "EPSG:2154"]
    whole = package_files()
    in_package = [[command, "--data", "FILE"] for command in ("coverage", "stats", "check", "overlaps")] + [["data", "list", "--data", "FILE"]]
    result = [
        Seed("csv", {"s.csv": SCHEMES.encode()}, schemes_of("s.csv")),
        Seed("csv", {"l.csv": LONG.encode("cp1252")}, schemes_of("l.csv")),
        Seed("csv", {"z.csv": ZONES_TABLE.encode()}, zones_of("z.csv")),
        Seed("csv", {"h.csv": HISTORY.encode()}, [["coverage", "--history", "FILE/h.csv", *toy_data]]),
        Seed("csv", {"p.csv": POPULATIONS.encode()}, [["coverage", "--populations", "RP2020=FILE/p.csv", *toy_data]]),
        Seed("csv", {"g.csv": GRID.encode()}, [["coverage", "--grid", "FILE/g.csv", *toy_data]], status=2),
        Seed("xlsx", {"s.xlsx": xlsx(schemes)}, schemes_of("s.xlsx")),
        Seed("xlsx", {"z.xlsx": xlsx(zones)}, zones_of("z.xlsx")),
        Seed("ods", {"s.ods": ods(schemes)}, schemes_of("s.ods")),
        Seed("ods", {"z.ods": ods(zones)}, zones_of("z.ods")),
        Seed("xls", stored("old.xls"), [["check", "--schemes", "FILE/old.xls", *toy_data], ["coverage", "--zones", "FILE/old.xls", *toy_data]], status=2),
        Seed("html", {"s.xls": html(schemes)}, schemes_of("s.xls")),
        Seed("html", {"z.html": html(zones)}, zones_of("z.html")),
        Seed("xml2003", {"s.xls": excel2003(schemes)}, schemes_of("s.xls")),
        Seed("geojson", {"z.geojson": geojson(ZONES, zone_columns)}, zones_of("z.geojson")),
        Seed("geojson", {"c.geojson": geojson(COMMUNES, ["code", "name", "population", "departement", "region", "epci"])}, communes_of("c.geojson")),
        Seed("gpkg", {"z.gpkg": geopackage("zones", zone_columns, ZONES)}, zones_of("z.gpkg")),
        Seed("gpkg", {"c.gpkg": whole["data/communes.gpkg"]}, communes_of("c.gpkg")),
        Seed("sqlite", stored("zones.sqlite"), zones_of("zones.sqlite")),
        Seed("shapefile", stored(*shape_parts), zones_of("zones.shp"), status=2),
        Seed("shp.zip", stored("zones.zip"), zones_of("zones.zip"), status=2),
        Seed("zip", {"z.zip": archive({"z.gpkg": geopackage("zones", zone_columns, ZONES)})}, zones_of("z.zip")),
        Seed("zip", {"z.zip": archive({"z.csv": ZONES_TABLE.encode()})}, zones_of("z.zip")),
        Seed("flatgeobuf", stored("zones.fgb"), zones_of("zones.fgb")),
        Seed("kml", stored("zones.kml"), zones_of("zones.kml"), status=2),
        Seed("kml", {"z.kmz": archive({"doc.kml": stored("zones.kml")["zones.kml"]})}, zones_of("z.kmz"), status=2),
        Seed("gml", stored("zones.gml", "zones.xsd"), zones_of("zones.gml")),
        Seed("mif", stored("zones.mif", "zones.mid"), zones_of("zones.mif", "--crs", "EPSG:4326"), status=2),
        Seed("package", {"datapackage.json": whole["datapackage.json"]} | {n: c for n, c in whole.items()}, in_package),
        Seed("package", whole, in_package),
        Seed("scenario", {"s.csv": SCHEMES.replace("CLS-1,CLS,CLS un", "CLS-1,CLS,CLS un bis").encode()},
             [["coverage", "--schemes", "+FILE/s.csv", *toy_data], ["check", "--schemes", "+FILE/s.csv", *toy_data]]),
    ] + [Seed("options", {"ARGUMENTS": text.encode()}, [["coverage", "ARGUMENTS", "--data", "TOY"]], status=1) for text in OPTIONS]
    return result + [Seed("cache", cache, [["stats", "--data", "TOY", "--cache"], ["overlaps", "--data", "TOY", "--cache"]])] * 2
