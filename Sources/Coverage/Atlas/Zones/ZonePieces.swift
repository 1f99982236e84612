internal import Geometry
public import Territory

/// Where the zones of a zoning meet atoms, overlap cells and partial shapes: sparse columns of areas.
public struct ZonePieces: Sendable {
  public struct Piece: Sendable, Equatable {
    /// Atom, cell or part.
    public var other: Int32
    /// m² in common.
    public var area: Double
    /// The zone lies entirely inside the other.
    public var isWhole: Bool
  }

  /// m²; 0 for a zone without polygon.
  public private(set) var areas: [Double]
  /// `nil` for a zoning without polygons.
  private(set) var outlines: Outlines?
  public private(set) var atoms: Rows<Piece>
  /// Overlap cells that the zone meets.
  public private(set) var cells: Rows<Piece>
  public private(set) var parts: Rows<Piece>

  /// Zones whose shapes are valid and in the plane. A zone without polygon has no piece here.
  public init(_ zoning: Zoning, _ atlas: Atlas) {
    guard let shapes = zoning.shapes else {
      areas = [Double](repeating: 0, count: zoning.count)
      (atoms, cells, parts) = (
        Rows(count: zoning.count, sorted: []), Rows(count: zoning.count, sorted: []),
        Rows(count: zoning.count, sorted: [])
      )
      return
    }
    struct Found: Sendable {
      var atoms: [(Int32, Piece)] = []
      var cells: [(Int32, Piece)] = []
      var parts: [(Int32, Piece)] = []
    }
    let zones = Outlines(shapes, threads: atlas.threads)
    let cellOutlines = Outlines(atlas.mesh.cellShapes)
    let found = concurrentChunks(zoning.count, threads: atlas.threads, chunkSize: 64) { range in
      var found = Found()
      var meter = OverlapMeter()
      /// Piece of a zone in a feature of other outlines; `nil` where they have no area in common.
      func piece(_ zone: Int, _ other: Outlines, _ feature: Int32) -> Piece? {
        let extent = meter.extent(zones, zone, other, Int(feature))
        guard extent.area > AreaBalance.smallestPiece else { return nil }
        return Piece(other: feature, area: extent.area, isWhole: extent.holdsFirst)
      }
      for zone in range where zones.areas[zone] > 0 {
        for atom in atlas.mesh.atoms(near: zones.boxes[zone]) {
          guard let inAtom = piece(zone, atlas.mesh.outlines, atom) else { continue }
          found.atoms.append((Int32(zone), inAtom))
          for cell in atlas.mesh.cellsOf[Int(atom)] where atlas.mesh.cells[Int(cell)].a == atom {
            if let inCell = piece(zone, cellOutlines, cell) { found.cells.append((Int32(zone), inCell)) }
          }
        }
        for part in atlas.parts.index.query(zones.boxes[zone]) {
          if let inPart = piece(zone, atlas.parts.outlines, Int32(part)) { found.parts.append((Int32(zone), inPart)) }
        }
      }
      return found
    }
    areas = zones.areas
    outlines = zones
    atoms = Rows(count: zoning.count, sorted: found.flatMap(\.atoms))
    cells = Rows(count: zoning.count, sorted: found.flatMap(\.cells))
    parts = Rows(count: zoning.count, sorted: found.flatMap(\.parts))
  }

  /// The atom that holds all of what a zone has in common with anything; `nil` where there is more to it.
  func onlyAtom(ofZone zone: Int) -> Piece? {
    let found = atoms[zone]
    return found.count == 1 && cells[zone].isEmpty && parts[zone].isEmpty ? found.first : nil
  }
}
