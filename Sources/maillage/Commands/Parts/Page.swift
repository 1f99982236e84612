import Coverage
import Reports
import Territory

extension Session {
  /// What a page of some answers is made of.
  func pageContents(_ answers: [CoverageAnswer]) throws -> PageContents {
    var all = question
    all.types = atlas.inventory.types
    all.territory = answers[0].question.territory
    let overlaps = try atlas.overlaps(all, placedZonings)
    profile.mark("overlaps of the page")
    let schemes = atlas.schemeFacts(all)
    let issues = issues(schemes, answers.flatMap(\.issues)) + vintageIssues()
    let report = Report.coverage(
      answers, schemes: [], inventory: atlas.inventory.completeness, filters: filters, sources: sources, issues: issues)
    return PageContents(
      language: language, tool: "maillage \(Maillage.version)",
      command: ["maillage", "coverage"] + wordsInCommon(CommandLine.arguments), atlas: atlas,
      placedZonings: placedZonings, answers: answers, headlines: report.headlines, sources: sources,
      tables: Report.pageTables(answers, overlaps, issues, language))
  }

  /// The page's data.
  func pagePayload(_ answers: [CoverageAnswer]) throws -> [UInt8] {
    let contents = try pageContents(answers)
    let (atlas, placed) = (atlas, placedZonings)
    let json = try contents.json { atoms, zones in
      try atlas.mapOutlines(
        atoms: atoms, zonings: zip(placed, zones).map { (placed: $0, zones: $1) }, threads: atlas.threads
      ).json(contents.language)
    }
    profile.mark("payload of the page")
    return Array(json.utf8)
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
    words.append(word)
    if option.hasValue, word == option.name, position < arguments.count {
      words.append(arguments[position])
      position += 1
    }
  }
  return words
}
