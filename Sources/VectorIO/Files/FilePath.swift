internal import Glibc

/// The parts of a path, and what the file system knows of it.
enum FilePath {
  /// A path of the file system, not a connection string, an address or one of GDAL's virtual systems.
  static func isPlain(_ path: String) -> Bool {
    if path.hasPrefix("/vsi") { return false }
    guard let colon = path.firstIndex(of: ":") else { return true }
    // "PG:…", "https://…", "CSV:…"; a colon in a folder or file name is neither.
    let prefix = path[..<colon]
    return prefix.isEmpty || !prefix.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_") }
      || exists(path)
  }

  static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  static func name(_ path: String) -> String {
    path.split(separator: "/", omittingEmptySubsequences: true).last.map(String.init) ?? path
  }

  /// Lower-case, without the dot; "" for none.
  static func suffix(_ path: String) -> String {
    let name = name(path)
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return "" }
    return name[name.index(after: dot)...].lowercased()
  }

  static func withoutSuffix(_ path: String) -> String {
    let suffix = suffix(path)
    return suffix.isEmpty ? path : String(path.dropLast(suffix.count + 1))
  }
}
