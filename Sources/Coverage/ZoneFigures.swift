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
  var covered: Bool?
  var coveredCertain: Bool?
  var coveredPossible: Bool?
  var verdicts: RuleVerdicts
  var isFragile: Bool
  var population: Double?
  var populationSource: PopulationSource
  var populationShare: Double?
  var populationMethod: PopulationMethod
  var areaKm2: Double?
  var areaShare: Double?
}

extension ZoneFigures {
  init(_ zone: ZoneCoverage) {
    mainClass = zone.classes[0]
    covered = zone.covered
    coveredCertain = zone.coveredCertain
    coveredPossible = zone.coveredPossible
    verdicts = zone.verdicts
    isFragile = zone.isFragile
    population = zone.population
    populationSource = zone.populationSource
    populationShare = zone.populationShare
    populationMethod = zone.populationMethod
    areaKm2 = zone.areaKm2
    areaShare = zone.areaShare
  }
}
