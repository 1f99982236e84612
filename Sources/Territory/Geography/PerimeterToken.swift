/// One element of a scheme's perimeter: `commune:13055`, `epci:200035319`, `-qpv:QN01315M`, `?commune:13056`, `shape`.
public struct PerimeterToken: Sendable, Hashable, CustomStringConvertible {
  public enum Kind: String, Sendable, CaseIterable {
    case commune, epci, departement, region, arm, comd, coma, qpv
    /// The drawn polygon of the scheme, or the polygon joined by its id.
    case shape
    /// A code whose kind the file does not say (long form): commune or sub-commune, by lookup.
    case code
  }

  public var kind: Kind
  public var code: String
  /// A leading `-`: the element is taken away from the perimeter.
  public var isSubtracted: Bool
  /// A leading `?`: nobody knows for sure that the element belongs to the perimeter (or is taken away from it).
  public var isPossible: Bool

  public init(_ kind: Kind, _ code: String = "", isSubtracted: Bool = false, isPossible: Bool = false) {
    self.kind = kind
    self.code = code
    self.isSubtracted = isSubtracted
    self.isPossible = isPossible
  }

  /// `nil` when the text is no token. `-` and `?` come in any order, each once: `?-epci:200035319`.
  public init?(_ text: some StringProtocol) {
    let (body, isSubtracted, isPossible) = Self.marks(text)
    self.isSubtracted = isSubtracted
    self.isPossible = isPossible
    if body == "shape" {
      kind = .shape
      code = ""
      return
    }
    guard let colon = body.firstIndex(of: ":"), let kind = Kind(rawValue: String(body[..<colon]).lowercased()),
      kind != .shape, kind != .code
    else { return nil }
    self.kind = kind
    code = String(body[body.index(after: colon)...])
    if code.isEmpty { return nil }
  }

  /// What stands behind a leading `-` and a leading `?`.
  static func marks<Word: StringProtocol>(
    _ text: Word
  ) -> (body: Word.SubSequence, isSubtracted: Bool, isPossible: Bool) {
    var body = text[...]
    var isSubtracted = false
    var isPossible = false
    while let first = body.first {
      if first == "-", !isSubtracted {
        isSubtracted = true
      } else if first == "?", !isPossible {
        isPossible = true
      } else {
        break
      }
      body = body.dropFirst()
    }
    return (body, isSubtracted, isPossible)
  }

  public var description: String {
    let signs = (isPossible ? "?" : "") + (isSubtracted ? "-" : "")
    switch kind {
    case .shape: return signs + "shape"
    case .code: return signs + code
    default: return "\(signs)\(kind.rawValue):\(code)"
    }
  }

  /// Splits a cell into tokens at blanks, commas and semicolons; pieces that are no token are returned apart.
  public static func list(in cell: String) -> (tokens: [PerimeterToken], unread: [String]) {
    var tokens: [PerimeterToken] = []
    var unread: [String] = []
    for piece in cell.split(whereSeparator: { $0 == " " || $0 == "," || $0 == ";" || $0 == "\n" || $0 == "\t" }) {
      if let token = PerimeterToken(piece) {
        tokens.append(token)
      } else {
        unread.append(String(piece))
      }
    }
    return (tokens, unread)
  }
}
