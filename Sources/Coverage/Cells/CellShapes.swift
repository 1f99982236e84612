internal import Geometry
internal import Territory

/// Pieces of a shape by what holds them, while they are cut.
struct CellShapes {
  struct Piece {
    var atoms: [Int32] = []
    var parts: [Int32] = []
    var shape: Shape
  }

  enum Holder {
    case atom(Int32)
    case part(Int32)
  }

  /// m²; less is rounding of coordinates.
  private static let smallest = 1e-6

  private(set) var pieces: [Piece] = []

  mutating func add(_ piece: Piece) { if piece.shape.area > 0 { pieces.append(piece) } }

  /// Cuts every piece into what lies in `cover` and what does not. What has no area is left out: there are as many
  /// pieces as the outlines make, not twice as many with each.
  mutating func cut(by cover: Shape, _ holder: Holder) throws(GEOSError) {
    var cut: [Piece] = []
    for piece in pieces {
      guard piece.shape.box.intersects(cover.box) else {
        cut.append(piece)
        continue
      }
      let inside = try piece.shape.intersection(cover)
      if inside.area <= Self.smallest {
        cut.append(piece)
        continue
      }
      var rest = piece
      rest.shape = try piece.shape.difference(cover)
      if rest.shape.area > Self.smallest { cut.append(rest) }
      var held = piece
      held.shape = inside
      switch holder {
      case .atom(let atom): held.atoms.append(atom)
      case .part(let part): held.parts.append(part)
      }
      cut.append(held)
    }
    pieces = cut
  }
}

extension ZoneCells {
  /// Lengths on the ground of the borders of some pieces that do not overlap.
  mutating func measureBorders(_ pieces: [CellShapes.Piece]) throws(GEOSError) {
    func length(_ shape: Shape) -> Double {
      var column = PolygonColumn()
      shape.append(to: &column)
      return GroundMetric.standard.boundaryLength(column, 0)
    }
    // On a grid: what is left between two outlines that are one may be a crack of a rounding error, with two long sides.
    for piece in pieces { lengths.append(length(try piece.shape.union(piece.shape, grid: AreaBalance.grid))) }
    for first in pieces.indices {
      for second in pieces.indices.dropFirst(first + 1)
      where pieces[first].shape.box.intersects(pieces[second].shape.box) {
        // What two pieces have in common is lost twice when they are joined.
        let joined = try pieces[first].shape.union(pieces[second].shape, grid: AreaBalance.grid)
        let common = (lengths[first] + lengths[second] - length(joined)) / 2
        if common > 0.001 { borders.append(Border(first: first, second: second, length: common)) }
      }
    }
  }
}
