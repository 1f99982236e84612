internal import Coverage
internal import Territory

extension Miss.Kind {
  var label: Text {
    switch self {
    case .expired: Text(fr: "échu", en: "expired")
    case .uncertain: Text(fr: "trop incertain pour compter", en: "too uncertain to count")
    case .status: Text(fr: "écarté par les filtres demandés", en: "left out by the filters asked for")
    case .notStarted: Text(fr: "pas encore commencé", en: "not started")
    case .planned: Text(fr: "en projet", en: "planned")
    case .epciWithoutCommune: Text(fr: "dans l'EPCI, sans la commune", en: "in the EPCI, without the commune")
    case .smallShare: Text(fr: "part insuffisante", en: "share too small")
    case .nearest: Text(fr: "le plus proche", en: "nearest")
    }
  }
}

extension Miss {
  /// Example: `CLS-A: ended 11 days ago (finished on 2025-12-21); held 100% of the zone`.
  func sentence(_ style: NumberStyle) -> String {
    let isFrench = style.language == .fr
    let colon = isFrench ? "\u{00A0}: " : ": "
    let part = share.map { style.percent($0) }
    let because = kind == .planned ? "" : reason.map { " (\($0.label(style.language)))" } ?? ""
    let would = part.map { isFrench ? " ; en tiendrait \($0)" : "; would hold \($0)" } ?? ""
    let days = days.map { style.counted($0, isFrench ? "jour" : "day", isFrench ? "jours" : "days") }
    let words: String =
      switch kind {
      case .expired:
        days.map { isFrench ? "échu depuis \($0)" : "expired \($0) ago" } ?? kind.label(style.language)
      case .notStarted: days.map { isFrench ? "commence dans \($0)" : "starts in \($0)" } ?? kind.label(style.language)
      case .uncertain, .status, .planned: kind.label(style.language)
      case .epciWithoutCommune:
        isFrench
          ? "tient \(epciCommunes?.held ?? 0) des \(epciCommunes?.all ?? 0) communes de l'EPCI, pas celle de la zone"
          : "holds \(epciCommunes?.held ?? 0) of the \(epciCommunes?.all ?? 0) communes of the EPCI, not that of the zone"
      case .smallShare:
        isFrench ? "ne tient que \(part ?? "une partie") de la zone" : "holds only \(part ?? "a part") of the zone"
      case .nearest:
        isFrench
          ? "le plus proche, à \(style.number(distanceKm ?? 0, decimals: 1)) km"
          : "the nearest, at \(style.number(distanceKm ?? 0, decimals: 1)) km"
      }
    switch kind {
    case .expired, .uncertain, .status, .notStarted, .planned: return scheme + colon + words + because + would
    case .epciWithoutCommune, .smallShare, .nearest: return scheme + colon + words
    }
  }
}

extension ZoneExplanation {
  /// The verdict, what it rests on, and the nearest misses in order.
  var sentences: [Text] {
    let lines = (sentences(NumberStyle(.fr)), sentences(NumberStyle(.en)))
    return zip(lines.0, lines.1).map { Text(fr: $0, en: $1) }
  }

  private func sentences(_ style: NumberStyle) -> [String] {
    let isFrench = style.language == .fr
    let day = style.day(question.on)
    let verdict =
      switch zone.retained {
      case true?: isFrench ? "retenu" : "retained"
      case false?: isFrench ? "non retenu" : "not retained"
      case nil: isFrench ? "indéterminé" : "undecided"
      }
    let why = zone.reasons.map { $0.label(style.language) }.joined(separator: ", ")
    let because = zone.retained == nil ? (isFrench ? " (\(why))" : " (\(why))") : ""
    let perhaps =
      zone.perhaps.isEmpty
      ? ""
      : isFrench
        ? " ; peut-être\u{00A0}: \(zone.perhaps.joined(separator: ", ")), périmètre inconnu"
        : "; perhaps: \(zone.perhaps.joined(separator: ", ")), perimeter unknown"
    let share = zone.areaShare.map { share in
      isFrench
        ? "\(style.percent(share)) de sa surface dans \(style.counted(zone.schemes.count, "dispositif", "dispositifs"))"
        : "\(style.percent(share)) of its area in \(style.counted(zone.schemes.count, "scheme", "schemes"))"
    }
    let ids = zone.schemes.isEmpty ? "" : " (\(zone.schemes.map(\.id).joined(separator: ", ")))"
    let unknown = isFrench ? "sans surface connue" : "without a known area"
    let fragile = zone.isFragile ? (isFrench ? " ; verdict fragile" : "; fragile verdict") : ""
    let colon = isFrench ? "\u{00A0}: " : ": "
    var lines = [
      isFrench
        ? "\(zone.code) \(zone.name)\(colon)\(verdict)\(because) au \(day) selon la règle « \(rule.id) »\(colon)"
          + "\(share ?? unknown)\(ids)\(fragile)\(perhaps)."
        : "\(zone.code) \(zone.name): \(verdict)\(because) on \(day) by rule \"\(rule.id)\": \(share ?? unknown)\(ids)"
          + "\(fragile)\(perhaps)."
    ]
    for (position, miss) in misses.enumerated() { lines.append("  \(position + 1). \(miss.sentence(style))") }
    return lines
  }
}

extension SchemeExplanation {
  var sentences: [Text] { [Text(fr: sentence(NumberStyle(.fr)), en: sentence(NumberStyle(.en)))] }

  private func sentence(_ style: NumberStyle) -> String {
    let isFrench = style.language == .fr
    let scheme = facts.scheme
    let met = style.counted(zones.count, "zone", "zones")
    // A zone that has no more of the scheme than the tolerance is not retained by it.
    let alone = zones.count {
      $0.retained == true && $0.others.isEmpty && ($0.share ?? 1) > question.tolerance
    }
    let counted =
      counts ? (isFrench ? "compté" : "counted") : isFrench ? "non compté" : "not counted"
    let place =
      communes.isEmpty
      ? (isFrench ? "périmètre inconnu" : "unknown perimeter")
      : style.counted(communes.count, "commune", "communes")
    return isFrench
      ? "\(scheme.id) \(scheme.name)\u{00A0}: \(counted) au \(style.day(question.on)), \(facts.state.label.fr) "
        + "(\(reason.label.fr)) ; \(place), \(met), dont \(style.number(alone)) qu'aucun autre ne retient."
      : "\(scheme.id) \(scheme.name): \(counted) on \(style.day(question.on)), \(facts.state.label.en) "
        + "(\(reason.label.en)); \(place), \(met), \(style.number(alone)) of them retained by no other."
  }
}
