import ArgumentParser
import Territory

/// Thresholds of the zonings that are computed from the communes.
struct ComputedZoningOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Seuil de densité des zonages low-density et isolated-rural, hab./km².", valueName: "n"))
  var density: Double?
  @Option(
    // A value such as -1 is refused in our words, not taken for an option.
    parsing: .unconditional,
    help: ArgumentHelp(
      "Distance au-delà de laquelle une commune est isolée (zonage isolated-rural) : 15km.", valueName: "km"))
  var isolatedDistance: String?
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "Population des communes près desquelles aucune n'est isolée (zonage isolated-rural).", valueName: "n"))
  var isolatedPopulation: String?

  /// Metres; `nil` when not given. Example: `15`, `15km`, `7,5 km`.
  func isolationMetres() throws -> Double? {
    guard let isolatedDistance else { return nil }
    var text = isolatedDistance.filter { !$0.isWhitespace }.lowercased()
    if text.hasSuffix("km") { text.removeLast(2) }
    guard let km = Double(text.replacing(",", with: ".")), km > 0, km <= 500 else {
      throw Failure.usage(
        Text(
          fr: "--isolated-distance « \(isolatedDistance) » : attendu une distance de plus de 0 à 500 km, comme 15km",
          en: "--isolated-distance \"\(isolatedDistance)\": expected a distance above 0 and up to 500 km, such as 15km")
      )
    }
    return km * 1000
  }

  /// `nil` when not given. Example: `5000`, `5 000`.
  func isolationPopulation() throws -> Int? {
    guard let isolatedPopulation else { return nil }
    guard let people = Int(isolatedPopulation.filter { !$0.isWhitespace }), people > 0 else {
      throw Failure.usage(
        Text(
          fr: "--isolated-population « \(isolatedPopulation) » : attendu un nombre d'habitants, comme 5000",
          en: "--isolated-population \"\(isolatedPopulation)\": expected a number of inhabitants, such as 5000"))
    }
    return people
  }

  func filterWords() -> [(String, String?)] {
    [
      ("density", density.map { "\($0)" }), ("isolated_distance", isolatedDistance),
      ("isolated_population", isolatedPopulation),
    ]
  }
}
