/// Finds the places of the reference geography that people's codes and names mean.
///
/// A code or a name that is exact after normalisation is used; anything else is a list of proposals, which is used
/// only if ``acceptsMatches``. Names are indexed when one is first asked for.
public final class Places {
  let geography: ReferenceGeography
  /// Whether the best proposal stands for a name that is not exact (`--accept-matches`).
  let acceptsMatches: Bool
  /// What became of codes that the reference lacks.
  let history: CommuneHistory
  private lazy var index = PlaceIndex(geography)
  /// Codes of former communes by normal name.
  private(set) lazy var formerNames = history.codesByName()
  private var proposed: [String: [Proposal]] = [:]

  public init(
    _ geography: ReferenceGeography, acceptsMatches: Bool = false, history: CommuneHistory = CommuneHistory()
  ) {
    self.geography = geography
    self.acceptsMatches = acceptsMatches
    self.history = history
  }

  /// A place by what a perimeter calls it.
  struct Place: Sendable, Equatable {
    var token: PerimeterToken
    var name: String
    var departements: Set<String>
    /// Legal form of an EPCI.
    var form = ""
  }

  struct Proposal: Sendable {
    var place: Place
    var likeness: Double
  }

  enum Match {
    case place(Place)
    /// Best first, at most five; empty when nothing is like it. `isExact`: several places have that very name.
    case proposals([Proposal], isExact: Bool)
  }

  /// The place of that name.
  ///
  /// Exact after normalisation, in `departement` if one is given; a commune goes before a sub-commune, that before an
  /// EPCI, a département and a région, unless the words say which ("CA de …", "département de …").
  func named(_ text: String, departement: String?) -> Match {
    let found = index.exact(text)
    let here = found.filter { place in departement.map { place.departements.contains($0) } ?? true }
    if let first = here.first {
      let equals = here.filter { PlaceIndex.rank($0) == PlaceIndex.rank(first) }
      if equals.count == 1 { return .place(first) }
      return .proposals(equals.prefix(5).map { Proposal(place: $0, likeness: 1) }, isExact: true)
    }
    // The very name, but elsewhere than the row says: less likely than a like name here.
    let elsewhere = found.prefix(3).map { Proposal(place: $0, likeness: 0.75) }
    let alike = proposals(text, departement)
    let ranked = alike.filter { $0.likeness >= 0.75 } + elsewhere + alike.filter { $0.likeness < 0.75 }
    return .proposals(Array(ranked.prefix(5)), isExact: false)
  }

  private func proposals(_ text: String, _ departement: String?) -> [Proposal] {
    let key = "\(departement ?? ""):\(text)"
    if let known = proposed[key] { return known }
    // A file of nonsense is not worth an hour of comparisons.
    guard proposed.count < 3000 else { return [] }
    let result = index.alike(text, departement)
    proposed[key] = result
    return result
  }

  /// The names by which a place is known match `name`.
  func isCalled(_ place: Place, _ name: String) -> Bool {
    place.name == name || index.exact(name).contains { $0.token == place.token }
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
}

/// Places by normal name.
struct PlaceIndex {
  private var byName: [String: [Places.Place]] = [:]
  private var epciByName: [String: [Places.Place]] = [:]
  private var normals: [(bytes: [UInt8], place: Places.Place)] = []

  init(_ geography: ReferenceGeography) {
    for commune in 0..<geography.communes.count { add(Self.commune(commune, geography)) }
    for sub in 0..<geography.subcommunes.count {
      let place = Self.subcommune(sub, geography)
      // A commune déléguée that is the seat has the code and often the name of its commune.
      if geography.communeIndex[place.token.code] == nil || byName[PlaceName.normal(place.name)] == nil { add(place) }
    }
    let epcis = geography.territories(at: .epci)
    var departements = [Set<String>](repeating: [], count: epcis.codes.count)
    for (commune, position) in epcis.ofCommune.enumerated() where position >= 0 {
      departements[Int(position)].insert(geography.communes.departements[commune])
    }
    for (position, code) in epcis.codes.enumerated() {
      let name = geography.name(of: code, at: .epci)
      let legal = PlaceName.epci(name)
      let place = Places.Place(
        token: PerimeterToken(.epci, code), name: name, departements: departements[position], form: legal?.form ?? "")
      add(place)
      for key in Set([legal?.name ?? PlaceName.normal(name), PlaceName.normal(name)]) {
        epciByName[key, default: []].append(place)
        if key != PlaceName.normal(name) { byName[key, default: []].append(place) }
      }
    }
    for level in [TerritoryLevel.departement, .region] {
      for code in geography.territories(at: level).codes where !code.isEmpty {
        let kind: PerimeterToken.Kind = level == .region ? .region : .departement
        add(
          Places.Place(
            token: PerimeterToken(kind, code), name: geography.name(of: code, at: level),
            departements: level == .region ? [] : [code]))
      }
    }
  }

  private mutating func add(_ place: Places.Place) {
    let normal = PlaceName.normal(place.name)
    byName[normal, default: []].append(place)
    normals.append((Array(normal.utf8), place))
  }

  static func commune(_ index: Int, _ geography: ReferenceGeography) -> Places.Place {
    let communes = geography.communes
    return Places.Place(
      token: PerimeterToken(.commune, communes.codes[index]), name: communes.names[index],
      departements: [communes.departements[index]])
  }

  static func subcommune(_ index: Int, _ geography: ReferenceGeography) -> Places.Place {
    let subs = geography.subcommunes
    let kind = PerimeterToken.Kind(rawValue: subs.types[index].lowercased()) ?? .code
    return Places.Place(
      token: PerimeterToken(kind, subs.codes[index]), name: subs.names[index],
      departements: [Communes.departement(ofCode: subs.parents[index])])
  }

  static func rank(_ place: Places.Place) -> Int {
    switch place.token.kind {
    case .commune: 0
    case .arm: 1
    case .coma, .comd: 2
    case .epci: 3
    case .departement: 4
    default: 5
    }
  }

  /// Places of that name, the first kind first, then by code.
  func exact(_ text: String) -> [Places.Place] {
    var found = byName[PlaceName.normal(text)] ?? []
    if let (name, form) = PlaceName.epci(text) {
      let epcis = epciByName[name] ?? []
      let sameForm = epcis.filter { $0.form == form }
      found += sameForm.isEmpty ? epcis : sameForm
    }
    if found.isEmpty, let (name, level) = PlaceName.stripped(text) {
      found = (byName[name] ?? []).filter { place in
        switch level {
        case .departement: place.token.kind == .departement
        case .region: place.token.kind == .region
        default: place.token.kind != .departement && place.token.kind != .region
        }
      }
    }
    var seen: Set<PerimeterToken> = []
    return found.filter { seen.insert($0.token).inserted }
      .sorted { (Self.rank($0), $0.token.code) < (Self.rank($1), $1.token.code) }
  }

  /// Places whose name is like `text`, the likest first.
  func alike(_ text: String, _ departement: String?) -> [Places.Proposal] {
    let wanted = Array((PlaceName.epci(text)?.name ?? PlaceName.normal(text)).utf8)
    var found: [Places.Proposal] = []
    for (bytes, place) in normals {
      if let departement, !place.departements.contains(departement) { continue }
      var likeness = PlaceName.likeness(wanted, bytes)
      if place.token.kind == .epci, let legal = PlaceName.epci(place.name) {
        likeness = max(likeness, PlaceName.likeness(wanted, Array(legal.name.utf8)))
      }
      if likeness >= 0.6 { found.append(Places.Proposal(place: place, likeness: likeness)) }
    }
    found.sort { a, b in
      if a.likeness != b.likeness { return a.likeness > b.likeness }
      return (Self.rank(a.place), a.place.token.code) < (Self.rank(b.place), b.place.token.code)
    }
    return Array(found.prefix(5))
  }
}
