import Foundation
import Testing

/// The embedded inventory on ten days, against `Tests/Recorded/contracts.json`: states by the rules of the documentation,
/// and QPV retained by sets of commune codes, in Python without this program and without GEOS (`contracts.py`).
@Suite("The embedded inventory on ten days", .serialized)
struct RecordedContractsTests {
  struct Record: Decodable {
    struct Retained: Decodable {
      var schemes: Int
      /// Those whose perimeter holds anything; possible places are ground for the filter `possible` only.
      var withGround: Int
      var zones: Int
      /// Zones of codes that nobody knows any more.
      var unknown: [String]
      var people: Int
    }
    var days: [String]
    var zones: Int
    var people: Int
    var retained: [String: [String: Retained]]
    var states: [String: String]
  }

  private static let record: Record? = try? Recorded.read("contracts")
  private static let letters = ["certain": "c", "presumed": "r", "possible": "s", "planned": "p", "out": "o"]
  /// What is known of a perimeter that is ground for a filter; a probable place is none.
  private static let grounds = [
    "certain": ["known", "partly"], "presumed": ["known", "partly"],
    "possible": ["known", "partly", "possible"],
  ]
  private static let counting = [
    "certain": ["certain"], "presumed": ["certain", "presumed"], "possible": ["certain", "presumed", "possible"],
  ]

  @Test(arguments: 0..<10) func everyState(_ position: Int) async throws {
    let record = try #require(Self.record)
    let day = record.days[position]
    let rows = try await Answer.of("coverage", "--scheme", "cls,clsm,asv", "--on", day).rows("schemes")
    #expect(rows.count == 789 && record.states.count == 789 && record.days.count == 10)
    let differing = rows.compactMap { row -> String? in
      let id = row.text("id") ?? ""
      let expected = record.states[id].map { String(Array($0)[position]) }
      let found = Self.letters[row.text("state") ?? ""]
      return found != nil && found == expected ? nil : "\(id): \(found ?? "?"), not \(expected ?? "?")"
    }
    #expect(differing == [], "\(day)")
  }

  @Test(arguments: 0..<10, ["certain", "presumed", "possible"])
  func whatIsRetained(_ position: Int, _ filter: String) async throws {
    let record = try #require(Self.record)
    let day = record.days[position]
    let expected = try #require(record.retained[day]?[filter])
    let answer = try await Answer.of(
      "coverage", "--scheme", "cls", "--rule", "any-commune", "--in-force", filter, "--on", day)
    let france = answer.row("summary", "FR")
    #expect(france.int("zones") == record.zones && france.int("population") == record.people)
    #expect(france.int("schemes") == expected.schemes)
    #expect(france.int("zones_retained") == expected.zones)
    #expect(france.int("population_retained") == expected.people)
    for name in ["certain", "possible"] {
      #expect(france.int("schemes_\(name)") == record.retained[day]?[name]?.schemes)
      #expect(france.int("zones_retained_\(name)") == record.retained[day]?[name]?.zones)
    }
    // Unknown perimeters, and totals that say all is covered, make more of them.
    let unknown = answer.rows("zones").filter { $0["retained"] is NSNull }.compactMap { $0.text("code") }
    #expect(Set(expected.unknown).isSubset(of: unknown))
    let standing = answer.rows("schemes").filter { Self.counting[filter]?.contains($0.text("state") ?? "") == true }
    #expect(standing.count == expected.schemes)
    let grounds = try #require(Self.grounds[filter])
    #expect(standing.count { grounds.contains($0.text("perimeter_known") ?? "") } == expected.withGround)
    // Regions share the nation's zones out.
    let regions = answer.rows("summary").filter { $0.text("level") == "region" }
    #expect(regions.count == 18)
    for figure in ["zones", "zones_retained", "population_retained"] {
      #expect(regions.reduce(0) { $0 + ($1.int(figure) ?? 0) } == france.int(figure), "\(figure)")
    }
  }
}
