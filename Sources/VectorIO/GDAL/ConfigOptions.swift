internal import CGDAL

/// GDAL's settings, for this thread and the time of a call.
enum ConfigOptions {
  static func with<Result, Failure>(
    _ options: [(String, String)], _ body: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    for (name, value) in options { CPLSetThreadLocalConfigOption(name, value) }
    defer { for (name, _) in options { CPLSetThreadLocalConfigOption(name, nil) } }
    return try body()
  }

  /// Calls `body` with a NULL-terminated list of C strings.
  static func list<Result, Failure>(
    _ texts: [String], _ body: (UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    var list: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
    for text in texts { list = CSLAddString(list, text) }
    defer { CSLDestroy(list) }
    return try body(list)
  }

  /// C's `const char *const *` for a list that is not.
  static func constant(
    _ list: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
  ) -> UnsafePointer<UnsafePointer<CChar>?>? {
    UnsafeRawPointer(list)?.assumingMemoryBound(to: UnsafePointer<CChar>?.self)
  }
}
