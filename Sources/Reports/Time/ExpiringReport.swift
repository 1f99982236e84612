public import Coverage
public import Territory

extension Report {
  /// `expiring`: schemes that end in the window, and what is lost if nothing is renewed.
  public static func expiring(
    _ answers: [ExpiringAnswer], filters: [NamedValue], sources: [ReportSource], issues: [DataIssue]
  ) -> Report {
    let first = answers[0]
    return Report(
      command: "expiring",
      header: answerHeader(first.question, rule: first.rule, filters: filters, sources: sources) + [
        NamedValue("until", .text(first.until.description)), NamedValue("presumed_months", Value(first.presumedMonths)),
      ],
      headlines: answers.flatMap {
        [$0.sentence] + [$0.presumedSentence, $0.unknownSentence, $0.endlessSentence].compactMap { $0 }
      },
      tables: [endsTable(answers), monthsTable(answers), lossesTable(answers)],
      shown: [("months", 40), ("events", 40), ("zones", 20)], issues: issues)
  }
}

private let kinds = words(EndKind.self, \.label)

/// Zones of which the verdict becomes unknown; a detail where there is none.
private func perhapsColumn(_ answers: [ExpiringAnswer]) -> TableColumn {
  TableColumn(
    "perhaps_lost", Text(fr: "peut-être perdues", en: "perhaps lost"), .whole,
    detail: answers.allSatisfy { $0.zones.allSatisfy(\.isCertain) })
}

func endsTable(_ answers: [ExpiringAnswer]) -> Table {
  Table(
    "events", Text(fr: "Dispositifs dont la fin approche", en: "Schemes whose end is near"),
    [
      TableColumn("zoning", Text(fr: "zonage", en: "zoning"), detail: true),
      TableColumn("kind", Text(fr: "fin", en: "end"), words: kinds),
      TableColumn("month", Text(fr: "mois", en: "month"), detail: true),
      TableColumn("end", Text(fr: "dernier jour", en: "last day")),
      TableColumn("overdue", Text(fr: "déjà passé", en: "overdue")),
      TableColumn("scheme", Text(fr: "dispositif", en: "scheme")), TableColumn("type", Text("type")),
      TableColumn("name", Text(fr: "nom", en: "name"), detail: true),
      TableColumn("state", Text(fr: "état", en: "state"), words: words(InForceState.self, \.label)),
      TableColumn("replaced_by", Text(fr: "remplacé par", en: "replaced by"), detail: true),
      TableColumn("renewal", Text(fr: "relais le", en: "renewed on")),
      TableColumn("lost", Text(fr: "zones perdues", en: "zones lost"), .whole),
      TableColumn("population_lost", Text(fr: "habitants", en: "inhabitants"), .whole),
      TableColumn("zones_lost", Text(fr: "zones", en: "zones"), detail: true), perhapsColumn(answers),
      TableColumn("zones_perhaps_lost", Text(fr: "zones peut-être perdues", en: "zones perhaps lost"), detail: true),
      TableColumn(
        "zones_without_population", Text(fr: "zones sans population", en: "zones without population"), .whole,
        detail: true),
    ].filled("zoning", "kind", "month", "end", "overdue", "scheme", "state", "zones_without_population"),
    rows: answers.flatMap { answer in
      answer.schemes.map { ending in
        [
          .text(answer.zoning.id), .text(ending.kind.rawValue), .text(ending.end.monthLabel),
          .text(ending.end.description), .boolean(ending.isOverdue), .text(ending.scheme.id), .text(ending.scheme.type),
          .text(ending.scheme.name), .text(ending.state.rawValue), .text(ending.scheme.replacedBy),
          Value(ending.renewal?.description), ending.hasPerimeter ? .integer(ending.zonesLost.count) : .none,
          Value(ending.populationLost), ending.hasPerimeter ? Value(codes: ending.zonesLost) : .none,
          ending.hasPerimeter ? .integer(ending.zonesPerhapsLost.count) : .none,
          ending.hasPerimeter ? Value(codes: ending.zonesPerhapsLost) : .none, .integer(ending.zonesWithoutPopulation),
        ]
      }
    })
}

func monthsTable(_ answers: [ExpiringAnswer]) -> Table {
  Table(
    "months", Text(fr: "Par mois, si rien n'est renouvelé", en: "By month, if nothing is renewed"),
    [
      TableColumn("zoning", Text(fr: "zonage", en: "zoning"), detail: true),
      TableColumn("kind", Text(fr: "fin", en: "end"), words: kinds),
      TableColumn("month", Text(fr: "mois", en: "month"), words: ["overdue": Text(fr: "déjà passé", en: "overdue")]),
      TableColumn("schemes", Text(fr: "dispositifs", en: "schemes"), .whole),
      TableColumn("zones_lost", Text(fr: "zones perdues", en: "zones lost"), .whole),
      TableColumn("population_lost", Text(fr: "habitants", en: "inhabitants"), .whole),
      TableColumn(
        "zones_without_population", Text(fr: "zones sans population", en: "zones without population"), .whole,
        detail: true), perhapsColumn(answers),
    ].filled("zoning", "kind", "month", "schemes", "zones_lost", "zones_without_population", "perhaps_lost"),
    rows: answers.flatMap { answer in
      answer.months.map { row in
        [
          .text(answer.zoning.id), .text(row.kind.rawValue), .text(row.month ?? "overdue"), .integer(row.schemes),
          .integer(row.zonesLost), Value(row.populationLost), .integer(row.zonesWithoutPopulation),
          .integer(row.zonesPerhapsLost),
        ]
      }
    })
}

func lossesTable(_ answers: [ExpiringAnswer]) -> Table {
  Table(
    "zones", Text(fr: "Zones qui ne seraient plus retenues", en: "Zones that would no longer be retained"),
    [
      TableColumn("zoning", Text(fr: "zonage", en: "zoning"), detail: true),
      TableColumn("kind", Text(fr: "fin", en: "end"), words: kinds),
      TableColumn("day", Text(fr: "premier jour sans", en: "first day without")), TableColumn("code", Text("code")),
      TableColumn("name", Text(fr: "nom", en: "name")), TableColumn("departement", Text(fr: "dép.", en: "dép.")),
      TableColumn("population", Text("population"), .whole),
      TableColumn("schemes", Text(fr: "dispositifs", en: "schemes")),
      TableColumn("retained_again", Text(fr: "de nouveau le", en: "again on")),
      TableColumn(
        "certain", Text(fr: "certain", en: "certain"), detail: answers.allSatisfy { $0.zones.allSatisfy(\.isCertain) }),
    ].filled("zoning", "kind", "day", "code", "certain"),
    rows: answers.flatMap { answer in
      answer.zones.map { zone in
        [
          .text(answer.zoning.id), .text(zone.kind.rawValue), .text(zone.day.description), .text(zone.code),
          .text(zone.name), .text(zone.departement), Value(zone.population), Value(codes: zone.schemes),
          Value(zone.retainedAgain?.description), .boolean(zone.isCertain),
        ]
      }
    })
}

extension ExpiringAnswer {
  private func counts(_ kind: EndKind) -> (schemes: Int, zones: Int) {
    (schemes.count { $0.kind == kind }, Set(zones.filter { $0.kind == kind && $0.isCertain }.map(\.code)).count)
  }

  /// Zones counted that become of unknown verdict and are not lost for sure, and those that are unknown from the start.
  fileprivate var unknownSentence: Text? {
    let lost = Set(zones.filter(\.isCertain).map(\.code))
    let perhaps = Set(zones.filter { !$0.isCertain }.map(\.code)).subtracting(lost).count
    if perhaps == 0 && zonesUnknown == 0 { return nil }
    let (fr, en) = (NumberStyle(.fr), NumberStyle(.en))
    return Text(
      fr:
        "Verdict inconnu : \(fr.counted(zonesUnknown, "zone", "zones")) dès le premier jour"
        + (perhaps == 0 ? "." : ", \(fr.number(perhaps)) de plus ensuite, peut-être perdue\(perhaps > 1 ? "s" : "")."),
      en:
        "Unknown verdict: \(en.counted(zonesUnknown, "zone", "zones")) from the first day on"
        + (perhaps == 0 ? "." : ", \(en.number(perhaps)) more later, perhaps lost."))
  }

  fileprivate var sentence: Text {
    let (ending, lost) = counts(.stated)
    let (fr, en) = (NumberStyle(.fr), NumberStyle(.en))
    return Text(
      fr:
        "Du \(fr.day(question.on)) au \(fr.day(until)), \(fr.counted(ending, "dispositif prend", "dispositifs prennent")) "
        + "fin à une date connue ; si rien n'est renouvelé, \(fr.number(lost)) des \(fr.number(zonesRetained)) "
        + "\(zoning.noun.fr) \(zoning.noun.agreeing("retenu", 2)) (sur \(fr.number(zonesTotal))) \(lost < 2 ? "ne l'est" : "ne le sont") plus "
        + "(règle « \(rule.id) »).",
      en:
        "From \(en.day(question.on)) to \(en.day(until)), \(en.counted(ending, "scheme ends", "schemes end")) on a known "
        + "date; if nothing is renewed, \(en.number(lost)) of the \(en.number(zonesRetained)) \(zoning.noun.en) retained "
        + "(of \(en.number(zonesTotal))) no longer \(lost == 1 ? "is" : "are") (rule \"\(rule.id)\").")
  }

  fileprivate var presumedSentence: Text? {
    let (ending, lost) = counts(.presumed)
    if ending == 0 { return nil }
    let overdue = schemes.count { $0.isOverdue }
    let months = presumedMonths ?? 0
    let (fr, en) = (NumberStyle(.fr), NumberStyle(.en))
    return Text(
      fr:
        "À part, sans fin connue : \(fr.counted(ending, "dispositif", "dispositifs")) à échéance présumée, "
        + "\(months) mois après le début (hypothèse, --presumed-duration), dont \(fr.number(overdue)) déjà passée"
        + "\(overdue > 1 ? "s" : "") ; \(fr.counted(lost, "zone", "zones")) en plus, ou plus tôt.",
      en:
        "Apart, without a known end: \(en.counted(ending, "scheme", "schemes")) with a presumed one, \(months) "
        + "months after the start (an assumption, --presumed-duration), \(en.number(overdue)) of them overdue; "
        + "\(en.counted(lost, "zone", "zones")) more, or earlier.")
  }

  fileprivate var endlessSentence: Text? {
    if endless.isEmpty { return nil }
    let ids = endless.prefix(20).joined(separator: ", ") + (endless.count > 20 ? "…" : "")
    return Text(
      fr: "Sans fin connue ni présumée (sans date, ou d'un type sans durée présumée) : \(ids).",
      en: "Without a known or a presumed end (undated, or of a type without a presumed duration): \(ids).")
  }
}
