public import Geometry
public import Territory

/// The area that a set of schemes covers together, as a set of atoms and a list of parts; areas are taken from the
/// sparse columns, and GEOS joins pieces only where two of them may overlap inside one atom or zone.
public struct SchemeUnion: Sendable {
  /// Inventory indices, sorted.
  public let schemes: [Int]
  /// Atoms added to their area; sorted.
  let added: [Int32]
  public private(set) var holdsAtom: [Bool]
  public private(set) var holdsPart: [Bool]
  /// Some of it is a drawn perimeter.
  let isDrawn: Bool
  /// Atoms that the union holds whole or may hold some of: those of its parts and of overlap cells.
  private var reachesAtom: [Bool]

  public init(_ schemes: [Int], adding added: [Int32] = [], _ atlas: Atlas) {
    self.schemes = schemes.sorted()
    self.added = added
    holdsAtom = [Bool](repeating: false, count: atlas.atoms.count)
    holdsPart = [Bool](repeating: false, count: atlas.parts.shapes.count)
    for scheme in schemes {
      let perimeter = atlas.perimeters.ofScheme[scheme]
      for atom in perimeter.atoms { holdsAtom[Int(atom)] = true }
      if let part = perimeter.part { holdsPart[atlas.parts.firstAlike[part]] = true }
    }
    for atom in added { holdsAtom[Int(atom)] = true }
    isDrawn = holdsPart.contains(true)
    reachesAtom = holdsAtom
    for part in holdsPart.indices where holdsPart[part] {
      for piece in atlas.parts.ofPart[part] { reachesAtom[Int(piece.other)] = true }
    }
    for cell in atlas.mesh.cells where holdsAtom[Int(cell.a)] || holdsAtom[Int(cell.b)] {
      reachesAtom[Int(cell.a)] = true
      reachesAtom[Int(cell.b)] = true
    }
  }

  /// m² of an atom inside the union.
  public func area(ofAtom atom: Int, _ atlas: Atlas) throws(GEOSError) -> Double {
    if !reachesAtom[atom] { return 0 }
    if holdsAtom[atom] { return atlas.mesh.areas[atom] }
    let cells = atlas.mesh.cellsOf[atom].filter { cell in
      let pair = atlas.mesh.cells[Int(cell)]
      return holdsAtom[Int(pair.a == Int32(atom) ? pair.b : pair.a)]
    }
    let parts = atlas.parts.ofAtom[atom].filter { holdsPart[Int($0.other)] && $0.area > 0 }
    if parts.contains(where: \.isWhole) { return atlas.mesh.areas[atom] }
    if parts.isEmpty { return cells.reduce(0) { $0 + atlas.mesh.cells[Int($1)].area } }
    if parts.count == 1 && cells.isEmpty { return parts[parts.startIndex].area }
    return min(try shape(ofAtom: atom, atlas, GEOSContext()).area, atlas.mesh.areas[atom])
  }

  /// The covered part of an atom that the union does not hold whole, in the plane.
  func shape(ofAtom atom: Int, _ atlas: Atlas, _ context: GEOSContext) throws(GEOSError) -> Shape {
    var pieces: [Shape] = []
    for part in atlas.parts.ofAtom[atom] where holdsPart[Int(part.other)] && part.area > 0 {
      pieces.append(try atlas.shape(atlas.parts.cuts[Int(part.cut)], context))
    }
    for cell in atlas.mesh.cellsOf[atom] {
      let pair = atlas.mesh.cells[Int(cell)]
      guard holdsAtom[Int(pair.a == Int32(atom) ? pair.b : pair.a)] else { continue }
      pieces.append(try context.shape(atlas.mesh.cellShapes, Int(cell), name: "cell \(cell)"))
    }
    return try context.union(pieces)
  }

  /// m² of each of `wanted` atoms inside the union.
  public func areas(ofAtoms wanted: [Int32], _ atlas: Atlas) throws(GEOSError) -> [Double] {
    let chunks = try concurrentChunks(wanted.count, threads: atlas.threads, chunkSize: 512) {
      (range) throws(GEOSError) -> [Double] in
      var areas: [Double] = []
      areas.reserveCapacity(range.count)
      for position in range { areas.append(try area(ofAtom: Int(wanted[position]), atlas)) }
      return areas
    }
    return flattened(chunks)
  }

  /// m² of a zone with polygon inside the union.
  public func area(ofZone zone: Int, _ pieces: ZonePieces, _ zoning: Zoning, _ atlas: Atlas) throws(GEOSError) -> Double
  {
    let parts = pieces.parts[zone].filter { holdsPart[Int($0.other)] }
    if parts.contains(where: \.isWhole) { return pieces.areas[zone] }
    let atoms = pieces.atoms[zone].filter { holdsAtom[Int($0.other)] }
    if parts.isEmpty {
      let twice = pieces.cells[zone].reduce(0.0) { sum, piece in
        let cell = atlas.mesh.cells[Int(piece.other)]
        return holdsAtom[Int(cell.a)] && holdsAtom[Int(cell.b)] ? sum + piece.area : sum
      }
      return atoms.reduce(0) { $0 + $1.area } - twice
    }
    if parts.count == 1 && atoms.isEmpty { return parts[parts.startIndex].area }
    return try shape(ofZone: zone, pieces, zoning, atlas, GEOSContext()).area
  }

  /// A width that the covered part of a zone certainly has, in metres on the ground: 2 x area over the borders of the
  /// zone and of all that covers it, of which its own border is made.
  /// - Parameter share: of the zone's area.
  func leastWidth(inZone zone: Int, _ pieces: ZonePieces, _ share: Double, _ atlas: Atlas) -> Double {
    guard let zones = pieces.outlines else { return 0 }
    var border = GroundMetric.standard.boundaryLength(zones.column, zone)
    for part in pieces.parts[zone] where holdsPart[Int(part.other)] {
      border += atlas.parts.boundaryLengths[Int(part.other)]
    }
    for atom in pieces.atoms[zone] where holdsAtom[Int(atom.other)] {
      border += atlas.mesh.boundaryLengths[Int(atom.other)]
    }
    return border > 0 ? 2 * share * pieces.areas[zone] / border : 0
  }

  /// The covered part of a zone as a shape, in the plane.
  func shape(
    ofZone zone: Int, _ pieces: ZonePieces, _ zoning: Zoning, _ atlas: Atlas, _ context: GEOSContext
  ) throws(GEOSError) -> Shape {
    guard let zones = pieces.outlines else { return try context.union([]) }
    var found: [Shape] = []
    func add(_ other: Outlines, _ feature: Int32, _ name: String) throws(GEOSError) {
      // Of a zone or a drawing of many polygons, those that can meet.
      let here = try context.shape(zones, zone, near: other.boxes[Int(feature)], name: zoning.codes[zone])
      found.append(try context.shape(other, Int(feature), near: zones.boxes[zone], name: name).intersection(here))
    }
    for part in pieces.parts[zone] where holdsPart[Int(part.other)] {
      try add(atlas.parts.outlines, part.other, "part \(part.other)")
    }
    for atom in pieces.atoms[zone] where holdsAtom[Int(atom.other)] {
      try add(atlas.mesh.outlines, atom.other, atlas.geography.code(ofAtom: Int(atom.other), atlas.atoms))
    }
    return try context.union(found)
  }
}
