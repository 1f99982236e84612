public import Coverage
public import Territory

extension Report {
  /// `overlaps`: all pairs of perimeters that meet, how types complement each other, and what they share out.
  /// - Parameters:
  ///   - counterparts: of the whole answer, before pairs were selected.
  ///   - touching: pairs that only touch are listed too; they are counted in any case.
  ///   - byShares: adds the relation by shares alone, one column per tolerance.
  public static func overlaps(
    _ answer: OverlapAnswer, counterparts: [Counterparts] = [], combinations: [Combination] = [],
    zonings: [String] = [], touching: Bool = true, byShares: Bool = false, schemes: [SchemeFacts],
    inventory: Completeness = .unstated,
    filters: [NamedValue], sources: [ReportSource], issues: [DataIssue]
  ) -> Report {
    let names = Dictionary(schemes.map { ($0.scheme.id, $0) }, uniquingKeysWith: { first, _ in first })
    return Report(
      command: "overlaps", header: answerHeader(answer.question, rule: nil, filters: filters, sources: sources),
      headlines: answer.sentences(touching: touching)
        + [complementSentence(counterparts, inventory), answer.combinationsSentence].compactMap { $0 },
      tables: [
        pairsTable(answer.listed(touching: touching), byShares: byShares), matrixTable(counterparts),
        complementsTable(counterparts, names),
        combinationsTable(combinations, zonings), schemesTable(schemes),
      ],
      shown: [("matrix", 40), ("combinations", 16), ("pairs", 40), ("complements", 20)], issues: issues)
  }
}

func pairsTable(_ answer: OverlapAnswer, byShares: Bool = false) -> Table {
  pairsTable(answer, byShares: byShares ? answer.question.tolerances : [])
}

func pairsTable(_ answer: OverlapAnswer, byShares tolerances: [Tolerance]) -> Table {
  let (pairs, isOverTime) = (answer.pairs, answer.isOverTime)
  return Table(
    "pairs", Text(fr: "Paires de périmètres", en: "Pairs of perimeters"),
    [
      TableColumn("a", Text("a")), TableColumn("b", Text("b")), TableColumn("type_a", Text("type a"), detail: true),
      TableColumn("type_b", Text("type b"), detail: true),
      TableColumn("relation", Text(fr: "relation exacte", en: "exact relation"), detail: true),
      TableColumn(
        "relation_tolerant", Text(fr: "relation", en: "relation"), words: words(TolerantRelation.self, \.label)),
      TableColumn("area_km2", Text("km²"), .tenths),
      TableColumn("share_a", Text(fr: "part de a", en: "share of a"), .percent),
      TableColumn("share_b", Text(fr: "part de b", en: "share of b"), .percent),
      TableColumn("width_m", Text(fr: "largeur (m)", en: "width (m)"), .whole),
      TableColumn("population", Text("population"), .whole), TableColumn("communes", Text("communes"), detail: true),
      TableColumn("zones", Text("zones"), detail: true),
      TableColumn("cases", Text(fr: "cas", en: "case"), words: words(PairCase.self, \.label)),
    ].filled("a", "b", "relation", "relation_tolerant") + periodColumns(isOverTime)
      + tolerances.map {
        TableColumn(
          "relation_\($0.label)", Text(fr: "par les parts à \($0.label)", en: "by shares at \($0.label)"), detail: true)
      }.filled(tolerances.map { "relation_\($0.label)" }),
    count: pairs.count,
    row: { position in
      let pair = pairs[position]
      var row: [Value] = [
        .text(pair.a), .text(pair.b), .text(pair.typeA), .text(pair.typeB), .text(pair.relation.rawValue),
        .text(pair.relationTolerant.rawValue), Value(pair.areaKm2), Value(pair.shareA), Value(pair.shareB),
        Value(pair.widthM), Value(pair.population), Value(codes: pair.communes), Value(codes: pair.zones),
        Value(codes: pair.cases.map(\.rawValue)),
      ]
      if isOverTime {
        row += [
          Value(pair.coexistence?.start?.description), Value(pair.coexistence?.end?.description),
          Value(pair.coexistence?.certainty.rawValue),
        ]
      }
      for tolerance in tolerances {
        let relation = TolerantRelation(
          byShares: pair.relation, shareA: pair.shareA, shareB: pair.shareB, tolerance: tolerance.share)
        row.append(.text(relation.rawValue))
      }
      return row
    })
}

/// The days on which both schemes of a pair are in force.
private func periodColumns(_ isOverTime: Bool) -> [TableColumn] {
  if !isOverTime { return [] }
  return [
    TableColumn("from", Text(fr: "ensemble du", en: "together from")), TableColumn("to", Text(fr: "au", en: "to")),
    TableColumn("coexistence", Text(fr: "certitude", en: "certainty"), words: words(InForceFilter.self, \.single)),
  ]
}

extension InForceFilter {
  /// The state itself, not those that it includes.
  fileprivate var single: Text {
    switch self {
    case .certain: Text(fr: "certain", en: "certain")
    case .presumed: Text(fr: "présumé", en: "presumed")
    case .possible: Text("possible")
    }
  }
}

extension OverlapAnswer {
  /// Over time, area is shared out on one day all the same.
  fileprivate var combinationsSentence: Text? {
    guard isOverTime else { return nil }
    return Text(
      fr:
        "La table combinations partage le territoire au seul \(NumberStyle(.fr).day(question.on)) (--on) : chaque partie "
        + "change de combinaison d'un jour à l'autre.",
      en:
        "The table combinations shares out the territory on \(NumberStyle(.en).day(question.on)) only (--on): each part goes "
        + "from one combination to another from day to day.")
  }

  func sentences(touching isListed: Bool) -> [Text] {
    let (fr, en) = (NumberStyle(.fr), NumberStyle(.en))
    let touching = pairs.count { $0.relationTolerant == .touch }
    let slivers = pairs.count { $0.relationTolerant == .sliver }
    let how = isListed || touching == 0 ? Text("") : Text(fr: " (--touching les liste)", en: " (--touching lists them)")
    let real = pairs.count - touching - slivers
    var sentences = [
      Text(
        fr:
          "Au \(fr.day(question.on)) : \(fr.counted(schemes.count, "dispositif", "dispositifs")) en vigueur "
          + "(\(question.types.joined(separator: ", "))) ; \(fr.counted(real, "paire se recouvre", "paires se recouvrent")), "
          + "\(fr.counted(slivers, "n'a en commun qu'un liseré", "n'ont en commun qu'un liseré")), "
          + "\(fr.counted(touching, "ne fait que se toucher", "ne font que se toucher"))\(how.fr).",
        en:
          "On \(en.day(question.on)): \(en.counted(schemes.count, "scheme", "schemes")) in force "
          + "(\(question.types.joined(separator: ", "))); \(en.counted(real, "pair overlaps", "pairs overlap")), "
          + "\(en.counted(slivers, "shares a sliver only", "share a sliver only")), "
          + "\(en.counted(touching, "only touches", "only touch"))\(how.en)."
      )
    ]
    if isOverTime {
      sentences[0] = Text(
        fr:
          "De tout temps : \(fr.counted(schemes.count, "dispositif comparé", "dispositifs comparés")) "
          + "(\(question.types.joined(separator: ", "))) ; \(fr.counted(real, "paire se recouvre", "paires se recouvrent")) "
          + "en étant ou ayant pu être en vigueur ensemble, \(fr.number(pairsNeverTogether)) ne l'ont jamais été.",
        en:
          "Over time: \(en.counted(schemes.count, "scheme", "schemes")) compared "
          + "(\(question.types.joined(separator: ", "))); \(en.counted(real, "pair overlaps", "pairs overlap")) and are, "
          + "or may have been, in force together, \(en.number(pairsNeverTogether)) never were.")
    }
    if !schemesWithoutPerimeter.isEmpty {
      let ids = schemesWithoutPerimeter.joined(separator: ", ")
      sentences.append(
        Text(
          fr: "Sans périmètre connu, donc non comparés : \(ids).",
          en: "Without a known perimeter, hence not compared: \(ids)."))
    }
    return sentences
  }
}
