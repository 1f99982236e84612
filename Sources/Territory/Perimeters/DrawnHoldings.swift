internal import Geometry

/// What a drawn perimeter holds of the atoms that it meets.
struct DrawnHoldings {
  struct Holding {
    var atom: Int
    /// Share of the atom's outline, in the equal-area plane.
    var share: Double
    /// m² in common.
    var common: Double
    /// m² of the atom.
    var area: Double
  }

  var scheme: Int
  /// m² of the drawing.
  var area: Double
  /// Of its outline on the area, m.
  var length: Double
  var holdings: [Holding]
}

extension Perimeters {
  /// Each scheme with a drawn part, and what the part holds. Common areas are sums over edges
  /// (``/Geometry/OverlapMeter``), so that 57 drawings take some milliseconds.
  func drawnHoldings() -> [DrawnHoldings] {
    if parts.count == 0 { return [] }
    let drawn = Outlines(parts)
    let index = BoxIndex((0..<atoms.count).map { atoms.shapes.box($0) })
    let met = (0..<parts.count).map { index.query(drawn.boxes[$0]) }
    var column = PolygonColumn()
    var position: [Int: Int] = [:]
    for atom in Set(met.joined()).sorted() {
      position[atom] = column.count
      column.append(atom, of: atoms.shapes)
    }
    let outlines = Outlines(column)
    var meter = OverlapMeter()
    return (0..<parts.count).map { part in
      var holdings: [DrawnHoldings.Holding] = []
      for atom in met[part] {
        guard let at = position[atom], outlines.areas[at] > 0 else { continue }
        let common = meter.extent(outlines, at, drawn, part).area
        let share = common / outlines.areas[at]
        if share > 1e-9 { holdings.append(.init(atom: atom, share: share, common: common, area: outlines.areas[at])) }
      }
      return DrawnHoldings(
        scheme: schemeOfPart[part], area: drawn.areas[part],
        length: GroundMetric.standard.boundaryLength(parts, part), holdings: holdings)
    }
  }
}
