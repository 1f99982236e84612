"""Makes the fixtures that the tests cannot write by themselves: sheets and shapefiles.

Run in this folder: python3 make.py   (needs openpyxl, geopandas with pyogrio; used 3.1.5, 1.2.0; xlwt 1.3.0 and odfpy
1.4.1 for old.xls and merged.ods)
"""

import datetime
import os
import zipfile

import geopandas
import odf.opendocument
import odf.table
import odf.text
import openpyxl
import xlwt
from shapely.geometry import MultiPolygon, box


def book(name, **sheets):
    book = openpyxl.Workbook()
    book.remove(book.active)
    for title, rows in sheets.items():
        sheet = book.create_sheet(title)
        for row in rows:
            sheet.append(row)
        for column in sheet.iter_cols():
            for cell in column:
                # As Excel has it; GDAL knows a time by "hh".
                if isinstance(cell.value, datetime.datetime):
                    cell.number_format = "dd/mm/yyyy hh:mm:ss"
    book.save(name)


day = datetime.date(2024, 1, 31)
moment = datetime.datetime(2024, 1, 31, 10, 20, 30)
table = [
    ["code", "population", "share", "start", "when", "mixed", "flag"],
    ["01001", 1234, 0.1, day, moment, day, True],
    ["2A004", 70000, 2.0, None, None, "2018-06", False],
    ["97412", None, 1e-7, datetime.date(1999, 12, 1), moment, 2018, None],
]
book("sheet.xlsx", data=table, empty=[])
book("two.xlsx", first=[["code"], ["01001"]], second=[["code"], ["01002"]])


def ods(name, rows):
    def cell(value):
        if value is None:
            return "<table:table-cell/>"
        if isinstance(value, str):
            return f'<table:table-cell office:value-type="string"><text:p>{value}</text:p></table:table-cell>'
        if isinstance(value, datetime.date):
            text = value.isoformat()
            return f'<table:table-cell office:value-type="date" office:date-value="{text}"><text:p>{text}</text:p></table:table-cell>'
        return f'<table:table-cell office:value-type="float" office:value="{value}"><text:p>{value}</text:p></table:table-cell>'

    body = "".join("<table:table-row>" + "".join(map(cell, row)) + "</table:table-row>" for row in rows)
    content = (
        '<?xml version="1.0" encoding="UTF-8"?><office:document-content'
        ' xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"'
        ' xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"'
        ' xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.2">'
        f'<office:body><office:spreadsheet><table:table table:name="data">{body}</table:table>'
        "</office:spreadsheet></office:body></office:document-content>"
    )
    with zipfile.ZipFile(name, "w", zipfile.ZIP_STORED) as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("content.xml", content, zipfile.ZIP_DEFLATED)


ods("sheet.ods", [["code", "population", "start"], ["01001", 1234, day], ["2A004", 2.5, None]])

shapes = geopandas.GeoDataFrame(
    {
        "code": ["01001", "2A004", "97412"],
        "nom": ["Écully", None, "Là"],
        "pop": [12, 34, None],
        "area": [0.5, 1234.0, 3.0],
        "day": [day, None, day],
    },
    geometry=[box(0, 0, 1, 1), MultiPolygon([box(2, 0, 3, 1), box(4, 0, 5, 1)]), None],
    crs="EPSG:2154",
)
shapes.to_file("zones.shp", driver="ESRI Shapefile", encoding="UTF-8")
parts = ["zones.shp", "zones.shx", "zones.dbf", "zones.prj", "zones.cpg"]
with zipfile.ZipFile("zones.zip", "w", zipfile.ZIP_DEFLATED) as archive:
    for part in parts:
        archive.write(part, "folder/" + part)
with zipfile.ZipFile("several.zip", "w", zipfile.ZIP_DEFLATED) as archive:
    for part in parts:
        archive.write(part)
    archive.writestr("list.csv", "code\n01001\n")
    archive.writestr("readme.txt", "not data")
# A row marked as deleted, as QGIS leaves it.
with open("zones.dbf", "rb") as source:
    data = bytearray(source.read())
header = int.from_bytes(data[8:10], "little")
width = int.from_bytes(data[10:12], "little")
data[header + width] = ord("*")
for part in parts:
    with open(part, "rb") as source, open("deleted" + part[5:], "wb") as target:
        target.write(bytes(data) if part.endswith("dbf") else source.read())
for part in ["deleted.cpg", "deleted.prj"]:
    os.remove(part)


# Excel 97: an empty sheet but for a note, then a banner, dates, a merged cell.
workbook = xlwt.Workbook(encoding="utf-8")
workbook.add_sheet("Présentation").write(2, 1, "Note")
sheet = workbook.add_sheet("Œuvre")
sheet.write_merge(0, 0, 0, 2, "Titre")
for column, name in enumerate(["code", "population", "start"]):
    sheet.write(2, column, name)
sheet.write(3, 0, "01001")
sheet.write(3, 1, 1234)
sheet.write(3, 2, day, xlwt.easyxf(num_format_str="DD/MM/YYYY"))
sheet.write_merge(4, 5, 0, 0, "2A004")
sheet.write(4, 1, 2.5)
sheet.write(5, 1, 0.1)
sheet.write(5, 2, datetime.datetime(2023, 6, 1, 12, 30), xlwt.easyxf(num_format_str="DD/MM/YYYY hh:mm"))
workbook.save("old.xls")

# Cells merged across columns and rows, as LibreOffice writes them.
document = odf.opendocument.OpenDocumentSpreadsheet()
table = odf.table.Table(name="list")
document.spreadsheet.addElement(table)
for cells in [
    [("Title", {"numbercolumnsspanned": 3}), None, None],
    [("id", {}), ("commune", {}), ("type", {})],
    [("A", {"numberrowsspanned": 2}), ("04001", {}), ("CLS", {"numberrowsspanned": 2})],
    [None, ("04006", {}), None],
    [("B", {}), ("13055", {"numbercolumnsspanned": 2}), None],
]:
    row = odf.table.TableRow()
    table.addElement(row)
    for cell in cells:
        made = odf.table.CoveredTableCell()
        if cell:
            made = odf.table.TableCell(valuetype="string", **cell[1])
            made.addElement(odf.text.P(text=cell[0]))
        row.addElement(made)
document.save("merged.ods")


def archive(name, parts):
    with zipfile.ZipFile(name, "w", zipfile.ZIP_DEFLATED) as file:
        for part, text in parts.items():
            file.writestr(part, text)


def changed(name, source, part, edit):
    """An archive with one part changed."""
    with zipfile.ZipFile(source) as file:
        parts = {member: file.read(member) for member in file.namelist()}
    parts[part] = edit(parts[part].decode()).encode()
    archive(name, parts)


# Texts that look like numbers, shared and in their cell, and a number in scientific form.
book("codes.xlsx", data=[["id", "id2", "siren"], ["3E12", "inline", 5], ["01.50", "inline", 6]])
inline = '<c r="B{}" t="inlineStr"><is><t>{}</t></is></c>'
def codes(sheet):
    import re
    sheet = re.sub(r'<c r="B2".*?</c>', inline.format(2, "7E05"), sheet)
    sheet = re.sub(r'<c r="B3".*?</c>', inline.format(3, "10.0"), sheet)
    sheet = re.sub(r"<v>5</v>", "<v>2.00054781E8</v>", sheet)
    return re.sub(r"<v>6</v>", "<v>0.10000000000000001</v>", sheet)
changed("codes.xlsx", "codes.xlsx", "xl/worksheets/sheet1.xml", codes)
ods("codes.ods", [["id", "siren"], ["3E12", 5], ["01.50", 6]])
changed("codes.ods", "codes.ods", "content.xml", lambda text: text.replace('value="5"', 'value="2.00054781E8"').replace('value="6"', 'value="0.10000000000000001"'))

# What unpacks a thousandfold: 20 MiB of blanks.
blanks = " " * (20 << 20)
changed("bomb.xlsx", "sheet.xlsx", "xl/worksheets/sheet1.xml", lambda text: text.replace("<sheetData>", "<sheetData>" + blanks))
archive("bomb.zip", {"zones.csv": "code,communes\n" + blanks})
archive("bomb.kmz", {"doc.kml": "<kml>" + blanks + "</kml>"})


# Sheets that a far row and a far column make large: 2,000 rows of one cell, each 490 after the last, below a header of
# 200 (XLSX, and 1,000 of them repeated in OpenDocument); 1,900 cells, repeated 90,000 times.
def far_rows(cells, rows, gap):
    from openpyxl.utils import get_column_letter
    head = "".join(f'<c r="{get_column_letter(c)}1" t="inlineStr"><is><t>c{c}</t></is></c>' for c in range(1, cells + 1))
    body = "".join(
        f'<row r="{1 + gap * k}"><c r="A{1 + gap * k}" t="inlineStr"><is><t>x</t></is></c></row>' for k in range(1, rows + 1))
    return f'<sheetData><row r="1">{head}</row>{body}</sheetData>'


import re
changed("far.xlsx", "sheet.xlsx", "xl/worksheets/sheet1.xml",
        lambda text: re.sub("<sheetData>.*</sheetData>", far_rows(200, 2000, 490), text, flags=re.S))


def repeated(name, rows):
    """Rows as (cells, filled, times)."""
    body = "".join(
        f'<table:table-row table:number-rows-repeated="{times}"><table:table-cell table:number-columns-repeated="{cells}"'
        + (' office:value-type="string"><text:p>x</text:p></table:table-cell>' if filled else "/>") + "</table:table-row>"
        for cells, filled, times in rows)
    space = "urn:oasis:names:tc:opendocument:xmlns:"
    with zipfile.ZipFile(name, "w", zipfile.ZIP_STORED) as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr(
            "content.xml",
            f'<?xml version="1.0"?><office:document-content xmlns:office="{space}office:1.0" xmlns:table="{space}table:1.0" '
            f'xmlns:text="{space}text:1.0"><office:body><office:spreadsheet><table:table table:name="s">{body}'
            "</table:table></office:spreadsheet></office:body></office:document-content>",
            zipfile.ZIP_DEFLATED)


repeated("far.ods", [(200, True, 1)] + [(1, True, 1), (1, False, 490)] * 1000 + [(1, True, 1)])
repeated("repeated.ods", [(1900, True, 1)] + [(1900, True, 9000)] * 10)

# Three sheets of an .xls, each with a cell at its end.
old = xlwt.Workbook()
for name in ["a", "b", "c"]:
    sheet = old.add_sheet(name)
    sheet.write(0, 0, "id")
    sheet.write(65_535, 255, "x")
old.save("far.xls")
