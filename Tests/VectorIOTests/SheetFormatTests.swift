import Foundation
import Testing
import VectorIO

/// The rows of a sheet, an empty cell as "".
private func rows(_ sheet: TextSheet) -> [[String]] {
  (0..<sheet.rowCount).map { row in sheet.columns.map { $0[row] ?? "" } }
}

@Suite("Sheets by their content")
struct SheetFormatTests {
  private let listed = [["code", "nom"], ["01001", "Île & Été"]]

  /// As its rows are in Excel, blank ones included, whatever the banner.
  /// As many columns as Excel has, and cells of 4 MB: one more is another file.
  @Test func rowsAndCellsHaveALimit() throws {
    let folder = try Folder()
    func read(_ row: String) throws -> Int? {
      try VectorReader.sheets(try folder.write("id,type\n" + row + "\n", to: "a.csv"))?.first?.columns.count
    }
    let commas = String(repeating: ",", count: 16_383)
    #expect(try read(commas) == 16_384)
    let tooWide = #expect(throws: VectorError.self) { try read(commas + ",") }
    #expect(tooWide?.message.contains("row 2 has more than 16,384 cells") == true)
    let text = String(repeating: "x", count: 4_000_000)
    #expect(try read("A," + text) == 2)
    let tooLong = #expect(throws: VectorError.self) { try read("A," + text + "x") }
    #expect(tooLong?.message.contains("more than 4,000,000 bytes") == true)
  }

  /// A few hundred bytes that name a far row and a far column, in a page (found by a fuzzer) and in workbooks.
  @Test func nearlyEmptySheetsAreRefused() throws {
    let folder = try Folder()
    let wide =
      #"<table><tr><th>a</th><td colspan="16000">b</td></tr><Row ss:Index="300000"><Cell>c</Cell></Row></table>"#
    let page = try folder.write("<html>\(wide)</html>", to: "far.xls")
    let fault = #expect(throws: VectorError.self) { try VectorReader.sheets(page) }?.fault
    guard case .unevenRows(cells: 16_001, let rows) = fault else {
      Issue.record("\(String(describing: fault))")
      return
    }
    #expect((2..<1_000).contains(rows))
    // 2,000 rows of one cell, each 490 after the last, below a header of 200; the same repeated; 1,900 cells 90,000 times; three
    // sheets with a cell at their end.
    for (name, rows, columns) in [
      ("far.xlsx", 980_001, 200), ("far.ods", 491_002, 200), ("repeated.ods", 90_001, 1_900),
      ("far.xls", 65_536, 256),
    ] {
      let path = Fixtures.path(name)
      #expect(throws: VectorError(.sparseSheet(rows: rows, columns: columns), path: path)) {
        try VectorReader.sheets(path)
      }
    }
  }

  @Test("a real .xls")
  func oldExcel() throws {
    let sheets = try #require(try VectorReader.sheets(Fixtures.path("old.xls")))
    #expect(sheets.map(\.name) == ["Présentation", "Œuvre"])
    #expect(rows(sheets[0]) == [["", ""], ["", ""], ["", "Note"]])
    #expect(
      rows(sheets[1]) == [
        ["Titre", "", ""], ["", "", ""], ["code", "population", "start"], ["01001", "1234", "2024-01-31"],
        ["2A004", "2.5", ""], ["", "0.1", "2023-06-01T12:30:00"],
      ])
    #expect(try VectorReader.sheets(Fixtures.path("old.xls"), layer: "Œuvre")?.count == 1)
    #expect(throws: VectorError.self) { try VectorReader.sheets(Fixtures.path("old.xls"), layer: "autre") }
  }

  @Test("merged cells of a .ods keep their neighbours in place")
  func mergedODS() throws {
    let sheet = try #require(try VectorReader.sheets(Fixtures.path("merged.ods"))?.first)
    #expect(
      rows(sheet) == [
        ["Title", "", ""], ["id", "commune", "type"], ["A", "04001", "CLS"], ["", "04006", ""], ["B", "13055", ""],
      ])
  }

  @Test("text, a page, XML of 2003 or a workbook under the name .xls", arguments: 0..<5)
  func namedXLS(_ which: Int) throws {
    let folder = try Folder()
    let page =
      "<html><head><style>td < 3</style></head><body><!-- <table> --><table><tr><th>code</th><th>nom</th></tr>"
      + "<tr><td class='a>b'>01001</td><td>&Icirc;le &amp;\n  &Eacute;t&eacute;</td></tr></table></body></html>"
    let xml =
      "<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"><Worksheet ss:Name=\"x\">"
      + "<Table><Row><Cell><Data ss:Type=\"String\">code</Data></Cell><Cell><Data ss:Type=\"String\">nom</Data></Cell>"
      + "</Row><Row><Cell/><Cell ss:Index=\"2\"><Data ss:Type=\"String\">Île &#38; Été</Data></Cell></Row></Table>"
      + "</Worksheet></Workbook>"
    let path: String
    switch which {
    case 0: path = try folder.write("code\tnom\n01001\tÎle & Été\n", to: "a.xls")
    case 1:
      let data = try #require("\u{FEFF}code\tnom\r\n01001\tÎle & Été\r\n".data(using: .utf16LittleEndian))
      path = try folder.write(data, to: "a.xls")
    case 2: path = try folder.write(page, to: "a.xls")
    case 3: path = try folder.write(xml, to: "a.xls")
    default:
      try Fixtures.copy("sheet.xlsx", into: folder, as: "a.xls")
      path = folder.file("a.xls")
    }
    let sheet = try #require(try VectorReader.sheets(path)?.first)
    switch which {
    case 3: #expect(rows(sheet) == [["code", "nom"], ["", "Île & Été"]])
    case 4: #expect(sheet.columns.contains { $0[0] == "code" && $0[1] == "01001" })
    default: #expect(rows(sheet) == listed)
    }
  }

  @Test("merged cells of a page, tables in cells, line breaks")
  func page() throws {
    let folder = try Folder()
    let text =
      "<table><tr><td colspan=2 rowspan='2'>A</td><td>B</td></tr><tr><td>C<br>D</td></tr><tr><td>E</td><td></td>"
      + "<td><table><tr><td>in</td></tr></table></td></tr></table>"
    let sheets = try #require(try VectorReader.sheets(try folder.write(text, to: "p.html")))
    #expect(sheets.map(\.name) == ["table 1", "table 2"])
    #expect(rows(sheets[0]) == [["in"]])
    #expect(rows(sheets[1]) == [["A", "", "B"], ["", "", "C\nD"], ["E", "", ""]])
  }

  @Test(
    "what is no table ends in a sentence",
    arguments: [
      ("<html><body>Connexion</body></html>", "web page without a table"), ("<table><tr><td>1", "does not end"),
      ("<html><table><tr><td>1</td></tr></table", "inside a tag"),
    ])
  func noTable(_ text: String, _ words: String) throws {
    let folder = try Folder()
    let path = try folder.write(text, to: "a.xls")
    let error = #expect(throws: VectorError.self) { try VectorReader.sheets(path) }
    #expect(error?.kind == .unreadable)
    #expect(error?.message.contains(words) == true)
  }

  /// 40,000 short rows and one of 40,000 cells: 1.6 billion cells of a file of 160 KB.
  @Test("a ragged text does not take all memory", arguments: [true, false])
  func ragged(_ isLongRowFirst: Bool) throws {
    let folder = try Folder()
    let long = String(repeating: ",", count: 40_000) + "\n"
    let short = String(repeating: "1,2\n", count: 40_000)
    let path = try folder.write(isLongRowFirst ? long + short : short + long, to: "a.csv")
    let error = #expect(throws: VectorError.self) { try VectorReader.sheets(path) }
    #expect(error?.kind == .unreadable)
  }

  @Test("a .xls cut anywhere never crashes, and never yields a shorter sheet")
  func cutXLS() throws {
    let folder = try Folder()
    let whole = try Data(contentsOf: URL(fileURLWithPath: Fixtures.path("old.xls")))
    for length in stride(from: 16, to: whole.count, by: 331) {
      let sheets = try? VectorReader.sheets(try folder.write(whole.prefix(length), to: "cut.xls"))
      if let sheets { #expect(sheets.map(\.rowCount) == [3, 6], "cut at \(length)") }
    }
  }
}
