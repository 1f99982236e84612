import Reports
import Territory

/// Populations of zones and grids that are files of their own.
extension LoadPlan {
  /// Joins the populations in use on a day to each zoning, from `--populations`, else from the package.
  ///
  /// - Throws: ``Failure`` when a file given holds the code of no zone at all.
  func joinPopulations(
    to zonings: inout [Zoning], on day: Day
  ) throws -> (issues: [DataIssue], accounts: [RowAccount]) {
    let (read, found) = try readPopulations(of: zonings)
    var issues = found
    var accounts = read.compactMap(\.account)
    for index in zonings.indices {
      let candidates = try populations(of: zonings[index], read, &issues)
      guard let people = candidates.inUse(on: day) else { continue }
      issues += zonings[index].join(people)
      if let account = people.account, !accounts.contains(account) { accounts.append(account) }
    }
    return (issues, accounts)
  }

  /// All vintages on hand for each zoning; empty for one that only has the populations of its own file.
  func populationVintages(of zonings: [Zoning]) throws -> [[ZonePopulations]] {
    // The issues were told when the populations in use were joined.
    var issues: [DataIssue] = []
    let read = try readPopulations(of: zonings).read
    return try zonings.map { try populations(of: $0, read, &issues) }
  }

  private func populations(
    of zoning: Zoning, _ read: [ZonePopulations], _ issues: inout [DataIssue]
  ) throws -> [ZonePopulations] {
    if request.files.populations.isEmpty { return try packagePopulations(of: zoning, &issues) }
    return read.filter { people in zoning.codes.contains { people.ofCode[$0] != nil } }
  }

  /// The files of `--populations`.
  private func readPopulations(of zonings: [Zoning]) throws -> (read: [ZonePopulations], issues: [DataIssue]) {
    var issues: [DataIssue] = []
    let given = request.files.populations
    var read: [ZonePopulations] = []
    let column = request.files.populationColumn
    var isColumnFound = false
    for (vintage, file) in given {
      let found = try file.read()
      let table = found.table
      issues += found.issues
      // Of several files, those that have the column named are read by it, the others by the usual names.
      let hasColumn = column.map { table.position(of: [$0]) != nil } ?? false
      isColumnFound = isColumnFound || hasColumn
      let (people, doubts) = try ZonePopulations.read(
        table, vintage: vintage, column: hasColumn || given.count == 1 ? column : nil)
      issues += doubts
      guard zonings.contains(where: { zoning in zoning.codes.contains { people.ofCode[$0] != nil } }) else {
        throw Failure.cannotRun(
          Text(
            fr: "« \(file.path) » : aucun code n'y est celui d'une zone étudiée ; codes : \(sample(people))",
            en: "\"\(file.path)\": no code in it is that of a zone studied; codes: \(sample(people))"))
      }
      read.append(people)
    }
    if let column, !isColumnFound {
      throw Failure.usage(
        Text(
          fr: "--population-column « \(column) » : aucun fichier de --populations n'a cette colonne",
          en: "--population-column \"\(column)\": no file of --populations has this column"))
    }
    return (read, issues)
  }

  private func sample(_ people: ZonePopulations) -> String {
    people.codes.prefix(5).joined(separator: ", ") + (people.codes.count > 5 ? "…" : "")
  }

  private func packagePopulations(of zoning: Zoning, _ issues: inout [DataIssue]) throws -> [ZonePopulations] {
    var result: [ZonePopulations] = []
    for resource in package.resources("populations") {
      let generations = zoning.generations.isEmpty ? [zoning.generation] : zoning.generations.map(\.generation)
      let generation = resource.maillage.generation?.text
      guard let id = resource.maillage.zoning else { continue }
      // A generation asked for by name, `qpv-2015`, has the populations of its zoning.
      guard zoning.id == id || zoning.id == "\(id)-\(generation ?? zoning.generation)" else { continue }
      if let generation, !generations.contains(generation) { continue }
      let columns = resource.maillage.columns
      let (people, found) = try ZonePopulations.read(
        resource.file(in: folder).read().table,
        vintage: resource.maillage.populationVintage ?? resource.vintage, codeColumn: columns?["code"],
        column: columns?["population"])
      issues += found
      result.append(people)
    }
    return result
  }

  /// The grid of `--grid`, else of the package; `nil` without one.
  func populationGrid() throws -> (grid: PopulationGrid, issues: [DataIssue], account: RowAccount)? {
    let inPackage = package.resources("grid").first
    let packaged = try inPackage.map {
      (vintage: $0.maillage.populationVintage ?? $0.vintage, file: try $0.file(in: folder))
    }
    guard let (vintage, file) = request.files.grid ?? packaged else { return nil }
    let read = try file.read()
    var (table, issues) = (read.table, read.issues)
    let idColumn = table.drawCells()
    if table.shapes != nil {
      let (crs, doubts) =
        idColumn != nil ? ("EPSG:3035", []) : try read.system(given: request.files.crs, path: file.path)
      issues += doubts
      let codes = [String](repeating: "", count: table.rowCount)
      issues += try table.moveToPlane(crs: crs, codes: codes, threads: request.threads)
    }
    let (grid, found, account) = try PopulationGrid.read(table, vintage: vintage, drawnFrom: idColumn)
    return (grid, issues + found, account)
  }

  /// Files of populations and grid, for `sources`.
  func populationSources() throws -> [ReportSource] {
    func source(_ role: String, _ given: (vintage: String?, file: FileReference)) -> ReportSource {
      ReportSource(
        role: role, title: Text(given.file.path), vintage: given.vintage.map { Text($0) }, completeness: nil,
        sha256: nil)
    }
    func source(_ role: String, _ resource: DataPackage.Resource) -> ReportSource {
      ReportSource(
        role: role, title: resource.titleText, vintage: resource.vintageText,
        completeness: resource.completeness, sha256: resource.sha256)
    }
    let given = request.files.populations
    var result = given.map { source("populations", $0) }
    if given.isEmpty { result += package.resources("populations").map { source("populations", $0) } }
    if let grid = request.files.grid {
      result.append(source("grid", grid))
    } else {
      result += package.resources("grid").prefix(1).map { source("grid", $0) }
    }
    return result
  }
}
