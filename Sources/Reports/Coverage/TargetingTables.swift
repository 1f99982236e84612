import Coverage
import Territory

/// `targeting`: what is covered inside the zones against outside.
func targetingTable(_ audits: [CoverageAudit]) -> Table {
  let places: [(name: String, heading: Text)] = [
    ("inside", Text(fr: "dans les zones", en: "inside")), ("outside", Text(fr: "hors zones", en: "outside")),
  ]
  let measures: [(name: String, heading: Text)] = [
    ("population", Text("pop.")), ("area_km2", Text("km²")),
  ]
  var columns = [
    TableColumn("zoning", Text(fr: "zonage", en: "zoning")),
    TableColumn("level", Text(fr: "niveau", en: "level"), words: words(TerritoryLevel.self, \.label)),
    TableColumn("code", Text("code")), TableColumn("name", Text(fr: "territoire", en: "territory")),
  ]
  for measure in measures {
    for place in places {
      let heading = Text(
        fr: "\(measure.heading.fr) \(place.heading.fr)", en: "\(measure.heading.en) \(place.heading.en)")
      columns += [
        TableColumn("\(measure.name)_\(place.name)", heading, .whole, detail: true),
        TableColumn(
          "\(measure.name)_\(place.name)_covered",
          Text(fr: "\(heading.fr), en périmètre", en: "\(heading.en), in a perimeter"), .whole, detail: true),
        TableColumn(
          "\(measure.name == "area_km2" ? "area" : measure.name)_share_\(place.name)",
          Text(fr: "\(heading.fr), recouvrement", en: "\(heading.en), share covered"), .percent),
      ]
    }
  }
  return Table(
    "targeting", Text(fr: "Ciblage : dans les zones et hors d'elles", en: "Targeting: inside the zones and outside"),
    columns.filled("zoning", "level", "code"),
    rows: audits.flatMap { audit in
      (audit.targeting ?? []).map { row in
        func cells(_ parts: TargetingRow.Parts) -> [Value] {
          let isKnown = row.isInventoryReached
          return [
            Value(parts.whole), isKnown ? Value(parts.covered) : .none, isKnown ? Value(parts.share) : .none,
          ]
        }
        return [.text(audit.zoning), .text(row.level.rawValue), .text(row.code), .text(row.name)]
          + [row.populationInside, row.populationOutside, row.areaInside, row.areaOutside].flatMap(cells)
      }
    })
}

/// `without_scheme`: territories without any scheme on record.
func unservedTable(_ audits: [CoverageAudit]) -> Table {
  Table(
    "without_scheme",
    Text(fr: "Territoires sans aucun dispositif recensé", en: "Territories without any scheme on record"),
    [
      TableColumn("zoning", Text(fr: "zonage", en: "zoning")),
      TableColumn("level", Text(fr: "niveau", en: "level"), words: words(TerritoryLevel.self, \.label)),
      TableColumn("code", Text("code")), TableColumn("name", Text(fr: "territoire", en: "territory")),
      TableColumn("communes", Text("communes"), .whole), TableColumn("population", Text("population"), .whole),
      TableColumn("zones", Text("zones"), .whole),
      TableColumn("zone_population", Text(fr: "population des zones", en: "population of the zones"), .whole),
      TableColumn("inventory_reached", Text(fr: "connu de l'inventaire", en: "known to the inventory")),
    ].filled("zoning", "level", "code", "communes", "zones", "inventory_reached"),
    rows: audits.flatMap { audit in
      (audit.unserved ?? []).map {
        [
          .text(audit.zoning), .text($0.level.rawValue), .text($0.code), .text($0.name), .integer($0.communes),
          Value($0.population), .integer($0.zones), Value($0.zonePopulation), .boolean($0.isInventoryReached),
        ]
      }
    })
}
