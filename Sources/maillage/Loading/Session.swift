import Coverage
import Geometry
import Reports
import Territory

/// What a command asks its questions of: the atlas, the zonings laid on it, and where everything came from.
struct Session {
  let plan: LoadPlan
  var atlas: Atlas
  var placedZonings: [PlacedZoning]
  /// Levels of territory beyond those of the reference geography.
  var divisions: [TerritorialDivision]
  /// Types, day and the rest; its territory is the one asked for, or everywhere.
  var question: Question
  var sources: [ReportSource]
  /// What the answers rest on, and whether it stands on the day asked about.
  var vintages: [Vintage]
  /// The day of the data, taken for want of another, where it lies more than a month back.
  let oldDay: Day?
  let profile: Profile
  /// What became of the codes of communes.
  let history: CommuneHistory
  /// No territory was asked for: the answer keeps to those that the user's file of schemes reaches.
  let keepsToFile: Bool
  /// Finds the territories that words mean.
  let places: Places
  /// Everything found in the inputs, wherever it lies.
  private(set) var inputIssues: [DataIssue]
  /// What became of the rows of each file.
  private(set) var accounts: [RowAccount]

  init(_ request: Request) throws {
    let profile = Profile(request.isProfiled)
    self.profile = profile
    let plan = try LoadPlan(request)
    self.plan = plan
    let threads = request.threads
    oldDay = request.asked.on == nil && plan.referenceDate.adding(months: 1) < Day.today ? plan.referenceDate : nil
    let inputs = try Inputs.read(plan.inputFiles, threads: threads)
    var issues = inputs.issues
    profile.mark("read and project")

    var otherAccounts = [inputs.communes.account]
    var subcommunes = Subcommunes()
    if let read = inputs.subcommunes.map(Subcommunes.read) {
      subcommunes = read.subcommunes
      issues += read.issues
      otherAccounts.append(read.account)
    }
    let parts = subcommunes
    var territoryNames: [TerritoryLevel: [String: String]] = [:]
    if let read = inputs.territories.map(ReferenceGeography.names) {
      territoryNames = read.names
      // A table of territories with their communes is read as levels, and has its account there.
      if inputs.territories?.position(of: ["communes"]) == nil {
        issues += read.issues
        otherAccounts.append(read.account)
      }
    }
    let names = territoryNames
    let (geography, (history, historyIssues, historyAccounts)) = try concurrently(threads: threads) {
      ReferenceGeography(
        communes: inputs.communes.communes, subcommunes: parts,
        territoryNames: names, precision: plan.communePrecision,
        source: inputs.communes.source)
    } and: {
      try CommuneHistory.read(inputs.histories, until: plan.historyEnd)
    }
    self.history = history
    places = Places(geography, history: history)

    let levels = try inputs.divisions(
      plan.inputFiles, in: geography, history, tolerance: request.asked.tolerances[0].share, &issues)
    divisions = levels.divisions

    issues += historyIssues
    otherAccounts += historyAccounts
    profile.mark("geography")
    let (schemes, zones) = try concurrently(threads: threads) {
      try plan.inventory(inputs.schemes, in: geography, history)
    } and: {
      try plan.validZonings(inputs.zonings, in: geography, history)
    }
    issues += schemes.issues + zones.issues
    let inventory = schemes.inventory
    var zonings = try plan.filtered(zones.zonings)
    let named = try plan.zoningsNamed(by: inventory, beside: zones.zonings, in: geography, history)
    question = try request.asked.settled(
      inventory, places, request.needs, referenceDate: plan.referenceDate)
    let populations = try plan.joinPopulations(to: &zonings, on: question.on)
    issues += populations.issues
    let zoneAccounts = zonings.compactMap(\.account)
    zonings = zonings.joiningGenerations(
      plan.zoningParts, regions: geography.territories(at: .region).codes)
    profile.mark("schemes and zonings")
    var needs = request.needs
    if inventory.drawn.count > 0 { needs.schemeExtents = true }
    let laid = try SchemesOnMesh(
      geography, inventory: inventory, zonings: zonings, question: question, needs: needs, plan: plan, named: named,
      compositions: try plan.compositions(namedBy: inventory, in: geography, history),
      outlineIssues: inputs.communes.outlineIssues)
    issues += laid.issues
    profile.mark("perimeters and mesh")
    atlas = try Atlas(
      mesh: laid.mesh, inventory: laid.inventory, perimeters: laid.perimeters, threads: threads,
      plainly: request.isPlain)
    skipDeallocation(atlas)
    keepsToFile = plan.keepsToSchemes && question.territory.isEverywhere
    if keepsToFile { question.territory = atlas.territoryReached() }
    issues += atlas.drawnPartBalanceIssues
    profile.mark("drawn perimeters")
    let (work, tolerance) = ((zonings: zonings, atlas: atlas), question.tolerance)
    placedZonings = Array(
      try concurrentChunks(zonings.count, threads: threads, chunkSize: 1) { (range) throws(GEOSError) in
        try PlacedZoning(work.zonings[range.lowerBound], work.atlas, tolerance: tolerance)
      })
    profile.mark("zones on the mesh")
    if needs.zones, let (grid, found, account) = try plan.populationGrid() {
      issues += found
      otherAccounts.append(account)
      for index in placedZonings.indices {
        placedZonings[index].grid = GridOnZones(grid, placedZonings[index].zoning, threads: threads)
      }
      profile.mark("population grid")
    }
    vintages = plan.vintages(placedZonings.map(\.zoning), inventory, on: question.on)
    sources = try plan.sources() + plan.totalsSources() + plan.populationSources()
    inputIssues = issues
    accounts = inventory.accounts + zoneAccounts + levels.accounts + populations.accounts + otherAccounts
    for issue in issues where issue.kind == .sheetNotRead { note("\(issue.source): \(issue.message(language))") }
    plan.noteUnread(accounts, language)
  }

  var request: Request { plan.request }
  var language: Language { request.language }
  var filters: [NamedValue] { request.filters }

  /// The types by which zones are judged: without any asked for, CLS where there are some, as `coverage` takes them.
  var typesOfZones: [String] { request.asked.types == nil && question.types.contains("CLS") ? ["CLS"] : question.types }

  /// The question as it stands for one zoning: without a territory asked for, the territory that its data reach.
  ///
  /// - Throws: ``Failure`` when the territory asked for is one that the zoning's data do not reach.
  func question(for placed: PlacedZoning) throws -> Question {
    var result = question
    if question.territory.isEverywhere { result.territory = TerritoryFilter(scope: placed.zoning.completeness.scope) }
    try checkReach(of: placed, result.territory)
    return result
  }

  private func checkReach(of placed: PlacedZoning, _ territory: TerritoryFilter) throws {
    if territory.isEverywhere { return }
    let geography = atlas.geography
    let zonesReach = placed.zoning.completeness.reach(geography)
    // A file given on the spot states no reach: its silence is told beside the answer.
    let isStated = !atlas.inventory.completeness.scope.isEmpty
    for (level, codes) in territory.codes {
      for code in codes {
        let communes = geography.communes.codes.indices.filter { geography.code(of: $0, at: level) == code }
        if isStated, atlas.isInventorySilent(in: communes, of: question.types) {
          throw Failure.cannotRun(schemesUnknown(code, level))
        }
        let hasZones = (0..<placed.zoning.count).contains { placed.territory(ofZone: $0, at: level) == code }
        if hasZones { continue }
        if let zonesReach, communes.contains(where: { zonesReach[$0] }) { continue }
        let name = geography.name(of: code, at: level)
        let zoning = placed.zoning
        throw Failure.cannotRun(
          Text(
            fr:
              "\(name) (\(level.label.fr) \(code)) : les données « \(zoning.id) » (\(zoning.source)) n'y ont "
              + "aucune zone, ce qui ne dit pas qu'il n'y en a pas ; donnez un fichier qui couvre ce "
              + "territoire avec --zones. \(zoning.completeness.sentence.fr)",
            en:
              "\(name) (\(level.label.en) \(code)): the \"\(zoning.id)\" data (\(zoning.source)) have no zone "
              + "there, which does not say that there is none; give a file that covers this territory with "
              + "--zones. \(zoning.completeness.sentence.en)"
          ))
      }
    }
  }

  private func schemesUnknown(_ code: String, _ level: TerritoryLevel) -> Text {
    let name = atlas.geography.name(of: code, at: level)
    let sentence = atlas.inventory.completeness.sentence
    let types = question.types.joined(separator: ", ")
    return Text(
      fr:
        "\(name) (\(level.label.fr) \(code)) : l'inventaire ne dit rien des \(types) de ce territoire, ce qui ne veut "
        + "pas dire qu'il n'en a pas ; donnez le vôtre avec --schemes. \(sentence.fr)",
      en:
        "\(name) (\(level.label.en) \(code)): the inventory says nothing of the \(types) of this territory, which "
        + "does not mean that it has none; give yours with --schemes. \(sentence.en)"
    )
  }

  /// Issues of the inputs that bear on the answer: those of schemes known to lie elsewhere are left to their own region.
  func issues(_ schemes: [SchemeFacts], _ others: [DataIssue] = []) -> [DataIssue] {
    let here = Set(schemes.map(\.scheme.id))
    let files = Set(atlas.inventory.schemes.map(\.file))
    let elsewhere = zonesElsewhere
    let all = inputIssues.filter {
      (!files.contains($0.source) || $0.code.isEmpty || here.contains($0.code))
        && !(elsewhere[$0.source]?.contains($0.code) ?? false)
    }
    return Self.withoutEchoes(all + others)
  }

  /// By file, codes of the zones outside the territory asked about: `check` tells what was found of them.
  private var zonesElsewhere: [String: Set<String>] {
    if question.territory.isEverywhere { return [:] }
    var codes: [String: Set<String>] = [:]
    for placed in placedZonings {
      for zone in 0..<placed.zoning.count where !placed.isZone(zone, in: question.territory) {
        codes[placed.zoning.source, default: []].insert(placed.zoning.codes[zone])
      }
    }
    return codes
  }

  /// A member of a zone that the reader of the table could not place is told once, by the reader, who says why.
  static func withoutEchoes(_ issues: [DataIssue]) -> [DataIssue] {
    let echoes: Set<IssueKind> = [.unknownCommune, .memberWithoutOutline]
    if !issues.contains(where: { echoes.contains($0.kind) }) { return issues }
    let told = Set(issues.filter { !echoes.contains($0.kind) && $0.field == "communes" }.map(Place.init))
    return issues.filter { !echoes.contains($0.kind) || !told.contains(Place($0)) }
  }

  /// What an issue is about.
  private struct Place: Hashable {
    let source: String
    let row: Int?
    let code: String
    let value: String

    init(_ issue: DataIssue) { (source, row, code, value) = (issue.source, issue.row, issue.code, issue.value) }
  }
}

extension TerritoryFilter {
  /// `region:93 region:11` as a filter; `france` or nothing is everywhere.
  init(scope: String) {
    self.init(
      Dictionary(grouping: Completeness.territories(ofScope: scope), by: \.level).mapValues { $0.map(\.code) })
  }
}
