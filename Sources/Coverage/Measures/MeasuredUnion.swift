internal import Geometry
internal import Territory

/// Some zones of a zoning, and the atoms that their communes are made of.
struct ZoneFocus: Sendable {
  var zones: [Int]
  /// Sorted.
  var atoms: [Int32]
}

/// A union of schemes with the area it covers in every active atom and in every zone.
struct MeasuredUnion: Sendable {
  let union: SchemeUnion
  /// m² covered, by atom; 0 for atoms that are not active.
  let atomAreas: [Double]
  /// m² covered, by zone; 0 without polygon.
  let zoneAreas: [Double]
  /// Zones whose covered and uncovered parts do not sum up to them, with the m² that are missing.
  let residuals: [(zone: Int, area: Double)]

  /// - Parameters:
  ///   - added: atoms beside those of the schemes.
  ///   - focus: the only zones that will be asked for, with their atoms; `nil` for all.
  ///   - known: a union whose atoms are measured already, taken over if it is of the same schemes.
  init(
    _ schemes: [Int], adding added: [Int32] = [], _ placed: PlacedZoning?, _ atlas: Atlas, focus: ZoneFocus? = nil,
    known: MeasuredUnion? = nil
  ) throws(GEOSError) {
    let union: SchemeUnion
    // Whole outlines are those of schemes: area that is added to them is measured piece by piece.
    let plain = added.isEmpty ? atlas.plain : nil
    if let known, known.union.schemes == schemes, known.union.added == added {
      union = known.union
      atomAreas = known.atomAreas
    } else {
      union = SchemeUnion(schemes, adding: added, atlas)
      var areas = [Double](repeating: 0, count: atlas.atoms.count)
      let active = focus?.atoms ?? atlas.mesh.active
      let found =
        if let plain {
          try plain.areas(of: atlas.atoms.shapes, active.map { Int($0) }, inside: schemes, threads: atlas.threads)
        } else {
          try union.areas(ofAtoms: active, atlas)
        }
      for (atom, area) in zip(active, found) { areas[Int(atom)] = area }
      atomAreas = areas
    }
    self.union = union
    guard let placed, let shapes = placed.zoning.shapes else {
      zoneAreas = [Double](repeating: 0, count: placed?.zoning.count ?? 0)
      residuals = []
      return
    }
    let zones = focus?.zones ?? Array(0..<placed.zoning.count)
    if let plain {
      var zoneAreas = [Double](repeating: 0, count: placed.zoning.count)
      let found = try plain.areas(of: shapes, zones, inside: schemes, threads: atlas.threads)
      for (zone, area) in zip(zones, found) { zoneAreas[zone] = area }
      self.zoneAreas = zoneAreas
      residuals = []
      return
    }
    let chunks = try concurrentChunks(zones.count, threads: atlas.threads, chunkSize: 64) {
      (range) throws(GEOSError) -> [BalancedArea] in
      var result: [BalancedArea] = []
      for position in range { result.append(try union.balancedArea(ofZone: zones[position], placed, atlas)) }
      return result
    }
    let measured = Array(zip(zones, chunks.joined()))
    var zoneAreas = [Double](repeating: 0, count: placed.zoning.count)
    for (zone, found) in measured { zoneAreas[zone] = found.area }
    self.zoneAreas = zoneAreas
    residuals = measured.filter { $1.residual != 0 }.map { ($0, $1.residual) }
  }

  /// Share of a group of atoms inside the union: by area; by code where an atom has no outline. What a drawn perimeter
  /// holds of such an atom is unknown, and so is the share of area that is partly without outline.
  func share(of atoms: [Int32], _ atlas: Atlas) -> ShareSpan {
    var sum = AtomSum()
    for atom in atoms { sum.add(Int(atom), self, atlas) }
    return sum.share(isDrawn: union.isDrawn)
  }

  /// The same for the atoms of several groups together.
  func share(of groups: [ZoneMember], _ atlas: Atlas) -> ShareSpan {
    var sum = AtomSum()
    for group in groups { for atom in group.atoms { sum.add(Int(atom), self, atlas) } }
    return sum.share(isDrawn: union.isDrawn)
  }

  private struct AtomSum {
    var count = 0
    var areHeld = true
    var total = 0.0
    var covered = 0.0
    /// Atoms without outline, and those of them that the union lists.
    var blind = 0
    var blindHeld = 0

    mutating func add(_ atom: Int, _ union: MeasuredUnion, _ atlas: Atlas) {
      count += 1
      let area = atlas.mesh.areas[atom]
      total += area
      covered += union.atomAreas[atom]
      let isHeld = union.union.holdsAtom[atom]
      if !isHeld { areHeld = false }
      if area == 0 {
        blind += 1
        if isHeld { blindHeld += 1 }
      }
    }

    func share(isDrawn: Bool) -> ShareSpan {
      if count == 0 { return .unknown }
      if blind == 0 { return ShareSpan(covered / total) }
      if areHeld { return ShareSpan(1) }
      if covered == 0 && blindHeld == 0 { return ShareSpan(low: 0, high: isDrawn ? 1 : 0) }
      return .unknown
    }
  }
}

extension MeasuredUnion {
  /// Inhabitants of a commune on covered part; what a drawn perimeter leaves of an atom is taken by area. `nil` where
  /// the people of the area are not known, 0 where none of it is covered.
  func population(ofCommune commune: Int, _ coveredArea: Double, _ atlas: Atlas) -> Double? {
    let whole = atlas.geography.communes.populations[commune].map(Double.init)
    let atoms = atlas.atoms.atoms(ofCommune: commune)
    if atoms.count == 1 {
      let atom = atoms.lowerBound
      let area = atlas.mesh.areas[atom]
      if area == 0 { return union.holdsAtom[atom] ? whole : union.isDrawn ? nil : 0 }
      return coveredArea == 0 ? 0 : whole.map { $0 * coveredArea / area }
    }
    var held: [Int] = []
    var sum = 0.0
    for atom in atoms {
      let area = atlas.mesh.areas[atom]
      if union.holdsAtom[atom] || area > 0 && atomAreas[atom] >= area {
        held.append(atom)
      } else if area > 0, atomAreas[atom] > 0 {
        guard let people = atlas.geography.population(ofAtoms: [atom], commune: commune, atlas.atoms) else {
          return nil
        }
        sum += people * atomAreas[atom] / area
      }
    }
    if held.isEmpty { return sum }
    return atlas.geography.population(ofAtoms: held, commune: commune, atlas.atoms).map { $0 + sum }
  }
}
