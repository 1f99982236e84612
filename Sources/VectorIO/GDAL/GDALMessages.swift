internal import CGDAL

/// What GDAL says while a call runs; nothing of it reaches stderr.
final class GDALMessages {
  private(set) var failures: [String] = []
  private(set) var warnings: [String] = []
  private(set) var refusal: Refusal?

  /// GDAL's last words are the most general ones, the first name the cause.
  var failure: String? { failures.first }

  func warn(_ text: String) {
    if warnings.count < 20 && !warnings.contains(text) { warnings.append(text) }
  }

  func fail(_ text: String) {
    if failures.count < 20 && !failures.contains(text) { failures.append(text) }
  }

  func refuse(_ reason: Refusal) { refusal = refusal ?? reason }

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

  /// Runs `body` with GDAL loaded, its drivers registered and its messages of this thread collected. Nothing of GDAL
  /// is called anywhere else. The network is there for what the user named as an address or a database, and for nothing
  /// that a file names.
  /// - Parameter path: what is to be read or written.
  /// - Throws: `missingLibrary`, and what `body` throws.
  static func collect<Result>(
    for path: String, _ body: (GDALMessages) throws(VectorError) -> Result
  ) throws(VectorError) -> Result {
    if let reason = whyNotLoaded {
      throw VectorError(.missingLibrary, path: Secrets.hidden(path), message: reason)
    }
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
    if !FilePath.isPlain(path) { return try body(messages) }
    return try ClosedNetwork.with(messages) { () throws(VectorError) in try body(messages) }
  }

  /// Loads and registers once in the process, on the first thread that asks; others that need GDAL wait for it. Threads
  /// that GDAL starts by itself stay silent.
  private static let whyNotLoaded: String? = {
    if let reason = cgdal_load() { return String(cString: reason) }
    GDALAllRegister()
    CPLSetErrorHandler(CPLQuietErrorHandler)
    return nil
  }()
}
