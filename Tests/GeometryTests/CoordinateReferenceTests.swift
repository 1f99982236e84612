import Geometry
import Testing

@Suite struct CoordinateReferenceTests {
  /// Lambert-93 as a .prj file of ESRI says it (pyproj 3.7.2, WKT1_ESRI), without any code.
  static let esri = """
    PROJCS["RGF_1993_Lambert_93",GEOGCS["GCS_RGF_1993",DATUM["D_RGF_1993",SPHEROID["GRS_1980",6378137.0,298.257222101]],\
    PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]],PROJECTION["Lambert_Conformal_Conic"],\
    PARAMETER["False_Easting",700000.0],PARAMETER["False_Northing",6600000.0],PARAMETER["Central_Meridian",3.0],\
    PARAMETER["Standard_Parallel_1",49.0],PARAMETER["Standard_Parallel_2",44.0],PARAMETER["Latitude_Of_Origin",46.5],\
    UNIT["Meter",1.0]]
    """
  static let esriWGS84 = """
    GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984",SPHEROID["WGS_1984",6378137.0,298.257223563]],PRIMEM["Greenwich",0.0],\
    UNIT["Degree",0.0174532925199433]]
    """

  @Test func codes() throws {
    let lambert = try CoordinateReference("EPSG:2154")
    #expect(lambert.definition == "EPSG:2154")
    #expect(lambert.name == "RGF93 v1 / Lambert-93")
    #expect(lambert.authorityCode == "EPSG:2154")
    #expect(!lambert.isGeographic)
    let wgs84 = try CoordinateReference("EPSG:4326")
    #expect(wgs84.name == "WGS 84" && wgs84.authorityCode == "EPSG:4326" && wgs84.isGeographic)
    let crs84 = try CoordinateReference("OGC:CRS84")
    #expect(crs84.authorityCode == "OGC:CRS84" && crs84.isGeographic)
    // Compound: Lambert-93 with heights.
    let compound = try CoordinateReference("EPSG:5698")
    #expect(compound.authorityCode == "EPSG:5698" && !compound.isGeographic)
  }

  @Test func textWithoutACode() throws {
    let lambert = try CoordinateReference(Self.esri)
    #expect(lambert.name == "RGF_1993_Lambert_93" || lambert.name == "RGF93 v1 / Lambert-93")
    #expect(lambert.authorityCode == "EPSG:2154")
    #expect(!lambert.isGeographic)
    let wgs84 = try CoordinateReference(Self.esriWGS84)
    #expect(wgs84.authorityCode == "EPSG:4326")
    #expect(wgs84.isGeographic)
    var xy = [3, 46.5]
    try Projection.project(&xy, from: Self.esriWGS84, to: Self.esri, threads: 1)
    #expect(abs(xy[0] - 700000) < 1e-6 && abs(xy[1] - 6_600_000) < 1e-6)
  }

  @Test func projStrings() throws {
    #expect(try CoordinateReference("+proj=longlat +datum=WGS84 +no_defs").isGeographic)
    let own = try CoordinateReference("+proj=laea +lat_0=46.5 +lon_0=2.5 +ellps=GRS80")
    #expect(own.authorityCode == nil)
    #expect(!own.isGeographic)
    // With a shift to WGS 84: a bound system.
    #expect(try CoordinateReference("+proj=longlat +ellps=GRS80 +towgs84=0,0,0").isGeographic)
  }

  @Test(arguments: ["EPSG:999999", "", "nonsense", "PROJCS[\"cut", "+proj=nothing"])
  func unknown(definition: String) {
    let error = #expect(throws: ProjectionError.self) { try CoordinateReference(definition) }
    #expect(error?.definition == definition)
    #expect(error?.operation == "proj_create")
  }

  @Test func operationIsNotASystem() {
    let error = #expect(throws: ProjectionError.self) { try CoordinateReference("EPSG:7030") }  // an ellipsoid
    #expect(error?.description.contains("EPSG:7030") == true)
  }

  @Test func versions() {
    #expect(GeometryLibraries.versions.hasPrefix("GEOS 3."))
    #expect(GeometryLibraries.versions.contains(", PROJ 9."))
  }
}
