internal import CGDAL

/// Where GDAL finds what the caller named.
struct Location {
  /// For messages: as given, less passwords.
  let path: String
  let gdalPath: String

  /// Every place that `path` stands for: one, or the files of an archive.
  /// - Throws: `notFound`, or `unreadable` for an archive that holds nothing known.
  static func all(_ path: String) throws(VectorError) -> [Location] {
    let shown = Secrets.hidden(path)
    guard FilePath.isPlain(path) else { return [Location(path: shown, gdalPath: path)] }
    guard FilePath.exists(path) else { throw VectorError(.notFound, path: shown) }
    guard FilePath.suffix(path) == "zip" else { return [Location(path: shown, gdalPath: path)] }
    let whole = Location(path: shown, gdalPath: path)
    try whole.checkUnpackedSize()
    let root = whole.unpacked
    let files = whole.entries.map(\.name)
      .filter { dataSuffixes.contains(FilePath.suffix($0)) && !$0.split(separator: "/").contains("__MACOSX") }
      .filter { !FilePath.name($0).hasPrefix(".") }
      .sorted()
    if files.isEmpty {
      throw VectorError(.archiveWithoutData, path: shown)
    }
    return files.map { Location(path: shown, gdalPath: "\(root)/\($0)") }
  }

  /// The one place that `path` and `layer` stand for; `layer` may name a file of an archive.
  static func one(_ path: String, layer: String?) throws(VectorError) -> Location {
    let all = try all(path)
    if all.count == 1 { return all[0] }
    let names = all.map(\.fileName)
    guard let layer else { throw VectorError(.ambiguousLayer, path: Secrets.hidden(path), available: names) }
    guard let position = names.firstIndex(of: layer) else {
      throw VectorError(.unknownLayer, path: Secrets.hidden(path), layer: layer, available: names)
    }
    return all[position]
  }

  /// Name of the file without its suffix.
  var fileName: String { FilePath.withoutSuffix(FilePath.name(gdalPath)) }

  /// Where GDAL finds what an archive holds.
  private var unpacked: String { "/vsizip/{\(gdalPath)}" }

  /// An archive, a workbook or a KMZ may unpack to a thousand times its size.
  /// - Throws: `refused`, with the limit; nothing for what is no archive.
  func checkUnpackedSize() throws(VectorError) {
    guard FilePath.isPlain(path), FileBytes.beginning(self, count: 4) == Array("PK\u{3}\u{4}".utf8) else { return }
    let entries = entries
    if entries.count > Self.mostEntries {
      throw VectorError(.refused(.holdsFiles(atMost: Self.mostEntries)), path: path)
    }
    let size = max(FileBytes.size(self), 1)
    let unpacked = entries.reduce(0) { $0 + min($1.size, 1 << 50) }
    if unpacked <= Self.alwaysUnpacked || unpacked <= Self.mostTimes * size { return }
    throw VectorError(
      .refused(.unpacks(mebibytes: unpacked >> 20, times: unpacked / size, atMost: Self.mostTimes)), path: path)
  }

  /// Unpacks what is to be read of an archive, and keeps nothing: the file itself with those of its name, and all parts of
  /// a workbook.
  /// - Throws: `unreadable` for one that does not unpack to what the archive states, and for a sheet that is nearly empty
  ///   and as large as memory; `refused` for one with a password.
  func checkArchive() throws(VectorError) {
    guard FilePath.isPlain(path) else { return }
    if gdalPath.hasPrefix("/vsizip/{\(path)}/") {
      let file = FilePath.withoutSuffix(String(gdalPath.dropFirst("/vsizip/{\(path)}/".count)))
      try checkEntries(of: path) { FilePath.withoutSuffix($0) == file }
    }
    if FileBytes.beginning(self, count: 4) == Array("PK\u{3}\u{4}".utf8) {
      try checkEntries(of: gdalPath) { _ in true }
    }
  }

  private func checkEntries(of archivePath: String, where isMeant: (String) -> Bool) throws(VectorError) {
    guard let archive = OpenArchive(archivePath) else { throw VectorError(.cannotBeOpened, path: path) }
    guard let entries = ArchiveEntry.all(of: archive) else { throw VectorError(.damagedList, path: path) }
    for entry in entries where !entry.isNamedAlike(in: archive) {
      throw VectorError(.damagedEntry(entry.name), path: path)
    }
    let meant = entries.filter { isMeant($0.name) }
    // A name may be written otherwise than GDAL reads it.
    var extent = SheetExtent()
    for entry in meant.isEmpty ? entries : meant {
      if entry.isEncrypted { throw VectorError(.refused(.isEncrypted(entry.name)), path: path) }
      extent.startPart()
      let isWhole = entry.isWhole(in: archive) { bytes in if entry.name.hasSuffix(".xml") { extent.read(bytes) } }
      if !isWhole { throw VectorError(.damagedEntry(entry.name), path: path) }
      if extent.isBloated { throw VectorError(.sparseSheet(rows: extent.rows, columns: extent.columns), path: path) }
    }
  }

  /// Bytes that an archive may always unpack to, and times its own size beyond.
  private static let (alwaysUnpacked, mostTimes) = (1 << 24, 200)
  /// Files of an archive.
  private static let mostEntries = 5_000

  /// A shapefile is three files, of which GDAL does without two, silently.
  /// - Throws: `unreadable`, with the name of the missing one.
  func checkParts() throws(VectorError) {
    guard FilePath.suffix(gdalPath) == "shp", FilePath.isPlain(gdalPath) || gdalPath.hasPrefix("/vsizip/") else {
      return
    }
    let base = FilePath.withoutSuffix(gdalPath)
    for part in ["shx", "dbf"] where !["\(base).\(part)", "\(base).\(part.uppercased())"].contains(where: isThere) {
      throw VectorError(.missingPart("\(FilePath.name(base)).\(part)"), path: path)
    }
  }

  private func isThere(_ path: String) -> Bool {
    guard let file = VSIFOpenL(path, "rb") else { return false }
    VSIFCloseL(file)
    return true
  }

  /// The files of an archive.
  var parts: [Location] { entries.map { Location(path: path, gdalPath: "\(unpacked)/\($0.name)") } }

  /// The files of an archive, and the bytes that each unpacks to.
  private var entries: [(name: String, size: Int)] {
    guard let directory = VSIOpenDir(unpacked, -1, nil) else { return [] }
    defer { VSICloseDir(directory) }
    var found: [(name: String, size: Int)] = []
    while found.count <= Self.mostEntries, let entry = VSIGetNextDirEntry(directory) {
      found.append((String(cString: entry.pointee.pszName), Int(clamping: entry.pointee.nSize)))
    }
    return found
  }

  private static let dataSuffixes: Set<String> = [
    "shp", "gpkg", "geojson", "json", "fgb", "csv", "tsv", "xlsx", "ods", "xls", "tab", "mif", "gml", "kml", "sqlite",
  ]
}
