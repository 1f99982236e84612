extension SchemeRows {
  static let booleans: [String: Bool] = [
    "yes": true, "oui": true, "y": true, "o": true, "x": true, "1": true, "true": true, "vrai": true, "✓": true,
    "✔": true, "☑": true, "no": false, "non": false, "n": false, "0": false, "false": false, "faux": false,
    "-": false,
  ]

  /// `oui`, `O`, `x`, `1`, `true` and their opposites; `nil` for an empty cell or, listed, for anything else.
  mutating func boolean(_ index: Int, _ id: String, _ field: String, _ text: String) -> Bool? {
    let word = withoutAccents(text)
    if let known = Self.booleans[word] { return known }
    if !["", "?", "inconnu", "unknown", "nc", "nsp"].contains(word) {
      issue(
        .warning, "unread_boolean", index, id, field, text, .setAside,
        Text(
          fr: "« \(text) » n'est ni oui ni non : valeur inconnue",
          en: "\"\(text)\" is neither yes nor no: unknown value"))
    }
    return nil
  }
}
