public import Coverage
public import Territory

extension AnswerMap {
  /// The map as one SVG, 1000 px wide: perimeters by type, borders, zones by what became of them, names, overseas in
  /// frames, a legend, a scale bar, the day, the rule and the sources. Every name is escaped; the same answer gives the
  /// same bytes.
  public func svg(_ heading: MapHeading, _ language: Language) -> String {
    var sheet = MapSheet(self, heading, language)
    sheet.draw()
    return sheet.svg()
  }
}

/// A map under construction.
struct MapSheet {
  static let width = 1000.0
  private static let margin = 20.0
  static let legendX = 752.0

  let map: AnswerMap
  let heading: MapHeading
  let language: Language
  /// Where the layers being drawn lie.
  var view: MapView
  /// Paris and the départements around it, one spot on a map of France or of Île-de-France; `nil` for other maps.
  private var enlarged: MapView?
  /// The layers being drawn are those of ``enlarged``.
  var isEnlarged = false
  /// Types of schemes in the order of the registry; their positions are bits.
  let types: [String]
  let typesOfAtom: [UInt64]
  /// Atoms that are asked about.
  let askedCount: Int
  var drawing = SVGDrawing(width: MapSheet.width)
  var labels = MapLabels()

  init(_ map: AnswerMap, _ heading: MapHeading, _ language: Language) {
    (self.map, self.heading, self.language) = (map, heading, language)
    let registry = SchemeType.registry.map(\.code)
    let used = Set(map.schemes.map(\.type))
    types = registry.filter(used.contains) + used.subtracting(registry).sorted()
    var bits = [UInt64](repeating: 0, count: map.atoms.count)
    for scheme in map.schemes where scheme.counts {
      let bit = types.firstIndex(of: scheme.type).map { UInt64(1) << UInt64(min($0, 63)) } ?? 0
      for atom in scheme.atoms { bits[atom] |= bit }
    }
    typesOfAtom = bits
    askedCount = map.atoms.count { !$0.isAround }
    view = MapView(
      Self.box(map), x: Self.margin, y: 46 + 18 * Double(heading.subtitles.count),
      width: Self.legendX - 2 * Self.margin,
      heights: 420...900)
  }

  /// What is asked about with some air, or all frames where there are several.
  private static func box(_ map: AnswerMap) -> MapView.Window {
    if map.outlines.frames.count > 1 {
      let corners = map.outlines.frames.map { frame in
        [
          MapOutlines.Point(x: frame.extent.minX, y: frame.extent.minY),
          MapOutlines.Point(x: frame.extent.maxX, y: frame.extent.maxY),
        ]
      }
      return box(corners, air: 0.02)
    }
    return box(map.outlines.dissolved(map.atoms.indices.filter { !map.atoms[$0].isAround }), air: 0.03)
  }

  private static func box(_ lines: [[MapOutlines.Point]], air: Double) -> MapView.Window {
    let (x, y) = (lines.joined().map(\.x), lines.joined().map(\.y))
    guard let minX = x.min(), let maxX = x.max(), let minY = y.min(), let maxY = y.max() else { return (0, 0, 1, 1) }
    let air = air * max(maxX - minX, maxY - minY)
    return (minX - air, minY - air, maxX + air, maxY + air)
  }

  mutating func draw() {
    var y = 30.0
    drawing.text(
      SVGDrawing.cut(heading.title(language), to: 940, size: 17), x: Self.margin, y: y, size: 17, isBold: true)
    for subtitle in heading.subtitles {
      y += 18
      drawing.text(SVGDrawing.cut(subtitle(language), to: 960), x: Self.margin, y: y, fill: ChartPalette.grey)
    }
    drawLayers(in: "window")
    drawFrames()
    nameThings()
    labels.draw(&drawing, within: view)
    drawScale()
    drawLegend()
    enlarged = viewOfParis()
    drawEnlarged()
  }

  private mutating func drawLayers(in window: String) {
    drawing.add("<g clip-path=\"url(#\(window))\">\n")
    drawGround()
    drawPerimeters()
    drawBorders()
    drawSchemeOutlines()
    drawSurroundings()
    drawZones()
    drawing.add("</g>\n<rect \(view.rectangle) fill=\"none\" stroke=\"\(MapPalette.commune)\"/>\n")
  }

  private func viewOfParis() -> MapView? {
    let wanted = ["75", "92", "93", "94"]
    let asked = map.atoms.indices.filter { !map.atoms[$0].isAround && map.atoms[$0].departement >= 0 }
    let codes = Set(asked.map { map.departements[Int(map.atoms[$0].departement)] })
    guard codes.count > 4, wanted.allSatisfy(codes.contains) else { return nil }
    let rings = map.outlines.dissolved(
      asked.filter { wanted.contains(map.departements[Int(map.atoms[$0].departement)]) })
    return MapView(
      Self.box(rings, air: 0.02), x: Self.legendX, y: legendBottom + 24, width: Self.width - Self.legendX - Self.margin,
      heights: 100...260)
  }

  private mutating func drawEnlarged() {
    guard let enlarged else { return }
    let whole = view
    view = enlarged
    isEnlarged = true
    let title = Text(fr: "Paris et petite couronne", en: "Paris and its neighbours")
    drawing.text(title(language), x: view.x, y: view.y - 6, size: 11, isBold: true)
    drawLayers(in: "enlarged")
    (view, isEnlarged) = (whole, false)
  }

  func svg() -> String {
    let bottom = view.y + view.height + 40 + 15 * Double(sourceLines.count)
    let windows = [("window", view)] + (enlarged.map { [("enlarged", $0)] } ?? [])
    var definitions = windows.map { "<clipPath id=\"\($0)\"><rect \($1.rectangle)/></clipPath>" }.joined()
    definitions += MapPalette.unknownHatching + MapPalette.marks
    for set in Set(typesOfAtom).sorted() where set.nonzeroBitCount > 1 { definitions += MapPalette.hatching(set) }
    return drawing.svg(
      title: heading.title(language), description: heading.subtitles.map { $0(language) }.joined(separator: ". "),
      definitions: definitions, height: max(bottom, enlarged.map { $0.y + $0.height + 12 } ?? legendBottom + 20),
      language)
  }

  // MARK: Around the map

  /// Sources in lines that fit the width.
  private var sourceLines: [String] {
    let opening = Text(fr: "Sources\u{00A0}: ", en: "Sources: ")(language)
    var lines = [opening]
    for (index, source) in heading.sources.enumerated() {
      let piece = source(language) + (index + 1 < heading.sources.count ? " ; " : ".")
      if SVGDrawing.length(lines[lines.count - 1] + piece, size: 10) > Self.width - 2 * Self.margin,
        lines[lines.count - 1] != opening
      {
        lines.append("")
      }
      lines[lines.count - 1] += piece
    }
    return lines.map { SVGDrawing.cut($0, to: Self.width - 2 * Self.margin, size: 10) }
  }

  /// A round length of at most a quarter of the width, for the mainland; then the sources.
  private mutating func drawScale() {
    let steps = [100.0, 200, 500, 1000, 2000, 5000, 10_000, 20_000, 50_000, 100_000, 200_000, 500_000]
    let metres = steps.last { $0 * view.scale <= view.width / 4 } ?? steps[0]
    let (y, end) = (view.y + view.height + 14, view.x + metres * view.scale)
    let bar =
      "M\(decimals(view.x, 1)),\(decimals(y - 4, 1)) V\(decimals(y, 1)) H\(decimals(end, 1)) V\(decimals(y - 4, 1))"
    drawing.add("<path d=\"\(bar)\" fill=\"none\" stroke=\"#222222\" stroke-width=\"1.2\"/>\n")
    let length = metres < 1000 ? "\(decimals(metres, 0)) m" : "\(decimals(metres / 1000, 0)) km"
    let note =
      map.outlines.frames.count > 1
      ? Text(
        fr: "\(length) (métropole ; cadres à leur propre échelle)",
        en: "\(length) (mainland; frames have scales of their own)")
      : Text(length)
    drawing.text(note(language), x: end + 6, y: y, size: 10, fill: ChartPalette.grey)
    for (index, line) in sourceLines.enumerated() {
      drawing.text(line, x: Self.margin, y: y + 20 + 15 * Double(index), size: 10, fill: ChartPalette.grey)
    }
  }
}
