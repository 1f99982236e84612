public import Coverage
public import Territory

extension Report {
  /// `uncovered`: zones without a scheme, the largest first, with the nearest scheme in force.
  public static func uncovered(
    _ answers: [UncoveredAnswer], schemes: [SchemeFacts], inventory: Completeness,
    territoryNames: [TerritoryLevel: [String: String]], communeNames: [String: String], filters: [Field],
    sources: [ReportSource], issues: [DataIssue]
  ) -> Report {
    let coverage = answers.map(\.coverage)
    let question = coverage[0].question
    let tolerances = question.tolerances
    let columns =
      zoneColumns(tolerances) + [
        Column("commune_name", Text(fr: "commune", en: "commune")),
        Column("epci_name", Text("EPCI"), detail: true),
        Column("departement_name", Text(fr: "département", en: "département"), detail: true),
        Column("nearest", Text(fr: "plus proche", en: "nearest")),
        Column("nearest_distance_km", Text(fr: "à (km)", en: "at (km)"), .tenths),
        Column("reason", Text(fr: "motif", en: "reason"), words: words(UncoveredZone.Reason.self, \.label)),
      ]
    let hidden: Set<String> = ["zoning", "communes", "class", "covered", "fragile", "schemes"]
    let shown = columns.map { column in
      var column = column
      if hidden.contains(column.name) { column.isDetail = true }
      if column.name == "area_km2" { column.isDetail = false }
      return column
    }
    var rows: [[Value]] = []
    for answer in answers {
      for entry in answer.zones {
        let zone = entry.zone
        let names = zone.communes.map { communeNames[$0] ?? $0 }.joined(separator: ", ")
        rows.append(
          zoneRow(zone, answer.coverage.zoningID, tolerances) + [
            .text(names), .text(territoryNames[.epci]?[zone.epci] ?? zone.epci),
            .text(territoryNames[.departement]?[zone.departement] ?? zone.departement),
            entry.nearest.map {
              .record([Field("id", .text($0.id)), Field("distance_km", .number($0.distanceKm))])
            } ?? .none, Value(entry.nearest?.distanceKm), .text(entry.reason.rawValue),
          ])
      }
    }
    let zones = Table(
      "zones",
      Text(
        fr: "Zones non retenues, des plus peuplées (à défaut des plus étendues) aux plus petites",
        en: "Zones not retained, from the most populated (else the largest) to the smallest"),
      shown, rows: rows)
    return Report(
      command: "uncovered", header: answerHeader(question, rule: coverage[0].rule, filters: filters, sources: sources),
      headlines: answers.map { $0.sentence }
        + coverage.flatMap { [$0.headline(inventory: inventory)] + [$0.reachSentence].compactMap { $0 } }
        + coverage[0].datesInDoubt.sentences,
      tables: [zones, summaryTable(coverage), rulesTable(coverage), schemesTable(schemes)], shown: [("zones", 40)],
      issues: issues)
  }
}

extension UncoveredAnswer {
  var sentence: Text {
    let total = coverage.zones.count
    let unknown = coverage.zones.count { $0.covered == nil }
    let (fr, en) = (NumberStyle(.fr), NumberStyle(.en))
    return Text(
      fr:
        "\(fr.number(zones.count)) des \(fr.number(total)) \(coverage.zoningNoun.fr) sans "
        + "\(coverage.question.types.joined(separator: ", ")) selon la règle « \(coverage.rule.id) »"
        + (unknown > 0 ? ", \(fr.counted(unknown, "non calculable", "non calculables"))." : "."),
      en:
        "\(en.number(zones.count)) of \(en.number(total)) \(coverage.zoningNoun.en) without "
        + "\(coverage.question.types.joined(separator: ", ")) by rule \"\(coverage.rule.id)\""
        + (unknown > 0 ? ", \(en.number(unknown)) not computable." : "."))
  }
}
