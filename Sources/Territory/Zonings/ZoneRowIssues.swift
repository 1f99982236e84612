extension ZoneRows {
  /// A line of units, below the header of a published table, is no zone.
  func withoutCode(_ index: Int) -> DataIssue {
    let cells = table.columns.compactMap { $0[index].flatMap(trimmed) }
    if index == 0, cells.count > 1, cells.allSatisfy({ !ColumnContent.isFigure($0) }) {
      return DataIssue(
        .info, .unitsRow, source: table.source, row: table.row(index), value: cells[0], action: .setAside,
        Text(
          fr: "ligne d'unités sous les noms de colonnes : non utilisée", en: "row of units below the names: not used"))
    }
    return DataIssue(
      .warning, .missingCode, source: table.source, row: table.row(index), action: .setAside,
      Text(fr: "zone sans code : ligne non utilisée", en: "zone without a code: row not used"))
  }

  mutating func tellSeveralIDs(_ code: String, _ index: Int) {
    guard let pieces = severalIDs(code) else { return }
    issues.append(
      DataIssue(
        .warning, .severalIds, source: table.source, row: table.row(index), code: code, field: "code", value: code,
        action: .kept,
        Text(
          fr: "plusieurs codes pour une même zone (\(pieces.joined(separator: ", "))) : lus comme un seul",
          en: "several codes for one zone (\(pieces.joined(separator: ", "))): read as one")))
  }

  func joined() -> DataIssue {
    let made = Text.counted(
      zones.count { $0.rows.count > 1 }, fr: ("zone est faite", "zones sont faites"),
      en: ("zone is made", "zones are made"))
    let rows = Text.counted(merged, fr: ("ligne jointe", "lignes jointes"), en: ("row joined", "rows joined"))
    return DataIssue(
      .info, .rowsJoined, source: table.source, value: "\(merged)", action: .kept,
      Text(
        fr: "\(made.fr) de plusieurs lignes (des communes, ou des polygones) : \(rows.fr) à une autre par code",
        en: "\(made.en) of several rows (communes, or polygons): \(rows.en) to another by code"))
  }
}
