extension VectorReader {
  /// The sheets of delimited text (CSV, TSV), of a workbook (XLSX, XLS, ODS) or of a page (HTML, XML of Excel 2003) that
  /// have rows, cell by cell, in their order.
  ///
  /// What a file is, its content says: an `.xls` may be any of these. Text is UTF-8, UTF-16 with its mark, or else
  /// Windows-1252; its separator is the one of `;`, `,`, tab and `|` that most lines hold the same number of times.
  /// Numbers are the shortest that read back the same, dates ISO 8601. Of merged cells the first has the value.
  /// - Parameter layer: a sheet, or the name of a file of an archive; `nil` for all sheets.
  /// - Returns: `nil` for anything else: ``read(_:layer:columns:geometry:threads:)``.
  /// - Throws: ``VectorError``. A file that is damaged or cut short never yields a shorter sheet.
  ///
  /// Example: `try VectorReader.sheets("list.csv")![0].columns[0][0] == "code"`.
  public static func sheets(_ path: String, layer: String? = nil) throws(VectorError) -> [TextSheet]? {
    if FilePath.isPlain(path) && FilePath.suffix(path) != "zip" {
      // GDAL is loaded for a workbook only.
      if !SheetContent.suffixes.contains(FilePath.suffix(path)) { return nil }
      return try sheets(Location.one(path, layer: nil), layer: layer)
    }
    return try GDALMessages.collect(for: path) { (_) throws(VectorError) in
      let candidates = try Location.all(path)
      guard candidates.allSatisfy({ SheetContent.suffixes.contains(FilePath.suffix($0.gdalPath)) }),
        candidates.count == 1 || layer != nil
      else { return nil }
      let location = try Location.one(path, layer: candidates.count == 1 ? nil : layer)
      // The name has been used up if it chose a file.
      return try sheets(location, layer: candidates.count == 1 ? layer : nil)
    }
  }

  private static func sheets(_ location: Location, layer: String?) throws(VectorError) -> [TextSheet] {
    if !FilePath.isPlain(location.gdalPath) { try location.checkArchive() }
    guard let bytes = FileBytes.all(location) else {
      throw VectorError(.cannotBeOpened, path: location.path)
    }
    switch SheetContent(bytes, suffix: FilePath.suffix(location.gdalPath)) {
    case .delimited: return try chosen([DelimitedText.read(bytes, location)], layer, location)
    case .markup: return try chosen(MarkupSheets.read(bytes, location), layer, location)
    case .workbook where PasswordProtection.isSeen(in: bytes):
      throw VectorError(.passwordProtected, path: location.path)
    case .workbook(let suffix):
      let extent = suffix == "xls" ? SheetExtent(oldWorkbook: bytes) : SheetExtent()
      if extent.isBloated {
        throw VectorError(.sparseSheet(rows: extent.rows, columns: extent.columns), path: location.path)
      }
      return try GDALMessages.collect(for: location.path) { (messages) throws(VectorError) in
        if FilePath.isPlain(location.gdalPath) { try location.checkArchive() }
        if FilePath.suffix(location.gdalPath) == suffix {
          do throws(VectorError) {
            return try workbook(location, layer: layer, messages)
          } catch {
            throw reason(error, location)
          }
        }
        // Drivers go by the suffix.
        guard let copy = MemoryFile(named: "\(location.fileName).\(suffix)", bytes: bytes) else {
          throw VectorError(.tooLargeForMemory, path: location.path)
        }
        return try workbook(Location(path: location.path, gdalPath: copy.path), layer: layer, messages)
      }
    }
  }

  /// The error of a workbook that cannot be opened, unless it is a password that it lacks.
  private static func reason(_ error: VectorError, _ location: Location) -> VectorError {
    guard FilePath.suffix(location.gdalPath) == "ods" else { return error }
    let manifest = Location(path: location.path, gdalPath: "/vsizip/{\(location.gdalPath)}/META-INF/manifest.xml")
    guard let bytes = FileBytes.all(manifest), PasswordProtection.isStated(inManifest: bytes) else { return error }
    return VectorError(.passwordProtected, path: location.path)
  }

  private static func chosen(
    _ sheets: [TextSheet], _ name: String?, _ location: Location
  ) throws(VectorError) -> [TextSheet] {
    guard let name else { return sheets }
    guard let sheet = sheets.first(where: { $0.name == name }) else {
      throw VectorError(.unknownLayer, path: location.path, layer: name, available: sheets.map(\.name))
    }
    return [sheet]
  }

  private static func workbook(
    _ location: Location, layer name: String?, _ messages: GDALMessages
  ) throws(VectorError) -> [TextSheet] {
    try Dataset.open(location, messages, headers: "DISABLE") { (dataset) throws(VectorError) in
      var wanted = dataset.layers
      if let name { wanted = [try dataset.choose(name)] }
      var tables: [VectorTable] = []
      for layer in wanted {
        let table = try LayerReading(dataset, layer, columns: nil, geometry: false).table()
        if table.rowCount == 0 && name == nil { continue }
        tables.append(table)
      }
      if tables.isEmpty { throw VectorError(.noRow, path: location.path) }
      let plain = plainNumbers(of: tables, location)
      return tables.map { table in
        TextSheet(
          name: table.layer, rowCount: table.rowCount,
          columns: table.columnNames.indices.map { table.column(at: $0).replacing(plain) }, encoding: nil,
          separator: nil, warnings: table.warnings)
      }
    }
  }

  /// Numbers that a workbook stores with all their binary digits, or in scientific form, as people write them; never a
  /// text that looks like one. An `.xls` has none such.
  private static func plainNumbers(of tables: [VectorTable], _ location: Location) -> [String: String] {
    if FilePath.suffix(location.gdalPath) == "xls" { return [:] }
    var plain: [String: String] = [:]
    for table in tables {
      for position in table.columnNames.indices {
        for case let text? in table.column(at: position) where plain[text] == nil {
          if let short = NumberText.shortened(text), short != text { plain[text] = short }
        }
      }
    }
    for text in WorkbookTexts.found(among: Set(plain.keys), in: location) { plain[text] = nil }
    return plain
  }
}

extension TextColumn {
  /// The same column with some texts replaced.
  fileprivate func replacing(_ texts: [String: String]) -> TextColumn {
    if texts.isEmpty { return self }
    var result = TextColumn()
    result.reserve(rows: count)
    for text in self {
      if let text { result.append(texts[text] ?? text) } else { result.appendMissing() }
    }
    return result
  }
}
