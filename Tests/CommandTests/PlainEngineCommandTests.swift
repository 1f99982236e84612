import Foundation
import Testing

@Suite("The plain path on the embedded data")
struct PlainEngineCommandTests {
  @Test func verdictsAndSharesAreThoseOfTheEngine() async throws {
    let question = ["coverage", "--in-force", "possible", "--tolerance", "1%", "--region", "93"]
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

  /// The shares that each scheme has of a zone.
  @Test func explanationsAreThoseOfTheEngine() async throws {
    let question = ["explain", "QN01315M"]
    let engine = try await Self.answer(question).rows("evidence")
    let plain = try await Self.answer(question + ["--engine", "plain"]).rows("evidence")
    #expect(!engine.isEmpty && engine.count == plain.count)
    for (row, other) in zip(engine, plain) {
      #expect(row.text("of") == other.text("of") && row["counts"] as? Bool == other["counts"] as? Bool)
      #expect(abs((row["share"] as? Double ?? -1) - (other["share"] as? Double ?? -1)) <= 1e-9)
    }
    #expect(engine as NSArray != plain as NSArray)
  }

  /// Counts by date, losses by month, definitions: none hangs on the way of measuring.
  @Test(arguments: [
    (["timeline", "--from", "2015", "--to", "2026"], "points"), (["expiring", "--within", "24m"], "zones"),
  ])
  func datesAreThoseOfTheEngine(_ question: [String], _ table: String) async throws {
    let engine = try await Self.answer(question).rows(table)
    let plain = try await Self.answer(question + ["--engine", "plain"]).rows(table)
    #expect(!engine.isEmpty && engine.count == plain.count)
    for (row, other) in zip(engine, plain) {
      for column in ["code", "zones_retained", "zones_not_computable", "population_retained"] {
        #expect(row[column] as? NSObject == other[column] as? NSObject, "\(column)")
      }
    }
  }

  private static func answer(_ arguments: [String]) async throws -> Answer {
    let run = try await BuiltBinary.run(arguments + ["--format", "json"])
    #expect(run.status == 0, "\(run.error)")
    return try Answer(run.outputBytes)
  }
}
