import Geometry
import Testing

@Suite struct BoxIndexTests {
  static func boxes(_ count: Int, _ generator: inout SeededGenerator) -> [Box] {
    (0..<count).map { i in
      if i % 17 == 3 { return .empty }
      let (x, y) = (Double.random(in: 0...100, using: &generator), Double.random(in: 0...100, using: &generator))
      // Some points, some duplicates on a grid.
      let size = i % 5 == 0 ? 0 : Double.random(in: 0...4, using: &generator)
      return i % 3 == 0
        ? Box(minX: x.rounded(), minY: y.rounded(), maxX: x.rounded() + 1, maxY: y.rounded() + 1)
        : Box(minX: x, minY: y, maxX: x + size, maxY: y + size)
    }
  }

  static func distance(_ a: Box, _ b: Box) -> Double {
    let dx = max(0, a.minX - b.maxX, b.minX - a.maxX)
    let dy = max(0, a.minY - b.maxY, b.minY - a.maxY)
    return (dx * dx + dy * dy).squareRoot()
  }

  @Test(arguments: [0, 1, 2, 15, 16, 17, 255, 256, 257, 300, 5000])
  func queryAgreesWithBruteForce(count: Int) {
    var generator = SeededGenerator(seed: UInt64(count))
    let boxes = Self.boxes(count, &generator)
    let index = BoxIndex(boxes)
    for query in Self.boxes(200, &generator) + [Box(minX: -1, minY: -1, maxX: 200, maxY: 200)] {
      #expect(index.query(query) == boxes.indices.filter { boxes[$0].intersects(query) })
    }
  }

  @Test(arguments: [0, 1, 16, 17, 257, 2000])
  func nearestAgreesWithBruteForce(count: Int) {
    var generator = SeededGenerator(seed: UInt64(count) + 99)
    let boxes = Self.boxes(count, &generator)
    let index = BoxIndex(boxes)
    for query in Self.boxes(40, &generator) where !query.isEmpty {
      let all = boxes.indices.filter { !boxes[$0].isEmpty }.map { (Self.distance(boxes[$0], query), $0) }
      let near = all.filter { $0.0 <= 12 }.sorted { $0 < $1 }
      var visited: [(Double, Int)] = []
      index.nearest(to: query, maxDistance: 12) { item, distance in
        visited.append((distance, item))
        return 12
      }
      #expect(visited.map(\.1) == near.map(\.1))
      #expect(visited.map(\.0) == near.map(\.0))
    }
  }

  @Test func nearestStopsAtTheLimitReturned() {
    let index = BoxIndex([0.0, 10, 20, 30].map { Box(minX: $0, minY: 0, maxX: $0 + 1, maxY: 1) })
    var visited: [Int] = []
    index.nearest(to: Box(minX: 0, minY: 0, maxX: 1, maxY: 1), maxDistance: .infinity) { item, distance in
      visited.append(item)
      return distance >= 9 ? 19 : .infinity
    }
    #expect(visited == [0, 1, 2])
    visited = []
    index.nearest(to: Box(minX: 0, minY: 0, maxX: 1, maxY: 1), maxDistance: .infinity) { item, _ in
      visited.append(item)
      return -1
    }
    #expect(visited == [0])
    index.nearest(to: .empty, maxDistance: .infinity) { _, _ in
      Issue.record("an empty box has no neighbour")
      return 0
    }
  }

  @Test func emptyAndNaNBoxesAreNeverFound() {
    let whole = Box(minX: -.infinity, minY: -.infinity, maxX: .infinity, maxY: .infinity)
    let nan = Box(minX: 0, minY: .nan, maxX: 1, maxY: .nan)
    let index = BoxIndex([.empty, nan, Box(minX: 0, minY: 0, maxX: 1, maxY: 1), whole])
    #expect(index.query(whole) == [2, 3])
    #expect(index.query(.empty).isEmpty)
    #expect(index.query(nan).isEmpty)
    #expect(BoxIndex([.empty]).query(whole).isEmpty)
  }

  @Test func bordersMeet() {
    let index = BoxIndex([Box(minX: 0, minY: 0, maxX: 1, maxY: 1)])
    #expect(index.query(Box(minX: 1, minY: 1, maxX: 2, maxY: 2)) == [0])
    #expect(index.query(Box(minX: 1.0000001, minY: 1, maxX: 2, maxY: 2)).isEmpty)
  }
}
