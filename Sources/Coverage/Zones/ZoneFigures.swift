/// Verdicts of the rules of ``Rule/registry`` on one zone, in order; `nil` where not computable.
public struct RuleVerdicts: RandomAccessCollection, ExpressibleByArrayLiteral, Equatable, Sendable {
  /// One bit per rule: known, and yes.
  private var known: UInt32 = 0
  private var yes: UInt32 = 0
  public private(set) var endIndex = 0
  public var startIndex: Int { 0 }

  public init(arrayLiteral verdicts: Bool?...) {
    for verdict in verdicts { append(verdict) }
  }

  mutating func append(_ verdict: Bool?) {
    if verdict != nil { known |= 1 << UInt32(endIndex) }
    if verdict == true { yes |= 1 << UInt32(endIndex) }
    endIndex += 1
  }

  public subscript(position: Int) -> Bool? {
    known >> UInt32(position) & 1 == 1 ? yes >> UInt32(position) & 1 == 1 : nil
  }
}

/// What a zone adds to the figures of its territories: plain values, cheap to go through many times.
struct ZoneFigures: Sendable {
  var mainClass: ZoneClass
  var retained: Bool?
  var verdicts: RuleVerdicts
  var population: Double?
  var populationSource: PopulationSource
  var populationShare: Double?
  var populationMethod: PopulationMethod
  var areaKm2: Double?
  var areaShare: Double?
  /// `nil` where nobody asks.
  var doubts: ZoneDoubts?
}

/// How sure the verdict on a zone is; see ``ZoneCoverage``.
struct ZoneDoubts: Sendable {
  var retainedCertain: Bool?
  var retainedPossible: Bool?
  var isFragile: Bool
}

/// What a zone adds to sums, rounded so that they come out the same in any order; `nil` where not known.
struct ZoneAddends {
  /// Population x share.
  var apportioned: Double?
  var areaKm2: Double?
  var areaCoveredKm2: Double?

  init(_ zone: ZoneFigures) {
    if let people = zone.population, let share = zone.populationShare {
      apportioned = AddableFigure.people(people * share)
    }
    guard let area = zone.areaKm2, let share = zone.areaShare else { return }
    areaKm2 = AddableFigure.km2(area * 1e6)
    areaCoveredKm2 = AddableFigure.km2(area * 1e6 * share)
  }
}
