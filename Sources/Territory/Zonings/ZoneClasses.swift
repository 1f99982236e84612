extension ZoneRows {
  private static let unclassed = [
    "nonclass", "nonconcern", "horszon", "nonzon", "nonbenef", "noneligib", "horsclass", "sansobjet",
  ]

  /// In a table of communes, leaves those that a column says are not classed; in one of all communes whose classes say
  /// nothing of it, asks.
  mutating func leaveUnclassed() {
    guard layout.zonesAreCommunes, table.rowCount > 1 else { return }
    var asked: (name: String, classes: [String])?
    for column in layout.senses.free {
      func isUnclassed(_ cell: String) -> Bool {
        let folded = foldedName(cell)
        return folded == "nc" || Self.unclassed.contains { folded.hasPrefix($0) }
      }
      let content = ColumnContent(table.columns[column])
      let classes = Set(table.columns[column].compactMap { $0.flatMap(trimmed) })
      guard !content.isEmpty, (2...20).contains(classes.count), table.rowCount > 2 * classes.count else { continue }
      guard classes.contains(where: isUnclassed) else {
        asked = asked ?? (table.columnNames[column], classes.sorted())
        continue
      }
      for index in 0..<table.rowCount {
        if let cell = table.columns[column][index].flatMap(trimmed), isUnclassed(cell) {
          isLeft[index] = true
          unused.append(table.row(index))
          populationIssues[table.row(index)] = nil
        }
      }
      let (name, others) = (table.columnNames[column], classes.filter { !isUnclassed($0) }.sorted())
      let left = isLeft.count { $0 }
      let told = Text.counted(
        left,
        fr: (
          "commune n'est pas classée : elle n'est pas une zone",
          "communes ne sont pas classées : elles ne sont pas des zones"
        ), en: ("commune is not classed: it is no zone", "communes are not classed: they are no zones"))
      issues.append(
        DataIssue(
          .warning, .unclassedCommunes, source: table.source, field: name, value: "\(left)", action: .setAside,
          Text(
            fr: "la colonne « \(name) » dit que \(told.fr) ; "
              + "classes gardées : \(others.joined(separator: ", ")) (--where \"\(name)=CLASSE\" en choisit une)",
            en: "the column \"\(name)\" says that \(told.en); classes kept: "
              + "\(others.joined(separator: ", ")) (--where \"\(name)=CLASS\" chooses one)")))
      return
    }
    guard let (name, classes) = asked, reader.areAllCommunes(table.rowCount) else { return }
    issues.append(
      DataIssue(
        .warning, .whichClass, source: table.source, field: name, value: classes.joined(separator: ", "),
        action: .kept,
        Text(
          fr:
            "toutes les communes de France sont dans ce fichier, et toutes sont prises pour des zones ; lesquelles le "
            + "sont ? --where \"\(name)=CLASSE\", au choix : \(classes.joined(separator: ", "))",
          en: "all communes of France are in this file, and all are taken as zones; which ones are? --where "
            + "\"\(name)=CLASS\", one of: \(classes.joined(separator: ", "))")))
  }
}
