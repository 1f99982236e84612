import Coverage
import Territory
import ToyTerritory

extension MiniAtlas {
  /// The toy territory with twelve random zones and fourteen schemes of random area, dates and statuses.
  static func random(seed: UInt64) -> MiniAtlas {
    var generator = SeededGenerator(seed: seed)
    var atlas = MiniAtlas()
    func pick<T>(_ values: [T]) -> T { values[Int.random(in: 0..<values.count, using: &generator)] }
    for index in 0..<12 {
      let commune = pick(atlas.communes)
      let (column, row) = (commune.outline[0].x.lowerBound, commune.outline[0].y.lowerBound)
      let x = column + Double(Int.random(in: 0...9, using: &generator))
      let y = row + Double(Int.random(in: 0...8, using: &generator))
      let rectangle = Rectangle(x...(x + pick([1.0, 2, 3])), y...(y + 1))
      atlas.add(
        "Z\(10 + index)", rectangle, in: [commune.code],
        population: index % 6 == 5 ? nil : Int.random(in: 50...5000, using: &generator))
    }
    for index in 0..<14 {
      let listed = Set((0..<3).map { _ in pick(atlas.communes).code }).sorted().map { "commune:\($0)" }
      let start = pick([2014, 2016, 2018, 2020, 2022, 2024, 2026])
      let isDrawn = index % 4 == 3
      let x = Double(Int.random(in: 0...35, using: &generator))
      atlas.add(
        "S\(10 + index)", isDrawn ? "shape" : listed.joined(separator: " "), type: index % 5 == 4 ? "ASV" : "CLS",
        from: index % 7 == 6 ? nil : "\(start)",
        to: Bool.random(using: &generator) ? "\(start + pick([1, 3, 6]))" : nil,
        status: pick([.signed, .active, .active, .expired, .planned, .unknown]),
        drawn: isDrawn ? [Rectangle(x...(x + 12.5), 3.25...12.5)] : [])
      if index % 3 == 0 { atlas.schemes[index].statusDate = PartialDate("\(pick([2019, 2023, 2026]))") }
    }
    return atlas
  }
}
