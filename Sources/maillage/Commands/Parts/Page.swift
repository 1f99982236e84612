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
    return PageFile.html(title: title, language: session.language, data: try pagePayload(session, self))
  }
}

/// The data of a page, as JSON in UTF-8.
func pagePayload(_ session: Session, _ answers: PageAnswers) throws -> [UInt8] { Array(#"{"format":1}"#.utf8) }
