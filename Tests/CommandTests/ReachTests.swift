import Foundation
import Glibc
import Testing

/// A server on loopback that counts who connects, and answers nothing.
private final class CountingServer: @unchecked Sendable {
  let port: UInt16
  private let socket: Int32
  private let lock = NSLock()
  private var connections = 0

  init() throws {
    let socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    self.socket = socket
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isBound = withUnsafeMutablePointer(to: &address) { address in
      address.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
        bind(socket, address, size) == 0 && listen(socket, 64) == 0 && getsockname(socket, address, &size) == 0
      }
    }
    try #require(isBound)
    port = UInt16(bigEndian: address.sin_port)
    Thread.detachNewThread { [weak self, socket] in
      while true {
        let connection = accept(socket, nil, nil)
        if connection < 0 { return }
        self?.lock.withLock { self?.connections += 1 }
        close(connection)
      }
    }
  }

  var count: Int { lock.withLock { connections } }

  deinit {
    shutdown(socket, Int32(SHUT_RDWR))
    close(socket)
  }
}

/// What a file may reach: itself. What the command line names is another matter.
@Suite("What a file may reach", .serialized)
struct ReachTests {
  private static let shape =
    #"{"type":"Polygon","coordinates":[[[5.02,43.32],[5.05,43.32],[5.05,43.34],[5.02,43.32]]]}"#

  /// Files by name; `URL` stands for the address of the server, `PG` for a database there.
  private static let handed: [(name: String, text: String)] = {
    let vrt =
      "<OGRVRTDataSource><OGRVRTLayer name=\"a\"><SrcDataSource>%</SrcDataSource></OGRVRTLayer></OGRVRTDataSource>"
    let descriptions =
      [
        "URL/a.geojson", "/vsicurl/URL/a.geojson", "PG",
      ].map { vrt.replacing("%", with: $0) } + [
        "<OGRWFSDataSource><URL>URL/wfs</URL></OGRWFSDataSource>", "URL/a.geojson\n", "/vsicurl/URL/a.geojson\n",
        "<GDAL_WMS><Service name=\"WMS\"><ServerUrl>URL</ServerUrl></Service></GDAL_WMS>",
        "<VRTDataset rasterXSize=\"1\" rasterYSize=\"1\"><VRTRasterBand band=\"1\"><SimpleSource><SourceFilename>"
          + "/vsicurl/URL/a.tif</SourceFilename></SimpleSource></VRTRasterBand></VRTDataset>",
      ]
    func geojson(_ system: String) -> String {
      #"{"type":"FeatureCollection",\#(system)"features":[{"type":"Feature","properties":{"code":"Q1"},"geometry":\#(shape)}]}"#
    }
    let link = #""crs":{"type":"link","properties":{"href":"URL/crs"}},"#
    let entity = "<!DOCTYPE a SYSTEM \"URL/a.dtd\" [<!ENTITY x SYSTEM \"URL/x\">]>"
    let ring = "5.02,43.32 5.05,43.32 5.05,43.34 5.02,43.32"
    return descriptions.enumerated().flatMap { number, text in
      ["vrt", "gpkg", "geojson", "csv", "kml", "gml", "xlsx", "xml"].map { ("\(number).\($0)", text) }
    } + [
      ("link.geojson", geojson(link)),
      ("url.geojson", geojson(#""crs":{"type":"url","properties":{"url":"URL/crs"}},"#)),
      ("next.geojson", geojson(#""links":[{"rel":"next","href":"URL/next"}],"#)),
      (
        "cell.csv",
        "code,geo_shape\nQ1,\""
          + #"{"type":"Polygon",\#(link)"coordinates":[[[5,43],[5.1,43],[5.1,43.1],[5,43]]]}"#.replacing(
            "\"", with: "\"\"")
          + "\"\n"
      ),
      (
        "a.kml",
        "<?xml version=\"1.0\"?>\(entity)<kml xmlns=\"http://www.opengis.net/kml/2.2\"><Document><NetworkLink><Link><href>"
          + "URL/a.kml</href></Link></NetworkLink><Placemark><name>&x;</name><Polygon><outerBoundaryIs><LinearRing>"
          + "<coordinates>\(ring)</coordinates></LinearRing></outerBoundaryIs></Polygon></Placemark></Document></kml>"
      ),
      (
        "a.gml",
        "<?xml version=\"1.0\"?>\(entity)<ogr:FeatureCollection xmlns:ogr=\"http://ogr.maptools.org/\" "
          + "xmlns:gml=\"http://www.opengis.net/gml\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" "
          + "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:schemaLocation=\"http://ogr.maptools.org/ URL/a.xsd\">"
          + "<gml:featureMember><ogr:z fid=\"z.0\"><ogr:geom><gml:Polygon srsName=\"URL/crs\"><gml:exterior "
          + "xlink:href=\"URL/r#a\"/></gml:Polygon></ogr:geom><ogr:code>&x;</ogr:code></ogr:z></gml:featureMember>"
          + "</ogr:FeatureCollection>"
      ),
    ]
  }()

  @Test func filesConnectToNothing() async throws {
    let server = try CountingServer()
    let folder = try Scratch()
    let url = "http://127.0.0.1:\(server.port)"
    for (name, text) in Self.handed {
      let written = text.replacing("URL", with: url).replacing(
        "PG", with: "PG:host=127.0.0.1 port=\(server.port) dbname=x")
      let path = try folder.write(written, to: name)
      let run = try await BuiltBinary.run("coverage", "--zones", path, "--no-cache", "--departement", "13")
      #expect([0, 2].contains(run.status), "\(name): \(run.error)")
      #expect(server.count == 0, "\(name)")
    }
    let link = try await BuiltBinary.run("coverage", "--zones", folder.file("link.geojson"), "--no-cache")
    #expect(
      link.status == 2 && link.error.contains("il renvoie à \(url)/crs, et ce à quoi un fichier renvoie n'est pas lu"))
  }

  @Test(arguments: [
    "PG:host=127.0.0.1 port=PORT dbname=x", "/vsicurl/http://127.0.0.1:PORT/a.geojson",
    "http://127.0.0.1:PORT/a.geojson",
  ])
  func commandLineConnects(named: String) async throws {
    let server = try CountingServer()
    let run = try await BuiltBinary.run(
      "coverage", "--zones", named.replacing("PORT", with: "\(server.port)"), "--no-cache")
    #expect(run.status == 2 && server.count > 0, "\(run.error)")
  }

  // MARK: Packages

  @Test(arguments: ["../schemes.csv", "data/../../schemes.csv", "/etc/hostname", "http://127.0.0.1/s.csv", "link.csv"])
  func resourceOutsideItsPackage(path: String) async throws {
    let folder = try Scratch()
    let manager = FileManager.default
    try manager.copyItem(atPath: BuiltBinary.resources, toPath: folder.file("package"))
    try folder.write("id,type,perimeter\nA,CLS,commune:13055\n", to: "schemes.csv")
    try manager.createSymbolicLink(atPath: folder.file("package/link.csv"), withDestinationPath: "../schemes.csv")
    let described = URL(fileURLWithPath: folder.file("package/datapackage.json"))
    var package = try #require(
      try JSONSerialization.jsonObject(with: try Data(contentsOf: described)) as? [String: Any])
    package["resources"] = (package["resources"] as? [[String: Any]] ?? []).map { resource in
      let isSchemes = (resource["maillage"] as? [String: Any])?.text("role") == "schemes"
      return isSchemes ? resource.merging(["path": path]) { $1 } : resource
    }
    try manager.removeItem(at: described)
    try JSONSerialization.data(withJSONObject: package).write(to: described)
    let run = try await BuiltBinary.run("coverage", "--data", folder.file("package"), "--no-cache")
    #expect(run.status == 2 && run.output.isEmpty)
    #expect(
      run.error.contains("sort du dossier du paquet (« \(path) »") && run.error.contains("--schemes"), "\(run.error)")
    #expect(run.error.split(separator: "\n").count == 1)
  }
}
