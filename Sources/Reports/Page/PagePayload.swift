internal import Coverage
internal import Geometry
internal import Territory

extension PageContents {
  /// All that a page computes with, as JSON: the geography, what every scheme holds and when, the zones and their cells,
  /// the tables of the command line.
  ///
  /// - Throws: `GEOSError` naming the feature when GEOS fails.
  public func json(map: (_ atoms: [Int32], _ zones: [[Int]]) throws -> String) throws -> String {
    let extent = PageExtent(self)
    var json = PageJSON()
    json.integer("format", 1)
    json.text("lang", language.rawValue)
    json.text("tool", tool)
    json.question(self)
    try json.geography(self, extent)
    json.schemes(self, extent)
    json.inventory(self, extent)
    var zonings: [String] = []
    for position in placedZonings.indices { zonings.append(try PageJSON.zoning(position, self, extent)) }
    json.list("zonings", zonings) { $1 += $0 }
    json.json("map", try map(extent.atoms, extent.zones))
    json.object("texts") { json in
      json.texts("headlines", headlines.map { $0(language) })
      json.list("sources", sources) { source, out in write(source.value(language), to: &out) }
    }
    json.list("tables", tables) { $0.write(language, to: &$1) }
    return json.finished()
  }
}

extension PageJSON {
  fileprivate mutating func question(_ contents: PageContents) {
    let question = contents.answers[0].question
    let inventory = contents.atlas.inventory
    text("title", contents.answers[0].whole.name)
    text("territoryLevel", question.territory.level.rawValue)
    texts("command", contents.command)
    object("question") { json in
      json.integer("zoning", 0)
      json.texts("types", question.types)
      json.integer("day", question.on.ordinal)
      json.text("inForce", question.inForce.rawValue)
      json.json(
        "statuses",
        question.statuses.map { statuses in
          var out = ""
          writeList(statuses.map(\.rawValue).sorted(), to: &out) { writeQuoted($0, to: &$1) }
          return out
        } ?? "null")
      json.text("rule", question.rule?.id)
      json.number("tolerance", question.tolerance)
      json.object("territory") { json in
        for level in [TerritoryLevel.region, .departement, .epci, .commune] {
          json.texts(level.rawValue, question.territory.codes[level] ?? [])
        }
      }
      json.boolean("cofunded", question.selection.isCofundedOnly)
      json.texts("themes", question.selection.themes)
      json.boolean("byOverlap", question.communesByOverlap)
      json.boolean("targeted", question.selection.isTargeted)
    }
    integer("inventoryDay", inventory.assumptions.inventoryDate.ordinal)
    integer("presumedMonths", inventory.assumptions.presumedMonths)
    integer("statusesOn", inventory.assumptions.statusesOn?.ordinal)
  }

  /// Of which communes the inventory says something, type by type, and published totals that say all people covered.
  fileprivate mutating func inventory(_ contents: PageContents, _ extent: PageExtent) {
    let (atlas, inventory) = (contents.atlas, contents.atlas.inventory)
    let scope = inventory.completeness.reach(atlas.geography)
    let types = Set(inventory.types).union(SchemeType.registry.map(\.code)).union(
      inventory.completeness.typeScopes.keys)
    object("reach") { json in
      // Runs of communes: the first, how many, the next.
      if let scope { json.json("scope", runs(extent.communes.map { scope[$0] })) }
      for type in types.sorted() {
        json.object(type) { json in
          json.boolean("isStated", inventory.completeness.typeScopes[type] != nil)
          json.json("known", runs(extent.communes.map { !atlas.isInventorySilent(in: [$0], of: [type]) }))
        }
      }
    }
    list("totals", inventory.totals.filter { $0.measure == .populationShare }) { total, out in
      out += "{\"level\":\(quotedOrNull(total.level.rawValue)),\"code\":\(quotedOrNull(total.code)),"
      out += "\"type\":\(quotedOrNull(total.type)),\"day\":\(total.day.ordinal),"
      let months = inventory.assumptions.presumedMonths(ofType: total.type)
      out += "\"until\":\(Day.number(months.map { total.day.adding(months: $0) })),\"isAll\":\(total.saysAllCovered)}"
    }
  }
}

/// Positions where a list is true, as runs: first, length, first, length.
private func runs(_ values: [Bool]) -> String {
  var found: [Int] = []
  for (position, value) in values.enumerated() where value {
    if position > 0, values[position - 1] { found[found.count - 1] += 1 } else { found += [position, 1] }
  }
  var out = ""
  writeList(found, to: &out) { $1 += String($0) }
  return out
}

extension Table {
  /// With its rows, as people of a language read its headings and words.
  fileprivate func write(_ language: Language, to out: inout String) {
    out += "{\"name\":\(quotedOrNull(name)),\"title\":\(quotedOrNull(title(language))),\"columns\":"
    writeList(columns, to: &out) { column, out in
      out += "{\"name\":\(quotedOrNull(column.name)),\"heading\":\(quotedOrNull(column.heading(language))),"
      out += "\"style\":\"\(column.style)\",\"detail\":\(column.isDetail),\"words\":{"
      for (position, word) in column.words.sorted(by: { $0.key < $1.key }).enumerated() {
        out += "\(position > 0 ? "," : "")\(quotedOrNull(word.key)):\(quotedOrNull(word.value(language)))"
      }
      out += "}}"
    }
    out += ",\"rows\":"
    writeList(0..<count, to: &out) { position, out in
      writeList(row(position), to: &out) { Reports.write($0, to: &$1) }
    }
    out += "}"
  }
}
