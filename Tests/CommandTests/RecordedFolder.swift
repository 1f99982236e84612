import Foundation
import Testing

/// A folder of texts that the program is to write again.
struct RecordedFolder {
  let path: String

  /// Whole, its byte order mark included.
  func text(_ name: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(fileURLWithPath: "\(path)/\(name)")), as: UTF8.self)
  }

  /// With `MAILLAGE_RECORD` set, records instead, and fails: nobody records without seeing it.
  func compare(_ text: String, _ name: String) throws {
    if ProcessInfo.processInfo.environment["MAILLAGE_RECORD"] != nil {
      try text.write(toFile: "\(path)/\(name)", atomically: true, encoding: .utf8)
      Issue.record("recorded \(name): look at the difference, then run without MAILLAGE_RECORD")
    } else {
      #expect(try self.text(name) == text, "\(name)")
    }
  }
}
