internal import Geometry

extension Places {
  /// The place of today that a code which the reference lacks leads to, by the history of communes; `nil` when the
  /// history does not know the code.
  ///
  /// A split is set aside with the communes to choose from. A change of code alone keeps the territory, so that a commune
  /// déléguée met on the way stands for it.
  func former(_ code: String, _ text: String, _ hints: PlaceHints) -> PlaceReading? {
    let fate = history.fate(of: code, on: hints.day ?? day, isKnown: { geography.communeIndex[$0] != nil })
    switch fate {
    case nil: return nil
    case .several(let codes, let chain): return undecided(code, text, codes, chain)
    case .commune(let successor, let chain):
      var path = chain
      var target = place(ofCode: successor)
      let changesOfCode = chain.prefix { $0.kind == .codeChanged }
      for (position, change) in changesOfCode.enumerated() {
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
        text, target.token, .formerCommune, .warning,
        Text(
          fr: "\(was) n'est plus une commune (\(kind.fr), \(day)) : lu comme \(target.token) (\(target.name))"
            + warning.fr,
          en: "\(was) is no commune any more (\(kind.en), \(day)): read as \(target.token) (\(target.name))"
            + warning.en), isWider: path.contains { $0.kind != .codeChanged })
    }
  }

  /// What a code that the reference knows meant on the day for which it is written, where that is another place.
  ///
  /// The code of a commune nouvelle passes to its new chef-lieu, and is that of a commune déléguée since: 12076 was the
  /// whole of Conques-en-Rouergue (12218 today) until March 2024, and is Conques alone since. A code may also come back:
  /// 69114 was Liergues until 2017, and is Porte des Pierres Dorées since 2024.
  /// - Parameter isCommune: the code is said to be a commune's, which a commune déléguée is not on any day.
  func earlierMeaning(
    _ code: String, _ text: String, _ place: Place, _ hints: PlaceHints, isCommune: Bool = false
  ) -> PlaceReading? {
    let day = hints.day ?? day
    switch place.token.kind {
    case .comd, .coma:
      let isNamed =
        hints.name.map { wasCalled(code, $0) && PlaceName.normal($0) != PlaceName.normal(place.name) } ?? false
      let isForCommunes = isCommune || hints.listsCommunes || isNamed
      guard
        let change = history.firstChange(of: code, after: day) ?? (isForCommunes ? history.lastChange(of: code) : nil),
        change.kind == .codeChanged, change.day >= Self.oldestCodeInUse
      else { return nil }
      var hints = hints
      if day.map({ $0 >= change.day }) ?? true { hints.day = change.day.previous }
      return former(code, text, hints)
    case .commune:
      guard let day, let change = history.firstChange(of: code, after: day), change.kind == .merged,
        let sub = geography.subcommuneIndex[code]?.first, !geography.subcommunes.hasNoOutline(sub),
        PlaceName.normal(geography.subcommunes.names[sub]) == PlaceName.normal(change.name)
      else { return nil }
      return asSubcommune(PerimeterToken(.commune, code), text, PlaceIndex.subcommune(sub, geography))
    default: return nil
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
      text, .splitCommune, .error,
      Text(
        fr: "\(was) n'est plus une commune et son territoire a été partagé (\(day)) : à choisir parmi \(shown) ; "
          + "non utilisé",
        en: "\(was) is no commune any more and its territory was split (\(day)): choose among \(shown); not used"))
  }

  /// Lists of schemes are younger: a code given up before is more likely a postal code or a slip.
  private static let oldestCodeInUse = Day(2000, 1, 1)

  private func tooOld(_ was: String, _ text: String, _ day: Day, _ target: Place) -> PlaceReading {
    .setAside(
      text, .unknownCode, .error,
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

  /// A token of a commune that is a sub-commune today: its own territory, not that of the commune it is part of.
  func asSubcommune(_ token: PerimeterToken, _ text: String, _ place: Place) -> PlaceReading {
    withoutOutline(place, text)
      ?? .repaired(
        text, place.token, .formerCommune, .info,
        Text(
          fr:
            "\(token.code) (\(place.name)) n'est plus une commune : lu comme \(place.token), pour son seul territoire",
          en: "\(token.code) (\(place.name)) is no commune any more: read as \(place.token), its own territory only"))
  }

  private func labelled(_ code: String) -> String { place(ofCode: code).map { "\(code) (\($0.name))" } ?? code }

  /// Most postal codes end in 0, few INSEE codes do.
  private func postalWarning(_ code: String) -> Text {
    guard code.utf8.count == 5, code.hasSuffix("0") else { return Text("") }
    return Text(
      fr: " ; vérifiez que ce n'est pas un code postal", en: "; check that it is not a postal code")
  }

  /// A commune déléguée or associée without an outline, whose area only its commune holds.
  ///
  /// - Parameter keepsPart: it keeps its own code, and is told: what it holds is not known.
  func withoutOutline(_ place: Place, _ text: String, keepsPart: Bool = false) -> PlaceReading? {
    guard place.token.kind != .commune, let sub = geography.subcommuneIndex[place.token.code]?.first,
      geography.subcommunes.hasNoOutline(sub),
      let commune = self.place(ofCode: geography.subcommunes.parents[sub]), commune.token.kind == .commune
    else { return nil }
    let label = "\(place.token.code) (\(place.name), \(geography.subcommunes.types[sub]))"
    let change = history.lastChange(of: place.token.code)
    let since =
      change.map {
        Text(fr: ", \($0.kind.words.fr), \($0.day)", en: ", \($0.kind.words.en), \($0.day)")
      } ?? Text("")
    if keepsPart {
      var reading = PlaceReading(text: text, token: place.token)
      reading.finding = PlaceReading.Finding(
        severity: .warning, kind: .partWithoutOutline, newValue: "", action: .kept,
        message: Text(
          fr:
            "\(label) fait partie de \(commune.token.code) (\(commune.name)\(since.fr)) et n'a pas de contour propre dans "
            + "les données : ce qui la couvre n'est pas calculable",
          en:
            "\(label) is part of \(commune.token.code) (\(commune.name)\(since.en)) and has no outline of its own in the "
            + "data: what covers it cannot be computed"))
      return reading
    }
    return .repaired(
      text, commune.token, .formerCommune, .warning,
      Text(
        fr:
          "\(label) n'a pas de contour dans les données : lu comme \(commune.token) (\(commune.name)), la commune dont elle "
          + "fait partie",
        en:
          "\(label) has no outline in the data: read as \(commune.token) (\(commune.name)), the commune that it is part of"
      ), isWider: true)
  }

  /// A commune déléguée or associée asked for by itself, which has no outline: its area is not known.
  func noOutline(_ token: PerimeterToken, _ text: String) -> PlaceReading {
    .setAside(
      text, .partWithoutOutline, .error,
      Text(
        fr: "\(token) n'a pas de contour propre dans les données : non utilisé, le périmètre est connu en partie",
        en: "\(token) has no outline of its own in the data: not used, the perimeter is known in part"))
  }

  /// The place that a name of a former commune, or a former name of a commune, leads to, where all of that name lead to
  /// one. Example: `Châlons s/ Marne` is Châlons-en-Champagne.
  func formerlyNamed(_ text: String, _ departement: String?, _ hints: PlaceHints) -> PlaceReading? {
    var codes = formerNames[PlaceName.normal(words(text))] ?? []
    if codes.isEmpty, PlaceName.isAbbreviated(text, words(text)) {
      for name in PlaceName.spelledOut(text) { codes.formUnion(formerNames[name] ?? []) }
    }
    let readings = codes.filter { code in departement.map { Communes.departement(ofCode: code) == $0 } ?? true }
      .sorted().compactMap { code -> PlaceReading? in
        if let place = place(ofCode: code), place.token.kind == .commune, history.lastChange(of: code) == nil {
          return .repaired(
            text, place.token, .formerCommune, .info,
            Text(
              fr: "« \(text) » est un ancien nom de \(place.token) (\(place.name))",
              en: "\"\(text)\" is a former name of \(place.token) (\(place.name))"))
        }
        return place(ofCode: code) == nil || history.lastChange(of: code)?.kind == .codeChanged
          ? former(code, text, hints) : nil
      }.filter { $0.token != nil }
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
