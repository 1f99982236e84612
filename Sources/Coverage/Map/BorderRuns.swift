internal import Geometry

/// The rings of some atoms cut where the atom on the other side changes: the arcs of a map, each found once.
///
/// A run of edges along one neighbour is the neighbour's run backwards. The two are told to be the same line by all
/// their points, so that an arc never stands for a border that it is not; where they differ (an outline that touches
/// itself) each side keeps its own. A ring with one neighbour, or none, is a closed run, which starts at its smallest
/// point whichever side it is read from. Example: two squares side by side have three runs that are arcs: the border
/// between them, and what is left of the outline of each.
struct BorderRuns: Sendable {
  struct Run: Sendable {
    /// Where the points of the ring are among ``BorderRuns/points``.
    var ring: Range<Int>
    /// Where it starts among them.
    var first: Int
    var edges: Int
    /// Position of the neighbour among the atoms; -1 for none.
    var mate: Int32
    var isClosed: Bool

    /// The same where its points lie elsewhere.
    fileprivate func moved(by shift: Int) -> Run {
      var run = self
      run.ring = (ring.lowerBound + shift)..<(ring.upperBound + shift)
      run.first += shift
      return run
    }
  }

  /// Points of the rings that an edge starts at, so that none repeats.
  private(set) var points: [Int32] = []

  private(set) var runs: [Run] = []
  /// For each ring that is kept, the number of the run after its last one.
  private var runEnds: [Int32] = []
  /// For each ring that is kept, the number of the reference after its last one.
  private(set) var ringEnds: [Int32] = []
  /// For each atom, the number of the ring after its last one.
  private(set) var atomEnds: [Int32] = []
  /// For each ring, the arcs that it goes along; `~arc` for one backwards.
  private(set) var references: [Int32] = []
  /// The run that each arc is.
  private(set) var arcs: [Int32] = []
  /// Arcs of rings that have but one other: made straight, both would leave nothing between them.
  private(set) var keepsMiddle: [Bool] = []

  /// - Parameters:
  ///   - atoms: those to be drawn, each once.
  ///   - smallestIsland: m²; lesser rings without a neighbour are left out, unless they are the largest of their atom.
  init(_ atoms: [Int32], _ mesh: Mesh, smallestIsland: Double, threads: Int) {
    var positions = [Int32](repeating: -1, count: mesh.outlines.count)
    for (position, atom) in atoms.enumerated() { positions[Int(atom)] = Int32(position) }
    let position = positions
    let cut = concurrentChunks(atoms.count, threads: threads, chunkSize: 512) { range in
      var cutter = RingCutter(mesh, position, smallestIsland)
      for index in range { cutter.cut(Int(atoms[index])) }
      return cutter
    }
    for part in cut {
      let (run, ring, point) = (Int32(runs.count), Int32(runEnds.count), points.count)
      runs += part.runs.map { $0.moved(by: point) }
      points += part.points
      runEnds += part.ringEnds.map { $0 + run }
      atomEnds += part.atomEnds.map { $0 + ring }
    }
    number(mesh, threads)
  }

  /// The point that lies some edges along a run, among those of the outlines.
  @inline(__always)
  func point(_ step: Int, of run: Run) -> Int {
    let at = run.first + step
    return Int(points[at < run.ring.upperBound ? at : at - run.ring.count])
  }

  /// Runs of an atom.
  func runs(of atom: Int) -> Range<Int> { start(ofAtom: atom)..<start(ofAtom: atom + 1) }

  private func start(ofAtom atom: Int) -> Int {
    let ring = atom == 0 ? 0 : atomEnds[atom - 1]
    return ring == 0 ? 0 : Int(runEnds[Int(ring) - 1])
  }

  private mutating func number(_ mesh: Mesh, _ threads: Int) {
    let all = self
    let xy = mesh.outlines.column.xy
    // The run that the neighbour has for the same line, backwards as `~run`, where the neighbour comes first.
    let found = flattened(
      concurrentChunks(atomEnds.count, threads: threads, chunkSize: 512) { range in
        xy.withUnsafeBufferPointer { xy in
          range.flatMap { atom in
            all.runs(of: atom).map { run -> Int32? in
              let mate = all.runs[run].mate
              return mate >= 0 && mate < atom ? all.counterpart(of: run, atom: Int32(atom), xy) : nil
            }
          }
        }
      })
    let stitched = StitchedBorders(self, xy).chains
    var arcOfRun = [Int32](repeating: -1, count: runs.count)
    for run in runs.indices where found[run] == nil && stitched[run] == nil {
      arcOfRun[run] = Int32(arcs.count)
      arcs.append(Int32(run))
    }
    keepsMiddle = [Bool](repeating: false, count: arcs.count)
    var first = 0
    for end in runEnds {
      let start = references.count
      for run in first..<Int(end) {
        if let other = found[run] {
          references.append(other < 0 ? ~arcOfRun[Int(~other)] : arcOfRun[Int(other)])
        } else if let chain = stitched[run] {
          references += chain.map { ~arcOfRun[$0] }
        } else {
          references.append(arcOfRun[run])
        }
      }
      if references.count - start == 2 {
        for reference in references[start...] { keepsMiddle[Int(max(reference, ~reference))] = true }
      }
      ringEnds.append(Int32(references.count))
      first = Int(end)
    }
  }

  private func counterpart(of run: Int, atom: Int32, _ xy: UnsafeBufferPointer<Double>) -> Int32? {
    let mine = runs[run]
    func isSame(_ p: Int, _ q: Int) -> Bool { xy[2 * p] == xy[2 * q] && xy[2 * p + 1] == xy[2 * q + 1] }
    for other in runs(of: Int(mine.mate)) {
      let its = runs[other]
      guard its.mate == atom, its.edges == mine.edges, its.isClosed == mine.isClosed else { continue }
      let steps = 0...mine.edges
      if steps.allSatisfy({ isSame(point($0, of: mine), point(its.edges - $0, of: its)) }) { return ~Int32(other) }
      if steps.allSatisfy({ isSame(point($0, of: mine), point($0, of: its)) }) { return Int32(other) }
    }
    return nil
  }
}

/// Cuts the rings of one atom after the other.
private struct RingCutter: Sendable {
  private let mesh: Mesh
  private let position: [Int32]
  private let smallestIsland: Double
  private(set) var points: [Int32] = []
  private(set) var runs: [BorderRuns.Run] = []
  private(set) var ringEnds: [Int32] = []
  private(set) var atomEnds: [Int32] = []

  init(_ mesh: Mesh, _ position: [Int32], _ smallestIsland: Double) {
    self.mesh = mesh
    self.position = position
    self.smallestIsland = smallestIsland
  }

  mutating func cut(_ atom: Int) {
    let column = mesh.outlines.column
    let rings = column.allRings(of: atom)
    let area = { abs(column.signedArea(ring: $0)) }
    let largest = rings.count < 2 ? rings.first : rings.max { area($0) < area($1) }
    for ring in rings {
      let start = points.count
      addPoints(of: ring)
      let added = start..<points.count
      if added.count < 3 || !addRuns(added, isNeeded: ring == largest || area(ring) >= smallestIsland) {
        points.removeLast(added.count)
        continue
      }
      ringEnds.append(Int32(runs.count))
    }
    atomEnds.append(Int32(ringEnds.count))
  }

  private mutating func addPoints(of ring: Int) {
    let xy = mesh.outlines.column.xy
    for point in mesh.outlines.column.points(of: ring).dropLast() {
      let isRepeated = xy[2 * point] == xy[2 * point + 2] && xy[2 * point + 1] == xy[2 * point + 3]
      if !isRepeated { points.append(Int32(point)) }
    }
  }

  /// - Parameter isNeeded: false for a ring that is left out if it is a small island.
  /// - Returns: Whether the ring is there.
  private mutating func addRuns(_ ring: Range<Int>, isNeeded: Bool) -> Bool {
    let neighbours = ring.map { neighbour(at: Int(points[$0])) }
    let breaks = neighbours.indices.filter { neighbours[$0] != neighbours[$0 == 0 ? ring.count - 1 : $0 - 1] }
    if breaks.isEmpty {
      if neighbours[0] < 0, !isNeeded { return false }
      runs.append(
        BorderRuns.Run(ring: ring, first: smallest(ring), edges: ring.count, mate: neighbours[0], isClosed: true))
    }
    for (index, at) in breaks.enumerated() {
      let next = index + 1 < breaks.count ? breaks[index + 1] : breaks[0] + ring.count
      runs.append(
        BorderRuns.Run(
          ring: ring, first: ring.lowerBound + at, edges: next - at, mate: neighbours[at], isClosed: false))
    }
    return true
  }

  /// Position of the atom beyond the edge that starts at a point; -1 for none that is drawn.
  private func neighbour(at point: Int) -> Int32 {
    let mate = mesh.topology.mates[point]
    return mate < 0 ? -1 : position[Int(mate)]
  }

  /// The first point from the west, then from the south.
  private func smallest(_ ring: Range<Int>) -> Int {
    let xy = mesh.outlines.column.xy
    func place(_ index: Int) -> (Double, Double) { (xy[2 * Int(points[index])], xy[2 * Int(points[index]) + 1]) }
    return ring.min { place($0) < place($1) } ?? ring.lowerBound
  }
}
