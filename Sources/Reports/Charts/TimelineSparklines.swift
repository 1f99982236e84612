public import Territory

extension TimelineChart {
  /// Each series as a line of block characters, for a terminal of some width in columns.
  ///
  /// Example of a line: `CLS  Dispositifs en vigueur  ▁▁▂▃▅▇█  0 → 46 (40–52)`. Unknown is a dot.
  public func sparklines(width: Int, _ language: Language) -> String {
    let lines = rows.flatMap { row in
      zip(columns, row.series).map { column, series in
        (name: "\(row.name(language))  \(column(language))".inOneLine, series: series)
      }
    }
    let nameWidth = lines.map(\.name.count).max() ?? 0
    var out = ""
    for line in lines {
      let ends = [line.series.points.first ?? nil, line.series.points.last ?? nil].map { point in
        point.map { words($0, language) } ?? "?"
      }
      let figures = "\(ends[0]) → \(ends[1])"
      let room = width - nameWidth - figures.count - 4
      guard room >= 8 else { return "" }
      let padded = line.name + String(repeating: " ", count: nameWidth - line.name.count)
      out += "\(padded)  \(spark(line.series.points, room))  \(figures)\n"
    }
    return out
  }

  /// One block a date, or every n-th date and the last where there are more than columns.
  private func spark(_ points: [Point?], _ room: Int) -> String {
    let blocks = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
    let largest = points.compactMap { $0?.value }.max() ?? 0
    let count = min(room, points.count)
    return (0..<count).map { at in
      let position = count == 1 ? points.count - 1 : at * (points.count - 1) / (count - 1)
      guard let point = points[position] else { return "·" }
      return blocks[largest == 0 ? 0 : point.value * 7 / largest]
    }.joined()
  }
}
