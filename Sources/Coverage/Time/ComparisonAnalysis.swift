public import Geometry
public import Territory

/// Collects the rows of a ``DateComparison``.
struct ComparisonAnalysis {
  let atlas: Atlas
  let before: Question
  let after: Question
  let divisions: [TerritorialDivision]
  private(set) var zones: [ZoneChange] = []
  /// By division and territory.
  private var rows: [[[ChangeRow]]]
  private let inScope: [Bool]

  init(atlas: Atlas, before: Question, after: Question, divisions: [TerritorialDivision]) {
    self.atlas = atlas
    self.before = before
    self.after = after
    self.divisions = divisions
    inScope = before.territory.communes(atlas.geography)
    rows = divisions.map { [[ChangeRow]](repeating: [], count: $0.codes.count) }
  }

  mutating func add(_ types: [String], _ placedZonings: [PlacedZoning]) throws(GEOSError) {
    let (first, second) = (of(before, types), of(after, types))
    let filter = before.inForce
    let inForce = (SchemesInForce(first, atlas), SchemesInForce(second, atlas))
    let counted = (Set(inForce.0.counting(filter)), Set(inForce.1.counting(filter)))
    let type = types.count == 1 ? types[0] : Statistic.allTypes
    addSchemes(counted.0, counted.1, type)
    let unions = [inForce.0.union(filter, atlas), inForce.1.union(filter, atlas)]
    addChangedAreas(try UnionPartition(unions, of: inScope, atlas), type)
    for placed in placedZonings {
      let earlier = try CoverageAnalysis(atlas: atlas, placed: placed, question: first, inForce: inForce.0).zones()
      let later = try CoverageAnalysis(atlas: atlas, placed: placed, question: second, inForce: inForce.1).zones()
      addZones(placed, earlier, later, type)
    }
  }

  private func of(_ question: Question, _ types: [String]) -> Question {
    var part = question
    part.types = types
    return part
  }

  private mutating func addSchemes(_ earlier: Set<Int>, _ later: Set<Int>, _ type: String) {
    for (division, cut) in divisions.enumerated() {
      var sums = [ChangeRow.Sums](repeating: .init(), count: cut.codes.count)
      for scheme in earlier.union(later).sorted() {
        guard let change = Change(earlier.contains(scheme), later.contains(scheme)) else { continue }
        let touched = atlas.territories(ofScheme: scheme, among: cut.ofCommune, tolerance: before.tolerance)
        for territory in touched { sums[territory].add(1, change) }
      }
      add(division, .schemes, type, "", sums)
    }
  }

  private mutating func addChangedAreas(_ partition: UnionPartition, _ type: String) {
    for (division, cut) in divisions.enumerated() {
      var areas = [ChangeRow.Sums](repeating: .init(), count: cut.codes.count)
      var people = areas
      for part in partition.parts {
        let territory = Int(cut.ofCommune[part.commune])
        guard territory >= 0, let change = Change(part.mask & 1 != 0, part.mask & 2 != 0) else { continue }
        areas[territory].add(AddableFigure.km2(part.area), change)
        if let known = part.population {
          people[territory].add(AddableFigure.people(known), change)
        } else {
          people[territory].unknown += 1
        }
      }
      add(division, .areaCoveredKm2, type, "", areas)
      add(division, .populationInSchemes, type, "", people)
    }
  }

  private mutating func addZones(
    _ placed: PlacedZoning, _ earlier: [ZoneCoverage], _ later: [ZoneCoverage], _ type: String
  ) {
    let id = placed.zoning.id
    let position = placed.positionOfCode
    let changes = zip(earlier, later).map { Change($0.retained, $1.retained) }
    let isOpen = zip(earlier, later).map { $0.retained == nil || $1.retained == nil }
    for (zone, change) in zip(earlier, changes) {
      guard let change else { continue }
      zones.append(
        ZoneChange(
          zoning: id, code: zone.code, name: zone.name, type: type, population: zone.population, change: change))
    }
    for (division, cut) in divisions.enumerated() {
      let places = placed.territories(in: cut, atlas.geography)
      let reached = atlas.reaches(placed, cut)
      var counts = [ChangeRow.Sums?](repeating: nil, count: cut.codes.count)
      for territory in counts.indices where reached[territory] { counts[territory] = .init() }
      var people = [ChangeRow.Sums?](repeating: nil, count: cut.codes.count)
      for (at, (zone, change)) in zip(earlier, changes).enumerated() {
        let place = position[zone.code].map { Int(places[$0]) } ?? -1
        guard place >= 0, cut.level != .nation || reached[place] else { continue }
        if counts[place] == nil { counts[place] = .init() }
        if people[place] == nil { people[place] = .init() }
        if isOpen[at] {
          counts[place]?.unknown += 1
          people[place]?.unknown += 1
        }
        guard let change else { continue }
        counts[place]?.add(1, change)
        if let known = zone.population { people[place]?.add(known, change) } else { people[place]?.unknown += 1 }
      }
      add(division, .zonesRetained, type, id, counts)
      add(division, .populationRetained, type, id, people)
    }
  }

  private mutating func add(
    _ division: Int, _ measure: Statistic.Measure, _ type: String, _ zoning: String, _ sums: [ChangeRow.Sums?]
  ) {
    let cut = divisions[division]
    var isAsked = [Bool](repeating: false, count: cut.codes.count)
    for (commune, territory) in cut.ofCommune.enumerated() where territory >= 0 && inScope[commune] {
      isAsked[Int(territory)] = true
    }
    let types = type == Statistic.allTypes ? before.types : [type]
    let isReached = atlas.isInventoryReached(cut.ofCommune, cut.codes.count, types: types)
    for territory in isAsked.indices where isAsked[territory] {
      rows[division][territory].append(
        ChangeRow(
          level: cut.id, code: cut.codes[territory], name: cut.names[territory], measure: measure, type: type,
          zoning: zoning,
          sums: isReached[territory] ? sums[territory].flatMap { $0.isUnknown ? nil : $0 } : nil))
    }
  }

  func sortedRows() -> [ChangeRow] { rows.flatMap { Array($0.joined()) } }

  /// Schemes in force on one of the days at least that touch the territory asked about, by type and id.
  func schemes() -> [SchemeChange] {
    let states = (SchemesInForce(before, atlas).states, SchemesInForce(after, atlas).states)
    let filter = before.inForce
    let counted = Set(SchemesInForce(before, atlas).counting(filter) + SchemesInForce(after, atlas).counting(filter))
    return atlas.schemes(Array(counted), touching: inScope, tolerance: before.tolerance).compactMap { index in
      let scheme = atlas.inventory.schemes[index]
      let (earlier, later) = (states.0[index], states.1[index])
      guard let change = Change(filter.includes(earlier), filter.includes(later)) else { return nil }
      return SchemeChange(
        id: scheme.id, type: scheme.type, name: scheme.name, earlier: earlier, later: later, change: change)
    }.sorted { ($0.type, $0.id) < ($1.type, $1.id) }
  }
}

extension Atlas {
  /// Schemes, area, people and zones gained, lost and kept from one day to another, whatever the order they are given
  /// in.
  ///
  /// Area is compared place by place: a commune covered on both days by two different schemes is kept.
  /// - Throws: ``/Geometry/GEOSError`` naming the feature when GEOS fails.
  public func comparison(
    _ question: Question, with other: Day, _ placedZonings: [PlacedZoning], _ divisions: [TerritorialDivision]
  ) throws(GEOSError) -> DateComparison {
    var (before, after) = (question, question)
    before.on = min(question.on, other)
    after.on = max(question.on, other)
    let typeSets = question.types.map { [$0] } + (question.types.count > 1 ? [question.types] : [])
    var analysis = ComparisonAnalysis(atlas: self, before: before, after: after, divisions: divisions)
    for types in typeSets { try analysis.add(types, placedZonings) }
    return DateComparison(
      earlier: before.on, later: after.on, rows: analysis.sortedRows(), zones: analysis.zones,
      schemes: analysis.schemes())
  }
}
