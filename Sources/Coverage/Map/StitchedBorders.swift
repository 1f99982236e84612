internal import Geometry

/// Borders whose two sides were not drawn with the same points: a vertex that one side lacks, a sliver between them.
///
/// Such a side has no neighbour along it, and would look like a coast in the middle of the country. Where other sides
/// without a neighbour lead from its end back to its start, a few metres away, it is drawn along them.
/// Example: a commune goes straight from (0, 0) to (1000, 0), two others meet at (500, 3) beyond: it follows both.
struct StitchedBorders {
  /// For a run that follows others: those runs, each of which is gone along backwards, in its own direction.
  private(set) var chains: [Int: [Int]] = [:]

  /// Metres of the plane, on average, between two sides of one border.
  private static let widest = 100.0
  /// Runs that one run may follow.
  private static let longest = 4

  private let borders: BorderRuns
  private let xy: ValueColumn<Double>
  private var startingAt: [Place: [Int]] = [:]

  private struct Place: Hashable {
    var x: Double
    var y: Double
  }

  init(_ borders: BorderRuns, _ xy: ValueColumn<Double>) {
    self.borders = borders
    self.xy = xy
    let open = borders.runs.indices.filter { borders.runs[$0].mate < 0 && !borders.runs[$0].isClosed }
    for run in open { startingAt[start(run), default: []].append(run) }
    // What is followed is an arc of its own. The run that follows the most is looked at first: of two sides of the same
    // ends either does, of one against two only the one can.
    var isFollowed: Set<Int> = []
    let candidates = open.compactMap { run in chain(from: run).map { (run: run, chain: $0) } }
    let order = candidates.indices.sorted {
      (-candidates[$0].chain.count, candidates[$0].run) < (-candidates[$1].chain.count, candidates[$1].run)
    }
    for candidate in order {
      let (run, chain) = candidates[candidate]
      if isFollowed.contains(run) || chain.contains(where: { chains[$0] != nil || isFollowed.contains($0) }) {
        continue
      }
      chains[run] = Array(chain.reversed())
      isFollowed.formUnion(chain)
    }
  }

  private func place(_ step: Int, of run: Int) -> Place {
    let point = borders.point(step, of: borders.runs[run])
    return Place(x: xy[2 * point], y: xy[2 * point + 1])
  }
  private func start(_ run: Int) -> Place { place(0, of: run) }
  private func end(_ run: Int) -> Place { place(borders.runs[run].edges, of: run) }

  /// Runs that lead from the end of a run back to its start.
  private func chain(from run: Int) -> [Int]? {
    var found: [Int]?
    func search(_ chain: [Int], at here: Place) {
      if here == start(run), !chain.isEmpty {
        if isNarrow([run] + chain) { found = chain }
        return
      }
      if chain.count == Self.longest { return }
      for next in startingAt[here] ?? [] where found == nil && next != run && !chain.contains(next) {
        search(chain + [next], at: end(next))
      }
    }
    search([], at: end(run))
    return found
  }

  /// Whether the ground between some runs that make a ring is a sliver.
  private func isNarrow(_ ring: [Int]) -> Bool {
    let origin = start(ring[0])
    var (area, length) = (0.0, 0.0)
    for run in ring {
      for step in 0..<borders.runs[run].edges {
        let (a, b) = (place(step, of: run), place(step + 1, of: run))
        area += (a.x - origin.x) * (b.y - origin.y) - (b.x - origin.x) * (a.y - origin.y)
        length += ((b.x - a.x) * (b.x - a.x) + (b.y - a.y) * (b.y - a.y)).squareRoot()
      }
    }
    // Half the area by half the length.
    return abs(area) <= Self.widest * length
  }
}
