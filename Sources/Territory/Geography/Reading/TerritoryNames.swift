extension ReferenceGeography {
  /// Names by level, from the package's list of territories: `level`, `code`, `name`.
  ///
  /// Rows of other levels, or without a code, are set aside and listed.
  public static func names(
    _ table: SourceTable
  ) -> (names: [TerritoryLevel: [String: String]], issues: [DataIssue], account: RowAccount) {
    let senses = ColumnSenses(table, as: .territoryNames)
    let (levels, codes, names) = (senses[.level], senses[.id], senses[.name])
    var result: [TerritoryLevel: [String: String]] = [:]
    var unused: [Int] = []
    for row in 0..<table.rowCount {
      guard let level = levels?[row].flatMap(TerritoryLevel.init(rawValue:)), let code = codes?[row] else {
        unused.append(table.row(row))
        continue
      }
      result[level, default: [:]][code] = names?[row] ?? code
    }
    var issues: [DataIssue] = []
    if !unused.isEmpty {
      issues.append(
        DataIssue(
          .info, .rowsWithoutTerritory, source: table.source, value: shortened(unused.map(String.init)),
          action: .setAside,
          .counted(
            unused.count,
            fr: (
              "ligne sans niveau ou sans code connu : non utilisée",
              "lignes sans niveau ou sans code connu : non utilisées"
            ),
            en: ("row without a known level or code: not used", "rows without a known level or code: not used"))))
    }
    return (result, issues, RowAccount(senses, unused: unused, issues: issues))
  }
}
