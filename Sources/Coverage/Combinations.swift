public import Geometry
public import Territory

/// The ground of a territory that exactly the same types of schemes hold.
public struct Combination: Sendable {
  public var level: String
  public var code: String
  public var name: String
  /// Types in the order of the question; empty: none. `nil`: ground of which the inventory of schemes says nothing.
  public var types: [String]?
  public var areaKm2: Double
  /// Inhabitants; communes of unknown population are counted apart.
  public var population: Double?
  public var communesWithoutPopulation: Int
  /// By zoning, in the order of the grounds: zones that schemes of exactly these types cover by the rule, and their
  /// published population; `nil` where the zoning's data do not reach the whole territory.
  public var zones: [Zones?]

  public struct Zones: Sendable, Equatable {
    public var count: Int
    /// `nil` when no zone's population is known.
    public var population: Double?
  }
}

extension Atlas {
  /// The ground asked about, shared out by the combination of scheme types that hold it: none, CLS only, CLS and CLSM,
  /// and so on. The rows of a territory add up to its area, population and zones.
  ///
  /// - Returns: by division, territory, then number of types. Combinations without any ground are absent.
  /// - Throws: ``GEOSError`` naming the feature when GEOS fails.
  public func combinations(
    _ question: Question, _ grounds: [ZoneGround], _ divisions: [TerritorialDivision]
  ) throws(GEOSError) -> [Combination] {
    let inForce = SchemesInForce(question, self)
    let counted = inForce.counting(question.inForce)
    let unions = question.types.map { type in
      SchemeUnion(counted.filter { inventory.schemes[$0].type == type }, self)
    }
    let inScope = question.territory.communes(geography)
    let partition = try GroundPartition(unions, of: inScope, self)
    var zoneMasks: [[Int: GroundPartition.Mask]] = []
    for ground in grounds { zoneMasks.append(try masks(of: ground, question)) }
    return divisions.flatMap { division in
      rows(division, question, partition, inScope, zip(grounds, zoneMasks).map { ($0, $1) })
    }
  }

  /// Types that cover each zone by the rule; zones that are not computable under any type are absent.
  private func masks(of ground: ZoneGround, _ question: Question) throws(GEOSError) -> [Int: GroundPartition.Mask] {
    let position = ground.positionOfCode
    var masks: [Int: GroundPartition.Mask] = [:]
    for (bit, type) in question.types.enumerated() {
      var part = question
      part.types = [type]
      let analysis = try CoverageAnalysis(
        atlas: self, ground: ground, question: part, inForce: SchemesInForce(part, self))
      for zone in try analysis.zones() {
        guard let index = position[zone.code], let covered = zone.covered else { continue }
        masks[index, default: 0] |= covered ? 1 << bit : 0
      }
    }
    return masks
  }

  private func rows(
    _ division: TerritorialDivision, _ question: Question, _ partition: GroundPartition, _ inScope: [Bool],
    _ zonings: [(ground: ZoneGround, masks: [Int: GroundPartition.Mask])]
  ) -> [Combination] {
    // The last key of each territory stands for the ground that the inventory does not reach.
    let unreached = 1 << question.types.count
    let reached = zonings.map { reaches($0.ground, division) }
    var found: [[GroundPartition.Mask: Combination]] = Array(repeating: [:], count: division.codes.count)
    func change(_ territory: Int, _ mask: GroundPartition.Mask, _ body: (inout Combination) -> Void) {
      let types = question.types.enumerated().filter { mask & 1 << $0.offset != 0 }.map(\.element)
      body(
        &found[territory][
          mask,
          default: Combination(
            level: division.id, code: division.codes[territory], name: division.names[territory],
            types: mask == unreached ? nil : types, areaKm2: 0, population: 0, communesWithoutPopulation: 0,
            zones: reached.map { $0[territory] ? .init(count: 0, population: nil) : nil })])
    }
    for part in partition.parts where division.ofCommune[part.commune] >= 0 {
      let mask = part.mask == 0 && inventoryReach?[part.commune] == false ? unreached : part.mask
      change(Int(division.ofCommune[part.commune]), mask) { row in
        row.areaKm2 += AddableFigure.km2(part.area)
        if let people = part.population {
          row.population? += AddableFigure.people(people)
        } else {
          row.communesWithoutPopulation += 1
        }
      }
    }
    for (at, (ground, masks)) in zonings.enumerated() {
      let territories = ground.territories(in: division, geography)
      for (zone, mask) in masks.sorted(by: { $0.key < $1.key }) where territories[zone] >= 0 {
        let isReached = ground.mainCommune(ofZone: zone).map { inventoryReach?[$0] ?? true } ?? true
        change(Int(territories[zone]), mask == 0 && !isReached ? unreached : mask) { row in
          guard var zones = row.zones[at] else { return }
          zones.count += 1
          if let people = ground.zoning.populations[zone] {
            zones.population = (zones.population ?? 0) + Double(people)
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
  func reaches(_ ground: ZoneGround, _ division: TerritorialDivision) -> [Bool] {
    guard let reach = ground.zoning.completeness.reach(geography) else {
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
