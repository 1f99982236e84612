import ArgumentParser
import Reports
import Territory

struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema", abstract: "Colonnes de chaque table : nom, type, unité, sens (schema).",
    discussion: """
      maillage schema                                 les commandes et leurs tables
      maillage schema coverage.zones                  les colonnes d'une table
      maillage schema coverage.zones --format json    Table Schema de ses fichiers CSV (Frictionless)
      maillage schema coverage --format json          JSON Schema de la réponse d'une commande
      """, aliases: ["schéma"])

  @Argument(help: ArgumentHelp("Commande, table ou commande.table ; toutes par défaut.", valueName: "table"))
  var name: String?
  @Option(help: ArgumentHelp("Forme : text (défaut) ou json.", valueName: "format"))
  var format: String?
  @Option(help: ArgumentHelp("Langue : fr ou en.", valueName: "langue"))
  var lang: String?

  func run() throws {
    let language =
      try lang.map { try choice($0, "--lang", Language.allCases.map { ($0.rawValue, $0) }) } ?? Language.ofUser
    let isJSON = try format.map { try choice($0, "--format", [("text", false), ("json", true)]) } ?? false
    guard let name else {
      if !isJSON { return try OutputFile.write(contractOverview(language), to: "-") }
      throw Failure.usage(
        Text(
          fr: "--format json attend une commande ou une table, comme coverage ou coverage.zones",
          en: "--format json needs a command or a table, such as coverage or coverage.zones"))
    }
    switch try found(name) {
    case .command(let command):
      guard isJSON else { return try OutputFile.write(command.text(language), to: "-") }
      guard let schema = command.jsonSchema else {
        throw Failure.usage(
          Text(
            fr: "\(name) n'a pas de réponse en JSON ; tables : \(list(command.allTables))",
            en: "\(name) has no answer in JSON; tables: \(list(command.allTables))"))
      }
      try OutputFile.write(schema, to: "-")
    case .table(let table): try OutputFile.write(isJSON ? table.tableSchema : table.text(language), to: "-")
    }
  }

  private enum Found {
    case command(ContractCommand)
    case table(ContractTable)
  }

  /// What a word names: a command, `command.table`, or a table that one command alone has.
  private func found(_ word: String) throws -> Found {
    let word = word.lowercased()
    if let command = contract.first(where: { $0.name == word || $0.answer == word }) { return .command(command) }
    let tables = contract.flatMap(\.allTables).filter { $0.fullName == word || $0.name == word }
    if tables.count == 1 { return .table(tables[0]) }
    if tables.isEmpty {
      throw Failure.usage(
        Text(
          fr: "« \(word) » n'est ni une commande ni une table : maillage schema les nomme",
          en: "\"\(word)\" is neither a command nor a table: maillage schema names them"))
    }
    throw Failure.usage(
      Text(
        fr: "plusieurs commandes ont une table « \(word) » : \(list(tables))",
        en: "several commands have a table \"\(word)\": \(list(tables))"))
  }

  private func list(_ tables: [ContractTable]) -> String { tables.map(\.fullName).joined(separator: ", ") }
}
