/// Names of communes, EPCI and the like, made comparable.
enum PlaceName {
  /// What an EPCI is called before its name, longest first, with the kind it stands for.
  private static let forms: [(words: [String], form: String)] = [
    (["communaute", "de", "communes"], "CC"), (["communaute", "d", "agglomeration"], "CA"),
    (["communaute", "agglomeration"], "CA"), (["communaute", "urbaine"], "CU"), (["com", "com"], "CC"),
    (["com", "d", "agglo"], "CA"), (["metropole"], "ME"), (["cc"], "CC"), (["ca"], "CA"), (["cu"], "CU"),
    (["codecom"], "CC"), (["comcom"], "CC"), (["epci"], ""),
  ]
  private static let links: Set<String> = ["de", "du", "des", "d"]
  private static let articles: Set<String> = ["le", "la", "les", "l"]

  /// Lower case, no accents, words only: `St-Étienne-du-Bois` is `saint etienne du bois`, `L'Île-d'Yeu` is
  /// `ile d yeu`, `Paris 13e  Arrondissement` is `paris 13`.
  static func normal(_ name: String) -> String { withoutArticle(words(name)).joined(separator: " ") }

  /// The name of an EPCI without its legal form, and that form (`CC`, `CA`, `CU`, `ME`; empty for "EPCI").
  ///
  /// Example: `CA de La Rochelle` is (`rochelle`, `CA`); `nil` when the text begins with no legal form.
  static func epci(_ name: String) -> (name: String, form: String)? {
    let all = words(name)
    for (start, form) in forms where all.starts(with: start) && all.count > start.count {
      var rest = all[start.count...]
      if let link = rest.first, links.contains(link) { rest = rest.dropFirst() }
      return rest.isEmpty ? nil : (withoutArticle(Array(rest)).joined(separator: " "), form)
    }
    return nil
  }

  /// What is left after `ville de`, `commune de`, `département du`; with the level that the words name.
  static func stripped(_ name: String) -> (name: String, level: TerritoryLevel?)? {
    let all = words(name)
    guard all.count > 1 else { return nil }
    let level: TerritoryLevel?
    switch all[0] {
    case "ville", "commune", "mairie": level = nil
    case "departement": level = .departement
    case "region": level = .region
    default: return nil
    }
    var rest = all[1...]
    if let link = rest.first, links.contains(link), rest.count > 1 { rest = rest.dropFirst() }
    return (withoutArticle(Array(rest)).joined(separator: " "), level)
  }

  private static func withoutArticle(_ words: [String]) -> [String] {
    guard let first = words.first, articles.contains(first), words.count > 1 else { return words }
    return Array(words.dropFirst())
  }

  private static func words(_ name: String) -> [String] {
    var words = withoutAccents(name).split(whereSeparator: { !$0.isLetter && !$0.isNumber }).map { word -> String in
      switch word {
      case "st": return "saint"
      case "ste": return "sainte"
      case "sts": return "saints"
      default: return ordinal(word) ?? String(word)
      }
    }
    if words.count > 1, let last = words.last, ["arrondissement", "arrondissements", "arrdt"].contains(last) {
      words.removeLast()
    }
    return words
  }

  /// `13e`, `13eme`, `1er` without their ending.
  private static func ordinal(_ word: Substring) -> String? {
    let digits = word.prefix { $0.isNumber }
    guard !digits.isEmpty, ["e", "eme", "er", "ere", "nd"].contains(word.dropFirst(digits.count)) else { return nil }
    return String(digits)
  }

  /// `1er`, `13ème`.
  static func isOrdinal(_ word: String) -> Bool { ordinal(withoutAccents(word)[...]) != nil }

  /// How alike two normal forms are, 0 to 1.
  ///
  /// All words of one in the other, in order: 0.9 less 0.01 per letter of difference, 0.8 at least. Else 1 less the
  /// edit distance by the longer length. Example: `saint ouen` and `saint ouen sur seine`: 0.8; `marseile` and
  /// `marseille`: 0.89.
  static func likeness(_ a: [UInt8], _ b: [UInt8]) -> Double {
    let (short, long) = a.count < b.count ? (a, b) : (b, a)
    if short.isEmpty { return 0 }
    if short.count >= 4, long.starts(with: short), long.count == short.count || long[short.count] == 0x20 {
      return max(0.8, 0.9 - 0.01 * Double(long.count - short.count))
    }
    let worst = max(2, long.count / 3)
    if long.count - short.count > worst { return 0 }
    return 1 - Double(distance(short, long)) / Double(long.count)
  }

  /// Letters to insert, delete or replace.
  private static func distance(_ a: [UInt8], _ b: [UInt8]) -> Int {
    var row = Array(0...b.count)
    for (i, letter) in a.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, other) in b.enumerated() {
        let cost = min(row[j + 1] + 1, row[j] + 1, diagonal + (letter == other ? 0 : 1))
        diagonal = row[j + 1]
        row[j + 1] = cost
      }
    }
    return row[b.count]
  }
}
