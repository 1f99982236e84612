internal import Geometry
public import Territory

extension Atlas {
  /// Runs a published figure against every definition that the data allow: rule x in-force filter x status x co-funding
  /// x tolerance x vintage of the populations x zoning, and the ways of counting people and shares.
  ///
  /// - Parameters:
  ///   - published: what was published; a definition reproduces it when it gives all of it within rounding.
  ///   - populations: by zoning, the vintages to try; empty for that of the zones' own file.
  ///   - questions: by zoning; their rule, tolerances, types and territory hold for all definitions, other limits are
  ///     kept.
  /// - Returns: definitions, the nearest first; those that cannot be computed for any zone are left out, their rules
  ///   listed.
  /// - Throws: ``/Geometry/GEOSError`` naming the feature when GEOS fails.
  /// - Example: two zones of 100 and 200 people, the second covered: `zones_retained 1, share 67%` is reproduced by `whole`
  ///   shares of population, `share 50%` by shares of zones.
  public func reconcile(
    _ published: PublishedFigures, on placedZonings: [PlacedZoning], _ questions: [Question],
    populations: [[ZonePopulations]]
  ) throws -> ReconcileAnswer {
    var analysis = ReconcileAnalysis(self, published)
    for ((placed, question), vintages) in zip(zip(placedZonings, questions), populations) {
      try analysis.add(placed, question, vintages)
    }
    return analysis.answer(questions[0], placedZonings)
  }
}

struct ReconcileAnalysis {
  let atlas: Atlas
  let published: PublishedFigures
  private(set) var definitions: [Definition] = []
  private(set) var totals: [PublishedTotals] = []
  /// Codes of the zones counted, by outcome.
  private(set) var outcomes: [(zoningID: String, codes: [String])] = []
  private var outcomeOf: [[String]: Int] = [:]
  private(set) var everything: [PublishedFigure: Double] = [:]
  private(set) var rulesComputed: Set<String> = []
  private(set) var rules: [Rule] = []

  init(_ atlas: Atlas, _ published: PublishedFigures) {
    self.atlas = atlas
    self.published = published
  }

  /// What the schemes of a definition are.
  private struct Choice {
    var filter: InForceFilter
    var status: StatusCount.Standing
    var isCofundedOnly: Bool
    var schemes: [Int]
  }

  mutating func add(_ placed: PlacedZoning, _ question: Question, _ vintages: [ZonePopulations]) throws {
    rules = Rule.registry
    if let asked = question.rule, !rules.contains(asked) { rules.append(asked) }
    let choices = choices(question)
    let all = atlas.inventory.schemes.indices.filter {
      question.types.contains(atlas.inventory.schemes[$0].type)
    }
    let complements = try ComplementedSchemes(question, atlas, isWanted: published[.withCLSM] != nil)
    let people = vintages.isEmpty ? [VintagePeople(placed)] : vintages.map { VintagePeople(placed.zoning, $0) }
    for tolerance in question.tolerances {
      var asked = question
      asked.tolerances = [tolerance]
      let inForce = SchemesInForce(asked, atlas)
      let everything = Choice(filter: .possible, status: .counted, isCofundedOnly: false, schemes: all)
      let situations = (choices + [everything]).map { choice in
        var question = asked
        question.inForce = choice.filter
        return Situation(question: question, inForce: inForce.counting(exactly: choice.schemes, atlas))
      }
      let series = try CoverageSeries(situations, of: placed, in: question.territory, atlas)
      for (number, choice) in choices.enumerated() {
        let schemes = [
          PublishedFigure.schemes: Double(inScope(choice.schemes, asked).count),
          .withCLSM: complements.count(inScope(choice.schemes, asked), choice.filter).map(Double.init),
        ].compactMapValues { $0 }
        add(choice, tolerance, placed.zoning, asked, situation: number, series, people, schemes)
      }
      addTotals(placed.zoning, series, people, tolerance == question.tolerances[0])
      addEverything(series, choices.count, people, inScope(all, asked).count)
    }
  }

  private func inScope(_ schemes: [Int], _ question: Question) -> [Int] {
    if question.territory.isEverywhere { return schemes }
    let communes = question.territory.communes(atlas.geography)
    return atlas.schemes(schemes, touching: communes, tolerance: question.tolerance)
  }

  private func choices(_ question: Question) -> [Choice] {
    let knowsCofunding = atlas.inventory.schemes.contains { $0.cofunded != nil }
    let cofunding = question.selection.isCofundedOnly ? [true] : knowsCofunding ? [false, true] : [false]
    let inForce = SchemesInForce(question, atlas)
    var choices: [Choice] = []
    for filter in InForceFilter.allCases {
      for status in [StatusCount.Standing.counted, .signed, .active, .withPlanned] {
        for isCofundedOnly in cofunding {
          let schemes = (inForce.onRecord(filter) + (status == .withPlanned ? inForce.planned : [])).filter {
            let scheme = atlas.inventory.schemes[$0]
            return status.holds(scheme) && (!isCofundedOnly || scheme.cofunded == true)
          }
          choices.append(Choice(filter: filter, status: status, isCofundedOnly: isCofundedOnly, schemes: schemes))
        }
      }
    }
    return choices
  }

  // MARK: Values

  private mutating func add(
    _ choice: Choice, _ tolerance: Tolerance, _ zoning: Zoning, _ question: Question, situation: Int,
    _ series: CoverageSeries, _ people: [VintagePeople], _ schemes: [PublishedFigure: Double]
  ) {
    let zones = series.zones.indices.map { (series.zones[$0], series.zone($0, in: situation)) }
      .filter { question.asks(about: $0.1) }
    for (position, rule) in rules.enumerated() {
      func verdict(_ zone: ZoneCoverage) -> Bool? {
        position < Rule.registry.count ? zone.verdicts[position] : zone.retained
      }
      guard zones.contains(where: { verdict($0.1) != nil }) else { continue }
      rulesComputed.insert(rule.id)
      let counted = zones.filter { verdict($0.1) == true }
      let open = zones.filter { verdict($0.1) == nil }
      let outcome = outcome(zoning.id, counted.map(\.1.code))
      for vintage in people {
        let knowsPeople = vintage.people.contains { $0 != nil }
        for counting in knowsPeople && asksForPeople ? Definition.Counting.allCases : [.whole] {
          for basis in bases(knowsPeople) {
            var figures = Figures(schemes)
            figures.set(.retained, Double(counted.count), Double(counted.count + open.count))
            figures.set(.of, Double(zones.count), Double(zones.count))
            let total = vintage.sum(zones.map(\.0))
            // People are those of the zones of which they are known; the others are counted beside.
            if let total, let covered = vintage.sum(counted, counting) {
              let most = covered.people + (vintage.sum(open, .whole)?.people ?? 0)
              figures.set(.population, covered.people, most)
              if basis == .population && total.people > 0 {
                figures.set(.share, covered.people / total.people, most / total.people)
              }
            }
            if basis == .zones && !zones.isEmpty {
              let all = Double(zones.count)
              figures.set(.share, Double(counted.count) / all, Double(counted.count + open.count) / all)
            }
            definitions.append(
              definition(
                choice, rule, tolerance, zoning, vintage.label, counting, basis, figures, outcome, open.count,
                counted.count { vintage.people[$0.0] == nil }))
          }
        }
      }
    }
  }

  /// A share of people needs people, and none is asked for without a published share.
  private func bases(_ knowsPeople: Bool) -> [Definition.ShareBasis] {
    if published[.share] == nil { return [.population] }
    return knowsPeople ? Definition.ShareBasis.allCases : [.zones]
  }

  private var asksForPeople: Bool { published[.population] != nil || published[.share] != nil }

  private func definition(
    _ choice: Choice, _ rule: Rule, _ tolerance: Tolerance, _ zoning: Zoning, _ vintage: String?,
    _ counting: Definition.Counting, _ basis: Definition.ShareBasis, _ figures: Figures, _ outcome: Int,
    _ zonesUnknown: Int, _ zonesWithoutPopulation: Int
  ) -> Definition {
    let values = figures.values
    let asked = PublishedFigure.allCases.filter { published[$0] != nil }
    // What is published is what its author knew of: the figure as it is known here, the undecided told beside.
    let matches = asked.filter { figure in
      guard let value = values[figure], let number = published[figure] else { return false }
      return number.contains(value)
    }
    let gap = asked.reduce(0.0) { sum, figure in
      guard let number = published[figure] else { return sum }
      return sum + (values[figure].map { number.gap($0, upTo: figures.most[figure]) } ?? 1)
    }
    return Definition(
      rule: rule, inForce: choice.filter, status: choice.status, isCofundedOnly: choice.isCofundedOnly,
      tolerance: tolerance, zoningID: zoning.id, generation: zoning.generation, vintage: vintage, counting: counting,
      shareOf: basis, values: values, most: figures.most, zonesUnknown: zonesUnknown,
      zonesWithoutPopulation: zonesWithoutPopulation, matches: matches, reproduces: matches.count == asked.count,
      gap: gap, outcome: outcome)
  }

  private mutating func outcome(_ zoningID: String, _ codes: [String]) -> Int {
    let key = [zoningID] + codes
    if let known = outcomeOf[key] { return known }
    outcomeOf[key] = outcomes.count
    outcomes.append((zoningID, codes))
    return outcomes.count - 1
  }

  private mutating func addTotals(
    _ zoning: Zoning, _ series: CoverageSeries, _ people: [VintagePeople], _ isFirst: Bool
  ) {
    guard isFirst else { return }
    for vintage in people {
      let sum = vintage.sum(series.zones)
      var row = PublishedTotals(
        zoningID: zoning.id, generation: zoning.generation, vintage: vintage.label, zones: series.zones.count,
        zonesWithoutPopulation: series.zones.count { vintage.people[$0] == nil }, population: sum?.people)
      let share = published[.share]
      if let number = published[.population], let total = sum?.people, total > 0 {
        row.populationShare = (number.low + number.high) / 2 / total
        row.populationAgrees = share.map { $0.overlaps(number.low / total, number.high / total) }
      }
      if let number = published[.retained], !series.zones.isEmpty {
        let value = (number.low + number.high) / 2 / Double(series.zones.count)
        row.zonesShare = value
        row.zonesAgree = share?.contains(value)
      }
      totals.append(row)
    }
  }

  /// The most that any rule gives with every scheme on record.
  private mutating func addEverything(
    _ series: CoverageSeries, _ situation: Int, _ people: [VintagePeople], _ schemes: Int
  ) {
    func raise(_ figure: PublishedFigure, _ value: Double?) {
      if let value { everything[figure] = max(everything[figure] ?? value, value) }
    }
    let zones = series.zones.indices.map { (series.zones[$0], series.zone($0, in: situation)) }
    raise(.schemes, Double(schemes))
    for position in Rule.registry.indices where zones.contains(where: { $0.1.verdicts[position] != nil }) {
      // What is unknown may count.
      let counted = zones.filter { $0.1.verdicts[position] != false }
      raise(.retained, Double(counted.count))
      for vintage in people {
        guard let covered = vintage.sum(counted, .whole), let total = vintage.sum(series.zones) else { continue }
        raise(.population, covered.people)
        if total.people > 0 { raise(.share, covered.people / total.people) }
      }
      if !zones.isEmpty { raise(.share, Double(counted.count) / Double(zones.count)) }
    }
  }
}
