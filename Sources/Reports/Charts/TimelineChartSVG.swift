public import Territory

extension TimelineChart {
  /// The chart as a self-contained SVG: no script, no font or file from elsewhere.
  ///
  /// A panel per type and measure, all of a column on one scale. Lines are steps: a figure holds until the next date.
  /// Nothing rests on colour: each panel is named, its band has dashed edges, and both ends carry their values.
  public func svg(_ language: Language) -> String { TimelineDrawing(chart: self, language: language).svg() }
}

private struct TimelineDrawing {
  let chart: TimelineChart
  let language: Language

  private static let width = 900.0
  private static let margin = 16.0
  private static let panelHeight = 150.0
  private static let top = 104.0

  /// The plot of a panel.
  private struct Plot {
    var left: Double
    var right: Double
    var top: Double
    var bottom: Double
    var end: Double
    var days: (first: Day, span: Double)

    func x(_ day: Day) -> Double {
      days.span == 0 ? (left + right) / 2 : left + Double(days.first.days(to: day)) / days.span * (right - left)
    }

    func y(_ value: Int) -> Double { bottom - Double(value) / end * (bottom - top) }
  }

  func svg() -> String {
    var drawing = SVGDrawing(width: Self.width)
    drawing.text(chart.title(language), x: Self.margin, y: 28, size: 18, isBold: true)
    drawing.text(chart.subtitle(language), x: Self.margin, y: 48, size: 11, fill: ChartPalette.grey)
    let columnWidth = (Self.width - Self.margin) / Double(chart.columns.count)
    for (column, name) in chart.columns.enumerated() {
      let left = Self.margin + Double(column) * columnWidth
      drawing.text(name(language), x: left, y: 76, size: 13, isBold: true)
      let largest = chart.rows.compactMap { $0.series[column].points.compactMap { $0?.high }.max() }.max() ?? 0
      let scale = roundScale(Double(largest), isWhole: true)
      for (row, entry) in chart.rows.enumerated() {
        let top = Self.top + Double(row) * (Self.panelHeight + 44)
        panel(&drawing, entry, column, row, (left, top, columnWidth), scale)
      }
    }
    let height = Self.top + Double(chart.rows.count) * (Self.panelHeight + 44)
    let description = chart.subtitle(language) + ". " + chart.description(language)
    return drawing.svg(title: chart.title(language), description: description, height: height, language)
  }

  private func panel(
    _ drawing: inout SVGDrawing, _ row: TimelineChart.Row, _ column: Int, _ hue: Int,
    _ place: (left: Double, top: Double, width: Double), _ scale: (end: Double, step: Double)
  ) {
    guard let first = chart.dates.first, let last = chart.dates.last else { return }
    let series = row.series[column]
    let numbers = NumberStyle(language)
    let known = series.points.compactMap { $0 }
    // The panels of a column share their axes.
    let labels = chart.rows.compactMap { $0.series[column].points.last ?? nil }.map { chart.words($0, language) }
    let ends = max(40, (labels.map { SVGDrawing.length($0, size: 11) }.max() ?? 0) + 12)
    let plot = Plot(
      left: place.left + SVGDrawing.length(numbers.number(scale.end), size: 10) + 8,
      right: place.left + place.width - ends - 8, top: place.top + 10, bottom: place.top + Self.panelHeight,
      end: scale.end, days: (first, Double(first.days(to: last))))
    let whole = series.whole.map { Text(fr: " (sur \(numbers.number($0)))", en: " (of \(numbers.number($0)))") }
    drawing.text(row.name(language) + (whole?(language) ?? ""), x: plot.left, y: place.top, size: 12)
    grid(&drawing, plot, scale.step)
    for run in runs(series.points) { line(&drawing, plot, run, hue) }
    if known.isEmpty {
      drawing.text(
        Text(fr: "inconnu", en: "unknown")(language), x: (plot.left + plot.right) / 2, y: (plot.top + plot.bottom) / 2,
        anchor: "middle", fill: ChartPalette.grey)
    }
    if let point = series.points.last ?? nil {
      drawing.text(chart.words(point, language), x: plot.x(last) + 8, y: plot.y(point.value) + 4, size: 11)
    }
  }

  private func grid(_ drawing: inout SVGDrawing, _ plot: Plot, _ step: Double) {
    let numbers = NumberStyle(language)
    var mark = 0.0
    while mark <= plot.end * 1.0001 {
      let y = plot.bottom - mark / plot.end * (plot.bottom - plot.top)
      drawing.line(
        x1: plot.left, y1: y, x2: plot.right, y2: y, stroke: mark == 0 ? ChartPalette.grey : ChartPalette.grid)
      drawing.text(
        numbers.number(mark), x: plot.left - 5, y: y + 3.5, size: 10, anchor: "end", fill: ChartPalette.grey)
      mark += step
    }
    for (day, words) in marks(plot) {
      drawing.line(
        x1: plot.x(day), y1: plot.bottom, x2: plot.x(day), y2: plot.bottom + 4, stroke: ChartPalette.grey)
      drawing.text(
        words, x: plot.x(day), y: plot.bottom + 16, size: 10, anchor: "middle", fill: ChartPalette.grey)
    }
  }

  /// Firsts of January at a step that leaves room for their words; the dates themselves where fewer than two fit in.
  private func marks(_ plot: Plot) -> [(Day, String)] {
    guard let first = chart.dates.first, let last = chart.dates.last else { return [] }
    let room = max(2, Int((plot.right - plot.left) / 42))
    let years = Array((first == Day(first.year, 1, 1) ? first.year : first.year + 1)...max(first.year + 1, last.year))
    let inside = years.filter { Day($0, 1, 1) <= last }
    if inside.count < 2 {
      let ends = first == last ? [first] : [first, last]
      return ends.map { ($0, $0.description) }
    }
    let step = [1, 2, 5, 10, 20, 50, 100].first { inside.count / $0 <= room } ?? 200
    return inside.filter { ($0 - inside[0]) % step == 0 }.map { (Day($0, 1, 1), String($0)) }
  }

  /// Stretches of dates without an unknown figure.
  private func runs(_ points: [TimelineChart.Point?]) -> [[(day: Day, point: TimelineChart.Point)]] {
    var runs: [[(day: Day, point: TimelineChart.Point)]] = [[]]
    for (day, point) in zip(chart.dates, points) {
      if let point { runs[runs.count - 1].append((day, point)) } else { runs.append([]) }
    }
    return runs.filter { !$0.isEmpty }
  }

  private func line(
    _ drawing: inout SVGDrawing, _ plot: Plot, _ run: [(day: Day, point: TimelineChart.Point)], _ hue: Int
  ) {
    let colour = ChartPalette.hue(hue)
    func steps(_ value: (TimelineChart.Point) -> Int) -> [(x: Double, y: Double)] {
      var corners: [(x: Double, y: Double)] = []
      for (day, point) in run {
        if let before = corners.last, before.y != plot.y(value(point)) { corners.append((plot.x(day), before.y)) }
        corners.append((plot.x(day), plot.y(value(point))))
      }
      return corners
    }
    if run.contains(where: { $0.point.low != $0.point.high }) {
      drawing.area(steps(\.high) + steps(\.low).reversed(), fill: colour)
      drawing.polyline(steps(\.high), stroke: colour, dash: "3 3")
      drawing.polyline(steps(\.low), stroke: colour, dash: "3 3")
    }
    drawing.polyline(steps(\.value), stroke: colour, width: 2)
    let dots = run.count <= 40 ? run[...] : run.suffix(1)
    for (day, point) in dots { drawing.dot(x: plot.x(day), y: plot.y(point.value), fill: colour) }
  }
}
