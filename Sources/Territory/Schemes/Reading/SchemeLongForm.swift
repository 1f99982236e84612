extension SchemeRows {
  /// One row per scheme and commune, or a list in each cell; the scheme's facts come from its first row.
  ///
  /// A row whose id and facts are all empty, under a row with an id, belongs to it: that is how merged cells come.
  /// - Parameters:
  ///   - names: names of the communes, from a column beside that of the codes: they check the codes, and stand for those
  ///     that are empty.
  ///   - header: name of the column of codes.
  mutating func readLongForm(
    _ codes: [String?], names: [String?]?, header: String?, isMerged: (Int) -> Bool
  ) throws(TableError) {
    let communeIndex = places?.geography.communeIndex ?? CodeIndex([])
    let communeNames = places?.geography.communes.names ?? []
    let facts = factColumns
    let column = CodeColumn(codes, names: names, header: header)
    var position: [String: Int] = [:]
    var listed = ListedCodes(communes: communeNames.count)
    var firstRow: [Int] = []
    var above: String?
    var at = 0
    for index in 0..<table.rowCount {
      try table.refuseAbove(issues: issues.count, first: issues.first)
      let cell = codes[index] ?? names?[index]
      let isContinuation = ids[index] == nil && above != nil && cell != nil && isMerged(index)
      let isAsAbove = isContinuation || (above != nil && ids[index] == above)
      guard let id = isAsAbove ? above : identifier(index) else { continue }
      if isContinuation {
        issue(
          .info, .mergedCell, index, id, "id", "", newValue: id, .repaired,
          Text(
            fr: "identifiant vide : celui de la ligne au-dessus, \(id)", en: "empty id: that of the row above, \(id)"))
      }
      if !isAsAbove {
        above = id
        at = position[id] ?? schemes.count
      }
      if at == schemes.count {
        position[id] = at
        schemes.append(scheme(index, id, []))
        firstRow.append(index)
      } else if !isContinuation {
        compare(facts, index, firstRow[at], id)
      }
      if firstRow[at] != index { furtherRows[id, default: []].append(table.row(index)) }
      guard let code = cell else {
        if firstRow[at] != index { unusedRows.append(table.row(index)) }
        issue(
          .warning, .missingCode, index, id, "code", "", .setAside,
          Text(fr: "ligne sans code commune : non utilisée", en: "row without a commune code: not used"))
        continue
      }
      let commune = communeIndex[code]
      guard listed.insert(code, commune, in: at) else {
        unusedRows.append(table.row(index))
        issue(
          .info, .duplicateCode, index, id, "code", code, .setAside,
          Text(
            fr: "\(code) déjà cité pour \(id) : compté une fois", en: "\(code) already listed for \(id): counted once"))
        continue
      }
      // A name checks one code, not a list of them.
      let name = codes[index] == nil || codeList(code).count > 1 ? nil : names?[index]
      let isPlain = if let commune { name == nil || name == communeNames[commune] } else { places == nil }
      if isPlain {
        schemes[at].perimeter.append(PerimeterToken(.code, code))
        continue
      }
      let found = tokens(code, index, schemes[at], of: column, name: name)
      if found.read.isEmpty && firstRow[at] != index { unusedRows.append(table.row(index)) }
      schemes[at].perimeter += found.read
      schemes[at].unreadPlaces += found.unread
    }
  }

  /// Columns in which the rows of one scheme have to say the same.
  private var factColumns: [(field: String, values: [String?])] {
    let free = Set(
      [ColumnSense.id, .name, .type, .perimeter, .places, .placeName, .departement, .region, .postalCode, .kind]
        .map(\.word) + ["note", "source"])
    var columns: [(field: String, values: [String?])] = []
    for (field, values) in fields.sorted(by: { $0.key < $1.key }) where !free.contains(field) {
      columns.append((field, values))
    }
    return columns
  }

  /// A later row of a scheme that says something else than its first one.
  private mutating func compare(
    _ facts: [(field: String, values: [String?])], _ index: Int, _ first: Int, _ id: String
  ) {
    for (field, values) in facts {
      guard let value = values[index], let stated = values[first], value != stated else { continue }
      issue(
        .warning, .conflictingRow, index, id, field, value, newValue: stated, .setAside,
        Text(
          fr: "\(field) « \(value) » diffère de la première ligne de \(id) (« \(stated) »), qui compte",
          en: "\(field) \"\(value)\" differs from the first row of \(id) (\"\(stated)\"), which counts"))
    }
  }
}

/// The codes that each scheme lists, to tell a repeat.
private struct ListedCodes {
  private let communeCount: Int
  /// A number for each scheme and commune.
  private var communes: Set<Int> = []
  /// Codes that are no commune's.
  private var others: [Int: Set<String>] = [:]

  init(communes count: Int) { communeCount = count }

  /// False for a code that the scheme lists already.
  mutating func insert(_ code: String, _ commune: Int?, in scheme: Int) -> Bool {
    guard let commune else { return others[scheme, default: []].insert(code).inserted }
    return communes.insert(scheme * communeCount + commune).inserted
  }
}
