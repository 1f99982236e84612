import Geometry
import Territory
import ToyTerritory

/// The same area by plain GEOS unions and intersections, without atoms: what the engine's answers are held against.
struct PlainOverlay {
  let context = GEOSContext()
  private let communes: [String: Shape]
  let zones: [String: Shape]
  let schemes: [String: Shape]

  init(_ layout: RandomLayout) throws {
    let context = context
    func shape(_ ring: RandomLayout.Ring) throws -> Shape {
      var column = PolygonColumn()
      column.append([[ring]])
      return try context.shape(column, 0)
    }
    let communes = Dictionary(uniqueKeysWithValues: try layout.communes.map { ($0.code, try shape($0.ring)) })
    let zones = Dictionary(uniqueKeysWithValues: try layout.zones.map { ($0.code, try shape($0.ring)) })
    var schemes: [String: Shape] = [:]
    for (id, perimeter, drawn) in layout.schemes {
      var plus: [Shape] = []
      var minus: [Shape] = []
      for token in PerimeterToken.list(in: perimeter).tokens {
        let piece = token.kind == .shape ? try drawn.map(shape) : communes[token.code] ?? zones[token.code]
        guard let piece else { continue }
        if token.isSubtracted { minus.append(piece) } else { plus.append(piece) }
      }
      schemes[id] = try context.union(plus).difference(context.union(minus))
    }
    self.communes = communes
    self.zones = zones
    self.schemes = schemes
  }

  /// The area of all schemes together.
  func union() throws -> Shape { try context.union(schemes.sorted { $0.key < $1.key }.map(\.value)) }

  /// Metres on the area, without the threads of no area that overlays leave along common borders.
  static func boundaryLength(of shape: Shape) -> Double {
    let column = shape.column
    var length = 0.0
    for polygon in column.polygons(of: 0) {
      for ring in column.rings(of: polygon) where abs(column.signedArea(ring: ring)) > 1e-3 {
        var points: RandomLayout.Ring = []
        for point in column.points(of: ring) { points.append((column.xy[2 * point], column.xy[2 * point + 1])) }
        var alone = PolygonColumn()
        alone.append([[points]])
        length += GroundMetric.standard.boundaryLength(alone, 0)
      }
    }
    return length
  }
}
