import Coverage
import Territory
import Testing
import ToyTerritory

/// What a map shows is what the answer says.
@Suite("The map of an answer") struct AnswerMapTests {
  private func map(_ question: Question = MiniAtlas.question()) throws -> AnswerMap {
    let toy = MiniAtlas.standard
    let atlas = try toy.atlas()
    let placed = try toy.placed(on: atlas)
    let answer = try atlas.uncovered(of: placed, question)
    let nearest = answer.zones.compactMap { zone in zone.nearest.map { (zone.zone.code, $0.id) } }
    return try atlas.answerMap(
      question, zones: answer.coverage.zones, of: placed, nearest: Dictionary(uniqueKeysWithValues: nearest))
  }

  @Test func zonesAndSchemes() throws {
    let map = try map()
    #expect(map.zones.map(\.code) == ["Q1", "Q2", "Q3", "Q4", "Q5"])
    #expect(map.zones.map(\.status) == [.entirely, .partly, .partly, .notCovered, .notCovered])
    #expect(map.schemes.map(\.id) == ["CLS-A", "CLS-B", "CLS-C"])
    #expect(map.schemes.map(\.counts) == [true, true, false])
    // Q4 is 4 km from 02003, Q5 14 km from it; nothing else that counts is nearer.
    #expect(map.zones.map { $0.nearest.map { map.schemes[$0].id } } == [nil, nil, nil, "CLS-B", "CLS-B"])
    #expect(map.outlines.zonings.first??.count == 5)
  }

  /// 01004 and 02003 side by side, 01001 apart: a ring each.
  @Test func dissolved() throws {
    let map = try map()
    #expect(map.schemes[1].atoms.count == 2)
    #expect(map.outlines.dissolved(map.schemes[1].atoms).count == 1)
    #expect(map.outlines.dissolved(map.schemes[0].atoms + map.schemes[1].atoms).count == 2)
    #expect(map.outlines.dissolved([]).isEmpty)
    for ring in map.outlines.dissolved(map.atoms.indices) { #expect(ring.first == ring.last) }
  }

  /// Région 10 is asked about; its neighbours are there for orientation, what is far away is not drawn.
  @Test func surroundings() throws {
    let map = try map(MiniAtlas.question(territory: [.region: ["10"]]))
    let around = map.atoms.filter(\.isAround).count
    #expect(map.atoms.count - around == 4)
    // The four arrondissements of 02001 are atoms: two of them, and 02003, touch the region.
    #expect(around >= 3 && around < 9)
    #expect(map.zones.map(\.code) == ["Q1", "Q2", "Q3"])
  }

  @Test func drawnPerimeter() throws {
    let map = try map(MiniAtlas.question(types: ["ASV"]))
    #expect(map.schemes.map(\.id) == ["ASV-D"] && map.schemes[0].part == 0)
    #expect(map.outlines.parts?.count == 1)
  }
}
