/// A column of multipolygons in flat arrays (the GeoArrow layout): coordinates
/// interleaved, and three levels of end offsets. A value: it crosses tasks.
///
/// Feature `f` owns polygons `polygons(of: f)`, polygon `p` owns rings
/// `rings(of: p)` (the first is the shell, the others are holes), ring `r` owns
/// points `points(of: r)`. Rings are closed: the last point repeats the first.
/// A feature without polygons is empty; whether it was null, empty or not a
/// polygon in its file is told by whoever read the file.
public struct PolygonColumn: Sendable, Equatable {
  /// x0, y0, x1, y1, … in the units of the layer's CRS.
  public var xy: ValueColumn<Double> = []
  /// For each ring, the index of the point after its last one.
  public private(set) var ringEnds: [Int32] = []
  /// For each polygon, the index of the ring after its last one.
  public private(set) var polygonEnds: [Int32] = []
  /// For each feature, the index of the polygon after its last one.
  public private(set) var featureEnds: [Int32] = []

  public init() {}

  /// A column from its four arrays, as ``ringEnds`` and the others give them; `nil` unless each level ends where the
  /// one below has its last member.
  public init?(xy: ValueColumn<Double>, ringEnds: [Int32], polygonEnds: [Int32], featureEnds: [Int32]) {
    guard xy.count.isMultiple(of: 2), ringEnds.ascend(to: xy.count / 2), polygonEnds.ascend(to: ringEnds.count),
      featureEnds.ascend(to: polygonEnds.count)
    else { return nil }
    self.xy = xy
    self.ringEnds = ringEnds
    self.polygonEnds = polygonEnds
    self.featureEnds = featureEnds
  }

  /// Number of features.
  @inlinable public var count: Int { featureEnds.count }
  @inlinable public var pointCount: Int { xy.count / 2 }

  @inlinable
  public func polygons(of feature: Int) -> Range<Int> {
    (feature == 0 ? 0 : Int(featureEnds[feature - 1]))..<Int(featureEnds[feature])
  }
  @inlinable
  public func rings(of polygon: Int) -> Range<Int> {
    (polygon == 0 ? 0 : Int(polygonEnds[polygon - 1]))..<Int(polygonEnds[polygon])
  }
  @inlinable
  public func points(of ring: Int) -> Range<Int> {
    (ring == 0 ? 0 : Int(ringEnds[ring - 1]))..<Int(ringEnds[ring])
  }

  /// All rings of a feature, whatever polygon they belong to.
  @inlinable
  public func allRings(of feature: Int) -> Range<Int> {
    let p = polygons(of: feature)
    if p.isEmpty { return 0..<0 }
    return rings(of: p.lowerBound).lowerBound..<rings(of: p.upperBound - 1).upperBound
  }
  /// All points of a feature.
  @inlinable
  public func allPoints(of feature: Int) -> Range<Int> {
    let r = allRings(of: feature)
    if r.isEmpty { return 0..<0 }
    return points(of: r.lowerBound).lowerBound..<points(of: r.upperBound - 1).upperBound
  }

  @inlinable public func isEmpty(_ feature: Int) -> Bool { polygons(of: feature).isEmpty }

  // MARK: Building

  public mutating func reserve(features: Int, points: Int) {
    xy.reserveCapacity(points * 2)
    featureEnds.reserveCapacity(features)
    polygonEnds.reserveCapacity(features)
    ringEnds.reserveCapacity(features)
  }
  @inlinable
  public mutating func addPoint(_ x: Double, _ y: Double) {
    xy.append(x)
    xy.append(y)
  }
  public mutating func endRing() { ringEnds.append(Int32(xy.count / 2)) }
  public mutating func endPolygon() { polygonEnds.append(Int32(ringEnds.count)) }
  public mutating func endFeature() { featureEnds.append(Int32(polygonEnds.count)) }

  /// Appends one feature given as polygons of rings of (x, y) points; rings are closed if they are not.
  public mutating func append(_ polygons: [[[(Double, Double)]]]) {
    for polygon in polygons {
      for ring in polygon {
        for (x, y) in ring { addPoint(x, y) }
        if let first = ring.first, let last = ring.last, first != last { addPoint(first.0, first.1) }
        endRing()
      }
      endPolygon()
    }
    endFeature()
  }

  /// Appends feature `feature` of `other`.
  public mutating func append(_ feature: Int, of other: PolygonColumn) {
    append(feature..<(feature + 1), of: other)
  }

  /// Appends features of `other` as one: their polygons, in order.
  public mutating func appendJoined(_ features: [Int], of other: PolygonColumn) {
    let first = count
    for feature in features { append(feature, of: other) }
    let end = featureEnds.last ?? 0
    featureEnds.removeSubrange(first...)
    featureEnds.append(end)
  }

  /// Appends successive features of `other`.
  public mutating func append(_ features: Range<Int>, of other: PolygonColumn) {
    guard let first = features.first else { return }
    let polygons = other.polygons(of: first).lowerBound..<other.polygons(of: features.upperBound - 1).upperBound
    let rings = other.start(ofPolygon: polygons.lowerBound)..<other.start(ofPolygon: polygons.upperBound)
    let points = other.start(ofRing: rings.lowerBound)..<other.start(ofRing: rings.upperBound)
    let (pointShift, ringShift) = (pointCount - points.lowerBound, ringEnds.count - rings.lowerBound)
    let polygonShift = polygonEnds.count - polygons.lowerBound
    xy.append(contentsOf: other.xy[(2 * points.lowerBound)..<(2 * points.upperBound)])
    for ring in rings { ringEnds.append(other.ringEnds[ring] + Int32(pointShift)) }
    for polygon in polygons { polygonEnds.append(other.polygonEnds[polygon] + Int32(ringShift)) }
    for feature in features { featureEnds.append(other.featureEnds[feature] + Int32(polygonShift)) }
  }

  /// The polygons of a feature, each a feature of its own.
  public func exploded(_ feature: Int) -> PolygonColumn {
    var result = PolygonColumn()
    result.append(feature, of: self)
    result.featureEnds = (0..<result.polygonEnds.count).map { Int32($0 + 1) }
    return result
  }

  /// First ring of a polygon, or the number of rings for the number of polygons.
  private func start(ofPolygon polygon: Int) -> Int { polygon == 0 ? 0 : Int(polygonEnds[polygon - 1]) }
  /// First point of a ring, or the number of points for the number of rings.
  private func start(ofRing ring: Int) -> Int { ring == 0 ? 0 : Int(ringEnds[ring - 1]) }

  /// Replaces feature by feature: `replacements[f]` is feature 0 of a column that takes the place of `f`.
  public func replacing(_ replacements: [Int: PolygonColumn]) -> PolygonColumn {
    if replacements.isEmpty { return self }
    var result = PolygonColumn()
    result.reserve(features: count, points: pointCount)
    var next = 0
    for (feature, other) in replacements.sorted(by: { $0.key < $1.key }) {
      result.append(next..<feature, of: self)
      result.append(0, of: other)
      next = feature + 1
    }
    result.append(next..<count, of: self)
    return result
  }

  // MARK: Measures

  public func box(_ feature: Int) -> Box {
    var box = Box.empty
    for p in allPoints(of: feature) { box.extend(x: xy[2 * p], y: xy[2 * p + 1]) }
    return box
  }

  /// Planar area of a feature in squared CRS units: shells minus holes, whatever their orientation.
  ///
  /// Assumes a valid feature in an equal-area plane if the result is to be an area on the ground.
  /// An empty feature has area 0. Coordinates are shifted to each ring's first point before
  /// summing, so that large eastings do not cost digits.
  /// Example: a 2 × 2 square with a 1 × 1 hole has area 3.
  public func area(_ feature: Int) -> Double {
    var total = 0.0
    for polygon in polygons(of: feature) {
      var isShell = true
      for ring in rings(of: polygon) {
        let area = abs(signedArea(ring: ring))
        total += isShell ? area : -area
        isShell = false
      }
    }
    return total
  }

  /// Signed planar area of one ring, positive when counter-clockwise.
  public func signedArea(ring: Int) -> Double {
    let range = points(of: ring)
    guard range.count > 3 else { return 0 }
    return xy.withUnsafeBufferPointer { xy in
      let x0 = xy[2 * range.lowerBound]
      let y0 = xy[2 * range.lowerBound + 1]
      var sum = 0.0
      var ax = 0.0
      var ay = 0.0
      for p in (range.lowerBound + 1)..<range.upperBound {
        let bx = xy[2 * p] - x0
        let by = xy[2 * p + 1] - y0
        sum += ax * by - bx * ay
        ax = bx
        ay = by
      }
      return sum / 2
    }
  }

  /// Features with a NaN or infinite coordinate, in order.
  public func nonFiniteFeatures() -> [Int] {
    var probe = 0.0
    for v in xy { probe += v * 0 }
    return probe == 0 ? [] : features { !$0.isFinite || !$1.isFinite }
  }

  /// Features with a coordinate farther from the origin than `x` and `y`, or not finite.
  public func featuresBeyond(x: Double, y: Double) -> [Int] {
    var beyond = 0
    for point in 0..<pointCount { beyond &+= abs(xy[2 * point]) <= x && abs(xy[2 * point + 1]) <= y ? 0 : 1 }
    if beyond == 0 { return [] }
    return features { !(abs($0) <= x && abs($1) <= y) }
  }

  private func features(where isMeant: (Double, Double) -> Bool) -> [Int] {
    (0..<count).filter { feature in allPoints(of: feature).contains { isMeant(xy[2 * $0], xy[2 * $0 + 1]) } }
  }
}

extension [Int32] {
  /// Whether these are the ends of successive runs of a number of members: from 0 up, never down, the last the number.
  func ascend(to members: Int) -> Bool {
    var last: Int32 = 0
    for end in self {
      if end < last { return false }
      last = end
    }
    return Int(last) == members
  }
}
