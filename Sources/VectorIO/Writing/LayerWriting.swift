internal import CGDAL
internal import Geometry

/// The writing of layers into a file in memory.
struct LayerWriting {
  let format: VectorFormat
  /// For messages.
  let path: String
  let messages: GDALMessages

  /// - Throws: `writeFailed`, `badGeometry`.
  func encode(_ layers: [OutputLayer]) throws(VectorError) -> MemoryFile {
    for layer in layers { try check(layer) }
    guard layers.count == 1 || format.holdsSeveralLayers && !layers.isEmpty else {
      throw failure(nil, "\(format.driverName) takes one layer, not \(layers.count)")
    }
    let file = MemoryFile(suffix: format.fileExtension)
    // A fixed date, and no journal: the same bytes each time.
    let options = [("OGR_CURRENT_DATE", "2000-01-01T00:00:00.000Z"), ("OGR_SQLITE_JOURNAL", "OFF")]
    try ConfigOptions.with(options) { () throws(VectorError) in
      guard let driver = GDALGetDriverByName(format.driverName) else {
        throw failure(nil, "this GDAL has no driver \(format.driverName)")
      }
      guard let dataset = GDALCreate(driver, file.path, 0, 0, 0, GDT_Unknown, nil) else {
        throw failure(nil, "it cannot be begun")
      }
      do throws(VectorError) {
        for layer in layers { try write(layer, into: dataset) }
      } catch {
        GDALClose(dataset)
        throw error
      }
      // Writes the end of the file.
      GDALClose(dataset)
      if messages.failure != nil { throw failure(nil, "it cannot be finished") }
    }
    return file
  }

  private func check(_ layer: OutputLayer) throws(VectorError) {
    if let row = layer.geometry?.nonFiniteFeatures().first {
      throw VectorError(
        .badGeometry, path: path, layer: layer.name, message: "row \(row + 1) has a coordinate that is not finite")
    }
    if format == .flatgeobuf { try checkFlatGeobuf(layer) }
    guard format == .geojson, layer.geometry != nil else { return }
    let code = layer.crs.flatMap { CRSDefinition.with($0) { CRSDefinition.text(of: $0) } }
    if code != "EPSG:4326" && code != "OGC:CRS84" {
      let message =
        "GeoJSON is in longitude and latitude (EPSG:4326), the layer is in \(layer.crs ?? "an unknown system")"
      throw failure(layer, message)
    }
  }

  /// GDAL 3.6 would leave rows without shape out, and write nothing at all for no rows.
  private func checkFlatGeobuf(_ layer: OutputLayer) throws(VectorError) {
    guard let geometry = layer.geometry, layer.rowCount > 0 else {
      throw failure(layer, "FlatGeobuf cannot hold a layer without shapes; use a GeoPackage")
    }
    if let row = (0..<layer.rowCount).first(where: geometry.isEmpty) {
      throw failure(layer, "row \(row + 1) has no shape, which FlatGeobuf cannot hold; use a GeoPackage")
    }
  }

  private func write(_ layer: OutputLayer, into dataset: GDALDatasetH) throws(VectorError) {
    let handle = try create(layer, in: dataset)
    for field in layer.fields { try create(field, of: layer, in: handle) }
    let hasTransactions = GDALDatasetTestCapability(dataset, "Transactions") != 0
    if hasTransactions { GDALDatasetStartTransaction(dataset, 0) }
    var rows = RowWriting(layer, handle)
    for row in 0..<layer.rowCount where !rows.write(row) {
      throw failure(layer, "row \(row + 1) is refused")
    }
    if hasTransactions { GDALDatasetCommitTransaction(dataset) }
    if messages.failure != nil { throw failure(layer, "it cannot be finished") }
  }

  private func create(_ layer: OutputLayer, in dataset: GDALDatasetH) throws(VectorError) -> OGRLayerH {
    let type = layer.geometry == nil ? wkbNone : wkbMultiPolygon
    return try ConfigOptions.list(options(layer)) { (options) throws(VectorError) in
      guard let crs = layer.crs else {
        guard let handle = GDALDatasetCreateLayer(dataset, layer.name, nil, type, options) else {
          throw failure(layer, "the layer is refused")
        }
        return handle
      }
      return try CRSDefinition.with(crs) { (reference) throws(VectorError) in
        guard let reference else { throw failure(layer, "\"\(crs)\" is not a reference system") }
        guard let handle = GDALDatasetCreateLayer(dataset, layer.name, reference, type, options) else {
          throw failure(layer, "the layer is refused")
        }
        return handle
      }
    }
  }

  private func create(_ field: OutputField, of layer: OutputLayer, in handle: OGRLayerH) throws(VectorError) {
    let type: OGRFieldType
    switch field.values {
    case .text: type = OFTString
    case .real: type = OFTReal
    case .integer: type = OFTInteger64
    case .boolean: type = OFTInteger
    }
    let definition = OGR_Fld_Create(field.name, type)
    defer { OGR_Fld_Destroy(definition) }
    if case .boolean = field.values { OGR_Fld_SetSubType(definition, OFSTBoolean) }
    if OGR_L_CreateField(handle, definition, 0) != OGRERR_NONE {
      throw failure(layer, "the column \"\(field.name)\" is refused")
    }
  }

  private func options(_ layer: OutputLayer) -> [String] {
    switch format {
    case .gpkg:
      let names = Set(layer.fields.map { $0.name.lowercased() })
      func free(_ name: String) -> String { names.contains(name) ? free("_\(name)") : name }
      return ["FID=\(free("fid"))", "GEOMETRY_NAME=\(free("geom"))"]
    // Splitting at the date line is a guess from long edges.
    case .geojson: return ["RFC7946=YES", "WRAPDATELINE=NO"]
    case .flatgeobuf: return ["SPATIAL_INDEX=NO"]
    }
  }

  /// GDAL's words, or else ours.
  private func failure(_ layer: OutputLayer?, _ message: String) -> VectorError {
    VectorError(.writeFailed, path: path, layer: layer?.name, message: messages.failure ?? message)
  }
}
