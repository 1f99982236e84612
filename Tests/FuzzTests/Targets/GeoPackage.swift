import Foundation

@testable import VectorIO

extension FuzzTarget {
  /// A GeoPackage, as far as it is read without GDAL.
  static let geoPackage = FuzzTarget(name: "geopackage") { input in
    InputFolder.with(input, named: "input.gpkg") { path in
      guard (try? VectorReader.readPlainGeoPackage(path)) != nil else { return }
      _ = try? DatabaseTrust.checkPages(Location(path: path, gdalPath: path))
    }
  }
}
