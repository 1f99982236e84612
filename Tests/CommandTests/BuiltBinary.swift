import Foundation
import Testing

/// The program as users get it, run as a process of its own.
enum BuiltBinary {
  /// `MAILLAGE_BINARY` (Scripts/test sets it to the release binary), else the debug product beside the test bundle.
  static let path: String =
    ProcessInfo.processInfo.environment["MAILLAGE_BINARY"]
    ?? URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
    .appendingPathComponent("maillage").path

  /// The embedded data that lie beside it.
  static var resources: String {
    URL(fileURLWithPath: path).resolvingSymlinksInPath().deletingLastPathComponent()
      .appendingPathComponent("maillage_GeoData.resources").path
  }

  /// What a run gave.
  struct Outcome {
    /// Exit status; 128 + n when a signal n ended it.
    var status: Int32
    var outputBytes: Data
    var errorBytes: Data
    var output: String { String(decoding: outputBytes, as: UTF8.self) }
    var error: String { String(decoding: errorBytes, as: UTF8.self) }
  }

  /// Runs the program and waits for its end.
  ///
  /// Nothing of the surrounding environment reaches it but where libraries, data of PROJ and home are; its locale is
  /// French unless `environment` says otherwise.
  /// - Parameters:
  ///   - folder: the working directory; the root of the file system by default, so that none is relied upon.
  ///   - binary: another copy of the program.
  ///   - input: the file that standard input reads; nothing by default.
  static func run(
    _ arguments: String..., in folder: String = "/", environment: [String: String] = [:], binary: String = path
  ) async throws -> Outcome {
    try await run(arguments, in: folder, environment: environment, binary: binary)
  }

  static func run(
    _ arguments: [String], in folder: String = "/", environment: [String: String] = [:], binary: String = path,
    input: String? = nil
  ) async throws -> Outcome {
    let scratch = try Scratch()
    for name in ["stdout", "stderr"] { try scratch.write("", to: name) }
    let output = try FileHandle(forWritingTo: URL(fileURLWithPath: scratch.file("stdout")))
    let error = try FileHandle(forWritingTo: URL(fileURLWithPath: scratch.file("stderr")))
    let process = Process()
    process.executableURL = URL(fileURLWithPath: binary)
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    process.environment = fixedEnvironment.merging(environment) { _, given in given }
    process.standardInput = try input.map { try FileHandle(forReadingFrom: URL(fileURLWithPath: $0)) } ?? .nullDevice
    process.standardOutput = output
    process.standardError = error
    await Turns.shared.take()
    let failure: (any Error)? = await withCheckedContinuation { end in
      process.terminationHandler = { _ in end.resume(returning: nil) }
      do { try process.run() } catch { end.resume(returning: error) }
    }
    await Turns.shared.giveBack()
    if let failure { throw failure }
    let bySignal = process.terminationReason == .uncaughtSignal
    return Outcome(
      status: bySignal ? 128 + process.terminationStatus : process.terminationStatus,
      outputBytes: try scratch.bytes("stdout"), errorBytes: try scratch.bytes("stderr"))
  }

  private static let fixedEnvironment: [String: String] = {
    let kept = [
      "PATH", "HOME", "LD_LIBRARY_PATH", "PROJ_DATA", "PROJ_LIB", "GDAL_DATA", "ASAN_OPTIONS", "TSAN_OPTIONS",
    ]
    let outer = ProcessInfo.processInfo.environment.filter { kept.contains($0.key) }
    // Nowhere to keep anything: no run depends on an earlier one, unless a test says so.
    return outer.merging(["LC_ALL": "fr_FR.UTF-8", "XDG_CACHE_HOME": "/dev/null"]) { _, fixed in fixed }
  }()
}

/// At most as many runs at a time as there are cores, though tests run side by side.
private actor Turns {
  static let shared = Turns()
  private var free = ProcessInfo.processInfo.activeProcessorCount
  private var waiting: [CheckedContinuation<Void, Never>] = []

  func take() async {
    if free > 0 { free -= 1 } else { await withCheckedContinuation { waiting.append($0) } }
  }

  func giveBack() {
    if waiting.isEmpty { free += 1 } else { waiting.removeFirst().resume() }
  }
}

/// A folder of its own for a test, gone at its end.
final class Scratch: Sendable {
  let path: String

  init() throws {
    path = NSTemporaryDirectory() + "maillage-tests-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func file(_ name: String) -> String { "\(path)/\(name)" }

  /// Writes a file and gives its path.
  @discardableResult
  func write(_ text: String, to name: String) throws -> String {
    try Data(text.utf8).write(to: URL(fileURLWithPath: file(name)))
    return file(name)
  }

  func bytes(_ name: String) throws -> Data { try Data(contentsOf: URL(fileURLWithPath: file(name))) }

  func text(_ name: String) throws -> String { String(decoding: try bytes(name), as: UTF8.self) }

  /// Every entry, hidden ones too.
  func entries() throws -> [String] { try FileManager.default.contentsOfDirectory(atPath: path).sorted() }
}

/// Real files that are not part of the project: `../shared` of the package.
enum Shared {
  static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("shared").path

  /// A file under `../shared/data`.
  static func data(_ name: String) -> String { "\(folder)/data/\(name)" }

  static let isPresent = FileManager.default.fileExists(atPath: "\(folder)/data")
}

extension Trait where Self == ConditionTrait {
  /// Skips a test, visibly, where the real files are not there.
  static var needsShared: Self { .enabled(if: Shared.isPresent, "needs ../shared") }
}
