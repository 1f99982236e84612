import Territory

/// One panel of bars per series, all with the same territories and the same scale.
struct SmallMultiples {
  let chart: Chart
  let language: Language

  private static let width = 900.0
  private static let rowHeight = 18.0
  private static let panelsInRow = 3

  func svg() -> String {
    var drawing = SVGDrawing(width: Self.width)
    drawing.text(chart.title(language), x: 16, y: 28, size: 18, isBold: true)
    drawing.text(chart.subtitle(language), x: 16, y: 48, size: 12, fill: ChartPalette.grey)
    let longest = chart.categories.map { SVGDrawing.length($0, size: 11) }.max() ?? 0
    let labelWidth = min(220, longest) + 24
    let columns = min(Self.panelsInRow, chart.series.count)
    let panelWidth = (Self.width - labelWidth - 12) / Double(columns)
    let panelHeight = Double(chart.categories.count) * Self.rowHeight + 46
    for (at, series) in chart.series.enumerated() {
      let left = labelWidth + Double(at % columns) * panelWidth
      let top = 66 + Double(at / columns) * panelHeight
      if at % columns == 0 { names(&drawing, labelWidth, top + 26) }
      panel(&drawing, series, at, left, top, panelWidth)
    }
    let rows = (chart.series.count + columns - 1) / columns
    return drawing.svg(chart, height: 66 + Double(rows) * panelHeight + 4, language)
  }

  private func names(_ drawing: inout SVGDrawing, _ width: Double, _ top: Double) {
    for (row, name) in chart.categories.enumerated() {
      drawing.text(
        SVGDrawing.cut(name, to: width - 20, size: 11), x: width - 8, y: top + Double(row) * Self.rowHeight + 12,
        size: 11, anchor: "end")
    }
  }

  private func panel(
    _ drawing: inout SVGDrawing, _ series: Chart.Series, _ at: Int, _ left: Double, _ top: Double, _ width: Double
  ) {
    drawing.text(series.name(language), x: left, y: top + 14, size: 12, isBold: true)
    let values = chart.series.flatMap(\.values).map { SVGDrawing.length(chart.label($0, language), size: 10) }
    let plot = width - 16 - (values.max() ?? 0)
    let height = Double(chart.categories.count) * Self.rowHeight
    drawing.line(x1: left, y1: top + 24, x2: left, y2: top + 26 + height, stroke: ChartPalette.grey)
    for (row, value) in series.values.enumerated() {
      let y = top + 26 + Double(row) * Self.rowHeight
      let length = (value ?? 0) / chart.scale.end * plot
      if value != nil { drawing.bar(x: left, y: y + 2, width: length, height: Self.rowHeight - 5, series: at) }
      drawing.text(
        chart.label(value, language), x: left + length + 4, y: y + 12, size: 10,
        fill: value == nil ? ChartPalette.grey : ChartPalette.ink)
    }
  }
}
