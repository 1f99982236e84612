/// A feature that was not valid, and what its repair changed.
public struct ValidityRepair: Sendable, Equatable {
  /// Position in the column.
  public let feature: Int
  /// Why it was not valid, in the words of GEOS, or "Ring of fewer than 4 points", or "Ring not closed".
  public let reason: String
  /// Where, in the coordinates of the column.
  public let x, y: Double
  /// Planar area, shells less holes, in squared units of the column; afterwards 0 if nothing was left.
  public let areaBefore, areaAfter: Double

  public init(feature: Int, reason: String, x: Double, y: Double, areaBefore: Double, areaAfter: Double) {
    self.feature = feature
    self.reason = reason
    self.x = x
    self.y = y
    self.areaBefore = areaBefore
    self.areaAfter = areaAfter
  }
}

/// Checks the features of a column and makes valid those that are not.
///
/// Assumes finite coordinates and shells told apart from holes. Rings of fewer than four points are dropped, those
/// that are not closed are closed, and that too is a repair. Empty features are left alone. A repaired feature may be
/// left empty: its area was 0.
/// - Parameters:
///   - names: Names of the features, for errors.
///   - only: The features to check; all when nil.
/// - Returns: The column, and the repairs in the order of features, whatever the number of threads.
/// - Throws: ``GEOSError`` naming the feature whose coordinates are not finite, or that GEOS cannot repair.
/// - Example: the bow-tie (0,0) (2,2) (2,0) (0,2) comes back as two triangles, area 2, with a repair
///   "Self-intersection" at (1, 1).
public func repaired(
  _ column: PolygonColumn, names: [String], only: [Int]? = nil, threads: Int
) throws(GEOSError) -> (column: PolygonColumn, repairs: [ValidityRepair]) {
  let features = (only.map { Set($0).sorted() } ?? Array(0..<column.count)).filter { !column.isEmpty($0) }
  let found = try concurrentChunks(features.count, threads: threads, chunkSize: 256) {
    (range) throws(GEOSError) -> [(ValidityRepair, PolygonColumn)] in
    let context = GEOSContext()
    var repairs: [(ValidityRepair, PolygonColumn)] = []
    var proof = ValidityProof()
    for feature in features[range] where !proof.holds(column, feature) {
      let name = feature < names.count ? names[feature] : "feature \(feature)"
      if let repair = try repair(column, feature, name, context) { repairs.append(repair) }
    }
    return repairs
  }
  let repairs = Array(found.joined())
  let replacements = Dictionary(uniqueKeysWithValues: repairs.map { ($0.0.feature, $0.1) })
  return (column.replacing(replacements), repairs.map(\.0))
}

private func repair(
  _ column: PolygonColumn, _ feature: Int, _ name: String, _ context: GEOSContext
) throws(GEOSError) -> (ValidityRepair, PolygonColumn)? {
  if let (reason, point) = ringFault(column, feature) {
    let shape = try context.shape(withWholeRings(column, feature), 0, name: name)
    let valid = shape.isValid ? shape : try shape.makeValid()
    let repair = ValidityRepair(
      feature: feature, reason: reason, x: point.x, y: point.y,
      areaBefore: column.area(feature), areaAfter: valid.area)
    return (repair, valid.column)
  }
  let shape = try context.shape(column, feature, name: name)
  let (isValid, reason, x, y) = shape.validity()
  if isValid { return nil }
  let valid = try shape.makeValid()
  let repair = ValidityRepair(
    feature: feature, reason: reason, x: x, y: y, areaBefore: shape.area, areaAfter: valid.area)
  return (repair, valid.column)
}

/// The first ring of a feature that GEOS would refuse to take, and its first point (NaN if it has none).
private func ringFault(_ column: PolygonColumn, _ feature: Int) -> (reason: String, point: (x: Double, y: Double))? {
  for ring in column.allRings(of: feature) {
    let points = column.points(of: ring)
    if points.isEmpty { return ("Ring of fewer than 4 points", (.nan, .nan)) }
    let first = (column.xy[2 * points.lowerBound], column.xy[2 * points.lowerBound + 1])
    if points.count < 4 { return ("Ring of fewer than 4 points", first) }
    if !column.isClosed(points) { return ("Ring not closed", first) }
  }
  return nil
}

/// A feature without its rings of fewer than four points, and with the others closed.
private func withWholeRings(_ column: PolygonColumn, _ feature: Int) -> PolygonColumn {
  var result = PolygonColumn()
  for polygon in column.polygons(of: feature) {
    let rings = column.rings(of: polygon).map { column.points(of: $0) }
    guard let shell = rings.first, shell.count >= 4 else { continue }
    for points in rings where points.count >= 4 {
      for p in points { result.addPoint(column.xy[2 * p], column.xy[2 * p + 1]) }
      if !column.isClosed(points) {
        result.addPoint(column.xy[2 * points.lowerBound], column.xy[2 * points.lowerBound + 1])
      }
      result.endRing()
    }
    result.endPolygon()
  }
  result.endFeature()
  return result
}

extension PolygonColumn {
  fileprivate func isClosed(_ points: Range<Int>) -> Bool {
    let (first, last) = (points.lowerBound, points.upperBound - 1)
    return xy[2 * first] == xy[2 * last] && xy[2 * first + 1] == xy[2 * last + 1]
  }
}
