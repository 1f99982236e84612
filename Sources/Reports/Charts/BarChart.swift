import Territory

/// Horizontal bars: territories one under the other, the bars of all series side by side.
struct BarChart {
  let chart: Chart
  let language: Language

  private static let width = 900.0
  private static let barHeight = 14.0
  private static let gap = 10.0

  func svg() -> String {
    var drawing = SVGDrawing(width: Self.width)
    drawing.text(chart.title(language), x: 16, y: 28, size: 18, isBold: true)
    drawing.text(chart.subtitle(language), x: 16, y: 48, size: 12, fill: ChartPalette.grey)
    var top = 66.0
    if chart.series.count > 1 {
      top = legend(&drawing, y: top)
    }
    let longest = chart.categories.map { SVGDrawing.length($0) }.max() ?? 0
    let labelWidth = min(300, longest) + 24
    let values = chart.series.flatMap(\.values).map { SVGDrawing.length(chart.label($0, language), size: 11) }
    let valueWidth = values.max() ?? 0
    let (end, step) = chart.scale
    let plot = Self.width - labelWidth - valueWidth - 28
    let rowHeight = Double(chart.series.count) * Self.barHeight + Self.gap
    let bottom = top + 20 + rowHeight * Double(chart.categories.count)
    marks(&drawing, left: labelWidth, plot: plot, top: top + 16, bottom: bottom, end, step)
    for (row, name) in chart.categories.enumerated() {
      let y = top + 20 + Double(row) * rowHeight
      let middle = y + (rowHeight - Self.gap) / 2 + 4
      drawing.text(SVGDrawing.cut(name, to: labelWidth - 20), x: labelWidth - 8, y: middle, anchor: "end")
      for (at, series) in chart.series.enumerated() {
        let value = series.values[row]
        let barTop = y + Double(at) * Self.barHeight
        let length = (value ?? 0) / end * plot
        if value != nil {
          drawing.bar(x: labelWidth, y: barTop + 1, width: length, height: Self.barHeight - 2, series: at)
        }
        drawing.text(
          chart.label(value, language), x: labelWidth + length + 5, y: barTop + Self.barHeight - 3, size: 11,
          fill: value == nil ? ChartPalette.grey : ChartPalette.ink)
      }
    }
    return drawing.svg(chart, height: bottom + 16, language)
  }

  /// One line of keys, or several; gives the y under it.
  private func legend(_ drawing: inout SVGDrawing, y: Double) -> Double {
    var (x, y) = (16.0, y)
    for (at, series) in chart.series.enumerated() {
      let name = series.name(language)
      let length = 22 + SVGDrawing.length(name) + 18
      if x + length > Self.width && x > 16 {
        x = 16
        y += 20
      }
      drawing.bar(x: x, y: y, width: 16, height: 12, series: at)
      drawing.text(name, x: x + 22, y: y + 10)
      x += length
    }
    return y + 22
  }

  private func marks(
    _ drawing: inout SVGDrawing, left: Double, plot: Double, top: Double, bottom: Double, _ end: Double, _ step: Double
  ) {
    var mark = 0.0
    while mark <= end * 1.0001 {
      let x = left + mark / end * plot
      drawing.line(x1: x, y1: top, x2: x, y2: bottom - 4, stroke: mark == 0 ? ChartPalette.grey : ChartPalette.grid)
      drawing.text(chart.mark(mark, language), x: x, y: top - 4, size: 10, anchor: "middle", fill: ChartPalette.grey)
      mark += step
    }
  }
}
