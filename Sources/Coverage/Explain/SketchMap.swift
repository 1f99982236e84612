public import Geometry
internal import Territory

/// Outlines around a zone or a scheme, for a small map: kilometres on the ground from the middle of the map, y upwards.
public struct SketchMap: Sendable {
  public struct Outline: Sendable {
    public enum Role: String, Sendable, CaseIterable {
      case commune, scheme, missed, zone
    }
    public var role: Role
    public var label: String
    /// Shells and holes alike: to be filled by the even-odd rule.
    public var rings: [[Point]]
  }

  public struct Point: Sendable, Equatable {
    public var x: Double
    public var y: Double
  }

  public var title: String
  /// Half the width and half the height of the map, km.
  public var halfWidth: Double
  public var halfHeight: Double
  /// In drawing order: communes, schemes that count, schemes that do not, the zone.
  public var outlines: [Outline]
}

extension Atlas {
  /// A zone among its communes and the schemes that meet the window around it.
  /// - Returns: `nil` for a zone without outline.
  public func map(ofZone explanation: ZoneExplanation, on placed: PlacedZoning) throws(GEOSError) -> SketchMap? {
    guard let zone = placed.zoning.codes.firstIndex(of: explanation.zone.code) else { return nil }
    var outline = PolygonColumn()
    if let shapes = placed.zoning.shapes {
      outline.append(zone, of: shapes)
    } else {
      let atoms = placed.statedAtoms[zone].flatMap(\.atoms)
      try union(ofAtoms: atoms, name: explanation.zone.code).append(to: &outline)
    }
    if outline.isEmpty(0) { return nil }
    var sketch = Sketch(around: outline.box(0), margin: 0.6)
    for commune in explanation.communes {
      guard let position = geography.communeIndex[commune.code] else { continue }
      sketch.add(.commune, "\(commune.code) \(commune.name)", geography.communes.shapes, position)
    }
    let near = explanation.schemes.map { ($0.scheme.id, $0.counts) }
    let far = explanation.misses.filter { $0.kind == .nearest || $0.kind == .epciWithoutCommune }.map {
      ($0.scheme, true)
    }
    var seen: Set<String> = []
    for (id, counts) in near + far where seen.insert(id).inserted {
      try add(id, counts ? .scheme : .missed, to: &sketch)
    }
    sketch.add(.zone, explanation.zone.code, outline, 0)
    return sketch.map(title: "\(explanation.zone.code) \(explanation.zone.name)")
  }

  /// A scheme with the zones that it meets.
  /// - Returns: `nil` without a known perimeter, or without any outline.
  public func map(ofScheme explanation: SchemeExplanation, on placedZonings: [PlacedZoning]) throws(GEOSError)
    -> SketchMap?
  {
    let id = explanation.facts.scheme.id
    guard let shape = try outline(ofScheme: id), !shape.isEmpty else { return nil }
    var sketch = Sketch(around: shape.box, margin: 0.1)
    for commune in explanation.communes {
      guard let position = geography.communeIndex[commune.code] else { continue }
      sketch.add(.commune, "\(commune.code) \(commune.name)", geography.communes.shapes, position)
    }
    try add(id, explanation.counts ? .scheme : .missed, to: &sketch)
    for held in explanation.zones {
      guard let placed = placedZonings.first(where: { $0.zoning.id == held.zoningID }),
        let shapes = placed.zoning.shapes,
        let zone = placed.zoning.codes.firstIndex(of: held.code)
      else { continue }
      sketch.add(.zone, held.code, shapes, zone)
    }
    return sketch.map(title: "\(id) \(explanation.facts.scheme.name)")
  }

  private func add(_ id: String, _ role: SketchMap.Outline.Role, to sketch: inout Sketch) throws(GEOSError) {
    guard let shape = try outline(ofScheme: id) else { return }
    var column = PolygonColumn()
    shape.append(to: &column)
    sketch.add(role, id, column, 0)
  }

  private func outline(ofScheme id: String) throws(GEOSError) -> Shape? {
    guard let scheme = schemeOfID[id] else { return nil }
    let perimeter = perimeters.ofScheme[scheme]
    if perimeter.isEmpty { return nil }
    let context = GEOSContext()
    var pieces: [Shape] = []
    for atom in perimeter.atoms { pieces.append(try context.shape(atoms.shapes, Int(atom), name: id)) }
    if let part = perimeter.part { pieces.append(try context.shape(parts.shapes, part, name: id)) }
    return try context.union(pieces)
  }

  private func union(ofAtoms wanted: [Int32], name: String) throws(GEOSError) -> Shape {
    let context = GEOSContext()
    var pieces: [Shape] = []
    for atom in wanted { pieces.append(try context.shape(atoms.shapes, Int(atom), name: name)) }
    return try context.union(pieces)
  }
}

/// Outlines being gathered, in the window around one of them.
private struct Sketch {
  private let centre: SketchMap.Point
  private let stretch: Double
  private let halfWidth: Double
  private let halfHeight: Double
  private var outlines: [SketchMap.Outline] = []

  /// - Parameter margin: added on each side, as a share of the longer side of the box.
  init(around box: Box, margin: Double) {
    centre = SketchMap.Point(x: (box.minX + box.maxX) / 2, y: (box.minY + box.maxY) / 2)
    stretch = EqualAreaPlane.stretch(lat: EqualAreaPlane.lonLat(x: 0, y: centre.y).lat)
    let width = (box.maxX - box.minX) / stretch / 1000
    let height = (box.maxY - box.minY) * stretch / 1000
    let extra = margin * max(width, height)
    (halfWidth, halfHeight) = (width / 2 + extra, height / 2 + extra)
  }

  mutating func add(_ role: SketchMap.Outline.Role, _ label: String, _ column: PolygonColumn, _ feature: Int) {
    let rings = column.allRings(of: feature).map { ring in
      column.points(of: ring).map { place(column.xy[2 * $0], column.xy[2 * $0 + 1]) }
    }
    if !rings.isEmpty { outlines.append(SketchMap.Outline(role: role, label: label, rings: rings)) }
  }

  private func place(_ x: Double, _ y: Double) -> SketchMap.Point {
    SketchMap.Point(x: (x - centre.x) / stretch / 1000, y: (y - centre.y) * stretch / 1000)
  }

  func map(title: String) -> SketchMap {
    let order = SketchMap.Outline.Role.allCases
    return SketchMap(
      title: title, halfWidth: halfWidth, halfHeight: halfHeight,
      outlines: order.flatMap { role in outlines.filter { $0.role == role } })
  }
}
