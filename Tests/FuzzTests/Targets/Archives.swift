import Foundation

@testable import VectorIO

extension FuzzTarget {
  /// A ZIP archive, whose files are unpacked and compared with what it states of them.
  static let archives = FuzzTarget(name: "archives") { input in
    InputFolder.with(input, named: "input.xlsx") { path in
      _ = try? GDALMessages.collect(for: path) { (_) throws(VectorError) in
        try Location(path: path, gdalPath: path).checkArchive()
      }
    }
  }
}
