import ArgumentParser
import Coverage
import Reports
import Territory
import VectorIO

struct OverlapsCommand: AnswerCommand {
  static let configuration = CommandConfiguration(
    commandName: "overlaps", abstract: "Périmètres qui se recouvrent, se complètent ou se touchent (overlaps).",
    discussion: """
      Tables : pairs (défaut), matrix, complements, combinations, schemes, issues. La géométrie de chaque intersection \
      est écrite avec --format geojson ou gpkg.
      """, aliases: ["chevauchements"])

  @OptionGroup(title: "Question") var options: SharedOptions
  @Option(help: ArgumentHelp("Paires de deux types différents : cls,clsm.", valueName: "type,…"))
  var between: String?
  @Option(help: ArgumentHelp("Paires d'un même type : cls.", valueName: "type,…"))
  var within: String?
  @Option(help: ArgumentHelp("Part commune minimale d'au moins un des deux : 10%.", valueName: "part"))
  var minShare: String?
  @Flag(help: "Toutes les dates : paires en vigueur ensemble, et pendant quelle période.")
  var overTime = false
  @Flag(help: "Liste aussi les paires qui ne font que se toucher.")
  var touching = false
  @Flag(help: "Ajoute la relation selon les seules parts, à chaque tolérance.")
  var byShare = false
  @OptionGroup(title: "Sortie") var output: OutputOptions
  @OptionGroup(title: "Sortie") var map: MapOption

  /// What pairs are asked for.
  struct PairWords {
    var between: Set<String>
    var within: Set<String>
    /// Share of the larger part in common.
    var floor: Double
  }

  func words() throws -> PairWords {
    try map.check()
    func types(_ text: String?, _ option: String) throws -> Set<String> {
      Set(try text.map { try commaSeparated($0, option).map { $0.uppercased() } } ?? [])
    }
    return PairWords(
      between: try types(between, "--between"), within: try types(within, "--within"), floor: try minimum())
  }

  func request(_ words: PairWords) throws -> Request {
    let types = (Array(words.between) + words.within).sorted()
    return try Request(options, .init(types: types.isEmpty ? nil : types, territories: true))
  }

  func answer(_ words: PairWords, _ session: Session) throws -> CommandAnswer {
    try check(words.between, "--between", session)
    try check(words.within, "--within", session)
    let question = session.question
    let most = Question.mostTypesCombined
    if question.types.count > most {
      throw Failure.cannotRun(
        Text(
          fr:
            "\(question.types.count) types de dispositifs, \(most) au plus se combinent : choisissez-en avec --scheme",
          en: "\(question.types.count) types of schemes, \(most) at most are combined: choose some with --scheme"))
    }
    let all =
      overTime
      ? try session.atlas.overlapsOverTime(question, session.placedZonings)
      : try session.atlas.overlaps(question, session.placedZonings)
    session.profile.mark("overlaps")
    let answer = all.keeping(PairSelection(between: words.between, within: words.within, minShare: words.floor))
    let divisions = StatisticsScope.standard(question, session.atlas.geography).divisions
    let combinations = try session.atlas.combinations(
      question, session.placedZonings, divisions.filter { $0.level != .epci || $0.id == divisions[0].id })
    session.profile.mark("combinations")
    let schemes = session.atlas.schemeFacts(question)
    let report = Report.overlaps(
      answer, counterparts: session.atlas.counterparts(all, session.placedZonings), combinations: combinations,
      zonings: session.placedZonings.map(\.zoning.id), touching: touching,
      byShares: byShare || question.tolerances.count > 1, schemes: schemes,
      inventory: session.atlas.inventory.completeness, filters: session.filters,
      sources: session.sources, issues: session.issues(schemes))
    return CommandAnswer(
      report: report, doubts: session.doubts,
      layer: {
        let shapes = try session.atlas.intersectionShapes(of: answer.listed(touching: touching)).inLonLat()
        let table = report.tables[0]
        return OutputLayer(
          name: "overlaps", fields: fields(of: table, table.rows, command: report.command), geometry: shapes,
          crs: "EPSG:4326")
      }, writeBeside: { try map.write { try session.map(overlaps: answer.listed(touching: false).pairs.count) } })
  }

  private func minimum() throws -> Double {
    guard let minShare else { return 0 }
    guard let share = WrittenShare(minShare)?.share else {
      throw Failure.usage(
        Text(
          fr: "--min-share « \(minShare) » : attendu une part de 0 à 100 %, comme 10% ou 0.1",
          en: "--min-share \"\(minShare)\": expected a share from 0 to 100 %, such as 10% or 0.1"))
    }
    return share
  }

  private func check(_ types: Set<String>, _ option: String, _ session: Session) throws {
    let known = session.question.types
    let isAnyTypeTaken = session.request.asked.types == nil
    for type in types.sorted() where !known.contains(type) {
      // A type of which there is no scheme has no pair; a word that is no type is a mistake.
      if isAnyTypeTaken && SchemeType.registry.contains(where: { $0.code == type }) { continue }
      let list = (isAnyTypeTaken ? SchemeType.registry.map(\.code) : known).joined(separator: ", ")
      throw Failure.usage(
        Text(
          fr: "\(option) « \(type) » ne fait pas partie des types : \(list)",
          en: "\(option) \"\(type)\" is not one of the types: \(list)"))
    }
    if option == "--between" && types.count == 1 {
      throw Failure.usage(
        Text(
          fr: "--between attend deux types au moins, comme cls,clsm ; pour un seul type : --within",
          en: "--between expects two types at least, such as cls,clsm; for one type: --within"))
    }
  }
}
