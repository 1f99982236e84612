public import Coverage
internal import Geometry
public import Territory

extension MiniAtlas {
  /// The toy territory as the module Coverage sees it.
  /// - Parameter plainly: measured by whole outlines.
  public func atlas(threads: Int = 1, plainly: Bool = false) throws -> Atlas {
    let (perimeters, _) = try resolved()
    let mesh = try Mesh(geography, perimeters.atoms, active: nil, threads: threads)
    return try Atlas(mesh: mesh, inventory: inventory, perimeters: perimeters, threads: threads, plainly: plainly)
  }

  /// Perimeters of the schemes, with what was found about them.
  public func resolved() throws -> (perimeters: Perimeters, issues: [DataIssue]) {
    try Perimeters.resolve(
      inventory, in: geography, Atoms(geography, namedBy: inventory, [zoning]), zonings: [zoning])
  }

  /// The zones laid on an atlas.
  public func placed(on atlas: Atlas, tolerance: Double = 0.05) throws -> PlacedZoning {
    try PlacedZoning(zoning, atlas, tolerance: tolerance)
  }

  /// CLS on 2026-01-01 by the default rule and tolerance (5 %), over the whole territory.
  public static func question(
    types: [String] = ["CLS"], on: Day = Day(2026, 1, 1), inForce: InForceFilter = .presumed, rule: Rule? = nil,
    tolerances: [String] = ["5%"], territory: [TerritoryLevel: [String]] = [:], communesByOverlap: Bool = false
  ) -> Question {
    Question(
      types: types, on: on, inForce: inForce, rule: rule, tolerances: tolerances.compactMap { Tolerance($0) },
      territory: TerritoryFilter(territory), communesByOverlap: communesByOverlap)
  }

  // MARK: Answers in one call

  public func coverage(
    _ question: Question = question(), threads: Int = 1, plainly: Bool = false
  ) throws -> CoverageAnswer {
    let atlas = try atlas(threads: threads, plainly: plainly)
    return try atlas.coverage(of: placed(on: atlas, tolerance: question.tolerance), question)
  }

  public func uncovered(_ question: Question = question(), threads: Int = 1) throws -> UncoveredAnswer {
    let atlas = try atlas(threads: threads)
    return try atlas.uncovered(of: placed(on: atlas, tolerance: question.tolerance), question)
  }

  public func overlaps(_ question: Question = question(), threads: Int = 1) throws -> OverlapAnswer {
    let atlas = try atlas(threads: threads)
    return try atlas.overlaps(question, [placed(on: atlas, tolerance: question.tolerance)])
  }

  public func statistics(_ question: Question = question(), threads: Int = 1) throws -> StatisticsAnswer {
    let atlas = try atlas(threads: threads)
    return try atlas.statistics([placed(on: atlas, tolerance: question.tolerance)], question)
  }
}

extension CoverageAnswer {
  /// The zone of that code.
  public func zone(_ code: String) -> ZoneCoverage? { zones.first { $0.code == code } }

  /// Codes of the zones that the rule counts, sorted.
  public var retained: [String] { zones.filter { $0.retained == true }.map(\.code) }
}

extension OverlapAnswer {
  /// The pair of those two schemes, `nil` when they do not meet.
  public func pair(_ a: String, _ b: String) -> PerimeterPair? { pairs.first { $0.a == a && $0.b == b } }
}

extension StatisticsAnswer {
  /// The row of that figure, `nil` when there is none.
  public func row(
    _ level: TerritoryLevel, _ code: String, _ measure: Statistic.Measure, type: String = "", zoning: String = "",
    status: String = ""
  ) -> Statistic? {
    rows.first {
      $0.level == level.rawValue && $0.code == code && $0.measure == measure && $0.type == type && $0.zoning == zoning
        && $0.status == status
    }
  }
}
