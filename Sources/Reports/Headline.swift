import Coverage
import Territory

extension CoverageAnswer {
  /// The sentence that opens the answer; what is unknown says so.
  ///
  /// Example: `Au 1er janvier 2026, Provence-Alpes-Côte d'Azur : 6 CLS recensés en vigueur (inventaire partiel ; 5
  /// certains, 8 avec les possibles), cofinancement non renseigné ; 64 des 135 QPV retenus (47,4 %), …`.
  func headline(inventory: Completeness) -> Text {
    Text(fr: headline(inventory, .fr), en: headline(inventory, .en))
  }

  private func headline(_ inventory: Completeness, _ language: Language) -> String {
    let style = NumberStyle(language)
    let total = ground
    let opening =
      Text(
        fr: "Au \(style.day(question.on)), \(total.name)\u{00A0}: ", en: "On \(style.day(question.on)), \(total.name): "
      )
    let parts = [
      schemesPart(total, inventory), zonesPart(total, style), populationPart(total, style),
    ].map { $0(language) }
    return opening(language) + parts.joined(separator: language == .fr ? "\u{00A0}; " : "; ") + "."
  }

  /// The whole ground asked about: several territories of the top level add up zone by zone.
  private var ground: CoverageSummary {
    let top = question.territory.level
    let rows = summary.filter { $0.level == top }
    guard rows.count > 1 else { return summary[0] }
    var total = rows[0]
    total.name = rows.map(\.name).joined(separator: " + ")
    for row in rows.dropFirst() {
      total.zones += row.zones
      total.retained += row.retained
      total.retainedCertain += row.retainedCertain
      total.retainedPossible += row.retainedPossible
      total.notComputable += row.notComputable
      total.zonesWithoutPopulation += row.zonesWithoutPopulation
      if let people = row.population { total.population = (total.population ?? 0) + people }
      if let people = row.populationCovered { total.populationCovered = (total.populationCovered ?? 0) + people }
    }
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
      switch inventory.level {
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
    return Text(
      fr:
        "\(total.schemes) \(noun) \(total.schemes > 1 ? "recensés" : "recensé") en vigueur (\(level.fr)\u{00A0}; "
        + "\(total.schemesCertain) de façon certaine, \(total.schemesPossible) avec les possibles)\(cofunded.fr)",
      en:
        "\(total.schemes) \(noun) on record in force (\(level.en); \(total.schemesCertain) for certain, "
        + "\(total.schemesPossible) with possible ones)\(cofunded.en)"
    )
  }

  private func zonesPart(_ total: CoverageSummary, _ style: NumberStyle) -> Text {
    let computable = rules.filter { $0.notComputable < total.zones }.map(\.zones)
    let (low, high) = (computable.min() ?? total.retained, computable.max() ?? total.retained)
    let share = total.zones > 0 ? " (\(style.percent(Double(total.retained) / Double(total.zones))))" : ""
    let numbers = (style.number(total.retained), style.number(total.zones))
    let apart = notComputablePart(style)
    let byState =
      total.retainedCertain == total.retainedPossible
      ? Text(fr: "quel que soit l'état des dispositifs", en: "whatever the state of the schemes")
      : Text(
        fr: "de \(total.retainedCertain) à \(total.retainedPossible) selon l'état des dispositifs",
        en: "from \(total.retainedCertain) to \(total.retainedPossible) by the state of the schemes")
    let byRule =
      low == high && low == total.retained
      ? Text(fr: "quelle que soit la règle", en: "whatever the rule")
      : Text(fr: "de \(low) à \(high) selon la règle", en: "from \(low) to \(high) by the rule")
    return Text(
      fr:
        "\(numbers.0) des \(numbers.1) \(zoningNoun.fr) \(retainedWord(total.zones))\(share)\(apart.fr), \(byState.fr), "
        + byRule.fr,
      en: "\(numbers.0) of \(numbers.1) \(zoningNoun.en) retained\(share)\(apart.en), \(byState.en), \(byRule.en)")
  }

  /// *retenu* as it agrees with what the zones are called.
  private func retainedWord(_ count: Int) -> String {
    let isFeminine = ["zone", "commune"].contains { zoningNoun.fr.hasPrefix($0) }
    return "retenu" + (isFeminine ? "e" : "") + (count > 1 ? "s" : "")
  }

  /// Zones without a verdict, with why: they are counted apart.
  private func notComputablePart(_ style: NumberStyle) -> Text {
    let apart = zones.filter { $0.covered == nil }
    if apart.isEmpty { return Text("") }
    let reasons = ZoneGround.Obstacle.allCases.compactMap { obstacle -> Text? in
      let count = apart.count { $0.obstacle == obstacle }
      if count == 0 { return nil }
      return Text(
        fr: "\(style.number(count)) \(obstacle.label.fr)", en: "\(style.number(count)) \(obstacle.label.en)")
    }
    let details = Text(
      fr: reasons.isEmpty ? "" : " (\(reasons.map(\.fr).joined(separator: ", ")))",
      en: reasons.isEmpty ? "" : " (\(reasons.map(\.en).joined(separator: ", ")))")
    return Text(
      fr: ", \(style.counted(apart.count, "non calculable", "non calculables"))\(details.fr)",
      en: ", \(style.number(apart.count)) not computable\(details.en)")
  }

  private func populationPart(_ total: CoverageSummary, _ style: NumberStyle) -> Text {
    guard let people = total.population, let covered = total.populationCovered, people > 0 else {
      return Text(
        fr: "population des zones\u{00A0}: inconnue dans les données",
        en: "population of the zones: unknown in the data")
    }
    let vintage = populationVintage.map { " (\($0))" } ?? ""
    let share = style.percent(covered / people)
    let span = populationSpan(people, total, style)
    let missing =
      total.zonesWithoutPopulation > 0
      ? Text(
        fr: ", \(style.counted(total.zonesWithoutPopulation, "zone", "zones")) sans population connue",
        en: ", \(style.counted(total.zonesWithoutPopulation, "zone", "zones")) without a known population")
      : Text("")
    return Text(
      fr:
        "population\u{00A0}: \(style.number(covered)) habitants\(vintage) dans les zones retenues, "
        + "\(share)\(span.fr)\(missing.fr)",
      en:
        "population: \(style.number(covered)) inhabitants\(vintage) in the zones retained, \(share)\(span.en)"
        + missing.en)
  }

  /// How far the covered share of the population goes by the rule, and by the state of the schemes.
  private func populationSpan(_ people: Double, _ total: CoverageSummary, _ style: NumberStyle) -> Text {
    func retained(_ verdict: (ZoneCoverage) -> Bool?) -> Double {
      zones.filter { verdict($0) == true }.reduce(0) { $0 + ($1.population ?? 0) }
    }
    let byRule = rules.filter { $0.notComputable < total.zones }.compactMap(\.population)
    let byState = [retained(\.coveredCertain), retained(\.coveredPossible)]
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

  /// Régions of which the inventory says nothing: their zones are not covered for lack of knowledge.
  var reachSentence: Text? {
    let unknown = summary.filter { $0.level == .region && !$0.isInventoryReached }
    if unknown.isEmpty { return nil }
    let zones = unknown.reduce(0) { $0 + $1.zones }
    let names = unknown.map(\.name).joined(separator: ", ")
    let (fr, en) = (NumberStyle(.fr), NumberStyle(.en))
    return Text(
      fr:
        "Attention : l'inventaire ne dit rien de \(fr.counted(unknown.count, "région", "régions")) (\(names)) ; faute "
        + "d'information, \(fr.counted(zones, "zone y est comptée non incluse", "zones y sont comptées non incluses")). "
        + "Donnez votre inventaire avec --schemes.",
      en:
        "Beware: the inventory says nothing of \(en.counted(unknown.count, "région", "régions")) (\(names)); for lack "
        + "of knowledge, \(en.counted(zones, "zone there is", "zones there are")) counted as not covered. Give your "
        + "inventory with --schemes."
    )
  }

  /// Which rule decided, and at what tolerance.
  var ruleSentence: Text {
    let (fr, en) = (NumberStyle(.fr), NumberStyle(.en))
    let shares = (fr.percent(question.tolerance), en.percent(question.tolerance))
    let fragile = summary[0].fragile
    return Text(
      fr:
        "Règle « \(rule.id) » : une zone est retenue quand \(rule.label.fr) ; tolérance \(shares.0), "
        + "\(fr.counted(fragile, "verdict fragile", "verdicts fragiles")). Zonage : \(zoningLabel.fr).",
      en:
        "Rule \"\(rule.id)\": a zone is retained when \(rule.label.en); tolerance \(shares.1), "
        + "\(en.counted(fragile, "fragile verdict", "fragile verdicts")). Zoning: \(zoningLabel.en)."
    )
  }

  /// Schemes in force that cover nothing because nobody published their perimeter, and planned ones.
  var unplacedSentence: Text? {
    var parts: [Text] = []
    if !schemesWithoutPerimeter.isEmpty {
      let ids = schemesWithoutPerimeter.joined(separator: ", ")
      parts.append(
        Text(
          fr: "Sans périmètre connu, donc comptés nulle part : \(ids).",
          en: "Without a known perimeter, hence counted nowhere: \(ids)."))
    }
    if !schemesPlanned.isEmpty {
      let ids = schemesPlanned.joined(separator: ", ")
      parts.append(
        Text(
          fr: "En projet ou préfiguration, non comptés : \(ids).", en: "Planned or prefiguration, not counted: \(ids).")
      )
    }
    if parts.isEmpty { return nil }
    return Text(fr: parts.map(\.fr).joined(separator: " "), en: parts.map(\.en).joined(separator: " "))
  }
}
