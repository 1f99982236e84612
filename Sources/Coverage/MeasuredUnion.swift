internal import Geometry
internal import Territory

/// Some zones of a zoning, and the atoms that their communes are made of.
struct ZoneFocus: Sendable {
  var zones: [Int]
  /// Sorted.
  var atoms: [Int32]
}

/// A union of schemes with the ground it covers in every active atom and in every zone.
struct MeasuredUnion: Sendable {
  let union: SchemeUnion
  /// m² covered, by atom; 0 for atoms that are not active.
  let atomAreas: [Double]
  /// m² covered, by zone; 0 without polygon.
  let zoneAreas: [Double]
  /// Zones whose covered and uncovered parts do not sum up to them, with the m² that are missing.
  let residuals: [(zone: Int, area: Double)]

  /// - Parameters:
  ///   - focus: the only zones that will be asked for, with their atoms; `nil` for all.
  ///   - known: a union whose atoms are measured already, taken over if it is of the same schemes.
  init(
    _ schemes: [Int], _ ground: ZoneGround?, _ atlas: Atlas, focus: ZoneFocus? = nil, known: MeasuredUnion? = nil
  ) throws(GEOSError) {
    let union: SchemeUnion
    if let known, known.union.schemes == schemes {
      union = known.union
      atomAreas = known.atomAreas
    } else {
      union = SchemeUnion(schemes, atlas)
      var areas = [Double](repeating: 0, count: atlas.atoms.count)
      let active = focus?.atoms ?? atlas.mesh.active
      for (atom, area) in zip(active, try union.areas(ofAtoms: active, atlas)) { areas[Int(atom)] = area }
      atomAreas = areas
    }
    self.union = union
    guard let ground, ground.zoning.shapes != nil else {
      zoneAreas = [Double](repeating: 0, count: ground?.zoning.count ?? 0)
      residuals = []
      return
    }
    let zones = focus?.zones ?? Array(0..<ground.zoning.count)
    let chunks = try concurrentChunks(zones.count, threads: atlas.threads, chunkSize: 64) {
      (range) throws(GEOSError) -> [BalancedArea] in
      var result: [BalancedArea] = []
      for position in range { result.append(try union.balancedArea(ofZone: zones[position], ground, atlas)) }
      return result
    }
    let measured = Array(zip(zones, chunks.joined()))
    var zoneAreas = [Double](repeating: 0, count: ground.zoning.count)
    for (zone, found) in measured { zoneAreas[zone] = found.area }
    self.zoneAreas = zoneAreas
    residuals = measured.filter { $1.residual != 0 }.map { ($0, $1.residual) }
  }

  /// Share of a group of atoms inside the union: by area, or all-or-nothing where no outline is known.
  func share(of atoms: [Int32], _ atlas: Atlas) -> Double? {
    var sum = AtomSum()
    for atom in atoms { sum.add(Int(atom), self, atlas) }
    return sum.share
  }

  /// The same for the atoms of several groups together.
  func share(of groups: [ZoneGround.AtomGroup], _ atlas: Atlas) -> Double? {
    var sum = AtomSum()
    for group in groups { for atom in group.atoms { sum.add(Int(atom), self, atlas) } }
    return sum.share
  }

  /// The least and the greatest share of some groups, those without atoms left out; `nil` if there is none.
  func shares(of groups: [ZoneGround.AtomGroup], _ atlas: Atlas) -> ClosedRange<Double>? {
    var (least, greatest) = (Double.infinity, -Double.infinity)
    for group in groups {
      guard let share = share(of: group.atoms, atlas) else { continue }
      (least, greatest) = (min(least, share), max(greatest, share))
    }
    return least <= greatest ? least...greatest : nil
  }

  private struct AtomSum {
    var count = 0
    var areHeld = true
    var total = 0.0
    var covered = 0.0

    mutating func add(_ atom: Int, _ union: MeasuredUnion, _ atlas: Atlas) {
      count += 1
      total += atlas.mesh.areas[atom]
      covered += union.atomAreas[atom]
      if !union.union.holdsAtom[atom] { areHeld = false }
    }

    var share: Double? { count == 0 ? nil : total > 0 ? covered / total : areHeld ? 1 : 0 }
  }
}
