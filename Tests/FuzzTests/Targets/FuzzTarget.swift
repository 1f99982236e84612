import Foundation

/// A reader that is fed any bytes and must come back: what it says of them is not looked at.
///
/// The fuzzers (`Scripts/fuzz`) and ``RegressionTests`` run the same functions.
struct FuzzTarget: Sendable {
  /// As on the command line, and as the folder of its inputs.
  let name: String
  let run: @Sendable (Data) -> Void

  static let all: [FuzzTarget] = [
    .sheets, .archives, .polygons, .geoPackage, .cache, .dataPackage, .perimeters, .dates, .places, .options,
  ]
}

/// Files in memory that a target's input is written to, where a reader wants a path.
struct InputFolder: Sendable {
  let path = "/dev/shm/maillage-fuzz-\(getpid())-\(UUID().uuidString)"

  init() { try? FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true) }

  /// Writes the input over the last one and gives its path.
  func write(_ input: Data, to name: String) -> String {
    let file = "\(path)/\(name)"
    _ = FileManager.default.createFile(atPath: file, contents: input)
    return file
  }

  func remove() { try? FileManager.default.removeItem(atPath: path) }

  /// Calls `body` with a file that holds the input.
  static func with(_ input: Data, named name: String, _ body: (String) -> Void) {
    let folder = InputFolder()
    defer { folder.remove() }
    body(folder.write(input, to: name))
  }
}
