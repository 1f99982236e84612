/// The name of an EPCI taken apart.
extension PlaceName {
  /// What an EPCI is called before its name, longest first, with the kind it stands for.
  private static let forms: [(words: [String], form: String)] = [
    (["communaute", "de", "communes"], "CC"), (["communaute", "d", "agglomeration"], "CA"),
    (["communaute", "d", "agglo"], "CA"), (["communaute", "agglomeration"], "CA"), (["communaute", "urbaine"], "CU"),
    (["com", "com"], "CC"), (["com", "d", "agglo"], "CA"), (["c", "c"], "CC"), (["c", "a"], "CA"), (["c", "u"], "CU"),
    (["agglomeration"], ""), (["agglo"], ""), (["eurometropole"], "ME"), (["metropole"], "ME"), (["cc"], "CC"),
    (["ca"], "CA"), (["cu"], "CU"), (["codecom"], "CC"), (["comcom"], "CC"), (["epci"], ""),
    (["intercommunalite"], ""),
  ]
  /// What it is called behind its name: a usual name, which says little of the legal form.
  private static let endings: [[String]] = [
    ["communaute", "de", "communes"], ["communaute", "d", "agglomeration"], ["communaute", "urbaine"],
    ["agglomeration"], ["agglo"], ["communaute"], ["metropole"],
  ]

  private static let formsByFirst = Dictionary(grouping: forms) { $0.words[0] }
  private static let lastWords = Set(endings.compactMap(\.last))

  /// The name of an EPCI without its legal form, and that form (`CC`, `CA`, `CU`, `ME`; empty for "EPCI").
  ///
  /// Example: `CA de La Rochelle` is (`rochelle`, `CA`); `nil` when the text begins with no legal form.
  static func epci(_ all: [String]) -> (name: String, form: String)? {
    guard let first = all.first else { return nil }
    for (start, form) in formsByFirst[first] ?? [] where all.starts(with: start) && all.count > start.count {
      let rest = withoutLink(all[start.count...])
      return rest.isEmpty ? nil : (normal(Array(rest)), form)
    }
    return nil
  }

  /// The name of an EPCI without its form before or behind: `laval` for `Laval Agglomération`, for `CA de Laval` and
  /// for `Communauté d'agglomération Laval Agglomération`; `nil` for a text that does not say that it is an EPCI.
  static func core(ofEpci words: [String]) -> String? {
    guard let first = words.first, let last = words.last, formsByFirst[first] != nil || lastWords.contains(last) else {
      return nil
    }
    var all = words[...]
    var isEpci = false
    while let (start, _) = forms.first(where: { all.starts(with: $0.words) && all.count > $0.words.count }) {
      let rest = withoutLink(all.dropFirst(start.count))
      if rest.isEmpty { break }
      all = rest
      isEpci = true
    }
    if let ending = endings.first(where: { all.count > $0.count && all.suffix($0.count).elementsEqual($0) }) {
      all = all.dropLast(ending.count)
      isEpci = true
    }
    return isEpci ? normal(Array(all)) : nil
  }

  /// The short name that an official name gives in brackets at its end: `COVE`.
  static func acronym(inName name: String) -> String? {
    guard name.last == ")", let open = name.lastIndex(of: "(") else { return nil }
    let inside = name[name.index(after: open)...].dropLast()
    return isAcronym(inside) ? String(inside) : nil
  }

  /// Capitals and digits only, two to eight of them.
  static func isAcronym(_ text: some StringProtocol) -> Bool {
    (2...8).contains(text.utf8.count)
      && text.utf8.allSatisfy { (0x41...0x5A).contains($0) || (0x30...0x39).contains($0) }
      && text.utf8.contains { (0x41...0x5A).contains($0) }
  }

  private static let small: Set<String> = [
    "de", "du", "des", "d", "le", "la", "les", "l", "et", "en", "sur", "a", "au", "aux",
  ]

  /// The initials by which an EPCI may be called, with and without those of its form and of small words.
  ///
  /// Example: `CC Vallée des Baux-Alpilles` gives `CCVBA`, `VBA`, `CCVDBA`, `VDBA`.
  static func initials(ofEpci name: String, form: String) -> Set<String> {
    let all = withoutBrackets(name)
    var rest = words(all)[...]
    if let (start, _) = forms.first(where: { rest.starts(with: $0.words) && rest.count > $0.words.count }) {
      rest = rest.dropFirst(start.count)
    }
    func first(_ words: some Sequence<String>) -> String {
      words.compactMap { $0.first.map(String.init) }.joined().uppercased()
    }
    let short = first(rest.filter { !small.contains($0) })
    let long = first(withoutLink(rest))
    let letter = form == "ME" ? "M" : form
    return Set([short, long, letter + short, letter + long, short + (form == "ME" ? "M" : "")]).filter { $0.count > 2 }
  }

  /// The words, without a short name in brackets at the end.
  static func epciWords(_ name: String) -> [String] { words(withoutBrackets(name)) }

  private static func withoutBrackets(_ name: String) -> String {
    guard acronym(inName: name) != nil, let open = name.lastIndex(of: "(") else { return name }
    return String(name[..<open])
  }
}
