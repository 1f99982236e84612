internal import Geometry

extension Places {
  /// The place of today that a code which the reference lacks leads to, by the history of communes; `nil` when the
  /// history does not know the code.
  ///
  /// A split is set aside with the communes to choose from. A change of code alone keeps the ground, so that a commune
  /// déléguée met on the way stands for it.
  func former(_ code: String, _ text: String, _ hints: PlaceHints) -> PlaceReading? {
    guard let fate = history.fate(of: code, on: hints.day, isKnown: { geography.communeIndex[$0] != nil }) else {
      return nil
    }
    switch fate {
    case .several(let codes, let chain): return undecided(code, text, codes, chain)
    case .commune(let successor, let chain):
      var path = chain
      var target = place(ofCode: successor)
      let sameGround = chain.prefix { $0.kind == .codeChanged }
      for (position, change) in sameGround.enumerated() {
        guard let met = change.successors.first.flatMap(place), hasOwnOutline(met) else { continue }
        target = met
        path = Array(chain[...position])
      }
      guard let target, let first = path.first, let last = path.last else { return nil }
      let was = first.name.isEmpty ? code : "\(code) (\(first.name))"
      if first.day < Self.oldestCodeInUse, !(hints.name.map { isCalled(target, $0) || wasCalled(code, $0) } ?? false) {
        return tooOld(was, text, first.day, target)
      }
      let day = first.day == last.day ? "\(first.day)" : "\(first.day), \(last.day)"
      let kind = (path.first { $0.kind == .merged } ?? last).kind.words
      let warning = postalWarning(code)
      return .repaired(
        text, target.token, "former_commune", .warning,
        Text(
          fr: "\(was) n'est plus une commune (\(kind.fr), \(day)) : lu comme \(target.token) (\(target.name))"
            + warning.fr,
          en: "\(was) is no commune any more (\(kind.en), \(day)): read as \(target.token) (\(target.name))"
            + warning.en))
    }
  }

  private func undecided(
    _ code: String, _ text: String, _ codes: [String], _ chain: [CommuneHistory.Change]
  ) -> PlaceReading {
    let shown = codes.map(labelled).joined(separator: ", ")
    let name = chain.first.map(\.name) ?? ""
    let was = name.isEmpty ? code : "\(code) (\(name))"
    let day = chain.last.map { "\($0.day)" } ?? ""
    return .setAside(
      text, "split_commune", .error,
      Text(
        fr: "\(was) n'est plus une commune et son territoire a été partagé (\(day)) : à choisir parmi \(shown) ; "
          + "non utilisé",
        en: "\(was) is no commune any more and its ground was split (\(day)): choose among \(shown); not used"))
  }

  /// Lists of schemes are younger: a code given up before is more likely a postal code or a slip.
  private static let oldestCodeInUse = Day(2000, 1, 1)

  private func tooOld(_ was: String, _ text: String, _ day: Day, _ target: Place) -> PlaceReading {
    .setAside(
      text, "unknown_code", .error,
      Text(
        fr:
          "\(was) n'est plus une commune depuis le \(day), trop tôt pour une liste d'aujourd'hui : code postal ou faute ? "
          + "non utilisé ; donnez le nom de la commune ou son code actuel, par exemple \(target.token.code) (\(target.name))",
        en: "\(was) is no commune any more since \(day), too early for a list of today: a postal code or a slip? not "
          + "used; give the commune's name or its present code, for example \(target.token.code) (\(target.name))"))
  }

  private func hasOwnOutline(_ place: Place) -> Bool {
    geography.subcommuneIndex[place.token.code]?.first.map { !geography.subcommunes.hasNoOutline($0) } ?? false
  }

  /// A token of a commune that is a sub-commune today: its own ground, not that of the commune it is part of.
  func asSubcommune(_ token: PerimeterToken, _ text: String, _ place: Place) -> PlaceReading {
    if var reading = withoutOutline(place, text) {
      reading.token?.isSubtracted = token.isSubtracted
      return reading
    }
    var better = place.token
    better.isSubtracted = token.isSubtracted
    return .repaired(
      text, better, "former_commune", .info,
      Text(
        fr: "\(token.code) (\(place.name)) n'est plus une commune : lu comme \(better), pour son seul territoire",
        en: "\(token.code) (\(place.name)) is no commune any more: read as \(better), its own ground only"))
  }

  private func labelled(_ code: String) -> String { place(ofCode: code).map { "\(code) (\($0.name))" } ?? code }

  /// Most postal codes end in 0, few INSEE codes do.
  private func postalWarning(_ code: String) -> Text {
    guard code.utf8.count == 5, code.hasSuffix("0") else { return Text("") }
    return Text(
      fr: " ; vérifiez que ce n'est pas un code postal", en: "; check that it is not a postal code")
  }

  /// A commune déléguée or associée without an outline, whose ground only its commune holds.
  func withoutOutline(_ place: Place, _ text: String) -> PlaceReading? {
    guard place.token.kind != .commune, let sub = geography.subcommuneIndex[place.token.code]?.first,
      geography.subcommunes.hasNoOutline(sub),
      let commune = self.place(ofCode: geography.subcommunes.parents[sub]), commune.token.kind == .commune
    else { return nil }
    let type = geography.subcommunes.types[sub]
    return .repaired(
      text, commune.token, "former_commune", .warning,
      Text(
        fr: "\(place.token.code) (\(place.name), \(type)) n'a pas de contour dans les données : lu comme "
          + "\(commune.token) (\(commune.name)), la commune dont elle fait partie",
        en: "\(place.token.code) (\(place.name), \(type)) has no outline in the data: read as "
          + "\(commune.token) (\(commune.name)), the commune that it is part of"))
  }

  /// The place that a name of a former commune leads to, where all former communes of that name lead to one.
  func formerlyNamed(_ text: String, _ departement: String?, _ hints: PlaceHints) -> PlaceReading? {
    let codes = (formerNames[PlaceName.normal(text)] ?? []).filter { code in
      departement.map { Communes.departement(ofCode: code) == $0 } ?? true && place(ofCode: code) == nil
    }
    let readings = codes.sorted().compactMap { former($0, text, hints) }.filter { $0.token != nil }
    return Set(readings.compactMap(\.token)).count == 1 ? readings.last : nil
  }

  /// Whether a code had that name before it was given up.
  func wasCalled(_ code: String, _ name: String) -> Bool {
    formerNames[PlaceName.normal(name)]?.contains(code) ?? false
  }
}

extension Subcommunes {
  func hasNoOutline(_ index: Int) -> Bool { index < shapes.count && shapes.isEmpty(index) }
}
