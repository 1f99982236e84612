extension SchemeType {
  /// The code of a type written by its code or in full: `cls`, `C.L.S.`, `Contrat local de santé`; `nil` if unknown.
  static func code(of text: String) -> String? {
    if let exact = registry.first(where: { $0.code == text }) { return exact.code }
    let word = foldedName(text)
    return registry.first { [$0.code, $0.label.fr, $0.label.en].map(foldedName).contains(word) }?.code
  }
}

extension SchemeRows {
  /// `oui`, `O`, `x`, `1`, `true` and their opposites; `nil` for an empty cell or, listed, for anything else.
  mutating func boolean(_ index: Int, _ id: String, _ field: String, _ text: String) -> Bool? {
    switch withoutAccents(text) {
    case "": return nil
    case "yes", "oui", "y", "o", "x", "1", "true", "vrai", "✓", "✔", "☑": return true
    case "no", "non", "n", "0", "false", "faux", "-": return false
    case "?", "inconnu", "unknown", "nc", "nsp": return nil
    default:
      issue(
        .warning, "unread_boolean", index, id, field, text, .setAside,
        Text(
          fr: "« \(text) » n'est ni oui ni non : valeur inconnue",
          en: "\"\(text)\" is neither yes nor no: unknown value"))
      return nil
    }
  }
}
