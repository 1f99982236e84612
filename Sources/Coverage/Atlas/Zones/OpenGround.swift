internal import Geometry
internal import Territory

/// Ground of zones that lies in no commune of the reference: the sea, gaps of older outlines.
extension ZoneGround {
  /// Share of a zone that lies in no commune.
  ///
  /// - Parameter counted: the sum of its shares in communes. Where outlines overlap and sums do not tell, for more than two
  ///   claim the same ground, it is measured.
  func openShare(_ zone: Int, _ atlas: Atlas, counted: Double) throws(GEOSError) -> Double {
    let whole = pieces.areas[zone]
    let twice = pieces.cells[zone].reduce(0) { $0 + $1.area }
    let open = 1 - counted + twice / whole
    if twice == 0 || abs(open) * whole <= Self.touchArea { return open }
    return try (openGround(ofZone: zone, beside: [], atlas)?.area ?? 0) / whole
  }

  /// The ground of a zone in no commune and in none of some drawn parts; `nil` without outlines.
  func openGround(ofZone zone: Int, beside parts: [Int], _ atlas: Atlas) throws(GEOSError) -> Shape? {
    guard let shapes = zoning.shapes else { return nil }
    let context = GEOSContext()
    var rest = try context.shape(shapes, zone, name: zoning.codes[zone])
    for piece in pieces.atoms[zone] {
      let code = atlas.geography.code(ofAtom: Int(piece.other), atlas.atoms)
      rest = try rest.difference(context.shape(atlas.atoms.shapes, Int(piece.other), name: code))
    }
    for part in parts { rest = try rest.difference(context.shape(atlas.parts.shapes, part, name: "part \(part)")) }
    return rest
  }
}
