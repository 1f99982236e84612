import Foundation
import Geometry
import Testing
import VectorIO

@Suite("Reading tables")
struct TableReadingTests {
  @Test("CSV keeps zeros, whatever its separator; empty is missing", arguments: [",", ";", "\t"])
  func separators(separator: String) throws {
    let folder = try Folder()
    let rows = [["code", "nom", "2018"], ["01001", "Écully", "007"], ["2A004", "", "1.50"]]
    let text = rows.map { $0.joined(separator: separator) }.joined(separator: "\n")
    let path = try folder.write("\u{FEFF}" + text + "\n", to: "list.csv")
    let table = try VectorReader.read(path)
    #expect(table.layer == "list")
    #expect(table.columnNames == ["code", "nom", "2018"])
    #expect(table.texts == ["code": ["01001", "2A004"], "nom": ["Écully", nil], "2018": ["007", "1.50"]])
    #expect(table.geometry == nil)
  }

  @Test("CSV in Windows-1252 is read as such, with a warning")
  func windows1252() throws {
    let folder = try Folder()
    let bytes = Array("code,pr".utf8) + [0xE9] + Array("nom\n01,".utf8) + [0xC9, 0x80] + Array("\n".utf8)
    let table = try VectorReader.read(try folder.write(Data(bytes), to: "old.csv"))
    #expect(table.texts == ["code": ["01"], "prénom": ["É€"]])
    #expect(table.warnings.count == 1)
  }

  @Test("CSV with quotes, separators and line ends in a text")
  func quotes() throws {
    let folder = try Folder()
    let path = try folder.write("a,b\n\"x, \"\"y\"\"\nz\",2\n", to: "q.csv")
    #expect(try VectorReader.read(path).texts == ["a": ["x, \"y\"\nz"], "b": ["2"]])
  }

  @Test("a CSV of one column is a table")
  func oneColumn() throws {
    let folder = try Folder()
    let path = try folder.write("\u{FEFF}code\r\n01001\r\n2A004,5\r\n", to: "codes.csv")
    let table = try VectorReader.read(path)
    #expect(table.layer == "codes")
    #expect(table.texts == ["code": ["01001", "2A004,5"]])
    #expect(try VectorReader.layers(path).map(\.columns) == [["code"]])
  }

  @Test("XLSX: texts keep zeros, numbers are plain, dates are ISO")
  func xlsx() throws {
    let table = try VectorReader.read(Fixtures.path("sheet.xlsx"))
    #expect(table.layer == "data")
    #expect(
      table.texts == [
        "code": ["01001", "2A004", "97412"], "population": ["1234", "70000", nil], "share": ["0.1", "2", "1e-07"],
        "start": ["2024-01-31", nil, "1999-12-01"], "when": ["2024-01-31T10:20:30", nil, "2024-01-31T10:20:30"],
        "mixed": ["2024-01-31", "2018-06", "2018"], "flag": ["true", "false", nil],
      ])
  }

  @Test("ODS likewise")
  func ods() throws {
    let table = try VectorReader.read(Fixtures.path("sheet.ods"))
    #expect(
      table.texts == ["code": ["01001", "2A004"], "population": ["1234", "2.5"], "start": ["2024-01-31", nil]])
  }

  @Test("two filled sheets must be chosen from")
  func sheets() throws {
    let path = Fixtures.path("two.xlsx")
    let error = #expect(throws: VectorError.self) { try VectorReader.read(path) }
    #expect(error?.kind == .ambiguousLayer)
    #expect(error?.available == ["first", "second"])
    #expect(try VectorReader.read(path, layer: "second").texts == ["code": ["01002"]])
  }

  @Test("columns come in the order asked for, and once more if asked twice")
  func columns() throws {
    let table = try VectorReader.read(Fixtures.path("sheet.xlsx"), columns: ["flag", "code", "flag"])
    #expect(table.columnNames == ["flag", "code", "flag"])
    #expect(Array(table.column(at: 2)) == ["true", "false", nil])
    #expect(table.column("population") == nil)
    #expect(try VectorReader.read(Fixtures.path("sheet.xlsx"), columns: []).rowCount == 3)
  }

  @Test("a text column tells empty from missing")
  func textColumn() {
    let column = TextColumn(["01", nil, "", "é"])
    #expect(column.count == 4)
    #expect(Array(column) == ["01", nil, "", "é"])
    #expect(column.withUTF8(of: 3) { $0.map { Array($0) } } == [0xC3, 0xA9])
    #expect(column.withUTF8(of: 1) { $0 == nil })
  }
}
