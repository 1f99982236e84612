internal import Coverage
internal import Territory

/// What the colours and marks mean, with how many there are of each, to the right of the map.
extension MapSheet {
  private struct Entry {
    /// Elements around (12, -4), the middle of the sign.
    var sign: String
    var words: String
  }

  private var groups: [(title: String, entries: [Entry])] {
    var groups: [(title: String, entries: [Entry])] = []
    if let noun = heading.zones, !map.zones.isEmpty || map.undrawnZones > 0 {
      groups.append((capitalised(noun.many(language)), zones(noun)))
    }
    let perimeters = perimeters
    if !perimeters.isEmpty {
      groups.append((Text(fr: "Périmètres sur la carte", en: "Perimeters on the map")(language), perimeters))
    }
    return groups + [(Text(fr: "Limites", en: "Borders")(language), borders)]
  }

  private func zones(_ noun: ZoneNoun) -> [Entry] {
    let style = NumberStyle(language)
    var entries: [Entry] = []
    func add(_ sign: String, _ words: Text) { entries.append(Entry(sign: sign, words: words(language))) }
    for status in AnswerMap.Status.allCases {
      let count = map.zones.count { $0.status == status }
      if count > 0 { add(sign(status), Text("\(words(status, count, noun)) (\(style.number(count)))")) }
    }
    let fragile = map.zones.count { $0.isFragile && $0.shape != nil }
    if fragile > 0 {
      let sign = "<g transform=\"translate(12 -4)\"><use href=\"#mark-fragile\"/></g>"
      add(sign, Text(fr: "verdict fragile (\(fragile))", en: "fragile verdict (\(fragile))"))
    }
    if map.zones.contains(where: { $0.nearest != nil }) {
      let sign = "<path d=\"M2,-4H22\" stroke=\"\(MapPalette.link)\" stroke-width=\"0.9\"/>"
      add(sign, Text(fr: "dispositif le plus proche", en: "nearest scheme"))
    }
    let undrawn = map.undrawnZones
    if undrawn > 0 {
      add("", Text(fr: "sans contour, hors carte (\(undrawn))", en: "without outline, off the map (\(undrawn))"))
    }
    return entries
  }

  private var perimeters: [Entry] {
    let style = NumberStyle(language)
    var entries: [Entry] = []
    func add(_ sign: String, _ words: Text) { entries.append(Entry(sign: sign, words: words(language))) }
    for (position, type) in types.enumerated() {
      let count = map.schemes.count { $0.counts && $0.type == type }
      if count == 0 { continue }
      let label = SchemeType.registry.first { $0.code == type }?.plural(language) ?? type
      let fill = zonesAreGround ? "none" : MapPalette.fill(position)
      add(swatch(fill, MapPalette.line(position)), Text("\(label) (\(style.number(count)))"))
    }
    if !zonesAreGround {
      for set in Set(typesOfAtom).sorted() where set.nonzeroBitCount > 1 {
        let names = types.indices.filter { set >> UInt64($0) & 1 == 1 }.map { types[$0] }
        add(swatch("url(#types\(set))", MapPalette.coast), Text(names.joined(separator: " + ")))
      }
    }
    let possible = map.schemes.count { !$0.counts }
    if possible > 0 {
      let sign =
        "<rect x=\"2\" y=\"-10\" width=\"20\" height=\"12\" fill=\"none\" stroke=\"\(MapPalette.possible)\" "
        + "stroke-dasharray=\"4 2.5\"/>"
      add(sign, Text(fr: "possibles, non comptés (\(possible))", en: "possible, not counted (\(possible))"))
    }
    let unknown = heading.schemesWithoutPerimeter
    if unknown > 0 {
      add("", Text(fr: "périmètre inconnu (\(unknown))", en: "unknown perimeter (\(unknown))"))
    }
    return entries
  }

  private var borders: [Entry] {
    func line(_ colour: String, _ width: Double) -> String {
      "<path d=\"M2,-4H22\" stroke=\"\(colour)\" stroke-width=\"\(width)\"/>"
    }
    let communes = Entry(
      sign: line(MapPalette.commune, 0.8), words: Text(fr: "communes", en: "communes")(language))
    return (drawsCommunes ? [communes] : []) + [
      Entry(sign: line(MapPalette.departement, 0.8), words: Text(fr: "départements", en: "départements")(language)),
      Entry(sign: line(MapPalette.departement, 1.6), words: Text(fr: "régions", en: "régions")(language)),
    ]
  }

  private func sign(_ status: AnswerMap.Status) -> String {
    zonesAreGround
      ? swatch(MapPalette.ground(status), MapPalette.colour(status))
      : "<g transform=\"translate(12 -4) scale(1.2)\"><use href=\"#mark-\(status.rawValue)\"/></g>"
  }

  private func swatch(_ fill: String, _ line: String) -> String {
    "<rect x=\"2\" y=\"-10\" width=\"20\" height=\"12\" fill=\"\(fill)\" stroke=\"\(line)\"/>"
  }

  private func words(_ status: AnswerMap.Status, _ count: Int, _ noun: ZoneNoun) -> String {
    let covered = noun.agreeing("couvert", count)
    let text: Text =
      switch status {
      case .entirely: Text(fr: "entièrement \(covered)", en: "entirely covered")
      case .partly: Text(fr: "partiellement \(covered)", en: "partly covered")
      case .notCovered: Text(fr: "non \(covered)", en: "not covered")
      case .unknown: Text(fr: "verdict inconnu", en: "verdict unknown")
      }
    return text(language)
  }

  private static let lineHeight = 19.0

  /// Where the legend ends.
  var legendBottom: Double {
    view.y + groups.reduce(0) { $0 + 34 + Self.lineHeight * Double($1.entries.count) }
  }

  mutating func drawLegend() {
    var y = view.y + 12
    for group in groups {
      drawing.text(
        SVGDrawing.cut(group.title, to: Self.width - Self.legendX - 10, size: 12), x: Self.legendX, y: y, isBold: true)
      y += 22
      for entry in group.entries {
        drawing.add(
          "<g transform=\"translate(\(decimals(Self.legendX, 0)) \(decimals(y, 1)))\">\(entry.sign)</g>\n")
        drawing.text(
          SVGDrawing.cut(entry.words, to: Self.width - Self.legendX - 34, size: 11), x: Self.legendX + 30, y: y,
          size: 11)
        y += Self.lineHeight
      }
      y += 12
    }
  }
}
