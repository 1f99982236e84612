public import Geometry

extension SourceTable {
  /// Brings the polygons of a layer to the equal-area plane (EPSG:6933), where all areas and topology are computed.
  ///
  /// Features with a NaN or infinite coordinate, with a coordinate outside the domain of the projection, with an outline
  /// too tangled to be measured, empty or not polygonal are emptied and listed; nothing is dropped. Validity is judged later, on the shapes that a
  /// question needs (see ``/Territory/repairShapes(_:only:codes:source:row:threads:)``), because a polygon may be valid
  /// in its file and not once projected.
  /// - Parameter crs: definition of the layer's CRS; a geographic one means longitude, latitude.
  /// - Returns: the issues found, one per row set aside.
  /// - Throws: ``/Geometry/ProjectionError`` when PROJ knows no way from `crs` to the plane.
  public mutating func moveToPlane(crs: String, codes: [String], threads: Int) throws(ProjectionError) -> [DataIssue] {
    guard var column = shapes else { return [] }
    var issues: [DataIssue] = []
    var emptied: Set<Int> = []
    func setAside(_ feature: Int, _ kind: IssueKind, _ message: Text) {
      emptied.insert(feature)
      issues.append(
        DataIssue(
          .warning, kind, source: source, row: row(feature), code: codes[feature], action: .setAside, message))
    }
    for feature in column.nonFiniteFeatures() {
      setAside(
        feature, .nonFiniteCoordinates,
        Text(
          fr: "le polygone a une coordonnée NaN ou infinie : il n'est pas utilisé",
          en: "the polygon has a NaN or infinite coordinate: it is not used"))
    }
    for feature in 0..<column.count {
      switch shapeStates[feature] {
      case .present: continue
      case .missing: issues.append(missingGeometry(feature, codes))
      case .empty:
        setAside(
          feature, .emptyGeometry,
          Text(fr: "polygone vide : aucune surface à mesurer", en: "empty polygon: no area to measure"))
      case .notPolygon:
        setAside(
          feature, .notAPolygon,
          Text(
            fr: "géométrie qui n'est pas un polygone : non utilisée",
            en: "geometry that is not a polygon: not used"))
      }
    }
    let finite = Set(emptied)
    try Projection.project(&column, from: crs, to: Projection.equalAreaPlane, threads: threads)
    for feature in column.featuresBeyond(x: EqualAreaPlane.greatestX, y: EqualAreaPlane.greatestY)
    where !finite.contains(feature) {
      setAside(
        feature, .outsideProjection,
        Text(
          fr: "coordonnées hors du domaine de la projection (\(crs)) : polygone non utilisé",
          en: "coordinates outside the domain of the projection (\(crs)): polygon not used"))
    }
    for (feature, crossings) in column.tangledFeatures() where !emptied.contains(feature) {
      setAside(
        feature, .tangledOutline,
        Text(
          fr:
            "contour trop enchevêtré pour être mesuré (de l'ordre de \(crossings) croisements) : polygone non utilisé",
          en: "outline too tangled to be measured (some \(crossings) crossings): polygon not used"))
    }
    if !emptied.isEmpty {
      let nothing: PolygonColumn = {
        var column = PolygonColumn()
        column.append([])
        return column
      }()
      column = column.replacing(Dictionary(uniqueKeysWithValues: emptied.map { ($0, nothing) }))
    }
    shapes = column
    if let issue = try overseasInLambert93(crs, column) { issues.append(issue) }
    return issues
  }

  /// Whether a row has a polygon that cannot be used: what it holds is not known.
  func isOutlineSetAside(_ row: Int) -> Bool {
    guard let shapes, !shapeStates.isEmpty else { return false }
    return shapeStates[row] == .present && shapes.isEmpty(row)
  }

  /// A layer of points or lines only is a plain table: its codes say what place is meant, a point where the town hall is.
  ///
  /// - Returns: an issue that says so; `nil`, and nothing happens, for a layer with polygons or without any geometry.
  public mutating func leavePoints() -> DataIssue? {
    let others = shapeStates.count { $0 == .notPolygon }
    guard shapes != nil, others > 0, !shapeStates.contains(.present) else { return nil }
    (shapes, shapeStates) = (nil, [])
    return DataIssue(
      .info, .pointsNotUsed, source: source, field: "geometry", value: "\(others)", action: .kept,
      .counted(
        others,
        fr: (
          "point ou ligne : sans surface, non utilisé ; la couche est lue comme une table, par ses codes",
          "points ou lignes : sans surface, non utilisés ; la couche est lue comme une table, par ses codes"
        ),
        en: (
          "point or line: without area, not used; the layer is read as a table, by its codes",
          "points or lines: without area, not used; the layer is read as a table, by its codes"
        )))
  }

  private func missingGeometry(_ feature: Int, _ codes: [String]) -> DataIssue {
    DataIssue(
      .info, .missingGeometry, source: source, row: row(feature), code: codes[feature], action: .kept,
      Text(
        fr: "sans polygone : compte par son code, jamais par sa surface",
        en: "no polygon: counts by its code, never by its area"))
  }

  /// Lambert-93 is meant for metropolitan France: overseas rows in it are suspect.
  private func overseasInLambert93(_ crs: String, _ plane: PolygonColumn) throws(ProjectionError) -> DataIssue? {
    // Need not be looked up, which takes PROJ 7 ms the first time.
    if crs == "EPSG:4326" { return nil }
    let reference = try CoordinateReference(crs)
    guard reference.authorityCode == "EPSG:2154" || reference.name.contains("Lambert-93") else { return nil }
    let overseas = (0..<plane.count).filter { feature in
      let box = plane.box(feature)
      if box.isEmpty { return false }
      let centre = EqualAreaPlane.lonLat(x: (box.minX + box.maxX) / 2, y: (box.minY + box.maxY) / 2)
      return !(-6...10.5).contains(centre.lon) || !(41...52).contains(centre.lat)
    }
    guard let first = overseas.first else { return nil }
    return DataIssue(
      .warning, .overseasInLambert93, source: source, row: row(first), field: "geometry", value: "\(overseas.count)",
      action: .kept,
      .counted(
        overseas.count,
        fr: (
          "ligne hors de métropole dans une couche en Lambert-93 : son contour est déformé, préférez un fichier en "
            + "EPSG:4326",
          "lignes hors de métropole dans une couche en Lambert-93 : leurs contours sont déformés, préférez un fichier "
            + "en EPSG:4326"
        ),
        en: (
          "row outside metropolitan France in a Lambert-93 layer: its outline is distorted, prefer a file in EPSG:4326",
          "rows outside metropolitan France in a Lambert-93 layer: their outlines are distorted, prefer a file in "
            + "EPSG:4326"
        )))
  }
}

/// Repairs the invalid polygons among `only` (all when `nil`), in the plane.
///
/// - Returns: the column with the broken ones rebuilt by GEOS MakeValid (structure), and an issue for each with the
///   reason, the place (longitude, latitude) and both areas.
public func repairShapes(
  _ shapes: PolygonColumn, only: [Int]? = nil, codes: [String], source: String, row: (Int) -> Int?, threads: Int
) throws(GEOSError) -> (shapes: PolygonColumn, issues: [DataIssue]) {
  var (column, repairs) = try repaired(shapes, names: codes, only: only, threads: threads)
  let collapsed = repairs.filter { $0.areaAfter == 0 }.map(\.feature)
  if !collapsed.isEmpty {
    // Nothing is left of an outline without area: it stays as it was, with zero area.
    var originals: [Int: PolygonColumn] = [:]
    for feature in collapsed {
      var original = PolygonColumn()
      original.append(feature, of: shapes)
      originals[feature] = original
    }
    column = column.replacing(originals)
    repairs.removeAll { $0.areaAfter == 0 }
  }
  let issues = repairs.map { repair in
    let place = EqualAreaPlane.lonLat(x: repair.x, y: repair.y)
    let spot = "\(decimals(place.lon, 5)), \(decimals(place.lat, 5))"
    let change = decimals(repair.areaAfter - repair.areaBefore, 2)
    return DataIssue(
      .warning, .invalidPolygon, source: source, row: row(repair.feature), code: codes[repair.feature],
      field: "geometry", value: repair.reason, action: .repaired,
      Text(
        fr:
          "polygone invalide une fois projeté (\(repair.reason) en \(spot)), réparé : surface modifiée de "
          + "\(change.replacing(".", with: ",")) m²",
        en: "invalid polygon once projected (\(repair.reason) at \(spot)), repaired: area changed by \(change) m²"))
  }
  return (column, issues)
}

/// Fixed decimals without Foundation: `decimals(3.14159, 2)` is `3.14`.
public func decimals(_ value: Double, _ places: Int) -> String {
  var scale = 1.0
  for _ in 0..<places { scale *= 10 }
  let scaled = (abs(value) * scale).rounded()
  // A number of more digits, or none.
  guard scaled < 1e18 else { return "\(value)" }
  var digits = String(Int(scaled))
  if digits.count <= places { digits = String(repeating: "0", count: places + 1 - digits.count) + digits }
  let sign = value < 0 && scaled > 0 ? "-" : ""
  if places == 0 { return sign + digits }
  return "\(sign)\(digits.dropLast(places)).\(digits.suffix(places))"
}
