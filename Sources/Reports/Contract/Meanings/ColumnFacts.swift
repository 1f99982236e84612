public import Territory

/// What a column of a table or a member of an answer holds: the type and the unit of its values, and their meaning.
public struct ColumnFacts: Sendable {
  public var type: ColumnType
  public var unit: Unit?
  public var meaning: Text

  init(_ type: ColumnType, _ unit: Unit? = nil, fr: String, en: String) {
    self.type = type
    self.unit = unit
    meaning = Text(fr: fr, en: en)
  }

  /// A number without a unit is a count or has none.
  public enum Unit: String, Sendable, CaseIterable {
    case km2 = "km²"
    case km, m, inhabitants, share, days, months

    public var label: Text {
      switch self {
      case .km2, .km, .m: Text(rawValue)
      case .inhabitants: Text(fr: "habitants", en: "inhabitants")
      case .share: Text(fr: "part de 1", en: "share of 1")
      case .days: Text(fr: "jours", en: "days")
      case .months: Text(fr: "mois", en: "months")
      }
    }
  }
}

/// The type of the values of a column; any of them may be unknown, but for those of ``ContractColumn/isFilled``.
public indirect enum ColumnType: Sendable {
  case string
  /// One of the words that ``TableColumn/words`` puts into the language of people.
  case word
  case integer, number, boolean
  /// A whole day, `2026-01-31`.
  case date
  /// What is known of a day: `2026`, `2026-01`, `2026-01-31` or an interval, `2026..2027-06`.
  case partialDate
  /// Written into one cell of CSV with blanks between its values.
  case list(ColumnType)
  /// Its first member alone is written into a cell of CSV.
  case record([(name: String, facts: ColumnFacts)])
  /// A number, or a date, by what the column is about.
  case any

  /// As `maillage schema` prints it.
  public var name: String {
    switch self {
    case .string, .word, .partialDate: "string"
    case .integer: "integer"
    case .number: "number"
    case .boolean: "boolean"
    case .date: "date"
    case .list: "list"
    case .record: "record"
    case .any: "any"
    }
  }
}
