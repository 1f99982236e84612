public import Geometry
public import Territory

extension Atlas {
  /// Schemes in force that end within a window, and the zones that nobody covers any more if nothing is renewed.
  ///
  /// Stated ends: the schemes of the day asked about, less those that have ended, plus those on record that come to count
  /// meanwhile. Presumed ends, apart: the same, with the presumed duration of its type as the end of a scheme that counts
  /// by it. A zone lost by both is told under the stated end, unless the presumed one comes first; one that is lost,
  /// covered again and lost once more is told each time.
  /// - Parameter until: last day of the window; schemes whose last day is in `question.on ... until` are listed.
  /// - Throws: ``/Geometry/GEOSError`` naming the feature when GEOS fails.
  /// - Example: a zone held by one scheme that ends on 2026-06-30 is lost on 2026-07-01.
  public func expiring(
    of placed: PlacedZoning, _ question: Question, until: Day
  ) throws(GEOSError) -> ExpiringAnswer {
    let analysis = try ExpiringAnalysis(self, placed, question, until: until)
    return analysis.answer()
  }
}

private struct ExpiringAnalysis {
  private let atlas: Atlas
  private let placed: PlacedZoning
  private let question: Question
  private let until: Day
  /// In force on the day by the filter, perimeter or not.
  private let inForce: [Int]
  private let states: [InForceState]
  /// Last days by scheme; empty where none can be told.
  private let ends: [EndKind: [Int: Day]]
  /// Days on which the set of schemes changes, the day asked about first.
  private let days: [Day]
  private let series: [EndKind: CoverageSeries]

  init(
    _ atlas: Atlas, _ placed: PlacedZoning, _ question: Question, until: Day
  ) throws(GEOSError) {
    self.atlas = atlas
    self.placed = placed
    self.question = question
    self.until = until
    let start = SchemesInForce(question, atlas)
    let counted = start.counting(question.inForce)
    states = start.states
    inForce = (counted + start.withoutPerimeter.filter { question.inForce.includes(start.states[$0]) }).sorted()
    var stated: [Int: Day] = [:]
    var presumed: [Int: Day] = [:]
    for index in inForce {
      let term = atlas.terms[index]
      if let end = term.knownEnd {
        stated[index] = end
      } else if let end = term.presumedEnd(on: question.on) {
        presumed[index] = end
      }
    }
    ends = [.stated: stated, .presumed: presumed]
    let changes = Array(stated.values).map(\.next) + Array(presumed.values).map(\.next)
    let others = atlas.terms.flatMap { $0.changes(after: question.on, through: until.next) }
    let days = [question.on] + Set(changes + others).filter { $0 > question.on && $0 <= until.next }.sorted()
    self.days = days
    var isCounted = [Bool](repeating: false, count: atlas.terms.count)
    // With those whose perimeter is not known, or known in part.
    let known = start.known(question.inForce)
    for index in known { isCounted[index] = true }
    var series: [EndKind: CoverageSeries] = [:]
    for kind in EndKind.allCases {
      let situations = days.map { day in
        var later = question
        later.on = day
        let then = SchemesInForce(later, atlas)
        let over = (kind == .presumed ? stated.merging(presumed) { a, _ in a } : stated).filter { $0.value < day }
        let old = known.filter { over[$0] == nil }
        let new = then.known(question.inForce).filter { !isCounted[$0] }
        return Situation(question: later, inForce: then.counting(exactly: Array(Set(old + new)), atlas))
      }
      series[kind] = try CoverageSeries(situations, of: placed, in: question.territory, atlas)
    }
    self.series = series
  }

  func answer() -> ExpiringAnswer {
    let zones = lostZones()
    let schemes = endingSchemes(zones)
    let covered = today.filter { $0.retained == true }
    let inScope = question.territory.communes(atlas.geography)
    return ExpiringAnswer(
      question: question, rule: question.rule(for: placed.zoning), zoning: ZoningName(placed.zoning), until: until,
      presumedMonths: presumedMonths, zonesRetained: covered.count,
      zonesUnknown: today.count { $0.retained == nil }, zonesTotal: today.count, schemes: schemes,
      zones: zones, months: months(schemes, zones),
      endless: inForce.filter { index in
        EndKind.allCases.allSatisfy { ends[$0]?[index] == nil } && isScheme(index, in: inScope)
      }.map { atlas.inventory.schemes[$0].id }.sorted(),
      issues: placed.issues(in: question.territory))
  }

  private func isCounted(_ zone: ZoneCoverage) -> Bool { zone.retained == true && question.asks(about: zone) }

  /// Zones on the day asked about, stated ends alone.
  private var today: [ZoneCoverage] {
    guard let series = series[.stated] else { return [] }
    return series.zones.indices.map { series.zone($0, in: 0) }.filter(question.asks)
  }

  private func isScheme(_ index: Int, in communes: [Bool]) -> Bool {
    atlas.scheme(index, mayTouch: communes, tolerance: question.tolerance)
  }

  /// Months that a scheme of the types asked for is presumed to last; `nil` where none has a limit.
  private var presumedMonths: Int? {
    question.types.compactMap { atlas.inventory.assumptions.presumedMonths(ofType: $0) }.first
  }

  private func lostZones() -> [ExpiringZone] {
    guard let stated = series[.stated], let presumed = series[.presumed] else { return [] }
    let reach = ZoneReach(placed, stated.zones, atlas)
    var found: [ExpiringZone] = []
    for position in stated.zones.indices where isCounted(stated.zone(position, in: 0)) {
      let byStated = losses(position, stated)
      let byPresumed = losses(position, presumed)
      found += byStated.map { lost(position, $0, .stated, stated, reach) }
      // Told apart where they come first, or where no stated end tells them.
      let first = byStated.first { stated.zone(position, in: $0).retained == false } ?? .max
      found += byPresumed.filter { $0 < first }.map { lost(position, $0, .presumed, presumed, reach) }
    }
    return found.sorted { a, b in
      a.kind == b.kind ? (a.day, a.code) < (b.day, b.code) : a.kind == .stated
    }
  }

  /// Days (by position) on which a zone that counted no longer does, or perhaps not; lost for sure after a doubt is told
  /// too.
  /// A presumed end may have passed before the first of them: lost then.
  private func losses(_ position: Int, _ series: CoverageSeries) -> [Int] {
    func rank(_ verdict: Bool?) -> Int { verdict.map { $0 ? 2 : 0 } ?? 1 }
    var before = 2
    var losses: [Int] = []
    for at in days.indices {
      let now = rank(series.zone(position, in: at).retained)
      if now < before { losses.append(at) }
      // A doubt that follows a loss is no new one, and no cover again.
      before = before == 0 && now == 1 ? 0 : now
    }
    return losses
  }

  private func lost(
    _ position: Int, _ at: Int, _ kind: EndKind, _ series: CoverageSeries, _ reach: ZoneReach
  ) -> ExpiringZone {
    let zone = series.zone(position, in: at)
    let day = days[at]
    let over = reach.schemes[position].map { Int($0) }.filter { scheme in
      guard let end = ends[.stated]?[scheme] ?? (kind == .presumed ? ends[.presumed]?[scheme] : nil)
      else { return didCount(scheme, before: day) }
      return at == 0 ? end < day : end == day.previous
    }
    let again = days.indices.dropFirst(at + 1).first { series.zone(position, in: $0).retained == true }
    return ExpiringZone(
      kind: kind, day: day, isCertain: zone.retained == false, code: zone.code, name: zone.name,
      departement: zone.departement,
      population: zone.population, schemes: over.map { atlas.inventory.schemes[$0].id }.sorted(),
      retainedAgain: again.map { days[$0] })
  }

  /// Of a scheme that does not count on the day asked about: it did the day before `day`, and no longer does.
  private func didCount(_ scheme: Int, before day: Day) -> Bool {
    let term = atlas.terms[scheme]
    return !inForce.contains(scheme) && question.asks(about: atlas.inventory.schemes[scheme])
      && question.inForce.includes(term.state(on: day.previous)) && !question.inForce.includes(term.state(on: day))
  }

  private func endingSchemes(_ zones: [ExpiringZone]) -> [ExpiringScheme] {
    let inScope = question.territory.communes(atlas.geography)
    var found: [ExpiringScheme] = []
    for kind in EndKind.allCases {
      for (index, end) in ends[kind] ?? [:] where end <= until && isScheme(index, in: inScope) {
        let scheme = atlas.inventory.schemes[index]
        let touched = zones.filter { $0.kind == kind && $0.schemes.contains(scheme.id) }
        let lost = touched.filter(\.isCertain)
        let known = lost.compactMap(\.population)
        found.append(
          ExpiringScheme(
            kind: kind, end: end, isOverdue: end < question.on, scheme: scheme, state: states[index],
            renewal: atlas.terms[index].successorStart, hasPerimeter: !atlas.perimeters.ofScheme[index].isEmpty,
            zonesLost: lost.map(\.code).sorted(),
            zonesPerhapsLost: touched.filter { !$0.isCertain }.map(\.code).sorted(),
            populationLost: lost.isEmpty ? 0 : known.isEmpty ? nil : known.reduce(0, +),
            zonesWithoutPopulation: lost.count - known.count))
      }
    }
    return found.sorted { a, b in
      a.kind == b.kind ? (a.end, a.scheme.id) < (b.end, b.scheme.id) : a.kind == .stated
    }
  }

  private func months(_ schemes: [ExpiringScheme], _ zones: [ExpiringZone]) -> [ExpiringMonth] {
    var result: [ExpiringMonth] = []
    for kind in EndKind.allCases {
      func month(_ day: Day) -> String { day < question.on ? "" : day.monthLabel }
      let ending = Dictionary(grouping: schemes.filter { $0.kind == kind }) { month($0.end) }
      // A zone is lost the day after the last one of a scheme.
      let lost = Dictionary(grouping: zones.filter { $0.kind == kind }) { month($0.day.previous) }
      for label in Set(ending.keys).union(lost.keys).sorted() {
        let touched = lost[label] ?? []
        let zones = touched.filter(\.isCertain)
        let known = zones.compactMap(\.population)
        result.append(
          ExpiringMonth(
            kind: kind, month: label.isEmpty ? nil : label, schemes: ending[label]?.count ?? 0, zonesLost: zones.count,
            zonesPerhapsLost: touched.count - zones.count,
            populationLost: zones.isEmpty ? 0 : known.isEmpty ? nil : known.reduce(0, +),
            zonesWithoutPopulation: zones.count - known.count))
      }
    }
    return result
  }
}
