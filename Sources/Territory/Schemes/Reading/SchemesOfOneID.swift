/// The schemes that one id was found to mean, in the order of their rows, and which of them a further row speaks of.
///
/// Two rows speak of one scheme where nothing that both say differs. Rows that say the same are found together, so that
/// many schemes of one id cost no more than as many ids.
struct SchemesOfOneID {
  /// What a row says to tell its scheme apart, comparable; `nil` for what it does not say.
  struct Facts {
    var type: String?
    var name: String?
    var place: String?
    var start: String?
    var status: String?
    /// Its id is a name.
    var isNamed = false
    /// Its name is that of its commune.
    var isNameOfPlace = false
  }

  /// What of two rows is compared.
  private struct Comparison: OptionSet, Hashable {
    let rawValue: Int
    static let type = Comparison(rawValue: 1)
    static let name = Comparison(rawValue: 2)
    static let place = Comparison(rawValue: 4)
    static let start = Comparison(rawValue: 8)
    static let status = Comparison(rawValue: 16)
  }

  /// Rows that are compared with others in the same way.
  private struct FactPattern: Hashable {
    let said: Comparison
    let isNamed: Bool
    let isNameOfPlace: Bool

    init(_ facts: Facts) {
      var said: Comparison = []
      if facts.type != nil { said.insert(.type) }
      if facts.name != nil { said.insert(.name) }
      if facts.place != nil { said.insert(.place) }
      if facts.start != nil { said.insert(.start) }
      if facts.status != nil { said.insert(.status) }
      (self.said, isNamed, isNameOfPlace) = (said, facts.isNamed, facts.isNameOfPlace)
    }

    /// Names tell apart where they are not the id itself, nor those of the communes.
    func compared(with other: FactPattern, namesArePlaces: Bool) -> Comparison {
      let both = said.intersection(other.said)
      if isNamed && other.isNamed { return both.subtracting(.name) }
      let tellsNothing = namesArePlaces || isNameOfPlace && other.isNameOfPlace
      return both.intersection(tellsNothing ? [.type] : [.type, .name])
    }
  }

  private struct Lookup: Hashable {
    let shape: FactPattern
    let comparison: Comparison
  }

  let firstRow: Int
  private(set) var ids: [String] = []
  private var facts: [Facts] = []
  private var ofShape: [FactPattern: [Int]] = [:]
  /// The first scheme of each shape by what is compared with it.
  private var lookups: [Lookup: [[String?]: Int]] = [:]

  init(firstRow: Int) { self.firstRow = firstRow }

  mutating func add(_ id: String, _ facts: Facts) {
    let (scheme, shape) = (ids.count, FactPattern(facts))
    ids.append(id)
    self.facts.append(facts)
    ofShape[shape, default: []].append(scheme)
    // Of the keys alone: going through the dictionary would copy what changes in it.
    for lookup in Array(lookups.keys) where lookup.shape == shape {
      let key = Self.key(facts, lookup.comparison)
      if lookups[lookup]?[key] == nil { lookups[lookup]?[key] = scheme }
    }
  }

  /// The first scheme that a row of these facts speaks of; `nil` if it differs from all.
  mutating func first(like row: Facts, namesArePlaces: Bool) -> Int? {
    let own = FactPattern(row)
    var first: Int?
    for (shape, schemes) in ofShape {
      let comparison = own.compared(with: shape, namesArePlaces: namesArePlaces)
      let lookup = Lookup(shape: shape, comparison: comparison)
      if lookups[lookup] == nil {
        lookups[lookup] = Dictionary(
          schemes.map { (Self.key(facts[$0], comparison), $0) }, uniquingKeysWith: { earlier, _ in earlier })
      }
      if let found = lookups[lookup]?[Self.key(row, comparison)] { first = min(first ?? found, found) }
    }
    return first
  }

  /// Whether the names of a row and of a scheme, each that of its commune, are two.
  func namesDiffer(_ row: Facts, from scheme: Int) -> Bool {
    let other = facts[scheme]
    return row.isNameOfPlace && other.isNameOfPlace && !(row.isNamed && other.isNamed) && row.name != other.name
  }

  private static func key(_ facts: Facts, _ comparison: Comparison) -> [String?] {
    [
      comparison.contains(.type) ? facts.type : nil, comparison.contains(.name) ? facts.name : nil,
      comparison.contains(.place) ? facts.place : nil, comparison.contains(.start) ? facts.start : nil,
      comparison.contains(.status) ? facts.status : nil,
    ]
  }
}
