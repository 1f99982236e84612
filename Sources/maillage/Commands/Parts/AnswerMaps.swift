import Coverage
import Reports
import Territory

extension Session {
  private var tool: String { "maillage \(Maillage.version)" }

  /// What became of the zones of the one zoning that is asked about.
  func map(_ answers: [CoverageAnswer]) throws -> String {
    guard let answer = answers.first, let placed = placedZonings.first else { return "" }
    return try atlas.answerMap(answer.question, zones: answer.zones, of: placed)
      .svg(.coverage(answer, sources: sources, tool: tool), language)
  }

  /// The zones left without a scheme, with the way to the nearest one.
  func map(_ answers: [UncoveredAnswer]) throws -> String {
    guard let answer = answers.first, let placed = placedZonings.first else { return "" }
    let nearest = answer.zones.compactMap { zone in zone.nearest.map { (zone.zone.code, $0.id) } }
    let map = try atlas.answerMap(
      answer.coverage.question, zones: answer.zones.map(\.zone), of: placed,
      nearest: Dictionary(nearest, uniquingKeysWith: { first, _ in first }))
    return map.svg(.uncovered(answer, sources: sources, tool: tool), language)
  }

  /// - Parameter overlaps: how many pairs of perimeters overlap.
  func map(overlaps: Int) throws -> String {
    let territory = question.territory
    let names = (territory.codes[territory.level] ?? []).map { atlas.geography.name(of: $0, at: territory.level) }
    let heading = MapHeading.overlaps(
      question, territory: territory.isEverywhere ? "France" : names.joined(separator: " + "), pairs: overlaps,
      sources: sources, tool: tool)
    return try atlas.answerMap(question).svg(heading, language)
  }
}
