internal import Geometry
internal import Territory

/// The rows that count and describe schemes.
extension StatisticsBuilder {
  mutating func addSchemes(_ inForce: SchemesInForce, _ type: String, _ question: Question) {
    let possible = inForce.onRecord(.possible)
    let inScope = self.inScope
    func asked(_ schemes: [Int]) -> [Int] {
      atlas.schemes(schemes, touching: inScope, tolerance: question.tolerance)
    }
    for state in [InForceState.certain, .presumed, .possible] {
      addSchemes(asked(possible.filter { inForce.states[$0] == state }), type, state.rawValue)
    }
    addSchemes(asked(inForce.planned), type, InForceState.planned.rawValue)
    if question.types.count == 1 { addStraddlers(asked(possible + inForce.planned)) }
    guard scope.isDetailed else { return }
    let counted = asked(inForce.onRecord(question.inForce))
    addSchemes(asked(possible).filter { atlas.inventory.schemes[$0].isSigned(on: question.on) }, type, "signed")
    addCofunded(counted, type)
    addByCarrier(counted, type, question.inForce.rawValue)
    let all = atlas.inventory.schemes.indices.filter { question.types.contains(atlas.inventory.schemes[$0].type) }
    addSignatures(asked(all), type)
    addSizes(asked(inForce.counting(question.inForce)), type, question.inForce.rawValue)
  }

  /// Counts of some schemes, each in every territory that it touches.
  private mutating func addSchemes(_ schemes: [Int], _ type: String, _ status: String) {
    for division in scope.divisions.indices {
      var counts = [Double](repeating: 0, count: scope.divisions[division].codes.count)
      var (outside, repeated) = (0.0, 0.0)
      for scheme in schemes {
        let territories = territories(touchedBy: scheme, division)
        for territory in territories { counts[territory] += 1 }
        if territories.isEmpty { outside += 1 } else { repeated += Double(territories.count - 1) }
      }
      let subject = subject(.schemes, type, "", status)
      for position in territories[division] {
        add(division, position, subject, unreached[division][position] ? nil : counts[position])
      }
      let shown = territories[division].reduce(0.0) { $0 + counts[$1] }
      check(
        division, .schemes, type, "", status, Double(schemes.count), shown, outside: outside, repeated: repeated)
    }
  }

  private mutating func addStraddlers(_ schemes: [Int]) {
    let byID = schemes.sorted { atlas.inventory.schemes[$0].id < atlas.inventory.schemes[$1].id }
    for (division, cut) in scope.divisions.enumerated() {
      for scheme in byID {
        let territories = territories(touchedBy: scheme, division)
        guard territories.count > 1 else { continue }
        add(
          Straddler(
            level: cut.id, scheme: atlas.inventory.schemes[scheme].id, type: atlas.inventory.schemes[scheme].type,
            territories: territories.map { cut.codes[$0] }))
      }
    }
  }

  /// Unknown where schemes stand but none says whether it is co-funded.
  private mutating func addCofunded(_ counted: [Int], _ type: String) {
    for division in scope.divisions.indices {
      forEachTerritory(of: division, counted) { builder, position, here in
        let stated = here.compactMap { builder.atlas.inventory.schemes[$0].cofunded }
        let value = here.isEmpty || !stated.isEmpty ? Double(stated.count { $0 }) : nil
        builder.add(
          division, position, .schemes, type, "", "cofunded", builder.unreached[division][position] ? nil : value)
      }
    }
  }

  private mutating func addByCarrier(_ counted: [Int], _ type: String, _ status: String) {
    for (division, cut) in scope.divisions.enumerated() {
      var counts = [Double](repeating: 0, count: cut.codes.count)
      var outside = 0.0
      for scheme in counted {
        let home = home(of: scheme, division)
        if let home { counts[home] += 1 } else { outside += 1 }
      }
      let subject = subject(.schemesByCarrier, type, "", status)
      for position in territories[division] {
        add(division, position, subject, unreached[division][position] ? nil : counts[position])
      }
      let shown = territories[division].reduce(0.0) { $0 + counts[$1] }
      check(
        division, .schemesByCarrier, type, "", status, Double(counted.count), shown, outside: outside, repeated: 0)
    }
  }

  private mutating func addSignatures(_ schemes: [Int], _ type: String) {
    for division in scope.divisions.indices {
      forEachTerritory(of: division, schemes) { builder, position, here in
        let dates = here.compactMap { builder.atlas.inventory.schemes[$0].dateSignature }
        guard let first = dates.min(by: { $0.first < $1.first }), let last = dates.max(by: { $0.last < $1.last })
        else { return }
        builder.add(division, position, .firstSignature, type, "", "", nil, date: first.description)
        builder.add(division, position, .lastSignature, type, "", "", nil, date: last.description)
      }
    }
  }

  /// Only where a scheme stands: without any there is no smallest one.
  private mutating func addSizes(_ counted: [Int], _ type: String, _ status: String) {
    var people: [Int: Double] = [:]
    var areas: [Int: Double] = [:]
    for scheme in counted {
      people[scheme] = atlas.population(ofScheme: scheme)
      let area = atlas.area(ofScheme: scheme)
      areas[scheme] = area > 0 ? area / 1e6 : nil
    }
    for division in scope.divisions.indices {
      forEachTerritory(of: division, counted) { builder, position, here in
        if here.isEmpty { return }
        func add(_ measure: Statistic.Measure, _ value: Double?) {
          builder.add(division, position, measure, type, "", status, value)
        }
        add(
          .schemesStraddling, Double(here.count { builder.territories(touchedBy: $0, division).count > 1 }))
        let inhabitants = here.compactMap { people[$0] }.sorted()
        add(.schemePopulationMedian, median(inhabitants))
        add(.schemePopulationSmallest, inhabitants.first)
        add(.schemePopulationLargest, inhabitants.last)
        add(.schemesWithoutPopulation, Double(here.count - inhabitants.count))
        let extents = here.compactMap { areas[$0] }.sorted()
        add(.schemeAreaMedian, median(extents))
        add(.schemeAreaSmallest, extents.first)
        add(.schemeAreaLargest, extents.last)
      }
    }
  }

  private mutating func forEachTerritory(
    of division: Int, _ schemes: [Int], _ body: (inout StatisticsBuilder, Int, [Int]) -> Void
  ) {
    var here = [[Int]](repeating: [], count: scope.divisions[division].codes.count)
    for scheme in schemes {
      for territory in territories(touchedBy: scheme, division) { here[territory].append(scheme) }
    }
    for position in territories[division] { body(&self, position, here[position]) }
  }
}

/// The middle of sorted values, the mean of the two middle ones where their number is even; `nil` without any.
/// Example: 1, 2, 4, 9 give 3.
func median(_ sorted: [Double]) -> Double? {
  if sorted.isEmpty { return nil }
  let middle = sorted.count / 2
  return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}

extension Scheme {
  /// Published as signed or active, or with a signature on or before the day.
  fileprivate func isSigned(on day: Day) -> Bool {
    if let dateSignature { return dateSignature.first <= day }
    return status == .signed || status == .active
  }
}
