internal import Geometry

/// A part of the map with a reference system of its own: metropolitan France, or an overseas territory, which stands in
/// a frame beside it.
public struct MapFrame: Sendable, Equatable {
  public enum Place: String, Sendable, CaseIterable {
    case metropole
    case guadeloupe = "971"
    case martinique = "972"
    case guyane = "973"
    case reunion = "974"
    case saintPierreEtMiquelon = "975"
    case mayotte = "976"
    case saintBarthelemy = "977"
    case saintMartin = "978"
  }

  public var place: Place
  /// Metres of the plane of the map: Lambert-93, where the mainland lies as it does there.
  public var extent: Extent
  /// How many times larger than the mainland it is drawn.
  public var factor: Double
  /// What is added to coordinates of the territory's own system, once multiplied by ``factor``.
  var shiftX: Double
  var shiftY: Double

  /// Sides of a frame.
  public struct Extent: Sendable, Equatable {
    public var minX: Double
    public var minY: Double
    public var maxX: Double
    public var maxY: Double

    public var width: Double { maxX - minX }
    public var height: Double { maxY - minY }

    init(_ box: Box) { (minX, minY, maxX, maxY) = (box.minX, box.minY, box.maxX, box.maxY) }
  }
}

extension MapFrame.Place {
  /// The legal system: Lambert-93, or the UTM zone of the territory.
  var system: String {
    switch self {
    case .metropole: "EPSG:2154"
    case .guadeloupe, .martinique, .saintBarthelemy, .saintMartin: "EPSG:5490"
    case .guyane: "EPSG:2972"
    case .reunion: "EPSG:2975"
    case .saintPierreEtMiquelon: "EPSG:4467"
    case .mayotte: "EPSG:4471"
    }
  }

  /// Where a place of the equal-area plane belongs; what is nowhere overseas is metropolitan.
  init(x: Double, y: Double) {
    let (lon, lat) = EqualAreaPlane.lonLat(x: x, y: y)
    self = Self.allCases.first { $0.holds(lon, lat) } ?? .metropole
  }

  private func holds(_ lon: Double, _ lat: Double) -> Bool {
    let (west, south, east, north): (Double, Double, Double, Double)
    switch self {
    case .metropole: return false
    case .guadeloupe: (west, south, east, north) = (-62, 15.7, -60.9, 16.8)
    case .martinique: (west, south, east, north) = (-61.5, 14.2, -60.6, 15.1)
    case .guyane: (west, south, east, north) = (-55, 2, -51, 6.5)
    case .reunion: (west, south, east, north) = (55, -21.6, 56, -20.7)
    case .saintPierreEtMiquelon: (west, south, east, north) = (-56.8, 46.5, -55.9, 47.4)
    case .mayotte: (west, south, east, north) = (44.8, -13.2, 45.5, -12.4)
    case .saintBarthelemy: (west, south, east, north) = (-62.98, 17.8, -62.7, 18)
    case .saintMartin: (west, south, east, north) = (-63.3, 18, -62.9, 18.2)
    }
    return lon >= west && lon <= east && lat >= south && lat <= north
  }

  /// How much larger than the mainland it is drawn beside it, room permitting.
  fileprivate var usualFactor: Double {
    switch self {
    case .metropole: 1
    case .guadeloupe: 1.2
    case .martinique: 1.4
    case .guyane: 0.3
    case .reunion: 1.3
    case .mayotte: 1.6
    case .saintPierreEtMiquelon: 1.6
    case .saintBarthelemy, .saintMartin: 5
    }
  }
}

extension MapFrame {
  /// Side of the square that an overseas territory is drawn in, and the blank between two, in metres.
  private static let side = 125_000.0
  private static let gap = 12_000.0
  /// Width of the blank around what is drawn, in metres: room for the name above.
  private static let margin = 13_000.0
  /// North-eastern corner of the squares: the bay of Biscay, clear of Brittany and of the Landes.
  private static let corner = (x: 262_000.0, y: 6_585_000.0)
  private static let columns = 2

  /// One frame for each territory that something is drawn of, in the order of ``Place``.
  ///
  /// - Parameter boxes: what is drawn of each, in its own system. Alone, a territory lies as its own system has it;
  ///   overseas ones stand in rows of two west of Aquitaine.
  static func frames(_ boxes: [Place: Box]) -> [MapFrame] {
    let places = Place.allCases.filter { boxes[$0].map { !$0.isEmpty } ?? false }
    var overseas = 0
    return places.map { place in
      let box = boxes[place] ?? .empty
      if place == .metropole || places.count == 1 {
        return MapFrame(place: place, extent: Extent(box), factor: 1, shiftX: 0, shiftY: 0)
      }
      let (row, column) = (overseas / columns, overseas % columns)
      overseas += 1
      // Read from the left, the last column at the corner.
      let right = corner.x - Double(columns - 1 - column) * (side + gap)
      let top = corner.y - Double(row) * (side + gap)
      let frame = Box(minX: right - side, minY: top - side, maxX: right, maxY: top)
      let room = side - 2 * margin
      let factor = min(place.usualFactor, room / max(box.maxX - box.minX, box.maxY - box.minY, 1))
      return MapFrame(
        place: place, extent: Extent(frame), factor: factor,
        shiftX: right - side / 2 - factor * (box.minX + box.maxX) / 2,
        shiftY: top - side / 2 - factor * (box.minY + box.maxY) / 2)
    }
  }
}
