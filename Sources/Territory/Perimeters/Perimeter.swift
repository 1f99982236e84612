public import Geometry

/// The perimeter of a scheme: whole atoms (a set) and at most one partial shape, which does not repeat them; and what is not
/// known of it.
public struct Perimeter: Sendable, Equatable {
  /// Held for sure; sorted, without repeats.
  public var atoms: [Int32] = []
  /// Index in ``Perimeters/parts``; `nil` when whole atoms say it all.
  public var part: Int?
  /// Atoms that its row marks as possible (`?commune:13056`), those of ``atoms`` left out; sorted. They count with the
  /// possible schemes only.
  public var possible: [Int32] = []
  /// Atoms of the place that its carrier or name points to, where the perimeter or a part of it is not known; those of
  /// ``atoms`` and ``possible`` left out, sorted. What it holds of them is unknown.
  public var probable: [Int32] = []
  /// Elements of the row that could not be read, or have no outline: the perimeter is known in part only.
  public var unplaced: [String] = []

  /// Nothing is held for sure.
  public var isEmpty: Bool { atoms.isEmpty && part == nil }
  public var isKnownInPart: Bool { !unplaced.isEmpty }
  /// Some area is neither held nor left out for sure.
  public var hasUnsurePlaces: Bool { !possible.isEmpty || !probable.isEmpty }
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
