import ArgumentParser
import Reports
import Territory

struct DataTemplateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "template", abstract: "Classeur à remplir : une ligne par dispositif (template).",
    discussion: "maillage data template schemes.xlsx", aliases: ["modele"])

  @Argument(help: ArgumentHelp("Fichier à écrire.", valueName: "fichier.xlsx"))
  var file: String
  @Option(help: ArgumentHelp("Langue : fr ou en.", valueName: "langue"))
  var lang: String?

  func run() throws {
    let language =
      try lang.map { try choice($0, "--lang", Language.allCases.map { ($0.rawValue, $0) }) } ?? Language.ofUser
    guard file.lowercased().hasSuffix(".xlsx") else {
      throw Failure.usage(
        Text(
          fr: "« \(file) » : le modèle est un classeur, donnez un nom en .xlsx",
          en: "\"\(file)\": the template is a workbook, give a name that ends in .xlsx"))
    }
    do {
      try OutputFile.write(SchemeTemplate.xlsx(language), to: file)
    } catch { throw Failure(error) }
  }
}
