internal import CGDAL
internal import Geometry

/// The reading of one layer of an open data source.
struct LayerReading {
  private let dataset: Dataset
  private let layer: Layer
  private let fields: [LayerField]
  private let wantsGeometry: Bool

  /// - Throws: `unknownColumn`.
  init(_ dataset: Dataset, _ layer: Layer, columns: [String]?, geometry: Bool) throws(VectorError) {
    self.dataset = dataset
    self.layer = layer
    wantsGeometry = geometry && layer.hasGeometry
    let all = layer.fields
    guard let columns else {
      fields = all
      return
    }
    let names = all.map(\.name)
    var fields: [LayerField] = []
    for column in columns {
      guard let position = names.firstIndex(of: column) else {
        throw VectorError(
          .unknownColumn, path: dataset.location.path, layer: layer.name, message: column, available: names)
      }
      fields.append(all[position])
    }
    self.fields = fields
  }

  /// - Throws: `unreadable`, `badGeometry`.
  func table() throws(VectorError) -> VectorTable {
    let name = layer.name
    let expected = layer.rowCount
    try dataset.checkFailures(layer: name)
    layer.ignoreAll(but: fields, geometry: wantsGeometry)
    var rows = Rows(columns: fields.count, geometry: wantsGeometry, expected: expected)
    do {
      let isDone = hasFastStream ? try rows.readArrow(layer, fields: fields, messages: dataset.messages) : false
      if !isDone {
        try rows.read(layer, fields: fields, isSpreadsheet: dataset.isSpreadsheet, messages: dataset.messages)
      }
    } catch {
      try dataset.checkFailures(layer: name)
      throw VectorError(
        .shape(row: error.row + 1, "\(error.cause)"), path: dataset.location.path, layer: name)
    }
    try dataset.checkFailures(layer: name)
    try checkWhole(rows.count, expected)
    let columns = decoded(rows.columns)
    return VectorTable(
      path: dataset.location.path, layer: name, rowCount: rows.count, columnNames: fields.map(\.name),
      columns: columns, geometry: rows.geometry?.column, geometryStates: rows.geometry?.states ?? [],
      crs: layer.crs, warnings: dataset.messages.warnings)
  }

  /// What GDAL does not see, or does not tell.
  private func checkWhole(_ count: Int, _ expected: Int) throws(VectorError) {
    var fault: FileFault?
    if dataset.driver == "ESRI Shapefile" {
      if layer.fields.isEmpty { fault = .damagedPart("\(layer.name).dbf") }
      // The announced number counts rows that are marked as deleted.
      if count < expected { dataset.messages.warn("\(expected - count) rows marked as deleted were left out") }
    } else if count != expected {
      fault = .rowsMissing(found: count, announced: expected)
    } else if dataset.driver == "CSV", !QuoteBalance.isKept(in: dataset.location.gdalPath) {
      fault = .openQuote(row: nil)
    }
    if let fault { throw VectorError(fault, path: dataset.location.path, layer: layer.name) }
  }

  /// GDAL's own, not the slow one that it has for every format; in GDAL 3.6 its booleans are
  /// wrong, and so are shapes without any field.
  private var hasFastStream: Bool {
    OGR_L_TestCapability(layer.handle, OLCFastGetArrowStream) != 0 && !fields.isEmpty
      && fields.allSatisfy { ArrowColumn.types.contains($0.type) && $0.subtype == OFSTNone }
  }

  /// A file is in one encoding: if one text of it is not UTF-8, all are taken for Windows-1252.
  private func decoded(_ columns: [TextColumn]) -> [TextColumn] {
    if columns.allSatisfy(\.isUTF8) && fields.allSatisfy(\.isUTF8) { return columns }
    dataset.messages.warn("the texts are not UTF-8 and were read as Windows-1252")
    return columns.map { $0.readAsWindows1252() }
  }
}

extension Dataset {
  /// The layer of that name, or the only one.
  /// - Throws: `unknownLayer`, `ambiguousLayer`, or `unreadable` if there is none at all.
  func choose(_ name: String?) throws(VectorError) -> Layer {
    let layers = layers
    if let name {
      if let layer = layers.first(where: { $0.name == name }) { return layer }
      throw VectorError(.unknownLayer, path: location.path, layer: name, available: layers.map(\.name))
    }
    if layers.count == 1 { return layers[0] }
    if layers.isEmpty { throw VectorError(.noLayer, path: location.path) }
    if isSpreadsheet {
      let filled = layers.filter { $0.rowCount > 0 }
      if filled.count == 1 { return filled[0] }
    }
    throw VectorError(.ambiguousLayer, path: location.path, available: layers.map(\.name))
  }
}
