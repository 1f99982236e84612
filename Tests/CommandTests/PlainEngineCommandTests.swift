import Foundation
import Testing

@Suite("The plain path on the embedded data")
struct PlainEngineCommandTests {
  @Test func verdictsAndSharesAreThoseOfTheEngine() async throws {
    let question = ["coverage", "--in-force", "possible", "--tolerance", "1%"]
    let engine = try await Self.answer(question)
    let plain = try await Self.answer(question + ["--engine", "plain"])
    let (zones, others) = (engine.rows("zones"), plain.rows("zones"))
    #expect(zones.count == 135 && others.count == 135)
    for (zone, other) in zip(zones, others) {
      let code = zone.text("code") ?? ""
      #expect(code == other.text("code"))
      #expect(zone["retained"] as? Bool == other["retained"] as? Bool, "\(code)")
      #expect(zone.text("class") == other.text("class") && zone["fragile"] as? Bool == other["fragile"] as? Bool)
      let (share, expected) = (zone["area_share"] as? Double, other["area_share"] as? Double)
      #expect(abs((share ?? -1) - (expected ?? -1)) <= 1e-9, "\(code)")
    }
    // Both paths were really taken: they round differently.
    #expect(engine.members["zones"] as? NSArray != plain.members["zones"] as? NSArray)
  }

  @Test func pairsAreThoseOfTheEngine() async throws {
    let question = ["overlaps", "--scheme", "cls,clsm,asv", "--in-force", "possible"]
    let engine = try await Self.answer(question).rows("pairs")
    let plain = try await Self.answer(question + ["--engine", "plain"]).rows("pairs")
    #expect(!engine.isEmpty && engine.count == plain.count)
    for (pair, other) in zip(engine, plain) {
      let names = "\(pair.text("a") ?? "") \(pair.text("b") ?? "")"
      #expect(pair.text("a") == other.text("a") && pair.text("b") == other.text("b"))
      #expect(pair.text("relation") == other.text("relation"), "\(names)")
      #expect(pair.text("relation_tolerant") == other.text("relation_tolerant"), "\(names)")
      for share in ["share_a", "share_b"] {
        #expect(abs((pair[share] as? Double ?? -1) - (other[share] as? Double ?? -1)) <= 1e-9, "\(names) \(share)")
      }
    }
  }

  @Test func anEngineThatDoesNotExistIsRefused() async throws {
    let run = try await BuiltBinary.run("stats", "--engine", "fast")
    #expect(run.status == 64 && run.error.contains("atoms, plain"))
  }

  private static func answer(_ arguments: [String]) async throws -> Answer {
    let run = try await BuiltBinary.run(arguments + ["--format", "json"])
    #expect(run.status == 0, "\(run.error)")
    return try Answer(run.outputBytes)
  }
}
