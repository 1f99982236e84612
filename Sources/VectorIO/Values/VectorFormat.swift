/// A format that layers can be written in.
public enum VectorFormat: String, Sendable, CaseIterable {
  case gpkg, geojson, flatgeobuf

  /// GDAL's name of the format.
  public var driverName: String {
    switch self {
    case .gpkg: "GPKG"
    case .geojson: "GeoJSON"
    case .flatgeobuf: "FlatGeobuf"
    }
  }

  /// Without the dot.
  public var fileExtension: String {
    switch self {
    case .gpkg: "gpkg"
    case .geojson: "geojson"
    case .flatgeobuf: "fgb"
    }
  }

  /// Whether a file holds any number of layers; else it holds one.
  public var holdsSeveralLayers: Bool { self == .gpkg }
}
