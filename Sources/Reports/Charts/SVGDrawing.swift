internal import Territory

/// Fills of the series, in order.
enum ChartPalette {
  static let ink = "#222222"
  static let grey = "#666666"
  static let grid = "#DDDDDD"
  /// Blue, vermilion, green, purple of Okabe and Ito.
  private static let hues = ["#0072B2", "#D55E00", "#009E73", "#CC79A7"]

  static func hue(_ series: Int) -> String { hues[series % hues.count] }

  /// The first series is plain, the others hatched each in its own way.
  static func fill(_ series: Int) -> String { series == 0 ? hue(0) : "url(#hatch\(series))" }

  static func patterns(_ count: Int) -> String {
    (0..<count).dropFirst().map { series in
      let lines = [
        "M-2,2 l4,-4 M0,8 l8,-8 M6,10 l4,-4", "M0,2 h8 M0,6 h8", "M2,0 v8 M6,0 v8", "M0,0 l8,8 M-2,6 l4,4 M6,-2 l4,4",
      ][(series - 1) % 4]
      return "<pattern id=\"hatch\(series)\" width=\"8\" height=\"8\" patternUnits=\"userSpaceOnUse\">"
        + "<rect width=\"8\" height=\"8\" fill=\"\(hue(series))\"/>"
        + "<path d=\"\(lines)\" stroke=\"#FFFFFF\" stroke-width=\"1.2\"/></pattern>"
    }.joined()
  }
}

/// A drawing under construction.
struct SVGDrawing {
  let width: Double
  private var body = ""

  init(width: Double) { self.width = width }

  mutating func text(
    _ words: String, x: Double, y: Double, size: Double = 12, anchor: String = "start", fill: String = ChartPalette.ink,
    isBold: Bool = false
  ) {
    body += "<text x=\"\(short(x))\" y=\"\(short(y))\" font-size=\"\(short(size))\" fill=\"\(fill)\""
    if anchor != "start" { body += " text-anchor=\"\(anchor)\"" }
    if isBold { body += " font-weight=\"bold\"" }
    body += ">\(escaped(words))</text>\n"
  }

  mutating func bar(x: Double, y: Double, width: Double, height: Double, series: Int) {
    body += "<rect x=\"\(short(x))\" y=\"\(short(y))\" width=\"\(short(max(0, width)))\" height=\"\(short(height))\""
    body += " fill=\"\(ChartPalette.fill(series))\" stroke=\"\(ChartPalette.hue(series))\" stroke-width=\"0.8\"/>\n"
  }

  mutating func line(x1: Double, y1: Double, x2: Double, y2: Double, stroke: String = ChartPalette.grid) {
    body += "<path d=\"M\(short(x1)),\(short(y1)) L\(short(x2)),\(short(y2))\" stroke=\"\(stroke)\"/>\n"
  }

  /// An open line through some points.
  mutating func polyline(_ points: [(x: Double, y: Double)], stroke: String, width: Double = 1, dash: String = "") {
    body += "<path d=\"\(path(points))\" fill=\"none\" stroke=\"\(stroke)\" stroke-width=\"\(short(width))\""
    if !dash.isEmpty { body += " stroke-dasharray=\"\(dash)\"" }
    body += "/>\n"
  }

  /// Area between an outline of points, in a light tint.
  mutating func area(_ points: [(x: Double, y: Double)], fill: String) {
    body += "<path d=\"\(path(points)) Z\" fill=\"\(fill)\" fill-opacity=\"0.18\"/>\n"
  }

  mutating func dot(x: Double, y: Double, fill: String) {
    body += "<circle cx=\"\(short(x))\" cy=\"\(short(y))\" r=\"3\" fill=\"\(fill)\"/>\n"
  }

  /// Elements written by another, which has escaped what is in them.
  mutating func add(_ elements: String) { body += elements }

  private func path(_ points: [(x: Double, y: Double)]) -> String {
    points.enumerated().map { "\($0.offset == 0 ? "M" : "L")\(short($0.element.x)),\(short($0.element.y))" }
      .joined(separator: " ")
  }

  /// The whole file.
  func svg(_ chart: Chart, height: Double, _ language: Language) -> String {
    svg(
      title: chart.title(language), description: chart.subtitle(language) + ". " + chart.description(language),
      definitions: ChartPalette.patterns(chart.series.count), height: height, language)
  }

  /// The whole file, with a title and a sentence for screen readers.
  func svg(title: String, description: String, definitions: String = "", height: Double, _ language: Language) -> String
  {
    "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"\(short(width))\" height=\"\(short(height))\" "
      + "viewBox=\"0 0 \(short(width)) \(short(height))\" role=\"img\" aria-labelledby=\"title desc\" "
      + "font-family=\"'DejaVu Sans', Verdana, sans-serif\" lang=\"\(language.rawValue)\">\n"
      + "<title id=\"title\">\(escaped(title))</title>\n"
      + "<desc id=\"desc\">\(escaped(description))</desc>\n"
      + "<defs>\(definitions)</defs>\n"
      + "<rect width=\"100%\" height=\"100%\" fill=\"#FFFFFF\"/>\n" + body + "</svg>\n"
  }

  /// Width in px of a line of text, on the safe side.
  static func length(_ words: String, size: Double = 12) -> Double { Double(words.count) * size * 0.62 }

  /// Words cut to a width, with an ellipsis.
  static func cut(_ words: String, to width: Double, size: Double = 12) -> String {
    let room = Int(width / (size * 0.62))
    return words.count <= room ? words : String(words.prefix(max(1, room - 1))) + "…"
  }
}

/// One decimal at most.
private func short(_ value: Double) -> String { plainNumber((value * 10).rounded() / 10) }
