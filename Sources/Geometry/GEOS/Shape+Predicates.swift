internal import CGEOS

/// Questions about two shapes, exact and without tolerance. An empty shape intersects, contains and covers nothing.
/// To ask many shapes about one, prepare that one: it is some 300 times faster.
extension Shape {
  /// The shapes have a point in common, be it of their borders.
  public func intersects(_ other: Shape) throws(GEOSError) -> Bool {
    try ask("GEOSIntersects_r", other, GEOSIntersects_r)
  }
  /// The other lies in this shape, with a point of their interiors in common.
  public func contains(_ other: Shape) throws(GEOSError) -> Bool {
    try ask("GEOSContains_r", other, GEOSContains_r)
  }
  /// No point of the other lies outside this shape.
  public func covers(_ other: Shape) throws(GEOSError) -> Bool {
    try ask("GEOSCovers_r", other, GEOSCovers_r)
  }
  /// This shape lies in the other.
  public func within(_ other: Shape) throws(GEOSError) -> Bool {
    try ask("GEOSWithin_r", other, GEOSWithin_r)
  }
  /// Both are the same set of points, whatever the order and number of their vertices.
  public func equals(_ other: Shape) throws(GEOSError) -> Bool {
    try ask("GEOSEquals_r", other, GEOSEquals_r)
  }

  /// The DE-9IM matrix of the two shapes. Example: two squares that share a side: `FF2F11212`.
  public func relate(_ other: Shape) throws(GEOSError) -> String {
    let text = try context.made(
      "GEOSRelate_r", joined(name, other.name),
      withExtendedLifetime((self, other)) { GEOSRelate_r(context.handle, raw, other.raw) })
    defer { GEOSFree_r(context.handle, text) }
    return String(cString: text)
  }

  /// Planar distance, 0 when the shapes meet, nil when one is empty (GEOS would say 0).
  public func distance(to other: Shape) throws(GEOSError) -> Double? {
    if isEmpty || other.isEmpty { return nil }
    var value = Double.nan
    try context.done(
      "GEOSDistance_r", joined(name, other.name),
      withExtendedLifetime((self, other)) { GEOSDistance_r(context.handle, raw, other.raw, &value) })
    return value
  }

  /// A point of this shape and a point of the other that are nearest to each other in the plane; nil when one is empty.
  public func nearestPoints(
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
