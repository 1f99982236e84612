import Foundation
import Testing

/// Real files that the project does not carry.
@Suite struct RealDataTests {
  /// 1,609 QPV 2024 of France. Counted apart with shapely: 1,515 lie in communes of the reference, 91 outside it (88 in
  /// Polynesia, 3 in Saint-Martin), 3 have no area.
  @Test(.needsShared) func nationalQPV() async throws {
    let file = Shared.data("qpv_2024_france/mafrance_qpv2024_simplified.geojson")
    let answer = try await Answer.of("coverage", "--zones", "qpv=\(file)")
    let zones = answer.rows("zones")
    #expect(zones.count == 1609)
    func codes(_ obstacle: String) -> [String] {
      zones.filter { $0.text("obstacle") == obstacle }.compactMap { $0.text("code") }
    }
    #expect(codes("outside_reference").count == 91)
    #expect(codes("zero_area") == ["QN09105I", "QN09113I", "QN09503I"])
    #expect(codes("no_polygon") == [])
    let assigned = zones.filter { $0.text("class") != "not_computable" }
    #expect(assigned.count == 1515)
    #expect(assigned.allSatisfy { $0.text("region")?.isEmpty == false })
    #expect(
      zones.filter { $0["obstacle"] is String }.allSatisfy {
        $0["covered"] is NSNull && $0.text("class") == "not_computable"
      })

    let summary = answer.row("summary", "FR")
    #expect(summary.int("zones") == 1609 && summary.int("not_computable") == 94)
    #expect(answer.issues("outside_reference").count == 91)
    #expect(answer.issues("zero_area") == ["QN09105I", "QN09113I", "QN09503I"])
    // Its file states 93059, its polygon lies elsewhere.
    let differing = try #require(
      answer.rows("issues").first { $0.text("kind") == "communes_differ" && $0.text("code") == "QN09336I" })
    #expect(differing.text("message")?.contains("93059") == true)

    let text = try await BuiltBinary.run("coverage", "--zones", "qpv=\(file)")
    #expect(
      text.output.contains("94 non calculables (3 de surface nulle, 91 hors du territoire de référence)"))
  }

  /// Three zones without area, one of them a ring of three points: they are not retained by a rule of communes, and the
  /// nearest scheme is that of their communes.
  @Test(.needsShared) func zonesWithoutAreaHaveANearestScheme() async throws {
    let file = Shared.data("qpv_2024_france/mafrance_qpv2024_simplified.geojson")
    let answer = try await Answer.of(
      "uncovered", "--zones", "qpv=\(file)", "--rule", "all-communes", "--region", "11")
    for code in ["QN09105I", "QN09113I", "QN09503I"] {
      let zone = answer.row("zones", code)
      #expect(zone.text("obstacle") == "zero_area" && zone["nearest"] is [String: Any], "\(code)")
    }
  }

  @Test(.needsShared) func zoneAcrossThreeCommunes() async throws {
    let file = Shared.data("qpv_2024_france/mafrance_qpv2024_simplified.geojson")
    let answer = try await Answer.of(
      "coverage", "--zones", "qpv=\(file)", "--tolerance", "1%", "--communes-of", "overlap", "--departement", "06")
    let zone = answer.row("zones", "QN00606I")
    #expect(zone.texts("communes").map(Set.init) == ["06054", "06031", "06019"])
    #expect(zone.texts("communes_stated")?.count == 1)
    #expect(answer.issues("communes_differ").contains("QN00606I"))
  }

  /// QPV 2015 of Lille and Marseille, in Lambert-93; each file has one invalid polygon once projected.
  @Test(.needsShared) func lilleAndMarseille() async throws {
    var repaired: [String] = []
    for (city, commune) in [("lille", "59350"), ("marseille", "13203")] {
      let file = Shared.data("qpv_2015_lille_marseille/\(city).gpkg")
      let answer = try await Answer.of("coverage", "--zones", "qpv=\(file)#qpvs")
      let zones = answer.rows("zones")
      #expect(!zones.isEmpty)
      #expect(zones.allSatisfy { $0["area_km2"] is Double && $0.text("class") != "not_computable" }, "\(city)")
      #expect(zones.contains { $0.texts("communes")?.contains(commune) == true })
      #expect(answer.issues("overseas_in_lambert93") == [])
      repaired += answer.issues("invalid_polygon", source: "\(city).gpkg")
    }
    #expect(repaired.count == 2, "\(repaired)")
  }
}
