import ArgumentParser
import Coverage
import Reports
import Territory

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Tout ce qui est trouvé dans les données, par gravité (check).",
    discussion: """
      Tables : issues (défaut), files, changes. Statut de sortie 1 s'il y a des erreurs. --fixed écrit la table corrigée, \
      prête à l'emploi ; --against dit ce qui a changé depuis un fichier antérieur ; --explain dit ce que veut dire un \
      signalement et quoi faire.
      """, aliases: ["controler"])

  @OptionGroup(title: "Question") var options: SharedOptions
  @OptionGroup(title: "Sortie") var output: OutputOptions
  @Option(
    help: ArgumentHelp("Fichier (.csv ou .xlsx) où écrire la table corrigée des dispositifs.", valueName: "fichier"))
  var fixed: String?
  @Option(help: ArgumentHelp("Fichier de dispositifs antérieur, à comparer.", valueName: "fichier"))
  var against: String?
  @Option(
    help: ArgumentHelp(
      "Niveaux territoriaux à contrôler, comme pour stats : table (communes) ou couche de polygones.",
      valueName: "[nom=]fichier,…"))
  var territories: String?

  @Option(
    help: ArgumentHelp(
      "Nature d'un signalement à expliquer (unknown_name ou « nom inconnu ») ; all les liste toutes. Rien n'est lu.",
      valueName: "nature"))
  var explain: String?

  func run() throws {
    try output.check()
    if let explain {
      let text = try explanation(explain, options.language())
      return try OutputFile.write(text, to: output.output ?? "-")
    }
    let request = try Request(
      options,
      .init(
        types: nil, territories: options.communes != nil, schemeExtents: false,
        levelFiles: namedFiles(territories, "--territories")))
    do {
      let session = try Session(request)
      let atlas = session.atlas
      var issues = session.inputIssues
      issues += atlas.inventory.checks(atlas.perimeters, in: atlas.geography)
      issues += atlas.inventory.probablePlaces
      issues += atlas.inventory.grownCommunes(session.history, in: atlas.geography, told: issues)
      issues += try atlas.sliverIssues(session.question)
      issues += atlas.perimeters.slivers(atlas.inventory, in: atlas.geography)
      // The outlines of the package are known and described; those given are looked at.
      if request.files.communes != nil { issues += try atlas.mesh.outlineDefects() }
      for placed in session.placedZonings {
        issues += try atlas.coverage(of: placed, session.question(for: placed)).issues
      }
      issues = Session.withoutEchoes(issues)
      session.profile.mark("checks")
      let changes = try against.map { path in
        var old = SchemeInventory(date: atlas.inventory.date)
        _ = try old.add(
          sheets: FileReference(path).tables().map(\.table),
          places: Places(
            atlas.geography, acceptsMatches: request.files.acceptsMatches, history: session.history))
        return atlas.inventory.changes(since: old, in: atlas.geography)
      }
      if let fixed { try writeCorrected(session, issues, to: fixed) }
      let report = Report.check(
        accounts: session.accounts, changes: changes, issues: unique(issues), sources: session.sources,
        against: against)
      var output = output
      if output.table == nil, try output.chosenFormat() == .csv { output.table = "issues" }
      try output.write(report, session.language, layer: nil)
      try TemporaryFiles.place()
      session.profile.mark("output")
      session.profile.printLines()
      let errors = report.issues.count { $0.severity == .error }
      if errors > 0 { throw Failure(status: 1, message: found(errors)) }
    } catch { throw Failure(error) }
  }

  private func explanation(_ text: String, _ language: Language) throws -> String {
    if text == "all" { return IssueKind.table(language).text(language) }
    if let kind = IssueKind(named: text) { return kind.explained(language) }
    let nearest = IssueKind.nearest(to: text).map(\.rawValue).joined(separator: ", ")
    throw Failure.usage(
      Text(
        fr: "--explain « \(text) » n'est la nature d'aucun signalement ; les plus proches : \(nearest) ; toutes : "
          + "--explain all",
        en: "--explain \"\(text)\" is no kind of issue; the nearest: \(nearest); all of them: --explain all"))
  }

  private func found(_ errors: Int) -> Text {
    Text(
      fr: NumberStyle(.fr).counted(errors, "erreur dans les données", "erreurs dans les données"),
      en: NumberStyle(.en).counted(errors, "error in the data", "errors in the data"))
  }

  /// Zonings that share a finding say it once.
  private func unique(_ issues: [DataIssue]) -> [DataIssue] {
    var result: [DataIssue] = []
    for issue in issues.inReadingOrder() where result.last != issue { result.append(issue) }
    return result
  }

  private func writeCorrected(_ session: Session, _ issues: [DataIssue], to path: String) throws {
    let table = Table.corrected(session.atlas.inventory, session.atlas.geography, issues: issues, session.language)
    if path.lowercased().hasSuffix(".xlsx") {
      try OutputFile.write(table.xlsx(), to: path)
    } else {
      try writeCSV([(path, table)], output.dialect(), threads: 1)
    }
  }
}
