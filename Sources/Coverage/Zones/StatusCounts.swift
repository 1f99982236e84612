public import Geometry
public import Territory

/// What schemes of one kind of standing cover, beside the others: signed is not active, active is not co-funded.
public struct StatusCount: Sendable {
  public enum Standing: String, Sendable, CaseIterable {
    /// What the question counts.
    case counted
    /// Of those: published as signed, or as active (nothing is active that was not signed).
    case signed
    /// Of those: published as active.
    case active
    /// Of those: stated as co-funded; a scheme of which nobody says so is not.
    case cofunded
    /// Planned or prefiguration, alone.
    case planned
    /// Those that count, and the planned ones.
    case withPlanned = "with_planned"

    public var label: Text {
      switch self {
      case .counted: Text(fr: "comptés", en: "counted")
      case .signed: Text(fr: "signés", en: "signed")
      case .active: Text(fr: "actifs", en: "active")
      case .cofunded: Text(fr: "cofinancés", en: "co-funded")
      case .planned: Text(fr: "en projet", en: "planned")
      case .withPlanned: Text(fr: "comptés et en projet", en: "counted and planned")
      }
    }
  }

  public var standing: Standing
  public var schemes: Int
  /// Zones that the question's rule counts with these schemes alone; `nil` where it says of none whether it counts.
  public var zones: Int?
  /// Zones of which the rule says neither yes nor no: they may be added.
  public var zonesUnknown: Int
  /// Whole population of the zones counted, and the zones that it lacks; `nil` when unknown.
  public var population: Double?
  public var populationUnknown: Int
  /// Population x share over all zones, and the zones that it lacks; `nil` when unknown.
  public var populationApportioned: Double?
  public var apportionedUnknown: Int
}

extension Atlas {
  /// Schemes, zones and people by the standing of the schemes, under the rule, day and territory of one answer.
  ///
  /// Planned schemes count as if they were in force, with the perimeter that is known of them.
  /// - Throws: ``/Geometry/GEOSError`` naming the feature when GEOS fails.
  /// - Example: A (active, zones 1 and 2) and B (planned, zones 2 and 3): counted 2, planned 2, with_planned 3.
  public func statuses(of placed: PlacedZoning, _ answer: CoverageAnswer) throws(GEOSError) -> [StatusCount] {
    let question = answer.question
    let inForce = SchemesInForce(question, self)
    let inScope = question.territory.communes(geography)
    func here(_ schemes: [Int]) -> [Int] {
      self.schemes(schemes, touching: inScope, tolerance: question.tolerance)
    }
    let counted = here(inForce.onRecord(question.inForce))
    let planned = here(inForce.planned)
    let asked = Set(answer.zones.map(\.code))
    var known = [counted.sorted(): summed(answer.zones.map { ZoneFigures($0) })]
    var counts: [StatusCount] = []
    for standing in StatusCount.Standing.allCases {
      let schemes = (standing == .planned ? planned : standing == .withPlanned ? counted + planned : counted)
        .filter { standing.holds(inventory.schemes[$0]) }.sorted()
      let sum: CoverageSummary
      if let same = known[schemes] {
        sum = same
      } else {
        sum = summed(try figures(of: placed, answer, inForce, schemes, zones: asked))
        known[schemes] = sum
      }
      counts.append(
        StatusCount(
          standing: standing, schemes: schemes.count,
          zones: sum.retainedKnown, zonesUnknown: sum.undecided, population: sum.populationRetained,
          populationUnknown: sum.populationUnknown, populationApportioned: sum.populationApportioned,
          apportionedUnknown: sum.apportionedUnknown))
    }
    return counts
  }

  private func summed(_ zones: [ZoneFigures]) -> CoverageSummary {
    var sum = CoverageSummary(level: .nation, code: "", name: "")
    for zone in zones { sum.add(zone, ZoneAddends(zone)) }
    return sum
  }

  /// The figures of the zones of the answer, whoever targets them, under other schemes.
  private func figures(
    of placed: PlacedZoning, _ answer: CoverageAnswer, _ inForce: SchemesInForce, _ schemes: [Int], zones: Set<String>
  ) throws(GEOSError) -> [ZoneFigures] {
    var question = answer.question
    question.selection.isTargeted = nil
    let all = try CoverageAnalysis(
      atlas: self, placed: placed, question: question, inForce: inForce.counting(exactly: schemes, self),
      figuresOnly: true
    ).figures()
    return all.joined().filter { zones.contains(placed.zoning.codes[$0.zone]) }.map(\.figures)
  }
}

extension StatusCount.Standing {
  func holds(_ scheme: Scheme) -> Bool {
    switch self {
    case .counted, .planned, .withPlanned: true
    case .signed: scheme.status == .signed || scheme.status == .active
    case .active: scheme.status == .active
    case .cofunded: scheme.cofunded == true
    }
  }
}
