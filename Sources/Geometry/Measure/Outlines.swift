/// A column of polygons made ready to be measured: box and area of each feature, orientation of each ring, and a box
/// for each run of sixteen edges, so that the edges far from a place are passed over sixteen at a time.
///
/// A value made of plain arrays, shared by tasks as it is. Areas are planar, shells less holes whatever their
/// orientation, 0 for an empty feature; 35,000 communes take some 15 ms of one core.
/// Example: a 2 × 2 square with a 1 × 1 hole has area 3 and the box of the square.
public struct Outlines: Sendable {
  public let column: PolygonColumn
  public let measures: OutlineMeasures
  /// The polygons of features that have many.
  private let polygonIndexes: [Int32: BoxIndex]

  /// Edges in a run.
  static let runLength = 16

  public init(_ column: PolygonColumn, threads: Int = 1) {
    self.column = column
    let chunks = concurrentChunks(column.count, threads: threads, chunkSize: 1024) { features in
      Measured(column, features)
    }
    var ends: [Int32] = []
    var last: Int32 = 0
    for chunk in chunks {
      for count in chunk.runCounts {
        last += count
        ends.append(last)
      }
    }
    measures = OutlineMeasures(
      boxes: chunks.flatMap(\.boxes), areas: chunks.flatMap(\.areas), ringSigns: chunks.flatMap(\.ringSigns),
      runBoxes: ValueColumn(chunks.flatMap(\.runBoxes)), runEnds: ends)
    polygonIndexes = Self.indexes(column, measures)
  }

  /// The same from measures taken earlier; `nil` if they cannot be those of the column.
  public init?(_ column: PolygonColumn, known measures: OutlineMeasures) {
    let rings = column.ringEnds.count
    guard measures.boxes.count == column.count, measures.areas.count == column.count,
      measures.ringSigns.count == rings, measures.runEnds.count == rings,
      measures.runEnds.ascend(to: measures.runBoxes.count)
    else { return nil }
    self.column = column
    self.measures = measures
    polygonIndexes = Self.indexes(column, measures)
  }

  public var boxes: [Box] { measures.boxes }
  /// Squared units of the plane.
  public var areas: [Double] { measures.areas }
  /// +1 for a ring that has its polygon on its right (a clockwise shell, a counter-clockwise hole), -1 for one that
  /// has it on its left.
  public var ringSigns: [Int8] { measures.ringSigns }
  /// Boxes of the runs of edges, ring after ring.
  var runBoxes: ValueColumn<Box> { measures.runBoxes }

  public var count: Int { column.count }

  func runs(of ring: Int) -> Range<Int> { measures.runs(of: ring) }

  /// Visits the rings of a feature that can have a point in a box, in their order: all of them, less the polygons that
  /// lie elsewhere in a feature of many. A dissolved layer is then as fast as the polygons that it was made of.
  @inline(__always)
  func visitRings(of feature: Int, near box: Box, _ body: (Int) -> Void) {
    guard column.polygons(of: feature).count > Self.manyPolygons else {
      for ring in column.allRings(of: feature) { body(ring) }
      return
    }
    for polygon in polygons(of: feature, near: box) {
      for ring in column.rings(of: polygon) { body(ring) }
    }
  }

  /// The polygons of a feature that can have a point in a box, in their order; all of them where there are few.
  func polygons(of feature: Int, near box: Box) -> [Int] {
    let polygons = column.polygons(of: feature)
    guard let index = polygonIndexes[Int32(feature)] else { return Array(polygons) }
    return index.query(box).map { polygons.lowerBound + $0 }
  }

  /// More polygons than this are not all looked at for each place.
  private static let manyPolygons = 32

  private static func indexes(_ column: PolygonColumn, _ measures: OutlineMeasures) -> [Int32: BoxIndex] {
    var result: [Int32: BoxIndex] = [:]
    for feature in 0..<column.count where column.polygons(of: feature).count > manyPolygons {
      result[Int32(feature)] = BoxIndex(
        column.polygons(of: feature).map { polygon in
          column.rings(of: polygon).prefix(1).reduce(Box.empty) { box, shell in
            measures.runBoxes[measures.runs(of: shell)].reduce(box) { $0.union($1) }
          }
        })
    }
    return result
  }
}

/// The arrays of ``Outlines`` beside its column, as they can be kept from run to run.
public struct OutlineMeasures: Sendable {
  /// By feature.
  public let boxes: [Box]
  /// By feature.
  public let areas: [Double]
  /// By ring.
  public let ringSigns: [Int8]
  /// By run.
  public let runBoxes: ValueColumn<Box>
  /// For each ring, the number of the run after its last one.
  public let runEnds: [Int32]

  func runs(of ring: Int) -> Range<Int> { (ring == 0 ? 0 : Int(runEnds[ring - 1]))..<Int(runEnds[ring]) }

  public init(boxes: [Box], areas: [Double], ringSigns: [Int8], runBoxes: ValueColumn<Box>, runEnds: [Int32]) {
    self.boxes = boxes
    self.areas = areas
    self.ringSigns = ringSigns
    self.runBoxes = runBoxes
    self.runEnds = runEnds
  }
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
