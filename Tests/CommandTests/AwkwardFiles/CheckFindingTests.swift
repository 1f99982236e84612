import Foundation
import Testing

/// What `check` finds between files, between perimeters and outside the reference.
@Suite("What check finds")
struct CheckFindingTests {
  private func package() throws -> Scratch {
    let package = try Scratch()
    try SmallPackage.write(to: package)
    return package
  }

  private func drawn(_ features: [(id: String, type: String, west: Double, east: Double)]) -> String {
    let texts = features.map { feature in
      let ring = [
        (feature.west, 46.0), (feature.east, 46), (feature.east, 46.1), (feature.west, 46.1), (feature.west, 46),
      ]
      .map { "[\($0.0), \($0.1)]" }.joined(separator: ", ")
      return "{\"type\": \"Feature\", \"properties\": {\"id\": \"\(feature.id)\", \"type\": \"\(feature.type)\"}, "
        + "\"geometry\": {\"type\": \"Polygon\", \"coordinates\": [[\(ring)]]}}"
    }
    return "{\"type\": \"FeatureCollection\", \"features\": [\(texts.joined(separator: ", "))]}"
  }

  @Test("one number in two files: the first stands, the rows of the other are listed")
  func twins() async throws {
    let package = try package()
    let first = try package.write("id;type;perimetre\n1;CLS;13055\n", to: "first.csv")
    let others = [
      ("rows.csv", "id;type;perimetre\n2;CLS;59350\n1;CLS;13001\n", ["3 scheme_in_two_files 1>"]),
      (
        "long.csv", "id;type;code_insee\n1;CLS;13001\n1;CLS;17300\n2;CLS;59350\n",
        ["2 scheme_in_two_files 1>", "3 scheme_in_two_files 1>"]
      ),
    ]
    for (name, text, issues) in others {
      let second = try package.write(text, to: name)
      let outcome = try await CheckOutcome("\(first),\(second)", package: package)
      #expect(
        outcome.fixed.map { "\($0["id"] ?? "") \($0["perimeter"] ?? "")" } == ["1 commune:13055", "2 commune:59350"])
      #expect(outcome.listed(name) == issues)
      #expect(outcome.status == 1)
      let account = try #require(outcome.files.first { $0["source"] as? String == name })
      #expect(account["rows_used"] as? Int == 1)
      #expect(account["rows_unused"] as? Int == issues.count)
    }
  }

  @Test("one id in two files: the row of the later one takes the place of the other, and the sheet says so")
  func replaced() async throws {
    let package = try package()
    let first = try package.write("id;type;perimetre;debut\nA;CLS;13055;2020\nB;CLS;59350;2020\n", to: "first.csv")
    let second = try package.write("id;type;perimetre;debut\nA;CLS;13001;2024\n", to: "second.csv")
    let outcome = try await CheckOutcome("\(first),\(second)", package: package)
    #expect(
      outcome.fixed.map { "\($0["id"] ?? "") \($0["perimeter"] ?? "") \($0["date_start"] ?? "")" } == [
        "A commune:13001 2024", "B commune:59350 2020",
      ])
    #expect(outcome.listed("first.csv") == ["2 scheme_replaced A>second.csv 2"])
    #expect(outcome.status == 0)
    let account = try #require(outcome.files.first { $0["source"] as? String == "first.csv" })
    #expect(account["rows_used"] as? Int == 1 && account["rows_unused"] as? Int == 1)
  }

  @Test("one id in two drawn layers is no union")
  func drawnTwins() async throws {
    let package = try package()
    let first = try package.write(drawn([("A", "CLS", 2.0, 2.1)]), to: "first.geojson")
    let second = try package.write(drawn([("A", "CLS", 2.1, 2.2)]), to: "second.geojson")
    let outcome = try await CheckOutcome("\(first),\(second)", package: package)
    #expect(outcome.fixed.map { $0["perimeter"] } == ["commune:01053"])
    #expect(outcome.listed("first.geojson") == ["2 scheme_replaced A>second.geojson 2"])
  }

  /// A strip of 0.0004° at 46° north is 31 m wide; its two perimeters are 3.9 km wide each.
  @Test("two perimeters of one type that meet in a sliver")
  func slivers() async throws {
    let package = try package()
    let layer = try package.write(
      drawn([("A", "CLS", 2.0, 2.0504), ("B", "CLS", 2.05, 2.1), ("C", "ASV", 2.0, 2.0504), ("D", "CLS", 2.2, 2.3)]),
      to: "drawn.geojson")
    let outcome = try await CheckOutcome(layer, package: package, options: ["--as-drawn"])
    #expect(outcome.listed("drawn.geojson") == ["2 sliver B>"])
    let sliver = try #require(outcome.issues.first { $0["kind"] as? String == "sliver" })
    #expect(sliver["severity"] as? String == "info")
    #expect((sliver["message"] as? String)?.contains("31 m wide") == true)
  }

  /// 99999 stays a member of its zone: told where it is read, and where the zone is laid on the reference.
  @Test("a zone outside the reference is told once, with its commune")
  func outside() async throws {
    let package = try package()
    let zones = try package.write(
      """
      {"type": "FeatureCollection", "features": [
       {"type": "Feature", "properties": {"code": "QP978001", "insee_com": "97801"}, "geometry": {"type": "Polygon",
        "coordinates": [[[-63.05, 18.06], [-63.04, 18.06], [-63.04, 18.07], [-63.05, 18.06]]]}},
       {"type": "Feature", "properties": {"code": "Q1", "insee_com": "01001 99999"}, "geometry": {"type": "Polygon",
        "coordinates": [[[2.01, 46.01], [2.02, 46.01], [2.02, 46.02], [2.01, 46.01]]]}}]}
      """, to: "zones.geojson")
    let schemes = try package.write("id;type;perimetre\nA;CLS;01001\n", to: "s.csv")
    let outcome = try await CheckOutcome(schemes, package: package, options: ["--zones", "qpv=\(zones)"])
    #expect(
      outcome.listed("zones.geojson").sorted() == [
        "2 outside_reference 97801>", "3 unknown_code 99999>",
      ])
  }
}
