public import Territory

extension Report {
  /// The answer for a terminal: headlines, the main tables, and what was found in the inputs.
  public func text(_ language: Language) -> String {
    var out = headlines.map { $0(language).inOneLine }.joined(separator: "\n") + "\n"
    for (name, limit) in shown {
      let found = name == "issues" ? issuesTable(language, merging: 5) : table(name, language)
      guard let table = found, table.count > 0 else { continue }
      out += "\n" + table.text(language, limit: limit)
    }
    out += "\n" + issuesSummary(language)
    return closing.map { out + $0(language) + "\n" } ?? out
  }

  private func issuesSummary(_ language: Language) -> String {
    if issues.isEmpty {
      return Text(fr: "Signalements : aucun\n", en: "Issues: none\n")(language)
    }
    var counts: [(first: DataIssue, count: Int)] = []
    for issue in issues {
      if let at = counts.firstIndex(where: { $0.first.kind == issue.kind }) {
        counts[at].count += 1
      } else {
        counts.append((issue, 1))
      }
    }
    let style = NumberStyle(language)
    var out = Text(
      fr: "Signalements : \(style.number(issues.count)) (détail : --table issues)\n",
      en: "Issues: \(style.number(issues.count)) (details: --table issues)\n")(language)
    let colon = language == .fr ? "\u{00A0}: " : ": "
    let example = Text(fr: ", p. ex. ", en: ", e.g. ")(language)
    for (issue, count) in counts {
      let message = issue.message(language)
      let about = issue.code.isEmpty || message.contains(issue.code) ? message : "\(issue.code)\(colon)\(message)"
      let kind = issue.kind.label(language)
      let prefix = count > 1 ? "\(style.number(count)) × \(kind)\(example)" : ""
      out += "  \((prefix + about).inOneLine)\n"
    }
    return out
  }
}

/// Characters beyond which a cell no longer widens its column.
private let widestCell = 72

extension Table {
  /// Aligned columns under the title; details are left out, and rows beyond `limit` are counted.
  public func text(_ language: Language, limit: Int = .max) -> String {
    let positions = columns.indices.filter { !columns[$0].isDetail }
    let style = NumberStyle(language)
    let cells = (0..<min(limit, count)).map { position in
      let row = row(position)
      return positions.map { cell(row[$0], columns[$0], style) }
    }
    let headings = positions.map { columns[$0].heading(language).inOneLine }
    // By the column and not by its cells: a figure that is unknown everywhere still stands under its heading.
    let isNumeric = positions.map { columns[$0].style != .plain }
    let widths = positions.indices.map { at in
      min(widestCell, max(headings[at].count, cells.map { $0[at].count }.max() ?? 0))
    }
    var out = title(language).inOneLine + "\n"
    for line in [headings] + cells {
      let padded = line.enumerated().map { at, text in pad(text, widths[at], left: isNumeric[at]) }
      out += "  " + trimmedRight(padded.joined(separator: "  ")) + "\n"
    }
    if count > limit {
      let rest = count - limit
      out += Text(
        fr: "  … et \(style.counted(rest, "autre ligne", "autres lignes")) (toutes : --table \(name))\n",
        en: "  … and \(style.counted(rest, "more row", "more rows")) (all: --table \(name))\n")(language)
    }
    return out
  }

  private func cell(_ value: Value, _ column: TableColumn, _ numbers: NumberStyle) -> String {
    switch value {
    case .none: return "–"
    case .text(let text):
      if let words = column.words[text] { return words(numbers.language) }
      return text.inOneLine
    case .integer(let integer): return numbers.number(integer)
    case .number(let number):
      guard number.isFinite else { return "–" }
      switch column.style {
      case .percent: return numbers.percent(number)
      case .whole: return numbers.number(number)
      case .tenths: return numbers.number(number, decimals: 1)
      case .hundredths: return numbers.number(number, decimals: 2)
      case .figure: return numbers.number(number, decimals: number == number.rounded() ? 0 : 1)
      case .plain: return numbers.number(number, decimals: 3)
      }
    case .boolean(let boolean): return Text(fr: boolean ? "oui" : "non", en: boolean ? "yes" : "no")(numbers.language)
    case .list(let values): return values.map { cell($0, column, numbers) }.joined(separator: " ")
    case .record(let fields): return fields.first.map { cell($0.value, column, numbers) } ?? ""
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
