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
