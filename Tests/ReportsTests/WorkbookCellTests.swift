import Foundation
import Territory
import Testing
import VectorIO

@testable import Reports

/// Workbooks of all commands, read again cell by cell with GDAL, which knows nothing of what wrote them.
@Suite struct WorkbookCellTests {
  @Test(arguments: GoldenTests.commands, [Language.fr, .en])
  func everyCellReadsBack(command: String, language: Language) throws {
    let report = try #require(try MiniReports.made().first { $0.command == command }?.report)
    let path = NSTemporaryDirectory() + "cells-\(UUID().uuidString).xlsx"
    defer { try? FileManager.default.removeItem(atPath: path) }
    try Data(report.xlsx(language)).write(to: URL(fileURLWithPath: path))
    let layers = try VectorReader.layers(path).map(\.name)
    #expect(layers.first == (language == .fr ? "Synthèse" : "Overview"))
    #expect(Array(layers.dropFirst()) == report.tableNames)
    var cells = 0
    for name in report.tableNames {
      let table = try #require(report.table(name, language))
      if table.count == 0 { continue }
      let read = try Self.grid(VectorReader.read(path, layer: name))
      #expect(read.first == table.columns.map { $0.heading(language) }, "\(name)")
      // The last columns are left out where nothing stands in them.
      try #require(read.count == table.count + 1, "\(name)")
      for (row, values) in table.rows.enumerated() {
        for (column, value) in values.enumerated() {
          let found = column < read[row + 1].count ? read[row + 1][column] : nil
          #expect(
            Self.isSame(value, found, table.columns[column].words, language),
            "\(name) row \(row + 2), \(table.columns[column].name): \(value) is \(found ?? "empty")")
          cells += 1
        }
      }
    }
    #expect(cells > 0)
  }

  /// Rows with the heading first; where all columns are text, it is taken for a row already.
  private static func grid(_ table: VectorTable) -> [[String?]] {
    let columns = table.columnNames.indices.map { Array(table.column(at: $0)) }
    let rows = (0..<table.rowCount).map { row in columns.map { $0[row] } }
    return table.columnNames.first == "Field1" ? rows : [table.columnNames.map(Optional.some)] + rows
  }

  private static func isSame(_ value: Value, _ found: String?, _ words: [String: Text], _ language: Language) -> Bool {
    switch value {
    case .none: found == nil
    case .integer(let integer): found.flatMap(Double.init) == Double(integer)
    case .number(let number): found.flatMap(Double.init).map { abs($0 - number) <= 1e-12 * abs(number) } ?? false
    case .boolean(let boolean): found == (boolean ? "true" : "false")
    case .text(let text): found ?? "" == (words[text].map { $0(language) } ?? text)
    case .list, .record: found ?? "" == value.plainText ?? ""
    }
  }
}
