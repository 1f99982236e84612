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

  // MARK: Classes

  func withoutClass(_ column: String, _ rows: Int) -> DataIssue {
    let told = Text.counted(
      rows, fr: ("ligne sans classe connue", "lignes sans classe connue"),
      en: ("row without a known class", "rows without a known class"))
    return DataIssue(
      .warning, .unknownClass, source: table.source, field: column, value: "\(rows)", action: .setAside,
      Text(
        fr:
          "colonne « \(column) » : \(told.fr) : on ne sait pas si ces communes sont des zones, elles n'en sont pas ici",
        en: "column \"\(column)\": \(told.en): whether these communes are zones is unknown, they are none here"))
  }

  func notCounted(_ column: String, _ left: Int, _ severity: DataIssue.Severity = .info) -> DataIssue {
    let told = Text.counted(
      left,
      fr: (
        "ligne n'est pas d'une classe comptée : elle n'est pas une zone",
        "lignes ne sont pas d'une classe comptée : elles ne sont pas des zones"
      ),
      en: ("row is not of a class that counts: it is no zone", "rows are not of a class that counts: they are no zones")
    )
    let classes = classCounts.sentence
    return DataIssue(
      severity, .unclassedCommunes, source: table.source, field: column, value: "\(left)", action: .setAside,
      Text(
        fr: "colonne « \(column) » : \(told.fr) ; classes comptées : \(classes.fr) (--classes en choisit d'autres)",
        en: "column \"\(column)\": \(told.en); classes counted: \(classes.en) (--classes chooses others)"))
  }

  func whichClass(_ name: String, _ classes: [String]) -> DataIssue {
    let list = classes.joined(separator: ", ")
    return DataIssue(
      .warning, .whichClass, source: table.source, field: name, value: list, action: .kept,
      Text(
        fr:
          "toutes les communes de France sont dans ce fichier, et toutes sont prises pour des zones ; lesquelles le "
          + "sont ? --classes, au choix : \(list)",
        en:
          "all communes of France are in this file, and all are taken as zones; which ones are? --classes, one or more "
          + "of: \(list)"))
  }
}
