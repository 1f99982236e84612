import Testing

@testable import Territory

@Suite("What people write in cells")
struct CellReadingTests {
  @Test(arguments: [
    ("1256992", 1_256_992), ("1 256 992", 1_256_992), ("1\u{202F}256\u{00A0}992", 1_256_992), ("1256992.0", 1_256_992),
    ("12,0", 12), ("0", 0), ("1e3", 1000),
  ])
  func wholeNumbers(_ text: String, _ value: Int) { #expect(wholeNumber(text) == value) }

  /// `1,000` is one thousand in English and one in French: nobody knows.
  @Test(arguments: ["", " ", "12,5", "n.d.", "nan", "inf", "1e20", "12 hab", "1,256,992", "1,000", "1.000", "0x10"])
  func noWholeNumber(_ text: String) { #expect(wholeNumber(text) == nil) }

  @Test(arguments: [
    ("Code_INSEE", "codeinsee"), ("code insee", "codeinsee"), ("CODE-INSÉE", "codeinsee"), ("Périmètre", "perimetre"),
    ("façade", "facade"), ("\u{FEFF}id", "id"), ("Île", "ile"), ("", ""),
  ])
  func foldedNames(_ name: String, _ folded: String) { #expect(foldedName(name) == folded) }

  @Test(arguments: [
    ("01053", "01053"), ("  01053 ", "01053"), ("\u{FEFF}01053\u{00A0}", "01053"), ("\t13055\r\n", "13055"),
    ("Île d'Yeu", "Île d'Yeu"), (" é ", "é"), ("", nil), ("   ", nil), ("\u{202F}", nil),
  ])
  func trimming(_ text: String, _ kept: String?) { #expect(trimmed(text) == kept) }

  @Test(arguments: [
    ("13055, 13070", ["13055", "13070"]), ("13055;13070/13080|13090", ["13055", "13070", "13080", "13090"]),
    ("13055 13070", ["13055", "13070"]), ("13055\n13070", ["13055", "13070"]), ("2A004 2B033", ["2A004", "2B033"]),
    ("13055\u{00A0}13070", ["13055", "13070"]), ("Aix-en-Provence, La Ciotat", ["Aix-en-Provence", "La Ciotat"]),
    ("La Roche sur Yon", ["La Roche sur Yon"]), ("", []), (" , ;", []), ("13055,", ["13055"]),
  ])
  func listsOfCodesAndNames(_ cell: String, _ items: [String]) { #expect(codeList(cell) == items) }

  @Test func columnsAreFoundWhateverTheirSpelling() {
    let table = SourceTable(
      source: "t.csv", columnNames: ["Nom", "Code INSEE"], columns: [["A", " "], [" 01053", nil]], rowCount: 2)
    #expect(table.column(["code_insee"]) == ["01053", nil])
    #expect(table.column(["name", "nom"]) == ["A", nil])
    #expect(table.column(["population"]) == nil)
    #expect(table.row(0) == 2)
  }

  @Test(arguments: [
    (3.14159, 2, "3.14"), (0.005, 2, "0.01"), (-0.001, 2, "0.00"), (-1.5, 1, "-1.5"), (12, 0, "12"), (0.04, 3, "0.040"),
  ])
  func fixedDecimals(_ value: Double, _ places: Int, _ text: String) { #expect(decimals(value, places) == text) }
}
