internal import Geometry
internal import Territory

/// What pairs of perimeters have in common, in terms of atoms, overlap cells and pieces of drawn shapes: an inverted
/// index over atoms, so that the cost follows the intersection and not the number of pairs.
struct PerimeterIntersection: Sendable {
  /// Whole atoms that both hold.
  var atoms: [Int32] = []
  /// Atoms of one cut by the drawn part of the other, with the m² in common.
  var pieces: [Piece] = []
  /// Overlap cells of neighbouring atoms of which each perimeter holds another one.
  var cells: [Int32] = []
  /// m² that the sum over atoms and pieces counts twice (negative), or misses (positive).
  var correction = 0.0
  /// Drawn parts that meet.
  var parts: (Int, Int)?

  struct Piece: Sendable {
    var part: Int32
    var atom: Int32
    var area: Double
    var isWhole: Bool
    /// In ``DrawnParts/cuts``; -1 where the atom is whole, or the area that of two drawn parts.
    var cut: Int32
  }
}

/// Ranks are positions in the list of schemes compared.
struct IntersectionIndex {
  private(set) var pairs: [UInt64: PerimeterIntersection] = [:]
  private let atlas: Atlas
  private let ranksOfAtom: [[Int32]]
  private let rankOfPart: [Int32]
  private var touches: [UInt64]
  private let count: Int

  /// - Parameter schemes: inventory indices; their order gives the ranks.
  /// - Throws: ``TooManyPairs``, before they fill the memory; ``/Geometry/GEOSError`` naming the feature.
  init(_ schemes: [Int], _ atlas: Atlas) throws {
    self.atlas = atlas
    count = schemes.count
    var rank = [Int32](repeating: -1, count: atlas.inventory.schemes.count)
    for (position, scheme) in schemes.enumerated() { rank[scheme] = Int32(position) }
    ranksOfAtom = (0..<atlas.atoms.count).map { atom in
      let held = atlas.schemesOfAtom[atom]
      return held.isEmpty ? [] : held.map { rank[Int($0)] }.filter { $0 >= 0 }.sorted()
    }
    rankOfPart = atlas.perimeters.schemeOfPart.map { rank[$0] }
    try TooManyPairs.check(schemes: count, sharedPlaces: ranksOfAtom)
    touches = [UInt64](repeating: 0, count: (count * count + 63) / 64)
    try addAtoms()
    addCells()
    addBorders()
    try addParts()
  }

  /// Pairs in the order of ranks: those with intersection, and those that only touch.
  var sorted: [(a: Int, b: Int, shared: PerimeterIntersection)] {
    var result: [(a: Int, b: Int, shared: PerimeterIntersection)] = pairs.map { key, shared in
      (Int(key >> 32), Int(key & 0xFFFF_FFFF), shared)
    }
    for (word, bits) in touches.enumerated() where bits != 0 {
      for bit in 0..<64 where bits & (1 << UInt64(bit)) != 0 {
        let (a, b) = (word * 64 + bit).quotientAndRemainder(dividingBy: count)
        if pairs[Self.key(Int32(a), Int32(b))] == nil { result.append((a, b, PerimeterIntersection())) }
      }
    }
    return result.sorted { ($0.a, $0.b) < ($1.a, $1.b) }
  }

  private static func key(_ i: Int32, _ j: Int32) -> UInt64 { UInt64(min(i, j)) << 32 | UInt64(max(i, j)) }

  private mutating func touch(_ i: Int32, _ j: Int32) {
    if i == j { return }
    let bit = Int(min(i, j)) * count + Int(max(i, j))
    touches[bit / 64] |= 1 << UInt64(bit % 64)
  }

  private mutating func addAtoms() throws(TooManyPairs) {
    for (atom, ranks) in ranksOfAtom.enumerated() where ranks.count > 1 {
      for i in ranks.indices {
        for j in (i + 1)..<ranks.count {
          pairs[Self.key(ranks[i], ranks[j]), default: PerimeterIntersection()].atoms.append(Int32(atom))
        }
      }
      try TooManyPairs.check(pairs: pairs.count)
    }
  }

  /// Both perimeters hold the area of a cell as soon as each holds one of its two atoms; the sum over common atoms
  /// has it as many times as they have those atoms in common.
  private mutating func addCells() {
    for (index, cell) in atlas.mesh.cells.enumerated() {
      let (a, b) = (ranksOfAtom[Int(cell.a)], ranksOfAtom[Int(cell.b)])
      let union = Set(a).union(b).sorted()
      for (position, i) in union.enumerated() {
        for j in union.dropFirst(position + 1) {
          let times = (a.contains(i) && a.contains(j) ? 1 : 0) + (b.contains(i) && b.contains(j) ? 1 : 0)
          if times == 1 { continue }
          pairs[Self.key(i, j), default: PerimeterIntersection()].correction += Double(1 - times) * cell.area
          if times == 0 { pairs[Self.key(i, j), default: PerimeterIntersection()].cells.append(Int32(index)) }
        }
      }
    }
  }

  private mutating func addBorders() {
    for atom in atlas.mesh.active where !ranksOfAtom[Int(atom)].isEmpty {
      for border in atlas.mesh.borders[Int(atom)] where border.neighbour > atom {
        for j in ranksOfAtom[Int(border.neighbour)] {
          for i in ranksOfAtom[Int(atom)] { touch(i, j) }
        }
      }
    }
  }

  private mutating func addParts() throws {
    let context = GEOSContext()
    var drawn = 0
    for part in 0..<atlas.parts.shapes.count where rankOfPart[part] >= 0 {
      try TooManyPairs.check(pairs: pairs.count, drawn: drawn)
      let own = rankOfPart[part]
      let pieces = atlas.parts.ofPart[part]
      for piece in pieces {
        for other in ranksOfAtom[Int(piece.other)] where other != own {
          if piece.area > 0 {
            pairs[Self.key(own, other), default: PerimeterIntersection()].pieces.append(
              .init(part: Int32(part), atom: piece.other, area: piece.area, isWhole: piece.isWhole, cut: piece.cut))
          } else {
            touch(own, other)
          }
        }
      }
      try addCellsOfPart(part, own, pieces, context)
      for other in atlas.parts.index.query(atlas.parts.boxes[part]) where other > part && rankOfPart[other] >= 0 {
        let here = try context.shape(atlas.parts.shapes, part, name: "part \(part)")
        let there = try context.shape(atlas.parts.shapes, other, name: "part \(other)")
        guard try here.intersects(there) else { continue }
        drawn += 1
        touch(own, rankOfPart[other])
        pairs[Self.key(own, rankOfPart[other]), default: PerimeterIntersection()].parts = (part, other)
      }
    }
  }

  /// Where a list holds both atoms of a cell, the pieces of a drawn part count the cell twice.
  private mutating func addCellsOfPart(
    _ part: Int, _ own: Int32, _ pieces: ArraySlice<DrawnParts.Piece>, _ context: GEOSContext
  ) throws(GEOSError) {
    let met = Dictionary(pieces.map { ($0.other, $0.isWhole) }, uniquingKeysWith: { a, _ in a })
    for piece in pieces where piece.area > 0 {
      for index in atlas.mesh.cellsOf[Int(piece.other)] {
        let cell = atlas.mesh.cells[Int(index)]
        guard cell.a == piece.other, let wholeB = met[cell.b] else { continue }
        let both = ranksOfAtom[Int(cell.a)].filter { $0 != own && ranksOfAtom[Int(cell.b)].contains($0) }
        if both.isEmpty { continue }
        var area = cell.area
        if !piece.isWhole && !wholeB {
          let shared = try context.shape(atlas.mesh.cellShapes, Int(index), name: "cell \(index)")
          area = try shared.intersection(context.shape(atlas.parts.shapes, part, name: "part \(part)")).area
        }
        for other in both { pairs[Self.key(own, other), default: PerimeterIntersection()].correction -= area }
      }
    }
  }
}

extension Atlas {
  /// The area in common as one shape.
  func intersectionShape(_ shared: PerimeterIntersection, _ context: GEOSContext) throws(GEOSError) -> Shape {
    var shapes: [Shape] = []
    for atom in shared.atoms { shapes.append(try shape(ofAtom: atom, context)) }
    for piece in shared.pieces {
      if piece.cut >= 0 {
        shapes.append(try shape(parts.cuts[Int(piece.cut)], context))
      } else {
        shapes.append(try shape(ofAtom: piece.atom, context))
      }
    }
    for cell in shared.cells { shapes.append(try context.shape(mesh.cellShapes, Int(cell), name: "cell \(cell)")) }
    if let (here, there) = shared.parts {
      let drawn = try context.shape(parts.shapes, here, name: "part \(here)")
      shapes.append(try drawn.intersection(context.shape(parts.shapes, there, name: "part \(there)")))
    }
    return try context.union(shapes)
  }

  private func shape(ofAtom atom: Int32, _ context: GEOSContext) throws(GEOSError) -> Shape {
    try context.shape(atoms.shapes, Int(atom), name: geography.code(ofAtom: Int(atom), atoms))
  }
}
