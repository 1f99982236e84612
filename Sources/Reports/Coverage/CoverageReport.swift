public import Coverage
public import Territory

extension Report {
  /// `coverage`: one answer per zoning asked for, with the schemes that they rest on.
  public static func coverage(
    _ answers: [CoverageAnswer], audits: [CoverageAudit] = [], crossing: Crossing? = nil, byRules: Bool = false,
    schemes: [SchemeFacts], inventory: Completeness, filters: [NamedValue], sources: [ReportSource], issues: [DataIssue]
  ) -> Report {
    let question = answers[0].question
    let summary = [summaryTable(answers)]
    let rules = [rulesTable(answers), rulesByTerritoryTable(answers)]
    var report = Report(
      command: "coverage",
      header: answerHeader(question, rule: answers[0].rule, filters: filters, sources: sources),
      headlines: answers.flatMap { $0.sentences(inventory: inventory, $0.ruleSentence) }
        + [crossing.flatMap(crossingSentence)].compactMap { $0 } + audits.flatMap(\.sentences),
      tables: (byRules ? rules + summary : summary + rules)
        + [zonesTable(answers, crossing), zonesBySchemeTable(answers)] + [crossing].compactMap { $0 }.map(crossingTable)
        + auditTables(audits) + [schemesTable(schemes), completenessTable(answers[0].completeness)],
      shown: byRules
        ? [("rules", 20), ("rules_by_territory", 200), ("crossing", 40), ("statuses", 20)]
        : [
          ("summary", 40), ("crossing", 40), ("rules", 20), ("statuses", 20), ("targeting", 40),
          ("without_scheme", 20), ("schemes", 15),
        ], issues: issues)
    if let missing = answers[0].unplacedSentence { report.headlines.append(missing) }
    report.headlines += answers[0].datesInDoubt.sentences
    return report
  }
}

func summaryTable(_ answers: [CoverageAnswer]) -> Table {
  let hasUnknown = answers.contains { $0.summary.contains { $0.undecided > 0 } }
  return Table(
    "summary", Text(fr: "Couverture par territoire", en: "Coverage by territory"),
    [
      TableColumn("zoning", Text(fr: "zonage", en: "zoning")),
      TableColumn("generation", Text(fr: "génération", en: "generation"), detail: true),
      TableColumn("level", Text(fr: "niveau", en: "level"), words: words(TerritoryLevel.self, \.label)),
      TableColumn("code", Text("code")),
      TableColumn("name", Text(fr: "territoire", en: "territory")),
      TableColumn("schemes", Text(fr: "dispositifs", en: "schemes"), .whole),
      TableColumn("schemes_certain", Text(fr: "certains", en: "certain"), .whole, detail: true),
      TableColumn("schemes_possible", Text(fr: "avec possibles", en: "with possible"), .whole, detail: true),
      TableColumn("schemes_cofunded", Text(fr: "cofinancés", en: "co-funded"), .whole, detail: true),
      TableColumn("zones", Text("zones"), .whole),
      TableColumn("zones_retained", Text(fr: "retenues", en: "retained"), .whole),
      TableColumn("zones_unknown", Text(fr: "indéterminées", en: "undecided"), .whole, detail: !hasUnknown),
      TableColumn(
        "zones_retained_certain", Text(fr: "retenues (certains)", en: "retained (certain)"), .whole, detail: true),
      TableColumn(
        "zones_retained_possible", Text(fr: "retenues (possibles)", en: "retained (possible)"), .whole, detail: true),
      TableColumn("zones_entirely", Text(fr: "entièrement", en: "entirely"), .whole),
      TableColumn("zones_partly", Text(fr: "partiellement", en: "partly"), .whole),
      TableColumn("zones_not_covered", Text(fr: "non couvertes", en: "not covered"), .whole),
      TableColumn("zones_not_computable", Text(fr: "non calculables", en: "not computable"), .whole),
      TableColumn("zones_fragile", Text(fr: "fragiles", en: "fragile"), .whole),
      TableColumn("population", Text(fr: "population", en: "population"), .whole),
      TableColumn("population_retained", Text(fr: "pop. retenue", en: "pop. retained"), .whole),
      TableColumn("population_apportioned", Text(fr: "pop. au prorata", en: "pop. apportioned"), .whole, detail: true),
      TableColumn(
        "zones_without_population", Text(fr: "zones sans population", en: "zones without population"), .whole,
        detail: true),
      TableColumn("area_km2", Text(fr: "km²", en: "km²"), .tenths, detail: true),
      TableColumn("area_covered_km2", Text(fr: "km² en périmètre", en: "km² in a perimeter"), .tenths, detail: true),
      TableColumn(
        "zones_unknown_certain", Text(fr: "indéterminées (certains)", en: "undecided (certain)"), .whole, detail: true),
      TableColumn(
        "zones_unknown_possible", Text(fr: "indéterminées (possibles)", en: "undecided (possible)"), .whole,
        detail: true),
      TableColumn(
        "population_retained_unknown",
        Text(fr: "zones manquant à la pop. retenue", en: "zones missing from pop. retained"),
        .whole, detail: true),
      TableColumn(
        "population_undecided", Text(fr: "pop. des indéterminées", en: "pop. of the undecided"), .whole, detail: true),
      TableColumn(
        "population_apportioned_unknown",
        Text(fr: "zones manquant au prorata", en: "zones missing from pop. apportioned"), .whole, detail: true),
      TableColumn("area_unknown", Text(fr: "zones sans surface", en: "zones without area"), .whole, detail: true),
      inventoryColumn(isDetail: !answers.contains { $0.summary.contains { $0.inventory == .complete } }),
    ].filled(
      "zoning", "level", "code", "zones", "zones_unknown", "zones_not_computable", "zones_fragile",
      "zones_without_population", "zones_unknown_certain", "zones_unknown_possible", "population_retained_unknown",
      "population_undecided", "population_apportioned_unknown", "area_unknown"),
    rows: answers.flatMap { answer in
      answer.summary.map { row in
        [
          .text(answer.zoningID), .text(answer.generation(of: row)), .text(row.level.rawValue), .text(row.code),
          .text(row.name),
          knownCount(row, row.schemes), knownCount(row, row.schemesCertain), knownCount(row, row.schemesPossible),
          knownCount(row, row.schemesCofunded), .integer(row.zones), Value(row.retainedKnown), .integer(row.undecided),
          decidedCount(row, row.retainedCertain, row.undecidedCertain),
          decidedCount(row, row.retainedPossible, row.undecidedPossible), classed(row, row.entirely),
          classed(row, row.partly), classed(row, row.notCovered),
          .integer(row.notComputable), .integer(row.fragile), Value(row.population), Value(row.populationRetained),
          Value(row.populationApportioned), .integer(row.zonesWithoutPopulation), Value(row.areaKm2),
          row.isInventoryReached ? Value(row.areaCoveredKm2) : .none, .integer(row.undecidedCertain),
          .integer(row.undecidedPossible), .integer(row.populationUnknown), .number(row.populationUndecided),
          .integer(row.apportionedUnknown), .integer(row.zonesWithoutArea), Value(row.inventory?.rawValue),
        ]
      }
    })
}

extension CoverageAnswer {
  /// The generation of the zones of a territory, where the zoning is put together from several.
  fileprivate func generation(of row: CoverageSummary) -> String {
    let here = zones.filter { !$0.generation.isEmpty && $0.isIn(row) }.map(\.generation)
    guard let first = here.first else { return generation }
    return here.allSatisfy { $0 == first } ? first : generation
  }
}

extension ZoneCoverage {
  fileprivate func isIn(_ row: CoverageSummary) -> Bool {
    switch row.level {
    case .nation: true
    case .region: region == row.code
    case .departement: departement == row.code
    case .epci: epci == row.code
    case .commune: mainCommune == row.code
    }
  }
}

/// Unknown where the inventory of schemes says nothing of the territory.
private func knownCount(_ row: CoverageSummary, _ count: Int) -> Value {
  row.isInventoryReached ? .integer(count) : .none
}

/// Unknown where no zone has a verdict.
func decidedCount(_ row: CoverageSummary, _ count: Int, _ undecided: Int) -> Value {
  row.zones > 0 && undecided == row.zones ? .none : .integer(count)
}

/// Unknown where no zone has a class.
private func classed(_ row: CoverageSummary, _ count: Int) -> Value {
  row.zones > 0 && row.notComputable == row.zones ? .none : .integer(count)
}

func zonesTable(_ answers: [CoverageAnswer]) -> Table {
  // Where a zoning is put together from several generations, each zone says which is its own.
  let isMixed = answers.contains { $0.zones.first.map { !$0.generation.isEmpty } ?? false }
  return zonesTable(answers, classes: classTolerances(answers[0].question), isMixed: isMixed)
}

/// Tolerances of which each has a column of classes: all, where there are several.
func classTolerances(_ question: Question) -> [Tolerance] {
  question.tolerances.count > 1 ? question.tolerances : []
}

func zonesTable(_ answers: [CoverageAnswer], classes tolerances: [Tolerance], isMixed: Bool) -> Table {
  let zones = answers.map(\.zones)
  let (zonings, generations) = (answers.map(\.zoningID), answers.map(\.generation))
  let lines = zones.indices.flatMap { answer in
    zones[answer].indices.map { (answer: Int32(answer), zone: Int32($0)) }
  }
  let generation = TableColumn("generation", Text(fr: "génération", en: "generation"))
  let columns = zoneColumns(tolerances) + (isMixed ? [generation] : []) + [inventoryColumn(isDetail: true)]
  return Table("zones", Text("Zones"), columns, count: lines.count) { position in
    let answer = Int(lines[position].answer)
    let zone = zones[answer][Int(lines[position].zone)]
    let row = zoneRow(zone, zonings[answer], hasClasses: !tolerances.isEmpty)
    let own: [Value] = isMixed ? [.text(zone.generation.isEmpty ? generations[answer] : zone.generation)] : []
    return row + own + [Value(zone.inventory?.rawValue)]
  }
}

func zoneColumns(_ tolerances: [Tolerance]) -> [TableColumn] {
  var columns = [
    TableColumn("zoning", Text(fr: "zonage", en: "zoning")), TableColumn("code", Text("code")),
    TableColumn("name", Text(fr: "nom", en: "name")), TableColumn("communes", Text("communes")),
    TableColumn("communes_stated", Text(fr: "communes publiées", en: "communes stated"), detail: true),
    TableColumn("departement", Text(fr: "dép.", en: "dép.")),
    TableColumn("region", Text(fr: "rég.", en: "rég."), detail: true),
    TableColumn("epci", Text("EPCI"), detail: true),
    TableColumn("population", Text(fr: "population", en: "population"), .whole),
    TableColumn("area_km2", Text("km²"), .hundredths, detail: true),
    TableColumn("area_share", Text(fr: "recouvrement", en: "share covered"), .percent),
    TableColumn("population_share", Text(fr: "part de population", en: "population share"), .percent, detail: true),
    TableColumn(
      "population_method", Text(fr: "méthode", en: "method"), detail: true, words: words(PopulationMethod.self, \.label)
    ),
    TableColumn("class", Text(fr: "classe", en: "class"), words: words(ZoneClass.self, \.label)),
    TableColumn("retained", Text(fr: "retenue", en: "retained")),
    TableColumn("fragile", Text(fr: "fragile", en: "fragile")),
    TableColumn("schemes", Text(fr: "dispositifs", en: "schemes")),
    TableColumn(
      "obstacle", Text(fr: "obstacle", en: "obstacle"), detail: true, words: words(PlacedZoning.Obstacle.self, \.label)),
    TableColumn(
      "population_source", Text(fr: "source de la population", en: "population source"), detail: true,
      words: words(PopulationSource.self, \.label)),
    TableColumn("population_grid", Text(fr: "pop. des carreaux", en: "grid population"), .whole, detail: true),
    TableColumn("population_residual", Text(fr: "écart des carreaux", en: "grid residual"), .whole, detail: true),
    TableColumn("targeted_by", Text(fr: "ciblée par", en: "targeted by"), detail: true),
    TableColumn(
      "reasons", Text(fr: "pourquoi on ne sait pas", en: "why unknown"), words: words(UnknownReason.self, \.label)),
    TableColumn("perhaps", Text(fr: "peut-être dans", en: "perhaps in")),
    TableColumn("share_outside", Text(fr: "part hors des communes", en: "share in no commune"), .percent, detail: true),
  ]
  columns += tolerances.map { tolerance in
    TableColumn(
      "class_\(tolerance.label)", Text("class_\(tolerance.label)"), detail: true, words: words(ZoneClass.self, \.label))
  }
  return columns.filled(["zoning", "code", "class", "fragile"] + tolerances.map { "class_\($0.label)" })
}

func zoneRow(_ zone: ZoneCoverage, _ zoning: String, hasClasses: Bool) -> [Value] {
  var row: [Value] = [
    .text(zoning), .text(zone.code), .text(zone.name), Value(codes: zone.communes), Value(codes: zone.communesStated),
    .text(zone.departement), .text(zone.region), .text(zone.epci), Value(zone.population), Value(zone.areaKm2),
    Value(zone.areaShare), Value(zone.populationShare), .text(zone.populationMethod.rawValue),
    .text(zone.classes[0].rawValue), Value(zone.retained), .boolean(zone.isFragile),
    .list(
      zone.schemes.map { .record([NamedValue("id", .text($0.id)), NamedValue("share", Value($0.share))]) }),
    Value(zone.obstacle?.rawValue), .text(zone.populationSource.rawValue), Value(zone.populationGrid),
    Value(zone.populationResidual), Value(codes: zone.targetedBy), Value(codes: zone.reasons.map(\.rawValue)),
    Value(codes: zone.perhaps), Value(zone.shareOutside),
  ]
  if hasClasses { row += zone.classes.map { .text($0.rawValue) } }
  return row
}
