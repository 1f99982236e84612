import Geometry
import Testing
import VectorIO

/// Seeded, so that a failure replays.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

@Suite("Random tables")
struct PropertyTests {
  @Test("are read back as they were", arguments: [VectorFormat.gpkg, .flatgeobuf], 1...12)
  func roundTrip(format: VectorFormat, seed: Int) throws {
    var random = SplitMix(state: UInt64(seed))
    // Some of them longer than one Arrow batch.
    let rows = seed == 4 ? 17_000 : Int.random(in: 1...200, using: &random)
    var column = PolygonColumn()
    for _ in 0..<rows { column.append(polygons(atLeast: format == .flatgeobuf ? 1 : 0, &random)) }
    let texts = (0..<rows).map { _ in Int.random(in: 0..<4, using: &random) == 0 ? nil : text(&random) }
    let reals = (0..<rows).map { _ -> Double? in
      Bool.random(using: &random) ? Double.random(in: -1e9...1e9, using: &random) : nil
    }
    let integers = (0..<rows).map { _ in Int.random(in: Int.min...Int.max, using: &random) as Int? }
    let flags = (0..<rows).map { _ in [true, false, nil].randomElement(using: &random)! }
    var fields = [
      OutputField("t", .text(texts)), OutputField("r", .real(reals)), OutputField("i", .integer(integers)),
      OutputField("none", .text(Array(repeating: nil, count: rows))),
    ]
    // A boolean makes the reader go row by row.
    if seed % 2 == 1 { fields.append(OutputField("b", .boolean(flags))) }
    let layer = OutputLayer(name: "random", fields: fields, geometry: column, crs: "EPSG:2154")
    let folder = try Folder()
    let path = folder.file("random.\(format.fileExtension)")
    try VectorWriter.write([layer], format: format, to: path)

    let table = try VectorReader.read(path)
    #expect(table.rowCount == rows)
    #expect(table.geometry == column)
    #expect(table.geometryStates == (0..<rows).map { column.isEmpty($0) ? .missing : .present })
    #expect(table.column("t") == TextColumn(texts))
    #expect(table.column("r").map { column in column.map { $0.flatMap(Double.init) } } == reals)
    #expect(table.column("i") == TextColumn(integers.map { $0.map(String.init) }))
    if seed % 2 == 1 {
      #expect(table.column("b") == TextColumn(flags.map { $0.map { $0 ? "true" : "false" } }))
    }
    #expect(table.column("none")?.allSatisfy { $0 == nil } == true)

    for wanted in [["i", "t"], ["none"], []] {
      let part = try VectorReader.read(path, columns: wanted)
      #expect(part.columnNames == wanted)
      for (position, name) in wanted.enumerated() { #expect(part.column(at: position) == table.column(name)) }
      #expect(part.geometry == column)
      let plain = try VectorReader.read(path, columns: wanted, geometry: false)
      for (position, name) in wanted.enumerated() { #expect(plain.column(at: position) == table.column(name)) }
      #expect(plain.rowCount == rows)
      #expect(plain.geometry == nil)
    }
  }

  private func polygons(atLeast least: Int, _ random: inout SplitMix) -> [[[(Double, Double)]]] {
    (0..<Int.random(in: least...2, using: &random)).map { _ in
      (0..<Int.random(in: 1...2, using: &random)).map { _ in
        let corners = (0..<Int.random(in: 3...9, using: &random)).map { _ in
          (Double.random(in: -1e7...1e7, using: &random), Double.random(in: -1e7...1e7, using: &random))
        }
        return corners + [corners[0]]
      }
    }
  }

  private func text(_ random: inout SplitMix) -> String {
    let letters: [Character] = ["0", "1", "é", "Œ", "𝄞", ",", "\"", "\n", " ", "a"]
    return String((0..<Int.random(in: 0...20, using: &random)).map { _ in letters.randomElement(using: &random)! })
  }
}
