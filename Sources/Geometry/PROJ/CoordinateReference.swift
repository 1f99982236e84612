internal import CPROJ

/// A coordinate reference system, as PROJ understands its definition.
///
/// Example: "EPSG:2154" is "RGF93 v1 / Lambert-93", code "EPSG:2154", not geographic. Coordinates are taken as easting or
/// longitude first whatever the definition says, so that EPSG:4326 and OGC:CRS84 mean the same here.
public struct CoordinateReference: Sendable, Equatable {
  /// As it was given: a code, a WKT or a PROJ string.
  public let definition: String
  /// Example: "WGS 84".
  public let name: String
  /// Example: "EPSG:2154"; nil when the system is not one of the EPSG registry, or cannot be told from several.
  public let authorityCode: String?
  /// Coordinates are longitude and latitude in an angle.
  public let isGeographic: Bool

  /// - Throws: ``ProjectionError`` when PROJ does not know the definition, or it is not one of a reference system.
  public init(_ definition: String) throws(ProjectionError) {
    let context = ProjectionContext()
    let crs = try context.made("proj_create", definition, proj_create(context.handle, asCRS(definition)))
    defer { proj_destroy(crs) }
    guard proj_is_crs(crs) == 1 else {
      throw ProjectionError(
        operation: "proj_is_crs", definition: definition, message: "not a coordinate reference system")
    }
    self.definition = definition
    name = proj_get_name(crs).map { String(cString: $0) } ?? ""
    authorityCode = withExtendedLifetime(context) {
      code(of: crs) ?? horizontal(crs, context) { code(of: $0) } ?? identified(crs, context)
    }
    isGeographic = withExtendedLifetime(context) {
      isAngular(crs) || horizontal(crs, context, isAngular) == true
    }
  }
}

private func isAngular(_ crs: OpaquePointer) -> Bool {
  let type = proj_get_type(crs)
  return type == PJ_TYPE_GEOGRAPHIC_2D_CRS || type == PJ_TYPE_GEOGRAPHIC_3D_CRS
}

/// What `body` says of the system under a bound one (WKT with TOWGS84) or of the horizontal part of a compound one.
private func horizontal<R>(
  _ crs: OpaquePointer, _ context: ProjectionContext, _ body: (OpaquePointer) -> R?
) -> R? {
  let part: OpaquePointer?
  switch proj_get_type(crs) {
  case PJ_TYPE_BOUND_CRS: part = proj_get_source_crs(context.handle, crs)
  case PJ_TYPE_COMPOUND_CRS: part = proj_crs_get_sub_crs(context.handle, crs, 0)
  default: return nil
  }
  guard let part else { return nil }
  defer { proj_destroy(part) }
  return body(part)
}

private func code(of crs: OpaquePointer) -> String? {
  guard let authority = proj_get_id_auth_name(crs, 0), let code = proj_get_id_code(crs, 0) else { return nil }
  return "\(String(cString: authority)):\(String(cString: code))"
}

/// The EPSG system that is the same as this one: alone at the best confidence, which must be at least 70 % (same
/// parameters, another name, as in the .prj files of ESRI).
private func identified(_ crs: OpaquePointer, _ context: ProjectionContext) -> String? {
  var confidence: UnsafeMutablePointer<CInt>?
  guard let list = proj_identify(context.handle, crs, "EPSG", nil, &confidence) else { return nil }
  defer {
    proj_list_destroy(list)
    proj_int_list_destroy(confidence)
  }
  let count = Int(proj_list_get_count(list))
  guard count > 0, let confidence, confidence[0] >= 70, count == 1 || confidence[1] < confidence[0],
    let found = proj_list_get(context.handle, list, 0)
  else { return nil }
  defer { proj_destroy(found) }
  return code(of: found)
}
