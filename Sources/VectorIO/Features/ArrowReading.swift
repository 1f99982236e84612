internal import CGDAL
internal import Geometry

extension Rows {
  /// Reads a layer by batches of columns, several times as fast as by features.
  ///
  /// - Returns: false, with nothing read, if the stream has a column that this does not know.
  mutating func readArrow(
    _ layer: Layer, fields: [LayerField], messages: GDALMessages
  ) throws(BadShape) -> Bool {
    var stream = ArrowArrayStream()
    let isOpen = ConfigOptions.list(["INCLUDE_FID=NO", "MAX_FEATURES_IN_BATCH=4096"]) {
      OGR_L_GetArrowStream(layer.handle, &stream, $0)
    }
    guard isOpen else { return false }
    defer { stream.release?(&stream) }
    guard let plan = ArrowPlan(&stream, fields: fields, geometry: geometry != nil) else { return false }
    // A damaged file may give the same rows for ever: more than it announces are not asked for.
    while messages.failure == nil, expected < 0 || count <= expected {
      var batch = ArrowArray()
      let status = stream.get_next(&stream, &batch)
      guard status == 0, let release = batch.release else {
        // The caller compares the number of rows.
        if status != 0 {
          messages.fail(stream.get_last_error(&stream).map { String(cString: $0) } ?? "error \(status)")
        }
        break
      }
      defer { release(&batch) }
      try append(batch, plan)
    }
    return true
  }

  private mutating func append(_ batch: ArrowArray, _ plan: ArrowPlan) throws(BadShape) {
    let rows = Int(batch.length)
    for (column, source) in plan.columns.enumerated() {
      let array = ArrowColumn(batch.children[source.child]!.pointee, parentOffset: Int(batch.offset))
      array.append(rows, as: source.kind, to: &columns[column])
    }
    if let child = plan.geometry {
      let array = ArrowColumn(batch.children[child]!.pointee, parentOffset: Int(batch.offset))
      for row in 0..<rows {
        guard array.isPresent(row) else {
          geometry?.appendMissing()
          continue
        }
        do { try geometry?.append(wkb: array.bytes(row)) } catch { throw BadShape(row: count + row, cause: error) }
      }
    }
    if count == 0 && rows < expected { geometry?.reserve(rowsToCome: expected - rows) }
    count += rows
  }
}

/// Which child of a batch holds which column.
struct ArrowPlan {
  var columns: [(child: Int, kind: ArrowColumn.ArrowType)] = []
  var geometry: Int?

  /// `nil` unless each field is found, with a type that ``ArrowColumn`` knows.
  init?(_ stream: inout ArrowArrayStream, fields: [LayerField], geometry: Bool) {
    var schema = ArrowSchema()
    guard stream.get_schema(&stream, &schema) == 0 else { return nil }
    defer { schema.release?(&schema) }
    var children: [[CChar]: (child: Int, format: String)] = [:]
    for child in 0..<Int(schema.n_children) {
      guard let column = schema.children[child]?.pointee, let format = column.format.map({ String(cString: $0) }),
        let name = column.name
      else { return nil }
      if format == "z" {
        // Fields of bytes never come here, so this is the shape.
        guard self.geometry == nil else { return nil }
        self.geometry = child
      } else {
        let key = Array(UnsafeBufferPointer(start: name, count: strlen(name)))
        guard children.updateValue((child, format), forKey: key) == nil else { return nil }
      }
    }
    for field in fields {
      guard let (child, format) = children[field.rawName], let kind = ArrowColumn.ArrowType(format, field) else {
        return nil
      }
      columns.append((child, kind))
    }
    if geometry != (self.geometry != nil) { return nil }
  }
}
