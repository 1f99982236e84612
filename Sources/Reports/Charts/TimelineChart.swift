public import Coverage
public import Territory

/// A timeline as a chart: for each type of scheme, how many are in force and how many zones they cover, date by date,
/// with the span from certain to possible.
public struct TimelineChart: Sendable {
  public var title: Text
  /// What the figures rest on.
  public var subtitle: Text
  /// The figures, to publish with the chart.
  public var table: Table
  var dates: [Day]
  /// One row of panels per type, the union of all types last.
  var rows: [Row]
  /// Above each column of panels.
  var columns: [Text]

  struct Row: Sendable {
    var name: Text
    /// One per column: schemes, then the zones of each zoning.
    var series: [Series]
  }

  struct Series: Sendable {
    /// By date; `nil` is unknown.
    var points: [Point?]
    /// Zones in all at the last date; `nil` for schemes.
    var whole: Int?
  }

  struct Point: Sendable, Equatable {
    var value: Int
    var low: Int
    var high: Int
  }

  /// The territory asked about as a whole; territories followed beside it are in the table.
  public init(_ answers: [TimelineAnswer]) {
    let first = answers[0]
    dates = first.dates
    table = pointsTable(answers)
    let whole = first.points.first?.summary
    let types = first.question.types + (first.question.types.count > 1 ? [Statistic.allTypes] : [])
    rows = types.map { type in
      func series(_ answer: TimelineAnswer, _ point: (CoverageSummary) -> Point?) -> [Point?] {
        let byDay = Dictionary(
          answer.points.filter {
            $0.type == type && $0.summary.level == whole?.level && $0.summary.code == whole?.code
          }
          .map { ($0.on, $0.summary) }, uniquingKeysWith: { first, _ in first })
        return first.dates.map { day in byDay[day].flatMap { $0.isInventoryReached ? point($0) : nil } }
      }
      let schemes = series(first) { Point(value: $0.schemes, low: $0.schemesCertain, high: $0.schemesPossible) }
      let zones = answers.map { answer in
        Series(
          // What is undecided may be retained: it widens the band.
          points: series(answer) { row in
            row.retainedKnown.map { retained in
              Point(
                value: retained, low: row.retainedCertain,
                high: max(row.retainedPossible + row.undecidedPossible, retained + row.undecided))
            }
          },
          whole: answer.points.last { $0.summary.code == whole?.code && $0.type == type }?.summary.zones)
      }
      let name = type == Statistic.allTypes ? Text(fr: "Tous types réunis", en: "All types together") : Text(type)
      return Row(name: name, series: [Series(points: schemes)] + zones)
    }
    columns =
      [Text(fr: "Dispositifs en vigueur", en: "Schemes in force")]
      + answers.map { Text(fr: "\($0.zoning.noun.fr) : nombre retenu", en: "\($0.zoning.noun.en) retained") }
    let (fr, en) = (NumberStyle(.fr), NumberStyle(.en))
    let names = (answers.map(\.zoning.noun.fr), answers.map(\.zoning.noun.en))
    let place = whole?.name ?? ""
    title = Text(
      fr: "\(first.question.types.joined(separator: ", ")) et \(names.0.joined(separator: ", ")) : \(place)",
      en: "\(first.question.types.joined(separator: ", ")) and \(names.1.joined(separator: ", ")): \(place)")
    guard let from = dates.first, let to = dates.last else {
      subtitle = Text("")
      return
    }
    subtitle = Text(
      fr:
        "Du \(fr.day(from)) au \(fr.day(to)), règle « \(first.rule.id) ». Trait : \(first.question.inForce.label.fr) ; "
        + "bande : des dispositifs certains seuls aux possibles compris",
      en:
        "From \(en.day(from)) to \(en.day(to)), rule \"\(first.rule.id)\". Line: \(first.question.inForce.label.en); "
        + "band: from certain schemes alone to possible ones included")
  }

  /// What a screen reader says: each series at both ends.
  func description(_ language: Language) -> String {
    rows.flatMap { row in
      zip(columns, row.series).map { column, series in
        let ends = [series.points.first ?? nil, series.points.last ?? nil].map { point in
          point.map { words($0, language) } ?? Text(fr: "inconnu", en: "unknown")(language)
        }
        return Text(
          fr: "\(row.name.fr), \(column.fr) : de \(ends[0]) à \(ends[1])",
          en: "\(row.name.en), \(column.en): from \(ends[0]) to \(ends[1])")(language)
      }
    }.joined(separator: Text(fr: " ; ", en: "; ")(language)) + "."
  }

  /// `46`, or `46 (40–52)` where the state of the schemes makes a difference.
  func words(_ point: Point, _ language: Language) -> String {
    let numbers = NumberStyle(language)
    let span = point.low == point.high ? "" : " (\(numbers.number(point.low))–\(numbers.number(point.high)))"
    return numbers.number(point.value) + span
  }
}
