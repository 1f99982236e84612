import Coverage
import Territory

/// Long form of `zones.schemes`: one row per zone and scheme that holds some of it.
func zonesBySchemeTable(_ answers: [CoverageAnswer]) -> Table {
  let (zones, zonings) = (answers.map(\.zones), answers.map(\.zoningID))
  let lines = zones.indices.flatMap { answer in
    zones[answer].indices.flatMap { zone in
      zones[answer][zone].schemes.indices.map { (answer: Int32(answer), zone: Int32(zone), scheme: Int32($0)) }
    }
  }
  return Table(
    "zones_by_scheme", Text(fr: "Zones par dispositif", en: "Zones by scheme"),
    [
      TableColumn("zoning", Text(fr: "zonage", en: "zoning")), TableColumn("code", Text(fr: "zone", en: "zone")),
      TableColumn("scheme", Text(fr: "dispositif", en: "scheme")),
      TableColumn("share", Text(fr: "part de la zone", en: "share of the zone"), .percent),
      TableColumn("area_km2", Text("km²"), .plain),
    ].filled("zoning", "code", "scheme"),
    count: lines.count,
    row: { position in
      let line = lines[position]
      let zone = zones[Int(line.answer)][Int(line.zone)]
      let held = zone.schemes[Int(line.scheme)]
      return [
        .text(zonings[Int(line.answer)]), .text(zone.code), .text(held.id), Value(held.share), Value(held.areaKm2),
      ]
    })
}
