import Foundation
import Geometry
import VectorIO

/// A folder of its own for a test, gone at its end.
final class Folder {
  let path: String

  init() throws {
    path = NSTemporaryDirectory() + "vectorio-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func file(_ name: String) -> String { "\(path)/\(name)" }

  @discardableResult
  func write(_ text: String, to name: String) throws -> String { try write(Data(text.utf8), to: name) }

  @discardableResult
  func write(_ data: Data, to name: String) throws -> String {
    try data.write(to: URL(fileURLWithPath: file(name)))
    return file(name)
  }

  func bytes(_ name: String) throws -> Data { try Data(contentsOf: URL(fileURLWithPath: file(name))) }

  /// Every entry, hidden ones too.
  func entries() throws -> [String] { try FileManager.default.contentsOfDirectory(atPath: path).sorted() }
}

extension VectorWriter {
  /// The bytes of a file where they can be read.
  static func write(_ layers: [OutputLayer], format: VectorFormat, to path: String) throws {
    try Data(bytes(of: layers, format: format)).write(to: URL(fileURLWithPath: path))
  }
}

enum Fixtures {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Fixtures")
    .path

  static func path(_ name: String) -> String { "\(folder)/\(name)" }

  static func copy(_ name: String, into folder: Folder, as newName: String? = nil) throws {
    try folder.write(try Data(contentsOf: URL(fileURLWithPath: path(name))), to: newName ?? name)
  }
}

enum Samples {
  /// A square of side 1 and a pair of squares, the first with a hole; the middle row is empty.
  static let squares: PolygonColumn = {
    var column = PolygonColumn()
    column.append([[square(0, 0, 1)]])
    column.append([])
    column.append([[square(10, 10, 4), square(11, 11, 1).reversed()], [square(20, 10, 2)]])
    return column
  }()

  static func square(_ x: Double, _ y: Double, _ side: Double) -> [(Double, Double)] {
    [(x, y), (x + side, y), (x + side, y + side), (x, y + side), (x, y)]
  }

  /// `layer` with a shape in each row, which FlatGeobuf wants.
  static func layer(for format: VectorFormat) -> OutputLayer {
    format == .flatgeobuf
      ? OutputLayer(name: layer.name, fields: layer.fields, geometry: full, crs: layer.crs) : layer
  }

  static let full: PolygonColumn = {
    var column = PolygonColumn()
    for row in [0, 0, 2] { column.append(row, of: squares) }
    return column
  }()

  static let layer = OutputLayer(
    name: "zones",
    fields: [
      OutputField("code", .text(["01001", nil, ""])),
      OutputField("name", .text(["Écully", "l'Île \"d'or\"", "a,b;c\nd"])),
      OutputField("share", .real([0.1, 1234, nil])),
      OutputField("count", .integer([9_007_199_254_740_993, nil, -7])),
      OutputField("kept", .boolean([true, false, nil])),
    ], geometry: squares, crs: "EPSG:4326")

  /// What the fields of `layer` are as text.
  static let texts: [String: [String?]] = [
    "code": ["01001", nil, ""], "name": ["Écully", "l'Île \"d'or\"", "a,b;c\nd"], "share": ["0.1", "1234", nil],
    "count": ["9007199254740993", nil, "-7"], "kept": ["true", "false", nil],
  ]
}

extension VectorTable {
  var texts: [String: [String?]] {
    Dictionary(uniqueKeysWithValues: columnNames.map { ($0, Array(column($0) ?? TextColumn())) })
  }
}
