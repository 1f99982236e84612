public import Geometry
public import Territory

/// The area of a territory that exactly the same types of schemes hold.
public struct Combination: Sendable {
  public var level: String
  public var code: String
  public var name: String
  /// Types that hold it, in the order of the question; empty: none.
  public var types: [String]
  /// It is not known whether the other types hold it: the inventory says nothing of one of them there, a perimeter is
  /// unknown, or the zone has no verdict.
  public var isOpen = false
  public var areaKm2: Double
  /// Inhabitants; communes of unknown population are counted apart.
  public var population: Double?
  public var communesWithoutPopulation: Int
  /// By zoning, in the order of the placed zonings: zones that schemes of exactly these types cover by the rule, and their
  /// published population; `nil` where the zoning's data do not reach the whole territory.
  public var zones: [Zones?]

  public struct Zones: Sendable, Equatable {
    public var count: Int
    /// Of the zones of which it is known; `nil` when it is of none.
    public var population: Double?
    public var withoutPopulation = 0
  }
}

extension Question {
  /// How many types can be told apart by their combinations.
  public static var mostTypesCombined: Int { UnionPartition.mostUnions }
}

extension Atlas {
  /// The territory asked about, shared out by the combination of scheme types that hold it: none, CLS only, CLS and CLSM,
  /// and so on. The rows of a territory add up to its area, population and zones.
  ///
  /// - Returns: by division, territory, then number of types. Combinations without any area are absent.
  /// - Throws: ``/Geometry/GEOSError`` naming the feature when GEOS fails.
  public func combinations(
    _ question: Question, _ placedZonings: [PlacedZoning], _ divisions: [TerritorialDivision]
  ) throws(GEOSError) -> [Combination] {
    let inScope = question.territory.communes(geography)
    let questions = question.types.map { type in
      var part = question
      part.types = [type]
      return (question: part, inForce: SchemesInForce(part, self))
    }
    let unions = questions.map { $0.inForce.union(question.inForce, self) }
    let partition = try UnionPartition(unions, of: inScope, self)
    var zoneMasks: [[Int: UnionPartition.Mask]] = []
    for placed in placedZonings { zoneMasks.append(try masks(of: placed, questions)) }
    let open = questions.map { communesOpen($0.question, $0.inForce) }
    return divisions.flatMap { division in
      rows(division, question, partition, open, zip(placedZonings, zoneMasks).map { ($0, $1) })
    }
  }

  /// By commune, whether more of it may be held by the schemes of a question than is known.
  private func communesOpen(_ question: Question, _ inForce: SchemesInForce) -> [Bool] {
    var isOpen =
      inventoryReach.communes(knownFor: question.types).map { $0.map { !$0 } }
      ?? [Bool](repeating: false, count: geography.communes.count)
    for atom in inForce.mostAtoms(question.inForce, self) ?? [] { isOpen[Int(atoms.communes[Int(atom)])] = true }
    return isOpen
  }

  /// Types that cover each zone by the rule; the bit after the last type is set where one of them has no verdict.
  private func masks(
    of placed: PlacedZoning, _ questions: [(question: Question, inForce: SchemesInForce)]
  ) throws(GEOSError) -> [Int: UnionPartition.Mask] {
    let position = placed.positionOfCode
    var masks: [Int: UnionPartition.Mask] = [:]
    for (bit, part) in questions.enumerated() {
      let analysis = try CoverageAnalysis(
        atlas: self, placed: placed, question: part.question, inForce: part.inForce)
      for zone in try analysis.zones() {
        guard let index = position[zone.code] else { continue }
        masks[index, default: 0] |= zone.retained.map { $0 ? 1 << bit : 0 } ?? 1 << questions.count
      }
    }
    return masks
  }

  private func rows(
    _ division: TerritorialDivision, _ question: Question, _ partition: UnionPartition, _ open: [[Bool]],
    _ zonings: [(placed: PlacedZoning, masks: [Int: UnionPartition.Mask])]
  ) -> [Combination] {
    // Above the types, whether more of them may hold it.
    let openBit = 1 << question.types.count
    let reached = zonings.map { reaches($0.placed, division) }
    var found: [[UnionPartition.Mask: Combination]] = Array(repeating: [:], count: division.codes.count)
    func change(_ territory: Int, _ mask: UnionPartition.Mask, _ body: (inout Combination) -> Void) {
      let types = question.types.enumerated().filter { mask & 1 << $0.offset != 0 }.map(\.element)
      body(
        &found[territory][
          mask,
          default: Combination(
            level: division.id, code: division.codes[territory], name: division.names[territory],
            types: types, isOpen: mask & openBit != 0, areaKm2: 0, population: 0, communesWithoutPopulation: 0,
            zones: reached.map { $0[territory] ? .init(count: 0, population: nil) : nil })])
    }
    for part in partition.parts where division.ofCommune[part.commune] >= 0 {
      let isOpen = open.indices.contains { part.mask & 1 << $0 == 0 && open[$0][part.commune] }
      change(Int(division.ofCommune[part.commune]), isOpen ? part.mask | openBit : part.mask) { row in
        row.areaKm2 += AddableFigure.km2(part.area)
        if let people = part.population {
          row.population? += AddableFigure.people(people)
        } else {
          row.communesWithoutPopulation += 1
        }
      }
    }
    for (at, (placed, masks)) in zonings.enumerated() {
      let territories = placed.territories(in: division, geography)
      for (zone, mask) in masks.sorted(by: { $0.key < $1.key }) where territories[zone] >= 0 {
        change(Int(territories[zone]), mask) { row in
          guard var zones = row.zones[at] else { return }
          zones.count += 1
          if let (people, _) = placed.population(ofZone: zone) {
            zones.population = (zones.population ?? 0) + people
          } else {
            zones.withoutPopulation += 1
          }
          row.zones[at] = zones
        }
      }
    }
    return found.flatMap { territory in
      territory.sorted { ($0.key.nonzeroBitCount, $0.key) < ($1.key.nonzeroBitCount, $1.key) }.map { entry in
        var row = entry.value
        if row.population == 0, row.communesWithoutPopulation > 0, row.areaKm2 > 0 { row.population = nil }
        return row
      }
    }
  }

  /// By territory, whether the zoning's data reach all of a nation, or some of any other territory.
  func reaches(_ placed: PlacedZoning, _ division: TerritorialDivision) -> [Bool] {
    guard let reach = placed.zoning.completeness.reach(geography) else {
      return [Bool](repeating: true, count: division.codes.count)
    }
    if division.level == .nation { return [reach.allSatisfy { $0 }] }
    var reached = [Bool](repeating: false, count: division.codes.count)
    for (commune, territory) in division.ofCommune.enumerated() where territory >= 0 && reach[commune] {
      reached[Int(territory)] = true
    }
    return reached
  }
}
