public import Territory

extension Chart {
  /// The first series as bars of block characters, for a terminal of some width in columns.
  ///
  /// Example of a line: `Bouches-du-Rhône  ████████████▌  42,3 %`.
  public func terminalBars(width: Int, _ language: Language) -> String {
    guard let first = series.first else { return "" }
    let heading = "\(title(language)) (\(first.name(language)))".inOneLine
    let labels = first.values.map { label($0, language) }
    let nameWidth = min(max(12, width / 3), categories.map(\.count).max() ?? 0)
    let room = width - nameWidth - (labels.map(\.count).max() ?? 0) - 4
    guard room >= 8 else { return "" }
    let end = scale.end
    var out = heading + "\n"
    for (row, name) in categories.map(\.inOneLine).enumerated() {
      let cut = name.count > nameWidth ? String(name.prefix(nameWidth - 1)) + "…" : name
      let padded = cut + String(repeating: " ", count: nameWidth - cut.count)
      out += "\(padded)  \(bar((first.values[row] ?? 0) / end, room))\(labels[row])\n"
    }
    return out
  }

  /// Full blocks, then one of the eighths of a block.
  private func bar(_ share: Double, _ room: Int) -> String {
    let eighths = Int((min(1, max(0, share)) * Double(room) * 8).rounded())
    if eighths == 0 { return "" }
    let rest = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"][eighths % 8]
    return String(repeating: "█", count: eighths / 8) + rest + " "
  }
}
