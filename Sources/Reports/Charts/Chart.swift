public import Coverage
public import Territory

/// What a chart shows: one value per territory and series, with the table that it is drawn from.
public struct Chart: Sendable {
  public var title: Text
  /// What the figures rest on: day, schemes.
  public var subtitle: Text
  /// The figures, to publish with the chart.
  public var table: Table
  var categories: [String]
  var series: [Series]
  var style: TableColumn.Style

  struct Series: Sendable {
    var name: Text
    /// `nil`: unknown.
    var values: [Double?]
  }

  public enum Form: String, Sendable, CaseIterable {
    /// Bars of all series side by side, territory by territory.
    case bars
    /// One panel per series, on one scale.
    case multiples
  }

  /// A measure of the territories of a level, one series per type (and per state, for counts of schemes).
  ///
  /// The territories are sorted by the first series, the largest first, unknown last; beyond `limit` they are left to
  /// the table.
  /// - Returns: `nil` when the answer has no such figure.
  public init?(_ measure: Statistic.Measure, level: String, of answer: StatisticsAnswer, limit: Int = 40) {
    var pivot = Pivot(rows: level, columns: .type, measures: [measure])
    let retained = answer.rows.first { $0.measure == .zonesRetained }
    if let retained { pivot.only = [.rule: [retained.rule], .zoning: [retained.zoning]] }
    // Counts of schemes by state come with the two published facts; the states are what adds up.
    pivot.only[.status] = Set(InForceState.allCases.map(\.rawValue))
    if answer.question.types.count > 1 { pivot.only[.type] = Set(answer.question.types) }
    table = pivotTable(answer, pivot, nil)
    let rows = table.rows
    guard table.columns.count > 2, !rows.isEmpty else { return nil }
    style = measure.style
    let columns = Array(2..<table.columns.count)
    let values = rows.map { row in columns.map { row[$0].double } }
    let order = values.indices.sorted { (values[$1][0] ?? -1, $0) < (values[$0][0] ?? -1, $1) }
    let shown = order.prefix(limit)
    categories = shown.map { if case .text(let name) = rows[$0][1] { name } else { "" } }
    let headings = table.columns.map(\.heading)
    series = columns.indices.map { at in
      Series(name: headings[columns[at]], values: shown.map { values[$0][at] })
    }
    title = Text(fr: measure.label.fr.capitalizedFirst, en: measure.label.en.capitalizedFirst)
    let (fr, en) = (NumberStyle(.fr), NumberStyle(.en))
    let day = answer.question.on
    let label = answer.scope.divisions.first { $0.id == level }?.label ?? Text(level)
    let left = rows.count - shown.count
    subtitle = Text(
      fr: "Par \(label.fr), au \(fr.day(day)), dispositifs \(answer.question.inForce.label.fr)"
        + (left > 0 ? " ; \(fr.number(left)) autres territoires dans la table" : ""),
      en: "By \(label.en), on \(en.day(day)), schemes \(answer.question.inForce.label.en)"
        + (left > 0 ? "; \(en.number(left)) more territories in the table" : ""))
  }

  /// The value as people read it.
  func label(_ value: Double?, _ language: Language) -> String {
    let numbers = NumberStyle(language)
    guard let value else { return Text(fr: "inconnu", en: "unknown")(language) }
    switch style {
    case .percent: return numbers.percent(value)
    case .tenths: return numbers.number(value, decimals: 1)
    case .hundredths: return numbers.number(value, decimals: 2)
    case .whole, .plain: return numbers.number(value)
    case .figure: return numbers.number(value, decimals: value == value.rounded() ? 0 : 1)
    }
  }

  /// A mark of the scale, without needless decimals.
  func mark(_ value: Double, _ language: Language) -> String {
    let numbers = NumberStyle(language)
    if style == .percent { return numbers.number(value * 100) + (language == .fr ? "\u{00A0}%" : "%") }
    return numbers.number(value, decimals: value == value.rounded() ? 0 : 2)
  }

  /// End of the scale and the step of its marks: a round number at or above the largest value; 100 % for shares.
  var scale: (end: Double, step: Double) {
    if style == .percent { return (1, 0.25) }
    return roundScale(series.flatMap(\.values).compactMap { $0 }.max() ?? 0, isWhole: style == .whole)
  }
}

/// A scale of at most five marks up to a round number at or above a value.
/// Example: 7 of something whole gives marks at 0, 2, 4, 6, 8.
func roundScale(_ largest: Double, isWhole: Bool) -> (end: Double, step: Double) {
  if largest <= 0 { return (1, 1) }
  var step = 1.0
  while step * 5 < largest { step *= 10 }
  while step > 1e-6, step / 10 * 5 >= largest { step /= 10 }
  for smaller in [step / 5, step / 2] where smaller * 5 >= largest {
    step = smaller
    break
  }
  // Nobody counts half a scheme.
  if isWhole { step = max(1, step) }
  return ((largest / step).rounded(.up) * step, step)
}

extension String {
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}

extension Value {
  /// As a number, `nil` when it is none.
  var double: Double? {
    switch self {
    case .number(let number): number
    case .integer(let integer): Double(integer)
    case .none, .text, .boolean, .list, .record: nil
    }
  }
}
