import Geometry
import Territory
import VectorIO

/// The tables of a run, read and brought to the equal-area plane, several at a time.
struct Inputs: Sendable {
  var communes: SourceTable
  var subcommunes: SourceTable?
  var territories: SourceTable?
  var schemes: [SourceTable]
  /// In the order of the wishes.
  var zonings: [SourceTable]
  var issues: [DataIssue]

  /// Where each role is read from.
  struct Wishes: Sendable {
    var communes: FileReference
    var isOwnCommunes: Bool
    var subcommunes: FileReference?
    var territories: FileReference?
    var schemes: [FileReference]
    var zonings: [(file: FileReference, codeNames: [String])]
    /// CRS of layers that state none.
    var crs: String?
  }

  static func read(_ wishes: Wishes, threads: Int) throws -> Inputs {
    // The longest first: the other files are read while it is.
    var jobs: [(file: FileReference, codeNames: [String], threads: Int)] = [
      (wishes.communes, ColumnNames.communeCode, threads)
    ]
    for file in [wishes.subcommunes, wishes.territories].compactMap({ $0 }) { jobs.append((file, ["code"], 1)) }
    for file in wishes.schemes { jobs.append((file, ColumnNames.schemeID, 1)) }
    for zoning in wishes.zonings { jobs.append((zoning.file, zoning.codeNames, threads)) }
    let work = jobs
    let results = concurrentChunks(work.count, threads: threads, chunkSize: 1) { range in
      range.map { position in Result { try layer(work[position], crs: wishes.crs) } }
    }
    var tables: [SourceTable] = []
    var issues: [DataIssue] = []
    for (position, result) in results.joined().enumerated() {
      let (table, found) = try result.get()
      tables.append(table)
      // What the package lacks is known and described; it is told again where a question meets it.
      let isPackage = position <= (wishes.subcommunes == nil ? 0 : 1) && !(position == 0 && wishes.isOwnCommunes)
      issues += isPackage ? found.filter { $0.kind != "missing_geometry" } : found
    }
    var rest = tables[...]
    return Inputs(
      communes: rest.removeFirst(), subcommunes: wishes.subcommunes.map { _ in rest.removeFirst() },
      territories: wishes.territories.map { _ in rest.removeFirst() },
      schemes: wishes.schemes.map { _ in rest.removeFirst() }, zonings: wishes.zonings.map { _ in rest.removeFirst() },
      issues: issues)
  }

  private static func layer(
    _ job: (file: FileReference, codeNames: [String], threads: Int), crs: String?
  ) throws -> (SourceTable, [DataIssue]) {
    var (table, stated, warnings) = try job.file.read()
    var issues = warnings.map { warning in
      DataIssue(.warning, "reading", source: table.source, action: .kept, Text(warning))
    }
    if table.shapes == nil { return (table, issues) }
    guard let crs = stated ?? crs else { throw Failure.withoutCRS(job.file.path) }
    let codes = table.column(job.codeNames)?.map { $0 ?? "" } ?? [String](repeating: "", count: table.rowCount)
    issues += try table.moveToPlane(crs: crs, codes: codes, threads: job.threads)
    return (table, issues)
  }
}
