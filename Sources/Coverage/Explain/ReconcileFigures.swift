internal import Geometry
internal import Territory

/// The population of each zone by one vintage.
struct VintagePeople: Sendable {
  var label: String?
  /// By position in the zoning.
  var people: [Double?]

  /// People summed over zones, and the zones that the sum lacks.
  struct Sum {
    var people = 0.0
    var unknown = 0
  }

  /// Those of the zones' own file, or of the communes that they list.
  init(_ placed: PlacedZoning) {
    label = placed.zoning.populationVintage
    people = (0..<placed.zoning.count).map { placed.population(ofZone: $0)?.people }
  }

  init(_ zoning: Zoning, _ file: ZonePopulations) {
    label = file.vintage ?? file.source
    people = zoning.codes.map { file.ofCode[$0].map(Double.init) }
  }

  /// `nil` when the population of no zone is known at all.
  func sum(_ zones: [Int]) -> Sum? {
    if people.allSatisfy({ $0 == nil }) { return nil }
    return zones.reduce(into: Sum()) { sum, zone in
      if let known = people[zone] { sum.people += known } else { sum.unknown += 1 }
    }
  }

  func sum(_ zones: [(Int, ZoneCoverage)], _ counting: Definition.Counting) -> Sum? {
    switch counting {
    case .whole: return sum(zones.map(\.0))
    case .apportioned:
      if people.allSatisfy({ $0 == nil }) { return nil }
      if !zones.isEmpty && zones.allSatisfy({ $0.1.populationShare == nil }) { return nil }
      return zones.reduce(into: Sum()) { sum, zone in
        if let known = people[zone.0], let share = zone.1.populationShare {
          sum.people += known * share
        } else {
          sum.unknown += 1
        }
      }
    }
  }
}

/// Schemes that a CLSM complements: one in force by the same filter holds some of the same area.
struct ComplementedSchemes: Sendable {
  private static let type = "CLSM"
  /// Positions of the CLSM that meet each scheme, and their states.
  private var complements: [Int: [Int]] = [:]
  private let states: [InForceState]
  private let isWanted: Bool

  init(_ question: Question, _ atlas: Atlas, isWanted: Bool) throws {
    var others = question
    others.types = [Self.type]
    others.statuses = nil
    let inForce = SchemesInForce(others, atlas)
    states = inForce.states
    self.isWanted = isWanted
    guard isWanted else { return }
    let clsm = Set(inForce.counting(.possible))
    let all = atlas.inventory.schemes.indices.filter { !atlas.perimeters.ofScheme[$0].isEmpty }
    for (a, b, placed) in try IntersectionIndex(all, atlas).sorted {
      let (a, b) = (all[a], all[b])
      guard clsm.contains(a) != clsm.contains(b) else { continue }
      var isMeeting = !placed.atoms.isEmpty
      if !isMeeting {
        // Overlaps of neighbouring outlines by digitising are no intersection.
        let area = try IntersectionMeasure(placed, atlas).byCommune.reduce(0) { $0 + $1.area }
        isMeeting = area > AreaBalance.touchArea
      }
      if isMeeting { complements[clsm.contains(a) ? b : a, default: []].append(clsm.contains(a) ? a : b) }
    }
  }

  /// `nil` when nobody asks.
  func count(_ schemes: [Int], _ filter: InForceFilter) -> Int? {
    isWanted ? schemes.count { (complements[$0] ?? []).contains { filter.includes(states[$0]) } } : nil
  }
}

extension PublishedNumber {
  /// Whether some value from `low` up to `high` is in the interval.
  func overlaps(_ low: Double, _ high: Double) -> Bool { low < self.high && high > self.low }
}

extension ReconcileAnalysis {
  /// What a definition gives, and what it would give if all that is unknown counted.
  struct Figures {
    var values: [PublishedFigure: Double]
    var most: [PublishedFigure: Double] = [:]

    init(_ schemes: [PublishedFigure: Double]) { values = schemes }

    mutating func set(_ figure: PublishedFigure, _ value: Double, _ greatest: Double) {
      values[figure] = value
      if greatest != value { most[figure] = greatest }
    }
  }
}
