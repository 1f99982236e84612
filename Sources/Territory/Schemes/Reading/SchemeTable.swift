internal import Geometry

extension SchemeInventory {
  /// Adds the rows of a table or layer: one row per scheme (`perimeter` in tokens, codes or names), one row per scheme
  /// and commune (long form: `id`, `type`, `code`), or one drawn polygon per scheme (joined by id).
  ///
  /// Columns are known by name, by spelling or by content (``ColumnSenses``). Polygons go before columns of codes,
  /// codes before points, unless `--columns` names a column. Without ids, names stand for them, else row numbers.
  /// - Parameter places: resolves and repairs codes and names; without it, tokens and codes are taken as they stand.
  /// - Returns: issues: rows without id, repeated ids, repairs, what could not be read.
  /// - Throws: ``TableError`` when there is nothing that could be an id, or a perimeter.
  public mutating func add(_ table: SourceTable, places: Places? = nil) throws(TableError) -> [DataIssue] {
    try add(table, places: places, part: .whole)
  }

  mutating func add(_ table: SourceTable, places: Places?, part: SchemePart) throws(TableError) -> [DataIssue] {
    try table.refuseAboveAMillionRows()
    let layout = try SchemeLayout(table.oneRowPerType(), places: places, part: part)
    let types = SchemeTypes(layout.senses)
    let identities = SchemeIdentities(layout, types, places: places)
    let ids = identities.ids
    var rows = SchemeRows(layout, types, ids: ids, places: places)
    switch layout.perimeters {
    case .cells(let perimeters): try rows.readPerimeters(perimeters, header: layout.senses.name(.perimeter))
    case .drawn: rows.readDrawn()
    case .elsewhere: try rows.readPerimeters([String?](repeating: nil, count: layout.table.rowCount), header: nil)
    case .listed(let codes, let names):
      try rows.readLongForm(
        codes, names: names, header: layout.senses.name(.places), isMerged: layout.isMerged)
    }
    if part == .perimeters {
      rows.leaveUnknown(types, beside: awaitingPerimeter)
    } else {
      rows.issues += types.fileIssues(table.source, rows: rows.firstRows)
      rows.settleDating()
    }
    // An id that stands in the file itself; one made of a name or a row number may mean another scheme.
    let written = layout.senses[.id] ?? []
    let (twins, renamed) = merge(&rows, types, hasOwnID: { !written.isEmpty && written[$0] != nil })
    rows.setAside(twins, ids)
    let issues = layout.issues + identities.issues + rows.issues
    accounts.append(RowAccount(layout.senses, unused: rows.unusedRows, merged: rows.mergedRows, issues: issues))
    if let shapes = layout.table.shapes, !isListed(layout.perimeters) {
      for (index, id) in ids.enumerated() {
        guard let id, twins[id] == nil else { continue }
        if layout.table.isOutlineSetAside(index) { drawnInPart.insert(renamed[id] ?? id) }
        if shapes.isEmpty(index) { continue }
        drawnOf[renamed[id] ?? id, default: []].append(drawn.count)
        drawn.append(index, of: shapes)
      }
    }
    return issues
  }

  private func isListed(_ perimeters: SchemeLayout.PerimeterSource) -> Bool {
    if case .listed = perimeters { true } else { false }
  }

  /// Adds the schemes of a table. One that an earlier file holds too, under an id that both write, takes its place.
  ///
  /// - Parameter hasOwnID: whether the row of that position in the table has its id written.
  /// - Returns: schemes that another table already holds, by id: they are not used, except drawings joined to a row; and
  ///   the new ids of schemes that only share theirs with one of another type or name.
  private mutating func merge(
    _ rows: inout SchemeRows, _ types: SchemeTypes, hasOwnID: (Int) -> Bool
  ) -> (twins: [String: Scheme], renamed: [String: String]) {
    var position = Dictionary(schemes.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { a, _ in a })
    var twins: [String: Scheme] = [:]
    var renamed: [String: String] = [:]
    for (index, scheme) in rows.schemes.enumerated() {
      let read = SchemeRowsRead(account: accounts.count, rows: [scheme.row] + (rows.furtherRows[scheme.id] ?? []))
      guard let existing = position[scheme.id] else {
        position[scheme.id] = schemes.count
        schemes.append(scheme)
        rowsOf[scheme.id] = [read]
        continue
      }
      let known = schemes[existing]
      let isDrawn = drawnOf[known.id] != nil
      let replaces =
        hasOwnID(rows.firstRows[index]) && scheme.canReplace(known) && !awaitingPerimeter.contains(known.id)
        && (isDrawn || !rows.areDrawn)
      let isJoined =
        !replaces
        && (awaitingPerimeter.contains(known.id)
          || (rows.areDrawn ? !isDrawn : isDrawn && known.perimeter == [PerimeterToken(.shape)]))
      if let own = ownID(scheme, known, isTyped: types.isStated(rows.firstRows[index]), isJoined: isJoined),
        position[own] == nil
      {
        renamed[scheme.id] = own
        rows.tellOwnID(scheme, own, known)
        position[own] = schemes.count
        schemes.append(scheme)
        schemes[schemes.count - 1].id = own
        rowsOf[own] = [read]
        continue
      }
      if replaces {
        rows.issues.append(replaced(known, by: scheme))
        // The word alone keeps what an earlier layer has drawn.
        if rows.areDrawn || !scheme.perimeter.contains(PerimeterToken(.shape)) {
          drawnOf[known.id] = nil
          drawnInPart.remove(known.id)
        }
        schemes[existing] = scheme
        rowsOf[scheme.id] = [read]
        continue
      }
      guard isJoined else {
        twins[known.id] = known
        continue
      }
      // Perimeters joined by id to a row of facts: the row's own facts stand.
      schemes[existing].perimeter += scheme.perimeter.filter { !known.perimeter.contains($0) }
      schemes[existing].unreadPlaces += scheme.unreadPlaces
      rowsOf[known.id, default: []].append(read)
    }
    return (twins, renamed)
  }

  /// Another id for a scheme of another type, or of another name, than the one that has its id; `nil` where they are
  /// the same scheme.
  private func ownID(_ scheme: Scheme, _ known: Scheme, isTyped: Bool, isJoined: Bool) -> String? {
    if isTyped || !isJoined, scheme.type != known.type { return "\(scheme.id) (\(scheme.type))" }
    if isJoined || scheme.name.isEmpty || known.name.isEmpty { return nil }
    return foldedName(scheme.name) == foldedName(known.name) ? nil : "\(scheme.id) (\(scheme.name))"
  }
}

extension SchemeRows {
  /// One id in two files or sheets that is not one scheme.
  fileprivate mutating func tellOwnID(_ scheme: Scheme, _ own: String, _ known: Scheme) {
    issues.append(
      DataIssue(
        .warning, scheme.type == known.type ? .idWithTwoNames : .idWithTwoTypes, source: table.source,
        row: scheme.row, code: own, field: "id", value: scheme.id, newValue: own, action: .repaired,
        Text(
          fr:
            "\(scheme.id) est aussi l'identifiant d'un autre dispositif (\(known.file), ligne \(known.row)) : celui-ci "
            + "est nommé \(own)",
          en:
            "\(scheme.id) is also the id of another scheme (\(known.file), row \(known.row)): this one is called \(own)"
        )))
  }
}
