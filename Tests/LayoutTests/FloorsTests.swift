import Foundation
import Testing

/// The rooms of each module from the lowest floor to the highest: a room names only what stands below it.
private let floors: [(module: String, rooms: [String])] = [
  ("Geometry", ["Values", "PROJ", "WKB", "Index", "Measure", "Validity", "GEOS"]),
  ("VectorIO", ["Text", "Values", "Files", "GDAL", "Features", "GeoPackage", "Writing", "Reading"]),
  (
    "Territory",
    [
      "Text", "Tables", "Dates", "Geography", "History", "Places", "Places/Codes", "Places/Names", "Places/Lists",
      "Tables/Recognition", "Geography/Reading", "Zonings", "Schemes", "Schemes/Reading", "Totals",
      "Perimeters",
    ]
  ),
  (
    "Coverage",
    [
      "Question", "Mesh", "Atlas", "Atlas/Zones", "Measures", "Cells", "Selection", "Completeness", "Zones", "Crossing",
      "Uncovered",
      "Overlaps", "Statistics", "Time", "Explain", "Map",
    ]
  ),
  (
    "Reports",
    [
      "Model", "Issues", "Tables", "Coverage", "Uncovered", "Overlaps", "Statistics", "Time", "Explain", "Reconcile",
      "Check", "Study", "Charts", "Formats", "Maps", "Formats/XLSX", "Page", "Contract/Meanings", "Contract",
    ]
  ),
  (
    "maillage",
    [
      "Errors", "Files", "Options", "Output", "Cache", "Loading/Inputs", "Loading/Package", "Loading", "Commands/Parts",
      "Commands", "Maillage",
    ]
  ),
]

@Suite("Rooms and floors of the source")
struct FloorsTests {
  @Test("a room names only what stands below it", arguments: floors)
  func arrowsGoDown(_ module: String, _ rooms: [String]) throws {
    let files = try SourceFiles(module: module)
    try #require(!files.texts.isEmpty)
    for room in Set(files.texts.keys.map(SourceFiles.room)).sorted() {
      #expect(rooms.contains(room), "\(module)/\(room) has no floor: give it one in \(#fileID)")
    }
    func floor(_ file: String) -> Int { rooms.firstIndex(of: SourceFiles.room(file)) ?? .max }
    for (file, others) in files.arrows().sorted(by: { $0.key < $1.key }) {
      for (other, name) in others.sorted(by: { $0.key < $1.key }) {
        #expect(floor(other) <= floor(file), "\(module): \(file) names \(name) of the higher room of \(other)")
      }
    }
  }

  @Test("no circle of files is longer than four", arguments: floors)
  func circlesAreShort(_ module: String, _ rooms: [String]) throws {
    let graph = try SourceFiles(module: module).arrows().mapValues { Set($0.keys) }
    let longest = SourceFiles.circles(graph).first ?? []
    #expect(longest.count <= 4, "\(module): \(longest.joined(separator: " "))")
  }

  @Test("a folder holds 15 files at most, a file 250 lines", arguments: floors)
  func sizes(_ module: String, _ rooms: [String]) throws {
    let files = try SourceFiles(module: module)
    for (room, found) in Dictionary(grouping: files.texts.keys, by: SourceFiles.room) {
      #expect(found.count <= 15, "\(module)/\(room)")
    }
    for (file, lines) in files.lineCounts.sorted(by: { $0.key < $1.key }) {
      #expect(lines <= 250, "\(module)/\(file): \(lines) lines")
    }
  }

  /// What the tests above would say of a module that is wrong.
  @Test("arrows, private names and circles are told apart")
  func arrowsAreFound() {
    let files = SourceFiles(texts: [
      "Low/A.swift": "struct A { var b: B }\nprivate struct Hidden {}\nfunc help() {}",
      "High/B.swift": "public struct B { let hidden: Hidden; func use() { help() } } // A",
      "High/C.swift": "enum C { static let text = \"A\"; var member: Int { self.help() } }",
    ])
    #expect(files.arrows() == ["Low/A.swift": ["High/B.swift": "B"], "High/B.swift": ["Low/A.swift": "help"]])
    let graph = files.arrows().mapValues { Set($0.keys) }
    #expect(SourceFiles.circles(graph) == [["High/B.swift", "Low/A.swift"]])
  }
}
