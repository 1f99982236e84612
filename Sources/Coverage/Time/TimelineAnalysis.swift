public import Geometry
public import Territory

extension Atlas {
  /// The question at each of several dates: schemes, zones and populations per territory, and the schemes behind each
  /// step.
  ///
  /// Each point is what ``coverage(of:_:)`` answers on that day. What does not depend on the day is computed once: a zone
  /// is measured once per distinct set of the schemes in force that can meet it.
  /// - Parameters:
  ///   - dates: ascending; with several types, each is followed and then their union.
  ///   - levels: territories followed beside the territory asked about, where they lie below it.
  /// - Throws: ``/Geometry/GEOSError`` naming the feature when GEOS fails.
  /// - Example: one CLS from 2020 to 2022 over one of two zones, yearly from 2019 to 2023: 0, 1, 1, 1, 0 zones.
  public func timeline(
    of placed: PlacedZoning, _ question: Question, dates: [Day], by levels: [TerritoryLevel] = []
  ) throws(GEOSError) -> TimelineAnswer {
    let analysis = try TimelineAnalysis(self, placed, question, dates: dates)
    var last = question
    last.on = dates.last ?? question.on
    return TimelineAnswer(
      question: last, rule: question.rule(for: placed.zoning), zoning: ZoningName(placed.zoning), dates: dates,
      points: analysis.points(levels), events: analysis.events(), issues: placed.issues(in: question.territory))
  }
}

private struct TimelineAnalysis {
  private let atlas: Atlas
  private let placed: PlacedZoning
  private let question: Question
  private let dates: [Day]
  /// One type each, then all of them.
  private let typeSets: [[String]]
  /// By set of types, then by date.
  private let situations: [Situation]
  private let series: CoverageSeries
  /// By answer of the series; `nil` for a zone that the question leaves out in that situation.
  private let zoneFigures: [ZoneFigures?]
  /// By situation and scheme.
  private let couldCount: [[Bool]]

  init(_ atlas: Atlas, _ placed: PlacedZoning, _ question: Question, dates: [Day]) throws(GEOSError) {
    self.atlas = atlas
    self.placed = placed
    self.question = question
    self.dates = dates
    typeSets = question.types.map { [$0] } + (question.types.count > 1 ? [question.types] : [])
    situations = typeSets.flatMap { types in
      dates.map { day in
        var question = question
        question.types = types
        question.on = day
        return Situation(question: question, inForce: SchemesInForce(question, atlas))
      }
    }
    series = try CoverageSeries(situations, of: placed, in: question.territory, atlas)
    zoneFigures = series.answers.map { question.asks(about: $0) ? ZoneFigures($0) : nil }
    couldCount = situations.map { situation in
      var could = [Bool](repeating: false, count: atlas.inventory.schemes.count)
      for scheme in situation.inForce.onRecord(.possible) { could[scheme] = true }
      return could
    }
  }

  func points(_ below: [TerritoryLevel]) -> [TimelinePoint] {
    let top = question.territory.level
    let places = ([top] + below.filter { $0.isBelow(top) }).flatMap {
      TimelinePlace.all(at: $0, isTop: $0 == top, question, placed, series.zones, atlas)
    }
    // By set of types, then territory, then date: a figure changes only with its zones or its schemes.
    let columns = concurrentChunks(typeSets.count * places.count, threads: atlas.threads, chunkSize: 4) { range in
      range.map { column in
        figures(of: places[column % places.count], typeSet: column / places.count)
      }
    }.flatMap { $0 }
    var points: [TimelinePoint] = []
    points.reserveCapacity(columns.count * dates.count)
    for (date, day) in dates.enumerated() {
      for (set, types) in typeSets.enumerated() {
        let type = types.count == 1 ? types[0] : Statistic.allTypes
        for place in places.indices {
          let summary = columns[set * places.count + place][date]
          points.append(TimelinePoint(on: day, type: type, zoningID: placed.zoning.id, summary: summary))
        }
      }
    }
    return points
  }

  private func figures(of place: TimelinePlace, typeSet: Int) -> [CoverageSummary] {
    var result: [CoverageSummary] = []
    var previous: (zones: [Int32], states: [InForceState])?
    for date in dates.indices {
      let number = typeSet * dates.count + date
      let situation = situations[number]
      let zones = place.zones.map { series.indices[number][$0] }
      let states = place.schemes.map { situation.inForce.states[$0] }
      if let previous, previous == (zones, states), let last = result.last {
        result.append(last)
        continue
      }
      previous = (zones, states)
      var summary = atlas.summary(
        place.level, place.code, zones.compactMap { zoneFigures[Int($0)] },
        place.schemes.filter { couldCount[number][$0] },
        situation.inForce, question.inForce)
      summary.isInventoryReached = typeSets[typeSet].allSatisfy { place.isReached[$0] ?? true }
      result.append(summary)
    }
    return result
  }

  func events() -> [TimelineEvent] {
    let all = (typeSets.count - 1) * dates.count
    let reach = ZoneReach(placed, series.zones, atlas)
    let inScope = question.territory.communes(atlas.geography)
    let asked = atlas.inventory.schemes.indices.filter { index in
      question.asks(about: atlas.inventory.schemes[index])
        && atlas.scheme(index, mayTouch: inScope, tolerance: question.tolerance)
    }.sorted { atlas.inventory.schemes[$0].id < atlas.inventory.schemes[$1].id }
    var events: [TimelineEvent] = []
    for date in dates.indices.dropFirst() {
      let (before, after) = (situations[all + date - 1].inForce.states, situations[all + date].inForce.states)
      for index in asked where before[index] != after[index] {
        let scheme = atlas.inventory.schemes[index]
        var event = TimelineEvent(
          on: dates[date], day: atlas.terms[index].changes(after: dates[date - 1], through: dates[date]).last,
          scheme: scheme.id, type: scheme.type,
          name: scheme.name, from: before[index], to: after[index], zonesGained: [], zonesLost: [])
        let (did, does) = (question.inForce.includes(before[index]), question.inForce.includes(after[index]))
        for position in reach.zonesOfScheme[index] where did != does {
          let was = series.zone(Int(position), in: all + date - 1)
          let now = series.zone(Int(position), in: all + date)
          if does && was.retained == false && now.retained == true { event.zonesGained.append(now.code) }
          if did && was.retained == true && now.retained == false { event.zonesLost.append(now.code) }
        }
        events.append(event)
      }
    }
    return events
  }
}

/// A territory of a timeline, with what does not depend on the date.
private struct TimelinePlace: Sendable {
  var level: TerritoryLevel
  var code: String
  /// Positions in the series.
  var zones: [Int]
  /// Inventory indices of all schemes that touch it, whatever their state.
  var schemes: [Int]
  /// By type.
  var isReached: [String: Bool]

  static func all(
    at level: TerritoryLevel, isTop: Bool, _ question: Question, _ placed: PlacedZoning, _ zones: [Int], _ atlas: Atlas
  ) -> [TimelinePlace] {
    let territories = atlas.geography.territories(at: level)
    let reached = Dictionary(
      uniqueKeysWithValues: question.types.map { type in
        (type, atlas.isInventoryReached(territories, types: [type]))
      })
    var schemes = [[Int]](repeating: [], count: territories.codes.count)
    for scheme in atlas.inventory.schemes.indices {
      for position in atlas.territories(ofScheme: scheme, at: level, tolerance: question.tolerance) {
        schemes[position].append(scheme)
      }
    }
    let byCode = Dictionary(grouping: zones.indices) { placed.territory(ofZone: zones[$0], at: level) }
    let codes = isTop ? question.territory.codes[level] ?? ["FR"] : byCode.keys.filter { !$0.isEmpty }.sorted()
    return codes.map { code in
      let position = territories.position(of: code)
      return TimelinePlace(
        level: level, code: code, zones: byCode[code] ?? [], schemes: position.map { schemes[$0] } ?? [],
        isReached: reached.mapValues { reached in position.map { reached[$0] } ?? true })
    }
  }
}
