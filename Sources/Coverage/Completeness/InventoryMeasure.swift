public import Geometry
public import Territory

/// What is known of how complete the inventory is of one type of scheme in one territory, as one published total measures
/// it: a row of the table `completeness`.
public struct TerritoryCompleteness: Sendable {
  public var level: TerritoryLevel
  public var code: String
  public var name: String
  public var type: String
  public var inventory: InventoryLevel?
  /// The nearest in time to the day asked about of its measure and statuses; `nil` where none was published.
  public var total: PublishedTotal?
  /// The day of the total, else the one asked about: that of the two figures below.
  public var day: Day
  /// Certain and presumed ones, of whatever status; of schemes, also those of which only possible places are known. `nil` where the inventory says nothing.
  public var listed: Double?
  public var listedPossible: Double?
}

/// How complete the inventory is on a day, territory by territory, as published totals and what it says of itself tell.
struct InventoryMeasure {
  private let atlas: Atlas
  private let question: Question
  private let stated: InventoryLevel?
  /// The nearest total of each measure and set of statuses, by territory and type.
  private let counts: [Place: [TotalCount]]
  /// Some commune of each territory, in the order of its level.
  private let communeOf: [TerritoryLevel: [Int]]

  private struct Place: Hashable {
    var level: TerritoryLevel
    var code: String
    var type: String
  }

  /// - Parameter inScope: communes of the territory asked about.
  init(_ atlas: Atlas, _ question: Question, _ inScope: [Bool]) throws(GEOSError) {
    self.atlas = atlas
    self.question = question
    stated = InventoryLevel(atlas.inventory.completeness.level)
    var nearest: [Place: [PublishedTotal]] = [:]
    for total in atlas.inventory.totals where question.types.contains(total.type) {
      guard zip(atlas.communes(of: total), inScope).contains(where: { $0 && $1 }) else { continue }
      let place = Place(level: total.level, code: total.code, type: total.type)
      let known = nearest[place, default: []]
      guard let rival = known.firstIndex(where: { $0.measure == total.measure && $0.statuses == total.statuses })
      else {
        nearest[place] = known + [total]
        continue
      }
      if abs(total.day.days(to: question.on)) < abs(known[rival].day.days(to: question.on)) {
        nearest[place]?[rival] = total
      }
    }
    var counts: [Place: [TotalCount]] = [:]
    for (place, totals) in nearest {
      for total in totals { counts[place, default: []].append(try atlas.count(total, tolerance: question.tolerance)) }
    }
    self.counts = counts
    var communeOf: [TerritoryLevel: [Int]] = [:]
    for level in [TerritoryLevel.region, .departement] where !counts.isEmpty {
      let index = atlas.geography.territories(at: level)
      var found = [Int](repeating: 0, count: index.codes.count)
      for (commune, territory) in index.ofCommune.enumerated() where territory >= 0 { found[Int(territory)] = commune }
      communeOf[level] = found
    }
    self.communeOf = communeOf
  }

  /// That of a territory for all types asked for together: what was published of a larger one in which it lies tells of it,
  /// for want of a total of its own.
  func level(_ level: TerritoryLevel, _ code: String) -> InventoryLevel? {
    self.level(level, code, in: parents(of: code, at: level))
  }

  /// The larger territories that a département or a région lies in, the nearest first.
  private func parents(of code: String, at level: TerritoryLevel) -> [(TerritoryLevel, String)] {
    let geography = atlas.geography
    guard let communes = communeOf[level], let position = geography.territories(at: level).position(of: code) else {
      return []
    }
    return [TerritoryLevel.region, .nation].filter { level.isBelow($0) }
      .map { ($0, geography.code(of: communes[position], at: $0)) }
  }

  /// The same for a territory of which the larger ones are known.
  func level(_ level: TerritoryLevel, _ code: String, in parents: [(TerritoryLevel, String)]) -> InventoryLevel? {
    .least(of: question.types.map { self.level(ofType: $0, [(level, code)] + parents) })
  }

  private func level(ofType type: String, _ territories: [(level: TerritoryLevel, code: String)]) -> InventoryLevel? {
    for territory in territories {
      let place = Place(level: territory.level, code: territory.code, type: type)
      let near = counts[place, default: []].filter { count in
        count.total.countsInForce && !count.total.countsPlanned
          && abs(count.total.day.days(to: question.on)) <= SchemeTerm.year
      }
      // What is missing in a région may all be elsewhere in it, but nobody says where.
      if near.contains(where: { !$0.isReached }) { return .partial }
      if near.contains(where: { $0.total.comparison == .equal }) { return .complete }
    }
    return stated
  }

  /// The rows of one territory: one for each total, or one without.
  /// - Parameters:
  ///   - isReached: by type, whether the inventory says something there.
  ///   - listed: by type, what the inventory lists on the day asked about.
  func rows(
    _ level: TerritoryLevel, _ code: String, isReached: (String) -> Bool, listed: (String, InForceFilter) -> Int
  ) -> [TerritoryCompleteness] {
    let territories = [(level, code)] + parents(of: code, at: level)
    return question.types.flatMap { type -> [TerritoryCompleteness] in
      let isKnown = isReached(type)
      var row = TerritoryCompleteness(
        level: level, code: code, name: atlas.geography.name(of: code, at: level), type: type,
        inventory: isKnown ? self.level(ofType: type, territories) : .nothingKnown, total: nil,
        day: question.on, listed: nil, listedPossible: nil)
      let here = counts[Place(level: level, code: code, type: type), default: []]
      if here.isEmpty {
        if isKnown {
          (row.listed, row.listedPossible) = (Double(listed(type, .presumed)), Double(listed(type, .possible)))
        }
        return [row]
      }
      return here.sorted { $0.total.row < $1.total.row }.map { count in
        (row.total, row.day) = (count.total, count.total.day)
        (row.listed, row.listedPossible) = (count.listed.presumed, count.listed.possible)
        return row
      }
    }
  }
}

extension Atlas {
  /// How complete the inventory is of each type asked for, over the territory asked about, its régions and its départements,
  /// by level and code.
  ///
  /// - Throws: ``/Geometry/GEOSError`` naming the feature when GEOS fails.
  public func completeness(_ question: Question) throws(GEOSError) -> [TerritoryCompleteness] {
    let inScope = question.territory.communes(geography)
    return try completeness(question, inScope, InventoryMeasure(self, question, inScope))
  }

  func completeness(
    _ question: Question, _ inScope: [Bool], _ measure: InventoryMeasure
  ) throws(GEOSError) -> [TerritoryCompleteness] {
    let asked = inventory.schemes.indices.filter { question.types.contains(inventory.schemes[$0].type) }
      .map { (scheme: $0, state: terms[$0].state(on: question.on)) }
    let top = question.territory.level
    var rows: [TerritoryCompleteness] = []
    for level in [top] + [.region, .departement].filter({ $0.isBelow(top) }) {
      let index = geography.territories(at: level)
      var isAsked = [Bool](repeating: false, count: index.codes.count)
      for commune in inScope.indices where inScope[commune] && index.ofCommune[commune] >= 0 {
        isAsked[Int(index.ofCommune[commune])] = true
      }
      let reached = Dictionary(
        uniqueKeysWithValues: Set(question.types).map { ($0, isInventoryReached(index, types: [$0])) })
      var listed: [String: [InForceFilter: [Int]]] = [:]
      for filter in [InForceFilter.presumed, .possible] {
        for (scheme, state) in asked where filter.includes(state) {
          for territory in territories(ofScheme: scheme, at: level, tolerance: question.tolerance) {
            let type = inventory.schemes[scheme].type
            listed[type, default: [:]][filter, default: [Int](repeating: 0, count: index.codes.count)][territory] += 1
          }
        }
      }
      for (position, code) in index.codes.enumerated() where isAsked[position] {
        rows += measure.rows(
          level, code, isReached: { reached[$0]?[position] ?? false },
          listed: { listed[$0]?[$1]?[position] ?? 0 })
      }
    }
    return rows
  }
}
