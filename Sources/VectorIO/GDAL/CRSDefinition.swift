internal import CGDAL

/// Between GDAL's reference systems and definitions that PROJ understands.
enum CRSDefinition {
  /// "EPSG:2154" where the code is known, else WKT 2; `nil` for none or one that says to be undefined.
  static func text(of reference: OGRSpatialReferenceH?) -> String? {
    guard let reference else { return nil }
    // GeoPackage has placeholders for "not known".
    if let name = OSRGetName(reference), String(cString: name).lowercased().hasPrefix("undefined") { return nil }
    if let authority = OSRGetAuthorityName(reference, nil), let code = OSRGetAuthorityCode(reference, nil) {
      return "\(String(cString: authority)):\(String(cString: code))"
    }
    return ConfigOptions.list(["FORMAT=WKT2_2019"]) { options in
      var text: UnsafeMutablePointer<CChar>?
      defer { VSIFree(text) }
      guard OSRExportToWktEx(reference, &text, ConfigOptions.constant(options)) == OGRERR_NONE, let text, text[0] != 0
      else { return nil }
      return String(cString: text)
    }
  }

  /// Calls `body` with the reference that `definition` stands for; with `nil` if GDAL does not know it.
  static func with<Result, Failure>(
    _ definition: String, _ body: (OGRSpatialReferenceH?) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    let reference = OSRNewSpatialReference(nil)
    defer { OSRRelease(reference) }
    guard OSRSetFromUserInput(reference, definition) == OGRERR_NONE else { return try body(nil) }
    OSRSetAxisMappingStrategy(reference, OAMS_TRADITIONAL_GIS_ORDER)
    return try body(reference)
  }
}
