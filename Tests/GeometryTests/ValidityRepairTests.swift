import Geometry
import Testing

@Suite struct ValidityRepairTests {
  @Test func bowTieIsRepairedAndListed() throws {
    let layer = column([[square(5, 5)]], [[bowTie]], [])
    let (result, repairs) = try repaired(layer, names: ["a", "b", "c"], threads: 1)
    // The two lobes turn opposite ways: their signed areas cancel.
    #expect(
      repairs == [
        ValidityRepair(feature: 1, reason: "Self-intersection", x: 1, y: 1, areaBefore: 0, areaAfter: 2)
      ])
    #expect(result.count == 3)
    #expect(result.area(0) == 1 && result.area(1) == 2 && result.isEmpty(2))
    #expect(try GEOSContext().shape(result, 1).isValid)
  }

  @Test func validColumnComesBackAsItWas() throws {
    let layer = column([[square(0, 0, 3), square(1, 1)]], [], [[square(9, 9)], [square(20, 20)]])
    let (result, repairs) = try repaired(layer, names: [], threads: 2)
    #expect(result == layer)
    #expect(repairs.isEmpty)
  }

  @Test func onlyTheFeaturesAskedFor() throws {
    let layer = column([[bowTie]], [[bowTie]], [[bowTie]])
    let (result, repairs) = try repaired(layer, names: [], only: [2, 0, 2], threads: 1)
    #expect(repairs.map(\.feature) == [0, 2])
    #expect(result.area(0) == 2 && result.area(1) == 0 && result.area(2) == 2)
  }

  @Test func faultyRings() throws {
    var layer = column([[[(0, 0), (1, 0)]]], [[square(0, 0, 4), [(1, 1), (2, 2)]]])
    for (x, y) in square(7, 7, 2) { layer.addPoint(x, y) }  // open
    layer.endRing()
    layer.endPolygon()
    layer.endFeature()
    let (result, repairs) = try repaired(layer, names: ["short", "hole", "open"], threads: 1)
    #expect(
      repairs.map(\.reason) == [
        "Ring of fewer than 4 points", "Ring of fewer than 4 points", "Ring not closed",
      ])
    #expect(repairs.map(\.areaAfter) == [0, 16, 4])
    #expect(repairs[1].x == 1 && repairs[1].y == 1)
    #expect(result.isEmpty(0))
    #expect(result.area(1) == 16 && result.area(2) == 4)
  }

  @Test func flatRingIsLeftEmpty() throws {
    let layer = column([[[(0, 0), (1, 0), (2, 0), (3, 0)]]])
    let (result, repairs) = try repaired(layer, names: ["flat"], threads: 1)
    #expect(repairs.count == 1)
    #expect(repairs.first?.areaAfter == 0)
    #expect(result.count == 1 && result.isEmpty(0))
  }

  @Test func notFiniteNamesTheFeature() {
    let layer = column([[square(0, 0)]], [[[(0, 0), (.nan, 1), (1, 1)]]])
    let error = #expect(throws: GEOSError.self) { try repaired(layer, names: ["a", "QN2A"], threads: 2) }
    #expect(error?.feature == "QN2A")
  }

  @Test func threadsDoNotChangeTheAnswer() throws {
    var generator = SeededGenerator(seed: 3)
    var layer = PolygonColumn()
    for i in 0..<1500 {
      var ring = star(Double(i), 0, radius: 1, using: &generator)
      if i % 7 == 0 { ring.shuffle(using: &generator) }
      layer.append([[ring]])
    }
    let one = try repaired(layer, names: [], threads: 1)
    #expect(one.repairs.count > 150)
    for threads in [2, 3, 8] {
      let many = try repaired(layer, names: [], threads: threads)
      #expect(many.column == one.column)
      #expect(many.repairs == one.repairs)
    }
    for feature in 0..<one.column.count {
      #expect(try GEOSContext().shape(one.column, feature).isValid)
    }
  }
}
