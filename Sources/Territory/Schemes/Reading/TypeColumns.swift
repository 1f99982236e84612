internal import Geometry

extension SourceTable {
  /// A table with a oui/non column for each type, as one with a row for each type that a row says yes to.
  ///
  /// Row numbers stay those of the file. A row without any yes stays, without a type.
  /// - Returns: itself where there is at most one such column, or a column of types.
  /// - Example: under `Commune`, `CLS`, `CLSM`, the row `Toulon`, `oui`, `x` becomes two.
  func oneRowPerType() -> SourceTable {
    if position(of: ["type"]) != nil { return self }
    let candidates = columnNames.indices.compactMap { column -> (column: Int, code: String)? in
      guard let reading = SchemeType.read(columnNames[column]), !reading.saysMore else { return nil }
      let content = ColumnContent(columns[column])
      return content.isEmpty || !content.most(ColumnContent.isBoolean) ? nil : (column, reading.code)
    }
    if candidates.isEmpty || Set(candidates.map(\.code)).count < candidates.count { return self }
    func says(_ column: Int, _ row: Int) -> Bool {
      columns[column][row].flatMap(trimmed).flatMap { CellWords.booleans[withoutAccents($0)] } ?? false
    }
    var rows: [(row: Int, type: String?)] = []
    for row in 0..<rowCount {
      let types = candidates.filter { says($0.column, row) }.map(\.code)
      if types.isEmpty { rows.append((row, nil)) }
      for type in types { rows.append((row, type)) }
    }
    var result = self
    result.columns = columns.map { column in rows.map { column[$0.row] } }
    result.rowCount = rows.count
    result.rowNumbers = rows.map { row($0.row) }
    if !shapeStates.isEmpty { result.shapeStates = rows.map { shapeStates[$0.row] } }
    if let shapes {
      var column = PolygonColumn()
      for (row, _) in rows { column.append(row, of: shapes) }
      result.shapes = column
    }
    result.columnNames.append("type")
    result.columns.append(rows.map(\.type))
    result.hasTypeColumns = true
    return result
  }
}
