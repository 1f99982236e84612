internal import CGDAL

/// Fields of a feature as text.
enum FieldText {
  /// Appends the value of `field` to `column`: dates as ISO 8601, lists joined by commas.
  static func append(_ field: LayerField, of feature: OGRFeatureH, isSpreadsheet: Bool, to column: inout TextColumn) {
    let position = field.position
    guard OGR_F_IsFieldSetAndNotNull(feature, position) != 0 else { return column.appendMissing() }
    switch field.type {
    case OFTInteger, OFTInteger64:
      let value = OGR_F_GetFieldAsInteger64(feature, position)
      column.append(field.subtype == OFSTBoolean ? NumberText.boolean(value != 0) : String(value))
    case OFTReal:
      let value = OGR_F_GetFieldAsDouble(feature, position)
      column.append(field.subtype == OFSTFloat32 ? NumberText.real(Float(value)) : NumberText.real(value))
    case OFTDate, OFTTime, OFTDateTime: column.append(date(field, of: feature))
    case OFTIntegerList, OFTInteger64List, OFTRealList, OFTStringList:
      column.append(list(field, of: feature).joined(separator: ","))
    default:
      guard let text = OGR_F_GetFieldAsString(feature, position) else { return column.appendMissing() }
      let bytes = UnsafeRawBufferPointer(start: text, count: strlen(text))
      if isSpreadsheet, let date = SpreadsheetDate.iso(bytes) {
        column.append(utf8: date)
      } else {
        column.append(utf8: bytes)
      }
    }
  }

  /// "2024-01-31", "10:20:30", "2024-01-31T10:20:30.5+02:00"; no zone if it is not known.
  private static func date(_ field: LayerField, of feature: OGRFeatureH) -> String {
    var (year, month, day, hour, minute, zone): (Int32, Int32, Int32, Int32, Int32, Int32) = (0, 0, 0, 0, 0, 0)
    var second: Float = 0
    OGR_F_GetFieldAsDateTimeEx(feature, field.position, &year, &month, &day, &hour, &minute, &second, &zone)
    let date = "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
    if field.type == OFTDate { return date }
    let milliseconds = Int32((second * 1000).rounded())
    var time = "\(padded(hour, 2)):\(padded(minute, 2)):\(padded(milliseconds / 1000, 2))"
    if milliseconds % 1000 != 0 { time += ".\(padded(milliseconds % 1000, 3))" }
    if field.type == OFTTime { return time }
    // GDAL counts quarters of an hour from 100, which is UTC; 0 and 1 say nothing.
    let offset = (zone - 100) * 15
    if zone <= 1 { return "\(date)T\(time)" }
    if offset == 0 { return "\(date)T\(time)Z" }
    return "\(date)T\(time)\(offset < 0 ? "-" : "+")\(padded(abs(offset) / 60, 2)):\(padded(abs(offset) % 60, 2))"
  }

  private static func padded(_ value: Int32, _ width: Int) -> String {
    let digits = String(value)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }

  private static func list(_ field: LayerField, of feature: OGRFeatureH) -> [String] {
    var count: Int32 = 0
    switch field.type {
    case OFTIntegerList:
      let values = OGR_F_GetFieldAsIntegerList(feature, field.position, &count)
      return UnsafeBufferPointer(start: values, count: Int(count)).map {
        field.subtype == OFSTBoolean ? NumberText.boolean($0 != 0) : String($0)
      }
    case OFTInteger64List:
      let values = OGR_F_GetFieldAsInteger64List(feature, field.position, &count)
      return UnsafeBufferPointer(start: values, count: Int(count)).map { String($0) }
    case OFTRealList:
      let values = OGR_F_GetFieldAsDoubleList(feature, field.position, &count)
      return UnsafeBufferPointer(start: values, count: Int(count)).map { NumberText.real($0) }
    default:
      let values = OGR_F_GetFieldAsStringList(feature, field.position)
      return (0..<Int(CSLCount(values))).compactMap { values?[$0].map { String(cString: $0) } }
    }
  }
}
