internal import Geometry
internal import Territory

/// Collects the rows of ``StatisticsAnswer``, territory by territory.
struct StatisticsBuilder {
  let atlas: Atlas
  let question: Question
  let scope: StatisticsScope
  let inScope: [Bool]
  /// Of all schemes on the day asked about.
  let states: [InForceState]
  let communeCounts: Sums
  let communesWithoutPopulation: Sums
  /// By division, positions of the territories that the question asks about.
  let territories: [[Int]]
  /// By division and territory, whether the inventory of schemes says nothing there of the types looked at: unknown, not 0.
  private(set) var unreached: [[Bool]] = []
  /// By division, in the order of collection.
  private var rows: [[StatisticTable.Entry]]
  private var subjects: StatisticTable.Subjects
  private(set) var sums: [SumCheck] = []
  private(set) var straddlers: [Straddler] = []
  /// By division and territory, whether the question asks about it.
  private let isAsked: [[Bool]]
  /// By division and scheme, the territories touched, and the one that counts it once; found once.
  private var touched: [[[Int]?]]
  private var homes: [[Int: Int?]]
  private var extentOfScheme: [Int: SchemeExtent] = [:]
  /// By zoning id; found once.
  private var laid: [String: ZonesByTerritory] = [:]

  /// Where the zones of a zoning count.
  struct ZonesByTerritory {
    /// Zones asked about, in the order of their codes.
    var asked: [Int]
    /// By division and zone, position of its territory; -1 for none.
    var places: [[Int32]]
    /// By division and territory, whether the zoning's data reach it.
    var reached: [[Bool]]
  }

  init(atlas: Atlas, question: Question, scope: StatisticsScope) {
    self.atlas = atlas
    self.question = question
    self.scope = scope
    let inScope = question.territory.communes(atlas.geography)
    self.inScope = inScope
    states = SchemesInForce.states(question, atlas)
    territories = scope.divisions.map { Self.territories(of: $0) { inScope[$0] } }
    rows = scope.divisions.map { _ in [] }
    subjects = StatisticTable.Subjects()
    let schemes = atlas.inventory.schemes.count
    touched = scope.divisions.map { _ in [[Int]?](repeating: nil, count: schemes) }
    homes = scope.divisions.map { _ in [:] }
    isAsked = zip(scope.divisions, territories).map { division, asked in
      var isAsked = [Bool](repeating: false, count: division.codes.count)
      for position in asked { isAsked[position] = true }
      return isAsked
    }
    let populations = atlas.geography.communes.populations
    communeCounts = Self.sums(inScope, scope.divisions) { _ in 1 }
    communesWithoutPopulation = Self.sums(inScope, scope.divisions) { populations[$0] == nil ? 1 : 0 }
  }

  private static func territories(of division: TerritorialDivision, where isWanted: (Int) -> Bool) -> [Int] {
    var found = [Bool](repeating: false, count: division.codes.count)
    for (commune, territory) in division.ofCommune.enumerated() where territory >= 0 && isWanted(commune) {
      found[Int(territory)] = true
    }
    return found.indices.filter { found[$0] }
  }

  /// Turns to the schemes of some types.
  mutating func look(at types: [String]) {
    unreached = scope.divisions.map { division in
      atlas.isInventoryReached(division.ofCommune, division.codes.count, types: types).map { !$0 }
    }
  }

  /// A figure of communes, summed over those of the territory asked about.
  struct Sums {
    /// Over the whole territory, division or not.
    var whole = 0.0
    /// By division and territory; after the last territory, what lies in none.
    var byTerritory: [[Double]] = []
  }

  /// - Parameter value: of a commune, an addable figure.
  private static func sums(_ inScope: [Bool], _ divisions: [TerritorialDivision], _ value: (Int) -> Double) -> Sums {
    var values: [(commune: Int, value: Double)] = []
    for commune in inScope.indices where inScope[commune] {
      let value = value(commune)
      if value != 0 { values.append((commune, value)) }
    }
    var result = Sums()
    for (_, value) in values { result.whole += value }
    result.byTerritory = divisions.map { division in
      let outside = division.codes.count
      var sums = [Double](repeating: 0, count: outside + 1)
      for (commune, value) in values {
        let territory = Int(division.ofCommune[commune])
        sums[territory >= 0 ? territory : outside] += value
      }
      return sums
    }
    return result
  }

  func sums(_ value: (Int) -> Double) -> Sums { Self.sums(inScope, scope.divisions, value) }

  // MARK: Adding rows

  /// Adds a figure to every territory, and checks that those of each level add up to the whole.
  /// - Parameter unknown: the communes that the sums lack.
  mutating func add(
    _ measure: Statistic.Measure, type: String = "", zoning: String = "", status: String = "",
    _ sums: Sums, lacking unknown: Sums? = nil, unless isUnknown: (Int, Int) -> Bool = { _, _ in false }
  ) {
    let subject = subject(measure, type, zoning, status)
    for (division, values) in sums.byTerritory.enumerated() {
      for position in territories[division] {
        let missing = unknown.map { Int($0.byTerritory[division][position]) } ?? 0
        add(
          division, position, subject, isUnknown(division, position) ? nil : values[position], unknown: missing)
      }
      let shown = territories[division].reduce(0.0) { $0 + values[$1] }
      check(division, measure, type, zoning, status, sums.whole, shown, outside: values.last ?? 0, repeated: 0)
    }
  }

  mutating func add(
    _ division: Int, _ position: Int, _ measure: Statistic.Measure, _ type: String, _ zoning: String,
    _ status: String, _ value: Double?, rule: String = "", date: String? = nil, unknown: Int = 0
  ) {
    add(division, position, subject(measure, type, zoning, status, rule: rule, date: date), value, unknown: unknown)
  }

  /// - Parameter subject: as of ``subject(_:_:_:_:rule:date:)``, looked up once for many territories.
  mutating func add(_ division: Int, _ position: Int, _ subject: Int32, _ value: Double?, unknown: Int = 0) {
    rows[division].append(
      StatisticTable.Entry(
        territory: Int32(position), subject: subject, value: value, unknown: Int32(clamping: unknown)))
  }

  mutating func subject(
    _ measure: Statistic.Measure, _ type: String, _ zoning: String, _ status: String, rule: String = "",
    date: String? = nil
  ) -> Int32 {
    subjects.position(
      of: StatisticTable.RowSubject(
        measure: measure, type: type, zoning: zoning, status: status, rule: rule, date: date))
  }

  mutating func check(
    _ division: Int, _ measure: Statistic.Measure, _ type: String, _ zoning: String, _ status: String,
    _ whole: Double, _ sum: Double, outside: Double, repeated: Double
  ) {
    sums.append(
      SumCheck(
        level: scope.divisions[division].id, measure: measure, type: type, zoning: zoning, status: status,
        whole: whole, sum: sum, outside: outside, repeated: repeated))
  }

  mutating func add(_ straddler: Straddler) { straddlers.append(straddler) }

  /// Territories of a division that a scheme touches and that are asked about.
  mutating func territories(touchedBy scheme: Int, _ division: Int) -> [Int] {
    if let known = touched[division][scheme] { return known }
    let cut = scope.divisions[division]
    let found =
      cut.level == .nation
      ? [0] : atlas.territories(ofScheme: scheme, among: cut.ofCommune, tolerance: question.tolerance)
    let kept = found.filter { isAsked[division][$0] }
    touched[division][scheme] = kept
    return kept
  }

  /// The territory of a division in which a scheme counts once.
  mutating func home(of scheme: Int, _ division: Int) -> Int? {
    if let known = homes[division][scheme] { return known }
    let placed = extentOfScheme[scheme] ?? SchemeExtent(scheme, inScope, atlas)
    extentOfScheme[scheme] = placed
    let found = placed.home(in: scope.divisions[division])
    homes[division][scheme] = .some(found)
    return found
  }

  mutating func zonesByTerritory(_ placed: PlacedZoning) -> ZonesByTerritory {
    if let known = laid[placed.zoning.id] { return known }
    let found = ZonesByTerritory(
      asked: placed.byCode.filter { placed.isZone($0, in: question.territory) },
      places: scope.divisions.map { placed.territories(in: $0, atlas.geography) },
      reached: scope.divisions.map { atlas.reaches(placed, $0) })
    laid[placed.zoning.id] = found
    return found
  }

  /// The same builder without rows, for another set of types: what was found once stays.
  var emptied: StatisticsBuilder {
    var copy = self
    copy.rows = scope.divisions.map { _ in [] }
    copy.subjects = StatisticTable.Subjects()
    copy.sums = []
    copy.straddlers = []
    return copy
  }

  /// Finds where every scheme counts, before builders for several sets of types go their own ways.
  mutating func placeSchemes() {
    for (scheme, row) in atlas.inventory.schemes.enumerated() where question.types.contains(row.type) {
      for division in scope.divisions.indices {
        _ = territories(touchedBy: scheme, division)
        if scope.isDetailed { _ = home(of: scheme, division) }
      }
    }
  }

  /// Rows of several builders by level, then code, then in the order of collection.
  static func sortedRows(_ builders: [StatisticsBuilder]) -> StatisticTable {
    var table = StatisticTable(builders.first?.scope.divisions ?? [])
    table.reserveCapacity(builders.reduce(0) { $0 + $1.rows.reduce(0) { $0 + $1.count } })
    for division in table.divisions.indices {
      table.append(builders.map { ($0.rows[division], $0.subjects) }, to: division)
    }
    return table
  }
}
