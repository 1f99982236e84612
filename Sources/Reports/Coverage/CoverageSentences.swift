import Coverage
import Territory

/// The sentences that follow the headline.
extension CoverageAnswer {
  /// Régions of which the inventory says nothing: the verdict on their zones is unknown.
  var reachSentence: Text? {
    let unknown = summary.filter { $0.level == .region && !$0.isInventoryReached }
    if unknown.isEmpty { return nil }
    let zones = unknown.reduce(0) { $0 + $1.zones }
    let names = unknown.map(\.name).joined(separator: ", ")
    let types = question.types.joined(separator: ", ")
    let (fr, en) = (NumberStyle(.fr), NumberStyle(.en))
    return Text(
      fr:
        "Attention : l'inventaire ne dit rien des \(types) de \(fr.counted(unknown.count, "région", "régions")) "
        + "(\(names)) ; le verdict de \(fr.counted(zones, "zone", "zones")) y est inconnu. Donnez votre inventaire avec "
        + "--schemes.",
      en:
        "Beware: the inventory says nothing of the \(types) of \(en.counted(unknown.count, "région", "régions")) "
        + "(\(names)); the verdict on \(en.counted(zones, "zone", "zones")) there is unknown. Give your inventory with "
        + "--schemes."
    )
  }

  /// Which rule decided, and at what tolerance.
  var ruleSentence: Text {
    let (fr, en) = (NumberStyle(.fr), NumberStyle(.en))
    let shares = (fr.percent(question.tolerance), en.percent(question.tolerance))
    let fragile = summary[0].fragile
    return Text(
      fr:
        "Règle « \(rule.id) » : une zone est retenue quand \(rule.label.fr) ; tolérance \(shares.0), "
        + "\(fr.counted(fragile, "verdict fragile", "verdicts fragiles")). Zonage : \(zoningLabel.fr).",
      en:
        "Rule \"\(rule.id)\": a zone is retained when \(rule.label.en); tolerance \(shares.1), "
        + "\(en.counted(fragile, "fragile verdict", "fragile verdicts")). Zoning: \(zoningLabel.en)."
    )
  }

  /// Schemes in force of which nobody published the perimeter, or only a part could be read, and planned ones.
  var unplacedSentence: Text? {
    let nowhere = schemesWithoutPerimeter.filter { !schemesWithProbablePlace.contains($0) }
    let sentences: [(ids: [String], fr: String, en: String)] = [
      (
        schemesWithProbablePlace, "Sans périmètre connu, mais avec un lieu probable, où les zones disent « peut-être »",
        "Without a known perimeter, but with a probable place, where zones say \"perhaps\""
      ),
      (
        nowhere, "Sans périmètre ni lieu connus, comptés nulle part (les zones retenues sont un minimum)",
        "Without a known perimeter or place, counted nowhere (the zones retained are the least)"
      ),
      (
        schemesKnownInPart, "Périmètre connu en partie (ce qui n'a pas été lu manque)",
        "Perimeter known in part (what could not be read is missing)"
      ),
      (schemesPlanned, "En projet ou préfiguration, non comptés", "Planned or prefiguration, not counted"),
    ]
    let parts = sentences.filter { !$0.ids.isEmpty }
    if parts.isEmpty { return nil }
    return Text(
      fr: parts.map { "\($0.fr) : \(shortList($0.ids))." }.joined(separator: " "),
      en: parts.map { "\($0.en): \(shortList($0.ids))." }.joined(separator: " "))
  }
}
