public import Geometry
internal import Territory

extension Atlas {
  /// The zones that the rule does not count, each with the nearest scheme in force; then those whose verdict is unknown,
  /// with why.
  ///
  /// - Throws: ``/Geometry/GEOSError`` naming the feature when GEOS fails.
  public func uncovered(of placed: PlacedZoning, _ question: Question) throws(GEOSError) -> UncoveredAnswer {
    let coverage = try coverage(of: placed, question)
    let missing = coverage.zones.filter { $0.retained != true }
    let inForce = SchemesInForce(question, self)
    let schemes = inForce.counting(question.inForce)
    let uncertain = Set(inForce.counting(.possible)).subtracting(schemes)
    let search = NearestSearch(schemes, self)
    let position = Dictionary(
      placed.zoning.codes.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    let nearest = try concurrentChunks(missing.count, threads: threads, chunkSize: 16) {
      (range) throws(GEOSError) -> [NearestScheme?] in
      var found: [NearestScheme?] = []
      for index in range {
        guard let zone = position[missing[index].code] else { continue }
        found.append(try search.nearest(to: zone, of: placed))
      }
      return found
    }.flatMap { $0 }
    let zones = zip(missing, nearest).map { zone, nearest in
      let possible = position[zone.code].map { placed.holders(ofZone: $0, tolerance: question.tolerance, self) } ?? []
      return UncoveredZone(
        zone: zone, reason: UncoveredZone.Reason(zone, coverage.rule, tolerance: question.tolerance),
        possibleSchemes: possible.filter(uncertain.contains).map { inventory.schemes[$0].id }.sorted(),
        nearest: nearest)
    }
    return UncoveredAnswer(coverage: coverage, zones: zones.sorted(by: UncoveredZone.inReadingOrder))
  }
}

extension UncoveredZone {
  static func inReadingOrder(_ a: UncoveredZone, _ b: UncoveredZone) -> Bool {
    let (x, y) = (a.zone, b.zone)
    if (x.retained == nil) != (y.retained == nil) { return y.retained == nil }
    if x.population != y.population { return (x.population ?? -1) > (y.population ?? -1) }
    if x.areaKm2 != y.areaKm2 { return (x.areaKm2 ?? -1) > (y.areaKm2 ?? -1) }
    return x.code < y.code
  }
}

extension UncoveredZone.Reason {
  fileprivate init(_ zone: ZoneCoverage, _ rule: Rule, tolerance: Double) {
    if zone.retained == nil {
      self = .unknown(zone.reasons.first ?? .noCommune)
    } else if rule.verdict == .allCommunes || rule.verdict == .anyCommune, zone.communesInside > 0 {
      self = .someCommunes(inside: zone.communesInside, of: max(zone.communes.count, zone.communesStated.count))
    } else if let share = zone.areaShare, share > tolerance {
      self = .belowRule
    } else {
      self = zone.schemes.isEmpty ? .noScheme : .belowTolerance
    }
  }
}

/// Looks for the scheme nearest to a zone, over the atoms and drawn parts of the schemes in force.
struct NearestSearch: Sendable {
  private let atlas: Atlas
  private let targets: [SchemeOutline]
  private let index: BoxIndex

  /// A piece held by schemes; the first in alphabetical order speaks for it.
  private struct SchemeOutline: Sendable {
    var isPart: Bool
    var feature: Int
    var id: String
  }

  init(_ schemes: [Int], _ atlas: Atlas) {
    self.atlas = atlas
    var targets: [SchemeOutline] = []
    var boxes: [Box] = []
    var seen: Set<Int32> = []
    let byID = schemes.sorted { atlas.inventory.schemes[$0].id < atlas.inventory.schemes[$1].id }
    for scheme in byID {
      let id = atlas.inventory.schemes[scheme].id
      let perimeter = atlas.perimeters.ofScheme[scheme]
      for atom in perimeter.atoms where atlas.mesh.areas[Int(atom)] > 0 && seen.insert(atom).inserted {
        targets.append(SchemeOutline(isPart: false, feature: Int(atom), id: id))
        boxes.append(atlas.mesh.boxes[Int(atom)])
      }
      if let part = perimeter.part {
        targets.append(SchemeOutline(isPart: true, feature: part, id: id))
        boxes.append(atlas.parts.boxes[part])
      }
    }
    self.targets = targets
    index = BoxIndex(boxes)
  }

  func nearest(to zone: Int, of placed: PlacedZoning) throws(GEOSError) -> NearestScheme? {
    let context = GEOSContext()
    return try nearest(to: outline(of: zone, placed, context), context)
  }

  /// The plane is stretched: around the outline it is rescaled so that its distances are those of the ground, and the
  /// distance given is geodesic, between the nearest points found there.
  func nearest(to outline: Shape, _ context: GEOSContext) throws(GEOSError) -> NearestScheme? {
    if outline.isEmpty { return nil }
    let box = outline.box
    let stretch = EqualAreaPlane.stretch(lat: EqualAreaPlane.lonLat(x: 0, y: (box.minY + box.maxY) / 2).lat)
    let here = try scaled(outline, stretch, context).prepared()
    // A ground metre is at most this many metres of the plane, here and some degrees away.
    let longest = max(stretch, 1 / stretch) * 1.1
    var best: (distance: Double, id: String)?
    try index.nearest(to: box, maxDistance: .infinity) { (item, _) throws(GEOSError) -> Double in
      let target = targets[item]
      let column = target.isPart ? atlas.parts.shapes : atlas.atoms.shapes
      let shape = try scaled(context.shape(column, target.feature, name: target.id), stretch, context)
      if let points = try here.nearestPoints(to: shape) {
        let distance = geodesic((points.ax, points.ay), (points.bx, points.by), stretch)
        if let known = best, (known.distance, known.id) <= (distance, target.id) {
          return known.distance * longest
        }
        best = (distance, target.id)
      }
      return best.map { $0.distance * longest } ?? .infinity
    }
    return best.map { NearestScheme(id: $0.id, distanceKm: $0.distance / 1000) }
  }

  /// The zone, or the communes that it states where it has no area of its own.
  private func outline(of zone: Int, _ placed: PlacedZoning, _ context: GEOSContext) throws(GEOSError) -> Shape {
    if let shapes = placed.zoning.shapes, placed.pieces.areas[zone] > 0 {
      return try context.shape(shapes, zone, name: placed.zoning.codes[zone])
    }
    var pieces: [Shape] = []
    for atom in placed.statedAtoms[zone].flatMap(\.atoms) {
      pieces.append(try context.shape(atlas.atoms.shapes, Int(atom), name: placed.zoning.codes[zone]))
    }
    return pieces.count == 1 ? pieces[0] : try context.union(pieces)
  }

  private func scaled(_ shape: Shape, _ stretch: Double, _ context: GEOSContext) throws(GEOSError) -> Shape {
    var column = shape.column
    for point in 0..<column.pointCount {
      column.xy[2 * point] /= stretch
      column.xy[2 * point + 1] *= stretch
    }
    return try context.shape(column, 0, name: shape.name)
  }

  private func geodesic(_ from: (x: Double, y: Double), _ to: (x: Double, y: Double), _ stretch: Double) -> Double {
    let a = EqualAreaPlane.lonLat(x: from.x * stretch, y: from.y / stretch)
    let b = EqualAreaPlane.lonLat(x: to.x * stretch, y: to.y / stretch)
    return Geodesic.distance(lon1: a.lon, lat1: a.lat, lon2: b.lon, lat2: b.lat)
  }
}
