public import Coverage
public import Territory

extension Report {
  /// `stats`: figures per territory in long form, a table of the main ones for people, and how rows add up.
  /// - Parameters:
  ///   - view: pivot and reference territory asked for.
  ///   - comparison: with another day.
  ///   - shownLevels: levels of the main figures; by default all but EPCI, which are too many to read.
  public static func statistics(
    _ answer: StatisticsAnswer, rule: Rule?, view: StatisticsView = StatisticsView(),
    comparison: DateComparison? = nil, shownLevels: [String]? = nil, filters: [NamedValue], sources: [ReportSource],
    issues: [DataIssue]
  ) -> Report {
    let reference = view.reference.map { ReferenceValues($0, answer) }
    var tables: [Table] = []
    var shown: [(table: String, rows: Int)] = []
    if let pivot = view.pivot {
      tables.append(pivotTable(answer, pivot, reference))
      shown.append(("pivot", 120))
    }
    if let comparison {
      tables += [
        changesTable(comparison, answer.scope), changedZonesTable(comparison), changedSchemesTable(comparison),
      ]
      shown += [("changes", 80), ("changed_schemes", 40)]
    }
    tables += [
      statisticsTable(answer, reference), territoriesTable(answer, shownLevels), sumsTable(answer),
      straddlersTable(answer), levelsTable(answer),
    ]
    if view.pivot == nil && comparison == nil { shown.append(("territories", 60)) }
    shown.append(("straddlers", 15))
    return Report(
      command: "stats", header: answerHeader(answer.question, rule: rule, filters: filters, sources: sources),
      headlines: answer.sentences + [comparison?.sentence].compactMap { $0 }, tables: tables, shown: shown,
      issues: issues)
  }
}

/// Words for the types of statistics: "all" and the names that stand for themselves.
let typeWords = [Statistic.allTypes: Text(fr: "tous", en: "all")]

/// Words for the states that are counted, and for the published facts beside them.
let statusWords = words(InForceState.self, \.label).merging(
  ["signed": Text(fr: "signé", en: "signed"), "cofunded": Text(fr: "cofinancé", en: "co-funded")]
) { $1 }

func statisticsTable(_ answer: StatisticsAnswer, _ reference: ReferenceValues? = nil) -> Table {
  var columns = [
    TableColumn("level", Text(fr: "niveau", en: "level"), words: levelWords(answer.scope)),
    TableColumn("code", Text("code")),
    TableColumn("name", Text(fr: "territoire", en: "territory")),
    TableColumn("measure", Text(fr: "mesure", en: "measure"), words: words(Statistic.Measure.self, \.label)),
    TableColumn("type", Text("type"), words: typeWords), TableColumn("zoning", Text(fr: "zonage", en: "zoning")),
    TableColumn("status", Text(fr: "état", en: "state"), words: statusWords),
    TableColumn("value", Text(fr: "valeur", en: "value"), .figure), TableColumn("rule", Text(fr: "règle", en: "rule")),
    TableColumn("unknown", Text(fr: "termes inconnus", en: "unknown terms"), .whole),
    TableColumn("date", Text("date")),
  ]
  if reference != nil {
    columns += [
      TableColumn("reference", Text(fr: "territoire de référence", en: "reference territory")),
      TableColumn("reference_value", Text(fr: "sa valeur", en: "its value"), .figure),
    ]
  }
  let rows = answer.rows
  var pieces: [Table.Piece] = [
    .shared(keys: rows.territoryKeys) { position in
      let row = rows[position]
      return [.text(row.level), .text(row.code), .text(row.name)]
    },
    .shared(keys: rows.subjectKeys) { position in
      let row = rows[position]
      return [.text(row.measure.rawValue), .text(row.type), .text(row.zoning), .text(row.status)]
    },
    .cell { Value(rows.value(of: $0)) },
    .shared(keys: rows.subjectKeys) { [.text(rows[$0].rule)] },
    .cell { position in
      let unknown = rows.unknown(of: position)
      return unknown == 0 ? .none : .integer(unknown)
    },
    .cell { Value(rows.date(of: $0)) },
  ]
  if let reference {
    pieces += [.cell { Value(reference.code(for: rows[$0])) }, .cell { reference.cell(for: rows[$0]) }]
  }
  return Table(
    "rows", Text(fr: "Statistiques", en: "Statistics"), columns.filled("level", "measure"), count: rows.count,
    pieces: pieces)
}

extension Statistic {
  /// Its number, or the date of a measure that is one.
  var cell: Value { date.map(Value.text) ?? Value(value) }
}

/// The main figures, one line per territory of some levels, type and zoning.
func territoriesTable(_ answer: StatisticsAnswer, _ levels: [String]? = nil) -> Table {
  struct Key: Hashable {
    var level: String
    var code: String
    var measure: Statistic.Measure
    var type: String
    var zoning: String
    var status: String
  }
  var values: [Key: Double] = [:]
  var lines: [(level: String, code: String, name: String, type: String, zoning: String)] = []
  let counted = answer.question.inForce.rawValue
  // EPCI by the thousand are for CSV, unless some are asked for.
  let showsEPCI = answer.question.territory.codes[.epci] != nil
  let isShown = levels.map { Set($0) }
  for row in answer.rows {
    guard isShown?.contains(row.level) ?? (showsEPCI || row.level != TerritoryLevel.epci.rawValue) else { continue }
    let key = Key(
      level: row.level, code: row.code, measure: row.measure, type: row.type, zoning: row.zoning, status: row.status)
    // The rule asked for comes before the others.
    if let value = row.value, values[key] == nil { values[key] = value }
    let isLine = row.measure == .zonesRetained || (row.measure == .areaCoveredKm2 && row.zoning.isEmpty)
    if isLine, lines.last.map({ $0 != (row.level, row.code, row.name, row.type, row.zoning) }) ?? true {
      lines.append((row.level, row.code, row.name, row.type, row.zoning))
    }
  }
  // A line about the territory alone says no more than the lines of its zonings.
  let withZones = Set(lines.filter { !$0.zoning.isEmpty }.map { "\($0.level) \($0.code) \($0.type)" })
  lines.removeAll { $0.zoning.isEmpty && withZones.contains("\($0.level) \($0.code) \($0.type)") }
  return Table(
    "territories", Text(fr: "Principaux chiffres", en: "Main figures"),
    [
      TableColumn("level", Text(fr: "niveau", en: "level"), words: levelWords(answer.scope)),
      TableColumn("code", Text("code")), TableColumn("name", Text(fr: "territoire", en: "territory")),
      TableColumn("type", Text("type"), words: typeWords),
      TableColumn("certain", Text(fr: "certains", en: "certain"), .whole),
      TableColumn("presumed", Text(fr: "présumés", en: "presumed"), .whole),
      TableColumn("possible", Text(fr: "possibles", en: "possible"), .whole),
      TableColumn("population_share", Text(fr: "population en périmètre", en: "population in a perimeter"), .percent),
      TableColumn("area_share", Text(fr: "surface en périmètre", en: "area in a perimeter"), .percent),
      TableColumn("zoning", Text(fr: "zonage", en: "zoning")), TableColumn("zones", Text("zones"), .whole),
      TableColumn("zones_retained", Text(fr: "retenues", en: "retained"), .whole),
    ].filled("level"),
    rows: lines.map { line in
      func value(_ measure: Statistic.Measure, _ type: String, _ zoning: String, _ status: String) -> Double? {
        values[Key(level: line.level, code: line.code, measure: measure, type: type, zoning: zoning, status: status)]
      }
      func count(_ measure: Statistic.Measure, _ type: String, _ zoning: String, _ status: String) -> Value {
        Value(value(measure, type, zoning, status).map { Int($0) })
      }
      func share(_ part: Statistic.Measure, of whole: Statistic.Measure) -> Double? {
        guard let part = value(part, line.type, "", counted), let whole = value(whole, "", "", ""), whole > 0 else {
          return nil
        }
        return part / whole
      }
      let states = [InForceState.certain, .presumed, .possible].map {
        count(.schemes, line.type, "", $0.rawValue)
      }
      return [.text(line.level), .text(line.code), .text(line.name), .text(line.type)] + states + [
        Value(share(.populationInSchemes, of: .population)), Value(share(.areaCoveredKm2, of: .areaKm2)),
        .text(line.zoning), line.zoning.isEmpty ? .none : count(.zones, "", line.zoning, ""),
        line.zoning.isEmpty ? .none : count(.zonesRetained, line.type, line.zoning, counted),
      ]
    })
}
