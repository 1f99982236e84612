internal import Coverage
internal import Geometry
internal import Territory

/// The zonings of a page, their zones and the cells of these.
extension PageJSON {
  /// One object, as text: a zoning.
  static func zoning(_ position: Int, _ contents: PageContents, _ extent: PageExtent) throws(GEOSError) -> String {
    let (placed, answer) = (contents.placedZonings[position], contents.answers[position])
    let (zoning, zones, atlas) = (placed.zoning, extent.zones[position], contents.atlas)
    let cells = try placed.cells(of: zones, atlas)
    var json = PageJSON()
    json.described(placed, answer, contents)
    let areCommunes = placed.areCommunes(zones)
    json.boolean("areCommunes", areCommunes)
    json.columns(of: zones, placed, answer, atlas, areCommunes: areCommunes)
    json.object("attributes") { json in
      for (name, values) in zoning.attributes.sorted(by: { $0.key < $1.key }) {
        // The columns of codes and names are there already.
        if zones.allSatisfy({ values[$0] == zoning.codes[$0] }) || zones.allSatisfy({ values[$0] == zoning.names[$0] })
        {
          continue
        }
        let texts = Set(zones.compactMap { values[$0] }).sorted()
        let positions = Dictionary(uniqueKeysWithValues: texts.enumerated().map { ($1, $0) })
        json.object(name) { json in
          json.texts("values", texts)
          json.integers("zones", zones.lazy.map { zone in values[zone].flatMap { positions[$0] } ?? -1 })
        }
      }
    }
    json.members(zones, placed, atlas, extent, areCommunes: areCommunes)
    json.doubts(zones, placed)
    if zoning.shapes != nil { json.cells(cells, extent) }
    return json.finished()
  }

  /// Names, places and people of zones; of those that are communes, what is not as the communes have it.
  private mutating func columns(
    of zones: [Int], _ placed: PlacedZoning, _ answer: CoverageAnswer, _ atlas: Atlas, areCommunes: Bool
  ) {
    let (zoning, communes) = (placed.zoning, atlas.geography.communes)
    func text(_ name: String, _ value: (Int) -> String, as common: (Int) -> String, _ json: inout PageJSON) {
      if !areCommunes {
        json.texts(name, zones.lazy.map(value))
        return
      }
      json.object(name) { json in
        for (position, zone) in zones.enumerated() {
          let own = value(zone)
          if own != common(placed.statedAtoms[zone][0].commune) { json.text(String(position), own) }
        }
      }
    }
    text("code", { zoning.codes[$0] }, as: { communes.codes[$0] }, &self)
    text("name", { zoning.names[$0] }, as: { communes.names[$0] }, &self)
    text("commune", { placed.communes[$0] }, as: { communes.codes[$0] }, &self)
    text("departement", { placed.departements[$0] }, as: { communes.departements[$0] }, &self)
    text("region", { placed.regions[$0] }, as: { communes.regions[$0] }, &self)
    text("epci", { placed.epcis[$0] }, as: { communes.epcis[$0] }, &self)
    let people = zones.map { zone -> (people: Double, source: PopulationSource)? in
      if let known = placed.population(ofZone: zone) { return known }
      let isEstimated = answer.question.selection.estimatesPopulation
      return isEstimated ? placed.grid?.people[zone].map { ($0, .gridEstimate) } : nil
    }
    if !areCommunes {
      list("population", people) { $1 += numberOrNull($0?.people) }
      textsOrOne("populationSource", people.map { ($0?.source ?? .unknown).rawValue })
      list("areaKm2", zones) { $1 += numberOrNull(placed.area(ofZone: $0, atlas).map { $0 / 1e6 }) }
      return
    }
    let apart = zip(zones, people).enumerated().filter { _, zone in
      zone.1?.people != communes.populations[placed.statedAtoms[zone.0][0].commune].map(Double.init)
    }
    object("population") { json in
      for (position, zone) in apart { json.number(String(position), zone.1?.people) }
    }
    object("populationSource") { json in
      for (position, zone) in zip(zones, people).enumerated() where (zone.1?.source ?? .communes) != .communes {
        json.text(String(position), zone.1?.source.rawValue)
      }
    }
  }

  private mutating func described(_ placed: PlacedZoning, _ answer: CoverageAnswer, _ contents: PageContents) {
    let (zoning, language) = (placed.zoning, contents.language)
    text("id", zoning.id)
    text("generation", zoning.generation)
    text("label", zoning.label(language))
    text("one", zoning.noun.one(language))
    text("many", zoning.noun.many(language))
    boolean("feminine", zoning.noun.isFeminine)
    boolean("hasPolygons", zoning.shapes != nil)
    boolean("listsCommunes", zoning.zonesAreCommunes)
    text("usualRule", (zoning.shapes != nil ? Rule.overlap : .anyCommune).id)
    let precision =
      zoning.shapes == nil ? nil : [contents.atlas.geography.precision, zoning.precision].compactMap { $0 }.max()
    number("precision", precision)
    text("source", zoning.source)
    // The days on which these zones stand: on others the command line may take another generation.
    integer("validFrom", zoning.validity.from?.ordinal)
    integer("validTo", zoning.validity.to?.ordinal)
    text("populationVintage", zoning.populationVintage)
    // How complete the inventory is, as the question of the command line found it.
    object("inventory") { json in
      for row in answer.summary {
        if let level = row.inventory { json.text("\(row.level.rawValue):\(row.code)", level.rawValue) }
      }
    }
  }

  /// The communes of each zone, as stated and as found: an atom alone where it is a commune, else its code, its atoms and
  /// its people.
  private mutating func members(
    _ zones: [Int], _ placed: PlacedZoning, _ atlas: Atlas, _ extent: PageExtent, areCommunes: Bool
  ) {
    list("members", zones) { zone, out in
      func write(_ member: ZoneMember, to out: inout String) {
        let atoms = extent.positions(of: member.atoms)
        if atoms.count == 1, member.code == atlas.geography.communes.codes[member.commune] {
          out += String(atoms[0])
          return
        }
        out += "[\(quotedOrNull(member.code)),"
        writeList(atoms, to: &out) { $1 += String($0) }
        out += ",\(numberOrNull(member.population)),\(extent.position(ofCommune: member.commune))]"
      }
      if areCommunes {
        write(placed.statedAtoms[zone][0], to: &out)
      } else {
        writeList(placed.statedAtoms[zone], to: &out, write)
      }
    }
    if areCommunes { return }
    texts("stated", zones.map { placed.zoning.statedCommunes[$0].joined(separator: " ") })
    if placed.zoning.shapes == nil { return }
    list("found", zones) { zone, out in
      writeList(placed.found[zone], to: &out) { held, out in
        out += "[\(extent.position(ofCommune: held.commune)),\(plainNumber(held.share))]"
      }
    }
  }

  /// What of some zones is not known, or not as it should be; those of which nothing is said are left out.
  private mutating func doubts(_ zones: [Int], _ placed: PlacedZoning) {
    func some(_ name: String, _ value: (Int) -> String?, _ json: inout PageJSON) {
      json.object(name) { json in
        for (position, zone) in zones.enumerated() {
          if let value = value(zone) { json.json(String(position), value) }
        }
      }
    }
    some("gap", { placed.gaps[$0] > 0 ? plainNumber(placed.gaps[$0]) : nil }, &self)
    some("obstacle", { placed.obstacles[$0].map { quotedOrNull($0.rawValue) } }, &self)
    some("isPart", { placed.zoning.isPart($0) ? "true" : nil }, &self)
    some(
      "unplaced", { placed.unplaced[$0].isEmpty ? nil : quotedOrNull(placed.unplaced[$0].joined(separator: " ")) },
      &self)
    let generations = placed.zoning.generationOfZone
    some("generationOfZone", { generations.isEmpty ? nil : quotedOrNull(generations[$0]) }, &self)
  }

  private mutating func cells(_ cells: [ZoneCells], _ extent: PageExtent) {
    list("cells", cells) { zone, out in
      writeList(zone.cells, to: &out) { cell, out in
        out += "[\(plainNumber(cell.share)),"
        writeHolders(cell, extent, to: &out)
        if let people = cell.people { out += ",\(plainNumber(people))" }
        out += "]"
      }
    }
    object("borders") { json in
      for (position, zone) in cells.enumerated() where zone.lengths.count > 1 {
        var out = "["
        writeList(zone.lengths, to: &out) { $1 += plainNumber(($0 * 1000).rounded() / 1000) }
        out += ","
        writeList(zone.borders, to: &out) { border, out in
          out += "[\(border.first),\(border.second),\(plainNumber((border.length * 1000).rounded() / 1000))]"
        }
        json.json(String(position), out + "]")
      }
    }
  }
}

extension PlacedZoning {
  /// Each of some zones is one commune with a place.
  fileprivate func areCommunes(_ zones: [Int]) -> Bool {
    zoning.zonesAreCommunes
      && zones.allSatisfy { zone in
        statedAtoms[zone].count == 1 && unplaced[zone].isEmpty
          && zoning.statedCommunes[zone] == [statedAtoms[zone][0].code]
      }
  }

  /// The cells of some zones, in their order.
  fileprivate func cells(of zones: [Int], _ atlas: Atlas) throws(GEOSError) -> [ZoneCells] {
    if zoning.shapes == nil { return [] }
    let placed = self
    let chunks = try concurrentChunks(zones.count, threads: atlas.threads, chunkSize: 32) {
      (range) throws(GEOSError) -> [ZoneCells] in
      var found: [ZoneCells] = []
      for position in range { found.append(try placed.cells(ofZone: zones[position], atlas)) }
      return found
    }
    return Array(chunks.joined())
  }
}
