internal import Geometry
internal import Territory

extension ReconcileAnalysis {
  /// How many definitions that differ by their zones are compared zone by zone.
  private static let mostCompared = 4

  func answer(_ question: Question, _ sharedOfPairs: [PlacedZoning]) -> ReconcileAnswer {
    // Ties stay in the order of the dimensions.
    let ranked = definitions.enumerated().sorted { a, b in
      if a.element.matches.count != b.element.matches.count {
        return a.element.matches.count > b.element.matches.count
      }
      if a.element.gap != b.element.gap { return a.element.gap < b.element.gap }
      return a.offset < b.offset
    }.map(\.element)
    let compared = compared(ranked)
    return ReconcileAnswer(
      question: question, published: published, definitions: ranked, totals: totals, ranges: ranges(ranked),
      differences: differences(ranked, compared, sharedOfPairs), compared: compared.map { $0 + 1 },
      rulesNotComputable: rules.filter { !rulesComputed.contains($0.id) },
      isCofundingUnknown: !atlas.inventory.schemes.contains { $0.cofunded != nil },
      issues: sharedOfPairs.flatMap { $0.issues(in: question.territory) })
  }

  /// Positions of the best definition and of the next ones over the same zoning that count other zones.
  private func compared(_ ranked: [Definition]) -> [Int] {
    var seen: Set<Int> = []
    var result: [Int] = []
    for (position, definition) in ranked.enumerated() where definition.zoningID == ranked[0].zoningID {
      if seen.insert(definition.outcome).inserted { result.append(position) }
      if result.count == Self.mostCompared { break }
    }
    return result
  }

  private func differences(_ ranked: [Definition], _ compared: [Int], _ sharedOfPairs: [PlacedZoning])
    -> [ZoneDifference]
  {
    let counted = compared.map { Set(outcomes[ranked[$0].outcome].codes) }
    guard let first = compared.first,
      let zoning = sharedOfPairs.first(where: { $0.zoning.id == ranked[first].zoningID })?.zoning
    else { return [] }
    let disputed = counted.reduce(Set()) { $0.union($1) }.filter { code in
      !counted.allSatisfy { $0.contains(code) }
    }
    return zoning.codes.indices.filter { disputed.contains(zoning.codes[$0]) }.map { zone in
      let code = zoning.codes[zone]
      let (yes, no) = (
        compared.indices.filter { counted[$0].contains(code) }, compared.indices.filter { !counted[$0].contains(code) }
      )
      return ZoneDifference(
        zoningID: zoning.id, code: code, name: zoning.names[zone],
        population: zoning.populations[zone].map { Double($0) }, countedBy: yes.map { compared[$0] + 1 },
        leftOutBy: no.map { compared[$0] + 1 })
    }.sorted { $0.code < $1.code }
  }

  private func ranges(_ ranked: [Definition]) -> [FigureRange] {
    PublishedFigure.allCases.compactMap { figure in
      guard let number = published[figure] else { return nil }
      let values = ranked.compactMap { $0.values[figure] }
      let greatest = ranked.compactMap { $0.most[figure] ?? $0.values[figure] }
      let (low, high) = (values.min(), greatest.max())
      let most = everything[figure].map { max($0, high ?? $0) }
      return FigureRange(
        figure: figure, published: number, low: low, high: high, everything: most,
        verdict: verdict(number, values, low, high, most))
    }
  }

  private func verdict(
    _ number: PublishedNumber, _ values: [Double], _ low: Double?, _ high: Double?, _ most: Double?
  ) -> FigureRange.Attainment {
    guard let low, let high else { return .notComputable }
    if values.contains(where: number.contains) { return .reproduced }
    if number.high <= low { return .below }
    if number.low > high { return most.map { number.low > $0 } ?? true ? .outOfReach : .above }
    return .between
  }
}
