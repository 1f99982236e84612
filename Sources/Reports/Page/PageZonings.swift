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
    // Zones that are communes are named, placed and peopled as these are.
    let areCommunes = placed.areCommunes(zones, atlas)
    json.boolean("areCommunes", areCommunes)
    if !areCommunes { json.named(zones, placed, answer, atlas) }
    json.object("attributes") { json in
      for (name, values) in zoning.attributes.sorted(by: { $0.key < $1.key }) {
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

  private mutating func named(_ zones: [Int], _ placed: PlacedZoning, _ answer: CoverageAnswer, _ atlas: Atlas) {
    let zoning = placed.zoning
    texts("code", zones.lazy.map { zoning.codes[$0] })
    texts("name", zones.lazy.map { zoning.names[$0] })
    texts("commune", zones.lazy.map { placed.communes[$0] })
    texts("departement", zones.lazy.map { placed.departements[$0] })
    texts("region", zones.lazy.map { placed.regions[$0] })
    texts("epci", zones.lazy.map { placed.epcis[$0] })
    let estimates = answer.question.selection.estimatesPopulation
    let people = zones.map { zone -> (people: Double, source: PopulationSource)? in
      if let known = placed.population(ofZone: zone) { return known }
      return estimates ? placed.grid?.people[zone].map { ($0, .gridEstimate) } : nil
    }
    list("population", people) { $1 += numberOrNull($0?.people) }
    texts("populationSource", people.map { ($0?.source ?? .unknown).rawValue })
    list("areaKm2", zones) { $1 += numberOrNull(placed.area(ofZone: $0, atlas).map { $0 / 1e6 }) }
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
    if areCommunes {
      integers("members", zones.lazy.map { extent.position(ofAtom: placed.statedAtoms[$0][0].atoms[0]) })
      return
    }
    list("members", zones) { zone, out in
      writeList(placed.statedAtoms[zone], to: &out) { member, out in
        let atoms = extent.positions(of: member.atoms)
        if atoms.count == 1, member.code == atlas.geography.communes.codes[member.commune] {
          out += String(atoms[0])
          return
        }
        out += "[\(quotedOrNull(member.code)),"
        writeList(atoms, to: &out) { $1 += String($0) }
        out += ",\(numberOrNull(member.population)),\(extent.position(ofCommune: member.commune))]"
      }
    }
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
  /// Some zones are communes, each one, with their names, places and people.
  fileprivate func areCommunes(_ zones: [Int], _ atlas: Atlas) -> Bool {
    let communes = atlas.geography.communes
    return zoning.zonesAreCommunes
      && zones.allSatisfy { zone in
        guard statedAtoms[zone].count == 1, unplaced[zone].isEmpty, !zoning.isPart(zone) else { return false }
        let member = statedAtoms[zone][0]
        if member.atoms.count != 1 || zoning.statedCommunes[zone] != [member.code] { return false }
        let commune = member.commune
        return member.code == communes.codes[commune] && zoning.codes[zone] == member.code
          && zoning.names[zone] == communes.names[commune] && self.communes[zone] == member.code
          && departements[zone] == communes.departements[commune] && regions[zone] == communes.regions[commune]
          && epcis[zone] == communes.epcis[commune] && zoning.populations[zone] == nil
          && member.population == communes.populations[commune].map(Double.init)
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
