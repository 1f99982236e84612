import Glibc

/// The data package that travels with the program.
public enum EmbeddedData {
  /// Folder of the embedded `datapackage.json`: beside the executable (build folder, or an
  /// installed copy that took `maillage_GeoData.resources` along), or in `../share/maillage`
  /// of an installation prefix. The working directory plays no part. `nil` when neither is there.
  public static func folder() -> String? {
    guard let executable = executablePath() else { return nil }
    let parent = String(executable[..<(executable.lastIndex(of: "/") ?? executable.startIndex)])
    let candidates = ["\(parent)/maillage_GeoData.resources", "\(parent)/../share/maillage"]
    return candidates.first { access("\($0)/datapackage.json", R_OK) == 0 }
  }

  private static func executablePath() -> String? {
    guard let real = realpath("/proc/self/exe", nil) else { return nil }
    defer { free(real) }
    return String(cString: real)
  }
}
