public import Geometry
public import Territory

/// Population cells under the zones of a zoning: who lives in a zone, and in the covered part of it.
///
/// The people of a cell are spread evenly over it. Shares come from the cells, numbers of people from the publisher:
/// the two differ (INSEE publishes 69,303 inhabitants for QP059082, where the cells hold 59,483).
public struct GridOnZones: Sendable {
  public let vintage: String?
  public let source: String
  /// Inhabitants of the cells in each zone, by area; `nil` for a zone that meets no cell.
  public let people: [Double?]
  private let cells: Outlines
  private let density: [Double]
  /// Cells that each zone meets, with the m² in common.
  private let pieces: Rows<ZonePieces.Piece>

  /// Assumes cells and zones in the plane, cells that do not overlap.
  public init(_ grid: PopulationGrid, _ zoning: Zoning, threads: Int) {
    vintage = grid.vintage
    source = grid.source
    let cells = Outlines(grid.cells, threads: threads)
    self.cells = cells
    let density = zip(grid.people, cells.areas).map { $1 > 0 ? $0 / $1 : 0 }
    self.density = density
    guard let shapes = zoning.shapes else {
      pieces = Rows(count: zoning.count, sorted: [])
      people = [Double?](repeating: nil, count: zoning.count)
      return
    }
    let zones = Outlines(shapes, threads: threads)
    let index = BoxIndex(cells.boxes)
    let found = concurrentChunks(zoning.count, threads: threads, chunkSize: 16) { range in
      var meter = OverlapMeter()
      var found: [(Int32, ZonePieces.Piece)] = []
      for zone in range where zones.areas[zone] > 0 {
        for cell in index.query(zones.boxes[zone]) {
          let extent = meter.extent(zones, zone, cells, cell)
          if extent.area <= AreaBalance.smallestPiece { continue }
          found.append(
            (Int32(zone), ZonePieces.Piece(other: Int32(cell), area: extent.area, isWhole: extent.holdsFirst)))
        }
      }
      return found
    }
    let pieces = Rows(count: zoning.count, sorted: found.flatMap { $0 })
    self.pieces = pieces
    people = (0..<zoning.count).map { zone in
      let met = pieces[zone]
      return met.isEmpty ? nil : met.reduce(0) { $0 + $1.area * density[Int($1.other)] }
    }
  }

  /// Share of a zone's inhabitants who live in the covered part of it, by the cells; `nil` without anybody in them.
  ///
  /// - Parameter covered: one feature in the plane, the covered part of the zone.
  /// - Example: cells of 30 and 10 people, the first and half of the second covered: 0.875.
  public func share(ofZone zone: Int, inside covered: PolygonColumn) -> Double? {
    guard let all = people[zone], all > 0 else { return nil }
    let outline = Outlines(covered)
    var meter = OverlapMeter()
    let inside = pieces[zone].reduce(0.0) { sum, piece in
      sum + density[Int(piece.other)] * meter.extent(cells, Int(piece.other), outline, 0).area
    }
    return inside / all
  }
}
