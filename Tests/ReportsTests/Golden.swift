import Foundation
import Reports
import Testing

extension Table {
  /// The whole table as CSV.
  func csv(_ dialect: CSVDialect = .standard) -> String {
    String(decoding: csvHeader(dialect) + csv(rows: 0..<count, dialect), as: UTF8.self)
  }
}

/// Compares a text with the recorded one of that name, byte for byte.
///
/// With `MAILLAGE_RECORD` set, the text is recorded instead, and the test fails: nobody records without seeing it.
func expectGolden(_ text: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation) {
  let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Goldens").appendingPathComponent(name)
  if ProcessInfo.processInfo.environment["MAILLAGE_RECORD"] != nil {
    do {
      try Data(text.utf8).write(to: file)
      Issue.record(
        "recorded \(name): look at the difference, then run without MAILLAGE_RECORD", sourceLocation: sourceLocation)
    } catch {
      Issue.record(error, sourceLocation: sourceLocation)
    }
    return
  }
  guard let recorded = try? Data(contentsOf: file) else {
    Issue.record("no golden \(name): record it with MAILLAGE_RECORD=1", sourceLocation: sourceLocation)
    return
  }
  #expect(
    Data(text.utf8) == recorded,
    "\(name) differs; it is now:\n\(text)\nMAILLAGE_RECORD=1 records it", sourceLocation: sourceLocation)
}
