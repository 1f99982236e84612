import Coverage
import GeoData
import Geometry
import Reports
import Territory

/// A request against the data package: which file plays which role.
struct LoadPlan: Sendable {
  let inputFiles: InputFiles
  let request: Request
  let referenceDate: Day
  let communePrecision: Double?
  /// The day of the communes, up to which their history counts; `nil` if unknown.
  let historyEnd: Day?
  let inventoryCompleteness: Completeness
  let package: DataPackage
  /// Where the package lies.
  let folder: String
  let chosenZonings: [ZoningChoice]

  /// Where a zoning comes from.
  enum ZoningChoice {
    case resource(ZoneResource, id: String)
    case file(id: String, FileReference)
    case computed(DataPackage.Computed)
    var isPart: Bool { if case .resource(let part, _) = self { part.francePart != nil } else { false } }
  }

  init(_ request: Request) throws {
    self.request = request
    let (given, needs) = (request.files, request.needs)
    guard let folder = given.package ?? EmbeddedData.folder() else {
      throw Failure.cannotRun(
        Text(
          fr:
            "données embarquées introuvables près du programme : réinstallez-le avec "
            + "maillage_GeoData.resources, ou donnez --data",
          en: "embedded data not found beside the program: reinstall it with maillage_GeoData.resources, or give --data"
        ))
    }
    let package = try DataPackage.read(folder)
    self.package = package
    self.folder = folder
    guard let date = WrittenDate.single(package.maillage.referenceDate)?.last else {
      throw Failure.cannotRun(
        Text(
          fr: "datapackage.json : reference_date « \(package.maillage.referenceDate) » n'est pas une date",
          en: "datapackage.json: reference_date \"\(package.maillage.referenceDate)\" is not a date"))
    }
    referenceDate = date
    func file(_ resource: DataPackage.Resource) throws -> FileReference { try resource.file(in: folder) }
    guard let communes = package.resources("communes").first else {
      throw Failure.cannotRun(
        Text(
          fr: "datapackage.json : aucune ressource de rôle communes",
          en: "datapackage.json: no resource with role communes"))
    }
    let chosen = needs.zones ? try Self.zonings(request, package, on: request.asked.on ?? date) : []
    if chosen.isEmpty && needs.zoningRequired {
      throw Failure.cannotRun(
        Text(
          fr:
            "le paquet de données n'a aucun zonage (ressource de rôle zoning) : donnez un fichier de zones avec --zones",
          en: "the data package has no zoning (resource of role zoning): give a file of zones with --zones"))
    }
    chosenZonings = chosen
    var zoneFiles: [(file: FileReference, codeNames: [String], isOwn: Bool)] = []
    for choice in chosen {
      switch choice {
      case .resource(let part, _):
        let resource = part.resource
        zoneFiles.append(
          (try file(resource), [resource.maillage.columns?["code"]].compactMap { $0 } + ColumnNames.zoneCode, false))
      case .file(_, let reference): zoneFiles.append((reference, ColumnNames.zoneCode, true))
      case .computed: continue
      }
    }
    let own = given.communes
    let schemes = package.resources("schemes")
    inputFiles = try InputFiles(
      communes: own ?? file(communes), isOwnCommunes: own != nil,
      subcommunes: own == nil ? package.resources("subcommunes").first.map(file) : nil,
      territories: package.resources("territories").first.map(file),
      histories: given.history.map { [$0] } ?? package.resources("history").map(file),
      schemes: (given.readsInventory ? schemes.map(file) : []) + (given.schemes ?? []),
      areOwnSchemes: given.schemes != nil,
      levels: package.resources("territories").dropFirst().map { ($0.name, try file($0), false) }
        + needs.levelFiles.map { ($0.id, $0.file, true) },
      zonings: zoneFiles, crs: given.crs, columns: given.columns, cache: given.isCached ? CacheFolder() : nil)
    // A layer of communes given on the spot states no day: the history then ends where it is met.
    historyEnd =
      own == nil ? communes.maillage.referenceDate.flatMap { WrittenDate.single($0)?.last } ?? date : nil
    communePrecision = own == nil ? communes.maillage.precisionM : nil
    inventoryCompleteness = (given.readsInventory ? schemes.first?.completeness : nil) ?? .unstated
  }

  /// Schemes of one's own are laid on zonings of the package, which reach further.
  var keepsToSchemes: Bool {
    guard !request.files.readsInventory, request.files.communes == nil, !chosenZonings.isEmpty else { return false }
    return !chosenZonings.contains { if case .file = $0 { true } else { false } }
  }

  // MARK: Zonings

  private static func zonings(_ request: Request, _ package: DataPackage, on day: Day) throws -> [ZoningChoice] {
    var known: [(id: String, choices: [ZoningChoice])] = []
    var given = request.files.zones
    let asked = request.asked.zonings
    try place(&given, among: asked, package)
    for (id, file) in given { known.append((id, [.file(id: id, file)])) }
    for id in package.zoningIDs where !known.contains(where: { $0.id == id }) {
      known.append((id, package.generations(of: id, on: day).map { .resource($0, id: id) }))
    }
    for computed in package.maillage.computedZonings ?? [] where !known.contains(where: { $0.id == computed.id }) {
      known.append((computed.id, [.computed(computed)]))
    }
    if !asked.isEmpty {
      let named = package.namedGenerations.map { id, resource in
        (id, [ZoningChoice.resource(ZoneResource(resource: resource, francePart: nil), id: id)])
      }
      return try asked.flatMap {
        try choice($0, "--zoning", known.map { ($0.id, $0.choices) } + named)
      }
    }
    if !given.isEmpty { return known.prefix(given.count).flatMap(\.choices) }
    guard request.needs.allZonings else { return known.prefix(1).flatMap(\.choices) }
    guard let usual = package.maillage.usualZonings else { return known.flatMap(\.choices) }
    return known.filter { usual.contains($0.id) }.flatMap(\.choices)
  }

  /// A file of zones is used: under the zoning asked for where there is one only, else it has to be named.
  private static func place(
    _ given: inout [(id: String, file: FileReference)], among asked: [String], _ package: DataPackage
  ) throws {
    guard !asked.isEmpty, let unused = given.first(where: { file in !asked.contains { $0.lowercased() == file.id } })
    else { return }
    let isOfPackage = asked.first.map { id in package.zoningIDs.contains(id.lowercased()) } ?? false
    if given.count == 1, asked.count == 1, isOfPackage, let id = asked.first {
      given[0].id = id.lowercased()
      return
    }
    let list = asked.joined(separator: ",")
    throw Failure.usage(
      Text(
        fr: "--zones « \(unused.file.path) » ne serait pas employé par --zoning \(list) : ajoutez \(unused.id) à "
          + "--zoning, ou nommez le fichier, --zones ZONAGE=\(unused.file.path)",
        en: "--zones \"\(unused.file.path)\" would not be used by --zoning \(list): add \(unused.id) to --zoning, or "
          + "name the file, --zones ZONING=\(unused.file.path)"))
  }

  // MARK: Sources

  func sources() -> [ReportSource] {
    var result: [ReportSource] = []
    func add(_ role: String, _ resource: DataPackage.Resource?, _ path: String?) {
      result.append(
        ReportSource(
          role: role, title: path.map { Text($0) } ?? resource?.titleText ?? Text(""),
          vintage: path == nil ? resource?.vintageText : nil,
          completeness: path == nil ? resource?.completeness : nil, sha256: path == nil ? resource?.sha256 : nil))
    }
    let given = request.files
    add("communes", package.resources("communes").first, given.communes?.description)
    if given.communes == nil { add("subcommunes", package.resources("subcommunes").first, nil) }
    add("history", package.resources("history").first, given.history?.description)
    if given.readsInventory {
      for resource in package.resources("schemes") { add("schemes", resource, nil) }
    }
    for file in given.schemes ?? [] { add("schemes", nil, file.description) }
    for choice in chosenZonings {
      switch choice {
      case .resource(let part, _): add("zoning", part.resource, nil)
      case .file(_, let file): add("zoning", nil, file.path)
      case .computed(let computed): add("zoning", nil, computed.id)
      }
    }
    return result
  }
}
