import Territory
import VectorIO

/// A file as the user names it: `file`, or `file#layer`.
struct FileReference: Sendable {
  var path: String
  var layer: String?

  init(path: String, layer: String? = nil) {
    self.path = path
    self.layer = layer
  }

  /// `#` separates the layer, except in what GDAL takes instead of a path.
  init(_ text: String) {
    if let hash = text.lastIndex(of: "#"), hash != text.startIndex, text.index(after: hash) != text.endIndex {
      path = String(text[..<hash])
      layer = String(text[text.index(after: hash)...])
    } else {
      path = text
      layer = nil
    }
  }

  /// How issues name the file.
  var source: String { path.split(separator: "/").last.map(String.init) ?? path }

  /// Rows and polygons of the file, with the CRS that its layer states.
  ///
  /// The header of a CSV or of a sheet is searched; of several sheets, the one whose header is best known is read.
  /// - Parameters:
  ///   - extra: column names that the user gives with `--columns`, to know a header by.
  ///   - threads: how many may read a big file.
  func read(extra: Set<String> = [], threads: Int = 1) throws -> (table: SourceTable, crs: String?, issues: [DataIssue])
  {
    if let sheets = try VectorReader.sheets(path, layer: layer) {
      let (table, issues) = try chosen(of: sheets, extra: extra)
      return (table, nil, issues)
    }
    let found = try VectorReader.read(path, layer: layer, threads: threads)
    let states: [SourceTable.Shape] = found.geometryStates.map { state in
      switch state {
      case .present: .present
      case .missing: .missing
      case .empty: .empty
      case .notPolygon: .notPolygon
      }
    }
    let table = SourceTable(
      source: source, columnNames: found.columnNames,
      columns: found.columnNames.indices.map { Array(found.column(at: $0)) }, shapes: found.geometry,
      shapeStates: states, rowCount: found.rowCount)
    return (table, found.crs, found.warnings.map(reading))
  }

  private func reading(_ warning: String) -> DataIssue {
    DataIssue(.warning, "reading", source: source, action: .kept, Text(warning))
  }

  /// - Throws: ``VectorError`` `ambiguousLayer` when several sheets know as many column names.
  private func chosen(of sheets: [TextSheet], extra: Set<String>) throws -> (SourceTable, [DataIssue]) {
    let raw = sheets.map { sheet in
      RawSheet(
        name: sheet.name, columns: sheet.columns.map { Array($0) }, rowCount: sheet.rowCount, encoding: sheet.encoding,
        separator: sheet.separator.map { String($0) })
    }
    let scored = raw.map { (sheet: $0, score: HeaderRow($0, extra: extra)?.score ?? -1) }
    let best = scored.map(\.score).max() ?? -1
    let candidates = scored.filter { $0.score == best }
    guard candidates.count == 1, let sheet = candidates.first?.sheet,
      let (headed, issues) = SourceTable.headed(sheet, source: source, extra: extra)
    else {
      if candidates.count == 1 { throw VectorError(.unreadable, path: path, message: "it holds no row") }
      throw VectorError(.ambiguousLayer, path: path, available: candidates.map(\.sheet.name))
    }
    var all = issues + sheets.flatMap(\.warnings).map(reading)
    var table = headed
    table.reading?.unreadSheets = raw.map(\.name).filter { $0 != sheet.name }
    // Notes beside the table are no table.
    let others = scored.filter { $0.sheet.name != sheet.name && $0.score * 2 >= best }.map(\.sheet.name)
    if !others.isEmpty {
      let list = others.joined(separator: ", ")
      all.append(
        DataIssue(
          .info, "sheet_chosen", source: source, value: sheet.name, action: .kept,
          Text(
            fr: "feuille « \(sheet.name) » lue, les autres non : \(list) ; FICHIER#FEUILLE en choisit une",
            en: "sheet \"\(sheet.name)\" read, the others not: \(list); FILE#SHEET chooses one")))
    }
    return (table, all)
  }
}
