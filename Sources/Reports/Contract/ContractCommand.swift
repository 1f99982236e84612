internal import Territory

/// A command of the contract: the members that open its answer, and its tables.
public struct ContractCommand: Sendable {
  public var name: String
  /// What its answer says under `command`.
  public var answer: String
  /// Before the tables, in their order; none where the command writes files of tables and no answer.
  public var header: [ContractColumn]
  /// The arrays of its answer, or its files where it has no answer.
  public var tables: [ContractTable]
  /// Tables that it writes into a file of their own, beside its answer.
  public var files: [ContractTable]

  public var hasAnswer: Bool { !header.isEmpty }
  public var allTables: [ContractTable] { tables + files }

  /// - Parameter header: names of the members, described by ``headerMeanings``.
  init(_ name: String, answer: String? = nil, header: String, _ tables: [ContractTable], files: [ContractTable] = []) {
    self.name = name
    self.answer = answer ?? name
    self.tables = tables
    self.files = files
    self.header = header.split(separator: " ").map { member in
      ContractColumn(
        name: String(member), heading: Text(String(member)),
        facts: headerMeanings[String(member)] ?? ColumnFacts(.string, fr: "", en: ""), words: [:], isOptional: false)
    }
  }
}
