import Coverage
import Territory

/// The options as a question to the atlas.
extension LoadPlan {
  func territory(in geography: ReferenceGeography) throws -> TerritoryFilter {
    var codes: [TerritoryLevel: [String]] = [:]
    let asked: [(TerritoryLevel, String?)] = [
      (.region, options.region), (.departement, options.departement), (.epci, options.epci),
    ]
    for (level, text) in asked {
      guard let text else { continue }
      let index = geography.territories(at: level)
      codes[level] = try commaSeparated(text, "--\(level.rawValue)").map { word in
        if index.position(of: word) != nil { return word }
        if let named = index.codes.first(where: { geography.name(of: $0, at: level).lowercased() == word.lowercased() })
        {
          return named
        }
        let known = index.codes.count <= 120 ? index.codes.joined(separator: ", ") : "\(index.codes.count) codes"
        throw Failure.usage(
          Text(
            fr: "--\(level.rawValue) « \(word) » n'existe pas dans \(geography.source) ; codes : \(known)",
            en: "--\(level.rawValue) \"\(word)\" does not exist in \(geography.source); codes: \(known)"))
      }
    }
    return TerritoryFilter(codes)
  }

  func question(inventory: SchemeInventory, territory: TerritoryFilter) throws -> Question {
    let known = Set(inventory.types).union(SchemeType.registry.map(\.code))
    var types = inventory.types
    if let asked = options.scheme {
      types = try commaSeparated(asked, "--scheme").map { word in
        guard known.contains(word.uppercased()) else {
          let list = known.sorted().joined(separator: ", ")
          throw Failure.usage(
            Text(
              fr: "--scheme « \(word) » n'existe pas ; types : \(list)",
              en: "--scheme \"\(word)\" does not exist; types: \(list)"))
        }
        return word.uppercased()
      }
    } else if let preferred = needs.types {
      let present = preferred.filter { inventory.types.contains($0) }
      if !present.isEmpty { types = present }
    }
    var question = Question(
      types: types, on: try options.day() ?? referenceDate, inForce: try options.inForceFilter(),
      statuses: try options.statuses(), rule: try options.chosenRule(), tolerances: try options.tolerances(),
      territory: territory, communesByOverlap: try options.communesByOverlap())
    question.selection = try options.selection.selection()
    question.selection.estimatesPopulation = options.populations.estimate
    return question
  }
}
