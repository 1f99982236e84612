internal import CGDAL

/// What GDAL says while a call runs; nothing of it reaches stderr.
final class GDALMessages {
  private(set) var failures: [String] = []
  private(set) var warnings: [String] = []

  /// GDAL's last words are the most general ones, the first name the cause.
  var failure: String? { failures.first }

  func warn(_ text: String) {
    if warnings.count < 20 && !warnings.contains(text) { warnings.append(text) }
  }

  func fail(_ text: String) {
    if failures.count < 20 && !failures.contains(text) { failures.append(text) }
  }

  private func add(_ severity: CPLErr, _ text: String) {
    if severity.rawValue < CE_Warning.rawValue { return }
    // Said of every GeoPackage written by a later GDAL.
    if text.contains("may only be partially supported") { return }
    // PROJ's complaints about a definition are not about the data.
    if severity == CE_Warning || text.hasPrefix("PROJ:") {
      warn(text)
    } else {
      fail(text)
    }
  }

  /// Runs `body` with the drivers registered and GDAL's messages of this thread collected.
  static func collect<Result, Failure>(
    _ body: (GDALMessages) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    _ = registered
    let messages = GDALMessages()
    CPLPushErrorHandlerEx(
      { severity, _, text in
        guard let text, let user = CPLGetErrorHandlerUserData() else { return }
        Unmanaged<GDALMessages>.fromOpaque(user).takeUnretainedValue().add(
          severity, Secrets.hidden(String(cString: text)))
      }, Unmanaged.passUnretained(messages).toOpaque())
    defer {
      CPLPopErrorHandler()
      withExtendedLifetime(messages) {}
    }
    return try body(messages)
  }

  /// Registers once in the process; threads that GDAL starts by itself stay silent.
  private static let registered: Void = {
    GDALAllRegister()
    CPLSetErrorHandler(CPLQuietErrorHandler)
  }()
}
