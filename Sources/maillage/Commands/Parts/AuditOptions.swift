import ArgumentParser
import Coverage
import Reports
import Territory

/// What a coverage run shows beside its answer.
struct AuditOptions: ParsableArguments {
  @Flag(help: "Compare ce qui est couvert dans les zones et hors d'elles, et liste les territoires sans dispositif.")
  var targeting = false
  @OptionGroup var verification: VerifyOptions

  func audit(_ placed: PlacedZoning, _ answer: CoverageAnswer, _ session: Session) throws -> CoverageAudit {
    var audit = try verification.audit(placed, answer, session) ?? CoverageAudit(zoning: answer.zoningID)
    audit.statuses = try session.atlas.statuses(of: placed, answer)
    audit.vintages = session.vintages.filter { $0.zoning.isEmpty || $0.zoning == answer.zoningID }
    if targeting {
      audit.targeting = try session.atlas.targeting(answer)
      audit.unserved = session.atlas.unservedTerritories(answer)
    }
    return audit
  }
}
