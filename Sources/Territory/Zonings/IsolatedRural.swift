public import Geometry

/// What makes a commune isolated: few people on its area, and no commune of many people nearby.
public struct Isolation: Sendable, Equatable {
  /// Inhabitants per km² under which a commune is sparse.
  public var density: Double
  /// Metres, border to border, farther than which nothing is near.
  public var distance: Double
  /// Inhabitants from which on a commune is one to be near to.
  public var population: Int

  public init(density: Double, distance: Double, population: Int) {
    self.density = density
    self.distance = distance
    self.population = population
  }

  /// Example: `moins de 30 habitants/km², à plus de 15 km de toute commune de 5 000 habitants ou plus`.
  public var sentence: Text {
    let (density, distance) = (shortNumber(density), shortNumber(distance / 1000))
    return Text(
      fr:
        "moins de \(density.replacing(".", with: ",")) habitants/km², à plus de \(distance.replacing(".", with: ",")) km de "
        + "toute commune de \(grouped(population, "\u{202F}")) habitants ou plus",
      en:
        "under \(density) inhabitants/km², farther than \(distance) km from every commune of \(grouped(population, ",")) "
        + "inhabitants or more")
  }
}

extension Zoning {
  /// The communes under a population density that are farther than a distance from every commune of a number of
  /// inhabitants, each a zone: a computed approximation of "zones rurales isolées", which no text defines.
  ///
  /// Distances are geodesic, between outlines, in a straight line. A sparse commune of as many inhabitants is near itself.
  /// Communes without a population or an outline are unknown and listed; none of them is taken to have as many inhabitants.
  /// - Parameters:
  ///   - outlines: of the communes, in their order, in the plane.
  ///   - template: id, label and the like; its columns are replaced.
  /// - Example: 29 inhabitants on 1 km², 15.1 km from a commune of 5,000: a zone at 30, 15 km and 5,000; at 14.9 km it is
  ///   not. Without any commune of 5,000, all sparse communes are zones.
  public static func isolatedRural(
    _ isolation: Isolation, in geography: ReferenceGeography, outlines: Outlines, threads: Int, template: Zoning
  ) -> (zoning: Zoning, issues: [DataIssue]) {
    let communes = geography.communes
    var (sparse, issues) = lowDensity(
      threshold: isolation.density, communes: communes, areas: outlines.areas, template: template)
    let large = communes.populations.indices.filter { (communes.populations[$0] ?? 0) >= isolation.population }
    let surroundings = Surroundings(of: large, in: outlines, within: isolation.distance)
    let positions = sparse.codes.map { geography.communeIndex[$0] ?? -1 }
    let near = concurrentChunks(positions.count, threads: threads, chunkSize: 256) { range in
      range.map { positions[$0] >= 0 && surroundings.holds(positions[$0]) }
    }.flatMap { $0 }
    for index in issues.indices where issues[index].kind == .unknownDensity {
      let message = issues[index].message
      let people = (grouped(isolation.population, "\u{202F}"), grouped(isolation.population, ","))
      issues[index].message = Text(
        fr: "\(message.fr) ; aucune n'est prise pour une commune de \(people.0) habitants ou plus",
        en: "\(message.en); none of them is taken for a commune of \(people.1) inhabitants or more")
    }
    return (sparse.filtered { !near[$0] }, issues)
  }
}

/// Without decimals where whole: `30`, `7.5`.
private func shortNumber(_ number: Double) -> String {
  number == number.rounded() && abs(number) < 1e15 ? String(Int(number)) : "\(number)"
}

/// `5 000`, with the sign given between thousands.
private func grouped(_ number: Int, _ sign: String) -> String {
  let digits = String(number)
  return digits.count < 4
    ? digits
    : digits.enumerated().map { position, digit in
      position > 0 && (digits.count - position).isMultiple(of: 3) ? sign + String(digit) : String(digit)
    }.joined()
}
