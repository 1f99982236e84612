import Coverage
import Territory

/// `crossing`: the communes of each territory by the zonings that they are in.
func crossingTable(_ crossing: Crossing) -> Table {
  let columns =
    [
      TableColumn("level", Text(fr: "niveau", en: "level"), words: words(TerritoryLevel.self, \.label)),
      TableColumn("code", Text("code")), TableColumn("name", Text(fr: "territoire", en: "territory")),
      TableColumn("combination", Text(fr: "zonages", en: "zonings"), words: ["none": Text(fr: "aucun", en: "none")]),
      TableColumn("zonings", Text(fr: "zonages", en: "zonings"), detail: true),
      TableColumn("zonings_unknown", Text(fr: "zonages inconnus", en: "unknown zonings"), detail: true),
      TableColumn("communes", Text("communes"), .whole),
      TableColumn("communes_entirely", Text(fr: "entièrement", en: "entirely"), .whole),
      TableColumn("communes_partly", Text(fr: "partiellement", en: "partly"), .whole),
      TableColumn("communes_not_covered", Text(fr: "non couvertes", en: "not covered"), .whole),
      TableColumn("communes_not_computable", Text(fr: "non calculables", en: "not computable"), .whole),
      TableColumn("population", Text("population"), .whole),
      TableColumn(
        "communes_without_population", Text(fr: "communes sans population", en: "communes without population"), .whole,
        detail: true),
      TableColumn("population_in_schemes", Text(fr: "pop. en périmètre", en: "pop. in a perimeter"), .whole),
      TableColumn(
        "population_in_schemes_unknown",
        Text(fr: "communes manquant à la pop. en périmètre", en: "communes missing from pop. in a perimeter"), .whole,
        detail: true),
    ]
    + crossing.zonings.flatMap { id in
      [
        TableColumn("zones_\(id)", Text("zones \(id)"), .whole),
        TableColumn("zones_retained_\(id)", Text(fr: "retenues \(id)", en: "retained \(id)"), .whole),
        TableColumn(
          "zones_unknown_\(id)", Text(fr: "indéterminées \(id)", en: "undecided \(id)"), .whole, detail: true),
      ]
    }
  return Table(
    "crossing", Text(fr: "Communes par combinaison de zonages", en: "Communes by combination of zonings"),
    columns.filled(
      "level", "code", "combination", "communes", "communes_entirely", "communes_partly", "communes_not_covered",
      "communes_not_computable", "communes_without_population", "population_in_schemes_unknown"),
    rows: crossing.rows.map { row in
      [
        .text(row.level.rawValue), .text(row.code), .text(row.name), .text(row.combination), Value(codes: row.zonings),
        Value(codes: row.unknown), .integer(row.communes), .integer(row.entirely), .integer(row.partly),
        .integer(row.notCovered), .integer(row.notComputable), Value(row.population),
        .integer(row.communesWithoutPopulation), Value(row.populationInSchemes),
        .integer(row.populationInSchemesUnknown),
      ]
        + row.zones.flatMap { zones in
          [
            .integer(zones.count), zones.count > 0 && zones.undecided == zones.count ? .none : .integer(zones.retained),
            .integer(zones.undecided),
          ]
        }
    })
}

extension CrossedCommunes {
  /// `qpv + rural`, `rural?` where nobody knows whether it is, `none`.
  var combination: String {
    let words = zonings + unknown.map { $0 + "?" }
    return words.isEmpty ? "none" : words.joined(separator: " + ")
  }
}

extension Table {
  /// A table of the zones of the answers, each with its membership in the zonings crossed.
  func adding(membershipsOf crossing: Crossing) -> Table {
    let heading = words(Membership.self, \.label)
    let added = crossing.zonings.map { id in
      TableColumn("in_\(id)", Text(fr: "communes \(id)", en: "\(id) communes"), words: heading)
    }
    let memberships = crossing.memberships
    return Table(name, title, columns + added, count: count) { position in
      row(position) + memberships[position].map { Value($0?.rawValue) }
    }
  }
}

/// The zones of the answers, with their memberships where their zonings are crossed.
func zonesTable(_ answers: [CoverageAnswer], _ crossing: Crossing?) -> Table {
  let zones = zonesTable(answers)
  return crossing.map { zones.adding(membershipsOf: $0) } ?? zones
}

/// The sum of the combinations of the territory asked about: "Croisement de qpv, rural : 34 875 communes = 3 000 (aucun)
/// + …"; none for a territory without communes.
func crossingSentence(_ crossing: Crossing) -> Text? {
  guard let first = crossing.rows.first else { return nil }
  let rows = crossing.rows.filter { $0.level == first.level && $0.communes > 0 }
  let communes = rows.reduce(0) { $0 + $1.communes }
  func terms(_ language: Language, _ none: String) -> String {
    let style = NumberStyle(language)
    var counts: [String: Int] = [:]
    var order: [String] = []
    for row in rows {
      let name = row.combination == "none" ? none : row.combination
      if counts[name] == nil { order.append(name) }
      counts[name, default: 0] += row.communes
    }
    return order.map { "\(style.number(counts[$0] ?? 0)) (\($0))" }.joined(separator: " + ")
  }
  let (fr, en) = (NumberStyle(.fr), NumberStyle(.en))
  let ids = crossing.zonings.joined(separator: ", ")
  return Text(
    fr: "Croisement de \(ids) : \(fr.counted(communes, "commune", "communes")) = \(terms(.fr, "aucun")).",
    en: "Crossing of \(ids): \(en.counted(communes, "commune", "communes")) = \(terms(.en, "none")).")
}
