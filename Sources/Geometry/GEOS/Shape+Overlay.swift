internal import CGEOS

/// Set operations. Both shapes must be valid.
///
/// Of a result that mixes polygons with lines and points, where shapes overlap here and only touch there, the polygons
/// are kept: GEOS 3.11 refuses mixtures as input. A result of lines or points alone (area 0) is left as it is.
///
/// `grid` is the side of the grid that the result snaps to, in units of the coordinates: it must be above 0. nil
/// (the default) keeps full coordinates with the robust overlay of GEOS, two to three times faster. GEOS itself
/// takes 0 for floating and, in silence, -1 for a grid of 1: hence an optional here.
extension Shape {
  /// What the two shapes have in common; empty when nothing, lines or points when they only touch.
  /// Example: two unit squares, one shifted by 0.25 along x, have 0.75 in common.
  public func intersection(_ other: Shape, grid: Double? = nil) throws(GEOSError) -> Shape {
    try overlay(
      other, grid, ("GEOSIntersection_r", GEOSIntersection_r), ("GEOSIntersectionPrec_r", GEOSIntersectionPrec_r))
  }

  /// This shape less the other.
  public func difference(_ other: Shape, grid: Double? = nil) throws(GEOSError) -> Shape {
    try overlay(other, grid, ("GEOSDifference_r", GEOSDifference_r), ("GEOSDifferencePrec_r", GEOSDifferencePrec_r))
  }

  /// What is in one shape or the other. For many shapes, see ``GEOSContext/union(_:)``.
  public func union(_ other: Shape, grid: Double? = nil) throws(GEOSError) -> Shape {
    try overlay(other, grid, ("GEOSUnion_r", GEOSUnion_r), ("GEOSUnionPrec_r", GEOSUnionPrec_r))
  }

  /// A valid shape with the same area: rings made valid, shells merged, holes taken off (the structure method),
  /// collapsed parts dropped. Assumes that shells and holes are told apart correctly.
  ///
  /// The result is checked. Once in some 200 tangled rings GEOS 3.11 returns a shape that crosses itself within a
  /// rounding error; another pass mends it.
  /// - Throws: ``GEOSError`` also when three passes do not give a valid shape.
  /// - Example: the bow-tie (0,0) (2,2) (2,0) (0,2) becomes two triangles, area 2.
  public func makeValid() throws(GEOSError) -> Shape {
    var result = try madeValidOnce()
    for _ in 0..<2 where !result.isValid { result = try result.madeValidOnce() }
    let (isValid, reason, x, y) = result.validity()
    if isValid { return result }
    throw GEOSError(
      operation: "GEOSMakeValidWithParams_r", message: "still not valid: \(reason) at (\(x), \(y))", feature: name)
  }

  private func madeValidOnce() throws(GEOSError) -> Shape {
    let handle = context.handle
    let options = try context.made("GEOSMakeValidParams_create_r", name, GEOSMakeValidParams_create_r(handle))
    defer { GEOSMakeValidParams_destroy_r(handle, options) }
    try context.done(
      "GEOSMakeValidParams_setMethod_r", name,
      GEOSMakeValidParams_setMethod_r(handle, options, GEOS_MAKE_VALID_STRUCTURE))
    try context.done(
      "GEOSMakeValidParams_setKeepCollapsed_r", name, GEOSMakeValidParams_setKeepCollapsed_r(handle, options, 0))
    let result = withExtendedLifetime(self) { GEOSMakeValidWithParams_r(handle, raw, options) }
    return try context.withoutMixture(
      Shape(adopting: try context.made("GEOSMakeValidWithParams_r", name, result), context, name: name))
  }

  private typealias Floating = (OpaquePointer?, OpaquePointer?, OpaquePointer?) -> OpaquePointer?
  private typealias Snapped = (OpaquePointer?, OpaquePointer?, OpaquePointer?, Double) -> OpaquePointer?

  private func overlay(
    _ other: Shape, _ grid: Double?, _ floating: (name: StaticString, call: Floating),
    _ snapped: (name: StaticString, call: Snapped)
  ) throws(GEOSError) -> Shape {
    if let grid, !(grid > 0 && grid.isFinite) {
      throw GEOSError(
        operation: "\(snapped.name)", message: "a grid of \(grid): it must be above 0, or nil",
        feature: joined(name, other.name))
    }
    let result = withExtendedLifetime((self, other)) {
      if let grid { return snapped.call(context.handle, raw, other.raw, grid) }
      return floating.call(context.handle, raw, other.raw)
    }
    let operation = grid == nil ? floating.name : snapped.name
    return try context.withoutMixture(
      Shape(adopting: try context.made(operation, joined(name, other.name), result), context, name: name))
  }
}

extension GEOSContext {
  /// The polygons of a collection; any other shape as it is.
  func withoutMixture(_ shape: Shape) throws(GEOSError) -> Shape {
    let type = withExtendedLifetime(shape) { GEOSGeomTypeId_r(handle, shape.raw) }
    guard type == CInt(GEOS_GEOMETRYCOLLECTION.rawValue) else { return shape }
    return try self.shape(shape.column, 0, name: shape.name)
  }
}
