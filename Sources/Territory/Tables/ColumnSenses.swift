/// The senses of a table's columns: one recogniser for every kind of table.
///
/// Columns that the user names come first, then exact names, then spellings, then contents. A column has one sense
/// unless the user gives it several.
public struct ColumnSenses: Sendable {
  /// Why a column has its sense.
  public enum Reason: String, Sendable, CaseIterable {
    case stated, name, spelling, content

    public var label: Text {
      switch self {
      case .stated: Text(fr: "--columns", en: "--columns")
      case .name: Text(fr: "son nom", en: "its name")
      case .spelling: Text(fr: "la forme de son nom", en: "the form of its name")
      case .content: Text(fr: "son contenu", en: "its content")
      }
    }
  }

  let table: SourceTable
  let role: TableRole
  private(set) var found: [(sense: ColumnSense, positions: [Int], reason: Reason)] = []
  /// What a column without a sense could mean.
  private var proposals: [Int: ColumnSense] = [:]

  /// - Parameter veto: a column that cannot have a sense whatever its name, judged by its cells.
  init(
    _ table: SourceTable, as role: TableRole, stated: [String: String] = [:],
    veto: (ColumnSense, Int) -> Bool = { _, _ in false }
  ) {
    self.table = table
    self.role = role
    for (word, positions, reason) in table.statedSenses {
      guard let sense = role.sense(called: word) else { continue }
      found.append((sense, positions, reason))
    }
    let folded = table.columnNames.map(foldedName)
    for sense in role.senses where position(sense) == nil {
      guard let name = stated[sense.word], let position = folded.firstIndex(of: foldedName(name)) else { continue }
      found.append((sense, [position], .name))
    }
    // A name that is written like that of a field is its field, whatever other column could have it by likeness.
    for sense in role.senses where position(sense) == nil {
      for name in sense.names {
        guard let position = folded.firstIndex(of: foldedName(name)), isFree(position), !veto(sense, position) else {
          continue
        }
        found.append((sense, [position], .name))
        break
      }
    }
    let words = table.columnNames.map { HeaderWords($0) }
    for sense in role.senses where position(sense) == nil {
      let spelled = words.indices.first { column in
        isFree(column) && words[column].isShort && sense.isSpelled(words[column]) && !veto(sense, column)
      }
      if let spelled { found.append((sense, [spelled], .spelling)) }
    }
  }

  func isFree(_ column: Int) -> Bool {
    !table.columnNames[column].isEmpty && !found.contains { $0.positions.contains(column) }
  }

  /// Columns without a sense.
  var free: [Int] { table.columnNames.indices.filter(isFree) }

  func position(_ sense: ColumnSense) -> Int? { found.first { $0.sense == sense }?.positions.first }

  func reason(_ sense: ColumnSense) -> Reason? { found.first { $0.sense == sense }?.reason }

  func name(_ sense: ColumnSense) -> String? { position(sense).map { table.columnNames[$0] } }

  /// Takes a column for a sense that has none, by its content.
  mutating func take(_ column: Int, as sense: ColumnSense) { found.append((sense, [column], .content)) }

  /// Says what a column without a sense could mean.
  mutating func propose(_ sense: ColumnSense, for column: Int) { proposals[column] = sense }

  /// Leaves a column without the sense that it has.
  mutating func drop(_ sense: ColumnSense) { found.removeAll { $0.sense == sense } }

  /// Cells of the column of that sense, blanks trimmed, empty ones as `nil`; those of several columns are listed one
  /// after the other. `nil` without such a column.
  subscript(sense: ColumnSense) -> [String?]? {
    guard let positions = found.first(where: { $0.sense == sense })?.positions, let first = positions.first else {
      return nil
    }
    if positions.count == 1 { return table.columns[first].map { $0.flatMap(trimmed) } }
    return (0..<table.rowCount).map { row in
      let cells = positions.compactMap { table.columns[$0][row].flatMap(trimmed) }
      return cells.isEmpty ? nil : cells.joined(separator: "; ")
    }
  }

  /// What is said of each column in the account of the file.
  func columns(otherwise other: String = "") -> [ColumnReading] {
    table.columnNames.indices.filter { !table.columnNames[$0].isEmpty }.map { column in
      let senses = found.filter { $0.positions.contains(column) }
      return ColumnReading(
        name: table.columnNames[column],
        sense: senses.isEmpty ? other : senses.map(\.sense.word).joined(separator: " "),
        reason: senses.first?.reason, proposal: proposals[column]?.word ?? "")
    }
  }
}

/// What one column was read as.
public struct ColumnReading: Sendable, Equatable {
  public var name: String
  /// `id`, `places`, …; `attribute` for one to filter by; empty when it is not used.
  public var sense: String
  public var reason: ColumnSenses.Reason?
  /// The sense that `--columns` may give it, for one whose content looks like something.
  public var proposal: String

  public init(name: String, sense: String, reason: ColumnSenses.Reason?, proposal: String = "") {
    self.name = name
    self.sense = sense
    self.reason = reason
    self.proposal = proposal
  }
}
