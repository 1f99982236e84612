public import Geometry
internal import Territory

extension Atlas {
  /// Schemes, coverage of the territory and coverage of each zoning, per territory of each division.
  ///
  /// Every row is computed from communes and zones, none is a sum of other rows; areas and people are rounded far below
  /// what they are known to, so that rows of a level add up to the whole to the last bit (``SumCheck``). A zoning gives
  /// rows only where its data reach. Example: `region, 93, Provence-Alpes-Côte d'Azur, zones, CLS, qpv, …`.
  /// - Parameter scope: divisions and details; by default nation, région, département and EPCI.
  /// - Throws: ``/Geometry/GEOSError`` naming the feature when GEOS fails.
  public func statistics(
    _ placedZonings: [PlacedZoning], _ question: Question, scope: StatisticsScope? = nil
  ) throws(GEOSError) -> StatisticsAnswer {
    let scope = scope ?? .standard(question, geography)
    var base = StatisticsBuilder(atlas: self, question: question, scope: scope)
    base.addTerritories()
    for placed in placedZonings { base.addZones(placed) }
    base.placeSchemes()
    let typeSets = question.types.map { [$0] } + (question.types.count > 1 ? [question.types] : [])
    let empty = base.emptied
    // All types together, the longest, first.
    let parts = try concurrentChunks(typeSets.count, threads: threads, chunkSize: 1) {
      (range) throws(GEOSError) -> StatisticsBuilder in
      var part = question
      part.types = typeSets[typeSets.count - 1 - range.lowerBound]
      var builder = empty
      try builder.addCoverage(part, placedZonings)
      return builder
    }
    let builders = [base] + parts.reversed()
    var rows = StatisticsBuilder.sortedRows(builders)
    for grouping in scope.groups { rows.others += try statistics(of: grouping, question, placedZonings) }
    return StatisticsAnswer(
      question: question, rows: rows, scope: scope, sums: builders.flatMap(\.sums),
      straddlers: builders.flatMap(\.straddlers))
  }
}
