internal import Territory

/// JSON under construction, as short as it can be; every text is escaped so that it stays inside a page.
struct PageJSON {
  private(set) var text = "{"
  private var needsComma = false

  private mutating func begin(_ name: String) {
    if needsComma { text += "," }
    writeQuoted(name, to: &text)
    text += ":"
    needsComma = true
  }

  /// The whole.
  consuming func finished() -> String { text + "}" }

  mutating func object(_ name: String, _ body: (inout PageJSON) throws -> Void) rethrows {
    begin(name)
    text += "{"
    needsComma = false
    try body(&self)
    text += "}"
    needsComma = true
  }

  /// A member that is JSON already.
  mutating func json(_ name: String, _ value: String) {
    begin(name)
    text += value
  }

  mutating func text(_ name: String, _ value: String?) { json(name, quotedOrNull(value)) }
  mutating func number(_ name: String, _ value: Double?) { json(name, numberOrNull(value)) }
  mutating func integer(_ name: String, _ value: Int?) { json(name, value.map(String.init) ?? "null") }
  mutating func boolean(_ name: String, _ value: Bool?) { json(name, value.map { $0 ? "true" : "false" } ?? "null") }

  mutating func texts(_ name: String, _ values: some Sequence<String>) {
    list(name, values) { writeQuoted($0, to: &$1) }
  }
  /// Texts that are mostly one and the same: that one where all are, else each.
  mutating func textsOrOne(_ name: String, _ values: [String]) {
    if let first = values.first, values.allSatisfy({ $0 == first }) { text(name, first) } else { texts(name, values) }
  }
  mutating func integers(_ name: String, _ values: some Sequence<Int>) { list(name, values) { $1 += String($0) } }

  mutating func list<Values: Sequence>(
    _ name: String, _ values: Values, _ write: (Values.Element, inout String) -> Void
  ) {
    begin(name)
    writeList(values, to: &text, write)
  }
}

/// Values between brackets.
func writeList<Values: Sequence>(
  _ values: Values, to out: inout String, _ write: (Values.Element, inout String) -> Void
) {
  out += "["
  var isFirst = true
  for value in values {
    if !isFirst { out += "," }
    isFirst = false
    write(value, &out)
  }
  out += "]"
}

func quotedOrNull(_ text: String?) -> String {
  guard let text else { return "null" }
  var out = ""
  writeQuoted(text, to: &out)
  return out
}

func numberOrNull(_ number: Double?) -> String {
  guard let number, number.isFinite else { return "null" }
  return plainNumber(number)
}

/// A sorted list by its steps: 3, 4, 9 is 3, 1, 5.
func writeSteps(_ values: [Int], to out: inout String) {
  var last = 0
  writeList(values, to: &out) { value, out in
    out += String(value - last)
    last = value
  }
}

extension Day {
  /// As in the page: days since 1970-01-01.
  static func number(_ day: Day?) -> String { day.map { String($0.ordinal) } ?? "null" }
}
