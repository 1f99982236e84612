import CSQLite
import Foundation
import Testing

@testable import VectorIO

/// What a file that could be read must not do: unpack without end, compute without end, reach anything else.
@Suite("Files that are refused")
struct TrustTests {
  /// 20 MiB of blanks in 20 KB.
  @Test("an archive that unpacks a thousandfold", arguments: ["bomb.xlsx", "bomb.zip", "bomb.kmz"])
  func archives(name: String) throws {
    let refusal = try #require(self.refusal(Fixtures.path(name)))
    guard case .unpacks(let mebibytes, let times, atMost: 200) = refusal else {
      Issue.record("\(refusal)")
      return
    }
    #expect(mebibytes == 20 && times > 800)
  }

  @Test("an archive of many files")
  func files() throws {
    let folder = try Folder()
    // Its list names 6,000 empty files.
    var (entries, heads) = (Data(), Data())
    func put(_ values: [UInt16], to data: inout Data) {
      for value in values { withUnsafeBytes(of: value.littleEndian) { data.append(contentsOf: $0) } }
    }
    for number in 0..<6000 {
      let name = Data("\(number + 10000).csv".utf8)
      let start = UInt32(heads.count)
      put([0x4B50, 0x0403, 20] + [UInt16](repeating: 0, count: 10) + [9, 0], to: &heads)
      heads += name
      put([0x4B50, 0x0201, 20, 20] + [UInt16](repeating: 0, count: 10) + [9, 0, 0, 0, 0, 0, 0], to: &entries)
      put([UInt16(start & 0xFFFF), UInt16(start >> 16)], to: &entries)
      entries += name
    }
    var archive = heads + entries
    let (size, start) = (UInt32(entries.count), UInt32(heads.count))
    put(
      [
        0x4B50, 0x0605, 0, 0, 6000, 6000, UInt16(size & 0xFFFF), UInt16(size >> 16), UInt16(start & 0xFFFF),
        UInt16(start >> 16), 0,
      ], to: &archive)
    #expect(refusal(try folder.write(archive, to: "many.zip")) == .holdsFiles(atMost: 5000))
  }

  // MARK: Databases

  @Test(
    "views and columns that may never end", arguments: ["gpkg", "geojson", "sqlite"],
    [
      "CREATE VIEW v AS WITH c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c) SELECT x FROM c",
      "CREATE VIEW v AS SELECT hex(zeroblob(20000000)) AS x",
      "CREATE VIEW v AS SELECT a.* FROM t a, t b, t c, t d, t e, t f, t g, t h, t i",
      "CREATE VIEW gpkg_contents AS SELECT 1", "CREATE TABLE v(a, b AS(hex(a)))",
      "CREATE TABLE v(a, b TEXT GENERATED\nALWAYS AS (hex(a)) STORED)",
      "CREATE VIEW v AS SELECT ogr_geocode('Paris') AS x",
    ])
  func computed(suffix: String, sql: String) throws {
    let folder = try Folder()
    let path = try database(in: folder, suffix, sql)
    guard case .isComputed(let name) = try #require(self.refusal(path)) else {
      Issue.record("\(sql)")
      return
    }
    #expect(sql.contains(" \(name)"))
  }

  @Test("tables that stand for others", arguments: ["VirtualOGR", "VirtualShape", "\"VirtualText\""])
  func virtual(module: String) throws {
    let folder = try Folder()
    let path = try database(
      in: folder, "sqlite",
      "PRAGMA writable_schema = ON; INSERT INTO sqlite_master VALUES ('table', 'v', 'v', 0, 'CREATE VIRTUAL TABLE v USING \(module)(''/a'')')"
    )
    let name = module.lowercased().filter { $0 != "\"" }
    #expect(refusal(path) == .standsForOther("v", module: name))
  }

  @Test("indexes and short views are none of these")
  func trusted() throws {
    let folder = try Folder()
    let path = try database(
      in: folder, "sqlite", "CREATE VIRTUAL TABLE r USING rtree(id, a, b)", "CREATE VIEW v AS SELECT x + 1 AS y FROM t",
      "CREATE TABLE \"odd \"\" name\"(a TEXT DEFAULT ' generated always as (')")
    #expect(refusal(path) == nil)
  }

  /// 40 rows of numbers and what `statements` add.
  private func database(in folder: Folder, _ suffix: String, _ statements: String...) throws -> String {
    let path = folder.file("a.\(suffix)")
    var handle: OpaquePointer?
    defer { sqlite3_close(handle) }
    try #require(sqlite3_open(path, &handle) == SQLITE_OK)
    let rows = "INSERT INTO t WITH n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 40) SELECT i FROM n"
    for sql in ["CREATE TABLE t(x)", rows] + statements {
      try #require(sqlite3_exec(handle, sql, nil, nil, nil) == SQLITE_OK, "\(sql)")
    }
    return path
  }

  private func refusal(_ path: String) -> Refusal? {
    do {
      if try VectorReader.sheets(path) == nil { _ = try VectorReader.read(path) }
    } catch {
      if case .refused(let refusal) = error.kind { return refusal }
    }
    return nil
  }

  // MARK: Values

  /// Only what is stored as a number is shortened.
  @Test("texts of a workbook that look like numbers", arguments: ["codes.xlsx", "codes.ods"])
  func codes(name: String) throws {
    let sheet = try #require(try VectorReader.sheets(Fixtures.path(name))?.first)
    #expect(sheet.columns.first.map(Array.init) == ["id", "3E12", "01.50"])
    #expect(sheet.columns.last.map(Array.init) == ["siren", "200054781", "0.1"])
    if name == "codes.xlsx" { #expect(Array(sheet.columns[1]) == ["id2", "7E05", "10.0"]) }
  }
}
