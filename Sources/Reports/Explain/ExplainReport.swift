public import Coverage
internal import Territory

extension Report {
  /// `explain`: the chain of evidence behind the verdicts of zones and schemes, in the order asked.
  public static func explain(
    _ zones: [ZoneExplanation], _ schemes: [SchemeExplanation], question: Question, rule: Rule?, filters: [Field],
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
      issues: issues.enumerated().filter { issues.firstIndex(of: $1) == $0 }.map(\.element))
  }
}

private func subjectTable(_ zones: [ZoneExplanation], _ schemes: [SchemeExplanation]) -> Table {
  Table(
    "subject", Text(fr: "Zones et dispositifs expliqués", en: "Zones and schemes explained"),
    [
      Column("kind", Text(fr: "sujet", en: "subject")), Column("code", Text("code")),
      Column("name", Text(fr: "nom", en: "name")), Column("zoning", Text(fr: "zonage", en: "zoning")),
      Column("generation", Text(fr: "génération", en: "generation")), Column("type", Text("type")),
      Column("communes", Text("communes")), Column("communes_stated", Text(fr: "communes publiées", en: "stated")),
      Column("departement", Text(fr: "dép.", en: "dép.")), Column("region", Text(fr: "rég.", en: "rég.")),
      Column("epci", Text("EPCI")), Column("population", Text("population"), .whole),
      Column("population_vintage", Text(fr: "millésime", en: "vintage")), Column("area_km2", Text("km²"), .hundredths),
      Column("area_share", Text(fr: "part couverte", en: "share covered"), .percent),
      Column("population_share", Text(fr: "part de population", en: "population share"), .percent),
      Column("population_method", Text(fr: "méthode", en: "method")),
      Column("class", Text(fr: "classe", en: "class"), words: words(ZoneClass.self, \.label)),
      Column("covered", Text(fr: "retenue", en: "retained")), Column("fragile", Text(fr: "fragile", en: "fragile")),
      Column("obstacle", Text(fr: "obstacle", en: "obstacle")),
      Column("schemes", Text(fr: "dispositifs", en: "schemes")),
      Column("state", Text(fr: "état", en: "state"), words: words(InForceState.self, \.label)),
      Column("reason", Text(fr: "motif", en: "reason")), Column("reason_date", Text(fr: "du", en: "dated")),
      Column("counts", Text(fr: "compté", en: "counts")),
      Column(
        "reasons", Text(fr: "pourquoi on ne sait pas", en: "why unknown"), words: words(UnknownReason.self, \.label)),
      Column("perhaps", Text(fr: "peut-être dans", en: "perhaps in")),
    ],
    rows: zones.map { subject in
      let zone = subject.zone
      return [
        .text("zone"), .text(zone.code), .text(zone.name), .text(subject.zoning.id),
        .text(zone.generation.isEmpty ? subject.zoning.generation : zone.generation),
        .none, Value(codes: zone.communes), Value(codes: zone.communesStated), .text(zone.departement),
        .text(zone.region), .text(zone.epci), Value(zone.population), Value(subject.zoning.populationVintage),
        Value(zone.areaKm2), Value(zone.areaShare), Value(zone.populationShare),
        .text(zone.populationMethod.rawValue), .text(zone.classes[0].rawValue), Value(zone.covered),
        .boolean(zone.isFragile), Value(zone.obstacle?.rawValue),
        .list(zone.schemes.map { .record([Field("id", .text($0.id)), Field("share", Value($0.share))]) }), .none, .none,
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

private func verdictsTable(_ zones: [ZoneExplanation], _ schemes: [SchemeExplanation]) -> Table {
  Table(
    "verdicts", Text(fr: "Ce que dit chaque règle", en: "What each rule says"),
    [
      Column("code", Text("code")), Column("rule", Text(fr: "règle", en: "rule")),
      Column(
        "in_force", Text(fr: "dispositifs comptés", en: "schemes counted"), words: words(InForceFilter.self, \.label)),
      Column("verdict", Text(fr: "retenu", en: "retained")), Column("asked", Text(fr: "décide", en: "decides")),
    ],
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

private func missesTable(_ zones: [ZoneExplanation]) -> Table {
  Table(
    "misses", Text(fr: "Ce qui a manqué de peu", en: "What came nearest"),
    [
      Column("code", Text("code")), Column("rank", Text(fr: "rang", en: "rank"), .whole),
      Column("kind", Text(fr: "motif", en: "kind"), words: words(Miss.Kind.self, \.label)),
      Column("scheme", Text(fr: "dispositif", en: "scheme")), Column("days", Text(fr: "jours", en: "days"), .whole),
      Column("share", Text(fr: "part de la zone", en: "share of the zone"), .percent),
      Column("distance_km", Text(fr: "à (km)", en: "at (km)"), .tenths),
      Column("epci_communes", Text(fr: "communes de l'EPCI", en: "communes of the EPCI"), .whole),
      Column("epci_communes_all", Text(fr: "sur", en: "of"), .whole),
      Column("reason", Text(fr: "état", en: "state"), detail: true),
      Column("reason_date", Text(fr: "du", en: "dated"), detail: true),
    ],
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
