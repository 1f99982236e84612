import ArgumentParser
import Coverage
import Territory

/// How areas in common are measured.
struct EngineOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Mesure : atoms (défaut), ou plain, la référence lente : unions et intersections de contours entiers.",
      valueName: "moteur"))
  var engine = "atoms"

  func isPlain() throws -> Bool { try choice(engine, "--engine", [("atoms", false), ("plain", true)]) }
}
