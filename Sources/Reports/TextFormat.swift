public import Territory

extension Report {
  /// The answer for a terminal: headlines, the main tables, and what was found in the inputs.
  public func text(_ language: Language) -> String {
    var out = headlines.map { $0(language) }.joined(separator: "\n") + "\n"
    for (name, limit) in shown {
      guard let table = table(name, language), !table.rows.isEmpty else { continue }
      out += "\n" + table.text(language, limit: limit)
    }
    return out + "\n" + issuesSummary(language)
  }

  private func issuesSummary(_ language: Language) -> String {
    if issues.isEmpty {
      return Text(fr: "Signalements : aucun\n", en: "Issues: none\n")(language)
    }
    var counts: [(kind: String, count: Int, example: Text)] = []
    for issue in issues {
      if let at = counts.firstIndex(where: { $0.kind == issue.kind }) {
        counts[at].count += 1
      } else {
        counts.append((issue.kind, 1, issue.message))
      }
    }
    let style = NumberStyle(language)
    var out = Text(
      fr: "Signalements : \(style.number(issues.count)) (détail : --table issues)\n",
      en: "Issues: \(style.number(issues.count)) (details: --table issues)\n")(language)
    for entry in counts {
      let example = Text(fr: "p. ex. ", en: "e.g. ")(language)
      let prefix = entry.count > 1 ? "\(style.number(entry.count)) × \(entry.kind), \(example)" : "\(entry.kind) : "
      out += "  \(prefix)\(entry.example(language))\n"
    }
    return out
  }
}

extension Table {
  /// Aligned columns under the title; details are left out, and rows beyond `limit` are counted.
  public func text(_ language: Language, limit: Int = .max) -> String {
    let positions = columns.indices.filter { !columns[$0].isDetail }
    let style = NumberStyle(language)
    let cells = rows.prefix(limit).map { row in positions.map { cell(row[$0], columns[$0], style) } }
    let headings = positions.map { columns[$0].heading(language) }
    let isNumeric = positions.map { position in
      rows.contains { isNumber($0[position]) } && columns[position].style != .plain
    }
    let widths = positions.indices.map { at in
      min(60, max(headings[at].count, cells.map { $0[at].count }.max() ?? 0))
    }
    var out = title(language) + "\n"
    for line in [headings] + cells {
      let padded = line.enumerated().map { at, text in pad(text, widths[at], left: isNumeric[at]) }
      out += "  " + trimmedRight(padded.joined(separator: "  ")) + "\n"
    }
    if rows.count > limit {
      let rest = style.number(rows.count - limit)
      out += Text(
        fr: "  … et \(rest) autres lignes (toutes : --table \(name))\n",
        en: "  … and \(rest) more rows (all: --table \(name))\n")(language)
    }
    return out
  }

  private func cell(_ value: Value, _ column: Column, _ numbers: NumberStyle) -> String {
    switch value {
    case .none: return "–"
    case .text(let text):
      if let words = column.words[text] { return words(numbers.language) }
      return String(text.map { $0.isNewline || $0 == "\u{1B}" ? " " : $0 })
    case .integer(let integer): return numbers.number(integer)
    case .number(let number):
      switch column.style {
      case .percent: return numbers.percent(number)
      case .whole: return numbers.number(number)
      case .tenths: return numbers.number(number, decimals: 1)
      case .hundredths: return numbers.number(number, decimals: 2)
      case .plain: return numbers.number(number, decimals: 3)
      }
    case .boolean(let boolean): return Text(fr: boolean ? "oui" : "non", en: boolean ? "yes" : "no")(numbers.language)
    case .list(let values): return values.map { cell($0, column, numbers) }.joined(separator: " ")
    case .record(let fields): return fields.first.map { cell($0.value, column, numbers) } ?? ""
    }
  }

  private func isNumber(_ value: Value) -> Bool {
    switch value {
    case .integer, .number: true
    default: false
    }
  }

  private func pad(_ text: String, _ width: Int, left: Bool) -> String {
    let blanks = String(repeating: " ", count: max(0, width - text.count))
    return left ? blanks + text : text + blanks
  }

  private func trimmedRight(_ text: String) -> String {
    var kept = text[...]
    while kept.last == " " { kept.removeLast() }
    return String(kept)
  }
}
