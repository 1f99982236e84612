/// An établissement public territorial (EPT) of the Métropole du Grand Paris: no EPCI of the reference, where its communes
/// belong to the métropole.
struct TerritorialEstablishment {
  /// T2 to T12; T1 is Paris.
  var number: Int
  var siren: String
  var name: String
  /// Other usual names and initials.
  var otherNames: [String]
  var communes: [String]

  private init(_ number: Int, siren: String, _ name: String, or otherNames: [String] = [], communes: String) {
    self.number = number
    self.siren = siren
    self.name = name
    self.otherNames = otherNames
    self.communes = communes.split(separator: " ").map(String.init)
  }

  /// INSEE, table of EPT, 1 January 2025.
  static let all = [
    Self(
      2, siren: "200057966", "Vallée Sud - Grand Paris", or: ["Vallée Sud", "VSGP"],
      communes: "92002 92007 92014 92019 92020 92023 92032 92046 92049 92060 92071"),
    Self(
      3, siren: "200057974", "Grand Paris Seine Ouest", or: ["GPSO"],
      communes: "92012 92022 92040 92047 92048 92072 92075 92077"),
    Self(
      4, siren: "200057982", "Paris Ouest La Défense", or: ["POLD"],
      communes: "92026 92033 92035 92044 92050 92051 92062 92063 92064 92073 92076"),
    Self(
      5, siren: "200057990", "Boucle Nord de Seine", or: ["BNS"], communes: "92004 92009 92024 92025 92036 92078 95018"),
    Self(
      6, siren: "200057867", "Plaine Commune", communes: "93001 93027 93031 93039 93066 93070 93072 93079"),
    Self(
      7, siren: "200058097", "Paris Terres d'Envol", or: ["PTE"],
      communes: "93005 93007 93013 93029 93030 93071 93073 93078"),
    Self(
      8, siren: "200057875", "Est Ensemble", or: ["Est Ensemble Grand Paris"],
      communes: "93006 93008 93010 93045 93048 93053 93055 93061 93063"),
    Self(
      9, siren: "200058790", "Grand Paris Grand Est", or: ["GPGE"],
      communes: "93014 93015 93032 93033 93046 93047 93049 93050 93051 93057 93062 93064 93074 93077"),
    Self(
      10, siren: "200057941", "Paris Est Marne et Bois", or: ["ParisEstMarne&Bois", "Paris Est Marne & Bois", "PEMB"],
      communes: "94015 94017 94018 94033 94042 94046 94052 94058 94067 94068 94069 94079 94080"),
    Self(
      11, siren: "200058006", "Grand Paris Sud Est Avenir", or: ["GPSEA"],
      communes: "94002 94004 94011 94019 94028 94044 94047 94048 94053 94055 94056 94059 94060 94070 94071 94075"),
    Self(
      12, siren: "200058014", "Grand-Orly Seine Bièvre", or: ["GOSB"],
      communes:
        "91027 91326 91432 91479 91589 91687 94001 94003 94016 94021 94022 94034 94037 94038 94041 94043 94054 94065 94073 "
        + "94074 94076 94077 94078 94081"),
  ]

  private static let byName: [String: TerritorialEstablishment] = {
    var result: [String: TerritorialEstablishment] = [:]
    for establishment in all {
      for name in [establishment.name] + establishment.otherNames { result[PlaceName.normal(name)] = establishment }
      for word in ["t", "ept", "ept t", "territoire t", "territoire "] {
        result["\(word)\(establishment.number)"] = establishment
      }
      result["ept \(establishment.number)"] = establishment
    }
    return result
  }()

  /// By its name, with `EPT` or the form of the EPCI that came before it, and its number in brackets or not.
  static func named(_ words: [String]) -> TerritorialEstablishment? {
    var words = words[...]
    if words.count > 9 { return nil }
    if let found = byName[PlaceName.normal(Array(words))] { return found }
    if words.starts(with: ["etablissement", "public", "territorial"]) { words = words.dropFirst(3) }
    if words.first == "ept" || words.first == "territoire" { words = words.dropFirst() }
    words = PlaceName.withoutLink(words)
    if let last = words.last, words.count > 1, last.first == "t", let number = Int(last.dropFirst()),
      (2...12).contains(number)
    {
      words = words.dropLast()
    }
    return byName[PlaceName.normal(Array(words))] ?? PlaceName.epci(Array(words)).flatMap { byName[$0.name] }
  }

  static func coded(_ siren: String) -> TerritorialEstablishment? {
    siren.hasPrefix("20005") ? all.first { $0.siren == siren } : nil
  }
}

extension Places {
  /// The communes of an EPT by its name; `nil` for another text, or where the reference lacks one of them.
  func territorialEstablishment(_ text: String, _ hints: PlaceHints) -> [PlaceReading]? {
    guard let establishment = TerritorialEstablishment.named(words(text)) else { return nil }
    if let departement = hints.departement,
      !establishment.communes.contains(where: { Communes.departement(ofCode: $0) == departement })
    {
      return nil
    }
    return established(establishment, text)
  }

  func established(_ establishment: TerritorialEstablishment, _ text: String) -> [PlaceReading]? {
    guard establishment.communes.allSatisfy({ geography.communeIndex[$0] != nil }) else { return nil }
    let tokens = establishment.communes.map { PerimeterToken(.commune, $0) }
    var readings = tokens.map { PlaceReading(text: text, token: $0) }
    readings[0] = .repaired(
      text, tokens[0], .territorialEstablishment, .info,
      Text(
        fr:
          "« \(text) » lu comme les \(tokens.count) communes de l'établissement public territorial \(establishment.name) "
          + "(T\(establishment.number), \(establishment.siren)) au 1er janvier 2025",
        en:
          "\"\(text)\" read as the \(tokens.count) communes of the établissement public territorial \(establishment.name) "
          + "(T\(establishment.number), \(establishment.siren)) on 1 January 2025"))
    readings[0].finding?.newValue = tokens.map(\.description).joined(separator: " ")
    return readings
  }
}
