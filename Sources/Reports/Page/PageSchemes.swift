internal import Coverage
internal import Territory

/// The schemes of a page, whatever their type, day and status: what their rows state, what they hold, and their days.
extension PageJSON {
  mutating func schemes(_ contents: PageContents, _ extent: PageExtent) {
    let atlas = contents.atlas
    let here = extent.schemes(atlas)
    let schemes = here.map { atlas.inventory.schemes[$0] }
    let perimeters = here.map { atlas.perimeters.ofScheme[$0] }
    let types = Set(schemes.map(\.type)).union(contents.answers[0].question.types)
    let known = SchemeType.registry.map(\.code).filter(types.contains)
    list("types", known + types.subtracting(known).sorted()) { code, out in
      let type = SchemeType.registry.first { $0.code == code }
      out += "{\"code\":\(quotedOrNull(code)),\"label\":\(quotedOrNull(type?.label(contents.language) ?? code)),"
      out += "\"plural\":\(quotedOrNull(type?.plural(contents.language) ?? code)),"
      out += "\"months\":\(atlas.inventory.assumptions.presumedMonths(ofType: code).map(String.init) ?? "null")}"
    }
    object("statusLabels") { json in
      for status in SchemeStatus.allCases { json.text(status.rawValue, status.label(contents.language)) }
    }
    object("schemes") { json in
      json.stated(schemes)
      json.list("tokens", schemes) { scheme, out in
        writeQuoted(scheme.perimeter.map(\.description).joined(separator: " "), to: &out)
      }
      json.list("atoms", perimeters) { writeSteps(extent.positions(of: $0.atoms), to: &$1) }
      json.integers("part", perimeters.map { $0.part ?? -1 })
      json.list("possible", perimeters) { writeSteps(extent.positions(of: $0.possible), to: &$1) }
      json.list("probable", perimeters) { writeSteps(extent.positions(of: $0.probable), to: &$1) }
      // On the page and beyond it.
      json.integers("places", perimeters.map(\.kindsOfPlaces))
      json.list("unread", schemes) { writeQuoted($0.unreadPlaces.joined(separator: " ; "), to: &$1) }
      json.list("population", here) { $1 += numberOrNull(atlas.population(ofScheme: $0)) }
      json.list("term", here.map { atlas.terms[$0] }) { $0.write(to: &$1) }
    }
    json("parts", String(atlas.parts.areas.count))
    list("partArea", atlas.parts.areas) { $1 += plainNumber($0) }
  }

  private mutating func stated(_ schemes: [Scheme]) {
    texts("id", schemes.lazy.map(\.id))
    texts("type", schemes.lazy.map(\.type))
    texts("name", schemes.lazy.map(\.name))
    texts("carrier", schemes.lazy.map(\.carrier))
    texts("status", schemes.lazy.map(\.status.rawValue))
    list("statusDate", schemes) { $1 += quotedOrNull($0.statusDate?.description) }
    list("signature", schemes) { $1 += quotedOrNull($0.dateSignature?.description) }
    list("start", schemes) { $1 += quotedOrNull($0.dateStart?.description) }
    list("end", schemes) { $1 += quotedOrNull($0.dateEnd?.description) }
    list("months", schemes) { $1 += $0.months.map(String.init) ?? "null" }
    texts("replacedBy", schemes.lazy.map(\.replacedBy))
    list("cofunded", schemes) { $1 += $0.cofunded.map { $0 ? "true" : "false" } ?? "null" }
    texts("themes", schemes.lazy.map(\.themes))
    list("targeted", schemes) { scheme, out in writeList(scheme.targetedZones, to: &out) { writeQuoted($0, to: &$1) } }
    texts("source", schemes.lazy.map(\.source))
    texts("note", schemes.lazy.map(\.note))
    texts("evidence", schemes.lazy.map(\.evidence))
    textsOrOne("file", schemes.map(\.file))
    integers("row", schemes.lazy.map(\.row))
  }
}

extension PageExtent {
  /// Positions in the inventory of the schemes that hold, or may hold, something of the page; and of those of which nobody
  /// knows the place.
  func schemes(_ atlas: Atlas) -> [Int] {
    atlas.perimeters.ofScheme.indices.filter { index in
      let perimeter = atlas.perimeters.ofScheme[index]
      if perimeter.isEmpty && !perimeter.hasUnsurePlaces { return true }
      if let part = perimeter.part {
        if partsOnZones.contains(Int32(part)) { return true }
        if atlas.parts.ofPart[part].contains(where: { position(ofAtom: $0.other) >= 0 }) { return true }
      }
      return [perimeter.atoms, perimeter.possible, perimeter.probable].contains { atoms in
        atoms.contains { position(ofAtom: $0) >= 0 }
      }
    }
  }
}

extension Perimeter {
  /// 1 for places that are sure, 2 for possible ones, 4 for probable ones, 8 where a part is not known; added up.
  fileprivate var kindsOfPlaces: Int {
    (isEmpty ? 0 : 1) + (possible.isEmpty ? 0 : 2) + (probable.isEmpty ? 0 : 4) + (isKnownInPart ? 8 : 0)
  }
}

extension SchemeTerm {
  /// Start, end, signature, start of the successor, presumed end, status, its last and its first day, and flags.
  fileprivate func write(to out: inout String) {
    out += "["
    for day in [start, end, signature, successorStart, presumedEnd] { out += Day.number(day) + "," }
    out += "\"\(status.rawValue)\",\(Day.number(statusDay)),\(Day.number(firstStatusDay)),"
    let flags = [isAsOfDayAsked, isOnlyListed, hasUnreadDate, isTimeless]
    out += String(flags.enumerated().reduce(0) { $0 | ($1.element ? 1 << $1.offset : 0) }) + "]"
  }
}
