public import Coverage
public import Territory

extension Report {
  /// `timeline`: the figures at each date, and the schemes behind each step.
  public static func timeline(
    _ answers: [TimelineAnswer], filters: [NamedValue], sources: [ReportSource], issues: [DataIssue]
  ) -> Report {
    let days = answers[0].dates.map { Value.text($0.description) }
    return Report(
      command: "timeline",
      header: answerHeader(answers[0].question, rule: answers[0].rule, filters: filters, sources: sources)
        + [NamedValue("dates", .list(days))],
      headlines: answers.map(\.sentence) + answers.compactMap(\.zonesSentence),
      tables: [pointsTable(answers), stepsTable(answers)],
      shown: [("points", 60), ("events", 40)], issues: issues)
  }
}

func pointsTable(_ answers: [TimelineAnswer]) -> Table {
  Table(
    "points", Text(fr: "Couverture à chaque date", en: "Coverage at each date"),
    [
      TableColumn("on", Text(fr: "au", en: "on")),
      TableColumn("zoning", Text(fr: "zonage", en: "zoning"), detail: true),
      TableColumn("type", Text("type")),
      TableColumn("level", Text(fr: "niveau", en: "level"), detail: true, words: words(TerritoryLevel.self, \.label)),
      TableColumn("code", Text("code")), TableColumn("name", Text(fr: "territoire", en: "territory")),
      TableColumn("schemes", Text(fr: "dispositifs", en: "schemes"), .whole),
      TableColumn("schemes_certain", Text(fr: "certains", en: "certain"), .whole),
      TableColumn("schemes_possible", Text(fr: "avec possibles", en: "with possible"), .whole),
      TableColumn("zones", Text("zones"), .whole),
      TableColumn("zones_retained", Text(fr: "retenues", en: "retained"), .whole),
      TableColumn("zones_retained_certain", Text(fr: "certaines", en: "certain"), .whole),
      TableColumn("zones_retained_possible", Text(fr: "avec possibles", en: "with possible"), .whole),
      TableColumn("zones_not_computable", Text(fr: "non calculables", en: "not computable"), .whole, detail: true),
      TableColumn("population", Text(fr: "population", en: "population"), .whole, detail: true),
      TableColumn("population_retained", Text(fr: "pop. retenue", en: "pop. retained"), .whole),
      TableColumn("population_apportioned", Text(fr: "pop. au prorata", en: "pop. apportioned"), .whole, detail: true),
      TableColumn(
        "zones_without_population", Text(fr: "zones sans population", en: "zones without population"), .whole,
        detail: true),
      TableColumn("area_covered_km2", Text(fr: "km² en périmètre", en: "km² in a perimeter"), .tenths, detail: true),
      TableColumn(
        "zones_unknown", Text(fr: "indéterminées", en: "undecided"), .whole,
        detail: answers.allSatisfy { $0.points.allSatisfy { $0.summary.undecided == 0 } }),
      TableColumn(
        "population_retained_unknown",
        Text(fr: "zones manquant à la pop. retenue", en: "zones missing from pop. retained"),
        .whole, detail: true),
      TableColumn(
        "population_apportioned_unknown",
        Text(fr: "zones manquant au prorata", en: "zones missing from pop. apportioned"), .whole, detail: true),
    ].filled(
      "on", "zoning", "type", "level", "code", "zones", "zones_not_computable", "zones_without_population",
      "zones_unknown", "population_retained_unknown", "population_apportioned_unknown"),
    rows: answers.flatMap { answer in
      answer.points.map { point in
        let row = point.summary
        func known(_ count: Int) -> Value { row.isInventoryReached ? .integer(count) : .none }
        return [
          .text(point.on.description), .text(point.zoningID), .text(point.type), .text(row.level.rawValue),
          .text(row.code), .text(row.name), known(row.schemes), known(row.schemesCertain), known(row.schemesPossible),
          .integer(row.zones), Value(row.retainedKnown), decidedCount(row, row.retainedCertain, row.undecidedCertain),
          decidedCount(row, row.retainedPossible, row.undecidedPossible),
          .integer(row.notComputable), Value(row.population), Value(row.populationRetained),
          Value(row.populationApportioned), .integer(row.zonesWithoutPopulation),
          row.isInventoryReached ? Value(row.areaCoveredKm2) : .none, .integer(row.undecided),
          .integer(row.populationUnknown), .integer(row.apportionedUnknown),
        ]
      }
    })
}

func stepsTable(_ answers: [TimelineAnswer]) -> Table {
  let states = words(InForceState.self, \.label)
  return Table(
    "events", Text(fr: "Ce qui change à chaque date", en: "What changes at each date"),
    [
      TableColumn("zoning", Text(fr: "zonage", en: "zoning"), detail: true),
      TableColumn("on", Text(fr: "vu au", en: "seen on")),
      TableColumn("day", Text(fr: "jour", en: "day")), TableColumn("scheme", Text(fr: "dispositif", en: "scheme")),
      TableColumn("type", Text("type"), detail: true), TableColumn("name", Text(fr: "nom", en: "name"), detail: true),
      TableColumn("from", Text(fr: "de", en: "from"), words: states),
      TableColumn("to", Text(fr: "à", en: "to"), words: states),
      TableColumn("gained", Text(fr: "zones gagnées", en: "zones gained"), .whole),
      TableColumn("lost", Text(fr: "zones perdues", en: "zones lost"), .whole),
      TableColumn("zones_gained", Text(fr: "gagnées", en: "gained"), detail: true),
      TableColumn("zones_lost", Text(fr: "perdues", en: "lost"), detail: true),
    ].filled("zoning", "on", "scheme", "from", "to", "gained", "lost"),
    rows: answers.flatMap { answer in
      answer.events.map { event in
        [
          .text(answer.zoning.id), .text(event.on.description), Value(event.day?.description), .text(event.scheme),
          .text(event.type), .text(event.name), .text(event.from.rawValue), .text(event.to.rawValue),
          .integer(event.zonesGained.count), .integer(event.zonesLost.count), Value(codes: event.zonesGained),
          Value(codes: event.zonesLost),
        ]
      }
    })
}

extension TimelineAnswer {
  /// Zones are those of one day at every date; said where they did not stand on some of them.
  fileprivate var zonesSentence: Text? {
    let outside = dates.count { day in zoning.validities.contains { $0.includes(day) == false } }
    if outside == 0 { return nil }
    let (fr, en) = (NumberStyle(.fr), NumberStyle(.en))
    return Text(
      fr:
        "Les zones sont les mêmes à toutes les dates (\(zoning.label.fr)) ; elles ne valaient pas à "
        + "\(fr.counted(outside, "d'entre elles", "d'entre elles")).",
      en:
        "The zones are the same at every date (\(zoning.label.en)); they did not stand at "
        + "\(en.number(outside)) of them.")
  }

  fileprivate var sentence: Text {
    Text(fr: firstAndLast(.fr), en: firstAndLast(.en))
  }

  /// the whole territory, all types asked for together, at the first and at the last date.
  private func firstAndLast(_ language: Language) -> String {
    let style = NumberStyle(language)
    let top = question.territory.level
    let type = question.types.count == 1 ? question.types[0] : Statistic.allTypes
    let whole = points.filter {
      $0.type == type && $0.summary.level == top && $0.summary.code == points[0].summary.code
    }
    guard let first = whole.first, let last = whole.last else { return "" }
    let types = question.types.joined(separator: " + ")
    return Text(
      fr:
        "Du \(style.day(first.on)) au \(style.day(last.on)), \(style.counted(dates.count, "date", "dates")), "
        + "\(last.summary.name) : \(types) en vigueur de \(first.summary.schemes) à \(last.summary.schemes), "
        + "\(zoning.noun.fr) \(zoning.noun.agreeing("retenu", 2)) de \(retained(first.summary)) à \(retained(last.summary)) sur "
        + "\(style.number(last.summary.zones)) (règle « \(rule.id) ») ; "
        + style.counted(events.count, "changement.", "changements."),
      en:
        "From \(style.day(first.on)) to \(style.day(last.on)), \(style.counted(dates.count, "date", "dates")), "
        + "\(last.summary.name): \(types) in force from \(first.summary.schemes) to \(last.summary.schemes), "
        + "\(zoning.noun.en) retained from \(retained(first.summary)) to \(retained(last.summary)) of "
        + "\(style.number(last.summary.zones)) (rule \"\(rule.id)\"); "
        + style.counted(events.count, "change.", "changes."))(language)
  }

  /// `46`, `46–49` where some are undecided, `?` where all are.
  private func retained(_ summary: CoverageSummary) -> String {
    guard let sure = summary.retainedKnown else { return "?" }
    if summary.undecided == 0 { return "\(sure)" }
    return "\(sure)–\(sure + summary.undecided)"
  }
}
