public import Geometry
internal import Territory

/// One zone computed three times: as answered, by plain overlay, and by something that is not GEOS.
public struct VerifiedZone: Sendable {
  public var zoning: String
  public var code: String
  /// Types of the schemes that count.
  public var types: [String]
  public var areaShare: Double
  /// GEOS: the union of everything that counts near the zone, whole, cut by the zone.
  public var overlayShare: Double
  /// Slabs and trapezoids (``/Geometry/scanlineArea(of:inside:)``).
  public var scanlineShare: Double

  /// Largest difference of either way from the answer.
  public var difference: Double { max(abs(overlayShare - areaShare), abs(scanlineShare - areaShare)) }
  /// 1e-6 of the zone: far below any tolerance, far above rounding.
  public var agrees: Bool { difference <= 1e-6 }
}

extension Atlas {
  /// Recomputes the shares of some zones with polygons from whole outlines, without the pieces, cells and sums that
  /// answers are made of.
  ///
  /// - Parameter sample: how many; partly covered ones first, then the others, evenly spread over the sorted codes, so
  ///   that a run takes the same ones every time.
  /// - Returns: none for zones without polygons.
  /// - Throws: ``/Geometry/GEOSError`` naming the feature when GEOS fails.
  public func verify(
    _ answer: CoverageAnswer, on placed: PlacedZoning, sample: Int
  ) throws(GEOSError) -> [VerifiedZone] {
    guard let shapes = placed.zoning.shapes else { return [] }
    let position = Dictionary(placed.zoning.codes.enumerated().map { ($1, $0) }, uniquingKeysWith: { a, _ in a })
    let computed = answer.zones.filter { $0.areaShare != nil }
    let partly = computed.filter { ($0.areaShare ?? 0) > 1e-9 && ($0.areaShare ?? 0) < 1 - 1e-9 }
    let partlyCodes = Set(partly.map(\.code))
    let chosen =
      spread(partly, sample)
      + spread(computed.filter { !partlyCodes.contains($0.code) }, max(0, sample - partly.count))
    let inForce = SchemesInForce(answer.question, self)
    let union = SchemeUnion(inForce.counting(answer.question.inForce), self)
    let chunks = try concurrentChunks(chosen.count, threads: threads, chunkSize: 4) {
      (range) throws(GEOSError) -> [VerifiedZone] in
      var result: [VerifiedZone] = []
      for index in range {
        let zone = chosen[index]
        guard let feature = position[zone.code], let share = zone.areaShare else { continue }
        let near = self.features(of: union, near: shapes.box(feature))
        let whole = shapes.area(feature)
        let context = GEOSContext()
        var others: [Shape] = []
        for (column, other) in near { others.append(try context.shape(column, other, name: zone.code)) }
        let outline = try context.shape(shapes, feature, name: zone.code)
        let common = try context.union(others).intersection(outline).area
        result.append(
          VerifiedZone(
            zoning: answer.zoningID, code: zone.code, types: answer.question.types, areaShare: share,
            overlayShare: common / whole,
            scanlineShare: scanlineArea(of: (shapes, feature), inside: near) / whole))
      }
      return result
    }
    return chunks.joined().sorted { $0.code < $1.code }
  }

  /// Whole outlines of what counts, atoms and drawn parts, whose boxes meet a box.
  private func features(of union: SchemeUnion, near box: Box) -> [(column: PolygonColumn, feature: Int)] {
    let held = mesh.atoms(near: box).filter { union.holdsAtom[Int($0)] }.map { (atoms.shapes, Int($0)) }
    let drawn = parts.index.query(box).filter { union.holdsPart[$0] }.map { (parts.shapes, $0) }
    return (held + drawn).map { (column: $0.0, feature: $0.1) }
  }
}

/// Up to `count` elements, evenly spread, in order.
private func spread(_ zones: [ZoneCoverage], _ count: Int) -> [ZoneCoverage] {
  if zones.count <= count { return zones }
  return (0..<count).map { zones[$0 * zones.count / count] }
}
