import Coverage
import Territory

/// The question of a command line, before the data tell which types and territories there are.
struct AskedQuestion: Sendable {
  /// Types as typed; `nil` where the command chooses.
  let types: [String]?
  /// `nil`: the package's reference date.
  let on: Day?
  let rule: Rule?
  /// What each rule retains comes first; the default rule decides what else is shown.
  let showsAllRules: Bool
  let tolerances: [Tolerance]
  /// Codes and names as typed.
  let territories: [(level: TerritoryLevel, words: [String])]
  let zonings: [String]
  /// Column and value of each `--where`.
  let conditions: [(column: String, value: String)]
  /// Classes of communes that count, as typed; none: those that the package says.
  let classes: [String]
  /// Threshold of the zoning by density.
  let density: Double?
  /// Metres and inhabitants of the zoning of isolated communes.
  let isolationMetres: Double?
  let isolationPopulation: Int?
  let statuses: Set<SchemeStatus>?
  let inForce: InForceFilter
  let presumedMonths: Int?
  let statusesOn: Day?
  let communesByOverlap: Bool
  let selection: Selection

  init(_ options: SharedOptions) throws {
    types = try options.scheme.map { try commaSeparated($0, "--scheme") }
    on = try options.on.map { try writtenDate($0, "--on").last }
    showsAllRules = options.rule == "all"
    rule = showsAllRules ? nil : try options.rule.map(Self.rule)
    tolerances = try options.tolerance.map(Self.tolerances) ?? [.standard]
    let levels: [(TerritoryLevel, String?)] = [
      (.region, options.region), (.departement, options.departement), (.epci, options.epci),
      (.commune, options.commune),
    ]
    territories = try levels.compactMap { level, list in
      try list.map { (level, try commaSeparated($0, "--\(level.rawValue)")) }
    }
    zonings = try options.zoning.map { try commaSeparated($0, "--zoning") } ?? []
    conditions = try options.conditions.map(Self.condition)
    classes = try options.classes.map { try commaSeparated($0, "--classes") } ?? []
    density = options.computed.density
    isolationMetres = try options.computed.isolationMetres()
    isolationPopulation = try options.computed.isolationPopulation()
    statuses = try options.status.map(Self.statuses)
    inForce =
      try options.inForce.map {
        try choice($0, "--in-force", InForceFilter.allCases.map { ($0.rawValue, $0) })
      } ?? .presumed
    presumedMonths = try options.presumedDuration.map { try writtenMonths($0, "--presumed-duration") }
    statusesOn = try options.statusesOn.map { try writtenDate($0, "--statuses-on").last }
    communesByOverlap =
      try options.communesOf.map {
        try choice($0, "--communes-of", [("stated", false), ("overlap", true)])
      } ?? false
    var selection = try options.selection.selection()
    selection.estimatesPopulation = options.populations.estimate
    self.selection = selection
  }

  private static func rule(_ text: String) throws -> Rule {
    guard let known = Rule(text) else {
      throw Failure.usage(
        Text(
          fr:
            "--rule « \(text) » n'existe pas ; règles : overlap, any-commune, all-communes, area:x, population:x avec x de 0 à 1, all",
          en:
            "--rule \"\(text)\" does not exist; rules: overlap, any-commune, all-communes, area:x, population:x with x from 0 to 1, all"
        )
      )
    }
    return known
  }

  private static func tolerances(_ list: String) throws -> [Tolerance] {
    try commaSeparated(list, "--tolerance").map { text in
      guard let value = Tolerance(text), value.share < 0.5 else {
        throw Failure.usage(
          Text(
            fr: "--tolerance « \(text) » : attendu une part de moins de 50 %, comme 5% ou 0.05",
            en: "--tolerance \"\(text)\": expected a share under 50 %, such as 5% or 0.05"))
      }
      return value
    }
  }

  private static func statuses(_ list: String) throws -> Set<SchemeStatus> {
    Set(
      try commaSeparated(list, "--status").map { word in
        if let known = SchemeStatus(rawValue: word.lowercased()) ?? SchemeStatus(phrase: word) { return known }
        return try choice(word, "--status", SchemeStatus.allCases.map { ($0.rawValue, $0) })
      })
  }

  private static func condition(_ text: String) throws -> (column: String, value: String) {
    guard let equal = text.firstIndex(of: "="), equal != text.startIndex else {
      throw Failure.usage(
        Text(
          fr: "--where « \(text) » : attendu colonne=valeur, comme zone_medecins=ZIP",
          en: "--where \"\(text)\": expected column=value, such as zone_medecins=ZIP"))
    }
    return (String(text[..<equal]), String(text[text.index(after: equal)...]))
  }
}
