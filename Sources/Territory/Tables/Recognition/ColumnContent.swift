/// What the cells of a column are, by shares of a sample of them.
struct ColumnContent {
  /// Cells spread over the column, empty ones left out.
  let sample: [String]

  private static let size = 200

  init(_ column: [String?]) {
    var sample: [String] = []
    let step = max(1, column.count / (2 * Self.size))
    for index in stride(from: 0, to: column.count, by: step) where sample.count < Self.size {
      if let cell = column[index].flatMap(trimmed) { sample.append(cell) }
    }
    // A long column with few cells filled, all in between.
    if sample.isEmpty, step > 1 { sample = Array(column.lazy.compactMap { $0.flatMap(trimmed) }.prefix(Self.size)) }
    self.sample = sample
  }

  var isEmpty: Bool { sample.isEmpty }

  /// Share of the cells that are so; 0 for a column without any.
  func share(_ isSo: (String) -> Bool) -> Double {
    sample.isEmpty ? 0 : Double(sample.count(where: isSo)) / Double(sample.count)
  }

  func most(_ isSo: (String) -> Bool) -> Bool { share(isSo) >= 0.8 }

  // MARK: What a cell can be

  /// `EPCI`, `commune`, `CC`, `intercommunal`: a kind of place.
  static func isKind(_ cell: String) -> Bool {
    if cell.contains(":") { return false }
    let words = HeaderWords(cell).words.filter {
      !small.contains($0) && !($0.utf8.count < 4 && $0.allSatisfy(\.isNumber))
    }
    return !words.isEmpty && words.count <= 5 && words.allSatisfy(kinds.contains)
  }

  private static let small: Set<String> = ["de", "d", "des", "du", "un", "une", "la", "le", "l", "ou", "et"]
  private static let kinds: Set<String> = [
    "epci", "commune", "communes", "cc", "ca", "cu", "metropole", "metropolitain", "petr", "pays", "departement",
    "departemental", "region", "regional", "quartier", "quartiers", "qpv", "intercommunal", "intercommunale",
    "intercommunalite", "communal", "communale", "infracommunal", "supracommunal", "pluricommunal", "infra", "supra",
    "multi", "pluri", "inter", "ept", "canton", "arrondissement", "communaute", "agglomeration", "agglo", "urbaine",
    "plusieurs", "groupement", "ville", "bassin", "vie", "sante", "territoire",
  ]

  /// `QP075001`, `QN07501M`.
  static func isQPV(_ cell: String) -> Bool {
    let bytes = Array(cell.utf8)
    return bytes.count == 8 && (bytes[0] | 0x20) == UInt8(ascii: "q")
      && [UInt8(ascii: "p"), UInt8(ascii: "n")].contains(bytes[1] | 0x20)
      && bytes[2..<6].allSatisfy { (0x30...0x39).contains($0) || $0 == 0x41 || $0 == 0x42 }
  }

  /// Five characters of an INSEE code, the leading zero lost or not; whether it is one is for the reference to say.
  static func isLikeCommune(_ cell: String) -> Bool {
    let isCorsican = ["2A", "2B"].contains(cell.prefix(2).uppercased())
    return (4...5).contains(cell.utf8.count)
      && (isCorsican ? cell.dropFirst(2)[...] : cell[...]).allSatisfy { $0.isASCII && $0.isNumber }
  }

  /// Nine digits.
  static func isSIREN(_ cell: String) -> Bool {
    cell.utf8.count == 9 && cell.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }

  /// A list in which most pieces are tokens: `commune:13055 -arm:13201`.
  static func isTokens(_ cell: String) -> Bool {
    let (tokens, unread) = PerimeterToken.list(in: cell)
    return tokens.count > unread.count
  }

  static func isBoolean(_ cell: String) -> Bool { CellWords.booleans[withoutAccents(cell)] != nil }

  /// A number, a date or the like: it starts with a digit and has no letters.
  static func isFigure(_ cell: String) -> Bool {
    cell.contains(where: \.isNumber) && !cell.contains(where: \.isLetter)
  }
}

/// Codes and names of places, to know a column by.
struct KnownPlaces {
  let places: Places
  private let names: Set<String>

  init(_ places: Places) {
    self.places = places
    let geography = places.geography
    let epcis = geography.territories(at: .epci).codes.map { geography.name(of: $0, at: .epci) }
    names = Set((geography.communes.names + geography.subcommunes.names + epcis).map(PlaceName.normal))
  }

  func isName(_ cell: String) -> Bool {
    if names.contains(PlaceName.normal(cell)) { return true }
    let pieces = elements(of: cell) { ",;/\n".contains($0) }.compactMap { $0 }
    return pieces.count > 1 && pieces.count { names.contains(PlaceName.normal($0)) } * 2 > pieces.count
  }
}

extension Places {
  /// The code of a commune or sub-commune, its leading zero lost or not.
  func isCommune(_ cell: String) -> Bool {
    if geography.communeIndex[cell] != nil || geography.subcommuneIndex[cell] != nil { return true }
    return cell.utf8.count == 4 && geography.communeIndex["0" + cell] != nil
  }

  /// A list of codes of communes, EPCI or QPV, or of tokens.
  func areCodes(_ cell: String) -> Bool {
    let pieces = codeList(cell)
    return !pieces.isEmpty
      && pieces.allSatisfy { piece in
        isCommune(piece) || ColumnContent.isQPV(piece) || ColumnContent.isTokens(piece)
          || ColumnContent.isSIREN(piece) && geography.territories(at: .epci).position(of: piece) != nil
      }
  }
}
