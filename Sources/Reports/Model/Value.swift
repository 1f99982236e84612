public import Territory

/// One cell of a table or one member of a JSON answer. `none` is unknown, never 0.
public enum Value: Sendable, Equatable {
  case none
  case text(String)
  case integer(Int)
  case number(Double)
  case boolean(Bool)
  case list([Value])
  case record([NamedValue])

  init(_ text: String?) { self = text.map(Value.text) ?? .none }
  init(_ integer: Int?) { self = integer.map(Value.integer) ?? .none }
  init(_ number: Double?) { self = number.map(Value.number) ?? .none }
  init(_ boolean: Bool?) { self = boolean.map(Value.boolean) ?? .none }
  init(codes: [String]) { self = .list(codes.map(Value.text)) }
}

extension Value {
  /// As an attribute of a layer: lists joined by blanks, records by their first member; `nil` for none.
  public var plainText: String? {
    switch self {
    case .none: nil
    case .text(let text): text
    case .integer(let integer): String(integer)
    case .number(let number): plainNumber(number)
    case .boolean(let boolean): boolean ? "true" : "false"
    case .list(let values): values.compactMap(\.plainText).joined(separator: " ")
    case .record(let fields): fields.first?.value.plainText
    }
  }
}

/// A named value, in the order in which it is written.
public struct NamedValue: Sendable, Equatable {
  public var name: String
  public var value: Value

  public init(_ name: String, _ value: Value) {
    self.name = name
    self.value = value
  }
}

/// A column: its name in CSV and JSON, its heading for people, and how people read its numbers.
public struct TableColumn: Sendable {
  public enum Style: Sendable {
    case plain
    /// A share of 1, shown in percent.
    case percent
    /// Shown without decimals, thousands apart.
    case whole
    /// Shown with one decimal.
    case tenths
    /// Shown with two decimals.
    case hundredths
    /// Shown without decimals where whole, else with one: a column of counts and measures.
    case figure
  }

  public var name: String
  public var heading: Text
  public var style: Style
  /// What people read instead of machine words; CSV and JSON keep the words.
  public var words: [String: Text] = [:]
  /// Left out of the text report, for lack of room; CSV and JSON have it.
  public var isDetail: Bool
  /// Every row has a value: it is never unknown, and no empty text or list.
  public fileprivate(set) var isFilled = false

  public init(
    _ name: String, _ heading: Text, _ style: Style = .plain, detail: Bool = false, words: [String: Text] = [:]
  ) {
    self.name = name
    self.heading = heading
    self.style = style
    self.words = words
    isDetail = detail
  }
}

extension [TableColumn] {
  /// The same columns, those of these names ``TableColumn/isFilled``.
  func filled(_ names: String...) -> [TableColumn] { filled(names) }

  func filled(_ names: [String]) -> [TableColumn] {
    let unknown = names.filter { name in !contains { $0.name == name } }
    precondition(unknown.isEmpty, "no column \(unknown.joined(separator: ", "))")
    return map { column in
      var column = column
      if names.contains(column.name) { column.isFilled = true }
      return column
    }
  }
}

/// The shortest text that reads back as the same number; whole numbers without a decimal part.
func plainNumber(_ number: Double) -> String {
  if number == number.rounded(), abs(number) < 1e15 { return String(Int(number)) }
  return "\(number)"
}

/// Words of an enumeration whose cases have labels, for ``TableColumn/words``.
func words<Case: CaseIterable & RawRepresentable>(_ cases: Case.Type, _ label: (Case) -> Text) -> [String: Text]
where Case.RawValue == String {
  Dictionary(cases.allCases.map { ($0.rawValue, label($0)) }, uniquingKeysWith: { first, _ in first })
}
