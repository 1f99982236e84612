internal import Geometry
internal import Territory

extension Atlas {
  /// All pairs of schemes in force that meet, with relation, area, shares, width, people, communes and zones.
  ///
  /// Perimeters that are lists are compared as sets of atoms, exactly; GEOS works where a drawn shape cuts one.
  /// - Parameter placedZonings: zonings laid on this atlas, for the zones in common.
  /// - Returns: pairs sorted by ids. Example: two neighbouring one-commune schemes give one pair, `touch`, 0 km².
  /// - Throws: ``TooManyPairs``; ``/Geometry/GEOSError`` naming the feature when GEOS fails.
  public func overlaps(_ question: Question, _ placedZonings: [PlacedZoning]) throws -> OverlapAnswer {
    try overlaps(question, placedZonings, nil)
  }

  /// - Parameter compared: other schemes than those that count.
  func overlaps(
    _ question: Question, _ placedZonings: [PlacedZoning], _ compared: [Int]?
  ) throws -> OverlapAnswer {
    let inForce = SchemesInForce(question, self)
    let inScope = question.territory.communes(geography)
    let candidates = compared ?? inForce.counting(question.inForce)
    let schemes =
      (question.territory.isEverywhere
      ? candidates : self.schemes(candidates, touching: inScope, tolerance: question.tolerance))
      .sorted { inventory.schemes[$0].id < inventory.schemes[$1].id }
    let analysis = OverlapAnalysis(atlas: self, schemes: schemes, tolerance: question.tolerance)
    return OverlapAnswer(
      question: question, schemes: schemes.map { inventory.schemes[$0].id }, pairs: try analysis.pairs(placedZonings),
      schemesWithoutPerimeter: inForce.withoutPerimeter.map { inventory.schemes[$0].id })
  }

  /// m² of a scheme's perimeter, overlap cells counted once.
  public func area(ofScheme scheme: Int) -> Double {
    if let plain { return plain.areas[scheme] }
    let perimeter = perimeters.ofScheme[scheme]
    var area = perimeter.part.map { parts.areas[$0] } ?? 0
    for atom in perimeter.atoms {
      area += mesh.areas[Int(atom)]
      for index in mesh.cellsOf[Int(atom)] {
        let cell = mesh.cells[Int(index)]
        if cell.a == atom && perimeter.atoms.contains(cell.b) { area -= cell.area }
      }
    }
    return area
  }
}

struct OverlapAnalysis {
  let atlas: Atlas
  let schemes: [Int]
  let tolerance: Double

  /// Strips narrower than this are noise, unless the outlines are less precise still.
  static let sliverWidth = 50.0

  func pairs(_ placedZonings: [PlacedZoning]) throws -> [PerimeterPair] {
    let areas = schemes.map { atlas.area(ofScheme: $0) }
    let found = try meetingPairs()
    let zones = try zonesOfPairs(placedZonings)
    let chunks = try concurrentChunks(found.count, threads: atlas.threads, chunkSize: 32) {
      (range) throws(GEOSError) -> [PerimeterPair] in
      var pairs: [PerimeterPair] = []
      for position in range {
        let (a, b, shared) = found[position]
        var pair = try pair(a, b, shared, areas)
        pair.zones = zones[UInt64(a) << 32 | UInt64(b)] ?? []
        pairs.append(pair)
      }
      return pairs
    }
    return flattened(chunks)
  }

  /// Pairs in the order of ranks, with their area in terms of atoms; without it on the plain path.
  private func meetingPairs() throws -> [(a: Int, b: Int, shared: PerimeterIntersection)] {
    guard let plain = atlas.plain else { return try IntersectionIndex(schemes, atlas).sorted }
    return try plain.pairs(of: schemes, threads: atlas.threads).map { ($0.a, $0.b, PerimeterIntersection()) }
  }

  private func measure(_ a: Int, _ b: Int, _ shared: PerimeterIntersection) throws(GEOSError) -> IntersectionMeasure {
    guard let plain = atlas.plain else { return try IntersectionMeasure(shared, atlas) }
    return try IntersectionMeasure(plainly: plain, schemes[a], schemes[b], atlas)
  }

  private func pair(_ a: Int, _ b: Int, _ shared: PerimeterIntersection, _ areas: [Double]) throws(GEOSError)
    -> PerimeterPair
  {
    let measured = try measure(a, b, shared)
    let (shareA, shareB) = (share(a, shared, measured, areas), share(b, shared, measured, areas))
    // Communes without an outline are compared by their codes.
    let blind = shared.atoms.filter { atlas.mesh.areas[Int($0)] == 0 }
    let relation = Relation(
      area: blind.isEmpty ? measured.area : max(measured.area, 2), holdsA: isWhole(shareA),
      holdsB: isWhole(shareB))
    let communes =
      measured.byCommune.filter { $0.area > tolerance * atlas.area(ofCommune: $0.commune) }.map(\.commune)
      + blind.map { Int(atlas.atoms.communes[Int($0)]) }
    let width = relation == .touch ? nil : measured.width
    let tolerant = TolerantRelation(
      relation, shareA: shareA, shareB: shareB, width: width, hasCommonCommune: !communes.isEmpty,
      tolerance: tolerance, narrow: narrow)
    let (first, second) = (schemes[a], schemes[b])
    let inventory = atlas.inventory.schemes
    return PerimeterPair(
      a: inventory[first].id, b: inventory[second].id, typeA: inventory[first].type, typeB: inventory[second].type,
      relation: relation, relationTolerant: tolerant, areaKm2: blind.isEmpty ? measured.area / 1e6 : nil,
      shareA: shareA, shareB: shareB,
      widthM: width, population: relation == .touch ? 0 : measured.population,
      communes: Set(communes).map { atlas.geography.communes.codes[$0] }.sorted(), zones: [],
      cases: atlas.cases(first, second, tolerant))
  }

  private var narrow: Double {
    [Self.sliverWidth, atlas.geography.precision ?? 0, atlas.inventory.precision ?? 0].max() ?? Self.sliverWidth
  }

  /// Communes of a perimeter that have no outline.
  private func blindAtoms(_ rank: Int) -> Int {
    atlas.perimeters.ofScheme[schemes[rank]].atoms.count { atlas.mesh.areas[Int($0)] == 0 }
  }

  /// Share of one perimeter in common; unknown where a commune without outline belongs to one of the two only, or the
  /// perimeter has no outline at all and is not whole in the other.
  private func share(_ rank: Int, _ shared: PerimeterIntersection, _ measured: IntersectionMeasure, _ areas: [Double])
    -> Double?
  {
    let blind = blindAtoms(rank)
    if blind == 0 { return areas[rank] > 0 ? measured.area / areas[rank] : nil }
    let common = shared.atoms.count { atlas.mesh.areas[Int($0)] == 0 }
    let isWhole = areas[rank] == 0 || measured.area >= Relation.whole * areas[rank]
    return isWhole && common == blind ? 1 : nil
  }

  private func isWhole(_ share: Double?) -> Bool { share.map { $0 >= Relation.whole } ?? false }

  /// Zone codes by pair of ranks.
  private func zonesOfPairs(_ placedZonings: [PlacedZoning]) throws(TooManyPairs) -> [UInt64: [String]] {
    var rank = [Int](repeating: -1, count: atlas.inventory.schemes.count)
    for (position, scheme) in schemes.enumerated() { rank[scheme] = position }
    var result: [UInt64: [String]] = [:]
    for placed in placedZonings {
      let holding = (0..<placed.zoning.count).map { zone in
        placed.holders(ofZone: zone, tolerance: tolerance, atlas).map { Int32(rank[$0]) }.filter { $0 >= 0 }.sorted()
      }
      try TooManyPairs.check(schemes: schemes.count, sharedPlaces: holding)
      for (zone, ranks) in holding.enumerated() {
        for (position, a) in ranks.enumerated() {
          for b in ranks.dropFirst(position + 1) {
            result[UInt64(a) << 32 | UInt64(b), default: []].append(placed.zoning.codes[zone])
          }
        }
      }
    }
    return result.mapValues { $0.sorted() }
  }
}
