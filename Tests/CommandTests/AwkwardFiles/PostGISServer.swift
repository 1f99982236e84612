import Foundation

/// A program that some tests need.
enum Tool {
  struct Failed: Error {
    var command: String
    var status: Int32
  }

  /// Its path in `PATH` or among PostgreSQL's own programs.
  static func find(_ name: String) -> String? {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    let folders = path.split(separator: ":").map(String.init) + ["/usr/sbin"] + PostGISServer.programFolders
    return folders.map { "\($0)/\(name)" }.first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  static func run(_ name: String, _ arguments: [String]) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: find(name) ?? name)
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: "/tmp")
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw Failed(command: "\(name) \(arguments.joined(separator: " "))", status: process.terminationStatus)
    }
  }
}

/// A PostgreSQL server of its own on the loopback address, for one test; PostgreSQL refuses to run as root, so that root
/// hands over to the user that its package makes.
final class PostGISServer {
  let port: Int
  private let folder: String
  private let server = Process()
  private static let handOver = ["--reuid=postgres", "--regid=postgres", "--clear-groups", "--"]

  static var programFolders: [String] {
    let root = "/usr/lib/postgresql"
    let versions = (try? FileManager.default.contentsOfDirectory(atPath: root)) ?? []
    return versions.sorted().reversed().map { "\(root)/\($0)/bin" }
  }

  static var isInstalled: Bool {
    let root = "/usr/share/postgresql"
    let versions = (try? FileManager.default.contentsOfDirectory(atPath: root)) ?? []
    let hasExtension = versions.contains { version in
      FileManager.default.fileExists(atPath: "\(root)/\(version)/extension/postgis.control")
    }
    return hasExtension && ["initdb", "postgres", "psql"].allSatisfy { Tool.find($0) != nil }
      && (getuid() != 0 || Tool.find("setpriv") != nil && getpwnam("postgres") != nil)
  }

  /// Makes a database, starts its server and waits until it answers.
  init() throws {
    folder = NSTemporaryDirectory() + "maillage-postgis-\(UUID().uuidString)"
    port = Int.random(in: 20_000..<32_000)
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    if getuid() == 0 {
      try FileManager.default.setAttributes([.ownerAccountName: "postgres"], ofItemAtPath: folder)
    }
    let (initdb, options) = Self.command(
      "initdb", ["-D", "\(folder)/data", "-A", "trust", "-U", "postgres", "-E", "UTF8", "--no-locale", "-N"])
    try Tool.run(initdb, options)
    // Started as a child, and not as a daemon, so that the end of this process is its end too.
    let (program, arguments) = Self.command(
      "postgres",
      ["-D", "\(folder)/data", "-p", "\(port)", "-c", "listen_addresses=127.0.0.1", "-k", folder, "-c", "fsync=off"])
    server.executableURL = URL(fileURLWithPath: Tool.find(program) ?? program)
    server.arguments = arguments
    server.currentDirectoryURL = URL(fileURLWithPath: "/tmp")
    server.standardInput = FileHandle.nullDevice
    server.standardOutput = FileHandle.nullDevice
    server.standardError = FileHandle.nullDevice
    try server.run()
    for _ in 0..<300 where server.isRunning {
      if (try? execute("SELECT 1")) != nil { return }
      Thread.sleep(forTimeInterval: 0.1)
    }
    stop()
    throw Tool.Failed(command: "postgres on port \(port)", status: -1)
  }

  /// Runs SQL as the superuser of the server.
  func execute(_ sql: String) throws {
    let database = ["-h", "127.0.0.1", "-p", "\(port)", "-U", "postgres", "-d", "postgres"]
    try Tool.run("psql", database + ["-v", "ON_ERROR_STOP=1", "-c", sql])
  }

  func stop() {
    if server.isRunning {
      server.interrupt()
      server.waitUntilExit()
    }
    try? FileManager.default.removeItem(atPath: folder)
  }

  /// A program of PostgreSQL, by the user that may run it.
  private static func command(_ name: String, _ arguments: [String]) -> (program: String, arguments: [String]) {
    guard getuid() == 0, let program = Tool.find(name) else { return (name, arguments) }
    return ("setpriv", handOver + [program] + arguments)
  }
}
