/// The outlines of a map, thinned and rounded to whole units: atoms as arcs that neighbours share, zones and drawn
/// perimeters as rings.
///
/// Plane: metres of Lambert-93, y up; overseas territories in their own system, drawn larger or smaller and moved into
/// frames beside the mainland. The same atoms give the same value whatever the number of threads.
/// Example: two square communes side by side are three arcs, and two rings of two references each.
public struct MapOutlines: Sendable, Equatable {
  /// Metres that a coordinate of ``arcs`` counts.
  public var unit: Int
  /// Metres that a coordinate of ``zonings`` and ``parts`` counts.
  public var zoneUnit: Int
  public var frames: [MapFrame]
  /// Lines that lie between two atoms at most. Open, or closed with the first point repeated; one that is shorter than a
  /// unit has a single point.
  public var arcs: MapLines
  /// For each ring of an atom, the arcs that it goes along: `arc`, or `~arc` for one that is gone along backwards.
  public var references: [Int32]
  /// For each ring, the number of the reference after its last one.
  public var ringEnds: [Int32]
  /// For each atom, the number of the ring after its last one; atoms are those asked for, in their order.
  public var atomEnds: [Int32]
  /// Shapes of the zones asked for, by zoning; `nil` for a zoning without polygons.
  public var zonings: [MapShapes?]
  /// All drawn perimeters of the atlas, empty where they meet none of the atoms; `nil` when there is none.
  public var parts: MapShapes?

  /// References of the rings of an atom.
  public func rings(of atom: Int) -> [ArraySlice<Int32>] {
    ((atom == 0 ? 0 : Int(atomEnds[atom - 1]))..<Int(atomEnds[atom])).map { ring in
      references[(ring == 0 ? 0 : Int(ringEnds[ring - 1]))..<Int(ringEnds[ring])]
    }
  }
}

/// Lines of whole units in flat arrays.
public struct MapLines: Sendable, Equatable {
  /// x0, y0, x1, y1, …
  public private(set) var xy: [Int32] = []
  /// For each line, the number of the point after its last one.
  public private(set) var ends: [Int32] = []

  public var count: Int { ends.count }

  public func points(of line: Int) -> Range<Int> { (line == 0 ? 0 : Int(ends[line - 1]))..<Int(ends[line]) }

  /// Adds a point of the line under way, unless the last one of that line is the same.
  mutating func add(_ x: Int32, _ y: Int32) {
    if xy.count > 2 * Int(ends.last ?? 0), xy[xy.count - 2] == x, xy[xy.count - 1] == y { return }
    xy.append(x)
    xy.append(y)
  }

  mutating func end() { ends.append(Int32(xy.count / 2)) }

  /// Leaves out the line under way, or what would close it, when it has fewer than `fewest` points otherwise.
  /// - Returns: Whether there is one.
  mutating func endRing(fewest: Int) -> Bool {
    let start = 2 * Int(ends.last ?? 0)
    if xy.count - start >= 4, xy[start] == xy[xy.count - 2], xy[start + 1] == xy[xy.count - 1] { xy.removeLast(2) }
    if xy.count - start < 2 * fewest {
      xy.removeLast(xy.count - start)
      return false
    }
    end()
    return true
  }
}

/// Shapes made of rings, to be filled by the even-odd rule; the first point of a ring is not repeated.
public struct MapShapes: Sendable, Equatable {
  public internal(set) var rings = MapLines()
  /// For each shape, the number of the ring after its last one.
  public internal(set) var ends: [Int32] = []

  public var count: Int { ends.count }

  public func rings(of shape: Int) -> Range<Int> { (shape == 0 ? 0 : Int(ends[shape - 1]))..<Int(ends[shape]) }
}
