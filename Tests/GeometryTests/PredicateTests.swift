import Foundation
import Geometry
import Testing

@Suite struct PredicateTests {
  let context = GEOSContext()

  @Test func containmentAndBorders() throws {
    let outer = try context.polygon(square(0, 0, 4))
    let inner = try context.polygon(square(1, 1, 2))
    let atBorder = try context.polygon(square(0, 0, 2))
    let neighbour = try context.polygon(square(4, 0))
    let prepared = try outer.prepared()
    #expect(try outer.covers(inner) && prepared.covers(inner) && prepared.containsProperly(inner))
    #expect(try outer.covers(atBorder) && prepared.covers(atBorder))
    #expect(try !prepared.containsProperly(atBorder))
    #expect(try outer.intersects(neighbour) && prepared.intersects(neighbour))
    #expect(try !outer.covers(neighbour) && !prepared.covers(neighbour))
    #expect(try !prepared.intersects(context.polygon(square(9, 9))))
  }

  /// A point in a hole is outside.
  @Test func holesAreOutside() throws {
    let holed = try context.polygon(square(0, 0, 10), square(2, 2, 6))
    let inHole = try context.polygon(square(4, 4))
    #expect(try !holed.intersects(inHole))
    #expect(try !holed.prepared().intersects(inHole))
  }

  @Test func emptyMeetsNothing() throws {
    let empty = try context.emptyShape()
    let a = try context.polygon(square(0, 0))
    let prepared = try a.prepared()
    #expect(try !a.intersects(empty) && !a.covers(empty))
    #expect(try !prepared.intersects(empty))
    #expect(try a.nearestPoints(to: empty) == nil && prepared.nearestPoints(to: empty) == nil)
    #expect(try empty.prepared().nearestPoints(to: a) == nil)
  }

  @Test func nearestPoints() throws {
    let a = try context.polygon(square(0, 0))
    let b = try context.polygon(square(4, 5))
    for points in [try a.nearestPoints(to: b), try a.prepared().nearestPoints(to: b)] {
      let points = try #require(points)
      #expect(points == (1, 1, 4, 5))
    }
  }

  @Test func preparedAgreesWithPlain() throws {
    var generator = SeededGenerator(seed: 5)
    let perimeter = try context.polygon(star(0, 0, radius: 100, using: &generator))
    let prepared = try perimeter.prepared()
    var inside = 0
    for _ in 0..<400 {
      let x = Double.random(in: -120...120, using: &generator)
      let y = Double.random(in: -120...120, using: &generator)
      let zone = try context.polygon(star(x, y, radius: 15, using: &generator))
      let covers = try perimeter.covers(zone)
      if covers { inside += 1 }
      #expect(try prepared.intersects(zone) == perimeter.intersects(zone))
      #expect(try prepared.covers(zone) == covers)
      let (fast, plain) = (try prepared.nearestPoints(to: zone), try perimeter.nearestPoints(to: zone))
      #expect(fast.map { hypot($0.ax - $0.bx, $0.ay - $0.by) } == plain.map { hypot($0.ax - $0.bx, $0.ay - $0.by) })
    }
    #expect(inside > 20)
  }

  @Test func preparedKeepsItsShape() throws {
    let prepared = try GEOSContext().polygon(square(0, 0, 4), name: "kept").prepared()
    #expect(try prepared.intersects(context.polygon(square(1, 1))))
    #expect(prepared.shape.name == "kept")
  }
}
