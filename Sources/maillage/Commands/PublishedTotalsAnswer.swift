import Coverage
import Reports
import Territory

extension ReconcileCommand {
  /// The options of `--published`, with which no figure is given.
  func withoutFigures() throws -> SharedOptions {
    let figures = [retained, of, population, share, schemeCount, withClsm].compactMap { $0 }
    if figures.isEmpty { return options }
    throw Failure.usage(
      Text(
        fr: "--published essaie les totaux du paquet de données : ne donnez pas d'autre chiffre",
        en: "--published tries the totals of the data package: give no other figure"))
  }

  /// Every published total of the package beside what the inventory lists on its day.
  func totalsAnswer(_ session: Session) throws -> CommandAnswer {
    let inventory = session.atlas.inventory
    if inventory.totals.isEmpty {
      throw Failure.cannotRun(
        Text(
          fr: "le paquet de données n'a aucun total publié (ressource de rôle totals) à essayer",
          en: "the data package has no published total (resource of role totals) to try"))
    }
    let counts = try session.atlas.publishedTotals(session.question)
    session.profile.mark("published totals")
    let schemes = session.atlas.schemeFacts(session.question)
    return CommandAnswer(
      report: Report.publishedTotals(
        counts, session.question, filters: session.filters, sources: session.sources,
        issues: session.issues(schemes)))
  }
}
