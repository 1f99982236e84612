public import Geometry
internal import Territory

extension Atlas {
  /// The area that the two schemes of each pair have in common, in the plane; empty for a touch.
  ///
  /// - Returns: one feature per pair of the answer, in its order.
  /// - Throws: ``TooManyPairs``; ``/Geometry/GEOSError`` naming the feature when GEOS fails.
  public func intersectionShapes(of answer: OverlapAnswer) throws -> PolygonColumn {
    let position = Dictionary(
      inventory.schemes.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    let found = try IntersectionIndex(answer.schemes.compactMap { position[$0] }, self).pairs
    let rank = Dictionary(answer.schemes.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    let sharedOfPairs = answer.pairs.map { pair -> PerimeterIntersection? in
      guard pair.relation != .touch, let a = rank[pair.a], let b = rank[pair.b] else { return nil }
      return found[UInt64(a) << 32 | UInt64(b)]
    }
    let columns = try concurrentChunks(sharedOfPairs.count, threads: threads, chunkSize: 32) {
      (range) throws(GEOSError) -> PolygonColumn in
      var column = PolygonColumn()
      let context = GEOSContext()
      for pair in range {
        if let shared = sharedOfPairs[pair] {
          try self.intersectionShape(shared, context).append(to: &column)
        } else {
          column.append([])
        }
      }
      return column
    }
    var result = PolygonColumn()
    for column in columns { for feature in 0..<column.count { result.append(feature, of: column) } }
    return result
  }
}
