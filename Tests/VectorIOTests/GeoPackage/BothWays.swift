import CSQLite
import Foundation
import Geometry
import Testing
import VectorIO

/// A layer read with and without GDAL.
enum BothWays {
  /// Expects the same table or the same error of both, and that GDAL was done without, or not.
  static func expectSame(
    _ path: String, layer: String? = nil, columns: [String]? = nil, isPlain: Bool, _ label: String = "",
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let plain = [1, 2].map {
      try? VectorReader.readPlainGeoPackage(path, layer: layer, columns: columns, threads: $0)
    }
    #expect(plain.map { $0 != nil } == [isPlain, isPlain], "\(label)", sourceLocation: sourceLocation)
    let byGDAL = outcome { try VectorReader.readByGDAL(path, layer: layer, columns: columns) }
    for case let table? in plain {
      #expect(.success(Contents(table)) == byGDAL, "\(label)", sourceLocation: sourceLocation)
    }
    let chosen = outcome { try VectorReader.read(path, layer: layer, columns: columns, threads: 2) }
    #expect(chosen == byGDAL, "\(label)", sourceLocation: sourceLocation)
  }

  private static func outcome(_ read: () throws -> VectorTable) -> Result<Contents, VectorError> {
    do {
      return .success(Contents(try read()))
    } catch let error as VectorError {
      return .failure(error)
    } catch {
      return .failure(VectorError(.unreadable, path: "\(error)"))
    }
  }

  /// All that a table holds, coordinates by their bits.
  private struct Contents: Equatable {
    let words: [String?]
    let rowCount: Int
    let names: [String]
    let columns: [TextColumn]
    let bits: [UInt64]?
    let ends: [[Int32]]
    let states: [GeometryState]

    init(_ table: VectorTable) {
      words = [table.path, table.layer, table.crs] + table.warnings
      rowCount = table.rowCount
      names = table.columnNames
      columns = table.columnNames.indices.map { table.column(at: $0) }
      bits = table.geometry?.xy.map(\.bitPattern)
      ends = table.geometry.map { [$0.ringEnds, $0.polygonEnds, $0.featureEnds] } ?? []
      states = table.geometryStates
    }
  }
}

/// A GeoPackage of the layer "zones", with a column of each type that is read without GDAL, to be changed by SQL.
struct ZonesFile {
  let path: String

  init(_ folder: Folder, name: String = "zones.gpkg", crs: String? = "EPSG:2154") throws {
    path = folder.file(name)
    let fields = [
      OutputField("code", .text(["01001", nil, ""])),
      OutputField("name", .text(["Écully", "l'Île \"d'or\"", "a;b\nc"])),
      OutputField("share", .real([0.1, 1234, nil])), OutputField("count", .integer([9_007_199_254_740_993, nil, -7])),
    ]
    try VectorWriter.write(
      [OutputLayer(name: "zones", fields: fields, geometry: Samples.squares, crs: crs)], format: .gpkg, to: path)
    try dropTriggers()
  }

  /// A copy of a file that is there.
  init(_ folder: Folder, copyOf original: String) throws {
    path = folder.file("copy.gpkg")
    try FileManager.default.copyItem(atPath: original, toPath: path)
    try dropTriggers()
  }

  /// Those of the index want functions of GDAL.
  func dropTriggers() throws {
    for trigger in try texts("SELECT name FROM sqlite_master WHERE type = 'trigger'") {
      try run("DROP TRIGGER \"\(trigger)\"")
    }
  }

  struct Refusal: Error {
    let message: String
  }

  func run(_ sql: String) throws { _ = try texts(sql) }

  private func texts(_ sql: String) throws -> [String] {
    var handle: OpaquePointer?
    defer { sqlite3_close(handle) }
    guard sqlite3_open(path, &handle) == SQLITE_OK else { throw Refusal(message: "cannot be opened") }
    var texts: [String] = []
    let status = withUnsafeMutablePointer(to: &texts) { texts in
      sqlite3_exec(
        handle, sql,
        { texts, _, values, _ in
          let value = values?[0].map { String(cString: $0) } ?? ""
          texts?.assumingMemoryBound(to: [String].self).pointee.append(value)
          return 0
        }, texts, nil)
    }
    guard status == SQLITE_OK else { throw Refusal(message: String(cString: sqlite3_errmsg(handle))) }
    return texts
  }
}
