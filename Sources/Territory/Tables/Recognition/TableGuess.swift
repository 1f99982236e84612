/// What a table that is not what was asked for seems to be.
struct TableGuess {
  /// Ends the sentence of an error; empty when nothing is recognised.
  let sentence: Text

  /// - Parameter role: what it was asked to be.
  init(_ table: SourceTable, not role: TableRole) {
    let names = Set(table.columnNames.map(foldedName))
    let isHistory =
      names.contains { $0.hasPrefix("ancien") || $0.hasPrefix("old") || $0 == "comav" }
      && names.contains { $0.hasSuffix("courant") || $0.hasPrefix("nouveau") || $0.hasPrefix("new") || $0 == "comap" }
    var label: Text?
    if isHistory {
      label = Text(fr: "une table de passage entre codes de communes", en: "a table of old and new codes of communes")
    } else {
      label = Self.best(table, not: role)?.label
    }
    sentence =
      label.map { Text(fr: " ; le fichier ressemble à \($0.fr)", en: "; the file looks like \($0.en)") } ?? Text("")
  }

  private static func best(_ table: SourceTable, not role: TableRole) -> TableRole? {
    let content = table.columns.map(ColumnContent.init)
    if role.word != TableRole.zones.word, content.contains(where: { !$0.isEmpty && $0.most(ColumnContent.isQPV) }) {
      return .zones
    }
    let isListOfCommunes = content.contains {
      !$0.isEmpty && $0.most { $0.utf8.count == 5 && ColumnContent.isLikeCommune($0) }
    }
    if role.word != TableRole.communes.word, isListOfCommunes { return .communes }
    let senses = ColumnSenses(table, as: .schemes)
    let dated = ["status", "date_signature", "date_start", "date_end", "carrier"].count { word in
      senses.found.contains { $0.sense.word == word }
    }
    return role.word != TableRole.schemes.word && dated > 0 ? .schemes : nil
  }
}
