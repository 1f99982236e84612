extension Places {
  /// Tells what is taken away from a perimeter that does not hold it: a slip, or a dash that parts a list.
  func told(_ readings: [PlaceReading]) -> [PlaceReading] {
    guard readings.contains(where: { $0.token?.isSubtracted ?? false }) else { return readings }
    var held: Set<Int> = []
    var met: Set<PerimeterToken> = []
    for case let token? in readings.map(\.token) where !token.isSubtracted {
      // What a drawing or a quarter holds is not known here.
      if token.kind == .shape || token.kind == .qpv { return readings }
      if met.insert(token).inserted { held.formUnion(communes(of: token)) }
    }
    var hasEffect: [PerimeterToken: Bool] = [:]
    return readings.map { reading in
      guard let token = reading.token, token.isSubtracted, token.kind != .shape, token.kind != .qpv else {
        return reading
      }
      let isHeld = hasEffect[token] ?? communes(of: token).contains(where: held.contains)
      hasEffect[token] = isHeld
      if isHeld || reading.finding?.severity == .error { return reading }
      var result = reading
      result.finding = PlaceReading.Finding(
        severity: .warning, kind: .minusWithoutEffect, newValue: token.description, action: .kept,
        message: Text(
          fr:
            "« \(reading.text) » est retiré (\(token)), mais le reste de la cellule ne le contient pas ; si le tiret sépare "
            + "une liste, mettez une virgule",
          en:
            "\"\(reading.text)\" is taken away (\(token)), but the rest of the cell does not hold it; if the dash parts a "
            + "list, put a comma"))
      return result
    }
  }
}
