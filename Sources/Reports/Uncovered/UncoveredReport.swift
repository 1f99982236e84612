public import Coverage
public import Territory

extension Report {
  /// `uncovered`: zones without a scheme, the largest first, with the nearest scheme in force.
  public static func uncovered(
    _ answers: [UncoveredAnswer], schemes: [SchemeFacts], inventory: Completeness,
    territoryNames: [TerritoryLevel: [String: String]], communeNames: [String: String], filters: [NamedValue],
    sources: [ReportSource], issues: [DataIssue]
  ) -> Report {
    let coverage = answers.map(\.coverage)
    let question = coverage[0].question
    let zones = uncoveredZonesTable(
      answers, classes: classTolerances(question), territoryNames: territoryNames, communeNames: communeNames)
    return Report(
      command: "uncovered", header: answerHeader(question, rule: coverage[0].rule, filters: filters, sources: sources),
      headlines: answers.map { $0.sentence }
        + coverage.flatMap { $0.sentences(inventory: inventory, nil) }
        + coverage[0].datesInDoubt.sentences,
      tables: [zones, summaryTable(coverage), rulesTable(coverage), schemesTable(schemes)], shown: [("zones", 40)],
      issues: issues)
  }
}

/// `zones`: those that the rule does not retain, with the nearest scheme.
func uncoveredZonesTable(
  _ answers: [UncoveredAnswer], classes tolerances: [Tolerance], territoryNames: [TerritoryLevel: [String: String]],
  communeNames: [String: String]
) -> Table {
  let hasPossible = answers.contains { $0.zones.contains { !$0.possibleSchemes.isEmpty } }
  let hasPerhaps = answers.contains { $0.zones.contains { !$0.zone.perhaps.isEmpty } }
  let columns =
    zoneColumns(tolerances)
    + [
      TableColumn("commune_name", Text(fr: "commune", en: "commune")),
      TableColumn("epci_name", Text("EPCI"), detail: true),
      TableColumn("departement_name", Text(fr: "département", en: "département"), detail: true),
      TableColumn("nearest", Text(fr: "plus proche", en: "nearest")),
      TableColumn("nearest_distance_km", Text(fr: "à (km)", en: "at (km)"), .tenths),
      TableColumn("reason", Text(fr: "motif", en: "reason"), words: reasonWords(answers)),
      TableColumn("communes_inside", Text(fr: "communes dedans", en: "communes inside"), .whole, detail: true),
      TableColumn(
        "possible_schemes", Text(fr: "dispositifs possibles", en: "possible schemes"), detail: !hasPossible),
      inventoryColumn(isDetail: true),
    ].filled("reason", "communes_inside")
  var hidden: Set<String> = [
    "zoning", "communes", "class", "retained", "fragile", "schemes", "reasons", "share_outside",
  ]
  if !hasPerhaps { hidden.insert("perhaps") }
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
        zoneRow(zone, answer.coverage.zoningID, hasClasses: !tolerances.isEmpty) + [
          .text(names), .text(territoryNames[.epci]?[zone.epci] ?? zone.epci),
          .text(territoryNames[.departement]?[zone.departement] ?? zone.departement),
          entry.nearest.map {
            .record([NamedValue("id", .text($0.id)), NamedValue("distance_km", .number($0.distanceKm))])
          } ?? .none, Value(entry.nearest?.distanceKm), .text(entry.reason.word), .integer(zone.communesInside),
          Value(codes: entry.possibleSchemes), Value(zone.inventory?.rawValue),
        ])
    }
  }
  return Table(
    "zones",
    Text(
      fr:
        "Zones non retenues, des plus peuplées (à défaut des plus étendues) aux plus petites, puis les indéterminées",
      en: "Zones not retained, from the most populated (else the largest) to the smallest, then the undecided ones"),
    shown, rows: rows)
}

/// What people read for each reason that the answers have; those with numbers in one way, whatever the numbers.
private func reasonWords(_ answers: [UncoveredAnswer]) -> [String: Text] {
  let found = answers.flatMap { $0.zones.map { ($0.reason.word, $0.reason.label) } }
  var words = Dictionary(found, uniquingKeysWith: { first, _ in first })
  words["some_communes"] = words["some_communes"].map { _ in
    Text(fr: "une partie de ses communes dans un périmètre", en: "some of its communes in a perimeter")
  }
  return words
}

extension UncoveredAnswer {
  var sentence: Text {
    let total = coverage.zones.count
    let unknown = coverage.zones.count { $0.retained == nil }
    let missing = coverage.zones.count { $0.retained == false }
    let (fr, en) = (NumberStyle(.fr), NumberStyle(.en))
    let types = coverage.question.types.joined(separator: ", ")
    // Of a partial inventory, nobody knows that there is none.
    let isPartial = coverage.whole.inventory == .partial
    let without =
      isPartial
      ? Text(fr: "sans \(types) recensé", en: "with no \(types) on record")
      : Text(fr: "sans \(types)", en: "without \(types)")
    if unknown == total && total > 0 {
      return Text(
        fr:
          "Des \(fr.number(total)) \(coverage.zoningNoun.fr), on ne sait "
          + "\(coverage.zoningNoun.isFeminine ? "d'aucune si elle" : "d'aucun s'il") est \(without.fr) selon la règle "
          + "« \(coverage.rule.id) ».",
        en:
          "Of the \(en.number(total)) \(coverage.zoningNoun.en), nobody knows which are \(without.en) by rule "
          + "\"\(coverage.rule.id)\".")
    }
    return Text(
      fr:
        "\(fr.number(missing)) des \(fr.number(total)) \(coverage.zoningNoun.fr) \(without.fr) selon la règle "
        + "« \(coverage.rule.id) »"
        + (unknown > 0 ? ", \(fr.counted(unknown, "indéterminé", "indéterminés")) (à la fin de la liste)." : "."),
      en:
        "\(en.number(missing)) of \(en.number(total)) \(coverage.zoningNoun.en) \(without.en) by rule "
        + "\"\(coverage.rule.id)\""
        + (unknown > 0 ? ", \(en.number(unknown)) undecided (at the end of the list)." : "."))
  }
}
