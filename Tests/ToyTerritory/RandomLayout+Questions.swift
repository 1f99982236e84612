public import Coverage
internal import Territory

extension RandomLayout {
  /// The random territory as the module Coverage sees it.
  /// - Parameter plainly: measured by whole outlines.
  public func atlas(threads: Int = 1, plainly: Bool = false) throws -> Atlas {
    let (geography, inventory) = (geography, inventory)
    let (perimeters, _) = try Perimeters.resolve(
      inventory, in: geography, Atoms(geography, namedBy: inventory, [zoning]), zonings: [zoning])
    let mesh = try Mesh(geography, perimeters.atoms, active: nil, threads: threads)
    return try Atlas(mesh: mesh, inventory: inventory, perimeters: perimeters, threads: threads, plainly: plainly)
  }

  /// CLS on 2026-01-01.
  public static let question = Question(types: ["CLS"], on: Day(2026, 1, 1))

  public func coverage(threads: Int = 1) throws -> CoverageAnswer {
    let atlas = try atlas(threads: threads)
    return try atlas.coverage(of: PlacedZoning(zoning, atlas, tolerance: 0.05), Self.question)
  }

  public func overlaps(threads: Int = 1) throws -> OverlapAnswer {
    let atlas = try atlas(threads: threads)
    return try atlas.overlaps(Self.question, [PlacedZoning(zoning, atlas, tolerance: 0.05)])
  }
}
