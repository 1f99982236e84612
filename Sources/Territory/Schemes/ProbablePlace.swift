extension Places {
  /// The territory that the name or else the carrier of a scheme without a perimeter designates, for people to accept:
  /// `CLS du Briançonnais` is the communauté de communes of that name, "Ville de Martigues" is the commune.
  ///
  /// Exact names only, of one place each: a name that is only like another one, homonyms, départements and régions give
  /// nothing. `Pays de X`, `bassin de X`, `Marseille Centre` give the commune X: the scheme lies in it, or around it.
  /// - Returns: possible tokens (`?commune:13056`); empty for a scheme that has a perimeter, and where nothing is designated.
  func probablePlace(of scheme: Scheme) -> [PerimeterToken] {
    guard scheme.perimeter.isEmpty, scheme.unreadPlaces.isEmpty else { return [] }
    for text in [Self.withoutType(scheme.name), Self.withoutBody(scheme.carrier)] {
      guard let text, let tokens = designated(text) else { continue }
      return tokens
    }
    return []
  }

  private func designated(_ text: String) -> [PerimeterToken]? {
    if let tokens = tokens(list(in: text)) { return tokens }
    let words = PlaceName.words(text)
    // A part of a town, or the country around it.
    var rest = words[...]
    if let last = rest.last, rest.count > 1, ["centre", "nord", "sud", "est", "ouest"].contains(last) {
      rest = rest.dropLast()
    }
    if let first = rest.first, rest.count > 1, ["pays", "bassin", "secteur", "agglomeration"].contains(first) {
      rest = PlaceName.withoutLink(rest.dropFirst())
    }
    guard rest.count < words.count else { return nil }
    let name = rest.joined(separator: " ")
    guard case .place(let place)? = exactly(name, nil), place.token.kind == .commune else { return nil }
    return tokens([nameRead(name, place)])
  }

  private func tokens(_ readings: [PlaceReading]) -> [PerimeterToken]? {
    let tokens = readings.compactMap(\.token)
    guard !tokens.isEmpty, !readings.contains(where: \.isUnread),
      !tokens.contains(where: { $0.isSubtracted || $0.kind == .departement || $0.kind == .region })
    else { return nil }
    return tokens.map { PerimeterToken($0.kind, $0.code, isPossible: true) }
  }

  private static let types = [
    "contrats locaux de sante", "contrat local de sante mentale", "contrat local de sante",
    "conseil local de sante mentale",
    "conseil intercommunal de sante mentale", "atelier sante ville", "plan local de sante publique",
    "plan local de sante",
    "contrat territorial de sante", "clsm", "cls", "asv", "cism", "cosm", "plsp", "clsi", "cts",
  ].map { $0.split(separator: " ").map(String.init) }
  private static let fillers: Set<String> = [
    "premier", "deuxieme", "troisieme", "nouveau", "second", "generation", "n", "no", "numero", "i", "ii", "iii", "iv",
    "sur",
  ]

  /// The name of a scheme without its type, its number, its years and what stands in brackets.
  private static func withoutType(_ name: String) -> String? {
    var depth = 0
    let bare = name.filter { character in
      if character == "(" { depth += 1 }
      defer { if character == ")" { depth -= 1 } }
      return depth == 0
    }
    var pieces = bare.split(whereSeparator: { isBlank($0) }).map(String.init)
    func folded(_ count: Int) -> [String] { pieces.prefix(count).map { withoutAccents($0) } }
    var isShorter = true
    while isShorter, !pieces.isEmpty {
      isShorter = false
      if let type = types.first(where: { $0 == folded($0.count) }) {
        pieces.removeFirst(type.count)
        isShorter = true
      }
      while let first = pieces.first, isFiller(first) {
        pieces.removeFirst()
        isShorter = true
      }
    }
    while let last = pieces.last, isFiller(last) { pieces.removeLast() }
    return trimmed(withoutLink(pieces.joined(separator: " ")))
  }

  private static func isFiller(_ word: String) -> Bool {
    let folded = foldedName(word)
    return folded.isEmpty || fillers.contains(folded) || PlaceName.isOrdinal(word) || Int(folded) != nil
      || word.allSatisfy { $0.isNumber || "-–/".contains($0) }
  }

  /// The carrier without the kind of its body: `CIAS du Pays de Martigues`.
  private static func withoutBody(_ carrier: String) -> String? {
    let words = carrier.split(whereSeparator: isBlank).map(String.init)
    guard let first = words.first, ["ccas", "cias", "petr"].contains(foldedName(first)) else { return trimmed(carrier) }
    return trimmed(withoutLink(words.dropFirst().joined(separator: " ")))
  }

  private static func withoutLink(_ text: String) -> String {
    for link in ["de la ", "de l'", "de l’", "du ", "des ", "de ", "d'", "d’"] where text.lowercased().hasPrefix(link) {
      return String(text.dropFirst(link.count))
    }
    return text
  }
}

extension SchemeInventory {
  /// Gives each scheme without a perimeter the place that its name or carrier designates: zones there are not known.
  public mutating func proposePlaces(_ places: Places) {
    for index in schemes.indices where schemes[index].perimeter.isEmpty {
      schemes[index].probablePlace = places.probablePlace(of: schemes[index])
    }
  }

  /// The places proposed: for people to accept, never used by themselves.
  public var probablePlaces: [DataIssue] {
    schemes.compactMap { scheme in
      let tokens = scheme.probablePlace
      if tokens.isEmpty { return nil }
      let shown = tokens.map(\.description).joined(separator: " ")
      return DataIssue(
        .info, .probablePlace, source: scheme.file, row: scheme.row, code: scheme.id, field: "perimeter",
        newValue: shown,
        action: .kept,
        Text(
          fr:
            "\(scheme.id) n'a pas de périmètre ; son nom ou son porteur désigne \(shown) : à vérifier, puis à écrire dans "
            + "perimeter (avec « ? », possible ; sans, certain)",
          en: "\(scheme.id) has no perimeter; its name or carrier designates \(shown): to be checked, then written in "
            + "perimeter (with \"?\", possible; without, certain)"))
    }
  }
}
