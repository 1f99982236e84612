import Coverage
import Reports
import Territory

/// What one page shows: answers of one run of the engine.
struct PageAnswers {
  /// One for each zoning asked for, in that order.
  var coverage: [CoverageAnswer]
  /// As the command line says it: sentences, tables, what was found in the inputs.
  var report: Report
  /// Pairs of perimeters; `nil` where the command does not look for them.
  var overlaps: OverlapAnswer?

  /// The page as a file.
  func html(_ session: Session) throws -> [UInt8] {
    let title = coverage[0].pageTitle(session.language)
    return PageFile.html(title: title, language: session.language, data: try pagePayload(session))
  }

  /// All that the page computes with, as JSON in UTF-8.
  private func pagePayload(_ session: Session) throws -> [UInt8] {
    let (atlas, placed) = (session.atlas, session.placedZonings)
    let contents = PageContents(
      language: session.language, tool: "maillage \(Maillage.version)",
      command: ["maillage", "coverage"] + wordsInCommon(CommandLine.arguments), atlas: atlas, placedZonings: placed,
      answers: coverage, headlines: report.headlines, sources: session.sources,
      tables: Report.pageTables(coverage, try overlaps ?? overlapsOfAllTypes(session), report.issues, session.language))
    let json = try contents.json { atoms, zones in
      try atlas.mapOutlines(
        atoms: atoms, zonings: zip(placed, zones).map { (placed: $0, zones: $1) }, threads: atlas.threads
      ).json(session.language)
    }
    session.profile.mark("data of the page")
    return Array(json.utf8)
  }

  /// On the day asked about, in the territory asked about.
  private func overlapsOfAllTypes(_ session: Session) throws -> OverlapAnswer {
    var question = session.question
    question.types = session.atlas.inventory.types
    question.territory = coverage[0].question.territory
    return try session.atlas.overlaps(question, session.placedZonings)
  }
}

/// Options that say what is read, and how, with a value or without.
private let optionsOfFiles: [(name: String, hasValue: Bool)] = [
  ("--data", true), ("--schemes", true), ("--zones", true), ("--columns", true), ("--communes", true),
  ("--history", true), ("--crs", true), ("--where", true), ("--classes", true), ("--presumed-duration", true),
  ("--statuses-on", true), ("--populations", true), ("--population-column", true), ("--grid", true),
  ("--density", true), ("--isolated-distance", true), ("--isolated-population", true), ("--as-drawn", false),
  ("--accept-matches", false), ("--estimate", false),
]

/// The words of a command line that say what is read: those that every question of a page has in common.
func wordsInCommon(_ arguments: [String]) -> [String] {
  var words: [String] = []
  var position = 0
  while position < arguments.count {
    let word = arguments[position]
    position += 1
    guard let option = optionsOfFiles.first(where: { word == $0.name || $0.hasValue && word.hasPrefix($0.name + "=") })
    else { continue }
    if option.hasValue, word != option.name {
      words += [option.name, String(word.dropFirst(option.name.count + 1))]
      continue
    }
    words.append(word)
    if option.hasValue, position < arguments.count {
      words.append(arguments[position])
      position += 1
    }
  }
  return words
}
