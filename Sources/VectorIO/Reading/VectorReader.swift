/// Reads layers and tables of any format that GDAL knows. Plain GeoPackages and delimited text are read without it: it is
/// loaded when the first other file wants it.
///
/// A path is that of a file, a folder or a `.zip` archive, or what GDAL takes instead of one: a connection
/// string (`PG:…`), an address, a `/vsi…/` path. Every field is text: codes keep their zeros, numbers are the shortest
/// that read back the same ("1234", not "1234.0"), dates are ISO 8601, lists are joined by commas, booleans are "true"
/// and "false". In CSV an empty field is missing.
public enum VectorReader {
  /// What a file holds, in its order.
  ///
  /// - Throws: ``VectorError``: `notFound`, `unreadable`, `unsupportedFormat`.
  ///
  /// Example: `try VectorReader.layers("communes.gpkg").map(\.name)` is `["communes"]`.
  package static func layers(_ path: String) throws(VectorError) -> [LayerDescription] {
    try GDALMessages.collect(for: path) { (messages) throws(VectorError) in
      var result: [LayerDescription] = []
      for location in try Location.all(path) {
        try DatabaseTrust.check(location)
        result += try Dataset.open(location, messages) { (dataset) throws(VectorError) in
          let layers = dataset.layers.map { layer in
            LayerDescription(
              name: layer.name, rowCount: layer.knownRowCount, hasGeometry: layer.hasGeometry,
              columns: layer.fields.map(\.name))
          }
          try dataset.checkFailures(layer: nil)
          return layers
        }
      }
      return result
    }
  }

  /// Reads one layer whole, in the order of its file.
  ///
  /// - Parameters:
  ///   - layer: its name; may be left out if there is only one, or only one sheet with rows. In an archive of several
  ///     files, the name of a file without its suffix.
  ///   - columns: case-sensitive names, in the order wanted; `nil` for all.
  ///   - geometry: whether shapes are wanted. Curves become lines, heights and measures are dropped, polygons are
  ///     taken out of collections. Coordinates are as in the file, be they finite or not.
  ///   - threads: how many may read a big file; the table does not depend on it.
  /// - Throws: ``VectorError``. A file that is damaged or cut short never yields a shorter table.
  ///
  /// Example: `try VectorReader.read("communes.gpkg", columns: ["code"]).column("code")![0] == "01001"`.
  public static func read(
    _ path: String, layer: String? = nil, columns: [String]? = nil, geometry: Bool = true, threads: Int = 1
  ) throws(VectorError) -> VectorTable {
    if geometry, let table = try readPlainGeoPackage(path, layer: layer, columns: columns, threads: threads) {
      return table
    }
    return try readByGDAL(path, layer: layer, columns: columns, geometry: geometry)
  }

  /// What ``read(_:layer:columns:geometry:threads:)`` does with a file that needs no GDAL; `nil` for any other.
  /// - Throws: ``VectorError`` for a database that is not to be trusted.
  package static func readPlainGeoPackage(
    _ path: String, layer: String? = nil, columns: [String]? = nil, threads: Int = 1
  ) throws(VectorError) -> VectorTable? {
    try DatabaseTrust.check(Location(path: path, gdalPath: path))
    return GeoPackageReading.table(path, layer: layer, columns: columns, threads: threads)
  }

  /// What ``read(_:layer:columns:geometry:threads:)`` does with all other files.
  package static func readByGDAL(
    _ path: String, layer: String? = nil, columns: [String]? = nil, geometry: Bool = true
  ) throws(VectorError) -> VectorTable {
    try GDALMessages.collect(for: path) { (messages) throws(VectorError) in
      let candidates = try Location.all(path)
      let location = try Location.one(path, layer: layer)
      try DatabaseTrust.check(location)
      try DatabaseTrust.checkPages(location)
      try location.checkArchive()
      return try Dataset.open(location, messages) { (dataset) throws(VectorError) in
        // The name has been used up if it chose a file.
        let name = candidates.count > 1 ? nil : layer
        return try LayerReading(dataset, try dataset.choose(name), columns: columns, geometry: geometry).table()
      }
    }
  }
}
