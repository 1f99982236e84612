import Geometry
import Testing

@Suite struct PolygonColumnTests {
  static let layer = column([[square(0, 0, 2), square(0.5, 0.5)], [square(5, 5, 3)]], [], [[square(-1, -1)]])

  @Test func layout() {
    let layer = Self.layer
    #expect(layer.count == 3)
    #expect(layer.pointCount == 20)
    #expect(layer.polygons(of: 0) == 0..<2)
    #expect(layer.rings(of: 0) == 0..<2)
    #expect(layer.allRings(of: 0) == 0..<3)
    #expect(layer.allPoints(of: 2) == 15..<20)
    #expect(layer.isEmpty(1) && !layer.isEmpty(2))
    #expect(layer.allPoints(of: 1).isEmpty)
  }

  @Test func fromItsArrays() {
    let layer = Self.layer
    let (xy, rings, polygons, features) = (layer.xy, layer.ringEnds, layer.polygonEnds, layer.featureEnds)
    func made(_ xy: ValueColumn<Double>, _ rings: [Int32], _ polygons: [Int32], _ features: [Int32]) -> PolygonColumn? {
      PolygonColumn(xy: xy, ringEnds: rings, polygonEnds: polygons, featureEnds: features)
    }
    #expect(made(xy, rings, polygons, features) == layer)
    // Half a point, a ring beyond the points, ends that fall, polygons without a feature.
    #expect(made(ValueColumn(Array(xy.dropLast())), rings, polygons, features) == nil)
    #expect(made(ValueColumn(Array(xy.dropLast(2))), rings, polygons, features) == nil)
    #expect(made(xy, rings.reversed(), polygons, features) == nil)
    #expect(made(xy, rings, polygons, Array(features.dropLast())) == nil)
    #expect(made(xy, rings, [-1] + polygons, features) == nil)
  }

  @Test func areasAndBoxes() {
    let layer = Self.layer
    #expect(layer.area(0) == 12)  // 4 - 1 + 9
    #expect(layer.area(1) == 0)
    #expect(layer.area(2) == 1)
    #expect(layer.box(0) == Box(minX: 0, minY: 0, maxX: 8, maxY: 8))
    #expect(layer.box(1).isEmpty)
    #expect(layer.signedArea(ring: 0) == 4)
  }

  @Test func areaFarFromTheOriginKeepsItsDigits() {
    let far = column([[square(10_000_000, 6_000_000, 0.5)]])
    #expect(far.area(0) == 0.25)
  }

  @Test func agreesWithGEOS() throws {
    var generator = SeededGenerator(seed: 21)
    let context = GEOSContext()
    for _ in 0..<100 {
      let layer = column([[star(700_000, 6_600_000, radius: 5000, using: &generator)]])
      let shape = try context.shape(layer, 0)
      #expect(isClose(layer.area(0), shape.area, within: 1e-12))
      #expect(layer.box(0) == shape.box)
    }
  }

  @Test func replacingAndAppending() {
    let layer = Self.layer
    let other = column([[square(0, 0, 10)]])
    let replaced = layer.replacing([1: other])
    #expect(replaced.count == 3)
    #expect(replaced.area(0) == 12 && replaced.area(1) == 100 && replaced.area(2) == 1)
    #expect(layer.replacing([:]) == layer)
    var copy = PolygonColumn()
    for feature in 0..<layer.count { copy.append(feature, of: layer) }
    #expect(copy == layer)
  }

  @Test func nonFinite() {
    #expect(Self.layer.nonFiniteFeatures().isEmpty)
    let bad = column([[square(0, 0)]], [[[(0, 0), (.nan, 1), (1, 1)]]], [], [[[(0, 0), (1, .infinity), (1, 1)]]])
    #expect(bad.nonFiniteFeatures() == [1, 3])
  }

  @Test func boxes() {
    let unit = Box(minX: 0, minY: 0, maxX: 1, maxY: 1)
    #expect(unit.intersects(Box(minX: 1, minY: 1, maxX: 2, maxY: 2)))
    #expect(!unit.intersects(Box(minX: 1.5, minY: 0, maxX: 2, maxY: 1)))
    #expect(!unit.intersects(.empty))
    #expect(unit.union(.empty) == unit)
    #expect(Box.empty.isEmpty && !unit.isEmpty)
  }
}
