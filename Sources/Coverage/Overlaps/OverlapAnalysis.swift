public import Geometry
internal import Territory

extension Atlas {
  /// All pairs of schemes in force that meet, with relation, area, shares, width, people, communes and zones.
  ///
  /// Perimeters that are lists are compared as sets of atoms, exactly; GEOS works where a drawn shape cuts one.
  /// - Parameter grounds: zonings laid on this atlas, for the zones in common.
  /// - Returns: pairs sorted by ids. Example: two neighbouring one-commune schemes give one pair, `touch`, 0 km².
  /// - Throws: ``GEOSError`` naming the feature when GEOS fails.
  public func overlaps(_ question: Question, _ grounds: [ZoneGround]) throws(GEOSError) -> OverlapAnswer {
    try overlaps(question, grounds, nil)
  }

  /// - Parameter compared: other schemes than those that count.
  func overlaps(
    _ question: Question, _ grounds: [ZoneGround], _ compared: [Int]?
  ) throws(GEOSError) -> OverlapAnswer {
    let inForce = SchemesInForce(question, self)
    let inScope = question.territory.communes(geography)
    let schemes =
      (compared ?? inForce.counting(question.inForce))
      .filter { question.territory.isEverywhere || scheme($0, touches: inScope, tolerance: question.tolerance) }
      .sorted { inventory.schemes[$0].id < inventory.schemes[$1].id }
    let analysis = OverlapAnalysis(atlas: self, schemes: schemes, tolerance: question.tolerance)
    return OverlapAnswer(
      question: question, schemes: schemes.map { inventory.schemes[$0].id }, pairs: try analysis.pairs(grounds),
      schemesWithoutPerimeter: inForce.withoutPerimeter.map { inventory.schemes[$0].id })
  }

  /// m² of a scheme's ground, overlap cells counted once.
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

  func pairs(_ grounds: [ZoneGround]) throws(GEOSError) -> [PerimeterPair] {
    let areas = schemes.map { atlas.area(ofScheme: $0) }
    let found = try meetingPairs()
    let zones = zonesOfPairs(grounds)
    let chunks = try concurrentChunks(found.count, threads: atlas.threads, chunkSize: 32) {
      (range) throws(GEOSError) -> [PerimeterPair] in
      var pairs: [PerimeterPair] = []
      for position in range {
        let (a, b, ground) = found[position]
        var pair = try pair(a, b, ground, areas)
        pair.zones = zones[UInt64(a) << 32 | UInt64(b)] ?? []
        pairs.append(pair)
      }
      return pairs
    }
    return flattened(chunks)
  }

  /// Pairs in the order of ranks, with their ground in terms of atoms; without it on the plain path.
  private func meetingPairs() throws(GEOSError) -> [(a: Int, b: Int, ground: CommonGround)] {
    guard let plain = atlas.plain else { return try CommonGrounds(schemes, atlas).sorted }
    return try plain.pairs(of: schemes, threads: atlas.threads).map { ($0.a, $0.b, CommonGround()) }
  }

  private func measure(_ a: Int, _ b: Int, _ ground: CommonGround) throws(GEOSError) -> CommonMeasure {
    guard let plain = atlas.plain else { return try CommonMeasure(ground, atlas) }
    return try CommonMeasure(plainly: plain, schemes[a], schemes[b], atlas)
  }

  private func pair(_ a: Int, _ b: Int, _ ground: CommonGround, _ areas: [Double]) throws(GEOSError) -> PerimeterPair {
    let measured = try measure(a, b, ground)
    let (shareA, shareB) = (share(a, ground, measured, areas), share(b, ground, measured, areas))
    // Communes without an outline are compared by their codes.
    let blind = ground.atoms.filter { atlas.mesh.areas[Int($0)] == 0 }
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
  private func share(_ rank: Int, _ ground: CommonGround, _ measured: CommonMeasure, _ areas: [Double]) -> Double? {
    let blind = blindAtoms(rank)
    if blind == 0 { return areas[rank] > 0 ? measured.area / areas[rank] : nil }
    let common = ground.atoms.count { atlas.mesh.areas[Int($0)] == 0 }
    let isWhole = areas[rank] == 0 || measured.area >= Relation.whole * areas[rank]
    return isWhole && common == blind ? 1 : nil
  }

  private func isWhole(_ share: Double?) -> Bool { share.map { $0 >= Relation.whole } ?? false }

  /// Zone codes by pair of ranks.
  private func zonesOfPairs(_ grounds: [ZoneGround]) -> [UInt64: [String]] {
    var rank = [Int](repeating: -1, count: atlas.inventory.schemes.count)
    for (position, scheme) in schemes.enumerated() { rank[scheme] = position }
    var result: [UInt64: [String]] = [:]
    for ground in grounds {
      for zone in 0..<ground.zoning.count {
        let holding = ground.holders(ofZone: zone, tolerance: tolerance, atlas).map { rank[$0] }.filter { $0 >= 0 }
          .sorted()
        for (position, a) in holding.enumerated() {
          for b in holding.dropFirst(position + 1) {
            result[UInt64(a) << 32 | UInt64(b), default: []].append(ground.zoning.codes[zone])
          }
        }
      }
    }
    return result.mapValues { $0.sorted() }
  }
}
