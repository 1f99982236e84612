internal import Geometry
internal import Territory

/// Who lives in a zone, and what share of them in the covered part.
extension CoverageAnalysis {
  /// Published, else the sum over the communes of a list, else, if asked for, what the grid holds.
  func population(_ zone: Int) -> (Double?, PopulationSource) {
    if let published = ground.zoning.populations[zone] { return (Double(published), .published) }
    if ground.zoning.zonesAreCommunes, !ground.statedAtoms[zone].isEmpty {
      var sum = 0.0
      for group in ground.statedAtoms[zone] {
        guard let known = group.population else { return (nil, .unknown) }
        sum += known
      }
      return (sum, .communes)
    }
    if question.selection.estimatesPopulation, let people = ground.grid?.people[zone] {
      return (people, .gridEstimate)
    }
    return (nil, .unknown)
  }

  /// Commune lists: sum over communes of population x share inside / population; polygons: the cells of the grid
  /// where it has any, else the share of the area.
  func populationShare(
    _ zone: Int, _ areaShare: Double?, _ counted: CountedGround
  ) -> (Double?, PopulationMethod) {
    guard let areaShare else { return (nil, .unknown) }
    guard ground.zoning.zonesAreCommunes else {
      if let share = counted.gridShares?[zone] { return (share, .grid) }
      return (areaShare, .area)
    }
    var total = 0.0
    var inside = 0.0
    for group in ground.statedAtoms[zone] {
      guard let people = group.population, let share = counted.union.share(of: group.atoms, atlas) else {
        return (nil, .unknown)
      }
      total += people
      inside += people * share
    }
    return total > 0 ? (inside / total, .communes) : (areaShare, .area)
  }

  /// Share of each zone's inhabitants by the cells, `nil` for a zone without people in cells; `nil` without a grid.
  static func gridShares(
    _ union: MeasuredUnion, _ ground: ZoneGround, _ atlas: Atlas
  ) throws(GEOSError) -> [Double?]? {
    guard let grid = ground.grid else { return nil }
    return try gridShares(union, grid, ground, atlas)
  }

  private static func gridShares(
    _ union: MeasuredUnion, _ grid: GridOnZones, _ ground: ZoneGround, _ atlas: Atlas
  ) throws(GEOSError) -> [Double?] {
    let chunks = try concurrentChunks(ground.zoning.count, threads: atlas.threads, chunkSize: 16) {
      (range) throws(GEOSError) -> [Double?] in
      var shares: [Double?] = []
      for zone in range {
        guard let people = grid.people[zone], people > 0, ground.obstacles[zone] == nil else {
          shares.append(nil)
          continue
        }
        let whole = ground.pieces.areas[zone]
        let covered = union.zoneAreas[zone]
        if covered <= ZonePieces.smallestPiece || covered >= whole * (1 - 1e-9) {
          shares.append(covered <= ZonePieces.smallestPiece ? 0 : 1)
          continue
        }
        let shape = try union.union.shape(ofZone: zone, ground.pieces, ground.zoning, atlas, GEOSContext())
        shares.append(grid.share(ofZone: zone, inside: shape.column))
      }
      return shares
    }
    return Array(chunks.joined())
  }
}
