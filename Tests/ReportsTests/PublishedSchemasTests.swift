import Foundation
import Testing

@testable import Reports

/// GeoData/schemas holds what `maillage schema … --format json` prints, and nothing else.
@Suite struct PublishedSchemasTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("GeoData/schemas")

  private static var files: [String: String] {
    var files: [String: String] = [:]
    for command in contract {
      if let schema = command.jsonSchema { files["\(command.name)/answer.json"] = schema }
      for table in command.allTables { files["\(command.name)/\(table.name).table.json"] = table.tableSchema }
    }
    return files
  }

  @Test func areThoseOfTheProgram() throws {
    let files = Self.files
    if ProcessInfo.processInfo.environment["MAILLAGE_RECORD"] != nil {
      try? FileManager.default.removeItem(at: Self.folder)
      for (name, text) in files {
        let file = Self.folder.appendingPathComponent(name)
        try FileManager.default.createDirectory(
          at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
      }
      Issue.record("recorded GeoData/schemas: look at the difference, then run without MAILLAGE_RECORD")
      return
    }
    let found = FileManager.default.enumerator(atPath: Self.folder.path)?.compactMap { $0 as? String } ?? []
    #expect(Set(found.filter { $0.hasSuffix(".json") }) == Set(files.keys))
    for (name, text) in files.sorted(by: { $0.key < $1.key }) {
      let recorded = try? String(contentsOf: Self.folder.appendingPathComponent(name), encoding: .utf8)
      #expect(recorded == text, "GeoData/schemas/\(name) differs: MAILLAGE_RECORD=1 records it")
    }
  }
}
