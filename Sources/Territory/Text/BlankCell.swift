/// What people write in a cell to say that it is empty: `-`, `?`, `n.c.`, `à définir`, `non renseigné`.
///
/// Such a cell says as little as an empty one, and is read as one. Example: `À DÉFINIR ` is, `à signer` is not.
func saysNothing(_ text: String) -> Bool {
  // The usual cell: a date.
  if let first = text.utf8.first, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(first) { return false }
  let word = foldedName(text)
  if word.isEmpty { return text.allSatisfy { !$0.isLetter && !$0.isNumber } }
  return saidBlanks.contains(word)
}

private let saidBlanks: Set<String> = [
  "nc", "na", "nd", "nr", "ns", "nsp", "so", "adefinir", "apreciser", "acompleter", "arenseigner", "averifier",
  "adeterminer", "nonconnu", "nonconnue", "nonrenseigne", "nonrenseignee", "nonprecise", "nonprecisee", "noncommunique",
  "noncommuniquee", "nondefini", "nondefinie", "nondetermine", "nondeterminee", "inconnue", "vide", "sansobjet",
  "aucun", "aucune", "nan", "null", "none", "tbd", "tbc", "notknown", "notstated", "notavailable",
]
