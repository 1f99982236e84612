public import Coverage
internal import Territory

extension Report {
  /// `explain`: the chain of evidence behind the verdicts of zones and schemes, in the order asked.
  public static func explain(
    _ zones: [ZoneExplanation], _ schemes: [SchemeExplanation], question: Question, rule: Rule?, filters: [NamedValue],
    sources: [ReportSource]
  ) -> Report {
    let issues = zones.flatMap(\.issues) + schemes.flatMap(\.issues)
    return Report(
      command: "explain", header: answerHeader(question, rule: rule, filters: filters, sources: sources),
      headlines: zones.flatMap(\.sentences) + schemes.flatMap(\.sentences),
      tables: [
        subjectTable(zones, schemes), verdictsTable(zones, schemes), evidenceTable(zones, schemes), missesTable(zones),
      ],
      shown: [("verdicts", 60), ("evidence", 80), ("misses", 40)],
      issues: firstOfEach(issues))
  }
}

/// Elements in their order, without those that came before: subjects share issues.
func firstOfEach<Element: Hashable>(_ elements: [Element]) -> [Element] {
  var seen: Set<Element> = []
  return elements.filter { seen.insert($0).inserted }
}

func subjectTable(_ zones: [ZoneExplanation], _ schemes: [SchemeExplanation]) -> Table {
  Table(
    "subject", Text(fr: "Zones et dispositifs expliqués", en: "Zones and schemes explained"),
    [
      TableColumn("kind", Text(fr: "sujet", en: "subject")), TableColumn("code", Text("code")),
      TableColumn("name", Text(fr: "nom", en: "name")), TableColumn("zoning", Text(fr: "zonage", en: "zoning")),
      TableColumn("generation", Text(fr: "génération", en: "generation")), TableColumn("type", Text("type")),
      TableColumn("communes", Text("communes")),
      TableColumn("communes_stated", Text(fr: "communes publiées", en: "stated")),
      TableColumn("departement", Text(fr: "dép.", en: "dép.")), TableColumn("region", Text(fr: "rég.", en: "rég.")),
      TableColumn("epci", Text("EPCI")), TableColumn("population", Text("population"), .whole),
      TableColumn("population_vintage", Text(fr: "millésime", en: "vintage")),
      TableColumn("area_km2", Text("km²"), .hundredths),
      TableColumn("area_share", Text(fr: "recouvrement", en: "share covered"), .percent),
      TableColumn("population_share", Text(fr: "part de population", en: "population share"), .percent),
      TableColumn("population_method", Text(fr: "méthode", en: "method")),
      TableColumn("class", Text(fr: "classe", en: "class"), words: words(ZoneClass.self, \.label)),
      TableColumn("retained", Text(fr: "retenue", en: "retained")),
      TableColumn("fragile", Text(fr: "fragile", en: "fragile")),
      TableColumn("obstacle", Text(fr: "obstacle", en: "obstacle")),
      TableColumn("schemes", Text(fr: "dispositifs", en: "schemes")),
      TableColumn("state", Text(fr: "état", en: "state"), words: words(InForceState.self, \.label)),
      TableColumn("reason", Text(fr: "motif", en: "reason")), TableColumn("reason_date", Text(fr: "du", en: "dated")),
      TableColumn("counts", Text(fr: "compté", en: "counts")),
      TableColumn(
        "reasons", Text(fr: "pourquoi on ne sait pas", en: "why unknown"), words: words(UnknownReason.self, \.label)),
      TableColumn("perhaps", Text(fr: "peut-être dans", en: "perhaps in")),
    ].filled("kind", "code"),
    rows: zones.map { subject in
      let zone = subject.zone
      return [
        .text("zone"), .text(zone.code), .text(zone.name), .text(subject.zoning.id),
        .text(zone.generation.isEmpty ? subject.zoning.generation : zone.generation),
        .none, Value(codes: zone.communes), Value(codes: zone.communesStated), .text(zone.departement),
        .text(zone.region), .text(zone.epci), Value(zone.population), Value(subject.zoning.populationVintage),
        Value(zone.areaKm2), Value(zone.areaShare), Value(zone.populationShare),
        .text(zone.populationMethod.rawValue), .text(zone.classes[0].rawValue), Value(zone.retained),
        .boolean(zone.isFragile), Value(zone.obstacle?.rawValue),
        .list(zone.schemes.map { .record([NamedValue("id", .text($0.id)), NamedValue("share", Value($0.share))]) }),
        .none, .none,
        .none, .none, Value(codes: zone.reasons.map(\.rawValue)), Value(codes: zone.perhaps),
      ]
    }
      + schemes.map { subject in
        let scheme = subject.facts.scheme
        let blank = [Value](repeating: .none, count: 7)
        return [
          .text("scheme"), .text(scheme.id), .text(scheme.name), .none, .none, .text(scheme.type),
          Value(codes: subject.communes.map(\.code)), .none, .none, .none, .none, Value(subject.facts.population),
          .none,
          Value(subject.facts.areaKm2),
        ] + blank + [
          .none, .text(subject.facts.state.rawValue), .text(subject.reason.word),
          Value(subject.reason.day?.description),
          .boolean(subject.counts), .none, .none,
        ]
      })
}

func verdictsTable(_ zones: [ZoneExplanation], _ schemes: [SchemeExplanation]) -> Table {
  Table(
    "verdicts", Text(fr: "Ce que dit chaque règle", en: "What each rule says"),
    [
      TableColumn("code", Text("code")), TableColumn("rule", Text(fr: "règle", en: "rule")),
      TableColumn(
        "in_force", Text(fr: "dispositifs comptés", en: "schemes counted"), words: words(InForceFilter.self, \.label)),
      TableColumn("verdict", Text(fr: "retenu", en: "retained")),
      TableColumn("asked", Text(fr: "décide", en: "decides")),
    ].filled("code", "in_force", "asked"),
    rows: zones.flatMap { subject in
      subject.verdicts.map {
        [
          .text(subject.zone.code), .text($0.rule.id), .text($0.filter.rawValue), Value($0.verdict),
          .boolean($0.isAsked),
        ]
      }
    }
      + schemes.flatMap { subject in
        InForceFilter.allCases.map { filter in
          [
            .text(subject.facts.scheme.id), .none, .text(filter.rawValue),
            .boolean(filter.includes(subject.facts.state)), .boolean(filter == subject.question.inForce),
          ]
        }
      })
}

func missesTable(_ zones: [ZoneExplanation]) -> Table {
  Table(
    "misses", Text(fr: "Ce qui a manqué de peu", en: "What came nearest"),
    [
      TableColumn("code", Text("code")), TableColumn("rank", Text(fr: "rang", en: "rank"), .whole),
      TableColumn("kind", Text(fr: "motif", en: "kind"), words: words(Miss.Kind.self, \.label)),
      TableColumn("scheme", Text(fr: "dispositif", en: "scheme")),
      TableColumn("days", Text(fr: "jours", en: "days"), .whole),
      TableColumn("share", Text(fr: "part de la zone", en: "share of the zone"), .percent),
      TableColumn("distance_km", Text(fr: "à (km)", en: "at (km)"), .tenths),
      TableColumn("epci_communes", Text(fr: "communes de l'EPCI", en: "communes of the EPCI"), .whole),
      TableColumn("epci_communes_all", Text(fr: "sur", en: "of"), .whole),
      TableColumn("reason", Text(fr: "état", en: "state"), detail: true),
      TableColumn("reason_date", Text(fr: "du", en: "dated"), detail: true),
    ].filled("code", "rank", "kind", "scheme"),
    rows: zones.flatMap { subject in
      subject.misses.enumerated().map { position, miss in
        [
          .text(subject.zone.code), .integer(position + 1), .text(miss.kind.rawValue), .text(miss.scheme),
          Value(miss.days), Value(miss.share), Value(miss.distanceKm), Value(miss.epciCommunes?.held),
          Value(miss.epciCommunes?.all), Value(miss.reason?.word), Value(miss.reason?.day?.description),
        ]
      }
    })
}
