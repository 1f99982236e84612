import Coverage
import Territory
import Testing
import ToyTerritory

/// Over 300 seeded territories with unknown members of every sort: what is said for sure holds in every completion of the
/// unknown, and what is said to be unknown differs between two of them.
@Suite("Every completion of the unknown")
struct CompletionTests {
  private static let filters: [InForceFilter] = [.certain, .presumed, .possible]

  @Test(arguments: 0..<6)
  func verdictsAreWhatBothEndsSay(_ batch: UInt64) throws {
    for seed in (batch * 50 + 1)...(batch * 50 + 50) {
      let world = UnknownWorld(seed: seed)
      // No share of whole squares is a tie at 5.3 %.
      let oracle = CellOracle(world, tolerance: 0.053)
      for filter in Self.filters {
        let answer = try world.toy.coverage(MiniAtlas.question(inForce: filter, tolerances: ["5.3%"]))
        for zone in world.zones {
          let found = try #require(answer.zone(zone.code))
          #expect(
            Array(found.verdicts) == oracle.verdicts(zone, filter),
            "seed \(seed), \(zone), \(filter); schemes \(world.schemes); without outline \(world.blind.sorted())")
        }
      }
    }
  }

  /// No is less than unknown, which is less than yes: more schemes never take a zone back.
  @Test func certainIsPresumedIsPossible() throws {
    func rank(_ verdict: Bool?) -> Int { verdict.map { $0 ? 2 : 0 } ?? 1 }
    for seed in UInt64(1)...100 {
      let toy = UnknownWorld(seed: seed).toy
      let answers = try Self.filters.map { try toy.coverage(MiniAtlas.question(inForce: $0)) }
      for (fewer, more) in zip(answers, answers.dropFirst()) {
        for (a, b) in zip(fewer.zones, more.zones) {
          for (x, y) in zip(a.verdicts, b.verdicts) { #expect(rank(x) <= rank(y), "seed \(seed) \(a.code)") }
        }
        for (a, b) in zip(fewer.summary, more.summary) {
          #expect(a.retained <= b.retained && a.retained + a.undecided <= b.retained + b.undecided, "seed \(seed)")
          #expect((a.populationRetained ?? 0) <= (b.populationRetained ?? 0), "seed \(seed)")
        }
      }
      // The three filters of one answer are those of three answers.
      for (position, zone) in answers[1].zones.enumerated() {
        #expect(zone.retainedCertain == answers[0].zones[position].retained, "seed \(seed) \(zone.code)")
        #expect(zone.retainedPossible == answers[2].zones[position].retained, "seed \(seed) \(zone.code)")
      }
    }
  }

  /// A place that was probable is found to be the perimeter, or not to be: what was known stays.
  @Test func moreKnowledgeNeverWidensASpan() throws {
    for seed in UInt64(1)...100 {
      let world = UnknownWorld(seed: seed)
      let before = try world.toy.coverage()
      for index in world.toy.schemes.indices where !world.toy.schemes[index].probablePlace.isEmpty {
        var toy = world.toy
        toy.schemes[index].perimeter = toy.schemes[index].probablePlace
        toy.schemes[index].probablePlace = []
        let after = try toy.coverage()
        for (a, b) in zip(before.zones, after.zones) {
          for (x, y) in zip(a.verdicts, b.verdicts) where x != nil { #expect(x == y, "seed \(seed) \(a.code)") }
        }
      }
    }
  }

  @Test func everyUnknownVerdictHasAReason() throws {
    for seed in UInt64(1)...100 {
      for rule in Rule.registry {
        for zone in try UnknownWorld(seed: seed).toy.coverage(MiniAtlas.question(rule: rule)).zones {
          #expect((zone.retained == nil) == !zone.reasons.isEmpty, "seed \(seed) \(zone.code) \(rule.id)")
        }
      }
    }
  }
}
