public import Territory

/// A column of the contract: its name, and what it holds.
public struct ContractColumn: Sendable {
  /// With `<…>` where a part of the name depends on the question: `class_<tolerance>`.
  public var name: String
  public var heading: Text
  public var facts: ColumnFacts
  /// The values that a ``ColumnType/word`` can take, and what people read instead.
  public var words: [String: Text]
  /// Not there in every answer.
  public var isOptional: Bool
  /// Where it is there, every row has a value (``TableColumn/isFilled``).
  public var isFilled = false

  var isPattern: Bool { name.contains("<") }
}

/// A table of the contract, described without an answer.
public struct ContractTable: Sendable {
  public var command: String
  public var name: String
  public var title: Text
  public var columns: [ContractColumn]
  /// The option of a run that has it; `nil` for a table of every answer.
  public var option: String?

  /// `coverage.zones`
  public var fullName: String { "\(command).\(name)" }

  /// - Parameters:
  ///   - table: as the writer of the answer makes it, with every column that it may have.
  ///   - optional: names of its columns that not every answer has.
  init(_ command: String, _ table: Table, option: String? = nil, optional: Set<String> = []) {
    self.command = command
    self.option = option
    name = table.name
    title = table.title
    columns = table.columns.map { column in
      ContractColumn(
        name: column.name, heading: column.heading, facts: columnFacts(of: column.name, command, table.name),
        words: column.words, isOptional: optional.contains(column.name) || column.name.contains("<"),
        isFilled: column.isFilled)
    }
  }

  /// The column that is written under that name, one that stands for many names included.
  public func column(named name: String) -> ContractColumn? {
    columns.first { $0.name == name }
      ?? columns.first { $0.isPattern && (try? Regex($0.pattern).wholeMatch(in: name)) != nil }
  }

  /// The same table as another command writes it, into a file of that name.
  func written(by command: String, as name: String) -> ContractTable {
    var table = self
    table.command = command
    table.name = name
    return table
  }
}

/// By what ``columnKeys(of:_:_:)`` looks for.
let columnMeanings = [
  subjectMeanings, figureMeanings, coverageMeanings, crossingMeanings, completenessMeanings, zoningMeanings,
  schemeMeanings,
  statisticsMeanings,
  evidenceMeanings,
].reduce(into: [:]) { all, some in all.merge(some) { first, _ in first } }

/// Names under which a column is described, the closest first: as it stands in a table of a command, in a table of that
/// name, in any table.
func columnKeys(of column: String, _ command: String, _ table: String) -> [String] {
  ["\(command).\(table).\(column)", "\(table).\(column)", column]
}

/// Without a meaning where nothing is said of the column, which a test finds.
private func columnFacts(of column: String, _ command: String, _ table: String) -> ColumnFacts {
  columnKeys(of: column, command, table).lazy.compactMap { columnMeanings[$0] }.first
    ?? ColumnFacts(.string, fr: "", en: "")
}
