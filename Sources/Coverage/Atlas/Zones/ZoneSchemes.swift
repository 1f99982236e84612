internal import Geometry
internal import Territory

/// How much of each zone every scheme holds, from the sparse columns.
extension PlacedZoning {
  static func schemesOfZones(
    _ zoning: Zoning, _ pieces: ZonePieces, _ atlas: Atlas
  ) throws(GEOSError) -> [[(scheme: Int, area: Double)]] {
    if let plain = atlas.plain, let shapes = zoning.shapes {
      return try plain.schemesOfZones(shapes, zoning.codes, threads: atlas.threads)
    }
    let chunks = try concurrentChunks(zoning.count, threads: atlas.threads, chunkSize: 128) {
      (range) throws(GEOSError) -> [[(scheme: Int, area: Double)]] in
      var result: [[(scheme: Int, area: Double)]] = []
      for zone in range {
        if let only = pieces.onlyAtom(ofZone: zone) {
          let schemes = only.area > AreaBalance.touchArea ? atlas.schemesOfAtom[Int(only.other)] : []
          result.append(schemes.map { (scheme: Int($0), area: only.area) })
          continue
        }
        var held: [Int: Double] = [:]
        for piece in pieces.atoms[zone] {
          for scheme in atlas.schemesOfAtom[Int(piece.other)] { held[Int(scheme), default: 0] += piece.area }
        }
        for piece in pieces.cells[zone] {
          let cell = atlas.mesh.cells[Int(piece.other)]
          let both = Set(atlas.schemesOfAtom[Int(cell.a)]).intersection(atlas.schemesOfAtom[Int(cell.b)])
          for scheme in both { held[Int(scheme), default: 0] -= piece.area }
        }
        for piece in pieces.parts[zone] {
          // A partial shape does not repeat the atoms that its scheme holds whole.
          held[atlas.perimeters.schemeOfPart[Int(piece.other)], default: 0] += piece.area
        }
        result.append(
          held.filter { $0.value > AreaBalance.touchArea }.map { (scheme: $0.key, area: $0.value) }.sorted {
            $0.scheme < $1.scheme
          }
        )
      }
      return result
    }
    return Array(chunks.joined())
  }

  /// Schemes that hold more than a tolerance of a zone; of one without an area, those that hold a commune that it states.
  func holders(ofZone zone: Int, tolerance: Double, _ atlas: Atlas) -> [Int] {
    if let area = area(ofZone: zone, atlas) {
      return schemes[zone].filter { $0.area > tolerance * area }.map(\.scheme)
    }
    var found: Set<Int> = []
    for group in statedAtoms[zone] {
      guard let first = group.atoms.first else { continue }
      let common = group.atoms.dropFirst().reduce(Set(Self.holders(ofAtom: first, tolerance, atlas))) {
        $0.intersection(Self.holders(ofAtom: $1, tolerance, atlas))
      }
      found.formUnion(common)
    }
    return found.sorted()
  }

  /// Schemes that list an atom, or draw all of it but the tolerance.
  private static func holders(ofAtom atom: Int32, _ tolerance: Double, _ atlas: Atlas) -> [Int] {
    schemes(ofAtom: atom, atlas).filter { $0.area >= (1 - tolerance) * atlas.mesh.areas[Int(atom)] }.map(\.scheme)
  }

  /// Zones that are their communes: the area of a commune held whole, else its covered atoms.
  static func schemesOfLists(_ stated: [[ZoneMember]], _ atlas: Atlas) -> [[(scheme: Int, area: Double)]] {
    stated.map { groups in
      if groups.count == 1, groups[0].atoms.count == 1 { return schemes(ofAtom: groups[0].atoms[0], atlas) }
      var held: [Int: Double] = [:]
      for atom in Set(groups.flatMap(\.atoms)).sorted() {
        for (scheme, area) in schemes(ofAtom: atom, atlas) { held[scheme, default: 0] += area }
      }
      return held.map { (scheme: $0.key, area: $0.value) }.sorted { $0.scheme < $1.scheme }
    }
  }

  /// Schemes that hold an atom, whole or a piece of it, in their order.
  private static func schemes(ofAtom atom: Int32, _ atlas: Atlas) -> [(scheme: Int, area: Double)] {
    let area = atlas.mesh.areas[Int(atom)]
    let holders = atlas.schemesOfAtom[Int(atom)]
    var held = holders.map { (scheme: Int($0), area: area) }
    for piece in atlas.parts.ofAtom[Int(atom)] where piece.area > AreaBalance.touchArea {
      let scheme = atlas.perimeters.schemeOfPart[Int(piece.other)]
      if !holders.contains(Int32(scheme)) { held.append((scheme, piece.area)) }
    }
    if held.count > holders.count { held.sort { $0.scheme < $1.scheme } }
    return held
  }
}

/// The territory of a division in which each zone counts.
extension PlacedZoning {
  /// The commune that holds most of a zone, or the first that it states; `nil` when none is known.
  func mainCommune(ofZone zone: Int) -> Int? { found[zone].first?.commune ?? statedAtoms[zone].first?.commune }

  /// By zone, position in the division; -1 for a zone in none. In levels of the reference geography what the publisher
  /// states comes first.
  func territories(in division: TerritorialDivision, _ geography: ReferenceGeography) -> [Int32] {
    guard let level = division.level else {
      return (0..<zoning.count).map { zone in mainCommune(ofZone: zone).map { division.ofCommune[$0] } ?? -1 }
    }
    // Most zones follow one of the same territory.
    var last: (code: String, position: Int32)?
    return (0..<zoning.count).map { zone in
      let code = territory(ofZone: zone, at: level)
      if let last, last.code == code { return last.position }
      let position = division.position(of: code).map { Int32($0) } ?? -1
      last = (code, position)
      return position
    }
  }

  /// Position of each zone by its code.
  var positionOfCode: [String: Int] {
    Dictionary(zoning.codes.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
  }
}
