import Coverage
import Territory

extension AskedQuestion {
  /// The question, its types and territories being those that there are.
  ///
  /// - Parameters:
  ///   - needs: types taken where none is asked for, if the inventory has one of them, and those needed beside.
  ///   - referenceDate: the day where none is asked for.
  func settled(
    _ inventory: SchemeInventory, _ places: Places, _ needs: SessionNeeds, referenceDate: Day
  ) throws -> Question {
    var question = Question(
      types: try types(inventory, needs), on: on ?? referenceDate, inForce: inForce, statuses: statuses, rule: rule,
      tolerances: tolerances, territory: try territory(places), communesByOverlap: communesByOverlap)
    question.selection = selection
    return question
  }

  private func types(_ inventory: SchemeInventory, _ needs: SessionNeeds) throws -> [String] {
    guard let types else {
      let present = needs.types.map { $0 + needs.typesBeside }?.filter { inventory.types.contains($0) } ?? []
      return present.isEmpty ? inventory.types : present
    }
    let known = Set(inventory.types).union(SchemeType.registry.map(\.code))
    var asked: [String] = []
    for word in types {
      guard known.contains(word.uppercased()) else {
        let list = known.sorted().joined(separator: ", ")
        throw Failure.usage(
          Text(
            fr: "--scheme « \(word) » n'existe pas ; types : \(list)",
            en: "--scheme \"\(word)\" does not exist; types: \(list)"))
      }
      // Once, however often it is asked for.
      if !asked.contains(word.uppercased()) { asked.append(word.uppercased()) }
    }
    return asked + needs.typesBeside.filter { !asked.contains($0) }
  }

  private func territory(_ places: Places) throws -> TerritoryFilter {
    var codes: [TerritoryLevel: [String]] = [:]
    for (level, words) in territories {
      codes[level] = try words.map { try places.territory($0, at: level, "--\(level.rawValue)") }
    }
    return TerritoryFilter(codes)
  }
}

extension Places {
  /// The code of the one territory of a level that a word of an option means.
  func territory(_ word: String, at level: TerritoryLevel, _ option: String) throws -> String {
    let found = territories(word, at: level)
    if found.count == 1 { return found[0] }
    let codes = geography.territories(at: level).codes
    let list = (found.isEmpty ? codes : found).joined(separator: ", ")
    if found.count > 1 {
      throw Failure.usage(
        Text(
          fr: "\(option) « \(word) » est le nom de plusieurs territoires ; donnez le code : \(list)",
          en: "\(option) \"\(word)\" is the name of several territories; give the code: \(list)"))
    }
    let known = codes.count <= 120 ? list : "\(codes.count) codes"
    throw Failure.usage(
      Text(
        fr: "\(option) « \(word) » n'existe pas dans \(geography.source) ; codes : \(known)",
        en: "\(option) \"\(word)\" does not exist in \(geography.source); codes: \(known)"))
  }
}
