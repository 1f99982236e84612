import Coverage
import Territory

extension CoverageAnswer {
  /// The headline, what was published beside it, and what limits it.
  func sentences(inventory: Completeness, _ rule: Text?) -> [Text] {
    var sentences = [headline(inventory: inventory)]
    sentences += totalSentences
    sentences += [rule, reachSentence].compactMap { $0 }
    sentences += saidCoveredSentences
    return sentences
  }
}

/// What published totals say of the territory asked about.
extension CoverageAnswer {
  /// What the inventory lists of what was published: for each territory of the level asked about and each type, the nearest
  /// number of schemes in time, else the nearest share of the people.
  var totalSentences: [Text] {
    let top = question.territory.level
    let told = completeness.filter { row in
      row.level == top && row.total.map { $0.countsInForce && !$0.countsPlanned && $0.measure != .epci } ?? false
    }
    return summary.filter { $0.level == top }.flatMap { territory in
      question.types.compactMap { type in
        let here = told.filter { $0.code == territory.code && $0.type == type }
        return (here.first { $0.total?.measure == .schemes } ?? here.first)?.sentence
      }
    }
  }

  /// Totals that say all of a territory covered, with their source: its zones that no scheme on record holds are unknown.
  var saidCoveredSentences: [Text] {
    saidCovered.map { said in
      let (fr, en) = (NumberStyle(.fr), NumberStyle(.en))
      let isOne = said.zones == 1
      return Text(
        fr:
          "\(said.name) : un total publié \(fr.when(said.total.date)) dit toute la population couverte ; "
          + "\(fr.counted(said.zones, "zone", "zones")) qu'aucun \(said.total.type) recensé ne tient "
          + "\(isOne ? "est indéterminée" : "sont indéterminées") (\(said.total.source)).",
        en:
          "\(said.name): a total published \(en.when(said.total.date)) says that all people are covered; "
          + "\(en.counted(said.zones, "zone", "zones")) that no \(said.total.type) on record holds "
          + "\(isOne ? "is" : "are") undecided (\(said.total.source)).")
    }
  }
}

extension TerritoryCompleteness {
  /// Example: `Nouvelle-Aquitaine : 11 CLS recensés, 31 avec les possibles, des 55 que l'ARS comptait en janvier 2025.`
  fileprivate var sentence: Text? {
    guard let total, let listed, let listedPossible else { return nil }
    return Text(
      fr: sentence(total, listed, listedPossible, NumberStyle(.fr)),
      en: sentence(total, listed, listedPossible, NumberStyle(.en)))
  }

  private func sentence(
    _ total: PublishedTotal, _ listed: Double, _ listedPossible: Double, _ style: NumberStyle
  ) -> String {
    let isFrench = style.language == .fr
    func number(_ value: Double) -> String {
      total.measure == .populationShare ? style.percent(value) : style.number(value)
    }
    let possible =
      listed == listedPossible
      ? "" : ", \(number(listedPossible)) " + (isFrench ? "avec les possibles" : "with possible ones")
    let isMore = total.comparison == .moreThan
    let most = isMore ? (isFrench ? "plus de " : "more than ") : ""
    let by =
      total.isOfARS
      ? (isFrench ? "que l'ARS comptait" : "that the ARS counted") : isFrench ? "publiés" : "published"
    let told = "\(most)\(number(total.value)) \(by) \(style.when(total.date))."
    switch (total.measure, isFrench) {
    case (.populationShare, true):
      return "\(name)\u{00A0}: \(number(listed)) de la population dans un \(type) recensé\(possible), pour \(told)"
    case (.populationShare, false):
      return "\(name): \(number(listed)) of the people in a \(type) on record\(possible), against \(told)"
    case (_, true):
      return "\(name)\u{00A0}: \(number(listed)) \(type) \(listed < 2 ? "recensé" : "recensés")\(possible), "
        + "\(isMore ? "sur" : "des") \(told)"
    case (_, false):
      return "\(name): \(number(listed)) \(type) on record\(possible), of \(isMore ? "" : "the ")\(told)"
    }
  }
}

extension PublishedTotal {
  /// An agence régionale de santé says so itself.
  fileprivate var isOfARS: Bool { source.contains("ars.sante.fr") || source.hasPrefix("ARS") }
}
