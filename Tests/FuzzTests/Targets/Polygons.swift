import Coverage
import Foundation
import Geometry
import Territory
import VectorIO

extension FuzzTarget {
  /// A well-known binary, or a polygon written in a cell, brought to the plane, repaired and measured.
  static let polygons = FuzzTarget(name: "polygons") { input in
    var shapes = PolygonColumn()
    if (try? input.withUnsafeBytes({ try shapes.appendWKB($0) })) == nil {
      let text = String(decoding: input, as: UTF8.self)
      guard let written = try? TextShapes([text], path: "input.csv") else { return }
      shapes = written.polygons
    }
    // Another system for each length: all of them take PROJ three times as long.
    let crs = ["EPSG:4326", "EPSG:2154", "EPSG:6933"][input.count % 3]
    var table = SourceTable(
      source: "input", columnNames: [], columns: [], shapes: shapes,
      shapeStates: (0..<shapes.count).map { shapes.isEmpty($0) ? .empty : .present }, rowCount: shapes.count)
    _ = try? table.moveToPlane(crs: crs, codes: [String](repeating: "Z", count: shapes.count), threads: 1)
    guard let moved = table.shapes,
      let valid = try? repairShapes(moved, codes: ["Z"], source: "input", row: { $0 + 2 }, threads: 1)
    else { return }
    _ = Outlines(valid.shapes, threads: 1).areas
  }
}
