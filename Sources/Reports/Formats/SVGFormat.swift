public import Coverage
public import Territory

extension [SketchMap] {
  /// Small maps, one below the other, as one SVG: 480 units wide, a scale bar, outlines labelled by their `<title>`.
  ///
  /// Coordinates have a tenth of a unit; the same maps give the same bytes.
  public func svg(_ language: Language) -> String {
    var body = ""
    var top = 0.0
    for map in self {
      let panel = MapPanel(map, language)
      body += "<g transform=\"translate(0 \(decimals(top, 1)))\">\n\(panel.text)</g>\n"
      top += panel.height
    }
    let height = decimals(Swift.max(top, 1), 1)
    return """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(decimals(MapPanel.width, 0)) \(height)" \
      width="\(decimals(MapPanel.width, 0))" height="\(height)" font-family="sans-serif" font-size="12">
      <rect width="100%" height="100%" fill="#fff"/>
      \(body)</svg>

      """
  }
}

/// One map with its title, its key and its scale.
private struct MapPanel {
  static let width = 480.0
  private static let header = 24.0
  private static let footer = 44.0
  private(set) var height: Double
  private(set) var text = ""

  init(_ map: SketchMap, _ language: Language) {
    let scale = Self.width / (2 * max(map.halfWidth, 1e-6))
    // A map of any shape stays readable.
    let drawn = min(max(2 * map.halfHeight * scale, Self.width / 4), Self.width * 1.5)
    let fitted = min(scale, drawn / (2 * max(map.halfHeight, 1e-6)))
    height = Self.header + drawn + Self.footer
    text += "<text x=\"8\" y=\"16\" font-weight=\"bold\">\(escaped(map.title))</text>\n"
    let viewBox = "0 0 \(decimals(Self.width, 0)) \(decimals(drawn, 1))"
    text +=
      "<svg y=\"\(decimals(Self.header, 0))\" width=\"\(decimals(Self.width, 0))\" height=\"\(decimals(drawn, 1))\" "
    text += "viewBox=\"\(viewBox)\">\n"
    for outline in map.outlines {
      var path = ""
      for ring in outline.rings {
        let points = ring.map { point in
          "\(decimals(Self.width / 2 + point.x * fitted, 1)) \(decimals(drawn / 2 - point.y * fitted, 1))"
        }
        path += "M" + points.joined(separator: "L") + "Z"
      }
      text += "<path d=\"\(path)\" fill-rule=\"evenodd\" \(outline.role.paint)>"
      text += "<title>\(escaped(outline.label))</title></path>\n"
    }
    text += "</svg>\n" + key(map, language, y: Self.header + drawn + 14)
    text += scaleBar(fitted, y: Self.header + drawn + 34)
  }

  private func key(_ map: SketchMap, _ language: Language, y: Double) -> String {
    var x = 8.0
    var out = ""
    for role in SketchMap.Outline.Role.allCases where map.outlines.contains(where: { $0.role == role }) {
      out += "<rect x=\"\(decimals(x, 0))\" y=\"\(decimals(y - 9, 1))\" width=\"14\" height=\"10\" \(role.paint)/>"
      let word = role.label(language)
      out += "<text x=\"\(decimals(x + 18, 0))\" y=\"\(decimals(y, 1))\">\(escaped(word))</text>\n"
      x += 40 + 7 * Double(word.count)
    }
    return out
  }

  /// A round length of at most a third of the width.
  private func scaleBar(_ unitsPerKm: Double, y: Double) -> String {
    let steps = [0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100, 200, 500, 1000]
    let km = steps.last { $0 * unitsPerKm <= Self.width / 3 } ?? steps[0]
    let label = km < 1 ? "\(decimals(km * 1000, 0)) m" : "\(decimals(km, 0)) km"
    let end = 8 + km * unitsPerKm
    return "<path d=\"M8 \(decimals(y, 1))H\(decimals(end, 1))\" stroke=\"#000\" stroke-width=\"2\"/>"
      + "<text x=\"\(decimals(end + 6, 1))\" y=\"\(decimals(y + 4, 1))\">\(label)</text>\n"
  }
}

extension SketchMap.Outline.Role {
  fileprivate var paint: String {
    switch self {
    case .commune: "fill=\"#f2f2f2\" stroke=\"#999\" stroke-width=\"0.6\""
    case .scheme: "fill=\"#4c9f70\" fill-opacity=\"0.35\" stroke=\"#2f6b4a\" stroke-width=\"1\""
    case .missed: "fill=\"none\" stroke=\"#b5651d\" stroke-width=\"1\" stroke-dasharray=\"4 3\""
    case .zone: "fill=\"#c0392b\" fill-opacity=\"0.45\" stroke=\"#7b241c\" stroke-width=\"1.2\""
    }
  }

  fileprivate var label: Text {
    switch self {
    case .commune: Text("communes")
    case .scheme: Text(fr: "dispositifs comptés", en: "schemes counted")
    case .missed: Text(fr: "non comptés", en: "not counted")
    case .zone: Text("zones")
    }
  }
}

/// Text inside an element or an attribute of XML; control characters, which it forbids, become blanks.
func escaped(_ text: String) -> String {
  var out = ""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "&": out += "&amp;"
    case "<": out += "&lt;"
    case ">": out += "&gt;"
    case "\"": out += "&quot;"
    case "\u{00}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": out += " "
    default: out.unicodeScalars.append(scalar)
    }
  }
  return out
}
