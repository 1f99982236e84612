import Foundation
import Testing

/// A run's JSON answer.
struct Answer {
  let members: [String: Any]

  /// Runs a command with `--format json`, expects it to end well, and reads what it says.
  static func of(_ arguments: String..., sourceLocation: SourceLocation = #_sourceLocation) async throws -> Answer {
    try await of(arguments, sourceLocation: sourceLocation)
  }

  static func of(_ arguments: [String], sourceLocation: SourceLocation = #_sourceLocation) async throws -> Answer {
    let run = try await BuiltBinary.run(arguments + ["--format", "json"])
    #expect(run.status == 0, "\(run.error)", sourceLocation: sourceLocation)
    return try Answer(run.outputBytes, sourceLocation: sourceLocation)
  }

  init(_ json: Data, sourceLocation: SourceLocation = #_sourceLocation) throws {
    members = try #require(
      try JSONSerialization.jsonObject(with: json) as? [String: Any], sourceLocation: sourceLocation)
  }

  func rows(_ table: String) -> [[String: Any]] { members[table] as? [[String: Any]] ?? [] }

  /// The first row of that code, or whose `field` is `value`.
  func row(_ table: String, _ code: String) -> [String: Any] { row(table, "code", code) }

  func row(_ table: String, _ field: String, _ value: String) -> [String: Any] {
    rows(table).first { $0[field] as? String == value } ?? [:]
  }

  /// Codes of the issues of a kind, sorted; the file's own rows only when `source` is given.
  func issues(_ kind: String, source: String? = nil) -> [String] {
    rows("issues").filter { $0["kind"] as? String == kind && (source == nil || $0["source"] as? String == source) }
      .map { $0["code"] as? String ?? "" }.sorted()
  }
}

extension [String: Any] {
  func int(_ name: String) -> Int? { self[name] as? Int }
  func text(_ name: String) -> String? { self[name] as? String }
  func texts(_ name: String) -> [String]? { self[name] as? [String] }
}
