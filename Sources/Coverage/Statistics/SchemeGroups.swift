internal import Geometry
public import Territory

/// Ways to group schemes other than by territory.
public enum SchemeGrouping: String, Sendable, CaseIterable {
  case carrier, theme

  public static var ids: [String] { allCases.map(\.rawValue) }

  public var label: Text {
    switch self {
    case .carrier: Text(fr: "porteur", en: "carrier")
    case .theme: Text(fr: "thème", en: "theme")
    }
  }

  /// Groups that a scheme belongs to; one empty name where its row does not say.
  func groups(of scheme: Scheme) -> [String] {
    switch self {
    case .carrier: return [scheme.carrier]
    case .theme:
      let themes = elements(of: scheme.themes) { ";|,/".contains($0) }.compactMap { $0 }
      return themes.isEmpty ? [""] : Set(themes).sorted()
    }
  }
}

extension Atlas {
  /// Schemes by state, area covered and zones held, for each carrier or theme; the name is empty for schemes whose row
  /// does not say. A scheme of several themes counts in each.
  ///
  /// Only schemes that touch the territory asked about count, each with its whole perimeter. A zone is held when the group's
  /// schemes together have more of it than the tolerance.
  /// - Throws: ``/Geometry/GEOSError`` naming the feature when GEOS fails.
  func statistics(
    of grouping: SchemeGrouping, _ question: Question, _ placedZonings: [PlacedZoning]
  ) throws(GEOSError) -> [Statistic] {
    let inForce = SchemesInForce(question, self)
    let inScope = question.territory.communes(geography)
    let states: [InForceState] = [.certain, .presumed, .possible, .planned]
    var members: [String: [String: [Int]]] = [:]
    let known = inForce.onRecord(.possible) + inForce.planned
    for scheme in schemes(known, touching: inScope, tolerance: question.tolerance) {
      let row = inventory.schemes[scheme]
      for group in grouping.groups(of: row) { members[group, default: [:]][row.type, default: []].append(scheme) }
    }
    var rows: [Statistic] = []
    for (group, byType) in members.sorted(by: { $0.key < $1.key }) {
      for (type, schemes) in byType.sorted(by: { $0.key < $1.key }) {
        func add(
          _ measure: Statistic.Measure, _ zoning: String, _ status: String, _ value: Double?, rule: String = ""
        ) {
          rows.append(
            Statistic(
              level: grouping.rawValue, code: group, name: group, measure: measure, type: type, zoning: zoning,
              status: status, rule: rule, value: value))
        }
        for state in states { add(.schemes, "", state.rawValue, Double(schemes.count { inForce.states[$0] == state })) }
        let counted = schemes.filter {
          question.inForce.includes(inForce.states[$0]) && perimeters.ofScheme[$0].isPlaced(question.inForce)
        }
        let isPossible = question.inForce == .possible
        let added = isPossible ? Set(counted.flatMap { perimeters.ofScheme[$0].possible }).sorted() : []
        let union = SchemeUnion(counted, adding: added, self)
        let status = question.inForce.rawValue
        let placed = try measured(union)
        add(.areaCoveredKm2, "", status, placed.area / 1e6)
        add(.populationInSchemes, "", status, placed.population)
        for placed in placedZonings {
          let held = try zonesHeld(by: union, placed, question.tolerance)
          add(.zonesRetained, placed.zoning.id, status, Double(held), rule: Rule.overlap.id)
        }
      }
    }
    return rows
  }

  /// m² and inhabitants of a union; inhabitants unknown when those of a commune are.
  private func measured(_ union: SchemeUnion) throws(GEOSError) -> (area: Double, population: Double?) {
    var reached = Set<Int>()
    for scheme in union.schemes { reached.formUnion(communes(ofScheme: scheme)) }
    var isReached = [Bool](repeating: false, count: geography.communes.count)
    for commune in reached { isReached[commune] = true }
    let covered = try UnionPartition([union], of: isReached, self).parts.filter { $0.mask == 1 }
    let population = covered.reduce(Double?.some(0)) { sum, part in
      sum.flatMap { sum in part.population.map { sum + $0 } }
    }
    return (covered.reduce(0) { $0 + $1.area }, population)
  }

  /// Zones of which the union has more than the tolerance; of zones without an area, those of which a scheme holds a
  /// commune.
  private func zonesHeld(
    by union: SchemeUnion, _ placed: PlacedZoning, _ tolerance: Double
  ) throws(GEOSError) -> Int {
    let members = Set(union.schemes)
    var count = 0
    for zone in 0..<placed.zoning.count {
      guard let whole = placed.area(ofZone: zone, self) else {
        count += members.isDisjoint(with: placed.holders(ofZone: zone, tolerance: tolerance, self)) ? 0 : 1
        continue
      }
      guard placed.schemes[zone].contains(where: { members.contains($0.scheme) }) else { continue }
      var held = 0.0
      if placed.zoning.zonesAreCommunes {
        for atom in placed.statedAtoms[zone].flatMap(\.atoms) { held += try union.area(ofAtom: Int(atom), self) }
      } else {
        held = try union.area(ofZone: zone, placed.pieces, placed.zoning, self)
      }
      count += held > tolerance * whole ? 1 : 0
    }
    return count
  }
}
