import ArgumentParser
import Territory

/// Where the populations of zones come from, beyond their own file.
struct PopulationOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Fichiers de population des zones, joints par code, avec leur millésime : RP2020=pop_qpv.csv.",
      valueName: "[millésime=]fichier,…"))
  var populations: String?
  @Option(help: ArgumentHelp("Colonne de population de ces fichiers.", valueName: "nom"))
  var populationColumn: String?
  @Option(
    help: ArgumentHelp("Grille de population (carreaux INSEE Filosofi de 200 m).", valueName: "[millésime=]fichier"))
  var grid: String?
  @Flag(help: "Emploie la population des carreaux pour les zones sans population publiée.")
  var estimate = false

  /// Each file with the vintage that the user states.
  func files() throws -> [(vintage: String?, file: FileReference)] {
    try populations.map { try commaSeparated($0, "--populations").map(Self.dated) } ?? []
  }

  func gridFile() -> (vintage: String?, file: FileReference)? { grid.map(Self.dated) }

  /// `RP2020=file`, or a file alone.
  private static func dated(_ text: String) -> (vintage: String?, file: FileReference) {
    guard let equal = text.firstIndex(of: "="), equal != text.startIndex, !text[..<equal].contains("/") else {
      return (nil, FileReference(text))
    }
    return (String(text[..<equal]), FileReference(String(text[text.index(after: equal)...])))
  }

  func filterWords() -> [(String, String?)] { [("estimate", estimate ? "true" : nil)] }
}
