import Geometry
import Territory
import Testing

/// 492 communes 00000 to 00491 in a row of squares of 1 km, 24 of them to a row.
private func geography() -> ReferenceGeography {
  var communes = Communes()
  for index in 0..<492 {
    communes.codes.append(code(index))
    communes.names.append("Commune \(index)")
    communes.populations.append(100)
    communes.departements.append("")
    communes.regions.append("")
    communes.epcis.append("")
    let (x, y) = (Double(index % 24) * 1000, Double(index / 24) * 1000 + 5_300_000)
    communes.shapes.append([[[(x, y), (x + 1000, y), (x + 1000, y + 1000), (x, y + 1000)]]])
  }
  return ReferenceGeography(communes: communes)
}

private func code(_ index: Int) -> String {
  let digits = String(index)
  return String(repeating: "0", count: 5 - digits.count) + digits
}

private func table(_ columns: [(String, [String?])]) -> SourceTable {
  SourceTable(
    source: "levels.csv", columnNames: columns.map(\.0), columns: columns.map(\.1),
    rowCount: columns.first?.1.count ?? 0)
}

@Suite("Levels of territory given on the spot")
struct DivisionTests {
  /// As in Auvergne: 123 bassins of 4 communes, in 15 larger ones (8.2 bassins each), in 4 départements, in 1 région.
  @Test func fourLevelsThatNest() throws {
    let bassins = (0..<492).map { $0 / 4 }
    let larger = bassins.map { $0 * 15 / 123 }
    let table = table([
      ("code_insee", (0..<492).map { code($0) }), ("bassin", bassins.map { "B\($0)" }),
      ("lib_bassin", bassins.map { "Bassin \($0)" }), ("intermediaire", larger.map { "I\($0)" }),
      ("dep", larger.map { "D\($0 * 4 / 15)" }), ("reg", larger.map { _ in "R" }),
    ])
    let (divisions, issues, _) = try TerritorialDivision.read(table, id: "levels", in: geography())
    #expect(issues.isEmpty)
    #expect(divisions.map(\.id) == ["bassin", "intermediaire", "dep", "reg"])
    #expect(divisions.map(\.codes.count) == [123, 15, 4, 1])
    #expect(divisions[0].names[divisions[0].position(of: "B7") ?? 0] == "Bassin 7")
    for (finer, coarser) in zip(divisions, divisions.dropFirst()) {
      #expect(finer.nests(in: coarser))
      #expect(!coarser.nests(in: finer))
    }
  }

  @Test func oneRowPerTerritory() throws {
    let table = table([
      ("level", ["tvs", "tvs", "petr"]), ("code", ["T1", "T2", "P"]), ("name", ["Un", nil, "Pays"]),
      ("communes", ["00001, 00002", "00003", "00001 00003"]),
    ])
    let (divisions, issues, _) = try TerritorialDivision.read(table, id: "x", in: geography())
    #expect(issues.isEmpty)
    #expect(divisions.map(\.id) == ["tvs", "petr"])
    #expect(divisions[0].names == ["Un", "T2"])
    #expect(Array(divisions[0].ofCommune[0...3]) == [-1, 0, 0, 1])
    #expect(Array(divisions[1].ofCommune[0...3]) == [-1, 0, -1, 0])
  }

  /// An unknown code and a commune claimed twice are set aside and listed; the first claim stands.
  @Test func doubtfulRowsAreListed() throws {
    let table = table([
      ("codgeo", ["00001", "99999", "00001", "00002"]), ("territoire", ["T1", "T1", "T2", "T2"]),
    ])
    let (divisions, issues, _) = try TerritorialDivision.read(table, id: "t", in: geography())
    #expect(divisions.map(\.id) == ["t"])
    #expect(issues.map(\.kind) == [.unknownCommune, .communeInTwoTerritories])
    #expect(issues.map(\.row) == [3, 4])
    #expect(divisions[0].ofCommune[1] == 0 && divisions[0].ofCommune[2] == 1)
  }

  @Test func aTableWithoutLevelIsRefused() {
    #expect(throws: TableError.self) {
      try TerritorialDivision.read(table([("nom", ["Ici"])]), id: "t", in: geography())
    }
  }

  /// Two rectangles over the first row of squares: x 0...2.4 km and 2.4...24 km. The square of x 2...3 lies 40 % in the
  /// first and 60 % in the second, which gets it whole; a third polygon, of 100 m, gets nothing.
  @Test func polygonsTakeTheCommunesThatTheyHoldMostOf() throws {
    var shapes = PolygonColumn()
    for (west, east) in [(0.0, 2400.0), (2400, 24000), (500, 600)] {
      shapes.append([[[(west, 5_300_000), (east, 5_300_000), (east, 5_301_000), (west, 5_301_000)]]])
    }
    var layer = table([("code", ["W", "E", "tiny"]), ("nom", ["Ouest", "Est", "Petit"])])
    layer.shapes = shapes
    layer.shapeStates = [.present, .present, .present]
    let (division, issues, account) = try TerritorialDivision.read(
      layer: layer, id: "zone", in: geography(), tolerance: 0.05)
    #expect(account.rows == 3 && account.unused == [4] && account.merged == 0)
    #expect(division.codes == ["E", "W"])
    #expect(division.names == ["Est", "Ouest"])
    let expected: [Int32] = [1, 1] + [Int32](repeating: 0, count: 22) + [-1]
    #expect(Array(division.ofCommune[0..<25]) == expected)
    #expect(issues.map(\.kind) == [.communeCutByTerritory, .territoryWithoutCommune])
    #expect(issues.map(\.value) == ["00002", ""])
  }
}
