import Foundation
import Territory
import Testing
import VectorIO

@testable import Reports

/// What a workbook does not hold is refused with its place, never cut or left out.
@Suite struct WorkbookLimitTests {
  private func refusal(_ table: Table) throws -> Text {
    try #require(throws: WorkbookError.self) { _ = try table.xlsx() }.message
  }

  private func column(_ name: String) -> TableColumn { TableColumn(name, Text(name)) }

  @Test func rows() throws {
    let message = try refusal(Table("zones", Text("t"), [column("a")], count: 1_048_576) { _ in [.none] })
    #expect(
      message.en
        == "the sheet \"zones\" would have 1048576 rows, a sheet of a workbook has 1048575 at most: a CSV has no such limit"
    )
  }

  @Test func columns() throws {
    let columns = (0..<16_385).map { column("c\($0)") }
    let message = try refusal(Table("pivot", Text("t"), columns, rows: []))
    #expect(message.fr.hasPrefix("la feuille « pivot » aurait 16385 colonnes, une feuille de classeur en a 16384 "))
    #expect(try !Table("pivot", Text("t"), Array(columns.dropLast()), rows: []).xlsx().isEmpty)
  }

  @Test func lengthOfATextInItsCell() throws {
    let columns = (0..<30).map { column("c\($0)") }
    func table(_ text: String) -> Table {
      Table("zones", Text("t"), columns, rows: [[Value](repeating: .none, count: 29) + [.text(text)]])
    }
    // Counted as Excel does: the picture is two.
    let message = try refusal(table(String(repeating: "é", count: 32_766) + "🏥"))
    #expect(message.en.hasPrefix("the cell AD2 of \"zones\" would have a text of 32768 characters, a cell holds 32767"))
    let longest = String(repeating: "é", count: 32_767)
    let path = NSTemporaryDirectory() + "cells-\(UUID().uuidString).xlsx"
    defer { try? FileManager.default.removeItem(atPath: path) }
    try Data(table(longest).xlsx()).write(to: URL(fileURLWithPath: path))
    #expect(try VectorReader.read(path).column(at: 29)[0] == longest)
  }
}
