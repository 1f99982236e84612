import Foundation
import Geometry
import Testing
import VectorIO

@Suite("Files that cannot be read")
struct DamageTests {
  private func error(_ path: String, layer: String? = nil, columns: [String]? = nil) -> VectorError? {
    #expect(throws: VectorError.self) { try VectorReader.read(path, layer: layer, columns: columns) }
  }

  @Test("a missing file")
  func missing() {
    for path in ["/no/such.gpkg", "/no/such.zip", "/no/such.shp"] {
      #expect(error(path) == VectorError(.notFound, path: path))
      #expect(error(path)?.description == "the file \"\(path)\" does not exist")
    }
  }

  @Test("a missing file by GDAL's prefix is unreadable or unsupported, never empty")
  func missingVirtual() {
    #expect([.unreadable, .unsupportedFormat].contains(error("/vsizip//no/such.zip/a.shp")?.kind))
  }

  @Test("an unknown layer and an unknown column name those that exist")
  func unknown() throws {
    let folder = try Folder()
    let path = folder.file("zones.gpkg")
    try VectorWriter.write([Samples.layer], format: .gpkg, to: path)
    let layer = error(path, layer: "Zones")
    #expect(layer == VectorError(.unknownLayer, path: path, layer: "Zones", available: ["zones"]))
    let column = error(path, columns: ["code", "Code"])
    #expect(column?.kind == .unknownColumn)
    #expect(column?.message == "Code")
    #expect(column?.available == ["code", "name", "share", "count", "kept"])
    #expect(column?.description.contains("has no column \"Code\"; it has \"code\", \"name\"") == true)
  }

  @Test("several layers and none named")
  func ambiguous() throws {
    let folder = try Folder()
    let path = folder.file("two.gpkg")
    let list = OutputLayer(name: "list", fields: [OutputField("a", .text(["x"]))])
    try VectorWriter.write([Samples.layer, list], format: .gpkg, to: path)
    #expect(error(path) == VectorError(.ambiguousLayer, path: path, available: ["zones", "list"]))
  }

  @Test("what is not data", arguments: ["x.txt", "x.bin", "x"])
  func notData(name: String) throws {
    let folder = try Folder()
    #expect(error(try folder.write("nothing here", to: name))?.kind == .unsupportedFormat)
  }

  @Test("text under a data name", arguments: ["x.gpkg", "x.fgb", "x.geojson", "x.xlsx", "x.ods", "x.zip"])
  func wrongName(name: String) throws {
    let folder = try Folder()
    let kind = error(try folder.write("nothing here", to: name))?.kind
    #expect(kind == .unreadable || kind == .unsupportedFormat)
    #expect([.unreadable, .unsupportedFormat].contains(error(try folder.write("", to: name))?.kind))
  }

  @Test("a file cut anywhere is an error, never a shorter table", arguments: VectorFormat.allCases)
  func truncated(format: VectorFormat) throws {
    let folder = try Folder()
    let rows = 3000
    var column = PolygonColumn()
    while column.count < rows { column.append(0, of: Samples.squares) }
    let layer = OutputLayer(
      name: "z", fields: [OutputField("code", .text((0..<rows).map { "code \($0)" }))], geometry: column,
      crs: "EPSG:4326")
    try VectorWriter.write([layer], format: format, to: folder.file("whole"))
    let bytes = try folder.bytes("whole")
    #expect(bytes.count > 100_000)
    for twentieth in 0..<20 {
      let path = try folder.write(bytes.prefix(bytes.count * twentieth / 20), to: "cut.\(format.fileExtension)")
      let kind = error(path)?.kind
      #expect(kind == .unreadable || kind == .unsupportedFormat, "cut at \(twentieth)/20")
      if twentieth > 5 { #expect(kind == .unreadable, "cut at \(twentieth)/20") }
    }
    for lost in [1, 3, 10, 100] where format != .geojson || lost > 3 {
      let path = try folder.write(bytes.dropLast(lost), to: "cut.\(format.fileExtension)")
      #expect(error(path)?.kind == .unreadable, "\(lost) bytes lost")
    }
  }

  @Test("a shapefile without one of its parts names it", arguments: ["shx", "dbf"])
  func missingPart(part: String) throws {
    let folder = try Folder()
    for other in ["shp", "shx", "dbf"] where other != part { try Fixtures.copy("zones.\(other)", into: folder) }
    let error = error(folder.file("zones.shp"))
    #expect(error?.kind == .unreadable)
    #expect(error?.description.contains("its part \"zones.\(part)\" is missing") == true)
  }

  @Test("a shapefile with a part cut short", arguments: ["shp", "shx", "dbf"])
  func cutPart(part: String) throws {
    let folder = try Folder()
    for other in ["shp", "shx", "dbf"] { try Fixtures.copy("zones.\(other)", into: folder) }
    let whole = try folder.bytes("zones.\(part)")
    #expect(whole.count > 100)
    for count in stride(from: 0, to: whole.count - 1, by: 12) {
      try folder.write(whole.prefix(count), to: "zones.\(part)")
      let kind = error(folder.file("zones.shp"))?.kind
      #expect(kind == .unreadable || kind == .unsupportedFormat, "\(part) of \(count) bytes")
    }
  }

  @Test("sheets and archives cut short", arguments: ["sheet.xlsx", "sheet.ods", "zones.zip"])
  func cutArchive(name: String) throws {
    let folder = try Folder()
    let whole = try Data(contentsOf: URL(fileURLWithPath: Fixtures.path(name)))
    for count in [0, 10, whole.count / 2, whole.count - 30] {
      let kind = error(try folder.write(whole.prefix(count), to: name))?.kind
      #expect(kind == .unreadable || kind == .unsupportedFormat, "\(count) bytes")
    }
  }

  /// Sums, sizes, names and passwords of an archive: GDAL looks at none of them.
  @Test(
    "a changed byte of an archive: the same table, or an error",
    arguments: [("zones.zip", 1), ("sheet.xlsx", 7), ("sheet.ods", 5)])
  func changedByte(name: String, step: Int) throws {
    let folder = try Folder()
    let whole = try Data(contentsOf: URL(fileURLWithPath: Fixtures.path(name)))
    func cells(_ path: String) throws -> [[String?]] {
      if let sheets = try VectorReader.sheets(path) { return sheets.flatMap(\.columns).map { Array($0) } }
      let table = try VectorReader.read(path)
      let places = table.geometry.map { $0.xy.map { "\($0)" } } ?? []
      return table.columnNames.indices.map { Array(table.column(at: $0)) } + [places, [table.crs.map { "\($0)" }]]
    }
    let expected = try cells(Fixtures.path(name))
    var refused = 0
    for place in stride(from: 0, to: whole.count, by: step) {
      for bit: UInt8 in [0x01, 0x80] {
        var changed = whole
        changed[place] ^= bit
        // Of its own, for GDAL remembers the list of an archive by its path.
        let path = try folder.write(changed, to: "\(place)-\(bit)-\(name)")
        defer { try? FileManager.default.removeItem(atPath: path) }
        do {
          #expect(try cells(path) == expected, "byte \(place) ^ \(bit)")
        } catch let error as VectorError {
          refused += 1
          #expect(error.kind != .missingLibrary)
        }
      }
    }
    // What is left of an archive are days, and what systems note of files.
    #expect(refused * step > whole.count)
  }

  @Test("an archive that states less than it holds, or nothing", arguments: [0, 20])
  func statedSize(bytes: Int) throws {
    let folder = try Folder()
    var archive = try Data(contentsOf: URL(fileURLWithPath: Fixtures.path("bomb.zip")))
    for (mark, place) in [([0x50, 0x4B, 1, 2], 24), ([0x50, 0x4B, 3, 4], 22)] as [([UInt8], Int)] {
      let start = try #require(archive.firstRange(of: Data(mark))).lowerBound + place
      archive.replaceSubrange(start..<(start + 4), with: [UInt8(bytes), 0, 0, 0])
    }
    let path = try folder.write(archive, to: "less.zip")
    #expect(throws: VectorError(.damagedEntry("zones.csv"), path: path)) { try VectorReader.sheets(path) }
  }

  @Test("a CSV whose last text does not end")
  func openQuote() throws {
    let folder = try Folder()
    #expect(error(try folder.write("a,b\n1,\"x\n2,y\n", to: "q.csv"))?.kind == .unreadable)
  }

  @Test("passwords do not show")
  func passwords() {
    for path in [
      "PG:host=127.0.0.1 port=1 password=secret dbname=x", "PG:host=127.0.0.1 port=1 password='se cret' dbname=x",
      "/vsicurl/http://me:secret@127.0.0.1:1/x.gpkg",
    ] {
      let text = error(path)?.description ?? "secret"
      #expect(!text.contains("secret") && !text.contains("cret'"), "\(text)")
    }
  }
}
