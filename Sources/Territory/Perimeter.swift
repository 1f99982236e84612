public import Geometry

/// The ground of a scheme: whole atoms (a set) and at most one partial shape, which does not repeat them.
public struct Perimeter: Sendable, Equatable {
  /// Sorted, without repeats.
  public var atoms: [Int32] = []
  /// Index in ``Perimeters/parts``; `nil` when whole atoms say it all.
  public var part: Int?

  public var isEmpty: Bool { atoms.isEmpty && part == nil }
}

/// The perimeters of an inventory, scheme by scheme, and the atoms they are made of.
public struct Perimeters: Sendable {
  public var atoms: Atoms
  /// One per scheme, in inventory order.
  public var ofScheme: [Perimeter] = []
  /// Partial shapes in the plane, valid.
  public var parts = PolygonColumn()
  /// Scheme that each part belongs to.
  public var schemeOfPart: [Int] = []
}
