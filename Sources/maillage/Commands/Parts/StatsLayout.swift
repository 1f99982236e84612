import ArgumentParser
import Coverage
import Reports
import Territory

/// How `stats` cuts the area and lays out its figures.
struct StatsLayout: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Niveaux : nation, region, departement, epci, commune, carrier (porteur), theme, ou un niveau des données.",
      valueName: "niveau,…"))
  var level: String?
  @Option(
    help: ArgumentHelp(
      "Autres niveaux : couche de polygones, ou table commune et territoire.", valueName: "[nom=]fichier,…"))
  var territories: String?
  @Option(
    help: ArgumentHelp("Tableau croisé : niveau des lignes ; --columns en donne les colonnes.", valueName: "niveau"))
  var rows: String?
  @Option(help: ArgumentHelp("Mesures du tableau croisé et du graphique.", valueName: "mesure,…"))
  var measure: String?
  @Option(
    help: ArgumentHelp(
      "Territoire de référence à côté de chaque ligne : region, ou region:93.", valueName: "niveau[:code]"))
  var reference: String?
  @Option(help: ArgumentHelp("Autre date à comparer : gagné, perdu, conservé.", valueName: "date"))
  var against: String?
  @Option(help: ArgumentHelp("Graphique SVG à écrire, avec sa table à côté (.csv).", valueName: "fichier.svg"))
  var chart: String?
  @Option(help: ArgumentHelp("Forme du graphique : bars (défaut) ou multiples.", valueName: "forme"))
  var chartForm: String?
}

extension StatsLayout {
  func otherDay() throws -> Day? { try against.map { try writtenDate($0, "--against").last } }

  func measures() throws -> [Statistic.Measure] {
    guard let measure else { return [] }
    return try commaSeparated(measure, "--measure").map {
      try choice($0, "--measure", Statistic.Measure.allCases.map { ($0.rawValue, $0) })
    }
  }

  /// - Parameter columns: the words of `--columns` that are not the meaning of a file's column.
  func pivot(columns: String?, _ measures: [Statistic.Measure]) throws -> Pivot? {
    let dimension = try columns.map { try choice($0, "--columns", Pivot.Dimension.allCases.map { ($0.rawValue, $0) }) }
    guard let rows else {
      if columns == nil { return nil }
      throw Failure.usage(
        Text(
          fr: "--columns va avec --rows, par exemple --rows departement",
          en: "--columns goes with --rows, such as --rows departement"))
    }
    return Pivot(rows: rows.lowercased(), columns: dimension ?? .zoning, measures: measures)
  }

  /// The divisions and groups asked for: by default the level asked about, those below it, and those given on the spot.
  func scope(_ question: Question, _ session: Session) throws -> StatisticsScope {
    let geography = session.atlas.geography
    let standard = StatisticsScope.standard(question, geography).divisions
    let given = territories == nil ? [] : session.divisions.map(\.id)
    var wanted =
      try level.map { try commaSeparated($0, "--level").map { $0.lowercased() } } ?? standard.map(\.id) + given
    for other in [rows?.lowercased(), reference.map { String($0.split(separator: ":").first ?? "") }] {
      if let other, !wanted.contains(other) { wanted.append(other) }
    }
    let communes = wanted.contains("commune") ? [TerritorialDivision.communes(geography)] : []
    let known = standard + communes + session.divisions
    let names =
      (known.map(\.id) + ["commune"] + SchemeGrouping.ids).map { ($0, $0) } + [("porteur", "carrier")]
    let ids = try wanted.map { try choice($0, "--level", names) }
    let divisions = known.filter { ids.contains($0.id) }
    return StatisticsScope(
      divisions: divisions, isDetailed: true, groups: SchemeGrouping.allCases.filter { ids.contains($0.rawValue) })
  }

  func referenceTerritory(_ scope: StatisticsScope, _ places: Places) throws -> ReferenceTerritory? {
    guard let reference else { return nil }
    let parts = reference.split(separator: ":", maxSplits: 1).map(String.init)
    guard let division = scope.divisions.first(where: { $0.id == parts.first }) else {
      let list = scope.divisions.map(\.id).joined(separator: ", ")
      throw Failure.usage(
        Text(
          fr: "--reference « \(reference) » : attendu un niveau ou niveau:code ; niveaux : \(list)",
          en: "--reference \"\(reference)\": expected a level or level:code; levels: \(list)"))
    }
    guard parts.count > 1 else { return ReferenceTerritory(level: division.id, code: nil) }
    if let level = division.level {
      return ReferenceTerritory(
        level: division.id, code: try places.territory(parts[1], at: level, "--reference \(division.id):"))
    }
    if division.position(of: parts[1]) == nil {
      throw Failure.usage(
        Text(
          fr: "--reference « \(reference) » : le niveau \(division.id) n'a pas de territoire \(parts[1])",
          en: "--reference \"\(reference)\": level \(division.id) has no territory \(parts[1])"))
    }
    return ReferenceTerritory(level: division.id, code: parts[1])
  }

  /// Levels that people read in the text report: those asked for, else the usual ones.
  func shownLevels(_ scope: StatisticsScope) -> [String]? {
    level == nil ? nil : scope.divisions.map(\.id) + scope.groups.map(\.rawValue)
  }
}
