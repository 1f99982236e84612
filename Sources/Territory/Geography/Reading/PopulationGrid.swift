public import Geometry

/// Population by cells of a grid (INSEE Filosofi, squares of 200 m in EPSG:3035), brought to the plane.
public struct PopulationGrid: Sendable {
  /// In the equal-area plane; one square each.
  public var cells = PolygonColumn()
  /// Inhabitants of each cell.
  public var people: [Double] = []
  public var vintage: String?
  public var source: String

  public init(vintage: String?, source: String) {
    self.vintage = vintage
    self.source = source
  }

  /// Reads cells whose polygons are in the plane (see ``SourceTable/drawCells()`` for a table of ids).
  ///
  /// Cells without polygon or number of people are set aside and counted in one issue. Filosofi lists inhabited cells
  /// only: area without a cell has no inhabitant.
  /// - Parameter idColumn: the column that the cells were drawn from; `nil` where the table has polygons of its own.
  /// - Throws: ``TableError`` when nothing says where the cells are or how many people live there.
  public static func read(
    _ table: SourceTable, vintage: String?, drawnFrom idColumn: String? = nil
  ) throws(TableError) -> (grid: PopulationGrid, issues: [DataIssue], account: RowAccount) {
    var senses = ColumnSenses(table, as: .grid)
    if senses.name(.id) != idColumn {
      senses.drop(.id)
      if let column = idColumn.flatMap({ table.position(of: [$0]) }) { senses.take(column, as: .id) }
    }
    guard let shapes = table.shapes, let numbers = senses[.population] else {
      throw TableError(
        table.source,
        Text(
          fr:
            "ce n'est pas une grille de population : il faut des carreaux (polygones, ou identifiants comme "
            + "CRS3035RES200mN2987400E3846200) et une colonne ind ou num_people",
          en:
            "this is no population grid: it needs cells (polygons, or ids such as CRS3035RES200mN2987400E3846200) and "
            + "a column ind or num_people"))
    }
    var grid = PopulationGrid(vintage: vintage, source: table.source)
    var setAside: [Int] = []
    for index in 0..<table.rowCount {
      guard let people = numbers[index].flatMap(decimalNumber), people >= 0, !shapes.isEmpty(index) else {
        setAside.append(table.row(index))
        continue
      }
      grid.cells.append(index, of: shapes)
      grid.people.append(people)
    }
    let account = RowAccount(senses, unused: setAside, issues: [])
    if setAside.isEmpty { return (grid, [], account) }
    let issue = DataIssue(
      .warning, .unreadCells, source: table.source, field: "population", value: shortened(setAside.map(String.init)),
      action: .setAside,
      .counted(
        setAside.count,
        fr: (
          "carreau sans contour ou sans population lisible : non utilisé (ligne citée)",
          "carreaux sans contour ou sans population lisible : non utilisés (lignes citées)"
        ),
        en: (
          "cell without outline or readable population: not used (row given)",
          "cells without outline or readable population: not used (rows given)"
        )))
    return (grid, [issue], account)
  }
}

extension SourceTable {
  /// Draws the squares that cell ids name, in EPSG:3035, where the table has no polygon of its own: those of the column
  /// with the usual name, else of the first one that is full of such ids.
  ///
  /// `CRS3035RES200mN2987400E3846200` is the square of 200 m whose south-west corner is E 3,846,200, N 2,987,400.
  /// - Returns: the column whose ids were drawn, `nil` if none; ids that name no square are left without polygon.
  public mutating func drawCells() -> String? {
    guard shapes == nil else { return nil }
    let senses = ColumnSenses(self, as: .grid)
    let position =
      senses.position(.id) ?? senses.free.first { ColumnContent(columns[$0]).most { cellCorner($0) != nil } }
    guard let position else { return nil }
    let ids = columns[position].map { $0.flatMap(trimmed) }
    var cells = PolygonColumn()
    var states: [OutlineState] = []
    for id in ids {
      guard let corner = id.flatMap(cellCorner) else {
        cells.append([])
        states.append(.missing)
        continue
      }
      let (x, y, side) = corner
      cells.append([[[(x, y), (x + side, y), (x + side, y + side), (x, y + side)]]])
      states.append(.present)
    }
    guard states.contains(.present) else { return nil }
    shapes = cells
    shapeStates = states
    return columnNames[position]
  }
}

/// South-west corner and side of the cell that an id names, metres of EPSG:3035.
private func cellCorner(_ id: String) -> (x: Double, y: Double, side: Double)? {
  guard id.hasPrefix("CRS3035RES"), let north = id.firstIndex(of: "N"), let east = id.lastIndex(of: "E"), north < east,
    let unit = id[..<north].lastIndex(of: "m"),
    let side = Double(id[id.index(id.startIndex, offsetBy: 10)..<unit]),
    let y = Double(id[id.index(after: north)..<east]), let x = Double(id[id.index(after: east)...])
  else { return nil }
  return (x, y, side)
}

/// A number as people write it, decimal comma and blanks included (`1 256,5`), or `nil`.
func decimalNumber(_ text: String) -> Double? {
  if let plain = Double(text) { return plain.isFinite ? plain : nil }
  let number = WrittenNumber(text)
  return number.isPercent ? nil : Double(number.digits).flatMap { $0.isFinite ? $0 : nil }
}
