/// How closely the outlines of a map follow the true ones: the more there is to draw, the more coarsely.
///
/// The embedded outlines are themselves within 100 m of the truth. Example: the 34,900 communes of France are drawn
/// within 500 m, on a grid of 60 m; those of Provence-Alpes-Côte d'Azur within 30 m, on one of 10 m.
struct MapPrecision: Sendable, Equatable {
  /// Metres on the ground.
  var tolerance: Double
  /// Metres of the map.
  var unit: Int

  /// - Parameter points: points of the outlines of the atoms.
  init(points: Int) {
    switch points {
    case ..<60_000: (tolerance, unit) = (30, 10)
    case ..<250_000: (tolerance, unit) = (60, 20)
    case ..<600_000: (tolerance, unit) = (150, 30)
    default: (tolerance, unit) = (500, 60)
    }
  }

  /// That of the outlines of zones and drawn perimeters, which are smaller and seen from nearer.
  static let shapeUnit = 5
  static let zoneTolerance = 10.0
  static let partTolerance = 30.0
  /// Points of a layer of shapes above which it is drawn within ``coarseTolerance``.
  static let manyPoints = 400_000
  static let coarseTolerance = 100.0

  /// Metres on the ground for a border of an atom of `area` m², the smaller one beside it: a suburb of 2 km² is not made a
  /// triangle by what a commune of 50 km² can do with. Example: 170 m for 2 km², and at most ``tolerance``.
  func tolerance(area: Double) -> Double { min(tolerance, Self.tolerancePerSide * area.squareRoot()) }
  /// Share of the side of a square of the same area.
  private static let tolerancePerSide = 0.12

  /// m²; islands below are left out.
  var smallestIsland: Double { tolerance * Double(unit) }
}
