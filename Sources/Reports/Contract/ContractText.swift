public import Territory

/// Characters of a line.
private let width = 80

/// All commands and their tables, for a terminal.
public func contractOverview(_ language: Language) -> String {
  var out = Text(
    fr: "Version \(schemaVersion) du contrat : tables de chaque commande.\n",
    en: "Version \(schemaVersion) of the contract: tables of each command.\n")(language)
  for command in contract {
    out += "\n\(command.name)\n"
    for table in command.allTables {
      let when = table.option.map { " (\($0))" } ?? ""
      out += paragraph("\(table.title(language))\(when)", after: table.fullName, at: 30)
    }
  }
  return out
    + Text(
      fr: "\nmaillage schema TABLE décrit ses colonnes ; --format json en donne le schéma.\n",
      en: "\nmaillage schema TABLE describes its columns; --format json gives its schema.\n")(language)
}

extension ContractTable {
  /// Its columns: name, type, unit, meaning.
  public func text(_ language: Language) -> String {
    let when = option.map { Text(fr: " (avec \($0))", en: " (with \($0))")(language) } ?? ""
    return "\(fullName)\n" + paragraph("\(title(language))\(when)", after: "", at: 2) + "\n"
      + columns.map { $0.text(language) }.joined()
  }
}

extension ContractCommand {
  /// The members that open its answer, then its tables.
  public func text(_ language: Language) -> String {
    let members = header.map { $0.text(language) }.joined()
    let arrays = allTables.map { table in
      paragraph(table.title(language) + (table.option.map { " (\($0))" } ?? ""), after: table.fullName, at: 30)
    }
    return "\(name)\n\n" + (members.isEmpty ? "" : members + "\n") + arrays.joined()
  }
}

extension ContractColumn {
  fileprivate func text(_ language: Language) -> String {
    let optional = isOptional ? Text(fr: " (selon la question)", en: " (depending on the question)")(language) : ""
    let filled = isFilled ? Text(fr: ", jamais vide", en: ", never empty")(language) : ""
    var out = facts.line(name, language, also: filled + optional)
    if facts.type.isWord {
      let values = words.filter { !$0.key.isEmpty }.sorted { $0.key < $1.key }
      let list = values.map { $1(language) == $0 ? $0 : "\($0) (\($1(language)))" }.joined(separator: ", ")
      out += paragraph(Text(fr: "Valeurs : ", en: "Values: ")(language) + list + ".", after: "", at: 6)
    }
    for member in facts.type.members { out += member.facts.line("\(name).\(member.name)", language, also: "") }
    return out
  }
}

extension ColumnType {
  fileprivate var isWord: Bool {
    switch self {
    case .word: true
    case .list(let element): element.isWord
    default: false
    }
  }

  /// Those of a record, or of the records of a list.
  fileprivate var members: RecordMembers {
    switch self {
    case .record(let members): members
    case .list(let element): element.members
    default: []
    }
  }
}

extension ColumnFacts {
  /// `  area_share   number, share`, and the meaning below.
  fileprivate func line(_ name: String, _ language: Language, also: String) -> String {
    let types = [type.name, unit?.label(language)].compactMap { $0 }.joined(separator: ", ")
    return paragraph(types + also, after: name, at: 38) + paragraph(meaning(language), after: "", at: 6)
  }
}

/// Words that begin at a column, behind a name if there is one, cut into lines that fit the width.
private func paragraph(_ text: String, after name: String, at margin: Int) -> String {
  let blanks = String(repeating: " ", count: margin)
  var line = name.isEmpty ? blanks : "  \(name)".padded(to: margin - 1) + " "
  var out = ""
  var isEmpty = true
  for word in text.split(separator: " ") {
    if !isEmpty && line.count + 1 + word.count > width {
      out += line + "\n"
      line = blanks
      isEmpty = true
    }
    line += (isEmpty ? "" : " ") + word
    isEmpty = false
  }
  return out + line + "\n"
}

extension String {
  fileprivate func padded(to length: Int) -> String { self + String(repeating: " ", count: max(0, length - count)) }
}
