import Geometry
import Territory
import VectorIO

/// The tables of a run, read and brought to the equal-area plane, several at a time.
struct Inputs: Sendable {
  var communes: ReadCommunes
  var subcommunes: SourceTable?
  var territories: SourceTable?
  var histories: [SourceTable]
  /// By file, its sheets or layers.
  var schemes: [[SourceTable]]
  /// In the order of the wishes.
  var levels: [SourceTable]
  /// In the order of the wishes.
  var zonings: [SourceTable]
  var issues: [DataIssue]

  static func read(_ inputFiles: InputFiles, threads: Int) throws -> Inputs {
    var jobs: [InputFile] = []
    for file in [inputFiles.subcommunes, inputFiles.territories].compactMap({ $0 }) {
      jobs.append(InputFile(file: file, codeNames: ["code"]))
    }
    for file in inputFiles.histories {
      jobs.append(InputFile(file: file, codeNames: [], headerNames: CommuneHistory.columnNames))
    }
    for file in inputFiles.schemes {
      jobs.append(
        InputFile(
          file: file, codeNames: ColumnNames.schemeID, columns: inputFiles.areOwnSchemes ? inputFiles.columns : [],
          takesAllSheets: true))
    }
    for level in inputFiles.levels {
      jobs.append(
        InputFile(file: level.file, codeNames: ColumnNames.communeCode, columns: level.isOwn ? inputFiles.columns : []))
    }
    for zoning in inputFiles.zonings {
      jobs.append(
        InputFile(
          file: zoning.file, codeNames: zoning.codeNames, threads: threads,
          columns: zoning.isOwn ? inputFiles.columns : []))
    }
    let (others, crs) = (jobs, inputFiles.crs)
    // The longest first: the other files are read while it is.
    let (first, rest) = concurrently(threads: threads) { () throws(Never) -> Result<ReadCommunes, any Error> in
      Result { try ReadCommunes(inputFiles, threads: threads) }
    } and: { () throws(Never) -> [LayerResult] in
      concurrentChunks(others.count, threads: threads, chunkSize: 1) { range in
        Result { try layers(others[range.lowerBound], crs: crs) }
      }
    }
    // What the package lacks is known and described; it is told again where a question meets it.
    func told(_ issues: [DataIssue], ofPackage isPackage: Bool) -> [DataIssue] {
      isPackage ? issues.filter { $0.kind != .missingGeometry } : issues
    }
    let communes = try first.get()
    var issues = told(communes.issues, ofPackage: !inputFiles.isOwnCommunes)
    var tables: [[SourceTable]] = []
    var named: Set<String> = []
    for (position, result) in rest.enumerated() {
      let found = try result.get()
      tables.append(found.map(\.table))
      for layer in found {
        named.formUnion(layer.named)
        issues += told(layer.issues, ofPackage: position == 0 && inputFiles.subcommunes != nil)
      }
    }
    for (column, meaning) in inputFiles.columns where !named.contains(column) {
      throw Failure.usage(
        Text(
          fr: "--columns \(meaning)=\(column) : aucun des fichiers donnés n'a de colonne « \(column) »",
          en: "--columns \(meaning)=\(column): none of the files given has a column \"\(column)\""))
    }
    var unread = tables[...]
    // All but those of schemes are one table each.
    func next() -> SourceTable { unread.removeFirst()[0] }
    return Inputs(
      communes: communes, subcommunes: inputFiles.subcommunes.map { _ in next() },
      territories: inputFiles.territories.map { _ in next() }, histories: inputFiles.histories.map { _ in next() },
      schemes: inputFiles.schemes.map { _ in unread.removeFirst() }, levels: inputFiles.levels.map { _ in next() },
      zonings: inputFiles.zonings.map { _ in next() }, issues: issues)
  }

  /// A table in the plane, what was found in it, and the columns of the job that it has.
  typealias Layer = (table: SourceTable, issues: [DataIssue], named: [String])
  private typealias LayerResult = Result<[Layer], any Error>

  private static func layers(_ job: InputFile, crs: String?) throws -> [Layer] {
    if !job.takesAllSheets { return [try layer(job, crs: crs)] }
    let read = try job.file.tables(extra: job.names, threads: job.threads)
    let areSeveral = read.count { $0.table.speaksOfSchemes } > 1
    return try read.map { table in
      if read.count == 1 { return try layer(table, job, crs: crs) }
      var table = table
      // Nothing that is found in notes beside the tables is about data.
      if !table.table.speaksOfSchemes { table.issues = [] } else if areSeveral { table.nameAfterSheet() }
      return try layer(table, job, crs: crs)
    }
  }

  static func layer(_ job: InputFile, crs: String?) throws -> Layer {
    try layer(job.file.read(extra: job.names, threads: job.threads), job, crs: crs)
  }

  private static func layer(_ read: FileTable, _ job: InputFile, crs: String?) throws -> Layer {
    var (table, issues) = (read.table, read.issues)
    var named: [String] = []
    for (column, meaning) in job.columns where table.state(column, as: meaning) { named.append(column) }
    if let points = table.leavePoints() { issues.append(points) }
    if table.shapes == nil { return (table, issues, named) }
    let (crs, doubts) = try read.system(given: crs, path: job.file.path)
    let codes =
      table.column(job.codeNames)?.map { $0 ?? "" } ?? [String](repeating: "", count: table.rowCount)
    issues += try doubts + table.moveToPlane(crs: crs, codes: codes, threads: job.threads)
    return (table, issues, named)
  }
}

extension InputFile {
  /// Names to know a header by.
  fileprivate var names: Set<String> { headerNames.union(columns.map(\.column)) }
}
