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

  func chart(_ measures: [Statistic.Measure], of answer: StatisticsAnswer) -> Chart? {
    Chart(measures.first ?? .populationShare, level: chartLevel(answer.scope), of: answer)
  }
}

extension StatsCommand {
  /// Writes the chart asked for with its table beside it; on a terminal, bars follow the text report.
  func writeChart(_ answer: StatisticsAnswer, _ words: StatsWords, _ language: Language) throws {
    if let path = layout.chart {
      guard let chart = layout.chart(words.measures, of: answer) else {
        throw Failure.usage(
          Text(
            fr: "--chart : aucune valeur de cette mesure au niveau \(layout.chartLevel(answer.scope))",
            en: "--chart: no value of this measure at level \(layout.chartLevel(answer.scope))"))
      }
      try output.writeChart(chart.svg(words.form, language), chart.table, to: path)
    }
    guard let width = try output.terminalWidth(), let chart = layout.chart(words.measures, of: answer) else { return }
    try OutputFile.write("\n" + chart.terminalBars(width: width, language), to: "-")
  }
}

extension TimelineCommand {
  /// Writes the chart asked for with its table beside it; on a terminal, a line of blocks follows the text report.
  func writeChart(_ timeline: TimelineChart, _ language: Language) throws {
    if let chart { try output.writeChart(timeline.svg(language), timeline.table, to: chart) }
    if let width = try output.terminalWidth() {
      try OutputFile.write("\n" + timeline.sparklines(width: width, language), to: "-")
    }
  }
}

extension OutputOptions {
  fileprivate func writeChart(_ svg: String, _ table: Table, to path: String) throws {
    try OutputFile.write(svg, to: path)
    let stem = path.hasSuffix(".svg") ? String(path.dropLast(4)) : path
    try writeCSV([("\(stem).csv", table)], dialect(), threads: 1)
  }

  /// Columns of the terminal where the whole text report goes; `nil` where it does not go to one.
  fileprivate func terminalWidth() throws -> Int? {
    guard try chosenFormat() == .text, output == nil, table == nil else { return nil }
    return columnsOfTerminal()
  }
}

/// Columns of the terminal that stdout is; `nil` when it is none.
private func columnsOfTerminal() -> Int? {
  guard isatty(1) == 1 else { return nil }
  var size = winsize()
  if ioctl(1, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 { return Int(size.ws_col) }
  return getenv("COLUMNS").flatMap { Int(String(cString: $0)) } ?? 80
}
