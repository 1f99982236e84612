import Coverage
import Geometry
import Territory
import Testing
import ToyTerritory

@Suite("Cells")
struct CellTests {
  @Test("a zone of one commune is one cell, of two communes two halves, each 1 km by 0.5 km")
  func zonesOnCommunes() throws {
    let toy = MiniAtlas.standard
    let atlas = try toy.atlas()
    let placed = try toy.placed(on: atlas)
    func cells(_ code: String) throws -> ZoneCells {
      try placed.cells(ofZone: #require(placed.zoning.codes.firstIndex(of: code)), atlas)
    }
    let alone = try cells("Q1")
    #expect(alone.cells.map(\.share) == [1])
    #expect(alone.lengths.isEmpty)
    // Q2, x 9...11, y 4...5, half in 01001 and half in 01002; ASV-D draws x 8...12 and holds it all.
    let halves = try cells("Q2")
    #expect(halves.cells.count == 2)
    for cell in halves.cells {
      #expect(abs(cell.share - 0.5) < 1e-12)
      #expect(cell.atoms.count == 1 && cell.parts.count == 1)
    }
    // Two rectangles side by side, alike.
    #expect(halves.lengths.count == 2)
    #expect(abs(halves.lengths[0] - halves.lengths[1]) < 1e-6)
    #expect(halves.borders.count == 1)
    // Four quarters of Q4, one in each arrondissement of 02001.
    #expect(try cells("Q4").cells.map { ($0.share * 1000).rounded() } == [250, 250, 250, 250])
  }

  @Test("a drawing that cuts a zone and a commune cuts their cells: a fifth of 01001, half of a zone at its edge")
  func drawings() throws {
    var toy = MiniAtlas.standard
    toy.add("Q9", Rectangle(7...9, 1...2), in: ["01001"], population: nil)
    let atlas = try toy.atlas()
    let placed = try toy.placed(on: atlas)
    let zone = try #require(placed.zoning.codes.firstIndex(of: "Q9"))
    let cells = try placed.cells(ofZone: zone, atlas).cells.sorted { $0.parts.count < $1.parts.count }
    #expect(cells.map(\.parts.count) == [0, 1])
    for cell in cells { #expect(abs(cell.share - 0.5) < 1e-9) }
    let here = try #require(atlas.geography.communeIndex["01001"])
    let atom = try #require(atlas.atoms.wholeAtom(ofCommune: here))
    let cut = try atlas.cells(ofAtom: atom)
    #expect(cut.count == 1)
    #expect(abs(cut[0].share - 0.2) < 1e-9)
    let elsewhere = try #require(atlas.geography.communeIndex["03001"])
    let other = try #require(atlas.atoms.wholeAtom(ofCommune: elsewhere))
    #expect(try atlas.cells(ofAtom: other).isEmpty)
  }

  /// The sums are those of the unions, which measure by other ways: whole outlines joined and cut by GEOS.
  @Test("over random layouts, what a set of schemes holds of a zone is the sum of its cells", arguments: 1...12)
  func sumsOfCells(seed: Int) throws {
    let layout = RandomLayout(seed: UInt64(seed))
    let atlas = try layout.atlas()
    let placed = try PlacedZoning(layout.zoning, atlas, tolerance: 0.05)
    let reference = try PlacedZoning(layout.zoning, layout.atlas(plainly: true), tolerance: 0.05)
    for zone in 0..<placed.zoning.count where placed.pieces.areas[zone] > 0 {
      let area = placed.pieces.areas[zone]
      let found = try placed.cells(ofZone: zone, atlas)
      let cells = found.cells
      #expect(abs(cells.reduce(0) { $0 + $1.share } - 1) < 1e-9)
      if cells.count > 1, let shapes = placed.zoning.shapes {
        // Borders between cells are lost twice: what is left is the outline of the zone.
        let outline = found.lengths.reduce(0, +) - 2 * found.borders.reduce(0) { $0 + $1.length }
        let whole = GroundMetric.standard.boundaryLength(shapes, zone)
        #expect(abs(outline - whole) < 0.5, "zone \(zone): \(outline - whole) m")
      }
      for scheme in atlas.perimeters.ofScheme.indices {
        let perimeter = atlas.perimeters.ofScheme[scheme]
        let share = cells.reduce(0.0) { sum, cell in
          let isListed = cell.atoms.contains { perimeter.atoms.contains($0) }
          let isDrawn = perimeter.part.map { cell.parts.contains(Int32($0)) } ?? false
          return isListed || isDrawn ? sum + cell.share : sum
        }
        // Less than 1 m² in common is left out there.
        if let held = reference.schemes[zone].first(where: { $0.scheme == scheme }) {
          #expect(abs(share - held.area / area) < 1e-9)
        } else {
          #expect(share * area <= 1.001)
        }
      }
    }
  }
}
