internal import CGEOS

/// Questions about two shapes, exact and without tolerance. An empty shape intersects and covers nothing.
/// To ask many shapes about one, prepare that one: it is some 300 times faster; what only
/// a prepared shape is asked about in the program is kept here to compare with.
extension Shape {
  /// The shapes have a point in common, be it of their borders.
  public func intersects(_ other: Shape) throws(GEOSError) -> Bool {
    try ask("GEOSIntersects_r", other, GEOSIntersects_r)
  }
  /// No point of the other lies outside this shape.
  package func covers(_ other: Shape) throws(GEOSError) -> Bool {
    try ask("GEOSCovers_r", other, GEOSCovers_r)
  }

  /// A point of this shape and a point of the other that are nearest to each other in the plane; nil when one is empty.
  package func nearestPoints(
    to other: Shape
  ) throws(GEOSError) -> (ax: Double, ay: Double, bx: Double, by: Double)? {
    if isEmpty || other.isEmpty { return nil }
    let sequence = withExtendedLifetime((self, other)) { GEOSNearestPoints_r(context.handle, raw, other.raw) }
    return try context.twoPoints("GEOSNearestPoints_r", joined(name, other.name), sequence)
  }

  private func ask(
    _ operation: StaticString, _ other: Shape,
    _ predicate: (OpaquePointer?, OpaquePointer?, OpaquePointer?) -> CChar
  ) throws(GEOSError) -> Bool {
    let result = withExtendedLifetime((self, other)) { predicate(context.handle, raw, other.raw) }
    return try context.truth(operation, joined(name, other.name), result)
  }
}

extension GEOSContext {
  /// Reads and frees the two points that a nearest-points call returned.
  func twoPoints(
    _ operation: StaticString, _ feature: @autoclosure () -> String, _ sequence: OpaquePointer?
  ) throws(GEOSError) -> (ax: Double, ay: Double, bx: Double, by: Double) {
    let sequence = try made(operation, feature(), sequence)
    defer { GEOSCoordSeq_destroy_r(handle, sequence) }
    var (ax, ay, bx, by) = (Double.nan, Double.nan, Double.nan, Double.nan)
    try done("GEOSCoordSeq_getXY_r", feature(), GEOSCoordSeq_getXY_r(handle, sequence, 0, &ax, &ay))
    try done("GEOSCoordSeq_getXY_r", feature(), GEOSCoordSeq_getXY_r(handle, sequence, 1, &bx, &by))
    return (ax, ay, bx, by)
  }
}
