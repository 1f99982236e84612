public import Coverage
public import Territory

extension Report {
  /// `reconcile`: which definitions give a published figure, which come nearest, and what cannot be reached.
  public static func reconcile(
    _ answer: ReconcileAnswer, filters: [NamedValue], sources: [ReportSource], issues: [DataIssue]
  ) -> Report {
    let published = PublishedFigure.allCases.map { NamedValue($0.rawValue, Value(answer.published[$0]?.text)) }
    return Report(
      command: "reconcile",
      header: answerHeader(answer.question, rule: nil, filters: filters, sources: sources) + [
        NamedValue("published", .record(published)), NamedValue("reproduced", .boolean(!answer.reproducing.isEmpty)),
      ],
      headlines: answer.sentences,
      tables: [definitionsTable(answer), totalsTable(answer), rangesTable(answer), differencesTable(answer)],
      shown: [("totals", 10), ("reach", 10), ("definitions", 12), ("differences", 30)], issues: issues)
  }
}

func definitionsTable(_ answer: ReconcileAnswer) -> Table {
  let values = PublishedFigure.allCases.map { figure in
    TableColumn(
      figure.rawValue, figure.label, figure == .share ? .percent : .whole, detail: answer.published[figure] == nil)
  }
  return Table(
    "definitions", Text(fr: "Définitions, de la plus proche à la plus éloignée", en: "Definitions, the nearest first"),
    [
      TableColumn("rank", Text(fr: "rang", en: "rank"), .whole), TableColumn("rule", Text(fr: "règle", en: "rule")),
      TableColumn("in_force", Text(fr: "comptés", en: "counted"), words: words(InForceFilter.self, \.label)),
      TableColumn("status", Text(fr: "statut", en: "status"), words: words(StatusCount.Standing.self, \.label)),
      TableColumn("cofunded", Text(fr: "cofinancés seuls", en: "co-funded only"), detail: answer.isCofundingUnknown),
      TableColumn(
        "tolerance", Text(fr: "tolérance", en: "tolerance"), .percent, detail: answer.question.tolerances.count == 1),
      TableColumn("zoning", Text(fr: "zonage", en: "zoning"), detail: Set(answer.totals.map(\.zoningID)).count == 1),
      TableColumn("generation", Text(fr: "génération", en: "generation"), detail: true),
      TableColumn("vintage", Text(fr: "population", en: "population")),
      TableColumn("counting", Text(fr: "décompte", en: "counting"), words: words(Definition.Counting.self, \.label)),
      TableColumn("share_of", Text(fr: "part de", en: "share of"), words: words(Definition.ShareBasis.self, \.label)),
    ].filled("rank", "rule", "in_force", "status", "cofunded", "tolerance", "zoning", "counting", "share_of") + values
      + [
        TableColumn("reproduces", Text(fr: "retrouve tout", en: "reproduces all")),
        TableColumn("gap", Text(fr: "écart", en: "gap"), .hundredths),
        TableColumn("values", Text(fr: "valeurs", en: "values"), detail: true),
        TableColumn("matches", Text(fr: "retrouve", en: "matches"), detail: true),
        TableColumn(
          "zones_unknown", Text(fr: "indéterminées", en: "undecided"), .whole,
          detail: answer.definitions.allSatisfy { $0.zonesUnknown == 0 }),
        TableColumn(
          "zones_without_population", Text(fr: "retenues sans population", en: "counted without population"), .whole,
          detail: true),
        TableColumn("most", Text(fr: "au plus", en: "at most"), detail: true),
      ].filled("reproduces", "gap", "zones_unknown", "zones_without_population"),
    rows: answer.definitions.enumerated().map { position, row in
      let figures = PublishedFigure.allCases.map { Value(row.values[$0]) }
      let named = zip(PublishedFigure.allCases, figures).map { NamedValue($0.rawValue, $1) }
      return [
        .integer(position + 1), .text(row.rule.id), .text(row.inForce.rawValue), .text(row.status.rawValue),
        .boolean(row.isCofundedOnly), .number(row.tolerance.share), .text(row.zoningID), .text(row.generation),
        Value(row.vintage), .text(row.counting.rawValue), .text(row.shareOf.rawValue),
      ] + figures + [
        .boolean(row.reproduces), .number(row.gap), .record(named), Value(codes: row.matches.map(\.rawValue)),
        .integer(row.zonesUnknown), .integer(row.zonesWithoutPopulation),
        .record(
          PublishedFigure.allCases.map { figure in
            NamedValue(figure.rawValue, Value(row.most[figure] ?? row.values[figure]))
          }),
      ]
    })
}

func totalsTable(_ answer: ReconcileAnswer) -> Table {
  Table(
    "totals", Text(fr: "Les chiffres publiés entre eux", en: "The published figures against each other"),
    [
      TableColumn("zoning", Text(fr: "zonage", en: "zoning")),
      TableColumn("generation", Text(fr: "génération", en: "generation"), detail: true),
      TableColumn("vintage", Text(fr: "population", en: "population")), TableColumn("zones", Text("zones"), .whole),
      TableColumn("zones_without_population", Text(fr: "sans population", en: "without population"), .whole),
      TableColumn("population", Text(fr: "habitants", en: "inhabitants"), .whole),
      TableColumn(
        "population_share", Text(fr: "population publiée / total", en: "published population / total"), .percent),
      TableColumn("population_agrees", Text(fr: "est la part publiée", en: "is the published share")),
      TableColumn("zones_share", Text(fr: "zones publiées / zones", en: "published zones / zones"), .percent),
      TableColumn("zones_agrees", Text(fr: "est la part publiée", en: "is the published share")),
    ].filled("zoning", "zones", "zones_without_population"),
    rows: answer.totals.map { row in
      [
        .text(row.zoningID), .text(row.generation), Value(row.vintage), .integer(row.zones),
        .integer(row.zonesWithoutPopulation), Value(row.population), Value(row.populationShare),
        Value(row.populationAgrees), Value(row.zonesShare), Value(row.zonesAgree),
      ]
    })
}

func rangesTable(_ answer: ReconcileAnswer) -> Table {
  Table(
    "reach", Text(fr: "Ce que les définitions atteignent", en: "What the definitions reach"),
    [
      TableColumn("figure", Text(fr: "chiffre", en: "figure"), words: words(PublishedFigure.self, \.label)),
      TableColumn("published", Text(fr: "publié", en: "published")),
      TableColumn("low", Text(fr: "au moins", en: "from")),
      TableColumn("high", Text(fr: "au plus", en: "to")),
      TableColumn("everything", Text(fr: "tous les dispositifs recensés", en: "all schemes on record")),
      TableColumn("verdict", Text(fr: "verdict", en: "verdict"), words: words(FigureRange.Attainment.self, \.label)),
    ].filled("figure", "published", "verdict"),
    rows: answer.ranges.map { row in
      // Counts are whole; people shared out and shares are not.
      let values = [row.low, row.high, row.everything].map { value in
        value.map { $0 == $0.rounded() && row.figure != .share ? Value.integer(Int($0)) : .number($0) } ?? .none
      }
      return [.text(row.figure.rawValue), .text(row.published.text)] + values + [.text(row.verdict.rawValue)]
    })
}

func differencesTable(_ answer: ReconcileAnswer) -> Table {
  let ranks = answer.compared.map(String.init).joined(separator: ", ")
  return Table(
    "differences",
    Text(
      fr: "Zones qui séparent les définitions de rangs \(ranks)", en: "Zones that set definitions \(ranks) apart"),
    [
      TableColumn("zoning", Text(fr: "zonage", en: "zoning"), detail: true), TableColumn("code", Text("code")),
      TableColumn("name", Text(fr: "nom", en: "name")), TableColumn("population", Text("population"), .whole),
      TableColumn("counted_by", Text(fr: "retenue par", en: "counted by")),
      TableColumn("left_out_by", Text(fr: "non retenue par", en: "left out by")),
    ].filled("zoning", "code"),
    rows: answer.differences.map { row in
      [
        .text(row.zoningID), .text(row.code), .text(row.name), Value(row.population),
        .list(row.countedBy.map { .integer($0) }), .list(row.leftOutBy.map { .integer($0) }),
      ]
    })
}
