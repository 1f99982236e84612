"""The inputs of Scripts/bench/limits: a name, what makes the files, and commands with the words that refuse them.

Every file is small or says little for its size. Places are near Marseille, so that the embedded data have something
there. Seeded; standard library only."""
import dataclasses
import json
import math
import os
import random
import zipfile
from typing import Callable

TEXT_HEADER = "id,type,name,perimeter\n"


@dataclasses.dataclass
class Case:
    name: str
    make: Callable[[str], list]
    # Command, with {0}, {1} for the files made; words of its refusal, or None for an answer.
    commands: list


def text(name, write):
    def make(folder):
        path = os.path.join(folder, name)
        with open(path, "w") as file:
            write(file)
        return [path]
    return make


def scheme_rows(perimeters):
    def write(file):
        file.write(TEXT_HEADER)
        file.writelines(f"S{number},CLS,contract {number},{perimeter}\n" for number, perimeter in enumerate(perimeters))
    return text("schemes.csv", write)


def layer(*files):
    """GeoJSON files: for each its features as (properties, geometry type, coordinates)."""
    def make(folder):
        paths = []
        for number, features in enumerate(files):
            paths.append(os.path.join(folder, f"layer{number}.geojson"))
            with open(paths[-1], "w") as file:
                json.dump({"type": "FeatureCollection", "features": [
                    {"type": "Feature", "properties": properties, "geometry": {"type": kind, "coordinates": coordinates}}
                    for properties, kind, coordinates in features()]}, file)
        return paths
    return make


def square(x, y, side):
    return [[[x, y], [x + side, y], [x + side, y + side], [x, y + side], [x, y]]]


def zone(code="Z"):
    return {"code": code, "name": f"zone {code}"}


def drawn(number=0, kind="CLS"):
    return {"id": f"D{number}", "type": kind, "name": f"drawing {number}"}


def parts(count):
    side = int(count ** 0.5)
    return [square(5.0 + 0.5 * (i % side) / side, 43.3 + 0.5 * (i // side) / side, 0.4 / side) for i in range(count)]


def wavy(points, x, y):
    """A round outline of many points."""
    angles = (2 * math.pi * i / points for i in range(points))
    ring = [[x + 0.15 * (1 + 0.1 * math.sin(7 * a)) * math.cos(a), y + 0.15 * (1 + 0.1 * math.sin(7 * a)) * math.sin(a)]
            for a in angles]
    return [ring + ring[:1]]


def comb(points, turned=False):
    """A comb of points / 2 teeth, upright or lying."""
    teeth = points // 2
    ring = [[0.0, 0.0]]
    for i in range(teeth):
        height = 1.0 if i % 2 else 0.01
        ring += [[i / teeth, height], [(i + 0.5) / teeth, height]]
    ring += [[1.0, 0.0], [0.0, 0.0]]
    return [[[5.0 + 0.4 * (b if turned else a), 43.3 + 0.3 * (a if turned else b)] for a, b in ring]]


def scribble(points):
    generator = random.Random(5)
    ring = [[5.0 + 0.3 * generator.random(), 43.3 + 0.3 * generator.random()] for _ in range(points)]
    return [ring + ring[:1]]


def near_squares(count):
    generator = random.Random(7)
    return [(drawn(i, ("CLS", "ASV", "CLSM")[i % 3]), "Polygon",
             square(5.02 + 0.05 * generator.random(), 43.32 + 0.05 * generator.random(), 0.2)) for i in range(count)]


def names(count, in_a_cell):
    generator = random.Random(11)
    name = lambda: "Bourg " + "".join(generator.choice("abcdefghijklmnop") for _ in range(9))
    return ('"' + " ; ".join(name() for _ in range(in_a_cell)) + '"' for _ in range(count // in_a_cell))


def many_codes(count):
    def write(file):
        file.write("id,type,commune\n")
        file.writelines(f"S{i % 1000},CLS,{i * 7919 % 100_000:05d}\n" for i in range(count))
    return text("codes.csv", write)


def workbook(columns, rows_below=()):
    """A workbook whose only sheet has so many columns, two rows, and one cell in each of some rows below."""
    def letters(position):
        found = ""
        position += 1
        while position:
            position, rest = divmod(position - 1, 26)
            found = chr(65 + rest) + found
        return found

    def make(folder):
        path = os.path.join(folder, "pivot.xlsx")
        names = ["code"] + [f"CLS {i}" for i in range(columns)]
        head = "".join(f'<c r="{letters(i)}1" t="inlineStr"><is><t>{name}</t></is></c>' for i, name in enumerate(names))
        main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
        types = "http://schemas.openxmlformats.org/package/2006/content-types"
        relations = "http://schemas.openxmlformats.org/package/2006/relationships"
        office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        sheet_type = "application/vnd.openxmlformats-officedocument.spreadsheetml"
        files = {
            "[Content_Types].xml": f'<Types xmlns="{types}"><Default Extension="rels" ContentType="application/vnd.openxm'
            f'lformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="{sheet_type}.sheet.'
            f'main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="{sheet_type}.worksheet+xml"/></Types>',
            "_rels/.rels": f'<Relationships xmlns="{relations}"><Relationship Id="a" Type="{office}/officeDocument" '
            'Target="xl/workbook.xml"/></Relationships>',
            "xl/workbook.xml": f'<workbook xmlns="{main}" xmlns:r="{office}"><sheets><sheet name="a" sheetId="1" '
            'r:id="a"/></sheets></workbook>',
            "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{relations}"><Relationship Id="a" '
            f'Type="{office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
            "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{main}"><sheetData><row r="1">{head}</row>'
            + "".join(f'<row r="{row}"><c r="A{row}" t="inlineStr"><is><t>13001</t></is></c></row>' for row in [2, *rows_below])
            + "</sheetData></worksheet>",
        }
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, content in files.items():
                archive.writestr(name, content)
        return [path]
    return make


def archive_that_lies(folder):
    """200 MB of blank lines in an archive that states 0 bytes."""
    path = os.path.join(folder, "a.zip")
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a.csv", TEXT_HEADER + "\n" * 200_000_000)
    with open(path, "rb") as file:
        content = bytearray(file.read())
    for mark, place in ((b"PK\1\2", 24), (b"PK\3\4", 22)):
        start = content.index(mark) + place
        content[start:start + 4] = bytes(4)
    with open(path, "wb") as file:
        file.write(content)
    return [path]


def dated_codes(file):
    file.write("id,type,name,perimeter,date\n")
    file.write("A,CLS,a,\"" + " ".join(f"commune:{code:05d}" for code in range(1000, 9000)) + "\",2019-01-01\n")


CASES = [
    Case("100,000 commas, 100,000 empty lines",
         text("a.csv", lambda file: file.write(TEXT_HEADER + "," * 100_000 + "\n" * 100_000)),
         [("coverage --schemes {0}", "16,384 cells")]),
    Case("30,000 short rows and one of 60,000 cells",
         text("a.csv", lambda file: file.write(TEXT_HEADER + "a,b\n" * 30_000 + "," * 60_000)),
         [("coverage --schemes {0}", "rows that have fewer")]),
    Case("a line of 100 MB of cells", text("a.csv", lambda file: file.write(TEXT_HEADER + "x," * 50_000_000)),
         [("coverage --schemes {0}", "16,384 cells"), ("check --schemes {0}", "16,384 cells")]),
    Case("a header of 100 MB", text("a.csv", lambda file: file.write("id," * 33_000_000)),
         [("coverage --schemes {0}", "16,384 cells")]),
    Case("a cell of 100 MB", text("a.csv", lambda file: file.write(TEXT_HEADER + "A,CLS,a," + "x" * 100_000_000)),
         [("coverage --schemes {0}", "4,000,000 bytes")]),
    Case("a quote that does not end, 100 MB",
         text("a.csv", lambda file: file.write(TEXT_HEADER + "A,CLS,a,\"" + "x\n" * 50_000_000)),
         [("coverage --schemes {0}", "does not end")]),
    Case("one cell of \"93 sauf\" 20,000 times",
         text("a.csv", lambda file: file.write(TEXT_HEADER + "A,CLS,a,\"" + "93 sauf " * 20_000 + "\"\n")),
         [("coverage --schemes {0}", None)]),
    Case("a cell of 100,000 brackets",
         text("a.csv", lambda file: file.write(TEXT_HEADER + "A,CLS,a," + "(" * 100_000 + "93" + ")" * 100_000 + "\n")),
         [("coverage --schemes {0}", None)]),
    Case("8,000 codes with a date", text("a.csv", dated_codes), [("check --schemes {0}", None)]),
    Case("2,000,000 rows of unknown codes", many_codes(2_000_000),
         [("coverage --schemes {0}", "1048576 at most"), ("check --schemes {0}", "1048576 at most")]),
    Case("1,000,000 rows of unknown codes", many_codes(1_000_000), [("coverage --schemes {0}", "100,000 issues")]),
    Case("200,000 unknown names, one a row", scheme_rows(names(200_000, 1)),
         [("coverage --schemes {0}", "100,000 issues")]),
    Case("200,000 unknown names, 100 a cell", scheme_rows(names(200_000, 100)),
         [("coverage --schemes {0}", "100,000 issues")]),
    Case("400 schemes of one région", scheme_rows(["region:93"] * 400),
         [("coverage --schemes {0}", None), ("check --schemes {0}", None), ("overlaps --schemes {0}", "5000000 at most")]),
    Case("3,000 schemes of one région", scheme_rows(["region:93"] * 3_000),
         [("coverage --schemes {0}", None), ("overlaps --schemes {0}", "5000000 at most")]),
    Case("100,000 schemes of one commune", scheme_rows(["commune:13001"] * 100_000),
         [("coverage --schemes {0}", None), ("overlaps --schemes {0}", "20000 at most")]),
    Case("1,000 copies of a drawing",
         layer(lambda: [(drawn(i), "Polygon", square(5.02, 43.32, 0.3)) for i in range(1_000)]),
         [("coverage --schemes {0}", None), ("check --schemes {0}", None),
          ("overlaps --schemes {0}", "pairs of drawn perimeters"), ("report --schemes {0}", "pairs of drawn perimeters")]),
    Case("2,000 drawings over each other", layer(lambda: near_squares(2_000)),
         [("coverage --schemes {0}", None), ("overlaps --schemes {0}", "pairs of drawn perimeters")]),
    Case("24 drawn types over each other",
         layer(lambda: [(drawn(i, f"T{i}"), "Polygon", square(5.02 + 0.001 * i, 43.32, 0.1)) for i in range(24)]),
         [("overlaps --schemes {0}", None)]),
    Case("40,000 parts of one zone", layer(lambda: [(zone(), "MultiPolygon", parts(40_000))]),
         [("coverage --zones {0}", None)]),
    Case("40,000 copies of a zone",
         layer(lambda: [(zone(f"Z{i}"), "Polygon", square(5.02, 43.32, 0.03)) for i in range(40_000)]),
         [("coverage --zones {0}", None), ("check --zones {0}", None)]),
    Case("a zone and a drawing of 300,000 points",
         layer(lambda: [(zone(), "Polygon", wavy(300_000, 5.1, 43.4))],
               lambda: [(drawn(), "Polygon", wavy(300_000, 5.11, 43.41))]),
         [("coverage --zones {0} --schemes {1}", None)]),
    Case("a comb of 100,000 points", layer(lambda: [(zone(), "Polygon", comb(100_000))]),
         [("coverage --zones {0}", None)]),
    Case("two combs of 100,000 points laid across",
         layer(lambda: [(zone(), "Polygon", comb(100_000))], lambda: [(drawn(), "Polygon", comb(100_000, True))]),
         [("coverage --zones {0} --schemes {1}", None)]),
    Case("3,000 points joined at random", layer(lambda: [(zone(), "Polygon", scribble(3_000))]),
         [("coverage --zones {0}", None)]),
    Case("a workbook of 17,000 columns", workbook(17_000), [("coverage --schemes {0}", "fields")]),
    Case("a workbook of 1,000 columns with 5,000 rows far apart", workbook(1_000, range(100, 500_000, 100)),
         [("coverage --schemes {0}", "nearly all cells of which are empty")]),
    Case("a page of 400 bytes that names a far row and a far column",
         text("a.xls", lambda file: file.write(
             '<html><table><tr><th>id</th><td colspan="16000">type</td></tr><Row ss:Index="300000"><Cell>A</Cell></Row>'
             "</table></html>")), [("coverage --schemes {0}", "rows that have fewer")]),
    Case("an archive that states 0 bytes and holds 200 MB", archive_that_lies,
         [("coverage --schemes {0}", "does not unpack to what the archive states")]),
]
