internal import Territory

extension ContractTable {
  /// Its Frictionless Table Schema: the columns that every CSV file of it has, in their order; under `optionalFields`,
  /// those that depend on the question, some by a pattern of their name.
  ///
  /// A list is one cell with blanks between its values; a record shows its first member. A column in which no cell is empty
  /// has the constraint `required`.
  public var tableSchema: String {
    let always = columns.filter { !$0.isOptional }.map { $0.field(named: "name", $0.name) }
    let others = columns.filter(\.isOptional).map { column in
      column.isPattern ? column.field(named: "pattern", column.pattern) : column.field(named: "name", column.name)
    }
    let schema: [NamedValue] = [
      NamedValue("name", .text(fullName)), NamedValue("title", .text(title.en)),
      NamedValue("title_fr", .text(title.fr)), NamedValue("version", .text(schemaVersion)),
      NamedValue("fields", .list(always)),
    ]
    return Value.record(schema + (others.isEmpty ? [] : [NamedValue("optionalFields", .list(others))])).indentedJSON()
  }
}

extension ContractColumn {
  fileprivate func field(named key: String, _ name: String) -> Value {
    let cell = facts.type.cell
    let required: [NamedValue] = isFilled ? [NamedValue("required", .boolean(true))] : []
    let constraint: [NamedValue] =
      switch cell {
      case .word: [NamedValue("enum", .list(words.keys.filter { !$0.isEmpty }.sorted().map(Value.text)))]
      case .partialDate: [NamedValue("pattern", .text(partialDatePattern))]
      default: []
      }
    let constraints = required + constraint
    return .record(
      [
        NamedValue(key, .text(name)), NamedValue("type", .text(cell.name)),
        NamedValue("title", .text(heading.en)), NamedValue("title_fr", .text(heading.fr)),
        NamedValue("description", .text(facts.meaning.en)), NamedValue("description_fr", .text(facts.meaning.fr)),
      ] + (facts.unit.map { [NamedValue("unit", .text($0.rawValue))] } ?? [])
        + (constraints.isEmpty ? [] : [NamedValue("constraints", .record(constraints))]))
  }
}

extension ColumnType {
  /// What stands in a cell of CSV.
  fileprivate var cell: ColumnType {
    switch self {
    case .list: .string
    case .record(let members): members.first?.facts.type.cell ?? .string
    default: self
    }
  }
}
