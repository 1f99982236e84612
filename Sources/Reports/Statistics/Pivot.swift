public import Coverage
import Territory

/// How statistics are laid out.
public struct StatisticsView: Sendable {
  public var pivot: Pivot?
  public var reference: ReferenceTerritory?

  public init(pivot: Pivot? = nil, reference: ReferenceTerritory? = nil) {
    self.pivot = pivot
    self.reference = reference
  }
}

/// Statistics with one line per territory of a level and the values of a dimension side by side.
public struct Pivot: Sendable {
  /// Id of the level whose territories are the rows.
  public var rows: String
  public var columns: Dimension
  /// Empty: all measures when they are the columns, else zones retained, or the one that fits the columns.
  public var measures: [Statistic.Measure]
  /// Values that other dimensions are limited to; a row where the dimension says nothing stays.
  public var only: [Dimension: Set<String>] = [:]

  public enum Dimension: String, Sendable, CaseIterable {
    case measure, type, zoning, status, rule
  }

  public init(rows: String, columns: Dimension, measures: [Statistic.Measure] = []) {
    self.rows = rows
    self.columns = columns
    self.measures = measures
  }

  /// The measures asked for, else those that the columns are usually about.
  var chosen: Set<Statistic.Measure> {
    if !measures.isEmpty { return Set(measures) }
    switch columns {
    case .measure: return Set(Statistic.Measure.allCases)
    case .type: return [.populationInSchemes, .populationRetained]
    case .zoning, .rule: return [.zonesRetained]
    case .status: return [.schemes]
    }
  }
}

extension Statistic {
  func value(of dimension: Pivot.Dimension) -> String {
    switch dimension {
    case .measure: measure.rawValue
    case .type: type
    case .zoning: zoning
    case .status: status
    case .rule: rule
    }
  }
}

/// `pivot`: a column for each value of the dimension; where other dimensions vary too, for each combination of them, so
/// that a cell is always one figure and never a sum.
func pivotTable(_ answer: StatisticsAnswer, _ pivot: Pivot, _ reference: ReferenceValues?) -> Table {
  let chosen = pivot.chosen
  let rows = answer.rows.filter { row in
    row.level == pivot.rows && chosen.contains(row.measure)
      // Only zones have zonings and rules.
      && (pivot.columns != .zoning || !row.zoning.isEmpty) && (pivot.columns != .rule || !row.rule.isEmpty)
      && (pivot.columns != .type || pivot.measures.count > 0 || row.zoning.isEmpty)
      && pivot.only.allSatisfy { dimension, values in
        let value = row.value(of: dimension)
        return value.isEmpty || values.contains(value)
      }
  }
  let others = Pivot.Dimension.allCases.filter { dimension in
    dimension != pivot.columns && Set(rows.map { $0.value(of: dimension) }).count > 1
  }
  let shown = [pivot.columns] + others
  var keys: [[String]] = []
  var styles: [TableColumn.Style] = []
  var columnOf: [[String]: Int] = [:]
  var lines: [(code: String, name: String, first: Statistic)] = []
  var lineOf: [String: Int] = [:]
  var cells: [[Int: Statistic]] = []
  for row in rows {
    let key = shown.map { row.value(of: $0) }
    if columnOf[key] == nil {
      columnOf[key] = keys.count
      keys.append(key)
      styles.append(row.measure.style)
    }
    if lineOf[row.code] == nil {
      lineOf[row.code] = lines.count
      lines.append((row.code, row.name, row))
      cells.append([:])
    }
    if let line = lineOf[row.code], let column = columnOf[key] { cells[line][column] = row }
  }
  let order = keys.indices.sorted { isBefore(keys[$0], keys[$1], shown, answer) }
  var columns = [TableColumn("code", Text("code")), TableColumn("name", Text(fr: "territoire", en: "territory"))]
  if reference != nil { columns.append(TableColumn("reference", Text(fr: "référence", en: "reference"))) }
  for at in order {
    columns.append(TableColumn(pivotName(keys[at]), pivotHeading(keys[at], shown), styles[at]))
    if reference != nil {
      columns.append(
        TableColumn(
          pivotName(keys[at]) + "_reference",
          Text(fr: "réf. " + pivotHeading(keys[at], shown).fr, en: "ref. " + pivotHeading(keys[at], shown).en),
          styles[at]))
    }
  }
  return Table(
    "pivot", Text(fr: "Tableau croisé", en: "Pivot"), columns,
    rows: lines.indices.map { line in
      var row: [Value] = [.text(lines[line].code), .text(lines[line].name)]
      if let reference { row.append(Value(reference.code(for: lines[line].first))) }
      for at in order {
        row.append(cells[line][at]?.cell ?? .none)
        if let reference { row.append(cells[line][at].map(reference.cell) ?? .none) }
      }
      return row
    })
}

/// Measures, types and states in their own order, zonings and rules by name.
private func isBefore(
  _ a: [String], _ b: [String], _ dimensions: [Pivot.Dimension], _ answer: StatisticsAnswer
) -> Bool {
  func rank(_ word: String, _ dimension: Pivot.Dimension) -> Int {
    switch dimension {
    case .measure: Statistic.Measure.allCases.firstIndex { $0.rawValue == word } ?? 0
    case .type: answer.question.types.firstIndex(of: word) ?? answer.question.types.count
    case .status: InForceState.allCases.firstIndex { $0.rawValue == word } ?? InForceState.allCases.count
    case .zoning, .rule: 0
    }
  }
  for (at, dimension) in dimensions.enumerated() where a[at] != b[at] {
    let (mine, its) = (rank(a[at], dimension), rank(b[at], dimension))
    return mine != its ? mine < its : a[at] < b[at]
  }
  return false
}

private func pivotName(_ key: [String]) -> String { key.filter { !$0.isEmpty }.joined(separator: " ") }

private func pivotHeading(_ key: [String], _ dimensions: [Pivot.Dimension]) -> Text {
  let parts = zip(key, dimensions).filter { !$0.0.isEmpty }.map { word, dimension in
    switch dimension {
    case .measure: Statistic.Measure(rawValue: word)?.label ?? Text(word)
    case .type: typeWords[word] ?? Text(word)
    case .status: statusWords[word] ?? Text(word)
    case .zoning, .rule: Text(word)
    }
  }
  return Text(fr: parts.map(\.fr).joined(separator: ", "), en: parts.map(\.en).joined(separator: ", "))
}

extension Statistic.Measure {
  /// How people read its figures.
  var style: TableColumn.Style {
    switch self {
    case .populationShare, .areaShare, .zonesShare: .percent
    case .areaKm2, .areaCoveredKm2, .schemeAreaMedian, .schemeAreaSmallest, .schemeAreaLargest: .tenths
    case .firstSignature, .lastSignature: .plain
    default: .whole
    }
  }
}
