import Coverage
import Geometry
import Reports
import Territory
import VectorIO

extension Session {
  /// The rows of a report's `zones` table with the outlines of the zones, in longitude and latitude.
  func zoneLayer(_ report: Report, name: String) throws -> OutputLayer {
    guard let table = report.table("zones", language) else { return OutputLayer(name: name, fields: []) }
    let zoningAt = table.columns.firstIndex { $0.name == "zoning" } ?? 0
    let codeAt = table.columns.firstIndex { $0.name == "code" } ?? 0
    var outlines = PolygonColumn()
    let positions = placedZonings.map { placed in
      Dictionary(placed.zoning.codes.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    }
    let rows = table.rows
    for row in rows {
      let placed = placedZonings.firstIndex { .text($0.zoning.id) == row[zoningAt] }
      guard let placed, case .text(let code) = row[codeAt], let zone = positions[placed][code] else {
        outlines.append([])
        continue
      }
      try append(outlineOf: zone, placedZonings[placed], to: &outlines)
    }
    return OutputLayer(
      name: name, fields: fields(of: table, rows, command: report.command), geometry: outlines.inLonLat(),
      crs: "EPSG:4326")
  }

  private func append(outlineOf zone: Int, _ placed: PlacedZoning, to outlines: inout PolygonColumn) throws {
    if let shapes = placed.zoning.shapes {
      outlines.append(zone, of: shapes)
      return
    }
    let context = GEOSContext()
    var pieces: [Shape] = []
    for atom in placed.statedAtoms[zone].flatMap(\.atoms) {
      pieces.append(try context.shape(atlas.atoms.shapes, Int(atom), name: placed.zoning.codes[zone]))
    }
    try context.union(pieces).append(to: &outlines)
  }
}

/// Columns of a table as attributes, each of the type that the contract gives it, whatever the rows hold: lists, records
/// and what the contract does not fix become texts.
/// - Parameters:
///   - rows: those of the table.
///   - command: the one whose table it is.
func fields(of table: Table, _ rows: [[Value]], command: String) -> [OutputField] {
  let described = contract.first { $0.name == command }?.allTables.first { $0.name == table.name }
  return table.columns.enumerated().map { position, column in
    let values = rows.map { $0[position] }
    return OutputField(column.name, attributes(values, described?.column(named: column.name)?.facts.type ?? .string))
  }
}

private func attributes(_ values: [Value], _ type: ColumnType) -> FieldValues {
  switch type {
  case .integer: .integer(values.map { if case .integer(let integer) = $0 { integer } else { nil } })
  case .number:
    .real(
      values.map { value in
        switch value {
        case .number(let number): number
        case .integer(let integer): Double(integer)
        default: nil
        }
      })
  case .boolean: .boolean(values.map { if case .boolean(let boolean) = $0 { boolean } else { nil } })
  case .string, .word, .date, .partialDate, .list, .record, .any: .text(values.map(\.plainText))
  }
}

extension PolygonColumn {
  /// From the equal-area plane to longitude and latitude in degrees.
  func inLonLat() -> PolygonColumn {
    var result = self
    for point in 0..<pointCount {
      let place = EqualAreaPlane.lonLat(x: xy[2 * point], y: xy[2 * point + 1])
      result.xy[2 * point] = place.lon
      result.xy[2 * point + 1] = place.lat
    }
    return result
  }
}
