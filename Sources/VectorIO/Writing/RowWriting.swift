internal import CGDAL
internal import Geometry

/// Hands the rows of a layer to GDAL, one by one.
struct RowWriting {
  private let layer: OutputLayer
  private let handle: OGRLayerH
  private var wkb: [UInt8] = []

  init(_ layer: OutputLayer, _ handle: OGRLayerH) {
    self.layer = layer
    self.handle = handle
  }

  /// False if GDAL refuses the row.
  mutating func write(_ row: Int) -> Bool {
    guard let feature = OGR_F_Create(OGR_L_GetLayerDefn(handle)) else { return false }
    defer { OGR_F_Destroy(feature) }
    for (position, field) in layer.fields.enumerated() {
      Self.set(field.values, row, Int32(position), of: feature)
    }
    if let geometry = layer.geometry, !geometry.isEmpty(row) {
      MultiPolygonWKB.encode(row, of: geometry, into: &wkb)
      var shape: OGRGeometryH?
      guard OGR_G_CreateFromWkb(wkb, nil, &shape, Int32(clamping: wkb.count)) == OGRERR_NONE,
        OGR_F_SetGeometryDirectly(feature, shape) == OGRERR_NONE
      else { return false }
    }
    return OGR_L_CreateFeature(handle, feature) == OGRERR_NONE
  }

  private static func set(_ values: FieldValues, _ row: Int, _ position: Int32, of feature: OGRFeatureH) {
    switch values {
    case .text(let values):
      if let value = values[row] { return OGR_F_SetFieldString(feature, position, value) }
    case .real(let values):
      if let value = values[row], value.isFinite { return OGR_F_SetFieldDouble(feature, position, value) }
    case .integer(let values):
      if let value = values[row] { return OGR_F_SetFieldInteger64(feature, position, Int64(value)) }
    case .boolean(let values):
      if let value = values[row] { return OGR_F_SetFieldInteger(feature, position, value ? 1 : 0) }
    }
    OGR_F_SetFieldNull(feature, position)
  }
}
