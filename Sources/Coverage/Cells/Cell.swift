/// A piece of a zone, or of an atom, that the same atoms and drawn perimeters hold: whatever the question, it is inside
/// as a whole or outside as a whole.
///
/// A union of schemes holds a cell when it lists one of its atoms or draws one of its parts; the cells of a zone add up to
/// it. Example: a zone of which 0.7 lies in one commune, 0.25 in another and 0.05 in the sea has three cells; a scheme
/// that lists the first commune holds 0.7 of it.
public struct Cell: Sendable, Equatable {
  /// Of the area of the zone, or of the atom; in 0...1 but for the rounding of areas.
  public var share: Double
  /// Of the people whom the grid's squares have in the zone; `nil` without a grid, or without people in it.
  public var people: Double?
  /// Those that hold it: one, two where their outlines overlap, none outside all communes. Of an atom's cell, the others.
  public var atoms: [Int32]
  /// Drawn perimeters that hold it.
  public var parts: [Int32]
}

/// The cells of a zone, and how long their borders are.
public struct ZoneCells: Sendable, Equatable {
  public var cells: [Cell]
  /// Ground length of the boundary of each cell, m; empty for a zone of one cell.
  public var lengths: [Double] = []
  /// Borders that two cells share, m; none of those that do not touch.
  public var borders: [Border] = []

  public struct Border: Sendable, Equatable {
    /// Positions of the two cells, the smaller first.
    public var first: Int
    public var second: Int
    public var length: Double
  }
}
