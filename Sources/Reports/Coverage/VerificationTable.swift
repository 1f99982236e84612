import Coverage
import Territory

/// `verification`: shares as answered, by plain overlay, and by scanlines.
func verificationTable(_ audits: [CoverageAudit]) -> Table {
  Table(
    "verification", Text(fr: "Zones recalculées autrement", en: "Zones computed again in other ways"),
    [
      TableColumn("zoning", Text(fr: "zonage", en: "zoning")), TableColumn("code", Text("zone")),
      TableColumn("area_share", Text(fr: "part répondue", en: "share answered")),
      TableColumn("overlay_share", Text(fr: "par superposition (GEOS)", en: "by overlay (GEOS)")),
      TableColumn("scanline_share", Text(fr: "par balayage (sans GEOS)", en: "by scanlines (without GEOS)")),
      TableColumn("difference", Text(fr: "écart", en: "difference")),
      TableColumn("agrees", Text(fr: "concorde", en: "agrees")),
      TableColumn("types", Text("types"), detail: true),
    ].filled("zoning", "code", "area_share", "overlay_share", "scanline_share", "difference", "agrees"),
    rows: audits.flatMap { audit in
      (audit.verified ?? []).map {
        [
          .text($0.zoning), .text($0.code), .number($0.areaShare), .number($0.overlayShare),
          .number($0.scanlineShare), .number($0.difference), .boolean($0.agrees), Value(codes: $0.types),
        ]
      }
    })
}

func verificationSentence(_ zones: [VerifiedZone]) -> Text {
  if zones.isEmpty {
    return Text(
      fr: "Vérification : aucune zone à contour à recalculer.", en: "Verification: no zone with an outline to compute.")
  }
  let wrong = zones.filter { !$0.agrees }
  let largest = powerOfTen(above: zones.map(\.difference).max() ?? 0)
  let verdict =
    wrong.isEmpty
    ? Text(fr: "toutes concordent", en: "all agree")
    : Text(
      fr: "désaccord sur \(wrong.map(\.code).joined(separator: ", "))",
      en: "they disagree on \(wrong.map(\.code).joined(separator: ", "))")
  return Text(
    fr:
      "Vérification : \(NumberStyle(.fr).counted(zones.count, "zone recalculée", "zones recalculées")) par superposition simple et par balayage sans GEOS, "
      + "\(verdict.fr) (écart d'au plus \(largest) de la zone).",
    en:
      "Verification: \(NumberStyle(.en).counted(zones.count, "zone", "zones")) computed again by plain overlay and by scanlines without GEOS, "
      + "\(verdict.en) (difference at most \(largest) of the zone).")
}

/// `1e-9` for 3.2e-10; rounding of doubles is the least that is said.
private func powerOfTen(above value: Double) -> String {
  var exponent = 0
  var bound = 1.0
  while bound / 10 >= value && exponent < 15 {
    bound /= 10
    exponent += 1
  }
  return "1e-\(exponent)"
}
