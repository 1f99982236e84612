extension ZoneRows {
  private static let unclassed = [
    "nonclass", "nonconcern", "horszon", "nonzon", "nonbenef", "noneligib", "horsclass", "horschamp", "sansobjet",
  ]
  private static let unclassedWords: Set<String> = ["nc", "hz", "na", "horszrr", "horsfrr"]

  /// Whether a class says that a commune is in none, or that nobody knows. Example: `Non classée`, `NC - Commune non classée`,
  /// `3_HZ`, `Hors champ : DOM ou commune urbaine`, `N/A`.
  static func isUnclassed(_ cell: String) -> Bool {
    let words = cell.drop { $0.isNumber || " _-.".contains($0) }
    let first = foldedName(words.split(separator: " ").first.map(String.init) ?? "")
    let folded = foldedName(String(words))
    return unclassedWords.contains(first) || unclassed.contains { folded.contains($0) }
  }

  /// Whether a cell says that the class is not known. Example: `N/A - résultat non disponible`.
  static func isUnavailable(_ cell: String) -> Bool {
    foldedName(cell.split(separator: " ").first.map(String.init) ?? "") == "na"
      || foldedName(cell).contains("nondisponible")
  }

  /// Whether a class says that a part of the commune is in it. Example: `Classée FRR partiellement`.
  static func isPartlyClassed(_ cell: String) -> Bool {
    let folded = foldedName(cell)
    return folded.contains("partiel") || folded.contains("enpartie")
  }

  /// Leaves the communes whose class does not count; in a table of all communes that nobody described and whose classes
  /// say nothing of it, asks.
  /// - Throws: ``TableError`` when the column of classes that the package describes is not there.
  mutating func leaveOtherClasses(_ choice: ClassChoice) throws(TableError) {
    if let name = choice.column {
      guard let column = table.columnNames.firstIndex(of: name) else {
        throw TableError(
          table.source,
          Text(
            fr: "pas de colonne de classes « \(name) », que le paquet de données annonce",
            en: "no column of classes \"\(name)\", which the data package announces"))
      }
      leaveDescribed(column, choice)
      return
    }
    let candidates = layout.senses.free.compactMap { column -> (column: Int, classes: [String: Int])? in
      guard let classes = classes(in: column) else { return nil }
      return (column, classes)
    }
    for candidate in candidates
    where layout.zonesAreCommunes && candidate.classes.keys.contains(where: Self.isPartlyClassed) {
      for index in 0..<table.rowCount {
        if let cell = table.columns[candidate.column][index], Self.isPartlyClassed(cell) { isPartly[index] = true }
      }
    }
    if !choice.asked.isEmpty {
      let asked = candidates.first { candidate in choice.asked.contains { candidate.classes.matching($0) != nil } }
      if let asked {
        let counted = Set(choice.asked.compactMap { asked.classes.matching($0) })
        leave(asked.column, asked.classes) { counted.contains($0) }
        return
      }
    }
    guard !choice.keepsAll, layout.zonesAreCommunes else { return }
    // A column that is mostly empty is one of remarks.
    let found = candidates.first {
      $0.classes.keys.contains(where: Self.isUnclassed) && 2 * $0.classes.values.reduce(0, +) >= table.rowCount
    }
    if let found {
      leave(found.column, found.classes) { !Self.isUnclassed($0) }
    } else if let found = candidates.first, reader.areAllCommunes(table.rowCount) {
      classCounts = found.classes.sorted { $0.key < $1.key }.map { value, communes in
        ClassCount(value: value, label: Text(value), communes: communes, isCounted: true)
      }
      issues.append(whichClass(table.columnNames[found.column], found.classes.keys.sorted()))
    }
  }

  // MARK: Described classes

  private mutating func leaveDescribed(_ column: Int, _ choice: ClassChoice) {
    let cells = table.columns[column]
    var counts: [String: Int] = [:]
    var left = 0
    let asked = Set(
      choice.asked.compactMap { word in
        Dictionary(choice.described.map { ($0.value, 1) }, uniquingKeysWith: { first, _ in first }).matching(word)
      })
    var countings: [String: ZoningClass.Counting?] = [:]
    for described in choice.described {
      guard let standing = choice.standing(described.value), asked.isEmpty || asked.contains(standing.value) else {
        countings[described.value] = .no
        continue
      }
      // Classes that do not count do so where they are asked for.
      countings[described.value] = standing.counting == .no && !asked.isEmpty ? .yes : standing.counting
    }
    for index in 0..<table.rowCount {
      guard let cell = cells[index].flatMap(trimmed) else {
        setAsideClass(index, "", column)
        continue
      }
      guard let counting = countings[cell] ?? nil else {
        setAsideClass(index, cell, column)
        continue
      }
      counts[cell, default: 0] += 1
      switch counting {
      case .yes: break
      case .partly: isPartly[index] = true
      case .no:
        leave(index)
        left += 1
      }
    }
    classCounts = choice.described.compactMap { described in
      counts[described.value].map {
        ClassCount(
          value: described.value, label: described.label, communes: $0, isCounted: countings[described.value] != .no)
      }
    }
    if left > 0 { issues.append(notCounted(table.columnNames[column], left)) }
    listsAbsent = !choice.isAbsentNo
  }

  /// Communes of the reference that have no row, however the rows write them.
  /// - Parameter left: communes of the rows that are no zones.
  mutating func listAbsent(_ left: Set<String>) {
    guard listsAbsent, layout.zonesAreCommunes, let communes = reader.places?.geography.communes else { return }
    let read = left.union(zones.map(\.code))
    let absent = communes.codes.filter { !read.contains($0) }
    if absent.isEmpty { return }
    unknownCommunes += absent
    let shown = absent.prefix(20).joined(separator: " ") + (absent.count > 20 ? " …" : "")
    issues.append(
      DataIssue(
        .warning, .absentCommunes, source: table.source, value: shown, action: .setAside,
        .counted(
          absent.count,
          fr: (
            "commune n'a pas de ligne : on ne sait pas si elle est classée",
            "communes n'ont pas de ligne : on ne sait pas si elles sont classées"
          ), en: ("commune has no row: its class is unknown", "communes have no row: their class is unknown"))))
  }

  private mutating func setAsideClass(_ index: Int, _ cell: String, _ column: Int) {
    leave(index)
    unknownRows.append(index)
    issues.append(
      DataIssue(
        .error, .unknownClass, source: table.source, row: table.row(index), code: layout.codes[index] ?? "",
        field: table.columnNames[column], value: cell, action: .setAside,
        Text(
          fr: cell.isEmpty ? "sans classe : non utilisée" : "la classe « \(cell) » n'est pas décrite : non utilisée",
          en: cell.isEmpty ? "no class: not used" : "the class \"\(cell)\" is not described: not used")))
  }

  // MARK: Classes that nobody described

  /// The classes of a column with their rows; `nil` for a column that is none of classes.
  private func classes(in column: Int) -> [String: Int]? {
    let content = ColumnContent(table.columns[column])
    if content.isEmpty { return nil }
    var counts: [String: Int] = [:]
    for cell in table.columns[column] {
      guard let word = cell.flatMap(trimmed) else { continue }
      counts[word, default: 0] += 1
      if counts.count > 20 { return nil }
    }
    return counts.count >= 2 && table.rowCount > 2 * counts.count ? counts : nil
  }

  private mutating func leave(_ column: Int, _ classes: [String: Int], isCounted: (String) -> Bool) {
    var (left, without) = (0, 0)
    for index in 0..<table.rowCount {
      guard let cell = table.columns[column][index].flatMap(trimmed), !Self.isUnavailable(cell) || isCounted(cell)
      else {
        leave(index)
        unknownRows.append(index)
        without += 1
        continue
      }
      if isCounted(cell) { continue }
      leave(index)
      left += 1
    }
    classCounts = classes.sorted { $0.key < $1.key }.map { value, communes in
      ClassCount(value: value, label: Text(value), communes: communes, isCounted: isCounted(value))
    }
    if left > 0 { issues.append(notCounted(table.columnNames[column], left, .warning)) }
    if without > 0 { issues.append(withoutClass(table.columnNames[column], without)) }
  }

  private mutating func leave(_ index: Int) {
    isLeft[index] = true
    unused.append(table.row(index))
    populationIssues[table.row(index)] = nil
  }

  /// Communes of the rows that are no zones: all of them, and those whose own row it is.
  mutating func communesLeft() -> (all: Set<String>, own: Set<String>) {
    guard isLeft.contains(true) else { return ([], []) }
    // What is found in these rows is told of those that are used.
    var silent = reader
    var (all, own): (Set<String>, Set<String>) = ([], [])
    let unknown = Set(unknownRows)
    for index in 0..<table.rowCount where isLeft[index] {
      guard let written = layout.codes[index] else { continue }
      let code = commune(written, index, &silent)
      all.insert(code)
      if unknown.contains(index) {
        unknownCommunes.append(code)
      } else if silent.isOwn(written, code) {
        own.insert(code)
      }
    }
    return (all, own)
  }
}

extension [String: Int] {
  /// The key that a person means by `word`: as written, else but for capitals, else the only one alike.
  fileprivate func matching(_ word: String) -> String? {
    if self[word] != nil { return word }
    if let same = keys.first(where: { $0.lowercased() == word.lowercased() }) { return same }
    let folded = foldedName(word)
    let alike = keys.filter { foldedName($0) == folded }
    return alike.count == 1 ? alike.first : nil
  }
}
