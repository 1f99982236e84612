public import Coverage
public import Territory

extension CoverageAnswer {
  /// The sentence that opens the answer; what is unknown says so.
  ///
  /// Example: `Au 1er janvier 2026, Provence-Alpes-Côte d'Azur : 6 CLS recensés en vigueur (inventaire partiel ; 5
  /// certains, 8 avec les possibles), cofinancement non renseigné ; 64 des 135 QPV retenus (47,4 %), …`.
  public func headline(inventory: Completeness) -> Text {
    Text(fr: headline(inventory, .fr), en: headline(inventory, .en))
  }

  private func headline(_ inventory: Completeness, _ language: Language) -> String {
    let style = NumberStyle(language)
    let total = whole
    let opening =
      Text(
        fr: "Au \(style.day(question.on)), \(total.name)\u{00A0}: ", en: "On \(style.day(question.on)), \(total.name): "
      )
    let people = total.zones > 0 ? [populationPart(total, style)] : []
    let parts = ([schemesPart(total, inventory), zonesPart(total, style)] + people).map { $0(language) }
    return opening(language) + parts.joined(separator: language == .fr ? "\u{00A0}; " : "; ") + "."
  }

  /// The whole territory asked about: several territories of the top level add up zone by zone.
  var whole: CoverageSummary {
    let top = question.territory.level
    let rows = summary.filter { $0.level == top }
    guard rows.count > 1 else { return summary[0] }
    var total = rows[0]
    total.name = rows.map(\.name).joined(separator: " + ")
    for row in rows.dropFirst() { total.add(row) }
    total.inventory = .least(of: rows.map(\.inventory))
    total.schemes = schemeTotals.counted
    total.schemesCertain = schemeTotals.certain
    total.schemesPossible = schemeTotals.possible
    total.schemesCofunded = schemeTotals.cofunded
    return total
  }

  private func schemesPart(_ total: CoverageSummary, _ inventory: Completeness) -> Text {
    let types = question.types.map { code in SchemeType.registry.first { $0.code == code }?.plural.fr ?? code }
    let noun = types.joined(separator: " + ")
    let level =
      switch total.inventory == .complete ? .complete : total.inventory == .partial ? .partial : inventory.level {
      case .complete: Text(fr: "inventaire complet", en: "complete inventory")
      case .partial: Text(fr: "inventaire partiel", en: "partial inventory")
      case .unknown: Text(fr: "complétude de l'inventaire inconnue", en: "inventory of unknown completeness")
      }
    let cofunded =
      switch (total.schemes, schemeTotals.cofundedKnown) {
      case (0, _): Text("")
      case (_, 0): Text(fr: ", cofinancement non renseigné", en: ", co-funding not stated")
      default:
        Text(
          fr: ", dont \(total.schemesCofunded) \(total.schemesCofunded > 1 ? "cofinancés" : "cofinancé")",
          en: ", \(total.schemesCofunded) of them co-funded")
      }
    let without = schemeTotals.withoutPerimeter
    let nowhere =
      without == 0
      ? Text("")
      : Text(fr: ", \(without) sans périmètre connu", en: ", \(without) without a known perimeter")
    return Text(
      fr:
        "\(total.schemes) \(noun) \(total.schemes > 1 ? "recensés" : "recensé") en vigueur (\(level.fr)\u{00A0}; "
        + "\(total.schemesCertain) de façon certaine, \(total.schemesPossible) avec les possibles)\(nowhere.fr)"
        + cofunded.fr,
      en:
        "\(total.schemes) \(noun) on record in force (\(level.en); \(total.schemesCertain) for certain, "
        + "\(total.schemesPossible) with possible ones)\(nowhere.en)\(cofunded.en)"
    )
  }

  private func zonesPart(_ total: CoverageSummary, _ style: NumberStyle) -> Text {
    if total.zones == 0 {
      return Text(
        fr: "\(zoningNoun.isFeminine ? "aucune" : "aucun") \(zoningNoun.one.fr)", en: "no \(zoningNoun.one.en)")
    }
    let all = style.number(total.zones)
    let apart = undecidedPart(total, style)
    guard let retained = total.retainedKnown else {
      return Text(
        fr: "on ne sait pas lesquels des \(all) \(zoningNoun.fr) sont \(retainedWord(2))\(apart.fr)",
        en: "which of the \(all) \(zoningNoun.en) are retained is unknown\(apart.en)")
    }
    // A share divides by the zones that have a verdict, and says so.
    let share =
      total.decided == 0
      ? Text("")
      : total.undecided == 0
        ? Text(" (\(style.percent(Double(retained) / Double(total.zones))))")
        : Text(
          fr:
            " (\(style.percent(Double(retained) / Double(total.decided))) des \(style.number(total.decided)) dont le verdict est connu)",
          en:
            " (\(style.percent(Double(retained) / Double(total.decided))) of the \(style.number(total.decided)) with a verdict)"
        )
    let spans = (stateSpan(total), ruleSpan(total, retained))
    let least = total.isLeast ? Text(fr: "au moins ", en: "at least ") : Text("")
    return Text(
      fr:
        "\(least.fr)\(style.number(retained)) des \(all) \(zoningNoun.fr) \(retainedWord(total.zones))\(share.fr)\(apart.fr), "
        + "\(spans.0.fr), \(spans.1.fr)",
      en:
        "\(least.en)\(style.number(retained)) of \(all) \(zoningNoun.en) retained\(share.en)\(apart.en), \(spans.0.en), "
        + spans.1.en)
  }

  /// From what is sure with certain schemes alone to what may be with possible ones.
  private func stateSpan(_ total: CoverageSummary) -> Text {
    let (low, high) = (total.retainedCertain, total.retainedPossible + total.undecidedPossible)
    return low == high
      ? Text(fr: "quel que soit l'état des dispositifs", en: "whatever the state of the schemes")
      : Text(
        fr: "de \(low) à \(high) selon l'état des dispositifs", en: "from \(low) to \(high) by the state of the schemes"
      )
  }

  /// Over the rules that say something: from the least that one retains for sure to the most that one may retain.
  private func ruleSpan(_ total: CoverageSummary, _ retained: Int) -> Text {
    let low = rules.compactMap(\.zones).min() ?? retained
    let high = rules.compactMap { rule in rule.zones.map { $0 + rule.notComputable } }.max() ?? retained
    return low == high && low == retained
      ? Text(fr: "quelle que soit la règle", en: "whatever the rule")
      : Text(fr: "de \(low) à \(high) selon la règle", en: "from \(low) to \(high) by the rule")
  }

  /// *retenu* as it agrees with what the zones are called.
  private func retainedWord(_ count: Int) -> String { zoningNoun.agreeing("retenu", count) }

  /// Zones without a verdict, with why: they are counted apart.
  private func undecidedPart(_ total: CoverageSummary, _ style: NumberStyle) -> Text {
    if total.undecided == 0 { return Text("") }
    let apart = zones.filter { $0.retained == nil }
    let reasons = UnknownReason.allCases.compactMap { reason -> Text? in
      let count = apart.count { $0.reasons.contains(reason) }
      if count == 0 { return nil }
      if count == apart.count { return reason.label }
      return Text(
        fr: "\(reason.label.fr)\u{00A0}: \(style.number(count))", en: "\(reason.label.en): \(style.number(count))")
    }
    let details = Text(
      fr: reasons.isEmpty ? "" : " (\(reasons.map(\.fr).joined(separator: ", ")))",
      en: reasons.isEmpty ? "" : " (\(reasons.map(\.en).joined(separator: ", ")))")
    return Text(
      fr: ", \(style.counted(total.undecided, "indéterminé", "indéterminés"))\(details.fr)",
      en: ", \(style.number(total.undecided)) undecided\(details.en)")
  }

  private func populationPart(_ total: CoverageSummary, _ style: NumberStyle) -> Text {
    guard let people = total.population, let covered = total.populationRetained, people > 0 else {
      return total.population == nil
        ? Text(
          fr: "population des zones\u{00A0}: inconnue dans les données",
          en: "population of the zones: unknown in the data")
        : Text(fr: "leur population\u{00A0}: inconnue", en: "their population: unknown")
    }
    let vintage = populationVintage.map { " (\($0))" } ?? ""
    let least = total.isLeast ? Text(fr: "au moins ", en: "at least ") : Text("")
    // People of the zones that have a verdict.
    let decided = people - total.populationUndecided
    let share = decided > 0 ? ", \(style.percent(covered / decided))" : ""
    let span = populationSpan(people, total, style)
    let missing =
      total.zonesWithoutPopulation > 0
      ? Text(
        fr: ", \(style.counted(total.zonesWithoutPopulation, "zone", "zones")) sans population connue",
        en: ", \(style.counted(total.zonesWithoutPopulation, "zone", "zones")) without a known population")
      : Text("")
    let more =
      total.populationUndecided > 0
      ? Text(
        fr: ", \(style.number(total.populationUndecided)) de plus dans les indéterminés",
        en: ", \(style.number(total.populationUndecided)) more in the undecided ones") : Text("")
    return Text(
      fr:
        "population\u{00A0}: \(least.fr)\(style.number(covered)) habitants\(vintage) dans les zones retenues"
        + "\(share)\(span.fr)\(more.fr)\(missing.fr)",
      en:
        "population: \(least.en)\(style.number(covered)) inhabitants\(vintage) in the zones retained\(share)\(span.en)\(more.en)"
        + missing.en)
  }

  /// How far the covered share of the population goes by the rule, and by the state of the schemes.
  private func populationSpan(_ people: Double, _ total: CoverageSummary, _ style: NumberStyle) -> Text {
    func known(_ isCounted: (ZoneCoverage) -> Bool) -> Double {
      zones.filter(isCounted).compactMap(\.population).reduce(0, +)
    }
    let byRule = rules.flatMap { rule in
      rule.population.map { [$0, $0 + rule.populationUndecided] } ?? []
    }
    let byState = [known { $0.retainedCertain == true }, known { $0.retainedPossible != false }]
    func span(_ values: [Double], _ fr: String, _ en: String) -> Text? {
      guard let low = values.min(), let high = values.max(), low != high else { return nil }
      let (from, to) = (style.percent(low / people), style.percent(high / people))
      return Text(fr: "de \(from) à \(to) \(fr)", en: "from \(from) to \(to) \(en)")
    }
    let spans = [
      span(byState, "selon l'état", "by the state"), span(byRule, "selon la règle", "by the rule"),
    ].compactMap { $0 }
    if spans.isEmpty { return Text("") }
    return Text(
      fr: " (\(spans.map(\.fr).joined(separator: ", ")))", en: " (\(spans.map(\.en).joined(separator: ", ")))")
  }
}

extension CoverageSummary {
  /// What it retains is a lower bound: the inventory is partial, and some zone is left.
  fileprivate var isLeast: Bool { inventory == .partial && retained > 0 && retained < zones }

  /// Zones of one more territory of the same level.
  fileprivate mutating func add(_ row: CoverageSummary) {
    zones += row.zones
    retained += row.retained
    retainedCertain += row.retainedCertain
    retainedPossible += row.retainedPossible
    undecided += row.undecided
    undecidedCertain += row.undecidedCertain
    undecidedPossible += row.undecidedPossible
    notComputable += row.notComputable
    zonesWithoutPopulation += row.zonesWithoutPopulation
    populationUndecided += row.populationUndecided
    if let people = row.population { population = (population ?? 0) + people }
    if let people = row.populationRetained { populationRetained = (populationRetained ?? 0) + people }
  }
}
