import Foundation
import Territory
import Testing

@testable import Reports

/// What `maillage schema` and GeoData/schemas say is what the writers write.
@Suite struct ContractTests {
  @Test func everyColumnHasAMeaning() {
    func check(_ name: String, _ facts: ColumnFacts) {
      #expect(!facts.meaning.fr.isEmpty && !facts.meaning.en.isEmpty, "\(name) has no meaning")
    }
    for command in contract {
      for member in command.header { check("\(command.name) \(member.name)", member.facts) }
      for table in command.allTables {
        for column in table.columns {
          check("\(table.fullName).\(column.name)", column.facts)
          if case .word = column.facts.type { #expect(!column.words.isEmpty, "\(table.fullName).\(column.name)") }
        }
      }
    }
  }

  @Test func everyMeaningIsOfAColumn() {
    let used = Set(
      contract.flatMap { command in
        command.allTables.flatMap { table in
          table.columns.map { column in
            let names = columnKeys(of: column.name, table.command, table.name)
            return names.first { columnMeanings[$0] != nil } ?? ""
          }
        }
      })
    let unused = Set(columnMeanings.keys).subtracting(used)
    #expect(unused.isEmpty, "\(unused.sorted())")
    let members = Set(contract.flatMap { $0.header.map(\.name) })
    #expect(Set(headerMeanings.keys) == members)
  }

  @Test func answersAreAsDescribed() throws {
    for report in try EveryReport.all() {
      let command = try #require(contract.first { $0.answer == report.command })
      let fixed = ["schema_version", "tool", "command"]
      #expect(fixed + report.header.map(\.name) == command.header.map(\.name), "\(report.command)")
      for (field, member) in zip(report.header, command.header.dropFirst(fixed.count)) {
        expect(field.value, member, "\(report.command) \(field.name)")
      }
      #expect(Set(report.tableNames) == Set(command.tables.map(\.name)), "\(report.command)")
      for described in command.tables {
        let table = try #require(report.table(described.name, .fr), "\(described.fullName)")
        try expect(table, described)
      }
    }
  }

  /// Columns in their order, and every cell of the type of its column.
  private func expect(_ table: Table, _ described: ContractTable) throws {
    var rest = described.columns[...]
    for (position, column) in table.columns.enumerated() {
      let found = try #require(described.column(named: column.name), "\(described.fullName) lacks \(column.name)")
      rest.removeAll { $0.name == found.name }
      for row in table.rows { expect(row[position], found, "\(described.fullName).\(column.name)") }
    }
    let lacking = rest.filter { !$0.isOptional }.map(\.name)
    #expect(lacking.isEmpty, "\(described.fullName) lacks \(lacking)")
    let always = described.columns.filter { !$0.isOptional }.map(\.name)
    let order = table.columns.map(\.name).filter(always.contains)
    #expect(order == always, "\(described.fullName)")
  }

  private func expect(_ value: Value, _ column: ContractColumn, _ name: String) {
    #expect(value == .none || column.facts.type.holds(value, column.words), "\(name): \(value)")
  }
}

extension ColumnType {
  fileprivate func holds(_ value: Value, _ words: [String: Text] = [:]) -> Bool {
    switch (self, value) {
    case (.string, .text), (.integer, .integer), (.number, .integer), (.number, .number), (.boolean, .boolean),
      (.any, .number), (.any, .integer), (.any, .text):
      true
    case (.word, .text(let word)): words[word] != nil
    case (.date, .text(let text)): text.wholeMatch(of: /\d{4}-\d{2}-\d{2}/) != nil
    case (.partialDate, .text(let text)): PartialDate(text) != nil || text.contains("..")
    case (.list(let element), .list(let values)): values.allSatisfy { element.holds($0, words) }
    case (.record(let members), .record(let fields)):
      members.map(\.name) == fields.map(\.name)
        && zip(members, fields).allSatisfy { $1.value == .none || $0.facts.type.holds($1.value) }
    default: false
    }
  }
}
