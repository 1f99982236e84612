internal import CGEOS
internal import CPROJ

/// The C libraries that this module was loaded with, for the record of a report.
public enum GeometryLibraries {
  /// Example: "GEOS 3.11.1, PROJ 9.1.1".
  public static let versions: String = {
    let geos = GEOSversion().map { String(cString: $0) } ?? "unknown"
    let proj = proj_info().version.map { String(cString: $0) } ?? "unknown"
    return "GEOS \(geos.prefix { $0 != "-" }), PROJ \(proj)"
  }()
}
