/// Words of cells that tables of schemes and of zones share.
enum CellWords {
  static let booleans: [String: Bool] = [
    "yes": true, "oui": true, "y": true, "o": true, "x": true, "1": true, "true": true, "vrai": true, "✓": true,
    "✔": true, "☑": true, "no": false, "non": false, "n": false, "0": false, "false": false, "faux": false,
    "-": false,
  ]

  /// `Total`, `TOTAL GÉNÉRAL`, `Ensemble`: a row that sums the others.
  static func isTotal(_ text: String) -> Bool {
    // In lower case.
    guard text.utf8.count < 40, let first = text.utf8.first.map({ $0 | 0x20 }),
      first == UInt8(ascii: "t") || first == UInt8(ascii: "e")
    else { return false }
    // The whole of the text: `Ensemble des communes du Pays d'Aix` is a name. A year may follow.
    let word = foldedName(text).filter { !$0.isNumber }
    return ["total", "totaux", "ensemble", "totalgeneral"].contains(word)
      || ["communes", "contrats", "dispositifs", "zones", "qpv"].contains { word == "ensembledes" + $0 }
  }
}
