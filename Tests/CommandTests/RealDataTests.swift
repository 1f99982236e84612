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
    // The inventory has CLS in all régions. 20 zones lie where a CLS in force may be (6 of them that of the Pays de
    // Martigues), 11 in two départements that a total says to be covered whole (`Recorded/france.json`), 3 in what was
    // Pierrefitte, which has no outline.
    let record: Recorded.France = try Recorded.read("france")
    func reasons(_ reason: String) -> [String] {
      zones.filter { $0.texts("reasons") == [reason] }.compactMap { $0.text("code") }
    }
    #expect(reasons("unknown_perimeter") == record.perhaps && record.perhaps.count == 20)
    #expect(reasons("all_covered_elsewhere") == record.saidToBeCovered && record.saidToBeCovered.count == 11)
    #expect(reasons("area_in_no_commune") == ["QN09335M", "QN09336I", "QN09342M"])
    #expect(reasons("silent_inventory").isEmpty)
    #expect(assigned.allSatisfy { $0.text("region")?.isEmpty == false })
    #expect(
      zones.filter { $0["obstacle"] is String }.allSatisfy {
        $0["retained"] is NSNull && $0.text("class") == "not_computable"
      })

    let summary = answer.row("summary", "FR")
    #expect(summary.int("zones") == 1609 && summary.int("zones_not_computable") == 128)
    #expect(answer.issues("outside_reference").count == 91)
    #expect(answer.issues("zero_area") == ["QN09105I", "QN09113I", "QN09503I"])
    // Its file states 93059, a part of 93066 without an outline of its own.
    #expect(answer.issues("part_without_outline").contains("QN09336I"))

    let text = try await BuiltBinary.run("coverage", "--zones", "qpv=\(file)")
    #expect(text.output.contains("128 indéterminés"))
    #expect(text.output.contains("périmètre d'un dispositif en vigueur inconnu\u{00A0}: 20"))
    #expect(text.output.contains("un total publié dit tout le territoire couvert\u{00A0}: 11"))
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
