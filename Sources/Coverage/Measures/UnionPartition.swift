internal import Geometry
internal import Territory

/// How several unions of schemes share out the area: each commune is cut into the parts that exactly the same unions
/// hold, so that the parts of a territory add up to it.
struct UnionPartition: Sendable {
  /// Bit i is set where union i holds the area.
  typealias Mask = Int

  /// How many unions a mask can tell apart.
  static let mostUnions = 62

  struct Part: Sendable {
    var commune: Int
    var mask: Mask
    /// m².
    var area: Double
    /// Inhabitants, by area inside an atom that is cut; `nil` when the commune's population is unknown.
    var population: Double?
  }

  /// Parts of the communes wanted, by commune then mask.
  let parts: [Part]

  init(_ unions: [SchemeUnion], of wanted: [Bool], _ atlas: Atlas) throws(GEOSError) {
    let communes = wanted.indices.filter { wanted[$0] }
    let chunks = try concurrentChunks(communes.count, threads: atlas.threads, chunkSize: 512) {
      (range) throws(GEOSError) -> [Part] in
      var parts: [Part] = []
      for position in range { parts += try Self.parts(ofCommune: communes[position], unions, atlas) }
      return parts
    }
    parts = Array(chunks.joined())
  }

  private static func parts(ofCommune commune: Int, _ unions: [SchemeUnion], _ atlas: Atlas) throws(GEOSError) -> [Part]
  {
    let range = atlas.atoms.atoms(ofCommune: commune)
    let whole = atlas.geography.communes.populations[commune].map(Double.init)
    if range.count == 1 {
      return try masks(ofAtom: range.lowerBound, unions, atlas).map { part in
        Part(commune: commune, mask: part.mask, area: part.area, population: whole.map { $0 * part.share })
      }
    }
    var found: [Mask: MaskSum] = [:]
    for atom in range {
      for part in try masks(ofAtom: atom, unions, atlas) { found[part.mask, default: MaskSum()].add(atom, part) }
    }
    // What the sub-communes state may not add up to their commune; its own figure stands.
    let stated = range.reduce(Double?.some(0)) { sum, atom in
      sum.flatMap { sum in
        atlas.geography.population(ofAtoms: [atom], commune: commune, atlas.atoms).map { sum + $0 }
      }
    }
    let scale = if let whole, let stated, stated > 0 { whole / stated } else { 1.0 }
    return found.sorted { $0.key < $1.key }.map { mask, sum in
      Part(
        commune: commune, mask: mask, area: sum.area,
        population: found.count == 1
          ? whole : whole.flatMap { _ in sum.population(ofCommune: commune, atlas).map { $0 * scale } })
    }
  }

  /// What exactly the same unions hold of a commune.
  private struct MaskSum {
    var area = 0.0
    private var wholeAtoms: [Int] = []
    private var cutAtoms: [(atom: Int, share: Double)] = []

    mutating func add(_ atom: Int, _ part: (mask: Mask, area: Double, share: Double)) {
      area += part.area
      if part.share == 1 { wholeAtoms.append(atom) } else { cutAtoms.append((atom, part.share)) }
    }

    /// Figures of sub-communes; an atom that is cut is taken by area. `nil` where one of them is not known.
    func population(ofCommune commune: Int, _ atlas: Atlas) -> Double? {
      func people(_ atoms: [Int]) -> Double? {
        atlas.geography.population(ofAtoms: atoms, commune: commune, atlas.atoms)
      }
      var sum = wholeAtoms.isEmpty ? 0 : people(wholeAtoms)
      for (atom, share) in cutAtoms {
        guard let known = sum, let people = people([atom]) else { return nil }
        sum = known + people * share
      }
      return sum
    }
  }

  /// The parts of one atom with their m² and their share of it; an atom without outline is held whole or not at all.
  private static func masks(
    ofAtom atom: Int, _ unions: [SchemeUnion], _ atlas: Atlas
  ) throws(GEOSError) -> [(mask: Mask, area: Double, share: Double)] {
    let total = atlas.mesh.areas[atom]
    var base: Mask = 0
    var cutting: [(bit: Mask, area: Double)] = []
    for (position, union) in unions.enumerated() {
      if total == 0 {
        if union.holdsAtom[atom] { base |= 1 << position }
        continue
      }
      let area = try union.area(ofAtom: atom, atlas)
      if area >= total * (1 - 1e-12) {
        base |= 1 << position
      } else if area > 0 {
        cutting.append((position, area))
      }
    }
    if cutting.isEmpty { return [(base, total, 1)] }
    if cutting.count == 1 {
      let area = cutting[0].area
      return [(base, total - area, 1 - area / total), (base | 1 << cutting[0].bit, area, area / total)]
    }
    let context = GEOSContext()
    let code = atlas.geography.code(ofAtom: atom, atlas.atoms)
    var pieces: [(mask: Mask, shape: Shape)] = [(base, try context.shape(atlas.atoms.shapes, atom, name: code))]
    for (bit, _) in cutting {
      let covered = try unions[bit].shape(ofAtom: atom, atlas, context)
      var cut: [(mask: Mask, shape: Shape)] = []
      for piece in pieces {
        // Pieces without area are left out: there are as many as the drawings make, not twice as many with each.
        let (outside, inside) = (try piece.shape.difference(covered), try piece.shape.intersection(covered))
        if outside.area > 0 { cut.append((piece.mask, outside)) }
        if inside.area > 0 { cut.append((piece.mask | 1 << bit, inside)) }
      }
      pieces = cut
    }
    let areas = pieces.map { (mask: $0.mask, area: $0.shape.area) }.filter { $0.area > 0 }
    let sum = areas.reduce(0) { $0 + $1.area }
    return areas.map { (mask: $0.mask, area: $0.area * total / sum, share: $0.area / sum) }
  }
}
