internal import Geometry
internal import Territory

extension Atlas {
  /// All pairs of schemes that meet and were, or may have been, in force together on some day, with those days.
  ///
  /// Schemes of every date take part, those of the types and statuses asked for that are not merely planned; the
  /// question's day and in-force filter play no part. Pairs whose known periods exclude each other are counted in
  /// ``OverlapAnswer/pairsNeverTogether``.
  /// - Throws: ``TooManyPairs``; ``/Geometry/GEOSError`` naming the feature when GEOS fails.
  public func overlapsOverTime(_ question: Question, _ placedZonings: [PlacedZoning]) throws -> OverlapAnswer {
    let periods = terms.map(\.period)
    let compared = inventory.schemes.indices.filter { index in
      let scheme = inventory.schemes[index]
      return question.types.contains(scheme.type) && question.statuses?.contains(scheme.status) ?? true
        && periods[index] != nil && !perimeters.ofScheme[index].isEmpty
    }
    var answer = try overlaps(question, placedZonings, compared)
    let position = Dictionary(
      inventory.schemes.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    let met = answer.pairs.count
    answer.pairs = answer.pairs.compactMap { pair in
      guard let a = position[pair.a].flatMap({ periods[$0] }), let b = position[pair.b].flatMap({ periods[$0] }),
        let common = a.common(with: b)
      else { return nil }
      var pair = pair
      pair.coexistence = common
      return pair
    }
    answer.isOverTime = true
    answer.pairsNeverTogether = met - answer.pairs.count
    return answer
  }
}
