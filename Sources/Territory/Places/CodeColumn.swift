/// A column of numbers with names beside them: its INSEE codes win over the names, its postal codes do not.
///
/// A number such as 59349 may be the INSEE code of one commune and stand beside the name of another of its département:
/// a slip in the name, or a postal code. The whole column tells: it holds INSEE codes where they are the places of their
/// names at least as often as they are something else. Example: 13055 Marseille, 13001 Aix-en-Provence and 13002 Marseille
/// are INSEE codes (two of three), so 13002 is Allauch; beside 13400 Aubagne and 13600 La Ciotat it is a postal code.
final class CodeColumn {
  private let cells: [String?]
  private let names: [String?]?
  private let header: String?
  /// Counted when a name first differs from its code: most columns never ask.
  private var areInsee: Bool?

  /// - Parameters:
  ///   - names: the column beside; without it, code and name may stand in one cell.
  ///   - header: the column's name; one that says INSEE counts as two rows that agree.
  init(_ cells: [String?], names: [String?]? = nil, header: String?) {
    self.cells = cells
    self.names = names
    self.header = header
  }

  func holdsInseeCodes(_ places: Places) -> Bool {
    if let areInsee { return areInsee }
    var insee = header.map { HeaderWords($0).contains(any: ["insee", "cog", "codgeo", "depcom"]) } ?? false ? 2 : 0
    var others = 0
    for (index, cell) in cells.enumerated() {
      guard let cell else { continue }
      for (code, name) in pairs(cell, names?[index], places) {
        let whole = code.utf8.count == 4 ? "0" + code : code
        if let place = places.place(ofCode: whole),
          places.isCalled(place, name) || places.wasCalled(place.token.code, name)
        {
          insee += 1
        } else if places.placeOfPostalCode(whole, PlaceHints(name: name)) != nil {
          others += 1
        }
      }
    }
    areInsee = insee > 0 && insee >= others
    return insee > 0 && insee >= others
  }

  private func pairs(_ cell: String, _ name: String?, _ places: Places) -> [(code: String, name: String)] {
    if places.isNumber(cell) { return name.map { [(cell, $0)] } ?? [] }
    return cell.split { ",;|/\n".contains($0) }.compactMap { piece in
      let words = piece.split { isBlank($0) || "-–—:()".contains($0) }.map(String.init)
      guard words.count > 1, let code = [words[0], words[words.count - 1]].first(where: places.isNumber) else {
        return nil
      }
      let name = words[0] == code ? words.dropFirst() : words.dropLast()
      return (code, name.joined(separator: " "))
    }
  }
}
