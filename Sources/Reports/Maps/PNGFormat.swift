internal import CRSVG

/// Why a picture could not be made.
public enum PNGError: Error {
  /// librsvg or what it needs cannot be loaded, and why.
  case missingLibrary(String)
  case notDrawn(String)
}

/// An SVG as a PNG on white, two pixels wide for each of its own: 2000 pixels for a map of 1000.
///
/// librsvg draws it (Debian: librsvg2-2), and is loaded when the first picture is asked for.
/// - Throws: ``PNGError``.
public func png(svg: String) throws(PNGError) -> [UInt8] {
  if let reason = crsvg_load() { throw .missingLibrary(String(cString: reason)) }
  var svg = svg
  var bytes: UnsafeMutablePointer<UInt8>?
  var count = 0
  let reason = svg.withUTF8 { utf8 in
    utf8.withMemoryRebound(to: CChar.self) { crsvg_png($0.baseAddress, $0.count, 2, &bytes, &count) }
  }
  if let reason { throw .notDrawn(String(cString: reason)) }
  defer { crsvg_free(bytes) }
  return Array(UnsafeBufferPointer(start: bytes, count: count))
}
