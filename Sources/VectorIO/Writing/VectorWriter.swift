/// Writes layers to files and texts. The same layers give the same bytes, whenever they are written.
public enum VectorWriter {
  /// Writes `path` whole or not at all: beside it under another name, then renamed.
  ///
  /// - Parameters:
  ///   - layers: any number for a GeoPackage, one for the other formats.
  ///   - format: GeoJSON is RFC 7946: EPSG:4326 with 7 decimals, shells counter-clockwise. FlatGeobuf is written
  ///     without index, so that it keeps the order of rows; each row must have a shape.
  /// - Throws: ``VectorError``: `cannotCreate`, `writeFailed`, or `badGeometry` for a coordinate that is not finite.
  ///   The file that was there is then as it was.
  ///
  /// Example: `try VectorWriter.write([layer], format: .gpkg, to: "zones.gpkg")`.
  public static func write(
    _ layers: [OutputLayer], format: VectorFormat, to path: String
  ) throws(VectorError) {
    let target = try TargetFile(path)
    try GDALMessages.collect(for: path) { (messages) throws(VectorError) in
      let file = try LayerWriting(format: format, path: path, messages: messages).encode(layers)
      try file.withBytes { (bytes) throws(VectorError) in try target.replace(by: bytes) }
    }
  }

  /// The text of a GeoJSON file, one feature a line.
  ///
  /// - Throws: ``VectorError``: `writeFailed`, e.g. if the layer is not in EPSG:4326, or `badGeometry`.
  public static func geoJSON(_ layer: OutputLayer) throws(VectorError) -> String {
    try GDALMessages.collect(for: layer.name) { (messages) throws(VectorError) in
      let file = try LayerWriting(format: .geojson, path: "\(layer.name).geojson", messages: messages).encode([layer])
      return file.withBytes { String(decoding: $0, as: UTF8.self) }
    }
  }
}
