import Coverage
import Territory
import Testing
import ToyTerritory

/// Commands that tell the same thing tell it alike, what is unknown included.
@Suite("Commands agree on known and unknown alike")
struct AgreementTests {
  private static let seeds = UInt64(1)...60

  @Test func explainAndCoverage() throws {
    for seed in Self.seeds {
      let toy = UnknownWorld(seed: seed).toy
      let atlas = try toy.atlas()
      let placed = try toy.placed(on: atlas)
      let question = MiniAtlas.question()
      let answer = try atlas.coverage(of: placed, question)
      let explained = try atlas.explain(zones: answer.zones.map(\.code), of: placed, question)
      for (zone, explanation) in zip(answer.zones, explained) {
        #expect(explanation.zone.code == zone.code && explanation.zone.retained == zone.retained)
        #expect(explanation.zone.reasons == zone.reasons && explanation.zone.perhaps == zone.perhaps)
        let asked = explanation.verdicts.filter(\.isAsked).map(\.verdict)
        #expect(asked == [zone.retained], "seed \(seed) \(zone.code)")
        let possible = explanation.verdicts.filter { $0.rule == answer.rule && $0.filter == .possible }
        #expect(possible.map(\.verdict) == [zone.retainedPossible], "seed \(seed) \(zone.code)")
      }
    }
  }

  @Test func timelineAndCoverage() throws {
    for seed in Self.seeds {
      let toy = UnknownWorld(seed: seed).toy
      let atlas = try toy.atlas()
      let placed = try toy.placed(on: atlas)
      let days = [Day(2023, 6, 1), Day(2026, 1, 1), Day(2031, 6, 1)]
      let timeline = try atlas.timeline(of: placed, MiniAtlas.question(), dates: days)
      for day in days {
        let whole = try #require(try atlas.coverage(of: placed, MiniAtlas.question(on: day)).summary.first)
        let point = try #require(timeline.points.first { $0.on == day && $0.summary.level == .nation }?.summary)
        #expect(
          [point.retained, point.undecided, point.retainedPossible, point.undecidedPossible, point.populationUnknown]
            == [
              whole.retained, whole.undecided, whole.retainedPossible, whole.undecidedPossible, whole.populationUnknown,
            ],
          "seed \(seed) \(day)")
        #expect(point.populationRetained == whole.populationRetained, "seed \(seed) \(day)")
      }
    }
  }

  @Test func statisticsAndCoverage() throws {
    for seed in Self.seeds {
      let toy = UnknownWorld(seed: seed).toy
      let atlas = try toy.atlas()
      let placed = try toy.placed(on: atlas)
      let summary = try atlas.coverage(of: placed, MiniAtlas.question()).summary
      let statistics = try atlas.statistics([placed], MiniAtlas.question())
      for row in summary where row.zones > 0 && row.isInventoryReached {
        func found(_ measure: Statistic.Measure) -> Statistic? {
          statistics.row(row.level, row.code, measure, type: "CLS", zoning: "toy", status: "presumed")
        }
        let retained = try #require(found(.zonesRetained), "seed \(seed) \(row.code)")
        #expect(retained.value == row.retainedKnown.map(Double.init) && retained.unknown == row.undecided)
        let people = try #require(found(.populationRetained))
        #expect(people.value == row.populationRetained && people.unknown == row.populationUnknown, "seed \(seed)")
        let apportioned = try #require(found(.populationApportioned))
        #expect(apportioned.value == row.populationApportioned && apportioned.unknown == row.apportionedUnknown)
      }
    }
  }

  @Test func reconcileAndCoverage() throws {
    for seed in Self.seeds {
      let toy = UnknownWorld(seed: seed).toy
      let atlas = try toy.atlas()
      let placed = try toy.placed(on: atlas)
      let published: PublishedFigures = [.retained: try #require(PublishedNumber("3"))]
      let answer = try atlas.reconcile(published, on: [placed], [MiniAtlas.question()], populations: [[]])
      for filter in [InForceFilter.certain, .presumed, .possible] {
        let coverage = try atlas.coverage(of: placed, MiniAtlas.question(inForce: filter))
        for count in coverage.rules {
          let definition = answer.definitions.first {
            $0.rule == count.rule && $0.inForce == filter && $0.status == .counted
          }
          #expect((definition == nil) == (count.zones == nil), "seed \(seed) \(count.rule.id) \(filter)")
          guard let definition, let zones = count.zones else { continue }
          #expect(definition.values[.retained] == Double(zones), "seed \(seed) \(count.rule.id) \(filter)")
          #expect(definition.zonesUnknown == count.notComputable, "seed \(seed) \(count.rule.id) \(filter)")
        }
      }
    }
  }
}
