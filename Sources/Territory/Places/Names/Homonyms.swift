extension Places {
  /// The readings of one cell, each in the light of the others: homonyms by the département of the neighbours, else of the
  /// carrier; a bare département beside communes says where they are, and is never a perimeter of its own.
  func settled(_ readings: [PlaceReading], _ hints: PlaceHints) -> [PlaceReading] {
    var result = located(readings)
    let open = result.indices.filter { !result[$0].homonyms.isEmpty && result[$0].token == nil }
    if open.isEmpty { return result }
    var neighbours: Set<String> = []
    for token in result.compactMap(\.token) {
      let here = departements(of: token)
      if here.count == 1 { neighbours.formUnion(here) }
    }
    let carriers = hints.carrier.isEmpty ? [] : departements(ofCarrier: hints.carrier)
    for index in open {
      if let reading = chosen(
        result[index], neighbours, Text(fr: "ses voisins de cellule", en: "its neighbours in the cell"))
        ?? chosen(result[index], carriers, Text(fr: "le porteur", en: "the carrier"))
      {
        result[index] = reading
      }
    }
    return result
  }

  private func chosen(_ reading: PlaceReading, _ departements: Set<String>, _ by: Text) -> PlaceReading? {
    let here = reading.homonyms.filter { !$0.departements.isDisjoint(with: departements) }
    guard here.count == 1, let place = here.first else { return nil }
    let departement = place.departements.sorted().joined(separator: ", ")
    let others = reading.homonyms.count - 1
    let better = PlaceReading.repaired(
      reading.text, place.token, .homonymChosen, .warning,
      Text(
        fr:
          "« \(reading.text) » lu comme \(place.token) (\(place.name), \(departement)), le département que disent \(by.fr) ; "
          + (others > 1 ? "\(others) autres lieux ont ce nom" : "un autre lieu a ce nom"),
        en: "\"\(reading.text)\" read as \(place.token) (\(place.name), \(departement)), the département of \(by.en); "
          + (others > 1 ? "\(others) other places have that name" : "another place has that name")))
    return better.marked(isSubtracted: false, isPossible: reading.isPossible)
  }

  /// Bare names of départements and régions among other places.
  private func located(_ readings: [PlaceReading]) -> [PlaceReading] {
    let bare = readings.indices.filter { isBareLevel(readings[$0]) }
    if bare.isEmpty || bare.count == readings.count { return readings }
    var result = readings
    for index in bare {
      guard let level = readings[index].token else { continue }
      let name = readings[index].text
      if index > 0, level.kind == .departement, isBeside(result[index - 1], level.code) {
        let here =
          result[index - 1].homonyms.isEmpty
          ? nil
          : chosen(
            result[index - 1], [level.code], Text(fr: "la suite de la cellule", en: "what follows in the cell"))
        if let here { result[index - 1] = here }
        result[index].token = nil
        result[index].finding = PlaceReading.Finding(
          severity: .info, kind: .departementOfName, newValue: "", action: .kept,
          message: Text(
            fr: "« \(name) » lu comme le département de « \(result[index - 1].text) »",
            en: "\"\(name)\" read as the département of \"\(result[index - 1].text)\""))
      } else {
        result[index] = .setAside(
          name, .levelInList, .error,
          Text(
            fr:
              "« \(name) » parmi d'autres lieux : \(level) en entier, ou une précision ? non utilisé ; écrivez \(level) "
              + "pour l'ajouter en entier",
            en:
              "\"\(name)\" among other places: the whole of \(level), or a precision? not used; write \(level) to add the "
              + "whole"))
      }
    }
    return result
  }

  private func isBareLevel(_ reading: PlaceReading) -> Bool {
    guard let token = reading.token, token.kind == .departement || token.kind == .region,
      reading.finding?.kind == .nameResolved
    else { return false }
    return PlaceName.stripped(PlaceName.words(reading.text)) == nil
  }

  private func isBeside(_ reading: PlaceReading, _ departement: String) -> Bool {
    reading.token.map { departements(of: $0).contains(departement) }
      ?? reading.homonyms.contains { $0.departements.contains(departement) }
  }

  func departements(of token: PerimeterToken) -> Set<String> {
    Set(communes(of: token).map { geography.communes.departements[$0] })
  }

  private func departements(ofCarrier carrier: String) -> Set<String> {
    if let known = departementsOfCarrier[carrier] { return known }
    // Its name tells nothing of its own homonyms.
    let tokens = list(in: carrier).compactMap(\.token)
    let all = tokens.reduce(into: Set<String>()) { $0.formUnion(departements(of: $1)) }
    let result = all.count > 3 ? [] : all
    departementsOfCarrier[carrier] = result
    return result
  }
}
