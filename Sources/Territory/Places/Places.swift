/// Finds the places of the reference geography that people's codes and names mean.
///
/// A code or a name that is exact after normalisation is used; anything else is a list of proposals, which is used
/// only if ``acceptsMatches``. Names are indexed when one is first asked for.
public final class Places {
  public let geography: ReferenceGeography
  /// Whether the best proposal stands for a name that is not exact (`--accept-matches`).
  let acceptsMatches: Bool
  /// What became of codes that the reference lacks.
  let history: CommuneHistory
  /// The day as of which codes are meant where nothing else tells it; `nil`: as of the reference.
  let day: Day?
  private(set) lazy var index = PlaceIndex(geography)
  /// Codes of former communes, and of communes under a former name, by normal name.
  private(set) lazy var formerNames = history.codesByName()
  /// The communes that have arrondissements, by département.
  private(set) lazy var citiesOfDepartement = Dictionary(
    grouping: geography.subcommunesOf.keys.filter { commune in
      geography.subcommunesOf[commune]?.contains { geography.subcommunes.types[$0] == "ARM" } ?? false
    }, by: { geography.communes.departements[$0] })
  /// Normal names of départements with their code.
  private(set) lazy var departementNames = Dictionary(
    geography.territories(at: .departement).codes.map {
      (PlaceName.normal(geography.name(of: $0, at: .departement)), $0)
    }, uniquingKeysWith: { a, _ in a })
  private var last: (text: String, words: [String], places: [Place]) = ("", [], [])
  private var proposed: [String: [Proposal]] = [:]
  /// What was said of codes that mean nothing.
  var unknownCodes: [CodeOnDay: PlaceReading] = [:]
  private var communesOfLevel: [TerritoryLevel: [[Int]]] = [:]
  /// Départements of the places that carriers name.
  var departementsOfCarrier: [String: Set<String>] = [:]

  public init(
    _ geography: ReferenceGeography, acceptsMatches: Bool = false, history: CommuneHistory = CommuneHistory(),
    day: Day? = nil
  ) {
    self.geography = geography
    self.acceptsMatches = acceptsMatches
    self.history = history
    self.day = day
  }

  enum Match {
    case place(Place)
    /// Several places have that very name.
    case homonyms([Place])
  }

  /// The place or the places of that very name; `nil` where there is none.
  ///
  /// Exact after normalisation, in `departement` if one is given; a commune goes before a sub-commune, that before an
  /// EPCI, a département and a région, unless the words say which ("CA de …", "département de …").
  func exactly(_ text: String, _ departement: String?) -> Match? {
    let here = called(text).filter { place in departement.map { place.departements.contains($0) } ?? true }
    guard let first = here.first else { return nil }
    var equals = here.filter { PlaceIndex.rank($0) == PlaceIndex.rank(first) }
    if equals.count > 1 {
      // Only its article tells `Les Moussières` from `Moussières`.
      let written = words(text)
      let same = equals.filter { PlaceName.words($0.name) == written }
      if same.count == 1 { equals = same }
    }
    if equals.count == 1 { return .place(equals[0]) }
    return .homonyms(equals)
  }

  /// Places of a text, of which the same is mostly asked several times in a row.
  func called(_ text: String) -> [Place] {
    lookUp(text)
    return last.places
  }

  /// The words of a text, see ``PlaceName/words(_:)``.
  func words(_ text: String) -> [String] {
    lookUp(text)
    return last.words
  }

  private func lookUp(_ text: String) {
    if last.text == text { return }
    let words = PlaceName.words(text)
    // No name is that long.
    last = (text, words, words.count > 20 ? [] : index.exact(text, words))
  }

  /// Places whose name is like that one, the likest first, five at most; empty when nothing is like it.
  func likely(_ text: String, _ departement: String?) -> [Proposal] {
    // The very name, but elsewhere than the row says: less likely than a like name here.
    let elsewhere = departement == nil ? [] : called(text).prefix(3).map { Proposal(place: $0, likeness: 0.75) }
    let alike = proposals(text, departement)
    if elsewhere.isEmpty { return alike }
    return Array((alike.filter { $0.likeness >= 0.75 } + elsewhere + alike.filter { $0.likeness < 0.75 }).prefix(5))
  }

  /// Names that are looked for among like ones: a file of nonsense is not worth an hour of comparisons.
  private static let searchesAtMost = 1000

  func proposals(_ text: String, _ departement: String?) -> [Proposal] {
    let key = departement.map { "\($0):\(text)" } ?? text
    if let known = proposed[key] { return known }
    guard proposed.count < Self.searchesAtMost else { return [] }
    let result = index.names.alike(text, departement)
    proposed[key] = result
    return result
  }

  /// The names by which a place is known match `name`: its own, and that of its chef-lieu that has its code.
  func isCalled(_ place: Place, _ name: String) -> Bool {
    if place.name == name { return true }
    let normal = PlaceName.normal(name)
    if PlaceName.normal(place.name) == normal || called(name).contains(where: { $0.token == place.token }) {
      return true
    }
    return place.token.kind == .commune
      && (geography.subcommuneIndex[place.token.code] ?? []).contains {
        PlaceName.normal(geography.subcommunes.names[$0]) == normal
      }
  }

  /// The place of a code that the reference knows: a commune before a sub-commune of the same code, or an EPCI.
  func place(ofCode code: String) -> Place? {
    if let commune = geography.communeIndex[code] { return PlaceIndex.commune(commune, geography) }
    if let sub = geography.subcommuneIndex[code]?.first { return PlaceIndex.subcommune(sub, geography) }
    if code.utf8.count == 9, geography.territories(at: .epci).position(of: code) != nil {
      return Place(
        token: PerimeterToken(.epci, code), name: geography.name(of: code, at: .epci), departements: [], form: "")
    }
    return nil
  }

  /// The communes that a token holds, or holds a part of; empty for a drawing, a quarter and what is not known.
  func communes(of token: PerimeterToken) -> [Int] {
    switch token.kind {
    case .commune, .code, .arm, .comd, .coma:
      if token.kind == .commune || token.kind == .code, let commune = geography.communeIndex[token.code] {
        return [commune]
      }
      return geography.subcommuneIndex[token.code]?.first
        .flatMap { geography.communeIndex[geography.subcommunes.parents[$0]] }.map { [$0] } ?? []
    case .epci: return communes(.epci, token.code)
    case .departement: return communes(.departement, token.code)
    case .region: return communes(.region, token.code)
    case .qpv, .shape: return []
    }
  }

  private func communes(_ level: TerritoryLevel, _ code: String) -> [Int] {
    let territories = geography.territories(at: level)
    guard let position = territories.position(of: code) else { return [] }
    if let known = communesOfLevel[level] { return known[position] }
    var communes = [[Int]](repeating: [], count: territories.codes.count)
    for (commune, territory) in territories.ofCommune.enumerated() where territory >= 0 {
      communes[Int(territory)].append(commune)
    }
    communesOfLevel[level] = communes
    return communes[position]
  }
}
