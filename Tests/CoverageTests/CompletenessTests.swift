import Territory
import Testing
import ToyTerritory

@testable import Coverage

/// The inventory beside published totals, by hand on the toy territory: 7,000 known people in région 10, 24,300 in 20.
@Suite("Completeness of the inventory")
struct CompletenessTests {
  private func total(
    _ level: TerritoryLevel, _ code: String, _ value: Double, _ date: String,
    _ measure: PublishedTotal.Measure = .schemes,
    _ comparison: PublishedTotal.Comparison = .equal, _ statuses: [SchemeStatus] = [.signed, .active],
    type: String = "CLS"
  ) throws -> PublishedTotal {
    PublishedTotal(
      level: level, code: code, type: type, measure: measure, comparison: comparison, value: value, decimals: 2,
      date: try #require(PartialDate(date)), statuses: statuses, source: "https://example.org")
  }

  private func atlas(_ totals: [PublishedTotal]) throws -> Atlas {
    var toy = MiniAtlas.standard
    toy.totals = totals
    return try toy.atlas()
  }

  /// On 2026-01-01 CLS-A is certain in 01001, CLS-B presumed in 01004 and 02003, CLS-C possible in two arrondissements.
  @Test func countsOnTheDay() throws {
    let counts = try atlas([
      total(.region, "10", 2, "2026-01-01"), total(.region, "20", 3, "2026-01-01"),
      total(.region, "10", 0.71, "2026-01-01", .populationShare),
      total(.region, "20", 0.34, "2026-01-01", .populationShare),
      total(.nation, "FR", 2, "2026-01-01", .epci), total(.region, "10", 0, "2019"),
      total(.nation, "FR", 0, "2026-01-01"),
      total(.nation, "FR", 1, "2026-01-01", .schemes, .moreThan), total(.region, "99", 1, "2026-01-01"),
      total(.departement, "03", 1, "2026-01-01", .schemes, .equal, [.planned], type: "CLSM"),
    ]).publishedTotals(MiniAtlas.question(types: ["CLS", "CLSM"]))
    func figures(_ certain: Double?, _ presumed: Double?, _ possible: Double?) -> ListedFigures {
      ListedFigures(certain: certain, presumed: presumed, possible: possible)
    }
    let listed = counts.map(\.listed)
    #expect(listed[0] == figures(1, 2, 2) && listed[1] == figures(0, 1, 2))
    #expect(listed[2] == figures(1000.0 / 7000, 5000.0 / 7000, 5000.0 / 7000))
    #expect(listed[3] == figures(0, 7000.0 / 24300, 8500.0 / 24300))
    // E1 and E2, then E3.
    #expect(listed[4] == figures(1, 2, 3) && listed[5] == figures(0, 0, 0))
    #expect(listed[6] == figures(1, 2, 3) && listed[8] == figures(nil, nil, nil))
    #expect(listed[9] == figures(1, 1, 1) && counts[9].sameStatuses == figures(1, 1, 1))
    #expect(
      counts.map(\.verdict) == [
        .agrees, .short, .agrees, .within, .agrees, .agrees, .contradicts, .agrees, .notComputable, .agrees,
      ])
    #expect(
      counts[0].agreeing.map(\.word) == ["presumed", "possible", "presumed_same_statuses", "possible_same_statuses"])
    #expect(counts[0].name == "Région 10")
  }

  /// A contract of which only a possible place is known counts among the schemes; whom it holds is known among the possible
  /// ones alone.
  @Test func possiblePlaces() throws {
    var toy = MiniAtlas.standard
    toy.add("CLS-P", "?commune:03001", from: "2025")
    toy.totals = try [
      total(.departement, "03", 1, "2026-01-01"), total(.departement, "03", 1, "2026-01-01", .populationShare),
    ]
    let counts = try toy.atlas().publishedTotals(MiniAtlas.question())
    #expect(counts[0].listed == ListedFigures(certain: 0, presumed: 1, possible: 1))
    #expect(counts[1].listed == ListedFigures(certain: 0, presumed: 0, possible: 900.0 / 10900))
  }

  @Test func onlyWhatIsAsked() throws {
    let atlas = try atlas([
      total(.region, "10", 2, "2026"), total(.departement, "02", 2, "2026"), total(.nation, "FR", 2, "2026"),
      total(.region, "20", 2, "2026", type: "CLSM"),
    ])
    #expect(try atlas.publishedTotals(MiniAtlas.question()).map(\.total.code) == ["10", "02", "FR"])
    #expect(try atlas.publishedTotals(MiniAtlas.question(territory: [.region: ["20"]])).map(\.total.code) == ["02"])
  }

  /// Région 10 has all that was published, région 20 has not; département 01 goes with its région, 02 has a total of its own.
  @Test func levels() throws {
    var toy = MiniAtlas.standard
    toy.totals = try [
      total(.region, "10", 2, "2025-06"), total(.region, "20", 3, "2025-06"), total(.departement, "02", 1, "2025-06"),
    ]
    let answer = try toy.coverage()
    let byCode = Dictionary(answer.summary.map { ("\($0.level) \($0.code)", $0.inventory) }) { first, _ in first }
    #expect(
      byCode == [
        "nation FR": .partial, "region 10": .complete, "region 20": .partial, "departement 01": .complete,
        "departement 02": .complete, "departement 03": .partial,
      ])
    #expect(answer.zone("Q1")?.inventory == .complete && answer.zone("Q5")?.inventory == .partial)
    // A year and more after, they measure nothing; what the inventory says of itself is left.
    let later = try toy.coverage(MiniAtlas.question(on: Day(2026, 8, 1)))
    #expect(Set(later.summary.map(\.inventory)) == [.partial])
    #expect(later.completeness.first { $0.code == "10" }?.total != nil)
  }

  /// No CLSM is on record in région 10, and none of the types is known for all.
  @Test func nothingKnown() throws {
    let answer = try MiniAtlas.standard.coverage(MiniAtlas.question(types: ["CLS", "CLSM"]))
    #expect(answer.summary.first { $0.code == "10" }?.inventory == .nothingKnown)
    #expect(answer.zone("Q1")?.inventory == .nothingKnown && answer.zone("Q5")?.inventory == .partial)
    #expect(answer.completeness.isEmpty)
  }

  /// The nearest in time of each measure and set of statuses, and a row without a total where none was published.
  @Test func rows() throws {
    let atlas = try atlas([
      total(.region, "10", 9, "2015"), total(.region, "10", 2, "2025"), total(.region, "10", 7, "2040"),
      total(.region, "10", 1, "2025", .schemes, .equal, [.planned]),
      total(.region, "10", 0.7, "2025", .populationShare),
    ])
    let rows = try atlas.completeness(MiniAtlas.question())
    let here = rows.filter { $0.level == .region && $0.code == "10" }
    #expect(here.map { $0.total?.value } == [2, 1, 0.7] && here.map(\.listed) == [2, 0, 5000.0 / 7000])
    #expect(here.map(\.day) == [Day(2025, 12, 31), Day(2025, 12, 31), Day(2025, 12, 31)])
    let other = try #require(rows.first { $0.level == .region && $0.code == "20" })
    #expect(other.total == nil && other.day == Day(2026, 1, 1) && other.listed == 1 && other.listedPossible == 2)
    #expect(
      rows.map(\.level) == [.nation, .region, .region, .region, .region, .departement, .departement, .departement])
  }

  // MARK: All of a territory is said to be covered

  private func saidCovered(_ more: [PublishedTotal] = []) throws -> MiniAtlas {
    var toy = MiniAtlas.standard
    toy.totals = try [total(.departement, "03", 1, "2024-03-22", .populationShare, .equal, [.signed])] + more
    return toy
  }

  /// From its day for the 60 months that a CLS is presumed to last.
  @Test(arguments: [
    (Day(2024, 3, 21), true), (Day(2024, 3, 22), false), (Day(2026, 1, 1), false), (Day(2029, 3, 21), false),
    (Day(2029, 3, 22), true),
  ])
  func notCoveredIsUnknown(_ day: Day, _ isKnown: Bool) throws {
    let answer = try saidCovered().coverage(MiniAtlas.question(on: day))
    let zone = try #require(answer.zone("Q5"))
    #expect(zone.retained == (isKnown ? false : nil) && zone.retainedCertain == zone.retained)
    #expect(zone.retainedPossible == zone.retained && zone.areaShare == (isKnown ? 0 : nil))
    #expect(zone.reasons == (isKnown ? [] : [.allCoveredElsewhere]))
    #expect(answer.issues.count { $0.kind == .allCoveredElsewhere } == (isKnown ? 0 : 1))
    #expect(answer.saidCovered.map(\.zones) == (isKnown ? [] : [1]))
    let row = try #require(answer.summary.first { $0.code == "03" })
    #expect(row.undecided == (isKnown ? 0 : 1) && row.undecidedPossible == row.undecided)
    // Other départements are as they were.
    #expect(answer.zone("Q1")?.retained == true)
  }

  /// A contract that holds the zone settles it; a type not asked for says nothing; a later share that is not all, neither.
  @Test func whatSettlesIt() throws {
    var toy = try saidCovered()
    toy.add("CLS-Q", "commune:03001", from: "2025")
    #expect(try toy.coverage().zone("Q5")?.retained == true)
    #expect(try saidCovered().coverage(MiniAtlas.question(types: ["CLSM"])).zone("Q5")?.retained == false)
    let later = try saidCovered([total(.departement, "03", 0.8, "2025-06-01", .populationShare)])
    #expect(try later.coverage(MiniAtlas.question(on: Day(2025, 5, 31))).zone("Q5")?.retained == nil)
    #expect(try later.coverage().zone("Q5")?.retained == false)
  }

  /// Answers over days are those of each day.
  @Test func overDays() throws {
    let toy = try saidCovered()
    let atlas = try toy.atlas()
    let days = [Day(2024, 1, 1), Day(2026, 1, 1), Day(2030, 1, 1)]
    let timeline = try atlas.timeline(
      of: toy.placed(on: atlas), MiniAtlas.question(), dates: days, by: [.departement])
    let points = timeline.points.filter { $0.summary.code == "03" }
    #expect(points.map(\.on) == days && points.map(\.summary.undecided) == [0, 1, 0])
    let uncovered = try toy.uncovered()
    #expect(uncovered.zones.last?.zone.code == "Q5")
    #expect(uncovered.zones.last?.reason == .unknown(.allCoveredElsewhere))
  }
}
