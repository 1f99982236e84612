import Foundation
import Territory
import Testing

@testable import Reports

/// Names that programs rely on (README and design, "machine contract"): all of them, spelled so.
@Suite struct MachineContractTests {
  private func answer(_ report: Report) throws -> [String: Any] {
    try #require(
      try JSONSerialization.jsonObject(with: Data(report.json(tool: "maillage 0").utf8)) as? [String: Any])
  }

  private func fields(_ list: String) -> Set<String> { Set(list.split(separator: " ").map(String.init)) }

  /// Every row of a list has these members at least.
  private func expectMembers(
    _ answer: [String: Any], _ list: String, _ names: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let rows = try #require(answer[list] as? [[String: Any]], sourceLocation: sourceLocation)
    #expect(!rows.isEmpty, sourceLocation: sourceLocation)
    for row in rows {
      let missing = fields(names).subtracting(row.keys)
      #expect(missing.isEmpty, "\(list) lacks \(missing.sorted())", sourceLocation: sourceLocation)
    }
  }

  private static let summary =
    "zoning generation level code name schemes schemes_certain schemes_possible zones zones_entirely zones_partly "
    + "zones_not_covered zones_not_computable zones_retained zones_unknown population population_retained population_apportioned area_km2 area_covered_km2"
  private static let zone =
    "zoning code name communes communes_stated departement region epci population area_km2 area_share population_share "
    + "population_method class retained reasons fragile schemes"

  @Test(arguments: ["coverage", "uncovered", "overlaps", "stats"])
  func everyAnswerSaysWhatItRestsOn(command: String) throws {
    let report = try #require(try MiniReports.made().first { $0.command == command }?.report)
    let answer = try answer(report)
    let missing = fields("schema_version tool command on rule tolerance filters sources issues").subtracting(
      answer.keys)
    #expect(missing.isEmpty, "\(missing.sorted())")
    #expect(answer["command"] as? String == command)
    #expect(answer["on"] as? String == "2026-01-01")
    #expect(answer["tolerance"] as? Double == 0.05)
    try expectMembers(answer, "sources", "role title vintage completeness sha256")
  }

  @Test func coverage() throws {
    let answer = try answer(Toy.coverageReport)
    try expectMembers(answer, "summary", Self.summary)
    try expectMembers(answer, "rules", "rule zones_retained population_retained")
    try expectMembers(answer, "zones", Self.zone)
    try expectMembers(answer, "issues", "severity kind source row field value action message")
    let zones = try #require(answer["zones"] as? [[String: Any]])
    let schemes = try #require(zones[1]["schemes"] as? [[String: Any]])
    #expect(schemes.count == 1 && schemes[0]["id"] as? String == "CLS-B" && schemes[0]["share"] as? Double == 0.25)
    #expect(zones[0]["communes"] as? [String] == ["01001", "2A004"])
    // Unknown is null, never 0.
    for name in ["area_km2", "area_share", "population_share", "retained"] {
      #expect(zones[2][name] is NSNull, "\(name)")
    }
    #expect(zones[1]["population"] is NSNull)
  }

  @Test func uncovered() throws {
    let answer = try answer(Toy.uncoveredReport)
    try expectMembers(answer, "summary", Self.summary)
    try expectMembers(answer, "rules", "rule zones_retained population_retained")
    try expectMembers(answer, "zones", Self.zone + " nearest reason")
    let zones = try #require(answer["zones"] as? [[String: Any]])
    let nearest = try #require(zones[0]["nearest"] as? [String: Any])
    #expect(nearest["id"] as? String == "CLS-B" && nearest["distance_km"] as? Double == 0)
    #expect(zones[1]["nearest"] is NSNull)
  }

  @Test func overlaps() throws {
    let answer = try answer(Toy.overlapsReport)
    try expectMembers(
      answer, "pairs",
      "a b type_a type_b relation relation_tolerant area_km2 share_a share_b width_m population communes zones")
    let pairs = try #require(answer["pairs"] as? [[String: Any]])
    // What overlaps comes before what is a sliver.
    #expect(pairs[0]["zones"] as? [String] == ["QN01", "QN02"])
    #expect(pairs[1]["population"] is NSNull)
  }

  @Test func stats() throws {
    let answer = try answer(Toy.statsReport)
    try expectMembers(answer, "rows", "level code name measure type zoning status value")
    let rows = try #require(answer["rows"] as? [[String: Any]])
    let covered = try #require(rows.first { $0["measure"] as? String == "area_covered_km2" })
    #expect(covered["value"] is NSNull && covered["code"] as? String == "01")
  }

  @Test func csvHasTheNamesOfJSON() throws {
    for (command, report) in try MiniReports.made() {
      let answer = try answer(report)
      for table in report.tables {
        let rows = try #require(answer[table.name] as? [[String: Any]], "\(command) \(table.name)")
        let header = try #require(table.csv().split(separator: "\n").first).split(separator: ",").map(String.init)
        if let row = rows.first { #expect(Set(header) == Set(row.keys), "\(command) \(table.name)") }
      }
    }
  }
}
