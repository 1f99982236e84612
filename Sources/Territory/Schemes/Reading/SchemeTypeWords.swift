/// A type as people write it, with what else the text says.
struct SchemeTypeReading: Equatable {
  var code: String
  /// The text says more than the type: a generation, a place.
  var saysMore: Bool
}

extension SchemeType {
  /// The type that a cell holds: its code, its name in full, one of its other names, with or without a generation.
  ///
  /// - Returns: `nil` for a text that names no type, or several.
  /// - Example: `CLS 2`, `Contrats locaux de santé` and `CLSI` are CLS; `conseil intercommunal de santé mentale` and
  ///   `COSM` are CLSM; `contrat local de sécurité`, `CLS / CLSM` and `hors CLS` are none.
  static func read(_ text: String) -> SchemeTypeReading? {
    let folded = foldedName(text)
    if let exact = registry.first(where: { [$0.code, $0.label.fr, $0.label.en].map(foldedName).contains(folded) }) {
      return SchemeTypeReading(code: exact.code, saysMore: false)
    }
    let words = words(text)
    guard let (code, length) = match(words, at: 0), mentioned(in: words) == [code] else { return nil }
    return SchemeTypeReading(code: code, saysMore: length < words.count)
  }

  /// The one type that a title, a sheet's or a file's name speaks of; `nil` where it speaks of none or of several.
  /// - Example: `cls_region.gpkg` and `CLS 2025` speak of CLS, `suivi CLS et CLSM` of two.
  static func mentioned(in text: String) -> String? {
    let found = mentioned(in: words(text))
    return found.count == 1 ? found.first : nil
  }

  private static func mentioned(in words: [String]) -> Set<String> {
    // The other CLS: contrat local de sécurité.
    if words.contains("securite") { return [] }
    var found: Set<String> = []
    var at = 0
    while at < words.count {
      guard let (code, length) = match(words, at: at) else {
        at += 1
        continue
      }
      found.insert(code)
      at += length
    }
    return found
  }

  /// The longest first: a council of mental health is no contract of health.
  private static let phrases: [(words: [String], code: String)] = [
    (["conseil", "orientation", "sante", "mentale"], "CLSM"), (["conseil", "local", "sante", "mentale"], "CLSM"),
    (["contrat", "local", "sante", "mentale"], "CLSM"), (["conseil", "sante", "mentale"], "CLSM"),
    (["contrat", "local", "sante"], "CLS"), (["atelier", "sante", "ville"], "ASV"), (["clsm"], "CLSM"),
    (["cism"], "CLSM"), (["cosm"], "CLSM"), (["cls"], "CLS"), (["clsi"], "CLS"), (["asv"], "ASV"),
    (["local", "health", "contract"], "CLS"), (["local", "mental", "health", "council"], "CLSM"),
  ]

  private static func match(_ words: [String], at start: Int) -> (code: String, length: Int)? {
    let rest = words[start...]
    return phrases.first { rest.starts(with: $0.words) }.map { ($0.code, $0.words.count) }
  }

  private static let fillers: Set<String> = [
    "de", "d", "des", "du", "en", "la", "le", "les", "l", "un", "une", "intercommunal", "intercommunale",
    "intercommunaux",
  ]

  /// In the singular, without the words that make no difference.
  private static func words(_ text: String) -> [String] {
    let words = HeaderWords(text).words.flatMap { word in
      // `CLS2` is two words.
      let letters = word.prefix { !$0.isNumber }
      return letters.isEmpty || letters.count == word.count
        ? [word] : [String(letters), String(word.dropFirst(letters.count))]
    }
    return words.filter { !fillers.contains($0) }.map { word in
      switch word {
      case "locaux", "locale", "locales": "local"
      case "contrats", "conseils", "ateliers", "villes", "contracts", "councils": String(word.dropLast())
      default: word
      }
    }
  }
}
