import Foundation
import Testing

/// 789 contracts of all régions, gathered from public pages, against an oracle written in Python from the design alone
/// (`Tests/Recorded/record_states.py`).
@Suite("States of a public inventory on ten days", .serialized)
struct InventoryStatesTests {
  private static let recorded: (days: [String], states: [String: String]) = {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Recorded/inventory_states.csv")
    let lines = (try? String(contentsOf: file, encoding: .utf8))?.split(separator: "\n") ?? []
    let rows = lines.map { $0.split(separator: ",").map(String.init) }.filter { $0.count == 2 }
    return (
      rows.first?[1].split(separator: " ").map(String.init) ?? [],
      Dictionary(uniqueKeysWithValues: rows.dropFirst().map { ($0[0], $0[1]) })
    )
  }()

  private static let letters = ["certain": "C", "presumed": "P", "possible": "S", "planned": "L", "out": "O"]

  @Test(.needsShared, arguments: 0..<10) func everyContract(_ position: Int) async throws {
    let scratch = try Scratch()
    // One zone of no région in particular, so that the schemes of all are in the answer.
    try scratch.write("code,nom,communes\nZ1,z,13055\n", to: "zones.csv")
    let day = Self.recorded.days[position]
    let answer = try await Answer.of(
      "coverage", "--schemes", Shared.data("contracts/inventory.csv"), "--scheme", "cls,clsm,asv", "--zones",
      scratch.file("zones.csv"), "--on", day)
    let rows = answer.rows("schemes")
    #expect(rows.count == 789 && Self.recorded.states.count == 789)
    let differing = rows.filter { row in
      let expected = Self.recorded.states[row.text("id") ?? ""].map { Array($0)[position] }
      return Self.letters[row.text("state") ?? ""] != expected.map { String($0) }
    }
    #expect(differing.compactMap { $0.text("id") } == [], "\(day)")
  }

  /// By the design's rules, 188 CLS are certain or presumed on 1 January 2026, 304 with the possible ones.
  @Test func theDesignsFigures() throws {
    let position = try #require(Self.recorded.days.firstIndex(of: "2026-01-01"))
    let states = Self.recorded.states.filter { $0.key.hasPrefix("CLS-") }.map { String(Array($0.value)[position]) }
    #expect(states.count { ["C", "P"].contains($0) } == 188)
    #expect(states.count { ["C", "P", "S"].contains($0) } == 304)
  }
}
