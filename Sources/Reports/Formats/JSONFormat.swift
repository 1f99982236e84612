import Territory

extension Report {
  /// The whole answer as JSON: header, issues, then one array of objects per table. Numbers are unrounded, in the
  /// shortest form that reads back the same; unknown is `null`. Ends with a line feed; one row a line.
  public func json(tool: String) -> String {
    var out = "{\n"
    out += "\"schema_version\": \(quoted(schemaVersion)),\n\"tool\": \(quoted(tool)),\n\"command\": \(quoted(command))"
    for field in header {
      out += ",\n"
      write(field, to: &out)
    }
    for table in [issuesTable(.en)] + tables {
      out += ",\n\(quoted(table.name)): ["
      for position in 0..<table.count {
        out += position == 0 ? "\n" : ",\n"
        write(.record(zip(table.columns, table.row(position)).map { NamedValue($0.name, $1) }), to: &out)
      }
      out += table.count == 0 ? "]" : "\n]"
    }
    return out + "\n}\n"
  }
}

extension Value {
  /// JSON on several lines, two blanks deeper at each level; lists of plain values stay on one. Ends with a line feed.
  func indentedJSON() -> String {
    var out = ""
    writeIndented(self, 0, to: &out)
    return out + "\n"
  }
}

private func writeIndented(_ value: Value, _ depth: Int, to out: inout String) {
  let margin = "\n" + String(repeating: "  ", count: depth)
  switch value {
  case .list(let values) where values.contains(where: { if case .record = $0 { true } else { false } }):
    for (position, value) in values.enumerated() {
      out += (position == 0 ? "[" : ",") + margin + "  "
      writeIndented(value, depth + 1, to: &out)
    }
    out += margin + "]"
  case .record(let fields) where !fields.isEmpty:
    for (position, field) in fields.enumerated() {
      out += (position == 0 ? "{" : ",") + margin + "  \(quoted(field.name)): "
      writeIndented(field.value, depth + 1, to: &out)
    }
    out += margin + "}"
  default: write(value, to: &out)
  }
}

/// A value on one line.
func write(_ value: Value, to out: inout String) {
  switch value {
  case .none: out += "null"
  case .text(let text): writeQuoted(text, to: &out)
  case .integer(let integer): out += String(integer)
  case .number(let number): out += number.isFinite ? plainNumber(number) : "null"
  case .boolean(let boolean): out += boolean ? "true" : "false"
  case .list(let values):
    out += "["
    for (position, value) in values.enumerated() {
      if position > 0 { out += ", " }
      write(value, to: &out)
    }
    out += "]"
  case .record(let fields):
    out += "{"
    for (position, field) in fields.enumerated() {
      if position > 0 { out += ", " }
      write(field, to: &out)
    }
    out += "}"
  }
}

private func write(_ field: NamedValue, to out: inout String) {
  writeQuoted(field.name, to: &out)
  out += ": "
  write(field.value, to: &out)
}

private func quoted(_ text: String) -> String {
  var out = ""
  writeQuoted(text, to: &out)
  return out
}

/// A text between quotes, safe inside a script element.
func writeQuoted(_ text: String, to out: inout String) {
  out += "\""
  if text.utf8.contains(where: mayNeedEscape) { writeEscaped(text, to: &out) } else { out += text }
  out += "\""
}

/// The signs that ``writeEscaped(_:to:)`` looks for, or the first byte of one.
private func mayNeedEscape(_ byte: UInt8) -> Bool {
  byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte == UInt8(ascii: "<") || byte == 0xE2
}

private func writeEscaped(_ text: String, to out: inout String) {
  // What lies between two signs is written in one go.
  var start = text.startIndex
  for position in text.unicodeScalars.indices {
    guard let written = escape(text.unicodeScalars[position]) else { continue }
    out += text[start..<position]
    out += written
    start = text.unicodeScalars.index(after: position)
  }
  out += text[start...]
}

private func escape(_ scalar: Unicode.Scalar) -> String? {
  switch scalar {
  case "\"": return "\\\""
  case "\\": return "\\\\"
  case "\n": return "\\n"
  case "\r": return "\\r"
  case "\t": return "\\t"
  // `</script>` and line separators must not escape from a page that embeds the answer.
  case "<", "\u{2028}", "\u{2029}", "\u{00}"..."\u{1F}":
    let hex = String(scalar.value, radix: 16)
    return "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
  default: return nil
  }
}
