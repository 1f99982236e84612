internal import Territory

extension ContractCommand {
  /// The JSON Schema (draft 2020-12) of its answer; `nil` where it has none.
  ///
  /// `description` is English and `description_fr` French; `unit` is that of a number. Unknown is null, where a column can be.
  public var jsonSchema: String? { hasAnswer ? schema.indentedJSON() : nil }

  private var schema: Value {
    let constants = ["schema_version": schemaVersion, "command": answer]
    let members = header.map { member in
      NamedValue(
        member.name, constants[member.name].map { .record([NamedValue("const", .text($0))]) } ?? member.schema)
    }
    let arrays = tables.map { table in
      NamedValue(
        table.name,
        .record(
          table.title.described + [
            NamedValue("type", .text("array")),
            NamedValue("items", .record([NamedValue("$ref", .text("#/$defs/\(table.name)"))])),
          ]))
    }
    return .record([
      NamedValue("$schema", .text("https://json-schema.org/draft/2020-12/schema")),
      NamedValue("title", .text("maillage \(answer) --format json")),
      NamedValue("type", .text("object")), NamedValue("properties", .record(members + arrays)),
      NamedValue(
        "required", Value(codes: header.map(\.name) + tables.filter { $0.option == nil }.map(\.name))),
      NamedValue("additionalProperties", .boolean(false)),
      NamedValue("$defs", .record(tables.map { NamedValue($0.name, $0.rowSchema) })),
    ])
  }
}

extension ContractTable {
  fileprivate var rowSchema: Value {
    let patterns = columns.filter(\.isPattern)
    return .record(
      [
        NamedValue("type", .text("object")),
        NamedValue(
          "properties", .record(columns.filter { !$0.isPattern }.map { NamedValue($0.name, $0.schema) })),
      ]
        + (patterns.isEmpty
          ? []
          : [NamedValue("patternProperties", .record(patterns.map { NamedValue($0.pattern, $0.schema) }))])
        + [
          NamedValue("required", Value(codes: columns.filter { !$0.isOptional }.map(\.name))),
          NamedValue("additionalProperties", .boolean(false)),
        ])
  }
}

extension ContractColumn {
  /// A regular expression for the names that ``name`` stands for.
  var pattern: String { "^" + name.replacing(/<[^>]*>/, with: ".+") + "$" }

  fileprivate var schema: Value { facts.schema(words.keys.sorted(), isFilled: isFilled) }
}

extension Text {
  fileprivate var described: [NamedValue] {
    [NamedValue("description", .text(en)), NamedValue("description_fr", .text(fr))]
  }
}

extension ColumnFacts {
  fileprivate func schema(_ words: [String], isFilled: Bool = false) -> Value {
    .record(
      meaning.described + (unit.map { [NamedValue("unit", .text($0.rawValue))] } ?? [])
        + (isFilled ? type.filledKeywords(words) : type.keywords(words, orNull: true)))
  }
}

extension ColumnType {
  /// Of a column where every row has a value: neither null, nor an empty text or list.
  fileprivate func filledKeywords(_ words: [String]) -> [NamedValue] {
    let keywords = keywords(words.filter { !$0.isEmpty }, orNull: false)
    return switch self {
    case .string: keywords + [NamedValue("minLength", .integer(1))]
    case .list: keywords + [NamedValue("minItems", .integer(1))]
    case .word, .integer, .number, .boolean, .date, .partialDate, .record, .any: keywords
    }
  }

  /// - Parameters:
  ///   - words: those of a ``word``.
  ///   - orNull: unknown is one of the values; not so inside lists.
  fileprivate func keywords(_ words: [String], orNull: Bool) -> [NamedValue] {
    func type(_ name: String) -> NamedValue {
      NamedValue("type", orNull ? Value(codes: [name, "null"]) : .text(name))
    }
    switch self {
    case .string: return [type("string")]
    case .word: return [NamedValue("enum", .list(words.map(Value.text) + (orNull ? [.none] : [])))]
    case .integer, .number, .boolean: return [type(name)]
    case .date: return [type("string"), NamedValue("format", .text("date"))]
    case .partialDate: return [type("string"), NamedValue("pattern", .text(partialDatePattern))]
    case .any: return [NamedValue("type", Value(codes: ["number", "string"] + (orNull ? ["null"] : [])))]
    case .list(let element):
      return [type("array"), NamedValue("items", .record(element.keywords(words, orNull: false)))]
    case .record(let members):
      return [
        type("object"), NamedValue("properties", .record(members.map { NamedValue($0.name, $0.facts.schema([])) })),
        NamedValue("required", Value(codes: members.map(\.name))),
        NamedValue("additionalProperties", .boolean(false)),
      ]
    }
  }
}

/// Of what is known of a day: see ``ColumnType/partialDate``.
let partialDatePattern = #"^\d{4}(-\d{2}(-\d{2})?)?(\.\.\d{4}-\d{2})?$"#
