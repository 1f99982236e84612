extension SourceTable {
  /// Populations by row, and an issue for each cell that is no number of people (`n.d.`, `-9999`, `1,000`): such a
  /// population is unknown, as that of an empty cell, and never 0.
  ///
  /// - Parameter codes: code of each row, for the issues.
  func populations(_ names: [String], codes: [String?]) -> (values: [Int?], issues: [DataIssue]) {
    guard let position = position(of: names), let cells = column(names) else {
      return ([Int?](repeating: nil, count: rowCount), [])
    }
    var issues: [DataIssue] = []
    let values = cells.enumerated().map { index, cell -> Int? in
      guard let cell else { return nil }
      if let number = wholeNumber(cell), number >= 0 { return number }
      issues.append(
        DataIssue(
          .warning, "unread_population", source: source, row: row(index), code: (codes[index] ?? ""),
          field: columnNames[position], value: cell, action: .setAside,
          Text(
            fr: "« \(cell) » n'est pas un nombre d'habitants : population inconnue",
            en: "\"\(cell)\" is no number of people: unknown population")))
      return nil
    }
    return (values, issues)
  }
}
