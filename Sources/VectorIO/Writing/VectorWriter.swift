internal import Glibc

/// Puts layers into files and texts, in memory. The same layers give the same bytes, whenever they are written.
public enum VectorWriter {
  /// A whole file.
  ///
  /// - Parameters:
  ///   - layers: any number for a GeoPackage, one for the other formats.
  ///   - format: GeoJSON is RFC 7946: EPSG:4326 with 7 decimals, shells counter-clockwise. FlatGeobuf is written
  ///     without index, so that it keeps the order of rows; each row must have a shape.
  /// - Throws: ``VectorError``: `writeFailed`, or `badGeometry` for a coordinate that is not finite.
  ///
  /// Example: `try VectorWriter.bytes(of: [layer], format: .gpkg)`.
  public static func bytes(of layers: [OutputLayer], format: VectorFormat) throws(VectorError) -> [UInt8] {
    let name = "\(layers.first?.name ?? "").\(format.fileExtension)"
    return try GDALMessages.collect(for: name) { (messages) throws(VectorError) in
      try LayerWriting(format: format, path: name, messages: messages).encode(layers).withBytes { Array($0) }
    }
  }

  /// The text of a GeoJSON file, one feature a line.
  ///
  /// - Throws: ``VectorError``: `writeFailed`, e.g. if the layer is not in EPSG:4326, or `badGeometry`.
  public static func geoJSON(_ layer: OutputLayer) throws(VectorError) -> String {
    String(decoding: try bytes(of: [layer], format: .geojson), as: UTF8.self)
  }

  /// The name of the journal beside a GeoPackage that another program has open, `nil` for none: it would be applied to
  /// a new file of the same name.
  public static func journal(beside path: String) -> String? {
    let resolved = realpath(path, nil)
    defer { free(resolved) }
    let real = resolved.map { String(cString: $0) } ?? path
    return ["-wal", "-journal"].map { real + $0 }.first(where: FilePath.exists).map(FilePath.name)
  }
}
