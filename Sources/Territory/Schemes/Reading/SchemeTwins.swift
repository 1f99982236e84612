extension SchemeRows {
  /// Sets aside the rows of schemes that another file holds, and lists each.
  ///
  /// - Parameters:
  ///   - twins: the schemes that stand, by id.
  ///   - ids: id of each row; an empty one below a scheme is a merged cell of it.
  mutating func setAside(_ twins: [String: Scheme], _ ids: [String?]) {
    if twins.isEmpty { return }
    let unused = Set(unusedRows)
    var above: String?
    for index in 0..<table.rowCount {
      above = ids[index] ?? above
      guard let id = above, let twin = twins[id], !unused.contains(table.row(index)) else { continue }
      unusedRows.append(table.row(index))
      issue(
        .error, .schemeInTwoFiles, index, id, "id", id, .setAside,
        Text(
          fr:
            "dispositif \(id) déjà lu dans \(twin.file) (ligne \(twin.row)) : cette ligne n'est pas utilisée ; donnez "
            + "un autre identifiant ou retirez l'une des deux",
          en: "scheme \(id) already read in \(twin.file) (row \(twin.row)): this row is not used; give another id or "
            + "take one of the two out"))
    }
    unusedRows.sort()
  }
}

extension Scheme {
  /// Whether the row of a later file may stand for the one of an earlier file that has the same id.
  ///
  /// Sheets of one workbook are one file. A running number means nothing in another file, unless both say one name; and
  /// a list of places that says nothing of days does not make those of a scheme unknown.
  func canReplace(_ known: Scheme) -> Bool {
    if file == known.file { return false }
    if tableDating == .nothing && known.tableDating != .nothing { return false }
    let isRunningNumber = Int(id).map { $0 < 1000 } ?? false
    return !isRunningNumber || !name.isEmpty && foldedName(name) == foldedName(known.name)
  }
}

extension SchemeInventory {
  /// Takes a scheme's rows out of those used, since a later file has the scheme.
  mutating func replaced(_ known: Scheme, by scheme: Scheme) -> DataIssue {
    for read in rowsOf[known.id] ?? [] {
      let unused = Set(accounts[read.account].unused)
      accounts[read.account].unused = unused.union(read.rows).sorted()
      accounts[read.account].merged = max(0, accounts[read.account].merged - (read.rows.count - 1))
    }
    return DataIssue(
      .info, .schemeReplaced, source: known.file, row: known.row, code: known.id, field: "id", value: known.id,
      newValue: "\(scheme.file) \(scheme.row)", action: .setAside,
      Text(
        fr: "dispositif \(known.id) : la ligne \(scheme.row) de \(scheme.file) prend la place de celle-ci",
        en: "scheme \(known.id): row \(scheme.row) of \(scheme.file) takes the place of this one"))
  }
}
