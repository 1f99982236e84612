import Coverage
import Territory

/// The territory whose figures stand beside each row.
public struct ReferenceTerritory: Sendable {
  /// Id of its level.
  public var level: String
  /// `nil`: the territory of that level that holds most communes of the row's own.
  public var code: String?

  public init(level: String, code: String? = nil) {
    self.level = level
    self.code = code
  }
}

/// Looks up the figure of the reference territory for a row.
struct ReferenceValues {
  private struct Key: Hashable {
    var code: String
    var measure: Statistic.Measure
    var type: String
    var zoning: String
    var status: String
    var rule: String

    init(_ code: String, _ row: Statistic) {
      self.code = code
      measure = row.measure
      type = row.type
      zoning = row.zoning
      status = row.status
      rule = row.rule
    }
  }

  private let fixed: String?
  /// By level and code of the row.
  private var parents: [String: [String: String]] = [:]
  private var cells: [Key: Value] = [:]

  init(_ territory: ReferenceTerritory, _ answer: StatisticsAnswer) {
    fixed = territory.code
    for row in answer.rows where row.level == territory.level { cells[Key(row.code, row)] = Value(row.value) }
    guard let above = answer.scope.divisions.first(where: { $0.id == territory.level }) else { return }
    for division in answer.scope.divisions {
      var counts = [[Int32: Int]](repeating: [:], count: division.codes.count)
      for (mine, its) in zip(division.ofCommune, above.ofCommune) where mine >= 0 && its >= 0 {
        counts[Int(mine)][its, default: 0] += 1
      }
      var found: [String: String] = [:]
      for (position, count) in counts.enumerated() {
        let most = count.min { ($1.value, $0.key) < ($0.value, $1.key) }
        if let most { found[division.codes[position]] = above.codes[Int(most.key)] }
      }
      parents[division.id] = found
    }
  }

  func code(for row: Statistic) -> String? { fixed ?? parents[row.level]?[row.code] }

  func cell(for row: Statistic) -> Value { code(for: row).flatMap { cells[Key($0, row)] } ?? .none }
}
