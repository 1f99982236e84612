internal import CGEOS

/// A geometry held by GEOS: made from a ``PolygonColumn`` by a ``GEOSContext``, kept inside one task.
///
/// Measures are planar, in the units of the coordinates: in the equal-area plane, areas are square metres on the
/// area, lengths and distances are not metres on the area (see ``EqualAreaPlane``).
public final class Shape {
  let context: GEOSContext
  let raw: OpaquePointer
  /// Name of the feature, for errors. A result has the name of the shape that the operation was asked of.
  public let name: String

  /// Takes over a geometry that nobody else owns.
  init(adopting raw: OpaquePointer, _ context: GEOSContext, name: String) {
    self.raw = raw
    self.context = context
    self.name = name
  }

  deinit { GEOSGeom_destroy_r(context.handle, raw) }

  /// Planar area in squared units, holes taken off; 0 when empty. Example: a 2 × 2 square with a 1 × 1 hole has 3.
  public var area: Double {
    var value = Double.nan
    _ = withExtendedLifetime(self) { GEOSArea_r(context.handle, raw, &value) }
    return value
  }

  /// Planar length of all boundaries, shells and holes; 0 when empty.
  /// Example: a 2 × 2 square with a 1 × 1 hole has 12.
  package var perimeter: Double {
    var value = Double.nan
    _ = withExtendedLifetime(self) { GEOSLength_r(context.handle, raw, &value) }
    return value
  }

  /// Without any point.
  public var isEmpty: Bool { withExtendedLifetime(self) { GEOSisEmpty_r(context.handle, raw) == 1 } }

  /// Bounding box, ``Box/empty`` when empty.
  public var box: Box {
    if isEmpty { return .empty }
    var box = Box.empty
    let status = withExtendedLifetime(self) {
      GEOSGeom_getExtent_r(context.handle, raw, &box.minX, &box.minY, &box.maxX, &box.maxY)
    }
    return status == 1 ? box : .empty
  }

  /// Valid in the OGC sense: simple rings, holes inside their shell, shells that do not overlap. An empty shape is.
  public var isValid: Bool { validity().isValid }

  /// Whether the shape is valid, else why not, in the words of GEOS, and where.
  ///
  /// When valid, the reason is "" and the place is NaN. A check that fails says "not valid", with the message as
  /// reason and no place. Example: a bow-tie over (0,0) (2,2) gives "Self-intersection" at (1, 1).
  public func validity() -> (isValid: Bool, reason: String, x: Double, y: Double) {
    var text: UnsafeMutablePointer<CChar>?
    var place: OpaquePointer?
    let result = withExtendedLifetime(self) { GEOSisValidDetail_r(context.handle, raw, 0, &text, &place) }
    var (x, y) = (Double.nan, Double.nan)
    if let place {
      _ = GEOSGeomGetX_r(context.handle, place, &x)
      _ = GEOSGeomGetY_r(context.handle, place, &y)
      GEOSGeom_destroy_r(context.handle, place)
    }
    var reason = ""
    if let text {
      reason = String(cString: text)
      GEOSFree_r(context.handle, text)
    }
    do {
      let isValid = try context.truth("GEOSisValidDetail_r", name, result)
      return (isValid, reason, x, y)
    } catch {
      return (false, error.message, x, y)
    }
  }
}

@available(*, unavailable)
extension Shape: Sendable {}
