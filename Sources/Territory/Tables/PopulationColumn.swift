extension SourceTable {
  /// The column of people: the first of `names`, else one that also names its census, `pop_mun_rp2013`, with that census.
  ///
  /// Of several censuses the first column counts; the others are for `--population-column`.
  /// - Example: without `population` or `pop_mun`, `POP_MUN_RP2013` is read as people of `RP2013`.
  func populationColumn(_ names: [String]) -> (names: [String], vintage: String?) {
    let known = Set(ColumnNames.population.map(foldedName))
    func census(_ column: String) -> String? {
      let folded = foldedName(column)
      let (word, year) = (folded.dropLast(4), folded.suffix(4))
      guard word.hasSuffix("rp"), known.contains(String(word.dropLast(2))), year.allSatisfy(\.isNumber) else {
        return nil
      }
      return "RP\(year)"
    }
    if let position = position(of: names) { return (names, census(columnNames[position])) }
    for column in columnNames {
      if let vintage = census(column) { return ([column], vintage) }
    }
    return (names, nil)
  }

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
      if let number = wholeNumber(cell), (0...mostPeople).contains(number) { return number }
      issues.append(
        DataIssue(
          .warning, .unreadPopulation, source: source, row: row(index), code: (codes[index] ?? ""),
          field: columnNames[position], value: cell, action: .setAside,
          Text(
            fr: "« \(cell) » n'est pas un nombre d'habitants : population inconnue",
            en: "\"\(cell)\" is no number of people: unknown population")))
      return nil
    }
    return (values, issues)
  }
}

/// More people than there are on the Earth live nowhere; sums of what is below stay numbers.
private let mostPeople = 10_000_000_000
