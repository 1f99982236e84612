import Territory
import VectorIO

/// A file as the user names it: `file`, or `file#layer`; `-` is standard input.
struct FileReference: Sendable, CustomStringConvertible {
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

  /// As typed.
  var description: String { path + (layer.map { "#\($0)" } ?? "") }

  /// How issues name the file.
  var source: String { path.split(separator: "/").last.map(String.init) ?? path }

  /// All sheets or layers that hold something, in their order; the one named, if one is.
  ///
  /// - Parameters:
  ///   - extra: column names that the user gives with `--columns`, to know a header by.
  ///   - threads: how many may read a big file.
  func tables(extra: Set<String> = [], threads: Int = 1) throws -> [FileTable] {
    if path == "-" {
      let input = try StandardInput()
      TemporaryFiles.add(scratch: input.folder)
      return try withExtendedLifetime(input) {
        try FileReference(path: input.path, layer: layer).tables(extra: extra, threads: threads)
      }
    }
    // The cells are there once, not as they were read too.
    let sheets = try VectorReader.sheets(path, layer: layer)?.map { (raw: $0.raw, warnings: $0.warnings) }
    if let sheets {
      let tables = try sheets.filter { layer != nil || !$0.raw.isTemplateGuide }
        .compactMap { try FileTable($0.raw, $0.warnings, source: source, path: path, extra: extra) }
      if tables.isEmpty { throw VectorError(.noRow, path: path) }
      return tables
    }
    do {
      return [FileTable(try VectorReader.read(path, layer: layer, threads: threads), source: source)]
    } catch {
      guard error.kind == .ambiguousLayer, layer == nil else { throw error }
      return try error.available.flatMap { name in
        try FileReference(path: path, layer: name).tables(extra: extra, threads: threads)
      }
    }
  }

  /// The one table of the file: of several sheets, the one whose header is best known; the others are listed.
  ///
  /// - Throws: ``/VectorIO/VectorError`` `ambiguousLayer` when several sheets know as many column names, or for several
  ///   layers.
  func read(extra: Set<String> = [], threads: Int = 1) throws -> FileTable {
    let tables = try tables(extra: extra, threads: threads)
    if tables.count == 1 { return tables[0] }
    let scores = tables.map { $0.table.reading == nil ? 0 : $0.table.knownNames(beside: extra) }
    let best = scores.max() ?? 0
    let candidates = scores.indices.filter { scores[$0] == best }
    guard candidates.count == 1 else {
      throw VectorError(.ambiguousLayer, path: path, available: candidates.map { tables[$0].table.sheet })
    }
    var chosen = tables[candidates[0]]
    let sheet = chosen.table.sheet
    for (other, score) in zip(tables, scores) where other.table.sheet != sheet {
      let reason = Text(
        fr: "« \(sheet) » l'est ; FICHIER#FEUILLE en choisit une autre",
        en: "\"\(sheet)\" is; FILE#SHEET chooses another")
      var issue = DataIssue.sheetNotRead(source, other.table.sheet, other.table.rowCount, reason)
      // Notes beside the table are no table.
      if score * 2 < best { issue.severity = .info }
      chosen.issues.append(issue)
      chosen.table.reading?.unreadSheets.append(other.table.sheet)
    }
    return chosen
  }
}
