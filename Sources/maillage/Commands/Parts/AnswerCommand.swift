import ArgumentParser
import Coverage
import Reports
import VectorIO

/// A command that asks one question of the data: its words become a request, the files are read, the answer computed,
/// then written.
///
/// Nothing is read before every word of the command line is understood, and nothing is written before the answer is whole.
protocol AnswerCommand: ParsableCommand {
  /// What the command's own options say, once parsed.
  associatedtype Words
  var output: OutputOptions { get }
  /// Whether its answer can be a page.
  static var writesPage: Bool { get }
  func words() throws -> Words
  func request(_ words: Words) throws -> Request
  func answer(_ words: Words, _ session: Session) throws -> CommandAnswer
}

/// What a command writes.
struct CommandAnswer {
  var report: Report
  /// What the report does not say by itself of dates and statuses that are not known.
  var doubts = DatesInDoubt()
  /// Rows with their shapes, for geojson and gpkg; `nil` when the command has none.
  var layer: (() throws -> OutputLayer)?
  /// The answer as a page; `nil` when the command has none.
  var page: (() throws -> [UInt8])?
  /// Writes the files beside the answer: a chart, a map.
  var writeBeside: () throws -> Void = {}
  /// What only the exit status says: a threshold missed, a verification that does not agree.
  var judge: () throws -> Void = {}
}

extension AnswerCommand {
  static var writesPage: Bool { false }

  func run() throws {
    try output.check(writesPage: Self.writesPage)
    let words = try words()
    let request = try request(words)
    do {
      let session = try Session(request)
      let answer = try answer(words, session)
      try output.write(
        session.completed(answer.report, telling: answer.doubts), request.language, layer: answer.layer,
        page: answer.page)
      try answer.writeBeside()
      try TemporaryFiles.place()
      session.profile.mark("output")
      session.profile.printLines()
      try answer.judge()
    } catch { throw Failure(error) }
  }
}

extension AnswerCommand where Words == Void {
  func words() {}
}
