public import Territory

extension Chart {
  /// The chart as a self-contained SVG: no script, no font or file from elsewhere.
  ///
  /// Series differ by colour (Okabe-Ito hues of a contrast of 3:1 and more on white) and by hatching, and each bar has
  /// its value beside it, so that nothing rests on colour alone. Title and a sentence on the content stand in `title` and
  /// `desc` for screen readers.
  public func svg(_ form: Form, _ language: Language) -> String {
    switch form {
    case .bars: BarChart(chart: self, language: language).svg()
    case .multiples: SmallMultiples(chart: self, language: language).svg()
    }
  }

  /// What a screen reader says of the chart: its series, and its extremes.
  func description(_ language: Language) -> String {
    series.map { series in
      let known = zip(categories, series.values).compactMap { name, value in value.map { (name, $0) } }
      guard let most = known.max(by: { $0.1 < $1.1 }), let least = known.min(by: { $0.1 < $1.1 }) else {
        return Text(fr: "\(series.name.fr) : inconnu", en: "\(series.name.en): unknown")(language)
      }
      return Text(
        fr:
          "\(series.name.fr) : de \(label(least.1, .fr)) (\(least.0)) à \(label(most.1, .fr)) (\(most.0))",
        en: "\(series.name.en): from \(label(least.1, .en)) (\(least.0)) to \(label(most.1, .en)) (\(most.0))"
      )(language)
    }.joined(separator: Text(fr: " ; ", en: "; ")(language)) + "."
  }
}
