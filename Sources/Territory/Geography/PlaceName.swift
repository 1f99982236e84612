/// Names of communes, EPCI and the like, made comparable.
enum PlaceName {
  private static let links: Set<String> = ["de", "du", "des", "d"]
  static let articles: Set<String> = ["le", "la", "les", "l"]

  /// Lower case, no accents, words only: `St-Étienne-du-Bois` is `saint etienne du bois`, `L'Île-d'Yeu` is
  /// `ile d yeu`, `Paris 13e  Arrondissement` is `paris 13`.
  static func normal(_ name: String) -> String { normal(words(name)) }

  static func normal(_ words: [String]) -> String { withoutArticle(words).joined(separator: " ") }

  /// What is left after `ville de`, `les communes de`, `département du`; with the level that the words name.
  static func stripped(_ words: [String]) -> (words: [String], level: TerritoryLevel?)? {
    var all = words[...]
    if let first = all.first, articles.contains(first) { all = all.dropFirst() }
    guard all.count > 1, let first = all.first else { return nil }
    let level: TerritoryLevel?
    // `Ville/Lumes` is Ville-sur-Lumes.
    let isLinked = all.count > 2 && links.contains(all[all.startIndex + 1])
    switch first {
    case "ville", "villes", "territoire", "perimetre", "municipalite":
      guard isLinked else { return nil }
      level = nil
    case "commune", "communes", "mairie": level = nil
    case "departement", "dept", "dpt": level = .departement
    case "region": level = .region
    default: return nil
    }
    var rest = all.dropFirst()
    if let link = rest.first, links.contains(link), rest.count > 1 { rest = rest.dropFirst() }
    return (Array(rest), level)
  }

  /// `Havre (Le)`, `HAVRE LE`: the name without the article at its end; `nil` where there is none.
  static func withoutLastArticle(_ words: [String]) -> String? {
    guard words.count > 1, let last = words.last, articles.contains(last) else { return nil }
    return normal(Array(words.dropLast()))
  }

  static func isArticle(_ text: String) -> Bool {
    let all = words(text)
    return all.count == 1 && articles.contains(all[0])
  }

  static func withoutArticle(_ words: [String]) -> [String] {
    guard let first = words.first, articles.contains(first), words.count > 1 else { return words }
    return Array(words.dropFirst())
  }

  static func withoutLink(_ words: ArraySlice<String>) -> ArraySlice<String> {
    words.first.map(links.contains) ?? false ? words.dropFirst() : words
  }

  static func words(_ name: String) -> [String] {
    var words = withoutAccents(name).unicodeScalars.split { !isWordPart($0) }.map { spelled(String($0)) }
    if words.count > 1, let last = words.last, ["arrondissement", "arrondissements", "arrdt"].contains(last) {
      words.removeLast()
    }
    return words
  }

  private static func isWordPart(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x30...0x39, 0x61...0x7A: true
    case ..<0x80: false
    default: scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    }
  }

  private static func spelled(_ word: String) -> String {
    switch word {
    case "st": "saint"
    case "ste": "sainte"
    case "sts": "saints"
    case "stes": "saintes"
    case "nd": "notre dame"
    default: ordinal(word[...]) ?? word
    }
  }

  /// `13e`, `13eme`, `1er` without their ending.
  private static func ordinal(_ word: Substring) -> String? {
    guard let first = word.utf8.first, (0x30...0x39).contains(first) else { return nil }
    let digits = word.prefix { $0.isNumber }
    guard ["e", "eme", "er", "ere", "nd"].contains(word.dropFirst(digits.count)) else { return nil }
    return String(digits)
  }

  /// `1er`, `13ème`.
  static func isOrdinal(_ word: String) -> Bool { ordinal(withoutAccents(word)[...]) != nil }

  // MARK: Abbreviations

  /// Whether there is anything for ``spelledOut(_:)`` in a text of these words.
  static func isAbbreviated(_ text: String, _ words: [String]) -> Bool {
    words.count < 12 && (text.utf8.contains(UInt8(ascii: "/")) || words.contains { $0 == "s" || $0 == "ss" })
  }

  /// A word, or a slash between words.
  private enum Piece: Equatable {
    case word(String)
    case slash
  }

  /// What a name with `s/`, `/`, `s/s` may stand for, normal: `Auvers s/ Oise` is `auvers sur oise`, `auvers sous
  /// oise`, …; empty for a name without such signs, and for one that has too many to be a name.
  static func spelledOut(_ name: String) -> [String] {
    var choices: [[String]] = []
    var slots = 0
    let pieces = pieces(name)
    var at = 0
    func isSlash(_ index: Int) -> Bool { index < pieces.count && pieces[index] == .slash }
    func isS(_ index: Int) -> Bool { index < pieces.count && pieces[index] == .word("s") }
    while at < pieces.count {
      let isInside = at > 0 && at < pieces.count - 1
      var choice: [String]
      switch pieces[at] {
      case .word("s") where isSlash(at + 1) && isS(at + 2) && at > 0:
        choice = ["sous"]
        at += isSlash(at + 3) ? 4 : 3
        slots += 1
      case .word("ss") where isInside:
        choice = ["sous"]
        at += isSlash(at + 1) ? 2 : 1
        slots += 1
      case .word("s") where isSlash(at + 1) || isInside:
        choice = at == 0 ? ["saint", "sainte"] : ["sur", "sous", "saint", "sainte"]
        at += isSlash(at + 1) ? 2 : 1
        slots += 1
      case .word("l") where isSlash(at + 1) && isInside:
        choice = ["les", "lez"]
        at += 2
        slots += 1
      case .slash where isS(at + 1) && at > 0:
        choice = ["sur", "sous", "saint", "sainte"]
        at += isSlash(at + 2) ? 3 : 2
        slots += 1
      case .slash:
        choice = isInside ? ["sur", "sous", "les", "en"] : [""]
        at += 1
        slots += isInside ? 1 : 0
      case .word(let word):
        choice = [spelled(word)]
        at += 1
      }
      choices.append(choice)
    }
    guard (1...2).contains(slots) else { return [] }
    var results: [[String]] = [[]]
    for choice in choices {
      results = results.flatMap { start in choice.map { $0.isEmpty ? start : start + [$0] } }
    }
    return results.map(normal)
  }

  private static func pieces(_ name: String) -> [Piece] {
    var pieces: [Piece] = []
    var word = ""
    func end() {
      if !word.isEmpty { pieces.append(.word(word)) }
      word = ""
    }
    for scalar in withoutAccents(name).unicodeScalars {
      if isWordPart(scalar) {
        word.unicodeScalars.append(scalar)
      } else {
        end()
        if scalar == "/" { pieces.append(.slash) }
      }
    }
    end()
    return pieces
  }
}
