public import Geometry
public import Territory

extension Mesh {
  /// Where the outlines of communes are no tiling: area that two of them cover, and holes that none does.
  ///
  /// Overlaps are those above 1 m² among the active atoms of the mesh; holes are the rings inside the union of these
  /// atoms, so that area the layer does not hold on purpose (a foreign enclave) is among them. Areas are in m² of the
  /// equal-area plane. At most 100 of each are listed, the largest first, and the rest is counted.
  /// - Throws: ``/Geometry/GEOSError`` when the union cannot be made.
  public func outlineDefects() throws(GEOSError) -> [DataIssue] {
    overlapIssues() + (try gapIssues())
  }

  private static let listed = 100

  private func overlapIssues() -> [DataIssue] {
    let cells = cells.filter { $0.area > 1 }.sorted { ($1.area, $0.a, $0.b) < ($0.area, $1.a, $1.b) }
    return listed(
      cells, .outlinesOverlap,
      more: Text(fr: "autres recouvrements de contours, plus petits", en: "more overlaps of outlines, smaller")
    ) { cell in
      let (a, b) = (geography.code(ofAtom: Int(cell.a), atoms), geography.code(ofAtom: Int(cell.b), atoms))
      return issue(
        .outlinesOverlap, a, b,
        Text(
          fr: "les contours de \(a) et \(b) se recouvrent sur \(decimals(cell.area, 0)) m²",
          en: "the outlines of \(a) and \(b) overlap by \(decimals(cell.area, 0)) m²"))
    }
  }

  private func gapIssues() throws(GEOSError) -> [DataIssue] {
    let context = GEOSContext()
    var shapes: [Shape] = []
    for atom in active where !atoms.shapes.isEmpty(Int(atom)) {
      shapes.append(
        try context.shape(atoms.shapes, Int(atom), name: geography.code(ofAtom: Int(atom), atoms)))
    }
    let whole = try context.coverageUnion(shapes).shape.column
    var holes: [(area: Double, point: Int)] = []
    for polygon in 0..<(whole.count == 0 ? 0 : whole.polygons(of: 0).count) {
      for ring in whole.rings(of: polygon).dropFirst() {
        holes.append((abs(whole.signedArea(ring: ring)), whole.points(of: ring).lowerBound))
      }
    }
    holes.sort { ($1.area, $0.point) < ($0.area, $1.point) }
    return listed(
      holes, .outlinesGap, more: Text(fr: "autres trous, plus petits", en: "more gaps, smaller")
    ) { hole in
      let place = EqualAreaPlane.lonLat(x: whole.xy[2 * hole.point], y: whole.xy[2 * hole.point + 1])
      let spot = "\(decimals(place.lon, 5)), \(decimals(place.lat, 5))"
      return issue(
        .outlinesGap, "", spot,
        Text(
          fr: "trou de \(decimals(hole.area, 0)) m² entre les contours, près de \(spot)",
          en: "gap of \(decimals(hole.area, 0)) m² between the outlines, near \(spot)"))
    }
  }

  /// An issue for each of the first hundred defects, and one that says how many more there are.
  private func listed<Defect>(
    _ defects: [Defect], _ kind: IssueKind, more: Text, _ one: (Defect) -> DataIssue
  ) -> [DataIssue] {
    let rest = defects.count - Self.listed
    let first = defects.prefix(Self.listed).map(one)
    if rest <= 0 { return first }
    return first + [issue(kind, "", "\(rest)", Text(fr: "\(rest) \(more.fr)", en: "\(rest) \(more.en)"))]
  }

  private func issue(_ kind: IssueKind, _ code: String, _ value: String, _ message: Text) -> DataIssue {
    DataIssue(
      .warning, kind, source: geography.source, code: code, field: "geometry", value: value, action: .kept, message)
  }
}
