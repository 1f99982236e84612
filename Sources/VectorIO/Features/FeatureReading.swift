internal import CGDAL
internal import Geometry

/// Rows as they come out of a layer.
struct Rows {
  var columns: [TextColumn]
  var geometry: GeometryBuilder?
  var count = 0
  /// What the file announces.
  let expected: Int

  init(columns: Int, geometry: Bool, expected: Int) {
    self.columns = Array(repeating: TextColumn(), count: columns)
    self.expected = expected
    self.geometry = geometry ? GeometryBuilder() : nil
    // A damaged file may promise any number.
    let rows = min(max(expected, 0), 1_000_000)
    for column in self.columns.indices { self.columns[column].reserve(rows: rows) }
    self.geometry?.reserve(rows: rows)
  }
}

/// A shape that cannot be decoded, and its row, from 0.
struct BadShape: Error {
  let row: Int
  let cause: WKBError
}

extension Rows {
  /// Reads a layer feature by feature: any format, any type of field.
  mutating func read(
    _ layer: Layer, fields: [LayerField], isSpreadsheet: Bool, messages: GDALMessages
  ) throws(BadShape) {
    OGR_L_ResetReading(layer.handle)
    var wkb: [UInt8] = []
    while let feature = OGR_L_GetNextFeature(layer.handle) {
      defer { OGR_F_Destroy(feature) }
      for (column, field) in fields.enumerated() {
        FieldText.append(field, of: feature, isSpreadsheet: isSpreadsheet, to: &columns[column])
      }
      try readShape(of: feature, &wkb)
      count += 1
      // What follows a failure is not used.
      if messages.failure != nil { return }
    }
  }

  private mutating func readShape(of feature: OGRFeatureH, _ wkb: inout [UInt8]) throws(BadShape) {
    if geometry == nil { return }
    guard let shape = OGR_F_GetGeometryRef(feature) else {
      geometry?.appendMissing()
      return
    }
    do {
      try geometry?.append(shape, &wkb)
    } catch {
      throw BadShape(row: count, cause: error)
    }
  }
}
