import Geometry
import Testing

@Suite struct PredicateTests {
  let context = GEOSContext()

  /// Matrices by shapely 2.2.
  @Test func relate() throws {
    let a = try context.polygon(square(0, 0))
    #expect(try a.relate(context.polygon(square(1, 0))) == "FF2F11212")
    #expect(try a.relate(context.polygon(square(0.25, 0))) == "212111212")
    #expect(try a.relate(context.polygon(square(1, 1))) == "FF2F01212")
    #expect(try a.relate(context.emptyShape()) == "FF2FF1FF2")
  }

  @Test func containmentAndBorders() throws {
    let outer = try context.polygon(square(0, 0, 4))
    let inner = try context.polygon(square(1, 1, 2))
    let atBorder = try context.polygon(square(0, 0, 2))
    let neighbour = try context.polygon(square(4, 0))
    let prepared = try outer.prepared()
    #expect(try outer.contains(inner) && outer.covers(inner) && inner.within(outer))
    #expect(try prepared.contains(inner) && prepared.covers(inner) && prepared.containsProperly(inner))
    #expect(try outer.contains(atBorder) && prepared.contains(atBorder) && prepared.covers(atBorder))
    #expect(try !prepared.containsProperly(atBorder))
    #expect(try outer.intersects(neighbour) && prepared.intersects(neighbour) && !prepared.disjoint(neighbour))
    #expect(try !outer.contains(neighbour) && !outer.covers(neighbour) && !neighbour.within(outer))
    #expect(try prepared.disjoint(context.polygon(square(9, 9))))
  }

  @Test func equalityIgnoresVertices() throws {
    let plain = try context.polygon([(0, 0), (2, 0), (2, 2), (0, 2)])
    let reversed = try context.polygon([(0, 2), (2, 2), (2, 1), (2, 0), (0, 0)])
    #expect(try plain.equals(reversed))
    #expect(try !plain.equals(context.polygon(square(0, 0, 2.000001))))
  }

  /// A point in a hole is outside.
  @Test func holesAreOutside() throws {
    let holed = try context.polygon(square(0, 0, 10), square(2, 2, 6))
    let inHole = try context.polygon(square(4, 4))
    #expect(try !holed.intersects(inHole))
    #expect(try !holed.prepared().intersects(inHole))
    #expect(try holed.distance(to: inHole) == 2)
  }

  @Test func emptyMeetsNothingAndHasNoDistance() throws {
    let empty = try context.emptyShape()
    let a = try context.polygon(square(0, 0))
    let prepared = try a.prepared()
    #expect(try !a.intersects(empty) && !a.contains(empty) && !a.covers(empty))
    #expect(try !prepared.intersects(empty) && prepared.disjoint(empty))
    #expect(try a.distance(to: empty) == nil && prepared.distance(to: empty) == nil)
    #expect(try a.nearestPoints(to: empty) == nil && prepared.nearestPoints(to: empty) == nil)
    #expect(try empty.prepared().distance(to: a) == nil)
  }

  @Test func nearestPointsAndDistance() throws {
    let a = try context.polygon(square(0, 0))
    let b = try context.polygon(square(4, 5))
    #expect(try a.distance(to: b) == 5)  // 3, 4, 5
    #expect(try a.prepared().distance(to: b) == 5)
    for points in [try a.nearestPoints(to: b), try a.prepared().nearestPoints(to: b)] {
      let points = try #require(points)
      #expect(points == (1, 1, 4, 5))
    }
    #expect(try a.distance(to: context.polygon(square(0.5, 0.5))) == 0)
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
      let contains = try perimeter.contains(zone)
      if contains { inside += 1 }
      #expect(try prepared.intersects(zone) == perimeter.intersects(zone))
      #expect(try prepared.disjoint(zone) != perimeter.intersects(zone))
      #expect(try prepared.contains(zone) == contains)
      #expect(try prepared.covers(zone) == perimeter.covers(zone))
      #expect(try prepared.distance(to: zone) == perimeter.distance(to: zone))
    }
    #expect(inside > 20)
  }

  @Test func preparedKeepsItsShape() throws {
    let prepared = try GEOSContext().polygon(square(0, 0, 4), name: "kept").prepared()
    #expect(try prepared.intersects(context.polygon(square(1, 1))))
    #expect(prepared.shape.name == "kept")
  }
}
