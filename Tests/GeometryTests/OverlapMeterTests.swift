import Geometry
import Testing

/// An L: the square of side 4 without its upper right quarter.
private let corner: Ring = [(0, 0), (4, 0), (4, 2), (2, 2), (2, 4), (0, 4)]

@Suite("What two features have in common, by sums over edges")
struct OverlapMeterTests {
  private func measure(_ a: Ring, _ b: Ring) -> (extent: OverlapMeter.Extent, border: OverlapMeter.Border) {
    var meter = OverlapMeter()
    let (first, second) = (Outlines(column([[a]])), Outlines(column([[b]])))
    let (extent, border) = meter.extentAndBorder(first, 0, second, 0, metric: .standard)
    // Without the border the same is measured in a tighter window.
    let plain = meter.extent(first, 0, second, 0)
    #expect(abs(plain.area - extent.area) < 1e-9 && plain.holdsFirst == extent.holdsFirst)
    return (extent, border)
  }

  /// By hand: 2 x 2 less 1 x 1 outside, and a whole square of 1.
  @Test func areas() {
    #expect(abs(measure(square(1, 1, 2), corner).extent.area - 3) < 1e-9)
    let inside = measure(square(0.5, 0.5), corner).extent
    #expect(inside.area == 1 && inside.holdsFirst && !inside.holdsSecond)
    let around = measure(square(-1, -1, 6), corner).extent
    #expect(around.area == 12 && !around.holdsFirst && around.holdsSecond)
    let same = measure(corner, corner).extent
    #expect(same.area == 12 && same.holdsFirst && same.holdsSecond)
  }

  /// The worked example of the documentation: a square of 2 less four triangles of legs 0.5.
  @Test func squareOnItsCorner() {
    let diamond: Ring = [(1, -0.5), (2.5, 1), (1, 2.5), (-0.5, 1)]
    #expect(abs(measure(square(0, 0, 2), diamond).extent.area - 3.5) < 1e-12)
    #expect(abs(measure(diamond, square(0, 0, 2)).extent.area - 3.5) < 1e-12)
  }

  /// A square in the notch of the L meets its box, not the L: nothing in common is beyond doubt as long as a millimetre
  /// lies between them, also where a corner or an edge only points at the other.
  @Test(arguments: [
    (2.5, 2.5, true), (2.01, 2.01, true), (2.002, 3, true), (2, 2.5, false), (2.5, 2, false), (2, 2, false),
  ])
  func bordersApart(_ x: Double, _ y: Double, _ isClear: Bool) {
    let (extent, border) = measure(square(x, y), corner)
    #expect(extent.area == 0)
    #expect(extent.isClear == isClear)
    #expect(border.ofFirst.isEmpty && border.ofSecond == 0)
  }

  /// Corners that touch in one point, from all sides and from the tip of a triangle on an edge.
  @Test(arguments: [
    square(4, 2), square(4, -1), square(-1, 4), square(-1, -1), [(2, 3), (3.5, 2.5), (3.5, 3.5)],
    [(3, 2), (2.6, 3.5), (3.4, 3.5)],
  ])
  func touches(_ other: Ring) {
    let extent = measure(other, corner).extent
    #expect(extent.area == 0 && !extent.isClear)
  }

  /// At the equator the plane shrinks lengths along parallels by `k` = 0.8668, and stretches those along meridians as much.
  @Test func bordersOfTheCommonPart() {
    let k = EqualAreaPlane.stretch(lat: 0)
    let border = measure(square(1, 1, 2), corner).border
    // Inside the L: two whole sides of the square and half of the two others.
    #expect(abs(border.ofFirst.reduce(0) { $0 + $1.length } - 3 * (1 / k + k)) < 1e-6)
    // Inside the square: from (3, 2) to (2, 2) and on to (2, 3).
    #expect(abs(border.ofSecond - (1 / k + k)) < 1e-6)
  }
}
