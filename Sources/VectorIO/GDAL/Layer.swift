internal import CGDAL

/// A layer of an open data source; valid as long as that is.
struct Layer {
  let handle: OGRLayerH

  var name: String { OGR_L_GetName(handle).map { String(cString: $0) } ?? "" }
  var hasGeometry: Bool { OGR_L_GetGeomType(handle) != wkbNone }
  var crs: String? { CRSDefinition.text(of: OGR_L_GetSpatialRef(handle)) }

  /// Number of rows; reads all of them if the format does not know.
  var rowCount: Int { Int(OGR_L_GetFeatureCount(handle, 1)) }
  /// `nil` if the format does not know.
  var knownRowCount: Int? {
    let count = Int(OGR_L_GetFeatureCount(handle, 0))
    return count < 0 ? nil : count
  }

  var fields: [LayerField] {
    let definition = OGR_L_GetLayerDefn(handle)
    return (0..<OGR_FD_GetFieldCount(definition)).compactMap { position in
      let field = OGR_FD_GetFieldDefn(definition, position)
      let result = LayerField(
        position: position,
        rawName: OGR_Fld_GetNameRef(field).map { Array(UnsafeBufferPointer(start: $0, count: strlen($0))) } ?? [],
        type: OGR_Fld_GetType(field), subtype: OGR_Fld_GetSubType(field))
      return result.name == OneColumnTable.filler ? nil : result
    }
  }

  /// Has GDAL read only these fields, and the geometry only if asked.
  func ignoreAll(but wanted: [LayerField], geometry: Bool) {
    let kept = Set(wanted.map(\.rawName))
    var list: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
    for field in fields where !kept.contains(field.rawName) {
      list = (field.rawName + [0]).withUnsafeBufferPointer { CSLAddString(list, $0.baseAddress) }
    }
    if !geometry { list = CSLAddString(list, "OGR_GEOMETRY") }
    list = CSLAddString(list, "OGR_STYLE")
    defer { CSLDestroy(list) }
    UnsafeMutableRawPointer(list)?.withMemoryRebound(to: UnsafePointer<CChar>?.self, capacity: 1) {
      _ = OGR_L_SetIgnoredFields(handle, $0)
    }
  }
}

/// A column of a layer.
struct LayerField {
  let position: Int32
  /// As GDAL has it, which may not be UTF-8.
  let rawName: [CChar]
  let type: OGRFieldType
  let subtype: OGRFieldSubType

  /// Read as UTF-8, else as Windows-1252.
  var name: String { text ?? TextEncoding.windows1252(rawName.lazy.map { UInt8(bitPattern: $0) }) }
  var isUTF8: Bool { text != nil }

  private var text: String? { String(validating: rawName.lazy.map { UInt8(bitPattern: $0) }, as: UTF8.self) }
}
