import Territory

extension Report {
  /// The whole answer as JSON: header, issues, then one array of objects per table. Numbers are unrounded, in the
  /// shortest form that reads back the same; unknown is `null`. Ends with a line feed; one row a line.
  public func json(tool: String) -> String {
    var out = "{\n"
    out += "\"schema_version\": \(quoted(schemaVersion)),\n\"tool\": \(quoted(tool)),\n\"command\": \(quoted(command))"
    for field in header { out += ",\n\(quoted(field.name)): \(written(field.value))" }
    for table in [issuesTable(.en)] + tables {
      out += ",\n\(quoted(table.name)): ["
      for (position, row) in table.rows.enumerated() {
        out += position == 0 ? "\n" : ",\n"
        out += written(.record(zip(table.columns, row).map { NamedValue($0.name, $1) }))
      }
      out += table.rows.isEmpty ? "]" : "\n]"
    }
    return out + "\n}\n"
  }
}

private func written(_ value: Value) -> String {
  switch value {
  case .none: "null"
  case .text(let text): quoted(text)
  case .integer(let integer): String(integer)
  case .number(let number): number.isFinite ? plainNumber(number) : "null"
  case .boolean(let boolean): boolean ? "true" : "false"
  case .list(let values): "[" + values.map(written).joined(separator: ", ") + "]"
  case .record(let fields):
    "{" + fields.map { "\(quoted($0.name)): \(written($0.value))" }.joined(separator: ", ") + "}"
  }
}

private func quoted(_ text: String) -> String {
  var out = "\""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\"": out += "\\\""
    case "\\": out += "\\\\"
    case "\n": out += "\\n"
    case "\r": out += "\\r"
    case "\t": out += "\\t"
    // `</script>` and line separators must not escape from a page that embeds the answer.
    case "<", "\u{2028}", "\u{2029}", "\u{00}"..."\u{1F}":
      let hex = String(scalar.value, radix: 16)
      out += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
    default: out.unicodeScalars.append(scalar)
    }
  }
  return out + "\""
}
