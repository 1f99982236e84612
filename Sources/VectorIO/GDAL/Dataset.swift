internal import CGDAL

/// A data source that GDAL has open; closed when `open`'s body ends, so handles never outlive a call.
struct Dataset {
  let location: Location
  let driver: String
  let handle: GDALDatasetH
  let messages: GDALMessages

  /// Opens for reading with the options that keep fields as they are written.
  /// - Parameter headers: how GDAL takes the first row of a sheet: `FORCE` as names, `DISABLE` as values, all texts.
  /// - Throws: `unsupportedFormat`, `unreadable`, and what `body` throws.
  static func open<Result>(
    _ location: Location, _ messages: GDALMessages, headers: String = "FORCE",
    _ body: (Dataset) throws(VectorError) -> Result
  ) throws(VectorError) -> Result {
    try location.checkParts()
    try location.checkUnpackedSize()
    let isPlain = FilePath.isPlain(location.path)
    let driver = identify(location.gdalPath, isPlain ? fileDrivers : [])
    if isPlain, driver == nil, let other = identify(location.gdalPath, []) {
      throw VectorError(.otherDriver(other), path: location.path)
    }
    var settings = spreadsheets.map { ("OGR_\($0)_HEADERS", headers) }
    if headers == "DISABLE" { settings += spreadsheets.map { ("OGR_\($0)_FIELD_TYPES", "STRING") } }
    return try ConfigOptions.with(settings) { () throws(VectorError) in
      var copy: String?
      defer { if let copy { VSIUnlink(copy) } }
      var handle = openHandle(location.gdalPath, driver)
      if handle == nil && driver == "CSV" {
        copy = OneColumnTable.copy(of: location.gdalPath)
        handle = copy.flatMap { openHandle($0, driver) }
      }
      guard let handle else { throw refusal(location, driver, messages) }
      defer { GDALClose(handle) }
      let name = GDALGetDatasetDriver(handle).flatMap { GDALGetDriverShortName($0) }.map { String(cString: $0) }
      let dataset = Dataset(location: location, driver: name ?? "", handle: handle, messages: messages)
      try dataset.checkFailures(layer: nil)
      return try body(dataset)
    }
  }

  /// GDAL goes on after many failures; a table after one is not to be trusted.
  func checkFailures(layer: String?) throws(VectorError) {
    if let refusal = messages.refusal { throw VectorError(.refused(refusal), path: location.path) }
    if let failure = messages.failure {
      throw VectorError(.unreadable, path: location.path, layer: layer, message: failure)
    }
  }

  var layers: [Layer] {
    (0..<GDALDatasetGetLayerCount(handle)).compactMap { position in
      GDALDatasetGetLayer(handle, position).map { Layer(handle: $0) }
    }
  }

  var isSpreadsheet: Bool { Self.spreadsheets.contains(driver) }
  private static let spreadsheets = ["XLSX", "ODS", "XLS"]

  /// Drivers of files that hold what they say, and nothing of other files, addresses or databases.
  private static let fileDrivers = [
    "GPKG", "SQLite", "ESRI Shapefile", "GeoJSON", "GeoJSONSeq", "ESRIJSON", "TopoJSON", "FlatGeobuf", "CSV", "XLSX",
    "XLS",
    "ODS", "KML", "LIBKML", "GML", "GPX", "MapInfo File", "OpenFileGDB", "DXF", "Parquet", "Arrow", "EDIGEO",
  ]

  /// The driver that takes a path for its own, of some or, of none given, of all.
  private static func identify(_ path: String, _ drivers: [String]) -> String? {
    ConfigOptions.list(drivers) { drivers in
      GDALIdentifyDriverEx(path, UInt32(GDAL_OF_VECTOR), ConfigOptions.constant(drivers), nil)
        .flatMap { GDALGetDriverShortName($0) }.map { String(cString: $0) }
    }
  }

  private static func openHandle(_ path: String, _ driver: String?) -> GDALDatasetH? {
    ConfigOptions.list(options[driver ?? ""] ?? []) { options in
      ConfigOptions.list(driver.map { [$0] } ?? []) { drivers in
        GDALOpenEx(
          path, UInt32(GDAL_OF_VECTOR), ConfigOptions.constant(drivers), ConfigOptions.constant(options), nil)
      }
    }
  }

  private static func refusal(_ location: Location, _ driver: String?, _ messages: GDALMessages) -> VectorError {
    if let refusal = messages.refusal { return VectorError(.refused(refusal), path: location.path) }
    if let failure = messages.failure { return VectorError(.unreadable, path: location.path, message: failure) }
    if driver == "CSV" { return VectorError(.noHeader, path: location.path) }
    return VectorError(driver.map(FileFault.notOfDriver) ?? .unknownContent, path: location.path)
  }

  private static let options = [
    "CSV": ["AUTODETECT_TYPE=NO", "EMPTY_STRING_AS_NULL=YES", "HEADERS=YES"],
    "GeoJSON": ["DATE_AS_STRING=YES"],
  ]
}
