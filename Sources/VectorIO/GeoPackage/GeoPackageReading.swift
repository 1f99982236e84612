internal import CGDAL
internal import Geometry
internal import Glibc

/// The reading of GeoPackages straight from their tables: a third of the time that GDAL takes, and no need to load it.
enum GeoPackageReading {
  /// A file of more bytes is read in two halves.
  private static let bigFile = 4_000_000
  /// A file of more bytes is left to GDAL.
  private static let largestFile = 0x7fff_0000

  /// The table that GDAL would give, to the bit; `nil` for a file or layer that is left to it.
  static func table(
    _ path: String, layer: String?, columns: [String]?, threads: Int
  ) -> VectorTable? {
    guard FilePath.isPlain(path), FilePath.suffix(path) == "gpkg", let size = undisturbedSize(path) else { return nil }
    // The transaction lasts as long as the halves are read, so that they belong to the same state of the file.
    return SQLiteDatabase.read(path) { (database) -> VectorTable? in
      guard let catalog = GeoPackageCatalog(database),
        let found = GeoPackageLayer(catalog, database, named: layer, columns: columns),
        let bounds = found.bounds(database)
      else { return nil }
      let isSplit = size > bigFile && threads > 1
      let ranges = isSplit ? bounds.flatMap(halves) : bounds
      var parts = concurrentChunks(ranges.count, threads: threads, chunkSize: 1) { (chunk) throws(Never) in
        rows(ranges[chunk.lowerBound], of: found, path, size: size, share: ranges.count)
      }
      // The first is added to where it is; to copy both to a new place takes longer, even on two threads.
      var whole = ranges.isEmpty ? Rows(columns: found.columns.count, geometry: true, expected: 0) : parts.removeFirst()
      for part in parts {
        guard let part else { return nil }
        whole?.append(part)
      }
      guard let all = whole, all.count == found.expectedRows(database) else { return nil }
      return VectorTable(
        path: Secrets.hidden(path), layer: found.name, rowCount: all.count, columnNames: found.columns.map(\.name),
        columns: all.columns, geometry: all.geometry?.column, geometryStates: all.geometry?.states ?? [],
        crs: found.crs, warnings: [])
    }
  }

  /// The rows of a range of row numbers, by a connection of their own.
  private static func rows(
    _ numbers: ClosedRange<Int64>, of layer: GeoPackageLayer, _ path: String, size: Int, share: Int
  ) -> Rows? {
    SQLiteDatabase.read(path) { (database) -> Rows? in
      var rows = Rows(columns: layer.columns.count, geometry: true, expected: (layer.announcedRows ?? 0) / share)
      // No more than the file holds; what is not filled takes no memory.
      rows.geometry?.reserve(points: size / 16)
      return rows.read(numbers, of: layer, database) ? rows : nil
    }
  }

  private static func halves(_ numbers: ClosedRange<Int64>) -> [ClosedRange<Int64>] {
    let (first, last) = (numbers.lowerBound, numbers.upperBound)
    guard first < last else { return [numbers] }
    // The middle rounded down, of numbers whose sum may not fit.
    let middle = (first >> 1) + (last >> 1) + (first & last & 1)
    return [first...middle, (middle + 1)...last]
  }

  /// The size of a plain file of a database that nobody is writing, nor has left half written; `nil` for any other.
  private static func undisturbedSize(_ path: String) -> Int? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    let place = String(cString: resolved)
    guard !["-wal", "-journal"].contains(where: { FilePath.exists(place + $0) }) else { return nil }
    let file = open(place, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_size < largestFile
    else { return nil }
    var header = [UInt8](repeating: 0, count: 20)
    // The last two bytes: neither reading nor writing wants a log beside the file.
    guard pread(file, &header, header.count, 0) == header.count, header.starts(with: "SQLite format 3\0".utf8),
      header[18] == 1, header[19] == 1
    else { return nil }
    // The size of a page; 1 stands for the one that does not fit. A file cut inside a page is a damaged one.
    let page = Int(header[16]) << 8 | Int(header[17])
    guard page > 0, status.st_size.isMultiple(of: page == 1 ? 65536 : page) else { return nil }
    return status.st_size
  }
}
