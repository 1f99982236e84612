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
  private let asUser: [String]

  static var programFolders: [String] {
    let root = "/usr/lib/postgresql"
    return ((try? FileManager.default.contentsOfDirectory(atPath: root)) ?? []).sorted().reversed().map {
      "\(root)/\($0)/bin"
    }
  }

  static var isInstalled: Bool {
    let root = "/usr/share/postgresql"
    let versions = (try? FileManager.default.contentsOfDirectory(atPath: root)) ?? []
    let hasExtension = versions.contains { version in
      FileManager.default.fileExists(atPath: "\(root)/\(version)/extension/postgis.control")
    }
    return hasExtension && ["initdb", "pg_ctl", "psql"].allSatisfy { Tool.find($0) != nil }
      && (getuid() != 0 || Tool.find("runuser") != nil && getpwnam("postgres") != nil)
  }

  init() throws {
    asUser = getuid() == 0 ? ["-u", "postgres", "--"] : []
    folder = NSTemporaryDirectory() + "maillage-postgis-\(UUID().uuidString)"
    port = Int.random(in: 20_000..<32_000)
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    if getuid() == 0 {
      try FileManager.default.setAttributes([.ownerAccountName: "postgres"], ofItemAtPath: folder)
    }
    try run("initdb", ["-D", "\(folder)/data", "-A", "trust", "-U", "postgres", "-E", "UTF8", "--no-locale", "-N"])
    let options = "-p \(port) -c listen_addresses=127.0.0.1 -k \(folder)"
    try run("pg_ctl", ["-D", "\(folder)/data", "-o", options, "-l", "\(folder)/log", "-w", "start"])
  }

  /// Runs SQL as the superuser of the server.
  func execute(_ sql: String) throws {
    try Tool.run(
      "psql",
      ["-h", "127.0.0.1", "-p", "\(port)", "-U", "postgres", "-d", "postgres", "-v", "ON_ERROR_STOP=1", "-c", sql])
  }

  func stop() {
    // The folder goes in any case; a server that does not stop is told by the run that finds its port taken.
    try? run("pg_ctl", ["-D", "\(folder)/data", "-m", "immediate", "-w", "stop"])
    try? FileManager.default.removeItem(atPath: folder)
  }

  private func run(_ name: String, _ arguments: [String]) throws {
    guard !asUser.isEmpty, let program = Tool.find(name) else { return try Tool.run(name, arguments) }
    try Tool.run("runuser", asUser + [program] + arguments)
  }
}
