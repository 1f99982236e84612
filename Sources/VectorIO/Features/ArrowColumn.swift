internal import CGDAL

/// One column of an Arrow batch. Valid as long as the batch is.
struct ArrowColumn {
  enum ArrowType {
    case text, int32, int64, double

    /// By Arrow's format letter and the type that the layer declares; `nil` if they are not both known.
    init?(_ format: String, _ field: LayerField) {
      switch (format, field.type) {
      case ("u", OFTString): self = .text
      case ("i", OFTInteger): self = .int32
      case ("l", OFTInteger64): self = .int64
      case ("g", OFTReal): self = .double
      default: return nil
      }
    }
  }
  /// Of the fields that ``ArrowType`` knows.
  static let types = [OFTString, OFTInteger, OFTInteger64, OFTReal]

  private let array: ArrowArray
  private let offset: Int
  private let validity: UnsafePointer<UInt8>?

  init(_ array: ArrowArray, parentOffset: Int) {
    self.array = array
    offset = Int(array.offset) + parentOffset
    validity = array.null_count == 0 ? nil : array.buffers[0]?.assumingMemoryBound(to: UInt8.self)
  }

  func isPresent(_ row: Int) -> Bool {
    guard let validity else { return true }
    let position = offset + row
    return validity[position >> 3] & (1 << (position & 7)) != 0
  }

  /// A row of a column of texts or bytes.
  func bytes(_ row: Int) -> UnsafeRawBufferPointer {
    let ends = values(Int32.self)
    let start = Int(ends[row])
    return UnsafeRawBufferPointer(start: array.buffers[2]?.advanced(by: start), count: Int(ends[row + 1]) - start)
  }

  func append(_ rows: Int, as kind: ArrowType, to column: inout TextColumn) {
    switch kind {
    case .text: appendTexts(rows, to: &column)
    case .int32:
      let values = values(Int32.self)
      append(rows, to: &column) { String(values[$0]) }
    case .int64:
      let values = values(Int64.self)
      append(rows, to: &column) { String(values[$0]) }
    case .double:
      let values = values(Double.self)
      append(rows, to: &column) { NumberText.real(values[$0]) }
    }
  }

  private func append(_ rows: Int, to column: inout TextColumn, _ text: (Int) -> String) {
    for row in 0..<rows {
      if isPresent(row) { column.append(text(row)) } else { column.appendMissing() }
    }
  }

  private func appendTexts(_ rows: Int, to column: inout TextColumn) {
    if rows == 0 { return }
    let ends = values(Int32.self)
    let start = Int(ends[0])
    let data = UnsafeRawBufferPointer(start: array.buffers[2]?.advanced(by: start), count: Int(ends[rows]) - start)
    data.withMemoryRebound(to: UInt8.self) { data in
      column.append(rows: rows, data: data, end: { Int(ends[$0 + 1]) - start }, present: isPresent)
    }
  }

  /// The fixed-width buffer, from the first row on.
  private func values<Value>(_ type: Value.Type) -> UnsafePointer<Value> {
    array.buffers[1]!.assumingMemoryBound(to: type) + offset
  }
}
