internal import Geometry
internal import Territory

/// Who lives in a zone, and what share of them in the covered part.
extension CoverageAnalysis {
  /// Published, else the sum over the communes of a list, else, if asked for, what the grid holds.
  func population(_ zone: Int) -> (Double?, PopulationSource) {
    if let (people, source) = placed.population(ofZone: zone) { return (people, source) }
    if question.selection.estimatesPopulation, let people = placed.grid?.people[zone] {
      return (people, .gridEstimate)
    }
    return (nil, .unknown)
  }

  /// Commune lists: sum over communes of population x share inside / population; polygons: the cells of the grid
  /// where it has any, else the share of the area.
  func setPopulation(_ shares: inout ZoneShares, _ zone: Int, _ counted: UnionSpan) {
    guard placed.zoning.zonesAreCommunes else {
      guard let area = shares.area else { return }
      if let share = counted.gridShares?[zone] {
        (shares.population, shares.method) = (share, .grid)
        // Who lives on unknown territory, the cells do not say.
        shares.populationSpan = shares.open > 0 ? ShareSpan(low: share, high: max(share, 1)) : ShareSpan(share)
      } else {
        (shares.population, shares.method) = (area, .area)
        shares.populationSpan = shares.areaSpan
      }
      if shares.isOutside || shares.open > question.tolerance { shares.population = nil }
      return
    }
    let (span, isCounted) = listedShare(zone, counted)
    shares.populationSpan = span
    if span.isKnown {
      (shares.population, shares.method) = (span.low, .communes)
    } else if let area = shares.area, isCounted == false {
      // Nobody lives there: any share of nobody will do.
      (shares.population, shares.method, shares.populationSpan) = (area, .area, shares.areaSpan)
    } else if isCounted == nil {
      shares.sources.insert(.population)
    }
  }

  /// Share of the people of a zone that is a list of communes; whether there are any, `nil` where their number is unknown.
  private func listedShare(_ zone: Int, _ counted: UnionSpan) -> (span: ShareSpan, isCounted: Bool?) {
    if !placed.unplaced[zone].isEmpty || placed.statedAtoms[zone].isEmpty { return (.unknown, nil) }
    var total: Double? = 0
    var (low, high) = (0.0, 0.0)
    var (least, greatest) = (1.0, 0.0)
    for group in placed.statedAtoms[zone] {
      var share = counted.sure.share(of: group.atoms, atlas)
      if let most = counted.most { share.high = max(share.high, most.share(of: group.atoms, atlas).high) }
      (least, greatest) = (min(least, share.low), max(greatest, share.high))
      guard let people = group.population else {
        total = nil
        continue
      }
      total? += people
      low += people * share.low
      high += people * share.high
    }
    // All inside, or none: the numbers do not matter.
    if least >= 1 { return (ShareSpan(1), true) }
    if greatest <= 0 { return (ShareSpan(0), true) }
    guard let total, !placed.zoning.isPart(zone) else { return (.unknown, nil) }
    return total > 0 ? (ShareSpan(low: low / total, high: high / total), true) : (.unknown, false)
  }

  /// Share of each zone's inhabitants by the cells, `nil` for a zone without people in cells; `nil` without a grid.
  static func gridShares(
    _ union: MeasuredUnion, _ placed: PlacedZoning, _ atlas: Atlas
  ) throws(GEOSError) -> [Double?]? {
    guard let grid = placed.grid else { return nil }
    return try gridShares(union, grid, placed, atlas)
  }

  private static func gridShares(
    _ union: MeasuredUnion, _ grid: GridOnZones, _ placed: PlacedZoning, _ atlas: Atlas
  ) throws(GEOSError) -> [Double?] {
    let chunks = try concurrentChunks(placed.zoning.count, threads: atlas.threads, chunkSize: 16) {
      (range) throws(GEOSError) -> [Double?] in
      var shares: [Double?] = []
      for zone in range {
        guard let people = grid.people[zone], people > 0, placed.obstacles[zone] == nil else {
          shares.append(nil)
          continue
        }
        let whole = placed.pieces.areas[zone]
        let covered = union.zoneAreas[zone]
        if covered <= AreaBalance.smallestPiece || covered >= whole * (1 - 1e-9) {
          shares.append(covered <= AreaBalance.smallestPiece ? 0 : 1)
          continue
        }
        let shape = try union.union.shape(ofZone: zone, placed.pieces, placed.zoning, atlas, GEOSContext())
        shares.append(grid.share(ofZone: zone, inside: shape.column))
      }
      return shares
    }
    return Array(chunks.joined())
  }
}

extension PlacedZoning {
  /// Published, else the sum over the communes of a list, where all are known; `nil` when nobody says.
  public func population(ofZone zone: Int) -> (people: Double, source: PopulationSource)? {
    if let published = zoning.populations[zone] { return (Double(published), .published) }
    guard zoning.zonesAreCommunes, !zoning.isPart(zone), !statedAtoms[zone].isEmpty else { return nil }
    var sum = 0.0
    // A code without a place may be that of people who are counted nowhere else.
    if unplaced[zone].count > statedAtoms[zone].count(where: \.atoms.isEmpty) { return nil }
    for group in statedAtoms[zone] {
      guard let known = group.population else { return nil }
      sum += known
    }
    return (sum, .communes)
  }
}
