import Coverage
import Glibc
import Reports
import Territory

extension StatsLayout {
  func form() throws -> Chart.Form {
    if chart == nil && chartForm != nil {
      throw Failure.usage(
        Text(fr: "--chart-form va avec --chart FICHIER.svg", en: "--chart-form goes with --chart FILE.svg"))
    }
    return try chartForm.map { try choice($0, "--chart-form", Chart.Form.allCases.map { ($0.rawValue, $0) }) } ?? .bars
  }

  /// The level that a chart shows: that of the rows, else the first one below the level asked about.
  func chartLevel(_ scope: StatisticsScope) -> String {
    rows?.lowercased() ?? (scope.divisions.count > 1 ? scope.divisions[1].id : scope.divisions[0].id)
  }

  func chart(of answer: StatisticsAnswer) throws -> Chart? {
    Chart(try measures().first ?? .populationShare, level: chartLevel(answer.scope), of: answer)
  }
}

extension StatsCommand {
  /// Writes the chart asked for with its table beside it; on a terminal, bars follow the text report.
  func chart(_ answer: StatisticsAnswer, _ form: Chart.Form, _ language: Language) throws {
    if let path = layout.chart {
      guard let chart = try layout.chart(of: answer) else {
        throw Failure.usage(
          Text(
            fr: "--chart : aucune valeur de cette mesure au niveau \(layout.chartLevel(answer.scope))",
            en: "--chart: no value of this measure at level \(layout.chartLevel(answer.scope))"))
      }
      try writeFile(chart.svg(form, language), to: path)
      let stem = path.hasSuffix(".svg") ? String(path.dropLast(4)) : path
      try writeFile(chart.table.csv(try output.dialect()), to: "\(stem).csv")
    }
    guard try output.chosenFormat() == .text, output.output == nil, output.table == nil, let width = terminalWidth(),
      let chart = try layout.chart(of: answer)
    else { return }
    try printOut("\n" + chart.terminalBars(width: width, language))
  }
}

/// Columns of the terminal that stdout is; `nil` when it is none.
private func terminalWidth() -> Int? {
  guard isatty(1) == 1 else { return nil }
  var size = winsize()
  if ioctl(1, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 { return Int(size.ws_col) }
  return getenv("COLUMNS").flatMap { Int(String(cString: $0)) } ?? 80
}
