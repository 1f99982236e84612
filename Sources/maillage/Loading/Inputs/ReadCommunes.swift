import Territory

/// The communes of a run, their outlines valid in the plane, and what was found in their file.
struct ReadCommunes: Sendable {
  var communes: Communes
  /// How issues name the file.
  var source: String
  /// What was found in the rows.
  var issues: [DataIssue]
  /// Outlines that were not valid; for the questions that meet them.
  var outlineIssues: [DataIssue]
  /// What became of its rows and columns.
  var account: RowAccount

  /// As an earlier run has kept them, or from the file.
  init(_ inputFiles: InputFiles, threads: Int) throws {
    let file = inputFiles.communes
    let entry = inputFiles.cache?.communes(file, crs: inputFiles.crs)
    if let kept = entry?.read({ ReadCommunes(kept: &$0, source: file.source) }) {
      self = kept
      return
    }
    let job = InputFile(file: file, codeNames: ColumnNames.communeCode, threads: threads)
    let (table, layerIssues, _) = try Inputs.layer(job, crs: inputFiles.crs)
    let rows: [Int]
    (communes, issues, rows, account) = try Communes.read(table)
    issues = layerIssues + issues
    source = table.source
    outlineIssues = try communes.repairOutlines(source: source, threads: threads)
    if !outlineIssues.isEmpty {
      let rowOf = Dictionary(uniqueKeysWithValues: zip(communes.codes, rows))
      account.repairedRows.formUnion(outlineIssues.compactMap { rowOf[$0.code] })
    }
    // How a sheet was read is not kept; a sheet is read soon enough.
    if let entry, account.reading == nil {
      let read = self
      entry.keep { read.keep(in: &$0) }
    }
  }

  init(communes: Communes, issues: [DataIssue], outlineIssues: [DataIssue], account: RowAccount) {
    self.communes = communes
    source = account.source
    self.issues = issues
    self.outlineIssues = outlineIssues
    self.account = account
  }
}
