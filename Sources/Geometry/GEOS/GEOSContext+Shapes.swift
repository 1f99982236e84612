internal import CGEOS

extension GEOSContext {
  /// A feature of a column as a GEOS geometry: a polygon when it has one polygon, else a multipolygon.
  ///
  /// Assumes closed rings. An empty feature gives an empty polygon. The name is carried by the errors.
  /// - Throws: ``GEOSError`` naming the feature for a ring of fewer than four points, a ring that is not closed, or a
  ///   coordinate that is not finite (GEOS answers plausible nonsense to some questions about NaN).
  public func shape(_ column: PolygonColumn, _ feature: Int, name: String = "") throws(GEOSError) -> Shape {
    try shape(column, polygons: column.polygons(of: feature), name)
  }

  /// The polygons of a feature that can meet what lies in a box: of a feature of many, those near it. It throws like
  /// ``shape(_:_:name:)``.
  public func shape(
    _ outlines: Outlines, _ feature: Int, near box: Box, name: String = ""
  ) throws(GEOSError) -> Shape {
    try shape(outlines.column, polygons: outlines.polygons(of: feature, near: box), name)
  }

  private func shape(
    _ column: PolygonColumn, polygons chosen: some Sequence<Int>, _ name: String
  ) throws(GEOSError) -> Shape {
    var polygons: [OpaquePointer?] = []
    do throws(GEOSError) {
      for polygon in chosen where !column.rings(of: polygon).isEmpty {
        polygons.append(try polygonHandle(column, polygon, name))
      }
    } catch {
      for polygon in polygons { GEOSGeom_destroy_r(handle, polygon) }
      throw error
    }
    if polygons.isEmpty { return try emptyShape(name: name) }
    if polygons.count == 1, let polygon = polygons[0] { return Shape(adopting: polygon, self, name: name) }
    return try collection(&polygons, GEOS_MULTIPOLYGON, name: name)
  }

  /// A polygon without points: area 0, no box.
  public func emptyShape(name: String = "") throws(GEOSError) -> Shape {
    let raw = try made("GEOSGeom_createEmptyPolygon_r", name, GEOSGeom_createEmptyPolygon_r(handle))
    return Shape(adopting: raw, self, name: name)
  }

  /// A collection that takes its members over, whether it succeeds or not.
  func collection(
    _ members: inout [OpaquePointer?], _ type: GEOSGeomTypes, name: String
  ) throws(GEOSError) -> Shape {
    let raw = GEOSGeom_createCollection_r(handle, CInt(type.rawValue), &members, CUnsignedInt(members.count))
    return Shape(adopting: try made("GEOSGeom_createCollection_r", name, raw), self, name: name)
  }

  private func polygonHandle(
    _ column: PolygonColumn, _ polygon: Int, _ name: String
  ) throws(GEOSError) -> OpaquePointer {
    let rings = column.rings(of: polygon)
    let shell = try ringHandle(column, rings.lowerBound, name)
    var holes: [OpaquePointer?] = []
    do throws(GEOSError) {
      for ring in rings.dropFirst() { holes.append(try ringHandle(column, ring, name)) }
    } catch {
      GEOSGeom_destroy_r(handle, shell)
      for hole in holes { GEOSGeom_destroy_r(handle, hole) }
      throw error
    }
    // Takes the rings over, whether it succeeds or not.
    let raw = GEOSGeom_createPolygon_r(handle, shell, &holes, CUnsignedInt(holes.count))
    return try made("GEOSGeom_createPolygon_r", name, raw)
  }

  private func ringHandle(_ column: PolygonColumn, _ ring: Int, _ name: String) throws(GEOSError) -> OpaquePointer {
    let points = column.points(of: ring)
    guard points.count >= 4 else {
      throw GEOSError(
        operation: "GEOSGeom_createLinearRing_r", message: "ring of \(points.count) points, at least 4 are needed",
        feature: name)
    }
    let sequence = try column.xy.withUnsafeBufferPointer { xy throws(GEOSError) -> OpaquePointer in
      let buffer = UnsafeBufferPointer(rebasing: xy[(2 * points.lowerBound)..<(2 * points.upperBound)])
      var probe = 0.0
      for value in buffer { probe += value * 0 }
      guard probe == 0 else {
        throw GEOSError(
          operation: "GEOSCoordSeq_copyFromBuffer_r", message: "a coordinate is not finite", feature: name)
      }
      let raw = GEOSCoordSeq_copyFromBuffer_r(handle, buffer.baseAddress, CUnsignedInt(points.count), 0, 0)
      return try made("GEOSCoordSeq_copyFromBuffer_r", name, raw)
    }
    // Takes the sequence over, whether it succeeds or not.
    return try made("GEOSGeom_createLinearRing_r", name, GEOSGeom_createLinearRing_r(handle, sequence))
  }
}
