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
    (communes, issues) = try Communes.read(table)
    issues = layerIssues + issues
    source = table.source
    outlineIssues = try communes.repairOutlines(source: source, threads: threads)
    if let entry {
      let read = self
      entry.keep { read.keep(in: &$0) }
    }
  }

  init(communes: Communes, source: String, issues: [DataIssue], outlineIssues: [DataIssue]) {
    self.communes = communes
    self.source = source
    self.issues = issues
    self.outlineIssues = outlineIssues
  }
}
