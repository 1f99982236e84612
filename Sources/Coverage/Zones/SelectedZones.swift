internal import Territory

/// What the limits of a question (``Selection``) leave of its zones and schemes.
extension CoverageAnalysis {
  /// For each zone that a scheme which counts names as targeted, the ids of those schemes, sorted.
  static func targeting(_ inventory: SchemeInventory, _ counting: [Int]) -> [String: [String]] {
    var result: [String: [String]] = [:]
    let naming = counting.filter { !inventory.schemes[$0].targetedZones.isEmpty }.map { inventory.schemes[$0] }
    for scheme in naming.sorted(by: { $0.id < $1.id }) {
      for zone in Set(scheme.targetedZones) { result[zone, default: []].append(scheme.id) }
    }
    return result
  }

  func isAskedFor(zone: Int) -> Bool {
    guard let wanted = question.selection.isTargeted else { return true }
    return (targetedBy[placed.zoning.codes[zone]] != nil) == wanted
  }

  /// Schemes left out because nobody says whether they are co-funded: that is no "no".
  func cofundingIssues() -> [DataIssue] {
    guard question.selection.isCofundedOnly else { return [] }
    var open = question
    open.selection.isCofundedOnly = false
    let unknown = atlas.inventory.schemes.indices.filter {
      let scheme = atlas.inventory.schemes[$0]
      return open.asks(about: scheme) && scheme.cofunded == nil && question.inForce.includes(inForce.states[$0])
    }.map { atlas.inventory.schemes[$0].id }
    if unknown.isEmpty { return [] }
    return [
      DataIssue(
        .warning, .cofundingUnknown, source: atlas.inventory.source, field: "cofunded",
        value: unknown.sorted().prefix(20).joined(separator: " "), action: .setAside,
        .counted(
          unknown.count,
          fr: (
            "dispositif en vigueur dont le cofinancement n'est pas renseigné : non compté",
            "dispositifs en vigueur dont le cofinancement n'est pas renseigné : non comptés"
          ),
          en: (
            "scheme in force whose co-funding is not stated: not counted",
            "schemes in force whose co-funding is not stated: not counted"
          )))
    ]
  }
}

extension Question {
  /// Whether a zone is one of those asked about, by who targets it.
  func asks(about zone: ZoneCoverage) -> Bool {
    selection.isTargeted.map { $0 == !zone.targetedBy.isEmpty } ?? true
  }
}
