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
    let assigned = zones.filter { !($0["obstacle"] is String) }
    #expect(assigned.count == 1515)
    // The inventory has CLS in 11, 32, 52, 53, 75, 76, 84 and 93; 466 zones lie in the other régions, 6 where the CLS of
    // the Pays de Martigues may be, 3 in what was Pierrefitte, which has no outline.
    func reasons(_ reason: String) -> [[String: Any]] { zones.filter { $0.texts("reasons") == [reason] } }
    #expect(
      Set(reasons("silent_inventory").compactMap { $0.text("region") })
        == ["01", "02", "03", "04", "06", "24", "27", "28", "44", "94"])
    #expect(reasons("silent_inventory").count == 466 && reasons("unknown_perimeter").count == 6)
    #expect(reasons("area_in_no_commune").compactMap { $0.text("code") } == ["QN09335M", "QN09336I", "QN09342M"])
    #expect(assigned.allSatisfy { $0.text("region")?.isEmpty == false })
    #expect(
      zones.filter { $0["obstacle"] is String }.allSatisfy {
        $0["retained"] is NSNull && $0.text("class") == "not_computable"
      })

    let summary = answer.row("summary", "FR")
    #expect(summary.int("zones") == 1609 && summary.int("zones_not_computable") == 569)
    #expect(answer.issues("outside_reference").count == 91)
    #expect(answer.issues("zero_area") == ["QN09105I", "QN09113I", "QN09503I"])
    // Its file states 93059, a part of 93066 without an outline of its own.
    #expect(answer.issues("part_without_outline").contains("QN09336I"))

    let text = try await BuiltBinary.run("coverage", "--zones", "qpv=\(file)")
    #expect(
      text.output.contains("569 indéterminés") && text.output.contains("ne dit rien de cette région\u{00A0}: 466"))
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
