import Coverage
import Territory
import Testing
import ToyTerritory

/// 492 communes of 1 km² in a table of levels like Auvergne's: 123 bassins of 4 communes, 15 larger ones, 4, 1.
@Suite("Levels that nest add up")
struct NestedLevelsTests {
  private let larger = (0..<492).map { $0 / 4 * 15 / 123 }

  private var toy: MiniAtlas {
    var toy = MiniAtlas()
    toy.subcommunes = []
    toy.communes = (0..<492).map { index in
      let (x, y) = (Double(index % 24), Double(index / 24))
      var commune = toy.communes[0]
      commune.code = String(10000 + index)
      commune.outline = [Rectangle(x...x + 1, y...y + 1)]
      commune.population = 100 + index
      return commune
    }
    // An odd drawing over most of them.
    toy.add("CLS-W", "shape", drawn: [Rectangle(1.23456789...20.87654321, 0.111111...18.666666)])
    return toy
  }

  /// People: 100 to 591, 492 x 345.5 = 169,986. Drawn area: 19.64197532 x 18.555555 km of the plane.
  @Test func everyLevelAddsUpToTheWhole() throws {
    let toy = toy
    let atlas = try toy.atlas()
    let codes = [(0..<492).map { "B\($0 / 4)" }, larger.map { "I\($0)" }, larger.map { "D\($0 * 4 / 15)" }]
    let divisions = zip(["bassin", "intermediaire", "dep"], codes).map { id, codes in
      TerritorialDivision(id: id, label: Text(id), codeOfCommune: codes)
    }
    let all = [TerritorialDivision(.nation, atlas.geography)] + divisions
    let answer = try atlas.statistics([], MiniAtlas.question(), scope: StatisticsScope(divisions: all))
    for (level, count) in [("nation", 1), ("bassin", 123), ("intermediaire", 15), ("dep", 4)] {
      func values(_ measure: Statistic.Measure) -> [Double] {
        answer.rows.filter { $0.level == level && $0.measure == measure }.compactMap(\.value)
      }
      #expect(values(.population).count == count)
      #expect(values(.population).reduce(0, +) == 169_986)
      #expect(isClose(values(.areaCoveredKm2).reduce(0, +), 19.64197532 * 18.555555, within: 1e-8))
      #expect(values(.areaCoveredKm2).reduce(0, +) == answer.rows.first { $0.measure == .areaCoveredKm2 }?.value)
    }
    #expect(answer.sums.allSatisfy { $0.unexplained == 0 })
  }
}
