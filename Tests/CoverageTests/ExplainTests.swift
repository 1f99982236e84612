import Coverage
import Territory
import Testing
import ToyTerritory

@Suite("Explanations")
struct ExplainTests {
  private func explain(
    _ toy: MiniAtlas, _ codes: [String], _ question: Question = MiniAtlas.question()
  ) throws -> [ZoneExplanation] {
    let atlas = try toy.atlas()
    return try atlas.explain(zones: codes, of: toy.placed(on: atlas), question)
  }

  /// Zone U, 1 km² in 01001 (with 01002 in EPCI E1), and everything that misses it on 2026-01-01.
  private static var missed: MiniAtlas {
    var toy = MiniAtlas()
    toy.add("U", Rectangle(2...3, 2...3), in: ["01001"], population: 100)
    toy.add("ENDED", "commune:01001", from: "2018", to: "2025-12-21")
    toy.add("PLANNED", "commune:01001", status: .planned)
    toy.add("LATER", "commune:01001", from: "2026-02-01")
    toy.add("EPCI", "commune:01002")
    toy.add("STRIP", "shape", drawn: [Rectangle(2...3, 2...2.04)])
    toy.add("UNDATED", "commune:01001", from: nil)
    toy.add("FAR", "commune:03001", from: "2018", to: "2025")
    return toy
  }

  /// 2025-12-21 is 11 days before; 1 February 31 days after; the strip holds 0.04 km² of 1.
  @Test func missesComeInOrder() throws {
    let zone = try #require(try explain(Self.missed, ["U"]).first)
    #expect(zone.zone.retained == false)
    #expect(
      zone.misses.map { "\($0.kind.rawValue) \($0.scheme)" } == [
        "expired ENDED", "uncertain UNDATED", "not_started LATER", "planned PLANNED", "epci_without_commune EPCI",
        "small_share STRIP", "nearest STRIP",
      ])
    #expect(zone.misses.map(\.days) == [11, nil, 31, nil, nil, nil, nil])
    #expect(zone.misses[4].epciCommunes?.held == 1 && zone.misses[4].epciCommunes?.all == 2)
    #expect(isClose(zone.misses[5].share, 0.04) && zone.misses[6].distanceKm == 0)
    // What would have covered it would have covered all of it.
    #expect(zone.misses.prefix(4).allSatisfy { isClose($0.share, 1) })
  }

  @Test func theNearestIsThatOfUncovered() throws {
    var toy = Self.missed
    toy.schemes.removeAll { $0.id == "STRIP" }
    toy.drawn = []
    let nearest = try #require(try explain(toy, ["U"]).first?.misses.last)
    let expected = try #require(try toy.uncovered().zones.first?.nearest)
    #expect(nearest.kind == .nearest && nearest.scheme == "EPCI" && expected.id == "EPCI")
    #expect(nearest.distanceKm == expected.distanceKm)
  }

  @Test func aCoveredZoneHasNoMiss() throws {
    let zone = try #require(try explain(MiniAtlas.standard, ["Q1"]).first)
    #expect(zone.zone.retained == true && zone.misses.isEmpty)
  }

  /// Q2 lies half in 01001, which CLS-A holds, half in 01002.
  @Test func evidenceOfAStraddlingZone() throws {
    let zone = try #require(try explain(MiniAtlas.standard, ["Q2"]).first)
    #expect(zone.communes.map(\.code) == ["01001", "01002"])
    #expect(zone.communes.allSatisfy { isClose($0.shareOfZone, 0.5) && $0.isStated && $0.isConsidered })
    #expect(isClose(zone.communes[0].shareCovered, 1) && zone.communes[1].shareCovered == 0)
    #expect(zone.schemes.map(\.scheme.id) == ["CLS-A"])
    #expect(isClose(zone.schemes[0].share, 0.5) && zone.schemes[0].reason == .statedEnd(Day(2030, 12, 31)))
    let asked = zone.verdicts.filter { $0.filter == .presumed }.map {
      "\($0.rule.id) \($0.verdict.map(String.init) ?? "?")"
    }
    #expect(
      asked == ["overlap true", "any-commune true", "all-communes false", "area:0.5 true", "population:0.5 true"])
    #expect(zone.verdicts.filter(\.isAsked).map(\.rule.id) == ["overlap"])
  }

  /// The same figures as `coverage`, and evidence from which the verdict follows again.
  @Test(arguments: 1...12)
  func agreesWithCoverage(_ seed: Int) throws {
    let toy = MiniAtlas.random(seed: UInt64(seed))
    for filter in InForceFilter.allCases {
      let question = MiniAtlas.question(types: ["CLS", "ASV"], inForce: filter)
      let zones = try toy.coverage(question).zones
      let explanations = try explain(toy, zones.map(\.code), question)
      #expect(explanations.map(\.zone.code) == zones.map(\.code))
      for (subject, zone) in zip(explanations, zones) {
        #expect(subject.zone.retained == zone.retained && subject.zone.areaShare == zone.areaShare, "\(zone.code)")
        #expect(subject.verdicts.filter { $0.filter == filter }.map(\.verdict) == Array(zone.verdicts), "\(zone.code)")
        #expect(subject.verdicts.first(where: \.isAsked)?.verdict == zone.retained)
        #expect(subject.misses.isEmpty == (zone.retained != false) || zones.allSatisfy { $0.retained != true })
        // A union holds as much as its largest member, and no more than all together.
        guard let share = zone.areaShare else { continue }
        let held = subject.schemes.filter(\.counts).compactMap(\.share)
        #expect(share >= (held.max() ?? 0) - 1e-9 && share <= held.reduce(0, +) + 1e-9, "\(zone.code)")
        #expect(held.contains { $0 > 0.05 } ? zone.retained == true : true)
        let communes = subject.communes.filter(\.isConsidered).compactMap(\.shareCovered)
        if !communes.isEmpty { #expect(communes.contains { $0 >= 0.95 } == zone.verdicts[1], "\(zone.code)") }
      }
    }
  }

  @Test func schemesSayWhyAndWhat() throws {
    let toy = MiniAtlas.standard
    let atlas = try toy.atlas()
    let question = MiniAtlas.question(types: ["CLS", "ASV", "CLSM"])
    let explained = try atlas.explain(
      schemes: ["CLSM-E", "CLS-A", "NONE"], on: [toy.placed(on: atlas)], question)
    #expect(explained.map(\.facts.scheme.id) == ["CLSM-E", "CLS-A"])
    #expect(explained.map(\.counts) == [false, true])
    #expect(explained.map(\.reason) == [.planned, .statedEnd(Day(2030, 12, 31))])
    #expect(explained.map { $0.communes.map(\.code) } == [["03001"], ["01001"]])
    // Q2 is half in CLS-A; ASV-D, x 8...12, holds all of it.
    #expect(explained[1].zones.map(\.code) == ["Q1", "Q2"])
    #expect(isClose(explained[1].zones[1].share, 0.5) && explained[1].zones[1].others == ["ASV-D"])
  }

  /// A square of 1 km of the plane: on the area as wide as the plane is stretched, within the window of the map.
  @Test func mapShowsTheZoneAmongItsCommunesAndSchemes() throws {
    let toy = Self.missed
    let atlas = try toy.atlas()
    let placed = try toy.placed(on: atlas)
    let subject = try #require(try atlas.explain(zones: ["U"], of: placed, MiniAtlas.question()).first)
    let map = try #require(try atlas.map(ofZone: subject, on: placed))
    #expect(map.outlines.map(\.role).first == .commune && map.outlines.last?.role == .zone)
    #expect(Set(map.outlines.filter { $0.role == .missed }.map(\.label)) == ["ENDED", "LATER", "PLANNED", "UNDATED"])
    let ring = try #require(map.outlines.last?.rings.first)
    let (xs, ys) = (ring.map(\.x), ring.map(\.y))
    let (width, height) = ((xs.max() ?? 0) - (xs.min() ?? 0), (ys.max() ?? 0) - (ys.min() ?? 0))
    #expect(isClose(width * height, 1, within: 1e-6) && abs(width - height) > 0.1)
    #expect(isClose(map.halfWidth - width / 2, map.halfHeight - height / 2, within: 1e-6))
  }
}
