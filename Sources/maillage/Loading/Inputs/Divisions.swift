import Coverage
import Geometry
import Territory

extension Inputs {
  /// Levels of territory beyond those of the reference geography: from the package, and from the files given on the spot.
  ///
  /// - Parameter tolerance: share of a commune that may lie outside the polygon it goes to before that is listed.
  func divisions(
    _ inputFiles: InputFiles, in geography: ReferenceGeography, _ history: CommuneHistory, tolerance: Double,
    _ issues: inout [DataIssue]
  ) throws -> (divisions: [TerritorialDivision], accounts: [RowAccount]) {
    var result: [TerritorialDivision] = []
    var accounts: [RowAccount] = []
    let places = Places(geography, history: history)
    if let territories, territories.position(of: ["communes"]) != nil {
      let (found, foundIssues, account) = try TerritorialDivision.read(territories, id: "territory", in: geography)
      result += found
      accounts.append(account)
      issues += foundIssues
    }
    for ((id, _, _), table) in zip(inputFiles.levels, levels) {
      if table.shapes != nil {
        let (division, found, account) = try TerritorialDivision.read(
          layer: table, id: id, in: geography, tolerance: tolerance)
        result.append(division)
        accounts.append(account)
        issues += found
      } else {
        let (divisions, found, account) = try TerritorialDivision.read(table, id: id, in: geography, places: places)
        result += divisions
        accounts.append(account)
        issues += found
      }
    }
    // Levels of the reference geography keep their meaning; of two levels of one name the first stands.
    var seen = Set(TerritoryLevel.allCases.map(\.rawValue) + ["commune"] + SchemeGrouping.ids)
    let kept = result.filter { division in
      if seen.insert(division.id).inserted { return true }
      issues.append(
        DataIssue(
          .warning, .levelNamedTwice, source: levels.last?.source ?? "", field: "level", value: division.id,
          action: .setAside,
          Text(
            fr: "le niveau « \(division.id) » existe déjà : renommez la colonne ou donnez NOM=FICHIER",
            en: "the level \"\(division.id)\" exists already: rename the column or give NAME=FILE")))
      return false
    }
    return (kept, accounts)
  }
}
