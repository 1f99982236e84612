/// Changes of a history, to be found by the code that was given up and by the codes that came after it.
struct ChangeIndex: Sendable {
  /// By code, then by day.
  let changes: [CommuneHistory.Change]
  /// First change of each code.
  private let firstOfCode: CodeIndex
  /// Changes by the code of each successor, by day.
  private let bySuccessor: LazyValue<[String: [CommuneHistory.Change]]>

  /// - Parameter changes: in any order.
  init(_ changes: [CommuneHistory.Change]) {
    let sorted = changes.sorted { ($0.code, $0.day) < ($1.code, $1.day) }
    self.changes = sorted
    firstOfCode = CodeIndex(sorted.map(\.code))
    bySuccessor = LazyValue {
      var result: [String: [CommuneHistory.Change]] = [:]
      for change in sorted.sorted(by: { ($0.day, $0.code) < ($1.day, $1.code) }) where change.kind != .renamed {
        for code in change.successors { result[code, default: []].append(change) }
      }
      return result
    }
  }

  /// Changes of a code, the earliest first.
  func of(_ code: String) -> ArraySlice<CommuneHistory.Change> {
    guard let first = firstOfCode[code] else { return [] }
    return changes[first...].prefix { $0.code == code }
  }

  /// Changes that a code came out of, the earliest first.
  func into(_ code: String) -> [CommuneHistory.Change] { bySuccessor.value[code] ?? [] }
}
