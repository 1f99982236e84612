internal import Geometry

/// The area that each token stands for.
extension PerimeterResolver {
  /// - Returns: false for an element that has no place here; it is listed.
  mutating func add(_ token: PerimeterToken, of scheme: Scheme, to draft: inout PerimeterDraft) -> Bool {
    switch token.kind {
    case .commune, .code:
      if let commune = geography.communeIndex[token.code] {
        insert(commune: commune, of: scheme, to: &draft)
        return true
      }
      if token.kind == .code, let sub = geography.subcommune(token) {
        return insert(subcommune: sub, token, of: scheme, to: &draft)
      }
      return unknown(token, of: scheme, Text(fr: "commune inconnue", en: "unknown commune"))
    case .arm, .comd, .coma:
      guard let sub = geography.subcommune(token) else {
        return unknown(token, of: scheme, Text(fr: "code inconnu", en: "unknown code"))
      }
      return insert(subcommune: sub, token, of: scheme, to: &draft)
    case .epci, .departement, .region:
      let level: TerritoryLevel = token.kind == .epci ? .epci : token.kind == .region ? .region : .departement
      guard let communes = communes(of: token, level, scheme) else {
        return unknown(token, of: scheme, Text(fr: "territoire inconnu", en: "unknown territory"))
      }
      for commune in communes { insert(commune: commune, of: scheme, to: &draft) }
      return true
    case .qpv:
      guard let at = zoneIndex[token.code], let shapes = zonings[at.zoning].shapes, !shapes.isEmpty(at.zone) else {
        return unknown(
          token, of: scheme, Text(fr: "quartier sans polygone dans les données", en: "no polygon for this zone"))
      }
      draft.pieces.append((shapes, at.zone))
      return true
    case .shape:
      let features = inventory.drawnOf[scheme.id] ?? []
      for feature in features { draft.pieces.append((inventory.drawn, feature)) }
      // Where a polygon of several was set aside, the rest of the perimeter is not known.
      if !features.isEmpty { return !inventory.drawnInPart.contains(scheme.id) }
      return unknown(token, of: scheme, Text(fr: "aucun polygone dessiné", en: "no drawn polygon"))
    }
  }

  /// Communes of a territory; of an EPCI, those of the scheme's start where a list of that year is known, or of the nearest
  /// list where the reference has it no more.
  private mutating func communes(of token: PerimeterToken, _ level: TerritoryLevel, _ scheme: Scheme) -> [Int]? {
    let now = communesByTerritory[level]?[token.code]
    guard level == .epci, !compositions.isEmpty else { return now }
    let start = scheme.start
    let then = compositions.first { composition in start.map { composition.holds(on: $0) } ?? false }
    let known = then ?? (now == nil ? compositions.last : nil)
    guard let known, let communes = known.communes(of: token.code), communes != now else { return now }
    let isGone = now == nil
    issues.append(
      DataIssue(
        isGone ? .warning : .info, .epciOfAnotherDay, source: scheme.file, row: scheme.row, code: scheme.id,
        field: "perimeter", value: token.description, newValue: known.day.description, action: .kept,
        Text(
          fr: "\(token) : composition du \(known.day), \(communes.count) communes"
            + (isGone ? " ; cet EPCI n'existe plus" : " (\(now?.count ?? 0) aujourd'hui)"),
          en: "\(token): composition of \(known.day), \(communes.count) communes"
            + (isGone ? "; this EPCI is no more" : " (\(now?.count ?? 0) today)"))))
    return communes
  }

  /// Atoms of the communes that an element without a place of its own is a part of.
  func atomsAround(_ token: PerimeterToken) -> [Int32] {
    let parents = (geography.subcommuneIndex[token.code] ?? []).map { geography.subcommunes.parents[$0] }
    return parents.compactMap { geography.communeIndex[$0] }.flatMap { commune in
      result.atoms.atoms(ofCommune: commune).map { Int32($0) }
    }
  }

  /// A possible element that is a polygon: what is possible is kept by communes.
  mutating func setAside(_ token: PerimeterToken, of scheme: Scheme) {
    issues.append(
      DataIssue(
        .warning, .possiblePolygon, source: scheme.file, row: scheme.row, code: scheme.id, field: "perimeter",
        value: token.description, action: .setAside,
        Text(
          fr: "\(token) : seules des communes et des territoires peuvent être possibles, pas un polygone",
          en: "\(token): only communes and territories can be possible, not a polygon")))
  }

  private mutating func insert(commune: Int, of scheme: Scheme, to draft: inout PerimeterDraft) {
    let atoms = result.atoms.atoms(ofCommune: commune)
    for atom in atoms { draft.atoms.append(Int32(atom)) }
    if atoms.allSatisfy({ result.atoms.shapes.isEmpty($0) }) {
      let code = geography.communes.codes[commune]
      issues.append(
        DataIssue(
          .info, .missingGeometry, source: scheme.file, row: scheme.row, code: scheme.id, field: "perimeter",
          value: code, action: .kept,
          Text(
            fr:
              "commune \(code) sans contour dans le référentiel : comptée par son code et sa population, jamais "
              + "par sa surface",
            en: "commune \(code) has no outline in the reference: counted by its code and population, never by its area"
          )))
    }
  }

  private mutating func insert(
    subcommune: Int, _ token: PerimeterToken, of scheme: Scheme, to draft: inout PerimeterDraft
  ) -> Bool {
    guard let commune = geography.communeIndex[geography.subcommunes.parents[subcommune]],
      let atom = result.atoms.atom(ofSubcommune: subcommune, in: commune)
    else {
      return unknown(token, of: scheme, Text(fr: "sans contour dans les données", en: "no outline in the data"))
    }
    draft.atoms.append(Int32(atom))
    return true
  }

  private mutating func unknown(_ token: PerimeterToken, of scheme: Scheme, _ reason: Text) -> Bool {
    issues.append(
      DataIssue(
        .error, .unknownCode, source: scheme.file, row: scheme.row, code: scheme.id, field: "perimeter",
        value: token.description, action: .setAside,
        Text(
          fr: "\(token) : \(reason.fr) ; le périmètre de \(scheme.id) est calculé sans lui",
          en: "\(token): \(reason.en); the perimeter of \(scheme.id) is computed without it")))
    return false
  }
}
