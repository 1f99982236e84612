/// Places by normal name.
struct PlaceIndex {
  private var byName: [String: [Place]] = [:]
  private var epciByName: [String: [Place]] = [:]
  /// EPCI by the short name that their official name gives: `COVE`.
  private(set) var epciByAcronym: [String: Place] = [:]
  private(set) var epcis: [Place] = []
  private(set) var names = AlikeNames()

  init(_ geography: ReferenceGeography) {
    for commune in 0..<geography.communes.count { add(Self.commune(commune, geography)) }
    for sub in 0..<geography.subcommunes.count {
      let place = Self.subcommune(sub, geography)
      // A commune déléguée that is the seat has the code and often the name of its commune.
      if geography.communeIndex[place.token.code] == nil || byName[PlaceName.normal(place.name)] == nil { add(place) }
    }
    addEPCI(geography)
    for level in [TerritoryLevel.departement, .region] {
      for code in geography.territories(at: level).codes where !code.isEmpty {
        let kind: PerimeterToken.Kind = level == .region ? .region : .departement
        add(
          Place(
            token: PerimeterToken(kind, code), name: geography.name(of: code, at: level),
            departements: level == .region ? [] : [code]))
      }
    }
  }

  private mutating func addEPCI(_ geography: ReferenceGeography) {
    let territories = geography.territories(at: .epci)
    var departements = [Set<String>](repeating: [], count: territories.codes.count)
    for (commune, position) in territories.ofCommune.enumerated() where position >= 0 {
      departements[Int(position)].insert(geography.communes.departements[commune])
    }
    for (position, code) in territories.codes.enumerated() {
      let name = geography.name(of: code, at: .epci)
      let words = PlaceName.epciWords(name)
      let legal = PlaceName.epci(words)
      let place = Place(
        token: PerimeterToken(.epci, code), name: name, departements: departements[position], form: legal?.form ?? "")
      add(place)
      epcis.append(place)
      if let acronym = PlaceName.acronym(inName: name) { epciByAcronym[acronym] = place }
      let normal = PlaceName.normal(name)
      let bare = legal?.name ?? normal
      if bare != normal {
        byName[bare, default: []].append(place)
        names.add(bare, place)
      }
      for key in Set([bare, normal, PlaceName.core(ofEpci: words) ?? normal]) {
        epciByName[key, default: []].append(place)
      }
    }
  }

  private mutating func add(_ place: Place) {
    let normal = PlaceName.normal(place.name)
    byName[normal, default: []].append(place)
    names.add(normal, place)
  }

  static func commune(_ index: Int, _ geography: ReferenceGeography) -> Place {
    let communes = geography.communes
    return Place(
      token: PerimeterToken(.commune, communes.codes[index]), name: communes.names[index],
      departements: [communes.departements[index]])
  }

  static func subcommune(_ index: Int, _ geography: ReferenceGeography) -> Place {
    let subs = geography.subcommunes
    let kind = PerimeterToken.Kind(rawValue: subs.types[index].lowercased()) ?? .code
    return Place(
      token: PerimeterToken(kind, subs.codes[index]), name: subs.names[index],
      departements: [Communes.departement(ofCode: subs.parents[index])])
  }

  static func rank(_ place: Place) -> Int {
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
  ///
  /// - Parameter words: those of the text.
  func exact(_ text: String, _ words: [String]) -> [Place] {
    var found = byName[PlaceName.normal(words)] ?? []
    let epciWords = text.last == ")" ? PlaceName.epciWords(text) : words
    if let (name, form) = PlaceName.epci(epciWords) { found += epcis(named: name, form) }
    if found.isEmpty { found = epcis(called: epciWords) }
    if found.isEmpty, let (rest, level) = PlaceName.stripped(words) {
      found = (byName[PlaceName.normal(rest)] ?? []).filter { place in
        switch level {
        case .departement: place.token.kind == .departement
        case .region: place.token.kind == .region
        default: Self.rank(place) < 4
        }
      }
      if found.isEmpty, level == nil { found = epcis(called: rest) }
    }
    if found.isEmpty, let name = PlaceName.withoutLastArticle(words) {
      found = (byName[name] ?? []).filter { Self.rank($0) < 3 }
    }
    if found.isEmpty, PlaceName.isAbbreviated(text, words) { found = abbreviated(text) }
    if found.count < 2 { return found }
    var seen: Set<PerimeterToken> = []
    return found.filter { seen.insert($0.token).inserted }
      .sorted { (Self.rank($0), $0.token.code) < (Self.rank($1), $1.token.code) }
  }

  /// EPCI by their name without its form, of words that say that they are an EPCI's.
  private func epcis(called words: [String]) -> [Place] {
    PlaceName.core(ofEpci: words).map { epcis(named: $0, PlaceName.epci(words)?.form ?? "") } ?? []
  }

  private func epcis(named name: String, _ form: String) -> [Place] {
    let epcis = epciByName[name] ?? []
    let sameForm = epcis.filter { $0.form == form }
    return sameForm.isEmpty ? epcis : sameForm
  }

  /// The places that a name with `s/`, `/` or `s/s` may mean: never a département nor a région.
  private func abbreviated(_ text: String) -> [Place] {
    PlaceName.spelledOut(text).flatMap { byName[$0] ?? [] }.filter { Self.rank($0) < 4 }
  }
}
