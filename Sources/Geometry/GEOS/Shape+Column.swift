internal import CGEOS

extension Shape {
  /// Appends the polygons of this shape to a column, as one feature.
  ///
  /// Polygons inside collections are taken; lines and points, which overlays make where shapes only touch, have no
  /// area and are dropped. A shape without any polygon appends an empty feature. The order of polygons and the
  /// orientation of rings are those of GEOS.
  public func append(to column: inout PolygonColumn) {
    withExtendedLifetime(self) { appendPolygons(raw, &column) }
    column.endFeature()
  }

  /// This shape as a column of one feature.
  public var column: PolygonColumn {
    var column = PolygonColumn()
    append(to: &column)
    return column
  }

  private func appendPolygons(_ geometry: OpaquePointer, _ column: inout PolygonColumn) {
    let handle = context.handle
    switch UInt32(bitPattern: GEOSGeomTypeId_r(handle, geometry)) {
    case GEOS_POLYGON.rawValue:
      if GEOSisEmpty_r(handle, geometry) == 1 { return }
      appendRing(GEOSGetExteriorRing_r(handle, geometry), &column)
      for hole in 0..<max(0, GEOSGetNumInteriorRings_r(handle, geometry)) {
        appendRing(GEOSGetInteriorRingN_r(handle, geometry, hole), &column)
      }
      column.endPolygon()
    case GEOS_MULTIPOLYGON.rawValue, GEOS_GEOMETRYCOLLECTION.rawValue:
      for member in 0..<max(0, GEOSGetNumGeometries_r(handle, geometry)) {
        if let part = GEOSGetGeometryN_r(handle, geometry, member) { appendPolygons(part, &column) }
      }
    default: return
    }
  }

  private func appendRing(_ ring: OpaquePointer?, _ column: inout PolygonColumn) {
    let handle = context.handle
    var count: CUnsignedInt = 0
    let sequence = GEOSGeom_getCoordSeq_r(handle, ring)
    // These read a ring that GEOS made itself: they cannot fail, and a ring lost in silence would be worse.
    precondition(GEOSCoordSeq_getSize_r(handle, sequence, &count) == 1, "GEOSCoordSeq_getSize_r failed on \(name)")
    if count == 0 { return }
    let status = column.xy.withArray { xy in
      let start = xy.count
      xy.append(contentsOf: repeatElement(0, count: 2 * Int(count)))
      return xy.withUnsafeMutableBufferPointer { xy in
        GEOSCoordSeq_copyToBuffer_r(handle, sequence, xy.baseAddress.map { $0 + start }, 0, 0)
      }
    }
    precondition(status == 1, "GEOSCoordSeq_copyToBuffer_r failed on \(name)")
    column.endRing()
  }
}
