import Geometry
import Territory
import Testing

/// A layer of polygons in longitude, latitude (or another CRS), named A, B, C…
private func layer(_ rings: [[(Double, Double)]], states: [SourceTable.OutlineState]? = nil) -> SourceTable {
  var column = PolygonColumn()
  for ring in rings { column.append(ring.isEmpty ? [] : [[ring]]) }
  return SourceTable(
    source: "layer.gpkg", columnNames: [], columns: [], shapes: column,
    shapeStates: states ?? rings.map { _ in .present }, rowCount: rings.count)
}

private func square(_ lon: Double, _ lat: Double, _ side: Double = 0.01) -> [(Double, Double)] {
  [(lon, lat), (lon + side, lat), (lon + side, lat + side), (lon, lat + side)]
}

private let codes = ["A", "B", "C", "D", "E", "F"]

@Suite("Layers in the equal-area plane")
struct PlaneLayerTests {
  /// 0.01° x 0.01° at 5°E, 43°N is 0.90578826 km² on the ellipsoid (pyproj.Geod).
  @Test func areasOfThePlaneAreThoseOfTheGround() throws {
    var table = layer([square(5, 43)])
    #expect(try table.moveToPlane(crs: "EPSG:4326", codes: codes, threads: 1).isEmpty)
    let area = try #require(table.shapes?.area(0))
    #expect(abs(area / 905_788.259 - 1) < 1e-6)
  }

  /// Nothing is dropped: a row that cannot be measured stays, emptied and listed.
  @Test func rowsThatCannotBeMeasured() throws {
    var table = layer(
      [[(5, 43), (5.1, .nan), (5.1, 43.1)], [(5, 43), (.infinity, 43), (5.1, 43.1)], [], [], [], square(5, 43)],
      states: [.present, .present, .empty, .notPolygon, .missing, .present])
    let issues = try table.moveToPlane(crs: "EPSG:4326", codes: codes, threads: 1)
    let found = issues.map { "\($0.row ?? 0) \($0.code) \($0.kind.rawValue) \($0.action.rawValue)" }
    #expect(
      found.sorted() == [
        "2 A non_finite_coordinates set_aside", "3 B non_finite_coordinates set_aside", "4 C empty_geometry set_aside",
        "5 D not_a_polygon set_aside", "6 E missing_geometry kept",
      ])
    let shapes = try #require(table.shapes)
    #expect((0..<6).map { shapes.isEmpty($0) } == [true, true, true, true, true, false])
  }

  /// Metres taken for degrees have no place on Earth.
  @Test func coordinatesOutsideTheProjection() throws {
    var table = layer([square(892_000, 6_247_000, 100), square(5, 43)])
    let issues = try table.moveToPlane(crs: "EPSG:4326", codes: codes, threads: 1)
    #expect(issues.map { "\($0.code) \($0.kind.rawValue)" } == ["A outside_projection"])
    #expect(table.shapes?.isEmpty(0) == true)
    #expect(table.shapes?.isEmpty(1) == false)
  }

  /// A comb of 2,000 teeth beside a square: told, emptied, and the square stays.
  @Test func aTangledOutlineIsSetAside() throws {
    let comb = (0..<2_000).flatMap { tooth -> [(Double, Double)] in
      let (x, y) = (5 + Double(tooth) * 0.0001, tooth.isMultiple(of: 2) ? 43.0 : 43.2)
      return [(x, y), (x + 0.00005, y)]
    }
    var table = layer([[(5, 42.9)] + comb + [(5.2, 42.9)], square(5, 43)])
    let issues = try table.moveToPlane(crs: "EPSG:4326", codes: codes, threads: 1)
    #expect(issues.map { "\($0.code) \($0.kind.rawValue) \($0.action.rawValue)" } == ["A tangled_outline set_aside"])
    #expect(table.shapes?.isEmpty(0) == true && table.shapes?.isEmpty(1) == false)
  }

  @Test func anUnknownCRSIsAnError() {
    var table = layer([square(5, 43)])
    #expect(throws: ProjectionError.self) { try table.moveToPlane(crs: "EPSG:999999", codes: codes, threads: 1) }
  }

  /// Saint-Denis (La Réunion) in Lambert-93 beside Marseille: its outline is distorted, and that is said.
  @Test func overseasRowsInLambert93() throws {
    func inLambert93(_ ring: [(Double, Double)]) throws -> [(Double, Double)] {
      var xy = ring.flatMap { [$0.0, $0.1] }
      try Projection.project(&xy, from: "EPSG:4326", to: "EPSG:2154", threads: 1)
      return stride(from: 0, to: xy.count, by: 2).map { (xy[$0], xy[$0 + 1]) }
    }
    var metropolitan = layer([try inLambert93(square(5.4, 43.3))])
    #expect(try metropolitan.moveToPlane(crs: "EPSG:2154", codes: codes, threads: 1).isEmpty)
    var mixed = layer([try inLambert93(square(5.4, 43.3)), try inLambert93(square(55.45, -20.9))])
    let issues = try mixed.moveToPlane(crs: "EPSG:2154", codes: codes, threads: 1)
    #expect(issues.map { "\($0.row ?? 0) \($0.kind.rawValue) \($0.value)" } == ["3 overseas_in_lambert93 1"])
  }

  /// A bow tie of two triangles of 1 m x 2 m / 2 each: repaired to 2 m², with the place of the crossing.
  @Test func invalidPolygonsAreRepairedAndListed() throws {
    var column = PolygonColumn()
    column.append([[[(0, 0), (2, 2), (2, 0), (0, 2)]]])
    column.append([[[(0, 0), (2, 0), (2, 2), (0, 2)]]])
    let (shapes, issues) = try repairShapes(
      column, codes: codes, source: "layer.gpkg", row: { $0 + 2 }, threads: 1)
    #expect(shapes.area(0) == 2)
    #expect(shapes.area(1) == 4)
    let issue = try #require(issues.first)
    #expect(issues.count == 1)
    #expect([issue.kind.rawValue, issue.code, issue.value] == ["invalid_polygon", "A", "Self-intersection"])
    #expect(issue.row == 2)
    #expect(issue.action == .repaired)
    #expect(issue.message.en.hasSuffix("repaired: area changed by 2.00 m²"))
  }

  /// A line drawn there and back has no area: it stays as it was, without area, for its user to list.
  @Test func whatHasNoGroundStays() throws {
    var column = PolygonColumn()
    column.append([[[(0, 0), (1, 1), (2, 2), (0, 0)]]])
    let (shapes, issues) = try repairShapes(column, codes: codes, source: "f", row: { _ in nil }, threads: 1)
    #expect(!shapes.isEmpty(0))
    #expect(shapes.area(0) == 0)
    #expect(issues.isEmpty)
  }
}
