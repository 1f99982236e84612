import Coverage
import Foundation
import Reports
import Territory
import Testing
import ToyTerritory

/// The member `map` of the page, read back by a decoder of its own.
@Suite("The map of the page, encoded") struct MapPayloadTests {
  private struct Payload: Decodable {
    struct Frame: Decodable, Equatable {
      var id: String
      var label: String
      var box: [Double]
      var factor: Double
    }
    var unit: Int
    var points: Data
    var frames: [Frame]
    var zoneUnit: Int
    var zones: [Data?]
    var parts: Data?
  }

  private struct Reader {
    var bytes: ArraySlice<UInt8>
    var x = 0
    var y = 0

    init(_ data: Data) { bytes = ArraySlice([UInt8](data)) }

    mutating func unsigned() -> Int {
      var (value, factor) = (0, 1)
      while let byte = bytes.popFirst() {
        value += Int(byte & 127) * factor
        factor *= 128
        if byte < 128 { break }
      }
      return value
    }

    mutating func signed() -> Int {
      let value = unsigned()
      return value % 2 == 0 ? value / 2 : -(value + 1) / 2
    }

    mutating func line() -> [Int32] {
      (0..<unsigned()).flatMap { _ in
        x += signed()
        y += signed()
        return [Int32(x), Int32(y)]
      }
    }
  }

  private func decoded(_ outlines: MapOutlines) throws -> Payload {
    try JSONDecoder().decode(Payload.self, from: Data(outlines.json(.fr).utf8))
  }

  private func check(_ shapes: MapShapes, _ data: Data) {
    var reader = Reader(data)
    let read = (0..<reader.unsigned()).map { _ in (0..<reader.unsigned()).map { _ in reader.line() } }
    #expect(reader.bytes.isEmpty)
    #expect(read.map(\.count) == (0..<shapes.count).map { shapes.rings(of: $0).count })
    #expect(read.flatMap { $0.flatMap { $0 } } == shapes.rings.xy)
  }

  @Test(arguments: [4, 23]) func readsBackTheSame(seed: UInt64) throws {
    let layout = RandomLayout(seed: seed)
    let atlas = try layout.atlas()
    let placed = try PlacedZoning(layout.zoning, atlas, tolerance: 0.05)
    let outlines = try atlas.mapOutlines(
      atoms: (0..<Int32(atlas.atoms.count)).map { $0 }, zonings: [(placed, Array(0..<placed.zoning.count))], threads: 2)
    let payload = try decoded(outlines)
    var reader = Reader(payload.points)
    let arcs = (0..<reader.unsigned()).map { _ in reader.line() }
    #expect(arcs.flatMap { $0 } == outlines.arcs.xy)
    #expect(arcs.map(\.count) == (0..<outlines.arcs.count).map { 2 * outlines.arcs.points(of: $0).count })
    let atoms = (0..<reader.unsigned()).map { _ in
      (0..<reader.unsigned()).map { _ in (0..<reader.unsigned()).map { _ in Int32(reader.signed()) } }
    }
    #expect(reader.bytes.isEmpty)
    #expect(atoms == outlines.atomEnds.indices.map { outlines.rings(of: $0).map(Array.init) })
    let zones = try #require(outlines.zonings[0])
    check(zones, try #require(payload.zones[0]))
    if let parts = outlines.parts { check(parts, try #require(payload.parts)) }
  }

  @Test func framesAndWhatIsAbsent() throws {
    var toy = MiniAtlas.standard
    toy.zonesAreCommunes = true
    toy.schemes.removeAll { $0.id == "ASV-D" }
    toy.drawn = []
    let atlas = try toy.atlas()
    let outlines = try atlas.mapOutlines(atoms: [0, 1], zonings: [(toy.placed(on: atlas), [0, 1])], threads: 1)
    let payload = try decoded(outlines)
    #expect(payload.zones == [nil] && payload.parts == nil)
    #expect(payload.unit == 10 && payload.zoneUnit == 5)
    #expect(payload.frames.map(\.label) == ["France métropolitaine"])
    // Corners of 01001 and 01002 by pyproj.
    #expect(payload.frames[0].box[0] == 628_683)
  }
}
