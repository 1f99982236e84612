/// A column of polygons made ready to be measured: box and area of each feature, orientation of each ring, and a box
/// for each run of sixteen edges, so that the edges far from a place are passed over sixteen at a time.
///
/// A value made of plain arrays, shared by tasks as it is. Areas are planar, shells less holes whatever their
/// orientation, 0 for an empty feature; 35,000 communes take some 15 ms of one core.
/// Example: a 2 × 2 square with a 1 × 1 hole has area 3 and the box of the square.
public struct Outlines: Sendable {
  public let column: PolygonColumn
  public let boxes: [Box]
  /// Squared units of the plane.
  public let areas: [Double]
  /// +1 for a ring that has its polygon on its right (a clockwise shell, a counter-clockwise hole), -1 for one that
  /// has it on its left.
  public let ringSigns: [Int8]
  /// Boxes of the runs of edges, ring after ring.
  let runBoxes: [Box]
  /// For each ring, the number of the run after its last one.
  let runEnds: [Int32]

  /// Edges in a run.
  static let runLength = 16

  public init(_ column: PolygonColumn, threads: Int = 1) {
    self.column = column
    let chunks = concurrentChunks(column.count, threads: threads, chunkSize: 1024) { features in
      Measured(column, features)
    }
    boxes = chunks.flatMap(\.boxes)
    areas = chunks.flatMap(\.areas)
    ringSigns = chunks.flatMap(\.ringSigns)
    runBoxes = chunks.flatMap(\.runBoxes)
    var ends: [Int32] = []
    ends.reserveCapacity(ringSigns.count)
    var last: Int32 = 0
    for chunk in chunks {
      for count in chunk.runCounts {
        last += count
        ends.append(last)
      }
    }
    runEnds = ends
  }

  public var count: Int { column.count }

  func runs(of ring: Int) -> Range<Int> { (ring == 0 ? 0 : Int(runEnds[ring - 1]))..<Int(runEnds[ring]) }
}

/// Some features of a column, measured by one task.
private struct Measured: Sendable {
  var boxes: [Box] = []
  var areas: [Double] = []
  var ringSigns: [Int8] = []
  var runBoxes: [Box] = []
  var runCounts: [Int32] = []

  init(_ column: PolygonColumn, _ features: Range<Int>) {
    boxes.reserveCapacity(features.count)
    areas.reserveCapacity(features.count)
    for feature in features {
      var box = Box.empty
      var total = 0.0
      for polygon in column.polygons(of: feature) {
        var isShell = true
        for ring in column.rings(of: polygon) {
          let area = column.signedArea(ring: ring)
          total += isShell ? abs(area) : -abs(area)
          ringSigns.append((area > 0) == isShell ? -1 : 1)
          isShell = false
          addRuns(column, column.points(of: ring), &box)
        }
      }
      boxes.append(box)
      areas.append(total)
    }
  }

  private mutating func addRuns(_ column: PolygonColumn, _ points: Range<Int>, _ box: inout Box) {
    var count: Int32 = 0
    column.xy.withUnsafeBufferPointer { xy in
      var start = points.lowerBound
      while start + 1 < points.upperBound {
        let end = min(start + Outlines.runLength, points.upperBound - 1)
        var run = Box.empty
        for p in start...end { run.extend(x: xy[2 * p], y: xy[2 * p + 1]) }
        runBoxes.append(run)
        box = box.union(run)
        count += 1
        start = end
      }
    }
    runCounts.append(count)
  }
}
