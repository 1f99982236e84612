internal import Geometry
internal import Territory

/// Measures of the area that two perimeters have in common.
struct IntersectionMeasure {
  /// m².
  var area: Double
  /// Mean ground width, m; `nil` without area.
  var width: Double?
  var population: Double?
  /// m² by commune, sorted by commune index.
  var byCommune: [(commune: Int, area: Double)]

  init(_ shared: PerimeterIntersection, _ atlas: Atlas) throws(GEOSError) {
    let context = GEOSContext()
    var pieces = shared.pieces
    var drawn: Shape?
    if let (here, there) = shared.parts {
      let common = try context.shape(atlas.parts.shapes, here, name: "part \(here)")
        .intersection(context.shape(atlas.parts.shapes, there, name: "part \(there)"))
      drawn = common
      pieces += try Self.pieces(of: common, here, there, atlas, context)
    }
    area = shared.atoms.reduce(shared.correction) { $0 + atlas.mesh.areas[Int($1)] }
    area += shared.pieces.reduce(0) { $0 + $1.area } + (drawn?.area ?? 0)
    if shared.pieces.contains(where: { atlas.unbalancedParts[Int($0.part)] != nil }) {
      let shape = try atlas.intersectionShape(shared, context)
      area = try shape.union(shape, grid: AreaBalance.grid).area
    }
    byCommune = Self.byCommune(shared.atoms, pieces, atlas)
    population = Self.population(shared, pieces, atlas)
    let perimeter = try Self.perimeter(shared, drawn, atlas, context)
    width = perimeter > 0 ? 2 * area / perimeter : nil
  }

  /// The area common to two drawn parts, atom by atom.
  private static func pieces(
    of common: Shape, _ here: Int, _ there: Int, _ atlas: Atlas, _ context: GEOSContext
  ) throws(GEOSError) -> [PerimeterIntersection.Piece] {
    let second = Dictionary(atlas.parts.ofPart[there].map { ($0.other, $0) }, uniquingKeysWith: { a, _ in a })
    var result: [PerimeterIntersection.Piece] = []
    for first in atlas.parts.ofPart[here] {
      guard first.area > 0, let other = second[first.other], other.area > 0 else { continue }
      let area: Double
      if first.isWhole || other.isWhole {
        area = min(first.area, other.area)
      } else {
        let code = atlas.geography.code(ofAtom: Int(first.other), atlas.atoms)
        area = try common.intersection(context.shape(atlas.atoms.shapes, Int(first.other), name: code)).area
      }
      if area > 0 {
        result.append(
          .init(
            part: Int32(here), atom: first.other, area: area, isWhole: first.isWhole && other.isWhole, cut: -1))
      }
    }
    return result
  }

  static func byCommune(
    _ atoms: [Int32], _ pieces: [PerimeterIntersection.Piece], _ atlas: Atlas
  ) -> [(commune: Int, area: Double)] {
    var byCommune: [Int: Double] = [:]
    for atom in atoms {
      byCommune[Int(atlas.atoms.communes[Int(atom)]), default: 0] += atlas.mesh.areas[Int(atom)]
    }
    for piece in pieces { byCommune[Int(atlas.atoms.communes[Int(piece.atom)]), default: 0] += piece.area }
    return byCommune.sorted { $0.key < $1.key }.map { (commune: $0.key, area: $0.value) }
  }

  static func population(_ shared: PerimeterIntersection, _ pieces: [PerimeterIntersection.Piece], _ atlas: Atlas)
    -> Double?
  {
    let whole = Dictionary(grouping: shared.atoms) { Int(atlas.atoms.communes[Int($0)]) }
    var sum = 0.0
    for (commune, atoms) in whole.sorted(by: { $0.key < $1.key }) {
      guard
        let people = atlas.geography.population(
          ofAtoms: atoms.map { Int($0) }, commune: commune, atlas.atoms)
      else { return nil }
      sum += people
    }
    for piece in pieces {
      let commune = Int(atlas.atoms.communes[Int(piece.atom)])
      guard
        let people = atlas.geography.population(
          ofAtoms: [Int(piece.atom)], commune: commune, atlas.atoms)
      else { return nil }
      sum += people * piece.area / atlas.mesh.areas[Int(piece.atom)]
    }
    // area that two communes claim has people of both, each by its own area.
    for index in shared.cells {
      let cell = atlas.mesh.cells[Int(index)]
      for atom in [cell.a, cell.b] {
        let commune = Int(atlas.atoms.communes[Int(atom)])
        guard
          let people = atlas.geography.population(
            ofAtoms: [Int(atom)], commune: commune, atlas.atoms)
        else { return nil }
        sum += people * cell.area / atlas.mesh.areas[Int(atom)]
      }
    }
    return sum
  }

  /// Ground length of the boundary, from the borders of atoms and of what drawn parts leave of them. Their area is
  /// put together only where two drawn parts meet, and where a part has been cut along the borders of communes: there
  /// the two borders run within a rounding error of each other, and only a grid tells that they are one.
  private static func perimeter(
    _ shared: PerimeterIntersection, _ drawn: Shape?, _ atlas: Atlas, _ context: GEOSContext
  ) throws(GEOSError) -> Double {
    let metric = GroundMetric.standard
    if drawn != nil || shared.pieces.contains(where: { atlas.isCutAlongCommunes(part: Int($0.part)) }) {
      let shape = try atlas.intersectionShape(shared, context)
      return metric.boundaryLength(try shape.union(shape, grid: AreaBalance.grid).column, 0)
    }
    var whole = Set(shared.atoms)
    var cuts: [Int32: DrawnParts.Cut] = [:]
    for piece in shared.pieces {
      if piece.cut >= 0 { cuts[piece.atom] = atlas.parts.cuts[Int(piece.cut)] } else { whole.insert(piece.atom) }
    }
    var length = 0.0
    for atom in whole.sorted() {
      length += atlas.mesh.boundaryLengths[Int(atom)]
      for border in atlas.mesh.borders[Int(atom)] {
        if whole.contains(border.neighbour) {
          length -= border.length
        } else if let cut = cuts[border.neighbour] {
          length -= cut.length(along: atom)
        }
      }
    }
    for (atom, cut) in cuts.sorted(by: { $0.key < $1.key }) where !whole.contains(atom) {
      length += cut.drawnLength
      for border in cut.inside where !whole.contains(border.neighbour) && cuts[border.neighbour] == nil {
        length += border.length
      }
    }
    for cell in shared.cells { length += metric.boundaryLength(atlas.mesh.cellShapes, Int(cell)) }
    return length
  }
}
