/// Codes of overseas communes that no list of communes has (any more): what they are.
enum OverseasCode {
  private static let collectivities: [String: String] = [
    "975": "Saint-Pierre-et-Miquelon", "977": "Saint-Barthélemy", "978": "Saint-Martin", "984": "TAAF",
    "986": "Wallis-et-Futuna", "987": "Polynésie française", "988": "Nouvelle-Calédonie",
  ]
  private static let once: [String: String] = ["97123": "Saint-Barthélemy", "97127": "Saint-Martin"]

  /// What a code was, or is, and what to do; `nil` for a code of elsewhere.
  ///
  /// 97123 and 97127 were communes of Guadeloupe until 2007; 985 was Mayotte until 2011, whose communes kept their rank
  /// under 976.
  static func sentence(_ code: String) -> Text? {
    guard code.utf8.count == 5, code.allSatisfy({ $0.isASCII && $0.isNumber }) else { return nil }
    if let name = once[code] {
      return Text(
        fr:
          "\(code) était \(name), commune de Guadeloupe jusqu'au 22 février 2007, depuis une collectivité d'outre-mer, hors "
          + "du référentiel : non utilisé",
        en:
          "\(code) was \(name), a commune of Guadeloupe until 22 February 2007, an overseas collectivity since, outside "
          + "the reference: not used")
    }
    if code.hasPrefix("985") {
      let today = "976" + code.suffix(2)
      return Text(
        fr:
          "\(code) est un ancien code de Mayotte (985 jusqu'au 31 mars 2011, 976 depuis) : non utilisé ; donnez le code "
          + "actuel, sans doute \(today), ou le nom",
        en:
          "\(code) is a former code of Mayotte (985 until 31 March 2011, 976 since): not used; give the present code, "
          + "\(today) most likely, or the name")
    }
    guard let name = collectivities[String(code.prefix(3))] else { return nil }
    return Text(
      fr: "\(code) est un code d'une collectivité d'outre-mer (\(name)), hors du référentiel : non utilisé",
      en: "\(code) is a code of an overseas collectivity (\(name)), outside the reference: not used")
  }
}
