/// A sheet as people keep it: all its rows as text, banners and headers among them. A value: it crosses tasks.
///
/// Row 0 is the first of the file, blank ones included, so that a row number is the one that a spreadsheet shows.
public struct TextSheet: Sendable {
  /// Of the sheet; for delimited text, of the file without its suffix.
  public let name: String
  public let rowCount: Int
  /// As many as the widest row has cells; an empty cell is missing.
  public let columns: [TextColumn]
  /// `UTF-8`, `Windows-1252`, `UTF-16`; `nil` for a spreadsheet.
  public let encoding: String?
  /// What lies between the cells of delimited text; `nil` for a spreadsheet or a single column.
  public let separator: Character?
  public let warnings: [String]
}

extension VectorReader {
  /// The sheets of delimited text (CSV, TSV) or of a spreadsheet (XLSX, ODS) that have rows, cell by cell.
  ///
  /// Text is UTF-8, UTF-16 with its mark, or else Windows-1252; its separator is the one of `;`, `,`, tab and `|`
  /// that most lines hold the same number of times. Numbers are the shortest that read back the same, dates ISO 8601.
  /// - Parameter layer: a sheet, or the name of a file of an archive; `nil` for all sheets.
  /// - Returns: `nil` for anything else, and for a CSV with shapes (a column `WKT`): ``read(_:layer:columns:geometry:)``.
  /// - Throws: ``VectorError``. A file that is damaged or cut short never yields a shorter sheet.
  ///
  /// Example: `try VectorReader.sheets("list.csv")![0].columns[0][0] == "code"`.
  public static func sheets(_ path: String, layer: String? = nil) throws(VectorError) -> [TextSheet]? {
    if FilePath.isPlain(path) && FilePath.suffix(path) != "zip" {
      // GDAL is loaded for a spreadsheet only.
      let location = try Location.one(path, layer: nil)
      let suffix = FilePath.suffix(path)
      if delimitedSuffixes.contains(suffix) { return try delimited(location, layer: layer) }
      if !spreadsheetSuffixes.contains(suffix) { return nil }
    }
    return try GDALMessages.collect(for: path) { (messages) throws(VectorError) in
      let candidates = try Location.all(path)
      let sheetSuffixes = delimitedSuffixes.union(spreadsheetSuffixes)
      guard candidates.allSatisfy({ sheetSuffixes.contains(FilePath.suffix($0.gdalPath)) }),
        candidates.count == 1 || layer != nil
      else { return nil }
      let location = try Location.one(path, layer: candidates.count == 1 ? nil : layer)
      // The name has been used up if it chose a file.
      let name = candidates.count == 1 ? layer : nil
      if delimitedSuffixes.contains(FilePath.suffix(location.gdalPath)) { return try delimited(location, layer: name) }
      return try spreadsheet(location, layer: name, messages)
    }
  }

  private static let delimitedSuffixes: Set<String> = ["csv", "tsv", "txt"]
  private static let spreadsheetSuffixes: Set<String> = ["xlsx", "ods"]

  private static func delimited(_ location: Location, layer: String?) throws(VectorError) -> [TextSheet]? {
    if let layer, layer != location.fileName {
      throw VectorError(.unknownLayer, path: location.path, layer: layer, available: [location.fileName])
    }
    let sheet = try DelimitedText.read(location)
    return sheet.hasShapes ? nil : [sheet]
  }

  private static func spreadsheet(
    _ location: Location, layer name: String?, _ messages: GDALMessages
  ) throws(VectorError) -> [TextSheet] {
    try Dataset.open(location, messages, headers: "DISABLE") { (dataset) throws(VectorError) in
      var wanted = dataset.layers
      if let name { wanted = [try dataset.choose(name)] }
      var sheets: [TextSheet] = []
      for layer in wanted {
        let table = try LayerReading(dataset, layer, nil, false).table()
        if table.rowCount == 0 && name == nil { continue }
        sheets.append(
          TextSheet(
            name: table.layer, rowCount: table.rowCount,
            columns: table.columnNames.indices.map { table.column(at: $0).withPlainNumbers() }, encoding: nil,
            separator: nil, warnings: table.warnings))
      }
      if sheets.isEmpty { throw VectorError(.unreadable, path: location.path, message: "it holds no row") }
      return sheets
    }
  }
}

extension TextSheet {
  /// GDAL makes shapes of a column called `WKT`.
  fileprivate var hasShapes: Bool {
    rowCount > 0 && columns.contains { $0[0].map { ["WKT", "_WKT"].contains($0.uppercased()) } ?? false }
  }
}

extension TextColumn {
  /// Numbers that a spreadsheet stores with all their binary digits, or in scientific form, as people write them.
  fileprivate func withPlainNumbers() -> TextColumn {
    var result = TextColumn()
    result.reserve(rows: count)
    for text in self {
      guard let text else {
        result.appendMissing()
        continue
      }
      if let plain = NumberText.shortened(text) { result.append(plain) } else { result.append(text) }
    }
    return result
  }
}
