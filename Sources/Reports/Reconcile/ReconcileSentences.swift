internal import Coverage
internal import Territory

extension ReconcileAnswer {
  /// What was published, whether its parts agree, which definitions give it, and what is out of reach.
  var sentences: [Text] {
    [publishedSentence] + totals.compactMap { totalSentence($0) } + [zonesSentence].compactMap { $0 } + [
      verdictSentence
    ]
      + ranges.compactMap { reachSentence($0) } + [limitsSentence].compactMap { $0 }
  }

  private var publishedSentence: Text {
    let figures = PublishedFigure.allCases.compactMap { figure in
      published[figure].map { Text(fr: "\(figure.label.fr) \($0.text)", en: "\(figure.label.en) \($0.text)") }
    }
    let (fr, en) = (NumberStyle(.fr), NumberStyle(.en))
    return Text(
      fr: "Publié, pour le \(fr.day(question.on)) : \(figures.map(\.fr).joined(separator: ", ")).",
      en: "Published, for \(en.day(question.on)): \(figures.map(\.en).joined(separator: ", ")).")
  }

  private func totalSentence(_ row: PublishedTotals) -> Text? {
    guard let share = row.populationShare, share <= 1, let total = row.population, let people = published[.population]
    else {
      return nil
    }
    let (fr, en) = (NumberStyle(.fr), NumberStyle(.en))
    let name = [row.zoningID, row.vintage ?? ""].filter { !$0.isEmpty }.joined(separator: ", ")
    let verdict =
      switch (row.populationAgrees, published[.share]) {
      case (true?, let stated?):
        Text(fr: " : c'est la part publiée (\(stated.text))", en: ": the published share (\(stated.text))")
      case (false?, let stated?):
        Text(fr: " : ce n'est pas la part publiée (\(stated.text))", en: ": not the published share (\(stated.text))")
      default: Text("")
      }
    let missing =
      row.zonesWithoutPopulation > 0
      ? Text(
        fr: " (\(fr.counted(row.zonesWithoutPopulation, "zone", "zones")) sans population connue)",
        en: " (\(en.counted(row.zonesWithoutPopulation, "zone", "zones")) without a known population)") : Text("")
    return Text(
      fr:
        "\(name) : \(people.text) habitants font \(fr.percent(share)) des \(fr.number(total)) habitants des "
        + "\(fr.counted(row.zones, "zone", "zones"))\(missing.fr)\(verdict.fr).",
      en:
        "\(name): \(people.text) inhabitants are \(en.percent(share)) of the \(en.number(total)) inhabitants of the "
        + "\(en.counted(row.zones, "zone", "zones"))\(missing.en)\(verdict.en).")
  }

  /// The published share is no share of zones, or is one.
  private var zonesSentence: Text? {
    guard let row = totals.first(where: { $0.zonesAgree != nil }), let share = row.zonesShare,
      let covered = published[.retained], let stated = published[.share], let agrees = row.zonesAgree, share <= 1
    else { return nil }
    let (fr, en) = (NumberStyle(.fr), NumberStyle(.en))
    return Text(
      fr:
        "\(covered.text) zones sur \(fr.number(row.zones)) font \(fr.percent(share)) : la part publiée (\(stated.text)) "
        + (agrees ? "peut être une part des zones." : "n'est pas une part des zones."),
      en:
        "\(covered.text) of \(en.number(row.zones)) zones are \(en.percent(share)): the published share (\(stated.text)) "
        + (agrees ? "may be a share of zones." : "is no share of zones."))
  }

  private var verdictSentence: Text {
    let (fr, en) = (NumberStyle(.fr), NumberStyle(.en))
    guard let best = definitions.first else {
      return Text(
        fr: "Aucune définition n'est calculable sur ces données.",
        en: "None: no definition is computable on these data.")
    }
    let all = (
      fr.counted(definitions.count, "définition", "définitions"),
      en.counted(definitions.count, "definition", "definitions")
    )
    let words = Text(fr: best.words(.fr), en: best.words(.en))
    let count = reproducing.count
    if count > 0 {
      return Text(
        fr: "\(fr.number(count)) des \(all.0) redonnent tous les chiffres publiés ; la première : \(words.fr).",
        en: "\(en.number(count)) of \(all.1) reproduce all the published figures; the first: \(words.en).")
    }
    return Text(
      fr: "Aucune des \(all.0) ne redonne tous les chiffres publiés ; la plus proche : \(words.fr).",
      en: "None of \(all.1) reproduces all the published figures; the nearest: \(words.en).")
  }

  private func reachSentence(_ row: FigureRange) -> Text? {
    guard row.verdict != .reproduced, let low = row.low, let high = row.high else { return nil }
    func number(_ value: Double, _ style: NumberStyle) -> String {
      row.figure == .share ? style.percent(value) : style.number(value)
    }
    let (fr, en) = (NumberStyle(.fr), NumberStyle(.en))
    let most = row.everything.map {
      Text(
        fr: ", et \(number($0, fr)) avec tous les dispositifs recensés, quels que soient leur date et leur statut",
        en: ", and \(number($0, en)) with every scheme on record, whatever its date and status")
    }
    return Text(
      fr:
        "\(row.figure.label.fr), \(row.published.text) : \(row.verdict.label.fr) ; on obtient de \(number(low, fr)) à "
        + "\(number(high, fr))\(most?.fr ?? "").",
      en:
        "\(row.figure.label.en), \(row.published.text): \(row.verdict.label.en); the definitions give \(number(low, en)) to "
        + "\(number(high, en))\(most?.en ?? "").")
  }

  private var limitsSentence: Text? {
    var parts: [Text] = []
    if !rulesNotComputable.isEmpty {
      let ids = rulesNotComputable.map(\.id).joined(separator: ", ")
      parts.append(Text(fr: "Règles non calculables ici : \(ids).", en: "Rules that cannot be computed here: \(ids)."))
    }
    if isCofundingUnknown {
      parts.append(
        Text(
          fr: "Cofinancement non renseigné dans l'inventaire : non essayé.",
          en: "Co-funding is not stated in the inventory: not tried."))
    }
    if parts.isEmpty { return nil }
    return Text(fr: parts.map(\.fr).joined(separator: " "), en: parts.map(\.en).joined(separator: " "))
  }
}

extension Definition {
  /// Example: `rule any-commune, certain and presumed, any status, RP2013, whole zones`.
  fileprivate func words(_ language: Language) -> String {
    var words = [
      Text(fr: "règle \(rule.id)", en: "rule \(rule.id)"), inForce.label,
      status == .counted ? Text(fr: "tout statut", en: "any status") : status.label,
    ]
    if isCofundedOnly { words.append(Text(fr: "cofinancés seuls", en: "co-funded only")) }
    words.append(Text(zoningID))
    if let vintage { words.append(Text(vintage)) }
    words.append(counting.label)
    words.append(Text(fr: "part de : \(shareOf.label.fr)", en: "share of \(shareOf.label.en)"))
    return words.map { $0(language) }.joined(separator: ", ")
  }
}
