import ArgumentParser
import Coverage
import Reports
import Territory

/// What a coverage run shows beside its answer.
struct AuditOptions: ParsableArguments {
  @Flag(help: "Compare ce qui est couvert dans les zones et hors d'elles, et liste les territoires sans dispositif.")
  var targeting = false
  @Flag(help: "Recalcule des zones par superposition simple et sans GEOS ; statut 1 si un résultat diffère.")
  var verify = false
  @Option(help: ArgumentHelp("Nombre de zones à recalculer avec --verify.", valueName: "n"))
  var verifySample = 50

  func validate() throws {
    guard verifySample > 0 else {
      throw ValidationError("--verify-sample \(verifySample) : attendu un nombre de 1 ou plus")
    }
  }

  func audit(_ ground: ZoneGround, _ answer: CoverageAnswer, _ session: Session) throws -> CoverageAudit {
    var audit = CoverageAudit(zoning: answer.zoningID)
    audit.statuses = try session.atlas.statuses(of: ground, answer)
    audit.vintages = session.vintages.filter { $0.zoning.isEmpty || $0.zoning == answer.zoningID }
    if targeting {
      audit.targeting = try session.atlas.targeting(answer)
      audit.unserved = session.atlas.unservedTerritories(answer)
    }
    if verify { audit.verified = try session.atlas.verify(answer, on: ground, sample: verifySample) }
    return audit
  }

  /// - Throws: ``Failure`` with status 1 when a zone comes out otherwise.
  static func check(_ audits: [CoverageAudit]) throws {
    let wrong = audits.flatMap { $0.verified ?? [] }.filter { !$0.agrees }
    if wrong.isEmpty { return }
    let codes = wrong.prefix(20).map(\.code).joined(separator: ", ")
    throw Failure(
      status: 1,
      message: Text(
        fr: "--verify : \(wrong.count) zones recalculées ne donnent pas la même part : \(codes)",
        en: "--verify: \(wrong.count) zones computed again give another share: \(codes)"))
  }
}
