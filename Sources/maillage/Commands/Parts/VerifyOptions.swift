import ArgumentParser
import Coverage
import Reports
import Territory

/// Zones computed again in two other ways, for every command whose figures rest on shares of zones.
struct VerifyOptions: ParsableArguments {
  @Flag(help: "Recalcule des zones par superposition simple et sans GEOS ; statut 1 si un résultat diffère.")
  var verify = false
  @Option(help: ArgumentHelp("Nombre de zones à recalculer avec --verify.", valueName: "n"))
  var verifySample = 50

  func validate() throws {
    guard verifySample > 0 else {
      throw ValidationError("--verify-sample \(verifySample) : attendu un nombre de 1 ou plus")
    }
  }

  /// An audit that holds the verification alone; `nil` unless it is asked for.
  func audit(_ placed: PlacedZoning, _ answer: CoverageAnswer, _ session: Session) throws -> CoverageAudit? {
    guard verify else { return nil }
    var audit = CoverageAudit(zoning: answer.zoningID)
    audit.verified = try session.atlas.verify(answer, on: placed, sample: verifySample)
    return audit
  }

  /// The same for figures by type: each type alone, on every zoning.
  func audits(_ question: Question, _ session: Session) throws -> [CoverageAudit] {
    guard verify else { return [] }
    var audits: [CoverageAudit] = []
    for placed in session.placedZonings {
      for type in question.types {
        var part = question
        part.types = [type]
        audits += try [audit(placed, session.atlas.coverage(of: placed, part), session)].compactMap { $0 }
      }
    }
    return audits
  }

  /// - Throws: ``Failure`` with status 1 when a zone comes out otherwise.
  static func check(_ audits: [CoverageAudit]) throws {
    let wrong = audits.flatMap { $0.verified ?? [] }.filter { !$0.agrees }
    if wrong.isEmpty { return }
    let codes = wrong.prefix(20).map(\.code).joined(separator: ", ")
    let counted = Text.counted(
      wrong.count,
      fr: ("zone recalculée ne donne pas la même part", "zones recalculées ne donnent pas la même part"),
      en: ("zone computed again gives another share", "zones computed again give another share"))
    throw Failure(
      status: 1,
      message: Text(fr: "--verify : \(counted.fr) : \(codes)", en: "--verify: \(counted.en): \(codes)"))
  }
}
