import ArgumentParser
import Coverage
import Territory

/// Limits on the schemes and zones of a question beyond type, status and territory.
struct SelectionOptions: ParsableArguments {
  @Flag(help: "Ne compte que les dispositifs dont le cofinancement est renseigné et vrai.")
  var cofunded = false
  @Option(help: ArgumentHelp("Dispositifs dont un thème contient ce mot.", valueName: "thème,…"))
  var theme: String?
  @Option(
    help: ArgumentHelp(
      "Zones citées comme cibles par un dispositif compté : yes, ou no pour les autres.", valueName: "yes|no"))
  var targeted: String?

  func selection() throws -> Selection {
    var selection = Selection()
    selection.isCofundedOnly = cofunded
    selection.themes = try theme.map { try commaSeparated($0, "--theme") } ?? []
    selection.isTargeted = try targeted.map {
      try choice($0, "--targeted", [("yes", true), ("oui", true), ("no", false), ("non", false)])
    }
    return selection
  }

  func filterWords() -> [(String, String?)] {
    [("cofunded", cofunded ? "true" : nil), ("theme", theme), ("targeted", targeted)]
  }
}
