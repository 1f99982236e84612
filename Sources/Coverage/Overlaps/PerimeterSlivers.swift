internal import Geometry
public import Territory

extension Atlas {
  /// Pairs of perimeters of one type, one of them drawn, that have nothing but a sliver in common: digitising.
  ///
  /// Two lists can only share what the outlines of the reference overlap by, which says nothing of the lists.
  ///
  /// - Returns: one issue for each pair, on its first scheme by id; one in all where there are too many pairs to look at.
  /// - Throws: ``/Geometry/GEOSError`` naming the feature when GEOS fails.
  public func sliverIssues(_ question: Question) throws -> [DataIssue] {
    if perimeters.parts.count == 0 { return [] }
    let compared = inventory.schemes.indices.filter { !perimeters.ofScheme[$0].isEmpty }
    let drawn = Set(compared.filter { perimeters.ofScheme[$0].part != nil }.map { inventory.schemes[$0].id })
    let pairs: [PerimeterPair]
    do { pairs = try overlaps(question, [], compared).pairs } catch let fault as TooManyPairs {
      let first = inventory.schemes[compared[0]]
      return [
        DataIssue(
          .warning, .crowdedPerimeters, source: first.file, row: first.row, code: first.id, field: "perimeter",
          action: .kept,
          Text(
            fr: "\(fault.message.fr) : les liserés entre périmètres dessinés n'ont pas été cherchés",
            en: "\(fault.message.en): slivers between drawn perimeters were not looked for"))
      ]
    }
    let schemes = Dictionary(inventory.schemes.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    return pairs.compactMap { pair in
      guard pair.relationTolerant == .sliver, pair.typeA == pair.typeB,
        drawn.contains(pair.a) || drawn.contains(pair.b), let scheme = schemes[pair.a]
      else { return nil }
      let width = decimals(pair.widthM ?? 0, 0)
      let area = pair.areaKm2.map { decimals($0, 3) } ?? "?"
      return DataIssue(
        .info, .sliver, source: scheme.file, row: scheme.row, code: scheme.id, field: "perimeter", value: pair.b,
        action: .kept,
        Text(
          fr: "\(pair.a) et \(pair.b) (\(pair.typeA)) n'ont en commun qu'un liseré de \(width) m de large "
            + "(\(area.replacing(".", with: ",")) km²) : bruit de tracé, compté comme voisinage",
          en: "\(pair.a) and \(pair.b) (\(pair.typeA)) share but a sliver \(width) m wide (\(area) km²): digitising "
            + "noise, taken as neighbourhood"))
    }
  }
}
